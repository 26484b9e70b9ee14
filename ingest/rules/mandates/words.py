"""Words that tie a holder to a topic, and the role they give: data for the mandate rules.

A verb or noun gives its role unless the words it governs name a narrower one (`CUES`): `provides technical
assistance` is technical assistance, `develops guidelines` is normative.
"""

from __future__ import annotations

import re

VERBS: dict[str, str] = {
    verb: role
    for role, verbs in {
        "lead": "lead spearhead head",
        "co-lead": "co-lead colead",
        "coordinator": "coordinate convene harmonize harmonise align steer chair co-chair bring",
        "facilitator": "facilitate broker mediate",
        "monitoring": (
            "monitor track review assess evaluate measure oversee examine supervise inspect investigate verify watch "
            "gather collect compile analyse analyze"
        ),
        "advocacy": "promote advocate campaign champion raise disseminate",
        "normative": (
            "develop prepare draft formulate elaborate finalize finalise define codify set produce release "
            "publish issue regulate certify"
        ),
        "capacity-building": "train equip",
        "support": "support assist help contribute back aid advise empower strengthen enhance reinforce backstop "
        "foster serve ensure",
        "operational": (
            "provide deliver implement launch conduct carry operate pilot run undertake manage maintain address tackle "
            "combat counter engage work focus execute administer expand broaden extend pursue embark "
            "establish re-establish reestablish continue initiate catalyse catalyze "
            "integrate mainstream respond protect prevent build create organize organise offer identify outline handle "
            "enable scale intensify deepen advance commit use host safeguard deal collaborate cooperate "
            "partner participate concentrate mobilize mobilise finance fund service specialize specialise take look "
            "house furnish supply sponsor co-sponsor cosponsor "
            "keep direct plan accelerate research fight eradicate eliminate reduce preserve conserve restore defend"
        ),
    }.items()
    for verb in verbs.split()
}
"""Verb lemma -> role code."""

HOUSED = frozenset(
    "secretariat fund facility centre center platform portal database repository observatory hub infrastructure "
    "negotiation network forum".split()
)
"""What a holder that hosts or supplies it has as a part of its work."""

SETS_UP = frozenset(
    "establish re-establish reestablish create launch initiate build set constitute form extend prolong renew "
    "discontinue dissolve reconstitute".split()
)
"""Verbs that say who set up or kept a group, not who leads it (`the task force was established by the Board`)."""

ONLY_WITH: dict[str, frozenset[str]] = {
    "bring": frozenset({"together"}),
    "take": frozenset({"part", "care", "charge", "responsibility"}),
    "watch": frozenset({"over"}),
    "look": frozenset({"after"}),
    "keep": frozenset("register roster inventory compendium database list registry record repository under".split()),
    "host": HOUSED,
    "house": HOUSED,
    "furnish": HOUSED,
    "supply": HOUSED,
}
"""Verbs of work that are such only with one of these words beside them or as their object."""

NOUNS: dict[str, str] = {
    noun: role
    for role, nouns in {
        "lead": "leadership lead leading",
        "coordinator": "coordination co-ordination auspices auspice auspex",
        "monitoring": "monitoring oversight",
        "advocacy": "advocacy campaign",
        "normative": "guideline standard publication study recommendation",
        "support": "support assistance contribution collaboration cooperation review",
        "operational": "programme project initiative activity action operation effort delivery repository portal",
        "unspecified": (
            "work mandate role engagement focus responsibility competence purview involvement expertise charge concern "
            "business domain province sphere hand "
            "remit agenda strategy function advantage"
        ),
    }.items()
    for noun in nouns.split()
}
"""Noun lemma -> role code, for `the work of X on T` and `X's work on T`."""

CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "technical-assistance",
        re.compile(
            r"\btechnical (?:assistance|support|advice|cooperation)|\badvisory services\b|\bpolicy advice\b", re.I
        ),
    ),
    ("capacity-building", re.compile(r"\bcapacit(?:y|ies)\b|\btraining\b|\bskills\b", re.I)),
    ("advocacy", re.compile(r"\bawareness|\badvoca|\bcampaign|\boutreach", re.I)),
    ("monitoring", re.compile(r"\bmonitor|\bindicators?\b", re.I)),
    (
        "normative",
        re.compile(
            r"\bguid(?:eline|ance)|\bstandards?\b|\bprinciples\b|\bnorm(?:s|ative)\b|\bframework\b|\bpolic(?:y|"
            r"ies)\b|\blegislat"
            r"|\bdefinition|\brecommendations?\b|\bcommon (?:approach|position)|\bstrateg(?:y|ies)\b",
            re.I,
        ),
    ),
)
"""Role -> words in the scope of an operational or supporting verb that name that role, the first that fits."""

REFINED = frozenset({"operational", "support", "unspecified"})
"""Roles that `CUES` may narrow."""

LEADING = re.compile(
    (
        r"\b(?P<lead>lead|leading|principal|main|primary|specialized|foremost|central|premier|sole|"
        r"custodian|responsible|task(?= manager))\b"
    ),
    re.I,
)
TITLES: dict[str, str] = {
    "agency": "lead",
    "entity": "lead",
    "organization": "lead",
    "organisation": "lead",
    "body": "lead",
    "office": "lead",
    "department": "lead",
    "institution": "lead",
    "manager": "lead",
    "provider": "capacity-building",
    "mechanism": "coordinator",
    "forum": "coordinator",
    "platform": "coordinator",
    "coordinator": "coordinator",
    "convener": "coordinator",
    "convenor": "coordinator",
    "facilitator": "facilitator",
    "guardian": "guardian",
    "custodian": "guardian",
    "depositary": "guardian",
    "trustee": "guardian",
    "secretariat": "support",
    "co-convener": "coordinator",
    "co-convenor": "coordinator",
    "co-chair": "coordinator",
    "buyer": "lead",
    "purchaser": "lead",
    "supplier": "lead",
    "sponsor": "lead",
    "home": "operational",
    "keeper": "guardian",
    "steward": "guardian",
    "lead": "lead",
    "leader": "lead",
    "co-lead": "co-lead",
    "focal": "coordinator",
    "point": "coordinator",
    "hub": "coordinator",
    "authority": "lead",
    "instrument": "coordinator",
    "voice": "advocacy",
    "advocate": "advocacy",
}
"""What an agent is said to be -> role code (`UNICEF is the lead agency for ...`)."""

COMPANY = re.compile(
    r"\b(?P<how>in (?:\w+ ){0,2}(?:collaboration|cooperation|coordination|consultation|partnership|"
    r"conjunction|association) with"
    r"|together with|jointly with|along with|with the (?:assistance|support|participation|help|"
    r"cooperation|involvement|engagement) of"
    r"|with (?:[a-z]+ )?(?:support|assistance|inputs?|contributions|advice|guidance|help|backing) from"
    r"|alongside"
    r"|co-(?:leads?|led|leading|chairs?|chaired|convenes?|convened|hosts?|hosted|organi[sz]e[sd]?) with"
    r"|on behalf of|through (?:its|the|a|an|their)(?= )|collaborat(?:es?|ed|ing) with|cooperat(?:es?|"
    r"ed|ing) with|partner(?:s|ed|ing)? with|work(?:s|ed|ing)? (?:closely )?with|supported by)",
    re.I,
)
"""Words before the agents that share a holder's work."""

THANKS = frozenset("thank commend congratulate applaud appreciate acknowledge recognize recognise praise".split())
ANAPHORA = re.compile(
    r"\b(?:the|this|these|that|those|such) (?:issues?|matters?|areas?|works?|topics?|subjects?|"
    r"items?|challenges?|campaign|problems?|theme|phenomenon|process|efforts?|field)\b"
    r"|\bin that regard\b|\bthat end\b|\bto it\b",
    re.I,
)
"""Words that stand for a topic named before."""


def refine(role: str, scope: str) -> str:
    """The role that the words in a verb's or noun's scope give, else the verb's or noun's own."""
    if role not in REFINED:
        return role
    return next((narrower for narrower, cue in CUES if cue.search(scope)), role)


TALK = frozenset(
    (
        "feedback comment remark briefing presentation view intervention statement invitation update "
        "reflection note question concern report paper"
    ).split()
)
"""What is said or shown rather than done: made by someone, it gives no mandate."""

MEANS = frozenset(
    "topic/capacity-building topic/technical-assistance topic/policy-coherence topic/inter-agency-coordination "
    "topic/duplication-and-overlap topic/coordination-of-the-united-nations-system topic/indicators "
    "topic/multi-stakeholder-partnerships topic/sustainable-development topic/private-sector "
    "topic/higher-education topic/public-administration topic/civil-society topic/parliamentarians "
    "topic/joint-programming".split()
)
"""Topics that say how or to what end rather than on what: left out where a sentence names another topic beside them."""


def matters(topics: tuple[str, ...]) -> tuple[str, ...]:
    """The topics that say on what, or all where none does."""
    return tuple(t for t in topics if t not in MEANS) or topics


STRONG_NOUNS = frozenset(
    (
        "work leadership lead engagement role mandate effort responsibility coordination focus auspices "
        "auspice auspex purview"
    ).split()
)
"""Nouns of work that tie their holder to all a sentence is about; others only to the topics in their phrase."""

FALLS = frozenset("fall lie come belong be remain rest put place leave sit add".split())
"""Verbs that say within whose mandate a matter is (`T falls within its remit`)."""

ONLY_SAID = frozenset("concern business domain province hand".split())
"""Nouns of work only where a matter is said to be it or in it (`T is the business of X`, `is in the hands of X`)."""

INSIDE = frozenset({"within", "in", "under", "into", "inside", "to"})
"""Prepositions before the mandate in which a matter is."""

COVERS = frozenset("lie cover encompass span extend range concern include comprise".split())
"""Verbs that say on what a holder's work, expertise or mandate is (`its expertise lies in T`)."""

LOOSE_NOUNS = frozenset(
    "review support assistance contribution cooperation collaboration programme project activity study".split()
)
"""Nouns that belong to a holder by `of`, `by` or a possessive, not by standing behind its name (`ICSC review`)."""

GROUPS = frozenset(
    (
        "mechanism entity agency organization organisation body partner institution fund programme "
        "department office network committee group member"
    ).split()
)
"""Plural nouns whose members a sentence may list (`mechanisms engaged in the issue, including ...`)."""

LISTING = re.compile(r"\b(?:including|such as|namely|notably|in particular|e\.g\.|like)(?: not only)?(?= )")


ASSEMBLIES = frozenset(
    "meeting session committee board conference assembly council audience participant member".split()
)
"""Those to whom one speaks."""

STATES = frozenset("engage involve commit dedicate task mandate entrust charge devote".split())
"""Verbs whose participle says in what state a holder is: engaged in, committed to, tasked with."""

AMONG = re.compile(
    r"\b(?:mechanisms|entities|agencies|organi[sz]ations|bodies|partners|institutions|groups|actors|"
    r"networks)\b[^.;]{0,60}"
    r"\b(?:engaged|involved|working|active|dealing|participating|competent|responsible|addressing|"
    r"concerned|examined|considered|addressed|discussed|studied)\b[^.;]{0,140}?\b(?:including|"
    r"such as|namely|notably)\b"
)
"""A plural of bodies at work on something, and the words before the list of them."""

WHERE = frozenset({"at", "in", "for", "within", "through"})
"""Prepositions before `which` that make a holder the place of the work (`UNESCO, at which culture serves ...`)."""


AREAS = frozenset(
    (
        "issue area activity topic priority service programme mandate task objective theme function "
        "responsibility workstream"
    ).split()
)
"""Plural nouns that head a list of what a holder works on (`key areas include ...`)."""

PLAYS = re.compile(
    r"^,? (?:(?:is|was|were|are|has|had|have|would|will|should) )?(?:been )?(?:playing|plays|played|"
    r"taking|takes|took|assuming|having|holding|play|take|in|as|at) (?:an? |the |its )?"
    r"(?P<how>(?:[a-z-]+ ){0,4}?)(?:role|lead|leader|coordinator|convener|focal point|helm|forefront|vanguard)\b"
)
"""What stands behind a holder that plays a part (`with UNODC in a central role`)."""

PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("co-lead", re.compile(r"\bco-lead", re.I)),
    (
        "lead",
        re.compile(r"\b(?:helm|forefront|vanguard|lead|leading|leadership|central|primary|main|principal)\b", re.I),
    ),
    ("coordinator", re.compile(r"\bcoordinat|\bconven", re.I)),
    ("facilitator", re.compile(r"\bfacilitat", re.I)),
    ("normative", re.compile(r"\bnormative\b", re.I)),
    ("support", re.compile(r"\bsupport", re.I)),
)
"""Role -> words that say which part is played, the first that fits."""


SECTIONS = re.compile(
    r"\b(?:mandates?|responsibilit|roles?\b|activities of|intersections|who does what|contributions? of|work of)", re.I
)
"""A heading that says its section tells who does what."""


SUPPORT_TO = re.compile(r"\b(?:support|assistance|backing)(?: (?:provided|given|offered))? to(?= )")
"""Words before an agent that is helped in its own work."""


OBJECT_NOUNS = frozenset("coordination monitoring support assistance oversight review action activity".split())
"""Nouns of work whose `of` names what is worked on, not who works."""


NAMING_ROLES = frozenset({"lead", "co-lead", "coordinator", "facilitator", "guardian", "advocacy"})
"""Roles whose verbs take the matter itself as their object (`leads sand storm warnings`)."""

NO_MATTERS = frozenset(
    "effort work way use role support issue area process meeting session report approach discussion member question "
    "point exchange view step action measure initiative activity need opportunity series number range set part "
    "group team preparation development implementation idea result message response attention basis level country "
    "region entity organization organisation agency state government partner stakeholder staff delegation "
    "participant headquarters year month week day date time place system office collaboration coordination co- "
    "ordination cooperation partnership framework guideline guidance plan proposal recommendation document strategy "
    "policy resolution decision request paper note draft text study review assessment evaluation analysis outcome "
    "output progress status update item agenda table annex paragraph section list compendium programme program "
    "project mechanism body network committee task mandate responsibility function purpose objective goal target "
    "aim theme topic subject matter field domain challenge problem concern priority aspect element component "
    "dimension factor context situation condition case example practice lesson experience principle standard norm "
    "rule procedure method tool resource fund budget cost behalf hand ground side web website page internet people "
    "person individual expert colleague counterpart consideration importance value relevance impact effect benefit "
    "consequence implication contribution assistance advice information data knowledge event conference forum "
    "summit dialogue consultation conclusion follow-up agreement convention treaty contract term clause position "
    "statement commitment submission feedback comment input consensus understanding awareness change improvement "
    "enhancement sharing adoption establishment creation".split()
)
"""Head nouns that say nothing of the matter itself: no candidate concept."""

PLAIN_WORDS = frozenset(
    "new other relevant various specific common joint key first second third further possible current recent future "
    "draft different related above following important individual several own proposed existing additional main "
    "major many such same similar certain particular general overall broad wide whole entire next last previous "
    "latest early late final initial annual regular special ad-hoc strategic substantive concrete practical "
    "necessary appropriate respective good better best great greater high higher low lower large small long short "
    "this that these those its their his her our each every any all both no some more most few one two three four "
    "five".split()
)
"""Words before a noun with which it names no matter (`new issues`, `relevant documents`)."""

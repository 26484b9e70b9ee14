"""From findings to mandates: topics from the context where the rule saw none, one statement a holder and topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.names.fold import key
from ingest.names.introducers import SECRETARY_GENERAL
from ingest.names.named import Discourse
from ingest.names.recognise import Recogniser
from ingest.names.symbols import numbering
from ingest.passages import Document
from ingest.rules.bodies import TYPES
from ingest.rules.context import Context
from ingest.rules.evidence import evidence_of
from ingest.rules.judgement import clause_of, standing
from ingest.rules.mandates import given, members, nouns, verbs
from ingest.rules.mandates.instruments import instrument
from ingest.rules.mandates.matters import CANDIDATE, candidate, in_name, matter
from ingest.rules.mandates.words import ANAPHORA, MEANS, SECTIONS, matters
from ingest.rules.rule import Finding, Rule
from ingest.rules.sentence import Sentence
from ingest.statements import Mandate, Thing
from ontology.model import Agent
from ontology.namespaces import slug

RULES: tuple[Rule, ...] = (
    nouns.IS,
    verbs.ASKED,
    verbs.DONE_BY,
    nouns.THANKED,
    members.IS_MEMBER,
    verbs.DOES,
    verbs.IS_ENGAGED,
    given.ASSIGNED,
    given.RESTS_WITH,
    given.ACTIVE_IN,
    given.PARTED,
    verbs.WHERE_RULE,
    verbs.AMONG_RULE,
    verbs.AREAS_RULE,
    nouns.PLAYS_PART,
    nouns.SUPPORTED,
    nouns.WORK_OF,
    nouns.IN_COMPANY,
    nouns.NAMED,
)
"""In order of trust: where two rules see the same holder and topic in a sentence, the first one's role stands."""

SECRETARIAT = "organ/secretariat"
"""The one principal organ that works as an entity does."""

LIMITED = frozenset({"TaskTeam", "TaskForce", "WorkingGroup", "SteeringGroup"})
"""Classes of bodies that are set up for one purpose, which their name says."""

PURPOSEFUL = LIMITED | {"Network", "Mechanism", "OtherBody"}
"""Classes of bodies whose members have a part in the matter that the body's name says."""

_DEEDS = (verbs.DOES, verbs.DONE_BY, verbs.IS_ENGAGED, verbs.AREAS_RULE, verbs.ASKED)
_FEW = 2
"""Bodies beside a holder lend it their matter only where they have so few between them."""

_LONG = 4
"""Letters of a word that says something: `of`, `and`, `the` do not."""

_WEAK_ROLES = frozenset({"operational", "support"})
_BOARD_ROLES = frozenset({"lead", "co-lead", "coordinator", "facilitator", "monitoring"})

_BESIDE = 40
"""Characters before a body's name in which its article stands."""

_INDEFINITE = re.compile(r"\b(?:an?|another|any)(?: [a-z-]+){0,2} $", re.I)


def _any_such(sentence: Sentence, holder: str) -> bool:
    """Whether a body is only spoken of as one that there could be (`whether a task force on T was needed`)."""
    text = sentence.parsed.found.plain.text
    places = [(n.start, text[n.start : n.end]) for _, n in sentence.agents if n.id == holder]
    return any(
        re.match(r"an? ", words, re.I) or _INDEFINITE.search(text[max(0, start - _BESIDE) : start])
        for start, words in places
    )


_ENDED = re.compile(
    r"\b(?:dissolved|disbanded|wound up|discontinued|abolished|terminated|no longer|ceased|superseded|phased out)\b"
)


def _ended(sentence: Sentence, holder: str) -> bool:
    """Whether the sentence says of the one body it names that it is no more."""
    bodies = {n.id for _, n in sentence.agents if n.id.startswith("body/")}
    return bodies == {holder} and _ENDED.search(sentence.text) is not None


SECTION = Rule("mandate.section", lambda _: (), ())
"""Not a rule over a sentence but over a section: see `Collector._of_section`."""


class Collector:
    """Finds the mandates of a document's parsed passages.

    `about` is the body that the document is a page of, such as its terms of reference: what is done for a group of one
    purpose is near that purpose at least.
    """

    def __init__(self, recogniser: Recogniser, state: Discourse, document: Document, about: str | None = None) -> None:
        self.recogniser = recogniser
        self.state = state
        self.document = document
        self._fields: dict[str, tuple[str, ...]] = {}
        self._organ = numbering(document.text.text, document.front.body)
        self._named: set[str] = set()
        self._below: dict[str, frozenset[str]] = {}
        self._of_page = self._field(about) if about and recogniser.agent(about, state).kind in LIMITED else ()

    def mandates(self, sentence: Sentence, context: Context) -> Iterator[Mandate]:
        """The mandates that a sentence states."""
        found: dict[tuple[str, str], tuple[Finding, Rule]] = {}
        shared: list[str] = []
        for rule in RULES:
            for seen in rule(sentence):
                if not self._may_hold(seen.holder, rule) or not self._fits(seen, rule):
                    continue
                status = self._standing(seen, rule, sentence)
                if status is None:
                    continue
                finding = self._settled(replace(seen, status=status), rule, sentence, context, shared)
                if rule not in {nouns.IN_COMPANY, nouns.NAMED}:
                    shared += finding.topics
                for topic in self._own_matters(finding.holder, self._matters(finding.topics, context)):
                    found.setdefault((finding.holder, topic), (finding, rule))
        for holder, topic in self._of_section(sentence, context):
            found.setdefault((holder, topic), (Finding(holder, (topic,), "unspecified", "related"), SECTION))
        place = sentence.place
        ground = self._instrument(sentence.parsed.found.plain.text, *place) if found else None
        for (holder, topic), (finding, rule) in found.items():
            yield Mandate(
                holder=holder,
                topic=topic,
                role=f"role/{finding.role}",
                strength=finding.strength,
                instrument=ground,
                status=finding.status,
                rule=rule.id,
                evidence=evidence_of(self.document, sentence.parsed.found, *place),
            )

    def _standing(self, finding: Finding, rule: Rule, sentence: Sentence) -> str | None:
        """The standing of a finding, by the word it rests on, else by the clause in which its holder is named.

        A body that is named by its matter works on it whatever the sentence says of it.
        """
        if rule is nouns.NAMED and _ended(sentence, finding.holder):
            return None
        if rule is nouns.NAMED and not _any_such(sentence, finding.holder):
            return "stated"
        if sentence.left_out(finding.holder):
            return None
        at = finding.at or next((clause_of(t) for t, n in sentence.agents if n.id == finding.holder), None)
        return standing(sentence, at or sentence.span.root)

    def _instrument(self, text: str, start: int, end: int) -> str | None:
        """The id of what gives the mandates of a sentence, where it names that."""
        name = instrument(text, start, end, self._organ)
        if name is None:
            return None
        id = f"instrument/{slug(name)}"
        self.state.things.setdefault(id, Thing(id, "ceb:Instrument", name))
        return id

    def _settled(
        self, finding: Finding, rule: Rule, sentence: Sentence, context: Context, shared: list[str]
    ) -> Finding:
        """The finding with its topics: its own, those of the work it shares, of its name, or of the context."""
        if rule is nouns.NAMED:
            return self._first_named(finding, context)
        if rule is nouns.IN_COMPANY:
            finding = replace(finding, topics=tuple(dict.fromkeys(shared)))
        if finding.topics and MEANS.issuperset(finding.topics):
            finding = self._beyond_means(finding, sentence, context)
        return finding if finding.topics else self._near(self._with_context(finding, rule, sentence, context))

    def _beyond_means(self, finding: Finding, sentence: Sentence, context: Context) -> Finding:
        """Where only the means are of the scheme (`technical assistance on T`), the matter as a candidate concept."""
        if MEANS.issuperset(t.mention.id for t in sentence.topics):
            outside = self._outside(finding, sentence, (*context.section, *finding.topics))
            return finding if outside is None else replace(finding, topics=(outside,))
        return finding

    def _near(self, finding: Finding) -> Finding:
        """A finding whose topics only the context gave: related where the holder's name says another matter.

        The name says another where its terms share no word with those of the topics. A body that is set up for one
        purpose keeps to it anyway (`_own_matters`).
        """
        if any(topic.startswith(CANDIDATE) for topic in finding.topics):
            return finding
        if finding.strength != "direct" or self.recogniser.agent(finding.holder, self.state).kind in LIMITED:
            return finding
        own = self._words(self._field(finding.holder))
        apart = own and not own & self._words(finding.topics)
        return replace(finding, strength="related") if apart else finding

    def _words(self, topics: Iterable[str]) -> set[str]:
        """The folded words of the usual terms of topics, without the small ones."""
        known = self.recogniser.ontology.topics
        return {word for id in topics if id in known for word in key(known[id].label) if len(word) >= _LONG}

    def _first_named(self, finding: Finding, context: Context) -> Finding:
        """The finding with the topics of the body's name where the document first names it, none elsewhere."""
        if finding.holder in self._named:
            return finding
        self._named.add(finding.holder)
        kind = self.recogniser.agent(finding.holder, self.state).kind
        own = self._field(finding.holder)
        if own and kind in PURPOSEFUL:
            return replace(finding, topics=own)
        return replace(finding, topics=context.section, strength="related") if kind in LIMITED else finding

    def _with_context(self, finding: Finding, rule: Rule, sentence: Sentence, context: Context) -> Finding:
        if finding.body and self._field(finding.body):
            return replace(finding, topics=self._field(finding.body))
        if rule is members.IS_MEMBER:
            return finding
        own = self._field(finding.holder)
        before = context.section or context.here or context.topics
        inside = sentence.beside(finding.at)
        outside = None if inside else self._outside(finding, sentence, (*before, *own))
        if outside is not None:
            return replace(finding, topics=(outside,))
        if finding.refers and before:
            return replace(finding, topics=before)
        if inside:
            return replace(finding, topics=inside)
        if own:
            return replace(finding, topics=own)
        others = {named.id for _, named in sentence.agents} - {finding.holder}
        kinds = {*TYPES, "Organ"}
        bodies = [id for id in sorted(others) if self.recogniser.agent(id, self.state).kind in kinds]
        beside = tuple(dict.fromkeys(topic for id in bodies for topic in self._field(id)))
        if 0 < len(beside) <= _FEW:
            return replace(finding, topics=beside)
        if ANAPHORA.search(sentence.text):
            return replace(finding, topics=context.topics or context.section)
        if rule in _DEEDS and rule is not verbs.ASKED and finding.role in _WEAK_ROLES:
            return replace(finding, topics=self._of_page, strength="related")
        return replace(finding, topics=context.here or context.section, strength="related")

    def _outside(self, finding: Finding, sentence: Sentence, around: tuple[str, ...]) -> str | None:
        """A candidate concept for the matter that a finding names outside the scheme.

        The first topic around it is the guess of what stands above. Words that belong to a topic around are none.
        """
        phrase = matter(sentence, finding.at) if finding.at is not None else None
        if phrase is None or {w for w in key(phrase) if len(w) >= _LONG} <= self._words(around):
            return None
        return candidate(self.state, phrase, next(iter(around), None))

    def _own_matters(self, holder: str, topics: tuple[str, ...]) -> tuple[str, ...]:
        """For a body of limited purpose the topics that fall under its purpose, or the purpose where none does."""
        if not topics or self.recogniser.agent(holder, self.state).kind not in LIMITED:
            return topics
        own = self._field(holder)
        under = {below for topic in own for below in self._narrower(topic)}
        return (tuple(t for t in topics if t in under) or own) if own else topics

    def _narrower(self, topic: str) -> frozenset[str]:
        if topic not in self._below:
            known = topic in self.recogniser.ontology.topics
            self._below[topic] = self.recogniser.ontology.narrower(topic) if known else frozenset({topic})
        return self._below[topic]

    def _matters(self, topics: tuple[str, ...], context: Context) -> tuple[str, ...]:
        """The topics that say on what: those named, else where only means are named those of the sentence before."""
        if topics and not set(topics) - MEANS and context.here:
            return matters(context.here)
        return matters(topics)

    def _may_hold(self, id: str, rule: Rule) -> bool:
        kind = self.recogniser.agent(id, self.state).kind
        if rule is nouns.IN_COMPANY and kind == "Board":
            return False
        if rule is verbs.AMONG_RULE and kind == "Organ":
            return True
        return not self._everyone(id) and id != SECRETARY_GENERAL and (kind != "Organ" or id == SECRETARIAT)

    def _everyone(self, id: str) -> bool:
        """Whether what is said of the holder is said of all, and so of none."""
        return self.recogniser.agent(id, self.state).everyone

    def _fits(self, finding: Finding, rule: Rule) -> bool:
        """Whether the role suits the holder: a board that addresses or discusses a topic does not hold it."""
        kind = self.recogniser.agent(finding.holder, self.state).kind
        if rule is members.IS_MEMBER:
            return self.recogniser.agent(str(finding.body), self.state).kind in PURPOSEFUL
        return kind != "Board" or rule not in _DEEDS or finding.role in _BOARD_ROLES

    def _of_section(self, sentence: Sentence, context: Context) -> Iterator[tuple[str, str]]:
        """Holders whom a section on who does what is about, with the section's topics: related to them at least."""
        headings = sentence.parsed.found.passage.headings
        if not any(SECTIONS.search(title) and context.section for title in headings[-1:]):
            return
        first = sentence.parsed.found.passage.chapeau is not None and sentence.span.start == 0
        for token, _ in sentence.agents[:1] if first else []:
            for holder in sentence.holders(token):
                if self._may_hold(holder, verbs.DOES):
                    yield from ((holder, topic) for topic in context.section)

    def _field(self, id: str) -> tuple[str, ...]:
        """The topics in the name of a coordination body (`Working Group on Climate Change`, `UN-Water`)."""
        if id not in self._fields:
            agent = self.recogniser.agent(id, self.state)
            self._fields[id] = self._topics_of(agent) if agent.kind in {*TYPES, "Organ"} else ()
        return self._fields[id]

    def _topics_of(self, agent: Agent) -> tuple[str, ...]:
        for name in dict.fromkeys((agent.name, agent.label)):
            topics = [t.id for t in self.recogniser.topics_in(name)]
            if topics:
                return tuple(dict.fromkeys(topics))
        phrase = in_name(agent.name) if agent.kind in LIMITED else None
        return () if phrase is None else (candidate(self.state, phrase, None),)

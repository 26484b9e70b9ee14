"""New bodies by the shape of their names: `inter-agency task team on ...`, `HLCP working group on ...`.

A shape is a kind of body (data below), what may stand before it, and the matter it works on. The matter reaches from
`on`, `for` or `to` to the end of the noun phrase: the next punctuation mark or stop word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

KINDS: dict[str, tuple[str, str]] = {
    "task team": ("TaskTeam", "task-team"),
    "task force": ("TaskForce", "task-force"),
    "working group": ("WorkingGroup", "working-group"),
    "working party": ("WorkingGroup", "working-group"),
    "working team": ("WorkingGroup", "working-group"),
    "expert group": ("WorkingGroup", "working-group"),
    "group of experts": ("WorkingGroup", "working-group"),
    "technical group": ("WorkingGroup", "working-group"),
    "reference group": ("WorkingGroup", "working-group"),
    "contact group": ("WorkingGroup", "working-group"),
    "drafting group": ("WorkingGroup", "working-group"),
    "coordination group": ("Mechanism", "mechanism"),
    "consultative group": ("WorkingGroup", "working-group"),
    "core group": ("WorkingGroup", "working-group"),
    "focus group": ("WorkingGroup", "working-group"),
    "steering group": ("SteeringGroup", "steering-group"),
    "support team": ("OtherBody", "other"),
    "steering committee": ("SteeringGroup", "steering-group"),
    "subcommittee": ("Committee", "committee"),
    "sub-committee": ("Committee", "committee"),
    "special interest group": ("OtherBody", "other"),
    "interest group": ("OtherBody", "other"),
    "community of practice": ("OtherBody", "other"),
    "advisory board": ("OtherBody", "other"),
    "advisory group": ("OtherBody", "other"),
    "advisory body": ("OtherBody", "other"),
    "inter-agency network": ("Network", "network"),
    "inter-agency group": ("WorkingGroup", "working-group"),
    "inter-agency team": ("TaskTeam", "task-team"),
    "interagency group": ("WorkingGroup", "working-group"),
    "inter-agency mechanism": ("Mechanism", "mechanism"),
    "inter-agency cluster": ("Mechanism", "mechanism"),
    "support group": ("WorkingGroup", "working-group"),
    "global partnership": ("Mechanism", "mechanism"),
    "inter-agency platform": ("Mechanism", "mechanism"),
    "coordination mechanism": ("Mechanism", "mechanism"),
    "coordination task team": ("TaskTeam", "task-team"),
    "subgroup": ("WorkingGroup", "working-group"),
    "sub-group": ("WorkingGroup", "working-group"),
    "organizing committee": ("Committee", "committee"),
    "consultative committee": ("Committee", "committee"),
    "coordination committee": ("Committee", "committee"),
    "inter-agency committee": ("Committee", "committee"),
    "inter-agency meeting": ("OtherBody", "other"),
    "collaboration": ("Mechanism", "mechanism"),
    "coalition": ("Mechanism", "mechanism"),
    "alliance": ("Mechanism", "mechanism"),
}
"""Printed kind -> (class of the ontology, body type)."""

CAPITAL = frozenset(
    {
        "global partnership",
        "support group",
        "inter-agency cluster",
        "inter-agency meeting",
        "collaboration",
        "coalition",
        "alliance",
        "coordination committee",
    }
)
"""Kinds that name a body only where they are capitalised; in small letters they are events and ways of working."""

NAMED_ONLY = frozenset({"collaboration", "coalition", "alliance"})
"""Kinds that name a body only behind words of its own (`Road Safety Collaboration`)."""

OF_FUNDS = frozenset({"steering committee", "steering group", "advisory board", "advisory group"})
"""Kinds that, capitalised, have a name by whose they are alone (`Steering Committee of the Peace Fund`)."""

_KIND = "|".join(sorted((re.escape(k) for k in KINDS), key=len, reverse=True))
_QUALITIES = (
    r"inter-?agency|inter-?departmental|high-level|senior-level|joint|ad hoc|open-ended|informal|internal|external|"
    r"time-?bound|United Nations|UN|system-wide|intergovernmental|technical|dedicated|small|new|global|coordination"
)
_SHORT = r"[A-Z]{3,8}(?:/[A-Z]{3,8})?"
_BEFORE = rf"(?:(?:{_QUALITIES}|{_SHORT})[ -]){{0,5}}"
_NAMED = r"(?:[A-Z][\w-]{1,30} ){0,4}"
SHAPE = re.compile(rf"\b(?P<kind>(?i:{_KIND}))\b(?!s)")
_HEAD = re.compile(rf"(?<![\w-])(?P<before>{_BEFORE})(?P<named>{_NAMED})$")
_WINDOW = 90
"""A name's words before its kind stand within so many characters: longer ones are no name, and cost time."""
_MATTER = re.compile(r" (?:on|for|against|to (?=(?:review|address|coordinate|develop|facilitate|support|combat)\b)) ?")
_STOP = re.compile(
    r"[.;:()“”\"]|, (?!(?:[\w'’-]+ ){0,3}[\w'’-]+,? and )|[ ](?:that|which|who|whose|was|were|"
    r"convened|co-convened|is|are|be|been|being|had|has|have|"
    r"would|will|could|should|may|might|can|shall|must|to|led|co-led|chaired|co-chaired|established|as|at|by|under|"
    r"since|from|into|including|"
    r"with|through|whereby|in order|composed|comprising|noted|presented|prepared|in (?:which|line|"
    r"the context)|within the framework|had|"
    r"reported|agreed|decided|continued|met|held|worked|developed|submitted|produced|provided|"
    r"discussed|considered|reviewed|recommended|concluded|completed|finali[sz]ed|convened|conducted|identified|"
    r"comprises|consists|includes|brings|meets|serves|aims|seeks|focuses|coordinates|leads|plays|acts|provides|"
    r"and (?:to|the|was|its|had|a|an|requested|"
    r"endorsed|approved|encouraged|welcomed|invited|thanked|noted|decided|agreed|called|took)|"
    r"on (?:its|the)|during|over|after|before|"
    r"based|, in|for (?:its|the|consideration|review|approval))\b"
)
PARTICIPLE = re.compile(r" [a-z]+ed\b")
"""A participle or past verb that follows a matter's topics: the name ends before it."""
_MAX = 110


@dataclass(frozen=True, slots=True)
class Shape:
    """A body found by its shape: its span, class, type, and the span of the matter it works on (empty where none)."""

    start: int
    end: int
    kind: str
    type: str
    matter: tuple[int, int]


_OF = re.compile(r" (?:of|under|within) (?:the )?")
_UNNAMED = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he(?! [A-Z])|[Ii]ts) {_BEFORE}(?P<kind>(?i:{_KIND})),? (?=(?:co-)?(?:led|chaired|convened|"
    rf"coordinated|facilitated|headed|established|composed) )"
)


_ARTICLE = re.compile(r"^(?:The|This|That|Its|An?|Their|Our|Each|Through|By|In|At|Under|Since|When|If|As|For|To) ")


def find(text: str, agents: dict[int, int] | None = None) -> list[Shape]:
    """Bodies named by their shape, in order; a kind alone (`the task team`) is no name and not among them.

    `agents` maps the start of each known agent's name to its end, for `the task force of the Board on ...`.
    """
    found = []
    for match in SHAPE.finditer(text):
        kind = match["kind"].lower()
        head = _HEAD.search(text, max(0, match.start() - _WINDOW), match.start())
        start, before, named = (head.start(), head["before"], head["named"]) if head else (match.start(), "", "")
        after = match.end()
        owner = _OF.match(text, after)
        if owner and agents and owner.end() in agents:
            after = agents[owner.end()]
        span = _matter(text, after) or _matter(text, match.end())
        end = span[1] if span else match.end()
        if span is None and after > match.end() and kind in OF_FUNDS and match["kind"][0].isupper():
            end = after
        span = span or (end, end)
        words = _ARTICLE.sub("", named) or before.strip()
        nameless = kind in NAMED_ONLY and not words and span[0] == span[1]
        if nameless or (kind in CAPITAL and not match["kind"][0].isupper()):
            continue
        if end == match.end() and span[0] == span[1] and not _ARTICLE.sub("", named) and not before.strip():
            continue
        cls, kind_type = KINDS[kind]
        found.append(Shape(start, end, cls, kind_type, span))
    return found


POINTING = re.compile(r"(?:that|this|these|those|the (?:same|above|said)|such)\b")
"""How a matter begins that was named before (`a working group on that topic`)."""

_QUALIFIERS = re.compile(rf"(?:(?:(?i:{_QUALITIES})|{_SHORT})[ -]){{0,5}}")


def proper(printed: str) -> bool:
    """Whether a body has words of its own before its kind (`Medical Directors Working Group`)."""
    kind = SHAPE.search(printed)
    words = _ARTICLE.sub("", printed[: kind.start()]) if kind else ""
    own = _QUALIFIERS.sub("", words, count=1)
    return bool(own) and own[0].isupper()


_IS_ONE = re.compile(
    r"(?:^|[.;:] )(?:The )?(?P<name>[A-Z][\w-]*(?: (?:(?:of|for|on|and|the) )*[A-Z][\w-]*){0,7})"
    r"(?: \((?P<short>[A-Z][\w&/-]{1,15})\))?,? (?:is|was|serves as|acts as|has been) (?:the |an? )(?:main |new )?$"
)


def subject(text: str, start: int) -> re.Match[str] | None:
    """The `name` and `short` name of what is said to be the body whose shape begins at `start` (`X is the ...`)."""
    first = max(0, start - 2 * _WINDOW)
    return _IS_ONE.search(text[first:start])


def find_unnamed(text: str) -> list[Shape]:
    """Bodies introduced by what they are, not by a name (`a working group led by ...`): kind without matter."""
    return [
        Shape(m.start(), m.end("kind"), *KINDS[m["kind"].lower()], (m.end("kind"), m.end("kind")))
        for m in _UNNAMED.finditer(text)
    ]


def _matter(text: str, start: int) -> tuple[int, int] | None:
    """The span of the words behind `on` or `for` at `start`, None where there are none."""
    matter = _MATTER.match(text, start)
    if not matter:
        return None
    stop = _STOP.search(text, matter.end(), min(len(text), matter.end() + _MAX))
    last = stop.start() if stop else min(len(text), matter.end() + _MAX)
    words = re.sub(r",? (?:and|or|of|on|for|in|the)$", "", text[matter.end() : last].rstrip(" ,"))
    return (matter.end(), matter.end() + len(words)) if words else None

"""For whom a general noun stands: `the Committee`, `the task team`, `the Office`.

What the document names is noted as it comes, by each noun that can stand for it, so that a noun is looked up in a step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ingest.names.fold import fold, key
from ontology.model import Agent

GENERIC = (
    "committee board group network commission mechanism panel forum platform subcommittee council assembly "
    "office fund programme organization agency department bank union institute university conference "
    "secretariat centre unit coalition alliance cluster division branch".split()
)
"""General nouns that stand, with `the`, for the last named agent whose name has the noun."""

COMPOUND = (
    "task team|task force|working group|steering group|steering committee|special interest group|"
    "expert group|advisory board|advisory group|support group|coordination group|core group|reference group|"
    "contact group|steering board"
)
"""General nouns of several words, as alternatives of a pattern."""

KINDS_OF: dict[str, frozenset[str]] = {
    "committee": frozenset({"Committee", "SteeringGroup", "Organ"}),
    "board": frozenset({"Board", "OtherBody", "Organ"}),
    "group": frozenset(
        {"WorkingGroup", "Mechanism", "SteeringGroup", "OtherBody", "Committee", "TaskForce", "Network"}
    ),
    "network": frozenset({"Network", "Mechanism"}),
    "task team": frozenset({"TaskTeam"}),
    "task force": frozenset({"TaskForce"}),
    "working group": frozenset({"WorkingGroup"}),
    "council": frozenset({"Organ", "OtherBody"}),
    "assembly": frozenset({"Organ"}),
    "commission": frozenset({"Commission", "Organ", "Entity", "OtherBody"}),
}
"""General noun -> classes of agents it can stand for; other nouns stand for any agent whose name has them."""

_HEADED = frozenset({"committee", "board", "commission"})
"""Nouns that stand for whom the headings name, whoever else was named since."""

_IN_SECTION = frozenset({"office", "fund", "programme", "organization", "department", "agency"})
"""Nouns that stand for nobody whom only another section names."""

_MAIN = 3
"""So many times oftener than another is the one named of whom a document speaks."""

_PARTS = {noun: frozenset(fold(word) for word in noun.split()) for noun in (*GENERIC, *COMPOUND.split("|"))}

Nouns = Callable[[str], frozenset[str]]
"""The general nouns that can stand for the agent with an id."""

Headings = tuple[str, ...]


def nouns_of(agent: Agent, names: Iterable[str]) -> frozenset[str]:
    """The general nouns that can stand for an agent: its class allows it, and its names have the words."""
    words = {word for name in names for word in key(name)}
    return frozenset(
        noun for noun, parts in _PARTS.items() if agent.kind in KINDS_OF.get(noun, {agent.kind}) and parts <= words
    )


def first_of(ids: Iterable[str], nouns: Nouns) -> dict[str, str]:
    """For each general noun the first of these agents for whom it can stand."""
    found: dict[str, str] = {}
    for id in ids:
        for noun in nouns(id):
            found.setdefault(noun, id)
    return found


@dataclass
class Standing:
    """Whom each general noun stands for so far: by document, by section, and by passage (`here`)."""

    last: dict[str, str] = field(default_factory=dict)
    in_section: dict[tuple[Headings, str], str] = field(default_factory=dict)
    of_kind: dict[tuple[str, str | None], str] = field(default_factory=dict)
    here: dict[str, str] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)

    def begin(self) -> None:
        """Another passage begins."""
        self.here = {}

    def meant(self, nouns: frozenset[str], id: str) -> None:
        """Note an agent that this passage names or means."""
        self.times[id] = self.times.get(id, 0) + 1
        self.here.update(dict.fromkeys(nouns, id))

    def _mean_here(self, nouns: frozenset[str], id: str) -> None:
        """Note an agent that this passage names; `the Programme` stays for whom the document is about."""
        for noun in nouns:
            before = self.here.get(noun)
            main = before is not None and self.times.get(before, 0) >= _MAIN * self.times[id]
            if not (main and noun in _IN_SECTION):
                self.here[noun] = id

    def named(self, nouns: frozenset[str], agent: Agent, headings: Headings) -> None:
        """Note an agent that a passage below these headings names."""
        self.times[agent.id] = self.times.get(agent.id, 0) + 1
        self._mean_here(nouns, agent.id)
        self.last.update(dict.fromkeys(nouns, agent.id))
        self.in_section.update(((headings, noun), agent.id) for noun in nouns)
        self.of_kind[agent.kind, None] = agent.id
        self.of_kind[agent.kind, agent.parent] = agent.id

    def resolve(self, noun: str, headings: Headings, above: dict[str, str], body: dict[str, str]) -> str | None:
        """For whom the noun stands, if anybody: `above` are those of the headings, `body` the document's own."""
        here, first = self.here.get(noun), above.get(noun)
        found = first or body.get(noun) or here if noun in _HEADED else here or first
        since = self.in_section.get((headings, noun)) if noun in _IN_SECTION else self.last.get(noun)
        return found or since or body.get(noun)

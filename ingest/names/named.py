"""What a passage names, as found: its agents and topics, and what the document has named up to there."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.names.gazetteer import Mention, Trie
from ingest.names.standing import Standing
from ingest.passages import Passage
from ingest.plain import Plain
from ingest.statements import Thing
from ontology.model import Agent


@dataclass(frozen=True, slots=True)
class Named:
    """An agent in a passage: its id, span in the plain text, and how it was known (name, shape, generic)."""

    id: str
    start: int
    end: int
    how: str = "name"


@dataclass(frozen=True)
class Recognised:
    """A passage with its words, the agents and the topics in them.

    `subject` is the agent who, named by the passage above (`The General Assembly,`), does what this one begins with
    (`Requests ...`); it has no words here, so its span is empty. `introducers` are all whom that passage is about, None
    where its words do not tell. `resolved` says that it introduces what was decided (`The Committee agreed to:`),
    `duty` that it introduces what they have to do (`The task team shall:`).
    """

    index: int
    passage: Passage
    plain: Plain
    agents: tuple[Named, ...]
    topics: tuple[Mention, ...]
    subject: Named | None = None
    introducers: tuple[str, ...] | None = None
    resolved: bool = False
    duty: bool = False


@dataclass
class Discourse:
    """What the document has named so far; one object a document.

    `own` is the body whose document it is, `page` the entity of whose own page it is, `called` whom it calls `the
    Committee` without naming it (`headed.called`).
    """

    local: Trie = field(default_factory=Trie)
    things: dict[str, Thing] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    matters: dict[tuple[str, frozenset[str]], str] = field(default_factory=dict)
    own: str | None = None
    page: str | None = None
    other_senses: frozenset[str] = frozenset()
    called: dict[str, str | None] = field(default_factory=dict)

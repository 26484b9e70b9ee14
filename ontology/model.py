"""Typed records of the vocabularies: what `ontology.load` makes of the Turtle files.

An `id` is the path of a thing below the id namespace, such as `entity/unodc`, `body/hlcp`, `topic/cybercrime`
or `role/lead`; `ontology.namespaces` turns it into an IRI.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which a thing is called: its text, what kind of name it is, and in which years it was right.

    `kind` is `preferred`, `acronym`, `alternative` or `former`. `since` and `until` are ISO dates as precise as the
    source gives them (year, month or day), or None where no source says. A former name has an `id` of its own.
    """

    text: str
    kind: str
    since: str | None = None
    until: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """An entity, unit, intergovernmental organ or coordination body.

    `kind` is the local name of its class (`Entity`, `Unit`, `Organ`, `Board`, `Committee`, `TaskTeam`, ...). `label` is
    the short name by which it is usually written (its acronym where it has one). `collective` marks holders such as the
    regional commissions, of which the members are meant; `everyone` those for whom what is said of all
    says nothing. Bodies that issue documents have an `issuer_rank`, the more special the lower.
    """

    id: str
    label: str
    name: str
    kind: str
    names: tuple[Name, ...]
    parent: str | None = None
    begin: str | None = None
    end: str | None = None
    identifiers: tuple[str, ...] = ()
    collective: bool = False
    everyone: bool = False
    issuer_rank: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of the topic scheme: usual term, other terms, and the ids of its broader concepts."""

    id: str
    label: str
    alternatives: tuple[str, ...]
    broader: tuple[str, ...]
    matches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A concept of the role scheme: what a holder does about a topic."""

    id: str
    label: str
    definition: str
    broader: str | None = None


@dataclass(frozen=True, slots=True)
class PostTitle:
    """A post title (`Executive Director`): how it is written, and the id of the agent it implies, if any.

    `names` is the id of the agent for which the title is used as a name; `holds_mandates` says that the post is an
    office with a matter of its own.
    """

    id: str
    label: str
    alternatives: tuple[str, ...]
    agent: str | None = None
    names: str | None = None
    holds_mandates: bool = False


@dataclass(frozen=True, eq=False)
class Ontology:
    """All vocabularies, loaded once and read only, by id. `digest` is the SHA-256 of the files."""

    agents: dict[str, Agent]
    topics: dict[str, Topic]
    roles: dict[str, Role]
    posts: dict[str, PostTitle]
    digest: str

    def narrower(self, topic: str) -> frozenset[str]:
        """The topic and all topics below it, as ids."""
        found = {topic}
        queue = [topic]
        while queue:
            above = queue.pop()
            below = {t.id for t in self.topics.values() if above in t.broader} - found
            found |= below
            queue.extend(below)
        return frozenset(found)

    def broader(self, topic: str) -> tuple[str, ...]:
        """The topics above this one, nearest first, each once."""
        found: list[str] = []
        queue = list(self.topics[topic].broader) if topic in self.topics else []
        while queue:
            above = queue.pop(0)
            if above not in found and above in self.topics:
                found.append(above)
                queue.extend(self.topics[above].broader)
        return tuple(found)

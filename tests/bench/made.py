"""A made-up graph of any size, in the shapes of the real one and the same for the same seed.

Each document brings an entity, a body, a topic, an instrument, two persons and a session, and speaks of others drawn
at random. So the answer for one of these has about the same number of rows however large the graph is: 24 mandates a
topic, 18 an entity, 6 a body. Topics and bodies form trees of `FAMILY`, each below its first.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from graph import rdf
from graph.build import DocumentGraph
from graph.data import Data
from ingest.passages import Document, FrontMatter, Passage
from ingest.statements import (
    AgendaItem,
    BodyDate,
    BodyRecord,
    Decision,
    Evidence,
    Facts,
    Initiative,
    Mandate,
    Membership,
    Objective,
    PostHolding,
    Reference,
    Reporting,
    SessionRecord,
    Statement,
    Thing,
)
from ingest.text import Text

NODES_A_DOCUMENT = 94
"""The document, 20 passages, 18 pieces of evidence, 48 statements and 7 things; they have 2.9 links each."""

FAMILY = 20
"""How many topics, or bodies, are below one another."""

RUN = rdf.RunInfo(version="made", model="none", model_version="0", model_digest="0" * 64, ontology="0" * 64)

ROLES = ("lead", "coordinator", "normative", "capacity-building", "monitoring", "operational", "support", "unspecified")
ACTIONS = ("request", "endorse", "approve", "take-note")
WORDS = (
    "water soil bridge harbour lantern orchard meadow signal archive market ferry garden tower canal library "
    "kitchen workshop theatre station village"
).split()


@dataclass(frozen=True)
class World:
    """How many documents there are, and the seed by which they are drawn."""

    documents: int
    seed: int = 1

    @classmethod
    def of(cls, nodes: int, seed: int = 1) -> World:
        """The world whose documents have together at least that many nodes, those of the vocabularies not counted."""
        return cls(max(1, math.ceil(nodes / NODES_A_DOCUMENT)), seed)

    def document(self, number: int, edition: int = 0) -> tuple[Document, Facts]:
        """A document and its facts; another edition has the same key and other words and facts."""
        return _Draft(self, number, edition).finished()

    def each(self) -> Iterator[tuple[Document, Facts]]:
        """All documents, in their first edition."""
        return (self.document(number) for number in range(self.documents))


def key(number: int) -> str:
    """The key and symbol of a document."""
    return f"MADE/{number}"


def graph_of(document: Document, facts: Facts) -> DocumentGraph:
    """The document ready to be kept; shapes are not asked, which a test does for one."""
    return DocumentGraph(
        id=f"document/{rdf.document_slug(document.key)}",
        key=document.key,
        symbol=document.front.symbol,
        file=document.file,
        sha256=document.sha256,
        quads=rdf.quads(document, facts, RUN),
        statements=len(facts.statements),
        refused=0,
        issues=(),
    )


def publish(world: World, path: Path) -> Data:
    """A data directory at `path` with the whole world."""
    data = Data(path)
    with data.writing():
        for document, facts in world.each():
            data.put(graph_of(document, facts), RUN.fingerprint(), "")
        data.publish()
    return data


def change(world: World, data: Data, number: int, edition: int) -> None:
    """Publish another edition of one document."""
    with data.writing():
        data.put(graph_of(*world.document(number, edition)), RUN.fingerprint(), "")
        data.publish()


class _Draft:
    def __init__(self, world: World, number: int, edition: int) -> None:
        self._world = world
        self._number = number
        self._edition = edition
        self._random = Random(f"{world.seed} {number} {edition}")
        self._passages: list[Passage] = []
        self._lines: list[str] = []
        self._length = 0
        self._statements: list[Statement] = []

    def finished(self) -> tuple[Document, Facts]:
        for _ in range(6):
            self._mandates()
        for action in ACTIONS:
            self._decision(action)
        for person in self._persons:
            where = self._line(f"{person.name} took the floor as Director of the work")
            since = f"{self._random.randrange(2000, 2020)}"
            self._statements.append(
                PostHolding(
                    evidence=where,
                    rule="made.post",
                    person=person.id,
                    post="Director",
                    organization=self._entity(),
                    since=since,
                    until=str(int(since) + 5),
                )
            )
        self._body_record()
        self._session()
        self._undertakings()
        for _ in range(2):
            self._line("The meeting heard a statement")
        return self._document(), Facts(tuple(self._statements), self._things())

    def _mandates(self) -> None:
        topic = self._topic()
        where = self._line("Several entities work side by side on a topic")
        instrument = self._some("instrument") if self._random.random() < 0.25 else None
        for holder in (*self._several("entity", 3), self._some("body")):
            role = f"role/{self._random.choice(ROLES)}"
            strength = self._random.choice(("direct", "direct", "related"))
            self._statements.append(
                Mandate(
                    evidence=where,
                    rule="made.mandate",
                    holder=holder,
                    topic=topic,
                    role=role,
                    strength=strength,
                    instrument=instrument,
                )
            )

    def _decision(self, action: str) -> None:
        where = self._line(f"The body came to a decision ({action})")
        self._statements.append(
            Decision(
                evidence=where,
                rule="made.decision",
                by=self._some("body"),
                action=action,
                addressees=self._several("entity", 3),
                topic=self._topic(),
                due=str(self._year + 2),
                date=self._day,
            )
        )

    def _body_record(self) -> None:
        body = f"body/made-{self._number}"
        where = self._line("The task team was set up with eight members")
        self._statements += [
            BodyRecord(evidence=where, rule="made.body", body=body, type="task-team"),
            BodyDate(evidence=where, rule="made.body", body=body, event="established", date=str(self._year)),
        ]
        above = _above(self._number)
        parent = "body/hlcp" if above is None else f"body/made-{above}"
        self._statements.append(Reporting(evidence=where, rule="made.body", body=body, parent=parent))
        for place, member in enumerate(self._several("entity", 8)):
            role = "role/member" if place else "role/lead"
            self._statements.append(Membership(evidence=where, rule="made.body", member=member, body=body, role=role))

    def _session(self) -> None:
        held = f"session/made-{self._number}"
        where = self._line("The body held its session in the old harbour")
        self._statements.append(
            SessionRecord(
                evidence=where,
                rule="made.session",
                body=self._host,
                session=held,
                name="first session",
                start=self._day,
                end=self._day,
                place="Geneva",
            )
        )
        where = self._line("Items of the agenda followed")
        for number in ("1", "2"):
            title = self._words(4)
            self._statements.append(
                AgendaItem(
                    evidence=where, rule="made.item", title=title, number=number, session=held, topic=self._topic()
                )
            )

    def _undertakings(self) -> None:
        where = self._line("An undertaking is under way")
        self._statements.append(
            Initiative(
                evidence=where,
                rule="made.initiative",
                title=f"{self._words(3)} {self._number}",
                owners=(self._entity(),),
                state="under way",
                state_date=str(self._year),
                topic=self._topic(),
            )
        )
        where = self._line("The task team is to draw a map")
        body = f"body/made-{self._number}"
        self._statements.append(
            Objective(
                evidence=where,
                rule="made.objective",
                body=body,
                kind="objective",
                text="draw a map",
                topic=self._topic(),
            )
        )
        where = self._line("Two documents were before the meeting")
        for relation in ("cites", "endorses"):
            self._statements.append(
                Reference(
                    evidence=where,
                    rule="made.reference",
                    symbol=key(self._random.randrange(self._world.documents)),
                    relation=relation,
                )
            )

    def _document(self) -> Document:
        name = key(self._number)
        front = FrontMatter(
            symbol=name,
            title=f"Summary {self._number}",
            body=self._host,
            session="First session",
            start=self._day,
            end=self._day,
            place="Geneva",
            kind="summary of deliberations",
            language="en",
            url=f"https://example.org/made/{self._number}",
        )
        text = Text("\n".join(self._lines), "text")
        sha256 = hashlib.sha256(text.text.encode()).hexdigest()
        return Document(name, f"made-{self._number}.txt", sha256, text, front, tuple(self._passages))

    def _things(self) -> tuple[Thing, ...]:
        number = self._number
        above = _above(number)
        broader = None if above is None else f"topic/made-{above}"
        return (
            Thing(id=f"entity/made-{number}", type="ceb:Entity", name=f"Entity {number}", acronym=f"ME{number}"),
            Thing(id=f"body/made-{number}", type="ceb:TaskTeam", name=f"Task Team {number}", acronym=f"TT{number}"),
            Thing(id=f"topic/made-{number}", type="ceb:CandidateTopic", name=f"topic {number}", broader=broader),
            Thing(id=f"instrument/made-{number}", type="ceb:Instrument", name=f"Charter {number}"),
            *self._persons,
            Thing(id=f"session/made-{number}", type="ceb:Session", name=f"Session {number}", held_by=self._host),
        )

    @cached_property
    def _persons(self) -> tuple[Thing, ...]:
        numbers = (2 * self._number, 2 * self._number + 1)
        return tuple(Thing(id=f"person/made-{one}", type="ceb:Person", name=f"Person {one}") for one in numbers)

    @cached_property
    def _host(self) -> str:
        return self._some("body")

    @cached_property
    def _year(self) -> int:
        return self._random.randrange(2000, 2026)

    @cached_property
    def _day(self) -> str:
        return f"{self._year}-{self._random.randrange(1, 13):02}-{self._random.randrange(1, 29):02}"

    def _topic(self) -> str:
        return self._some("topic")

    def _entity(self) -> str:
        return self._some("entity")

    def _some(self, kind: str) -> str:
        return f"{kind}/made-{self._random.randrange(self._world.documents)}"

    def _several(self, kind: str, count: int) -> tuple[str, ...]:
        return tuple(sorted({self._some(kind) for _ in range(count)}))

    def _words(self, count: int) -> str:
        return " ".join(self._random.choices(WORDS, k=count))

    def _line(self, said: str) -> Evidence:
        """A further paragraph, and evidence that quotes all of it."""
        ref = str(len(self._lines) + 1)
        line = f"{ref}. {said}: {self._words(12)}, matter {self._number}-{ref}."
        passage = Passage(ref, "paragraph", self._length, self._length + len(line), ("Made up", "Matters"))
        self._passages.append(passage)
        self._lines.append(line)
        self._length += len(line) + 1
        return Evidence(ref, passage.start, passage.end, line)


def _above(number: int) -> int | None:
    """The topic or body above one, None for the first of a family: a tree of which each has four below it."""
    place = number % FAMILY
    return None if place == 0 else number - place + (place - 1) // 4

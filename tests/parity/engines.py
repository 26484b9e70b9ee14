"""The three engines on one dataset, asked the same and compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from api.questions import Question, Source, ask, load_registry, open_source
from api.questions.model import NAMED
from api.questions.names import Names
from api.questions.run import names_answer, read_names
from graph.data import Data
from graph.engine import Settings, cypher_store
from tests.neo4j.server import Server

Row = tuple[object, ...]


@dataclass
class Engines:
    """The same data behind three engines, and how many answers were compared so far.

    `known` are ids by the type of parameter that takes them.
    """

    sources: dict[str, Source]
    names: Names
    known: Mapping[str, Sequence[str]]
    compared: int = 0
    rows: int = 0
    asked: set[str] = field(default_factory=set)

    def same(self, question: Question, given: Mapping[str, str]) -> tuple[Row, ...]:
        """The rows of the answer, which all three give in the same order; AssertionError names the one that differs."""
        found = {
            name: ask(load_registry(), source, question.id, given, names=self.names).rows
            for name, source in self.sources.items()
        }
        first, *others = found
        for other in others:
            assert found[first] == found[other], f"{question.id} {dict(given)}: {first} and {other} differ"
        self.compared += len(found)
        self.rows += len(found[first])
        self.asked.add(question.id)
        return found[first]


@contextmanager
def loaded(path: Path, server: Server) -> Iterator[Engines]:
    """The data directory behind ArcadeDB, the server, which is filled with it, and SPARQL."""
    data = Data(path)
    there = Settings(neo4j=server.settings())
    cypher_store(data, there).load()
    with (
        open_source(data, "cypher") as embedded,
        open_source(data, "cypher", there) as neo4j,
        open_source(data, "sparql") as sparql,
    ):
        names = read_names(load_registry(), embedded)
        try:
            yield Engines({"ArcadeDB": embedded, "Neo4j": neo4j, "SPARQL": sparql}, names, spoken_of(embedded))
        finally:
            server.wipe()


def spoken_of(source: Source) -> dict[str, list[str]]:
    """The ids of what the statements speak of, and one of which they do not, by the type of parameter."""
    kinds = {str(row["id"]): str(row["kind"]) for row in names_answer(load_registry(), source).records()}
    found = source.engine.query("MATCH (s:Statement)-->(x:Resource) RETURN DISTINCT x.id AS id ORDER BY id")
    spoken = [str(id) for (id,) in found.rows]
    known = {}
    for type, taken in NAMED.items():
        fitting = [id for id in spoken if kinds.get(id) in taken]
        strangers = [id for id in sorted(kinds) if kinds[id] in taken and id not in set(fitting)]
        known[type] = fitting + strangers[:1]
    return known

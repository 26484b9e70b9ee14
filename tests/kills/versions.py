"""Two small versions of the data, and what an engine answers on one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from api.questions import Answer, Source, ask, open_source
from api.questions.registry import load_registry
from graph.build import DocumentGraph, build
from graph.data import Data
from graph.engine import Settings
from graph.projection import ROOT
from ingest.statements import Facts, Mandate, Statement
from tests.queries import small

QUESTIONS = ("mandates", "bodies", "references")
"""Questions that need no value, whose answers differ between the two versions."""

COUNTS = (
    f"MATCH (n:{ROOT}) WHERE NOT n:Change AND size(labels(n)) > 1 UNWIND labels(n) AS name RETURN name, count(*) AS n",
    f"MATCH (n:{ROOT})-[r]->() WHERE NOT n:Change RETURN type(r) AS name, count(*) AS n",
)
"""How many nodes bear each label and relationships are of each type; the changes depend on what came before."""


@dataclass(frozen=True)
class State:
    """What a reader is told: the version, how many nodes bear each label and relationships are of each type, answers.

    The version is several digests in a row where the answers came from several versions.
    """

    version: str
    counts: dict[str, int]
    answers: dict[str, list[tuple[object, ...]]]


def publish_one(path: Path) -> str:
    """Make a data directory of the small dataset at `path`; the data version."""
    return small.publish(path)


def publish_other(path: Path) -> str:
    """Make a data directory of the version beside it: a document changed, one gone and one new; the data version."""
    first, facts = small.first()
    changed = Facts(tuple(_changed(facts)), facts.things)
    second, said = small.second()
    third = replace(second, key="made-up-2022", file="made-up-2022.md")
    with Data(path).writing() as data:
        for document, found in ((replace(first, sha256="e" * 64), changed), (replace(third, sha256="f" * 64), said)):
            data.put(build(document, found, small.RUN), small.RUN.fingerprint(), "")
        return data.publish()


def _changed(facts: Facts) -> Iterator[Statement]:
    """The statements without the last three, and with another holder of the lead."""
    for statement in facts.statements[:-3]:
        if isinstance(statement, Mandate) and statement.role == "role/lead":
            yield replace(statement, holder="entity/undp")
        else:
            yield statement


def documents(source: Path) -> list[tuple[DocumentGraph, str]]:
    """The documents of a data directory, ready to be put into another, each with the fingerprint of its run."""
    data = Data(source)
    return [
        (
            DocumentGraph(
                id=record.id,
                key=record.key,
                symbol=record.symbol,
                file=record.file,
                sha256=record.sha256,
                quads=data.graph(record.graph),
                statements=record.statements,
                refused=record.refused,
                issues=record.issues,
            ),
            record.fingerprint,
        )
        for record in data.documents()
    ]


def look(data: Data, settings: Settings) -> State:
    """What a reader who comes now is told; errors as for `open_cypher` and `ask`.

    A server may still be ending the transaction of a loader that was killed, so a look at two versions is taken anew.
    """
    state = _look(data, settings)
    return _look(data, settings) if " " in state.version else state


def _look(data: Data, settings: Settings) -> State:
    with open_source(data, "cypher", settings) as source:
        counted = [source.engine.query(text) for text in COUNTS]
        answers = {id: _answer(source, id) for id in QUESTIONS}
    versions = {rows.version for rows in counted} | {answer.version for answer in answers.values()}
    counts = {str(name): int(str(number)) for rows in counted for name, number in rows.rows}
    return State(
        version=" ".join(sorted(versions)),
        counts=counts,
        answers={id: [tuple(row) for row in answer.rows] for id, answer in answers.items()},
    )


def _answer(source: Source, id: str) -> Answer:
    return ask(load_registry(), source, id, {})

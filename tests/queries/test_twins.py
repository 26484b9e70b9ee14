"""Every question gives the same rows in Cypher and in SPARQL."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path

import pytest

from api.demo import DIGESTS
from api.ingestion import ingest
from api.questions import QuestionError, Source, ask, load_registry, open_source
from api.questions.names import Names
from api.questions.run import read_names
from api.sources import find
from graph.data import Data
from tests.corpus import corpus

VALUES = {
    "topic": ("cybercrime", "crime", "lunar law"),
    "entity": ("UNODC", "ITU", "UNESCO", "HLCP"),
    "body": ("HLCP", "Task Team on Lunar Law", "CEB"),
    "document": ("CEB/2018/77", "made-up-2021"),
    "as_of": ("2018", "2018-05", "2021-03-31", "2022"),
    "role": ("lead", "support"),
    "strength": ("direct", "related"),
    "action": ("request", "endorse"),
    "person": ("Ada Plum",),
    "symbol": ("A/RES/70/1", 'A/RES/70/1" } #'),
    "relation": ("cites", "produced-by"),
    "status": ("open", "delivered"),
    "kind": ("initiative", "established"),
}
"""What the twins are asked with on the small dataset, for each parameter that any question has."""

CASES = [
    (question.id, dict(pairs))
    for question in load_registry()
    for pairs in chain(
        [()],
        ([(name, value)] for name in question.front.params for value in VALUES[name]),
        ([(one, VALUES[one][0]), (other, VALUES[other][0])] for one, other in combinations(question.front.params, 2)),
    )
]


@pytest.mark.parametrize(("id", "given"), CASES, ids=str)
def test_twins_agree(id: str, given: dict[str, str], cypher: Source, sparql: Source, names: Names) -> None:
    one, other = (ask(load_registry(), source, id, given, names=names) for source in (cypher, sparql))
    assert one.rows == other.rows


def test_every_question_has_rows_on_the_small_dataset(cypher: Source) -> None:
    assert all(ask(load_registry(), cypher, question.id, {}).rows for question in load_registry())


def test_twins_agree_on_the_demo(tmp_path: Path) -> None:
    _agree(DIGESTS, tmp_path, {"topic": "cybercrime", "entity": "UNODC", "document": "CEB/2013/2", "as_of": "2018-12"})


def test_twins_agree_on_the_corpus(tmp_path: Path) -> None:
    _agree(corpus(), tmp_path, {"topic": "cybercrime", "entity": "UNODC", "document": "ceb-2013-second-session"})


def _agree(documents: Path, path: Path, given: dict[str, str]) -> None:
    data = Data(path / "data")
    ingest(find([documents]), data)
    registry = load_registry()
    with open_source(data, "cypher") as cypher, open_source(data, "sparql") as sparql:
        names = read_names(registry, cypher)
        for question in registry:
            fitting = {name: value for name, value in given.items() if name in question.front.params}
            for asked in ({}, *({name: value} for name, value in fitting.items()), fitting):
                try:
                    one, other = (ask(registry, source, question.id, asked, names=names) for source in (cypher, sparql))
                except QuestionError as error:
                    pytest.fail(f"{question.id} {asked}: {error}")
                assert one.rows == other.rows, (question.id, asked)

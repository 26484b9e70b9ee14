"""Every question gives the same rows in Cypher and in SPARQL."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path

import pytest

from api.ingestion import ingest
from api.questions import Param, Question, QuestionError, Source, ask, load_registry, open_source
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
    "person": ("Ada Plum",),
    "symbol": ("A/RES/70/1", "CEB/2018/77", "made-up-2021", 'A/RES/70/1" } #'),
    "of": ("mandate", "document"),
    "other": ("ITU", "UNODC"),
    "parent": ("HLCP", "UNESCO"),
    "post": ("executive director", "Chair"),
    "since": ("2018", "2021"),
    "text": ("lunar law", "The Board endorsed"),
    "until": ("2018", "2021"),
    "least": ("2",),
}
"""What the twins are asked with on the small dataset, for each parameter that has no fixed choice."""


def _values(name: str, param: Param) -> tuple[str, ...]:
    return param.enum or VALUES[name]


def _least(question: Question) -> dict[str, str]:
    """The values without which the question cannot be asked."""
    return {name: _values(name, param)[0] for name, param in question.front.params.items() if param.required}


def _pairs(params: dict[str, Param]) -> Iterator[dict[str, str]]:
    """The first values of every two parameters."""
    for (one, first), (other, second) in combinations(params.items(), 2):
        yield {one: _values(one, first)[0], other: _values(other, second)[0]}


CASES = [
    (question.id, _least(question) | given)
    for question in load_registry()
    for given in chain(
        [dict[str, str]()],
        ({name: value} for name, param in question.front.params.items() for value in _values(name, param)),
        _pairs(question.front.params),
    )
]


@pytest.mark.parametrize(("id", "given"), CASES, ids=str)
def test_twins_agree(id: str, given: dict[str, str], cypher: Source, sparql: Source, names: Names) -> None:
    one, other = (ask(load_registry(), source, id, given, names=names) for source in (cypher, sparql))
    assert one.rows == other.rows


def test_every_question_has_rows_on_the_small_dataset(cypher: Source, names: Names) -> None:
    answered = {id for id, given in CASES if ask(load_registry(), cypher, id, given, names=names).rows}
    assert {question.id for question in load_registry()} == answered


def test_twins_agree_on_the_demo(demo: Path) -> None:
    _agree(Data(demo), WIDE | {"document": "CEB/2013/2", "as_of": "2018-12"})


def test_twins_agree_on_the_corpus(tmp_path: Path) -> None:
    data = Data(tmp_path / "data")
    ingest(find([corpus()]), data)
    _agree(data, WIDE | {"document": "ceb-2013-second-session"})


WIDE = {
    "topic": "cybercrime",
    "entity": "UNODC",
    "other": "ITU",
    "body": "HLCP",
    "parent": "CEB",
    "person": "Guy Ryder",
    "symbol": "CEB/2018/1",
    "since": "2018",
    "text": "system",
    "until": "2018",
}
"""What the twins are asked with on real documents."""


def _agree(data: Data, given: dict[str, str]) -> None:
    registry = load_registry()
    with open_source(data, "cypher") as cypher, open_source(data, "sparql") as sparql:
        names = read_names(registry, cypher)
        for question in registry:
            fitting = {name: value for name, value in given.items() if name in question.front.params}
            least = {name: given[name] for name, param in question.front.params.items() if param.required}
            for asked in (least, *(least | {name: value} for name, value in fitting.items()), fitting):
                try:
                    one, other = (ask(registry, source, question.id, asked, names=names) for source in (cypher, sparql))
                except QuestionError as error:
                    pytest.fail(f"{question.id} {asked}: {error}")
                assert one.rows == other.rows, (question.id, asked)

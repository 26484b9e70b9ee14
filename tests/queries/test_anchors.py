"""A question begins at what is given, and its anchor changes no row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from api.questions import Source, load_registry, open_source
from api.questions.anchors import beginning, begun, named
from api.questions.given import cypher_for
from api.questions.model import Question
from api.questions.names import Names
from api.questions.run import _bound, _flat, read_names
from graph.engine import Value
from tests.bench.asked import value
from tests.bench.made import World, publish

CYPHER = "MATCH (s:Decision)-[:DOCUMENT]->(d:Document)\nRETURN s.id AS id\n"
TOPIC = "(:Topic {id: key})<-[:TOPIC]-(s:Decision)"
WORLD = World(30)
ANCHORED = [(question, name) for question in load_registry() for name in question.front.anchors]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Source]:
    with open_source(publish(WORLD, tmp_path_factory.mktemp("made"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(source: Source) -> Names:
    return read_names(load_registry(), source)


def test_a_question_begins_at_the_thing_that_is_given() -> None:
    assert begun(CYPHER, {"topic": TOPIC}, frozenset({"topic"})) == (
        "UNWIND $topic AS key\n"
        "MATCH (:Topic {id: key})<-[:TOPIC]-(s:Decision)\n"
        "WITH DISTINCT s\n"
        "MATCH (s:Decision)-[:DOCUMENT]->(d:Document)\n"
        "RETURN s.id AS id\n"
    )


def test_a_question_stays_as_it_is_when_nothing_is_given() -> None:
    assert begun(CYPHER, {"topic": TOPIC}, frozenset({"as_of"})) == CYPHER


def test_the_first_anchor_counts() -> None:
    anchors = {"document": "(:Document {id: key})<-[:DOCUMENT]-(s:Decision)", "topic": TOPIC}
    assert begun(CYPHER, anchors, frozenset({"topic", "document"})).startswith("UNWIND $document AS key\n")


def test_what_stands_before_keeps_its_name() -> None:
    before = "MATCH (d:Document)\nWITH max(d.startDate) AS newest\n"
    begins = begun(before + CYPHER, {"topic": TOPIC}, frozenset({"topic"}))
    assert begins.startswith(f"{before}UNWIND $topic AS key\n")
    assert "\nWITH DISTINCT newest, s\n" in begins


def test_the_node_of_a_pattern_is_the_one_with_a_name() -> None:
    assert named(TOPIC) == ("s",)
    assert beginning("MATCH (d:Document)\nMATCH (s)-[:DOCUMENT]->(d)\n", TOPIC) == len("MATCH (d:Document)\n")
    assert beginning("MATCH (d:Document)\n", TOPIC) is None


@pytest.mark.parametrize(("question", "name"), ANCHORED, ids=lambda part: getattr(part, "id", part))
def test_an_anchor_changes_no_row(question: Question, name: str, source: Source, names: Names) -> None:
    """The query from the anchor and the query as it stands, on things of the made-up graph."""
    values = {one: value(WORLD, question, one, 7) for one in {name, *question.needs}}
    params = {one: param.default for one, param in question.front.params.items()} | values
    given = {
        one: None if text is None else _plain(_bound(one, question.front.params[one], text, names))
        for one, text in params.items()
    }
    anchored = cypher_for(question, frozenset({name}))
    assert anchored != question.cypher
    rows, others = (source.engine.query(text, given).rows for text in (anchored, question.cypher))
    assert [_cells(row) for row in rows] == [_cells(row) for row in others]


def _cells(row: Iterable[object]) -> list[object]:
    """A row whose lists have no order, as in an answer."""
    return [sorted(set(_flat(cell))) if isinstance(cell, list) else cell for cell in row]


def _plain(value: str | int | tuple[str, ...] | None) -> Value:
    return list(value) if isinstance(value, tuple) else value

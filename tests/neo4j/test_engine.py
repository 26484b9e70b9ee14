"""Cypher on a server: reads only, within its limits, with plain values."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.engine import Engine, Id, Settings, open_cypher
from graph.errors import QueryError, QueryTimeout
from graph.neo4j.engine import Neo4jEngine
from graph.neo4j.load import load
from tests.neo4j.server import Server
from tests.neo4j.versions import Made

TOPICS = Made({"one": '<topic/a> a ceb:Topic ; skos:prefLabel "A" . <topic/b> a ceb:Topic ; skos:prefLabel "B" .'})

pytestmark = pytest.mark.usefixtures("notified")


@pytest.fixture(scope="module")
def engine(lts: Server) -> Iterator[Engine]:
    load(TOPICS, lts.settings())
    with open_cypher(TOPICS, Settings(timeout=1.0, neo4j=lts.settings())) as engine:
        yield engine
    lts.wipe()


def test_the_settings_choose_the_server(engine: Engine) -> None:
    assert isinstance(engine, Neo4jEngine)
    assert engine.version == TOPICS.made.digest


def test_rows_have_columns_and_a_version(engine: Engine) -> None:
    answer = engine.query("MATCH (t:Topic) WHERE t.id < $id RETURN t.id AS id, t.prefLabel AS label", {"id": "topic/b"})
    assert (answer.columns, answer.rows, answer.version) == (("id", "label"), [("topic/a", "A")], TOPICS.made.digest)


def test_an_answer_without_rows_has_columns(engine: Engine) -> None:
    answer = engine.query("MATCH (t:Topic {id: 'topic/none'}) RETURN t.id AS id, t.prefLabel AS label")
    assert (answer.columns, answer.rows) == (("id", "label"), [])


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Topic {id: 'x'})",
        "MATCH (n:Topic) SET n.prefLabel = 'x'",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Topic {id: 'x'}) RETURN n.id AS id",
        "CREATE INDEX x FOR (n:Topic) ON (n.prefLabel)",
    ],
)
def test_a_query_that_writes_is_refused(engine: Engine, text: str) -> None:
    with pytest.raises(QueryError, match="The query writes"):
        engine.query(text)
    assert engine.query("MATCH (n:Topic) RETURN count(n) AS n").rows == [(3,)]


def test_a_query_that_takes_too_long_is_stopped(engine: Engine) -> None:
    runaway = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n"
    with pytest.raises(QueryTimeout, match="longer than 1 s"):
        engine.query(runaway)
    assert engine.query("RETURN 1 AS one").rows == [(1,)]


def test_nodes_and_relationships_are_no_values(engine: Engine) -> None:
    for text in ("MATCH (t:Topic) RETURN t LIMIT 1", "MATCH p = (:Topic) RETURN [p] AS p LIMIT 1"):
        with pytest.raises(QueryError, match="return its properties instead"):
            engine.query(text)


def test_maps_lists_dates_and_null_come_back_as_plain_values(engine: Engine) -> None:
    answer = engine.query("RETURN {a: [1, 2.5, true], b: null} AS map, null AS nothing, date('2018-05-03') AS day")
    assert answer.rows == [({"a": [1, 2.5, True], "b": None}, None, "2018-05-03")]


def test_parameters_of_every_kind_are_bound(engine: Engine) -> None:
    params = {"id": Id("topic/a"), "list": ["a", "b"], "map": {"x": 1}, "none": None, "yes": True, "half": 0.5}
    text = "RETURN $id AS id, $list AS list, $map AS map, $none AS none, $yes AS yes, $half AS half"
    assert engine.query(text, params).rows == [tuple(params.values())]


@pytest.mark.parametrize("text", ["MATCH SELECT {", "RETURN $missing AS x", "RETURN 1 / 0 AS x", "CALL no.such()"])
def test_a_query_with_an_error_is_one_sentence(engine: Engine, text: str) -> None:
    with pytest.raises(QueryError, match="The query cannot be answered: ") as told:
        engine.query(text)
    assert "\n" not in str(told.value)
    assert "Neo." not in str(told.value)


@pytest.mark.parametrize("label", ["Topic", "Resource", "Agent", "Document"])
def test_a_node_is_found_by_its_id_through_an_index(engine: Engine, label: str) -> None:
    assert isinstance(engine, Neo4jEngine)
    plan = engine.plan(f"MATCH (n:{label} {{id: $id}}) RETURN n.id AS id", {"id": "topic/a"})
    assert "IndexSeek" in plan
    assert "Scan" not in plan


def test_a_name_of_the_ontology_is_known_though_no_node_bears_it(engine: Engine) -> None:
    """A name that the server has never met makes it warn, which fails the test by the fixture `notified`."""
    text = "MATCH (t:TaskTeam)-[:PARENT]->(a:Agent) RETURN t.altLabel AS label, a.id AS parent"
    assert engine.query(text).rows == []

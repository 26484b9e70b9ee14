"""A server as the place that answers Cypher, beside the embedded engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.questions import Source, ask, load_registry
from api.questions.run import read_names
from graph.data import Data
from graph.engine import Settings, cypher_store, open_cypher
from graph.errors import DataError, ServerError
from graph.neo4j.load import load
from tests.neo4j.server import Server
from tests.neo4j.versions import Made
from tests.queries.small import publish

TOPICS = Made({"one": '<topic/a> a ceb:Topic ; skos:prefLabel "A" . <topic/b> a ceb:Topic ; skos:prefLabel "B" .'})


def test_every_question_gives_the_rows_of_the_embedded_engine(neo4j_server: Server, tmp_path: Path) -> None:
    publish(tmp_path / "data")
    data = Data(tmp_path / "data")
    load(data, neo4j_server.settings())
    registry = load_registry()
    with open_cypher(data) as embedded, open_cypher(data, Settings(neo4j=neo4j_server.settings())) as served:
        sources = Source(embedded, "cypher"), Source(served, "cypher")
        names = read_names(registry, sources[1])
        assert names.ids("topic", "topic", "cybercrime")
        assert [source.documents() for source in sources] == [2, 2]
        for question in registry:
            one, other = (ask(registry, source, question.id, {}, names=names) for source in sources)
            assert (one.rows, one.version) == (other.rows, other.version), question.id


def test_a_database_without_data_says_what_to_do(neo4j_server: Server) -> None:
    store = cypher_store(TOPICS, Settings(neo4j=neo4j_server.settings()))
    try:
        for asking in (store.version, store.open):
            with pytest.raises(ServerError, match=r"'neo4j' at bolt://.* has no data of cebgraph: run `cebgraph load`"):
                asking()
        assert store.load() == TOPICS.made.digest
        assert store.version() == TOPICS.made.digest
    finally:
        store.close()


def test_a_newer_version_is_answered_from_and_named(neo4j_server: Server) -> None:
    load(TOPICS, neo4j_server.settings())
    newer = Made({"one": '<topic/c> a ceb:Topic ; skos:prefLabel "C" .'})
    with open_cypher(TOPICS, Settings(neo4j=neo4j_server.settings())) as engine:
        load(newer, neo4j_server.settings())
        answer = engine.query("MATCH (t:Topic) RETURN count(t) AS n")
    assert (engine.version, answer.version, answer.rows) == (TOPICS.made.digest, newer.made.digest, [(2,)])


def test_data_that_was_taken_away_is_an_error(neo4j_server: Server) -> None:
    load(TOPICS, neo4j_server.settings())
    with open_cypher(TOPICS, Settings(neo4j=neo4j_server.settings())) as engine:
        neo4j_server.empty()
        with pytest.raises(DataError, match="has no data of cebgraph"):
            engine.query("RETURN 1 AS one")


def test_a_second_close_does_nothing(neo4j_server: Server) -> None:
    load(TOPICS, neo4j_server.settings())
    engine = open_cypher(TOPICS, Settings(neo4j=neo4j_server.settings()))
    engine.close()
    engine.close()

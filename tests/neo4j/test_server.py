"""The servers that the other tests run on."""

from __future__ import annotations

import pytest

from tests.neo4j.server import CURRENT, LTS, Server, find_java, free_port, given


def test_the_long_term_release_answers(neo4j_server: Server) -> None:
    assert neo4j_server.version == LTS
    assert neo4j_server.run("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_the_newest_release_answers(neo4j_current: Server) -> None:
    assert neo4j_current.version == CURRENT


def test_a_wipe_leaves_nothing(neo4j_server: Server) -> None:
    neo4j_server.run("CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.id IS UNIQUE")
    neo4j_server.run("CREATE INDEX FOR (n:Thing) ON (n.name)")
    neo4j_server.run("CREATE (:Thing {id: 1})-[:NEXT]->(:Thing {id: 2})")
    neo4j_server.wipe()
    assert neo4j_server.run("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    assert neo4j_server.run("SHOW CONSTRAINTS") == []
    assert neo4j_server.run("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'") == []


def test_a_database_with_data_of_others_is_not_touched(neo4j_server: Server) -> None:
    neo4j_server.run("CREATE (:Thing)")
    with pytest.raises(pytest.fail.Exception, match="not empty"):
        given(neo4j_server.settings())


def test_a_java_of_another_version_is_none() -> None:
    assert find_java(98, 99) is None


def test_a_free_port_is_free() -> None:
    assert 1024 < free_port() < 65536

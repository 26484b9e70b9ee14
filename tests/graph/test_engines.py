"""Both engines answer alike on the same version."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.data import Data
from graph.engine import Engine, open_cypher, open_sparql
from graph.errors import DataError, QueryError
from tests.graph.conftest import SETTINGS
from tests.graph.samples import document, facts, first, mandate, publish, second

TWINS = {
    "mandates": (
        "MATCH (m:Mandate)-[:HOLDER]->(h:Agent), (m)-[:EVIDENCE]->(e), (m)-[:DOCUMENT]->(d:Document), (m)-[:ROLE]->(r) "
        "RETURN h.label AS holder, r.label AS role, d.key AS document, e.number AS paragraph, e.quote AS quote "
        "ORDER BY document, holder",
        "SELECT ?holder ?role ?document ?paragraph ?quote { ?m a ceb:Mandate ; ceb:holder/ceb:label ?holder ; "
        "ceb:role/ceb:label ?role ; ceb:evidence ?e ; ceb:document/ceb:key ?document . "
        "?e ceb:number ?paragraph ; ceb:quote ?quote } ORDER BY ?document ?holder",
    ),
    "addressees": (
        "MATCH (d:Decision)-[:ADDRESSEE]->(a) RETURN a.id AS addressee, d.due AS due, d.action AS action "
        "ORDER BY addressee",
        "SELECT ?addressee ?due ?action { ?d a ceb:Decision ; ceb:addressee ?addressee ; ceb:due ?due ; "
        "ceb:action ?action } ORDER BY ?addressee",
    ),
    "bodies": (
        "MATCH (b:CoordinationBody:TaskTeam) WHERE b.id = 'body/task-team-on-robots' "
        "RETURN b.id AS body, b.prefLabel AS name",
        'SELECT ?body ?name { ?body a ceb:TaskTeam ; skos:prefLabel ?name FILTER(?name = "Task Team on Robots") }',
    ),
    "passages": (
        "MATCH (p:Passage)-[:DOCUMENT]->(d) RETURN d.key AS document, p.order AS place, p.heading AS heading, "
        "p.page AS page ORDER BY document, place",
        "SELECT ?document ?place ?heading ?page { ?p a ceb:Passage ; ceb:document/ceb:key ?document ; "
        "ceb:order ?place ; ceb:heading ?heading OPTIONAL { ?p ceb:page ?page } } ORDER BY ?document ?place",
    ),
    "nothing": (
        "MATCH (m:Mandate {rule: 'none'}) RETURN m.id AS id",
        'SELECT ?id { ?id a ceb:Mandate ; ceb:rule "none" }',
    ),
    "topics": (
        "MATCH (t:Topic {id: 'topic/cybercrime'})-[:BROADER]->(b) RETURN b.id AS broader, b.prefLabel AS name "
        "ORDER BY broader",
        "SELECT ?broader (STR(?label) AS ?name) { ?topic skos:broader ?broader . ?broader skos:prefLabel ?label "
        "FILTER(?topic = <https://w3id.org/cebgraph/id/topic/cybercrime>) } ORDER BY ?broader",
    ),
}


@pytest.mark.parametrize("name", TWINS)
def test_both_engines_give_the_same_rows(cypher: Engine, sparql: Engine, name: str) -> None:
    one, other = TWINS[name]
    rows = cypher.query(one).rows
    assert rows == sparql.query(other).rows
    assert bool(rows) == (name != "nothing")


def test_the_columns_are_those_of_the_query_in_its_order(cypher: Engine, sparql: Engine) -> None:
    one, other = TWINS["mandates"]
    columns = ("holder", "role", "document", "paragraph", "quote")
    assert cypher.query(one).columns == columns
    assert sparql.query(other).columns == columns


def test_both_name_the_data_version(data: Data, cypher: Engine, sparql: Engine) -> None:
    version = data.current()
    assert version is not None
    assert cypher.version == sparql.version == version.digest


def test_without_a_version_both_say_what_to_do(tmp_path: Path) -> None:
    for opening in (open_cypher, open_sparql):
        with pytest.raises(DataError, match=r"There is no data .*: run `cebgraph ingest PATH...`"):
            opening(Data(tmp_path))


QUOTE = "MATCH (e:Evidence) RETURN e.quote AS quote, e.prefix AS prefix"


def test_a_forgotten_document_is_gone_from_both(tmp_path: Path) -> None:
    data = publish(tmp_path, first(), second())
    with data.writing():
        data.forget("CEB/2018/1")
        data.publish()
    with open_cypher(data, SETTINGS) as cypher, open_sparql(data) as sparql:
        assert cypher.query("MATCH (d:Document) RETURN d.key AS key").rows == [("CEB/2019/1",)]
        assert sparql.query("SELECT ?key { ?d a ceb:Document ; ceb:key ?key }").rows == [("CEB/2019/1",)]
        assert cypher.query("MATCH (m:Mandate) RETURN count(m) AS n").rows == [(1,)]
        assert cypher.query("MATCH (d:Decision) RETURN count(d) AS n").rows == [(0,)]


WORDS = st.text(min_size=1, max_size=20)


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=15, max_size=25))
def test_any_words_survive_in_both(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    source = document("A/1", *[f"x{item}x" for item in words])
    statements = [mandate(source, number) for number in range(1, len(words) + 1)]
    data = publish(tmp_path_factory.mktemp("words"), (source, facts(*statements)))
    quotes = [statement.evidence.quote for statement in statements]
    wanted = sorted("".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in quote) for quote in quotes)
    with open_cypher(data, SETTINGS) as cypher, open_sparql(data) as sparql:
        assert sorted(row[0] for row in cypher.query("MATCH (e:Evidence) RETURN e.quote AS q").rows) == wanted  # type: ignore[type-var]
        assert sorted(row[0] for row in sparql.query("SELECT ?q { ?e ceb:quote ?q }").rows) == wanted  # type: ignore[type-var]


@given(st.text(st.characters(codec="utf-8")))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_parameter_is_bound_and_never_read_as_a_query(cypher: Engine, sparql: Engine, text: str) -> None:
    assert cypher.query("RETURN $text AS text", {"text": text}).rows == [(text,)]
    assert sparql.query("SELECT ?text { }", {"text": text}).rows == [(text,)]


def test_a_query_with_an_error_is_one_sentence(cypher: Engine, sparql: Engine) -> None:
    for engine in (cypher, sparql):
        with pytest.raises(QueryError, match="The query cannot be answered: ") as told:
            engine.query("MATCH SELECT {")
        assert "\n" not in str(told.value)
        assert "Exception" not in str(told.value)

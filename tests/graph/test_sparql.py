"""The SPARQL engine: parameters are bound, and nothing leaves the machine."""

from __future__ import annotations

import pytest

from graph.engine import Engine, Id
from graph.errors import QueryError
from graph.sparql import calls_service

SERVICE = [
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { SERVICE<http://127.0.0.1:9/>{ ?s ?p ?o } }",
    "SELECT * { SERVICE?where { ?s ?p ?o } }",
    "PREFIX x: <http://127.0.0.1:9/> SELECT * { SERVICEx:y { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s <http://a#b> ?o . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s <http://a\\u0023b> ?o . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?s<?o) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '#' . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''a'b''' . SERVICE <http://127.0.0.1:9/> { ?s ?p '''x''' } }",
]


@pytest.mark.parametrize("text", SERVICE)
def test_service_is_refused(sparql: Engine, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is not allowed"):
        sparql.query(text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s ?p '''a service''' }",
        "SELECT * { ?s <http://example.org/service> ?service } # SERVICE",
    ],
)
def test_the_word_in_a_string_an_iri_a_name_or_a_comment_is_none(text: str) -> None:
    assert not calls_service(text)


UPDATES = ["INSERT DATA { <http://a> <http://b> 1 }", "CLEAR ALL", "LOAD <file:///etc/hostname>", "DROP ALL"]


@pytest.mark.parametrize("text", UPDATES)
def test_an_update_is_refused(sparql: Engine, text: str) -> None:
    with pytest.raises(QueryError):
        sparql.query(text)


def test_only_select_and_ask_give_rows(sparql: Engine) -> None:
    with pytest.raises(QueryError, match="Only SELECT and ASK"):
        sparql.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert sparql.query("ASK { ?m a ceb:Mandate }").rows == [(True,)]


def test_an_id_is_bound_as_an_iri_and_text_as_a_literal(sparql: Engine) -> None:
    text = "SELECT ?holder ?number { ?m a ceb:Mandate ; ceb:holder ?holder ; ceb:evidence/ceb:number ?number }"
    answer = sparql.query(text, {"holder": Id("entity/itu"), "number": "1"})
    assert answer.rows == [("entity/itu", "1")]
    assert sparql.query(text, {"holder": "entity/itu"}).rows == []


def test_a_parameter_that_is_none_stays_unbound(sparql: Engine) -> None:
    text = "SELECT ?key ?wanted { ?d ceb:key ?key FILTER(COALESCE(?key = ?wanted, true)) } ORDER BY ?key"
    assert [row[0] for row in sparql.query(text, {"wanted": None}).rows] == ["CEB/2018/1", "CEB/2019/1"]
    assert [row[0] for row in sparql.query(text, {"wanted": "CEB/2019/1"}).rows] == ["CEB/2019/1"]


def test_a_list_cannot_be_bound(sparql: Engine) -> None:
    with pytest.raises(QueryError, match="give one value"):
        sparql.query("SELECT ?x { }", {"x": ["a"]})


def test_values_are_plain(sparql: Engine) -> None:
    text = """SELECT * { VALUES (?a ?b ?c ?d ?e ?f) {
        (1 2.5 true "x"@fr "2013"^^xsd:gYear <http://example.org/x>) } BIND(BNODE("n") AS ?g) }"""
    answer = sparql.query(text)
    found = dict(zip(answer.columns, answer.rows[0], strict=True))
    assert [found[name] for name in "abcdef"] == [1, 2.5, True, "x", "2013", "http://example.org/x"]
    assert str(found["g"]).startswith("_:")


def test_a_graph_may_be_named(sparql: Engine) -> None:
    text = "SELECT ?g (COUNT(?m) AS ?n) { GRAPH ?g { ?m a ceb:Mandate } } GROUP BY ?g ORDER BY ?g"
    assert sparql.query(text).rows == [("document/ceb-2018-1", 1), ("document/ceb-2019-1", 1)]

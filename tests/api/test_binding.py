"""Parameters are bound: whatever a value holds, it stays one term of the query."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from api.questions import ParameterError, Source, ask, load_registry
from api.questions.run import bind_sparql
from ontology.namespaces import iri

QUERY = "SELECT ?p_x WHERE { VALUES ?p_x { UNDEF } VALUES ?given_x { UNDEF } FILTER(BOUND(?given_x)) }"


def answers(text: str) -> list[str]:
    found = ox.Store().query(text)
    assert isinstance(found, ox.QuerySolutions)
    return [solution[0].value for solution in found]


def test_a_value_that_is_not_given_stays_open() -> None:
    assert bind_sparql(QUERY, {"x": None}, frozenset()) == QUERY


def test_ids_become_iris() -> None:
    bound = bind_sparql(QUERY, {"x": ("topic/a", "topic/b")}, frozenset({"x"}))
    assert answers(bound) == [iri("topic/a"), iri("topic/b")]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_one_literal(text: str) -> None:
    assert answers(bind_sparql(QUERY, {"x": text}, frozenset())) == [text]


@settings(deadline=None, max_examples=50)
@given(text=st.text(max_size=60))
def test_nothing_breaks_out_of_a_question(text: str, sparql: Source, cypher: Source) -> None:
    for source in (sparql, cypher):
        try:
            answer = ask(load_registry(), source, "references", {"symbol": text})
        except ParameterError:
            continue
        assert all(row["symbol"] == text.strip() for row in answer.records())

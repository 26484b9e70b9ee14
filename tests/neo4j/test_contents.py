"""What a named graph says of each thing, and the names and indexes of a database."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from graph import terms
from graph.neo4j.contents import digests, lines_of, named_graphs, things
from graph.neo4j.schema import ANCHORS, labels, names, statements
from graph.projection import read_schema
from graph.vocabulary import vocabulary_quads
from ontology.namespaces import iri
from tests.neo4j.versions import Made, parsed

TOPICS = '<topic/a> a ceb:Topic ; skos:prefLabel "A" . <topic/ab> a ceb:Topic . <http://example.org/x> a ceb:Topic .'


def content(data: Made, name: str) -> bytes:
    return data.graph(named_graphs(data, data.made)[name])


def test_a_version_names_its_graphs() -> None:
    made = Made({"one": "", "two": ""})
    names = ["graph/ontology", "document/one", "document/two", "graph/links"]
    assert list(named_graphs(made, made.made)) == names
    changed = Made({"one": "", "two": ""}, changed="<change/a> a ceb:Topic .")
    assert list(named_graphs(changed, changed.made)) == [*names, "graph/changes"]


def test_the_lines_of_a_thing_are_its_triples_without_the_graph() -> None:
    found = dict(things(content(Made({"one": TOPICS}), "document/one")))
    assert list(found) == ["topic/a", "topic/ab"]
    assert len(parsed(found["topic/a"])) == 2
    assert {quad.graph_name for quad in parsed(found["topic/a"])} == {ox.DefaultGraph()}


def test_only_the_wanted_things_are_given() -> None:
    assert list(lines_of(content(Made({"one": TOPICS}), "document/one"), {"topic/ab", "topic/none"})) == ["topic/ab"]


def test_equal_words_of_two_documents_have_equal_digests() -> None:
    data = Made({"one": TOPICS, "two": TOPICS})
    one, two = (digests(content(data, f"document/{name}")) for name in ("one", "two"))
    assert one == two
    other = digests(content(Made({"one": TOPICS.replace('"A"', '"B"')}), "document/one"))
    assert other["topic/a"] != one["topic/a"]
    assert other["topic/ab"] == one["topic/ab"]


@given(st.text(), st.text())
def test_any_words_stay_on_their_line(label: str, name: str) -> None:
    subject = terms.ref(f"topic/{name}")
    line = f"{subject} <http://x/p> {terms.string(label)} {terms.ref('document/one')} .\n".encode()
    ((thing, lines),) = things(line)
    assert iri(thing) == subject[1:-1]
    assert lines == terms.without_graph(line)


VOCABULARY = vocabulary_quads()
SCHEMA = read_schema(parsed(VOCABULARY))


def test_questions_begin_at_labels_that_exist() -> None:
    assert set(ANCHORS) <= labels(SCHEMA)


def test_each_constraint_and_index_has_a_name_and_may_be_there_already() -> None:
    made = list(statements())
    assert all(" IF NOT EXISTS " in text for text in made)
    assert len({text.split()[2] for text in made}) == len(made)


def test_every_class_and_property_of_the_ontology_is_made_known() -> None:
    known = set(names(SCHEMA, VOCABULARY))
    assert ("db.createLabel", "TaskTeam") in known
    assert ("db.createProperty", "prefLabel") in known
    assert ("db.createRelationshipType", "TAKEN_BY") in known
    assert len(known) > 100

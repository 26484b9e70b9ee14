"""RDF becomes a property graph."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest

from graph.projection import Property, PropertyGraph, Schema, plain, project, read_schema, relationship
from ontology.namespaces import PREFIXES

HEAD = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items())

ONTOLOGY = """
ceb:Agent a owl:Class ; rdfs:subClassOf org:Organization .
ceb:CoordinationBody a owl:Class ; rdfs:subClassOf ceb:Agent .
ceb:TaskTeam a owl:Class ; rdfs:subClassOf ceb:CoordinationBody .
ceb:Topic a owl:Class ; rdfs:subClassOf skos:Concept .
skos:prefLabel a owl:FunctionalProperty .
ceb:start a owl:FunctionalProperty . ceb:collective a owl:FunctionalProperty . ceb:begin a owl:FunctionalProperty .
ceb:parent a owl:FunctionalProperty .
"""


def quads(turtle: str) -> list[ox.Quad]:
    return list(ox.parse(HEAD + turtle, format=ox.RdfFormat.TRIG))


def schema() -> Schema:
    return read_schema(quads(ONTOLOGY))


def mapped(turtle: str) -> PropertyGraph:
    return project(schema(), quads(turtle))


def only_row(turtle: str) -> dict[str, Property]:
    """The properties of the one node that the triples describe."""
    (rows,) = mapped(turtle).nodes.values()
    (row,) = rows
    return row


TEAM = "<https://w3id.org/cebgraph/id/body/robots>"
HLCP = "<https://w3id.org/cebgraph/id/body/hlcp>"


def test_a_node_bears_its_class_the_classes_above_in_our_namespace_and_resource() -> None:
    assert list(mapped(f"{TEAM} a ceb:TaskTeam .").nodes) == [("Agent", "CoordinationBody", "Resource", "TaskTeam")]


def test_the_id_is_the_path_below_the_id_namespace() -> None:
    assert only_row(f"{TEAM} a ceb:TaskTeam .") == {"id": "body/robots"}


def test_a_functional_property_is_one_value_and_any_other_a_sorted_list() -> None:
    row = only_row(f'{TEAM} a ceb:TaskTeam ; skos:prefLabel "Robots"@en ; skos:altLabel "RTT", "Bots", "RTT" .')
    assert row == {"id": "body/robots", "prefLabel": "Robots", "altLabel": ["Bots", "RTT"]}


def test_when_documents_differ_on_a_single_value_the_first_in_order_is_taken() -> None:
    one = f'GRAPH <http://b> {{ {TEAM} a ceb:TaskTeam ; skos:prefLabel "B" }}'
    other = f'GRAPH <http://a> {{ {TEAM} skos:prefLabel "A" }}'
    assert only_row(one + other)["prefLabel"] == "A"


def test_numbers_booleans_and_dates_are_plain_values() -> None:
    row = only_row(f'{TEAM} a ceb:TaskTeam ; ceb:start 3 ; ceb:collective true ; ceb:begin "2013"^^xsd:gYear .')
    assert row == {"id": "body/robots", "start": 3, "collective": True, "begin": "2013"}


def test_a_code_says_whose_it_is() -> None:
    assert only_row(f'{TEAM} a ceb:TaskTeam ; skos:notation "Q7"^^ceb:wikidata .')["notation"] == ["wikidata:Q7"]


def test_a_link_between_nodes_is_a_relationship_once() -> None:
    graph = mapped(
        f"{HLCP} a ceb:CoordinationBody . GRAPH <http://a> {{ {TEAM} a ceb:TaskTeam ; ceb:parent {HLCP} }}"
        f"GRAPH <http://b> {{ {TEAM} ceb:parent {HLCP} }}"
    )
    assert graph.links == {"PARENT": [("body/robots", "body/hlcp")]}


def test_a_link_to_what_nothing_describes_makes_a_bare_node() -> None:
    graph = mapped(f"{TEAM} a ceb:TaskTeam ; ceb:parent {HLCP} .")
    assert graph.nodes[("Resource",)] == [{"id": "body/hlcp"}]
    assert graph.links == {"PARENT": [("body/robots", "body/hlcp")]}


def test_a_link_out_of_the_graph_is_a_property() -> None:
    graph = mapped(f"{TEAM} a ceb:TaskTeam ; skos:closeMatch <http://eurovoc.europa.eu/1> .")
    (rows,) = graph.nodes.values()
    assert rows[0]["closeMatch"] == ["http://eurovoc.europa.eu/1"]
    assert graph.links == {}


def test_what_has_no_class_of_ours_is_no_node() -> None:
    scheme = "<https://w3id.org/cebgraph/id/scheme/topics>"
    assert mapped(f'{scheme} a skos:ConceptScheme ; skos:prefLabel "Topics" .').nodes == {}
    assert mapped(ONTOLOGY).nodes == {}


def test_a_class_that_the_ontology_lacks_is_a_label_all_the_same() -> None:
    assert list(mapped(f"{TEAM} a ceb:Novelty .").nodes) == [("Novelty", "Resource")]


def test_the_order_of_the_quads_does_not_matter() -> None:
    found = quads(f'{TEAM} a ceb:TaskTeam ; skos:altLabel "a", "b" ; ceb:parent {HLCP} . {HLCP} a ceb:Agent .')
    shuffled = random.Random(3).sample(found, len(found))
    assert project(schema(), found) == project(schema(), shuffled)


@pytest.mark.parametrize(
    ("iri", "kind"),
    [
        ("https://w3id.org/cebgraph/ontology#takenBy", "TAKEN_BY"),
        ("http://www.w3.org/2004/02/skos/core#broader", "BROADER"),
        ("http://www.w3.org/ns/org#subOrganizationOf", "SUB_ORGANIZATION_OF"),
        ("http://purl.org/dc/terms/isPartOf", "IS_PART_OF"),
    ],
)
def test_the_type_of_a_relationship(iri: str, kind: str) -> None:
    assert relationship(iri) == kind


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        (ox.Literal("x"), "x"),
        (ox.Literal("x", language="fr"), "x"),
        (ox.Literal(7), 7),
        (ox.Literal(1.5), 1.5),
        (ox.Literal(value=False), False),
        (ox.Literal("2013-11", datatype=ox.NamedNode(PREFIXES["xsd"] + "gYearMonth")), "2013-11"),
        (ox.Literal("Q7", datatype=ox.NamedNode(PREFIXES["ceb"] + "wikidata")), "wikidata:Q7"),
    ],
)
def test_the_value_of_a_literal(literal: ox.Literal, value: object) -> None:
    assert plain(literal) == value

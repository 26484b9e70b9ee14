"""What cebgraph.ttl declares agrees with the records of facts, in both directions."""

import types
from dataclasses import Field, fields
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from pyoxigraph import BlankNode
from pyoxigraph import parse as parse_oxigraph
from rdflib import Graph

from graph.rdf import RunInfo
from ingest import statements
from ingest.statements import Evidence, Statement, Thing
from ontology.load import files
from ontology.terms import FILE, FOLDER, Class, Property, terms

STATEMENTS = Statement.__subclasses__()
RECORDS: list[type[Any]] = [*STATEMENTS, Evidence, RunInfo]


def properties(record: type[Any]) -> list[tuple[str, "Field[Any]", Any]]:
    """(property, field, type of the field) of each field that has a property."""
    hints = get_type_hints(record, vars(statements))
    return [(f.metadata["property"], f, hints[f.name]) for f in fields(record) if "property" in f.metadata]


def several(kind: object) -> bool:
    return get_origin(kind) is tuple


def plain(kind: object) -> object:
    """The type of one value: `str` of `str`, `str | None` and `tuple[str, ...]`."""
    if isinstance(kind, types.UnionType) or get_origin(kind) is tuple:
        return get_args(kind)[0]
    return kind


def named(record: type[Any]) -> str:
    return record.__name__


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_each_record_has_its_class(record: type[Any]) -> None:
    assert record.CLASS in terms().classes


@pytest.mark.parametrize("record", STATEMENTS, ids=named)
def test_each_kind_of_statement_is_below_statement(record: type[Statement]) -> None:
    assert "ceb:Statement" in terms().above(record.CLASS)


def test_each_class_of_statements_has_its_record() -> None:
    assert terms().below("ceb:Statement") - {"ceb:Statement"} == {record.CLASS for record in STATEMENTS}


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_each_field_has_its_property_with_as_many_values(record: type[Any]) -> None:
    for name, field, kind in properties(record):
        declared = terms().properties[name]
        assert declared.functional is not several(kind), name
        assert declared.link is field.metadata["link"], name


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_each_field_has_a_property_for_its_class(record: type[Any]) -> None:
    for name, _, _ in properties(record):
        domains = terms().properties[name].domains
        assert not domains or set(domains) & set(terms().above(record.CLASS)), name


@pytest.mark.parametrize("record", RECORDS, ids=named)
def test_each_field_has_a_property_for_its_datatype(record: type[Any]) -> None:
    for name, field, kind in properties(record):
        ranges = set(terms().properties[name].ranges)
        if not field.metadata["link"]:
            assert ("xsd:integer" in ranges) is (plain(kind) is int), name


def test_each_property_of_statements_is_held_by_a_record() -> None:
    """A property whose domain is a kind of statement is a field of that record (of some record, for the superclass)."""
    held = {record.CLASS: {name for name, _, _ in properties(record)} for record in STATEMENTS}
    anywhere = set().union(*held.values()) | {"ceb:document", "ceb:evidence"}
    for name, prop in terms().properties.items():
        for domain in prop.domains:
            if domain == "ceb:Statement":
                assert name in anywhere, name
            elif domain in held:
                assert name in held[domain], name


def test_things_use_declared_properties() -> None:
    for name, field, _ in properties(Thing):
        assert terms().properties[name].link is field.metadata["link"]


@pytest.mark.parametrize("name", ["ceb:evidence", "ceb:document", "ceb:key", "ceb:label", "skos:prefLabel"])
def test_single_values(name: str) -> None:
    assert terms().properties[name].functional


@pytest.mark.parametrize("name", ["skos:altLabel", "skos:broader", "skos:notation", "ceb:formerName", "dcterms:source"])
def test_several_values(name: str) -> None:
    assert not terms().properties[name].functional


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("ceb:TaskTeam", ("ceb:TaskTeam", "ceb:CoordinationBody", "ceb:Agent")),
        ("ceb:Entity", ("ceb:Entity", "ceb:Agent")),
        ("ceb:CandidateTopic", ("ceb:CandidateTopic", "ceb:Topic")),
        ("ceb:Mandate", ("ceb:Mandate", "ceb:Statement")),
    ],
)
def test_superclasses_nearest_first(below: str, above: tuple[str, ...]) -> None:
    assert terms().above(below) == above


def test_each_property_of_ours_says_on_what_it_stands_and_what_it_takes() -> None:
    ours = [p for name, p in terms().properties.items() if name.startswith("ceb:")]
    assert [p.name for p in ours if not p.domains or not p.ranges] == []


def test_each_class_named_by_a_property_is_declared() -> None:
    named = {c for p in terms().properties.values() for c in (*p.domains, *p.ranges) if c.startswith("ceb:")}
    assert named <= set(terms().classes)


def test_definitions_are_sentences() -> None:
    everything: list[Class | Property] = [*terms().classes.values(), *terms().properties.values()]
    assert [t.name for t in everything if not t.definition.endswith(".") or not t.definition[0].isupper()] == []


def test_types_of_identifier() -> None:
    assert {"wikidata", "ror", "iati", "cebStatistics", "eurovoc"} <= set(terms().identifiers)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_two_parsers_read_the_same_number_of_triples(path: Path) -> None:
    assert len(set(parse_oxigraph(path=path))) == len(Graph().parse(path, format="turtle"))


def test_the_classes_stand_without_blank_nodes() -> None:
    """Blank nodes get random labels at each reading, and the published graph must be the same each time."""
    quads = parse_oxigraph(path=FOLDER / FILE)
    assert not any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object))

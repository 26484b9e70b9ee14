import json

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ontology.context import context, render
from ontology.namespaces import expand, iri
from ontology.terms import FOLDER, Property, Terms, terms


def triple(subject: str, prop: str, value: NamedNode | Literal) -> str:
    return str(Triple(NamedNode(iri(subject)), NamedNode(expand(prop)), value))


def test_the_file_is_what_the_function_gives() -> None:
    assert (FOLDER / "context.jsonld").read_text(encoding="utf-8") == render(terms()), (
        "Run `python -m ontology.context > ontology/context.jsonld`."
    )


def test_every_term_is_in_the_context() -> None:
    names = {name.partition(":")[2] for name in (*terms().classes, *terms().properties)} | set(terms().identifiers)
    assert names <= set(context(terms())["@context"])


def test_a_record_in_plain_json_is_read_as_the_graph_means_it() -> None:
    record = {
        **context(terms()),
        "@id": "id:decision/1",
        "@type": "Decision",
        "takenBy": "id:body/ceb",
        "addressee": ["id:entity/unodc"],
        "action": "request",
        "evidence": {"@id": "id:evidence/1", "@type": "Evidence", "start": 4, "quote": "asked it to report"},
    }

    read = parse(json.dumps(record), format=RdfFormat.JSON_LD)

    assert {str(quad.triple) for quad in read} == {
        triple("decision/1", "rdf:type", NamedNode(expand("ceb:Decision"))),
        triple("decision/1", "ceb:takenBy", NamedNode(iri("body/ceb"))),
        triple("decision/1", "ceb:addressee", NamedNode(iri("entity/unodc"))),
        triple("decision/1", "ceb:action", Literal("request")),
        triple("decision/1", "ceb:evidence", NamedNode(iri("evidence/1"))),
        triple("evidence/1", "rdf:type", NamedNode(expand("ceb:Evidence"))),
        triple("evidence/1", "ceb:start", Literal(4)),
        triple("evidence/1", "ceb:quote", Literal("asked it to report")),
    }


def test_two_terms_of_one_local_name_are_refused() -> None:
    one, two = (Property(name, "tea", "Tea.", link=False, functional=True) for name in ("ceb:tea", "skos:tea"))

    with pytest.raises(ValueError, match="Two terms are called tea: rename skos:tea"):
        context(Terms(classes={}, properties={p.name: p for p in (one, two)}, identifiers={}))

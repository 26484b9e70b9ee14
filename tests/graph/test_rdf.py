"""A document as a named graph."""

from __future__ import annotations

import random
from dataclasses import replace

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph import rdf
from ingest.statements import Facts, Thing
from ontology.namespaces import PREFIXES, iri
from tests.graph.samples import LEADS, RUN, document, facts, first, mandate


def store(content: bytes) -> ox.Store:
    found = ox.Store()
    found.load(content, format=ox.RdfFormat.N_QUADS)
    return found


def ask(content: bytes, pattern: str) -> bool:
    question = f"ASK {{ {pattern} }}"
    return bool(store(content).query(question, prefixes=dict(PREFIXES), use_default_graph_as_union=True))


def graph_of_first() -> bytes:
    return rdf.quads(*first(), RUN)


def test_all_is_in_the_graph_of_the_document() -> None:
    assert {graph.value for graph in store(graph_of_first()).named_graphs()} == {iri("document/ceb-2018-1")}


def test_the_lines_are_sorted_and_each_is_there_once() -> None:
    lines = graph_of_first().splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize(
    "pattern",
    [
        """?d a ceb:Document ; ceb:key "CEB/2018/1" ; dcterms:identifier "CEB/2018/1" ; ceb:file "CEB-2018-1.txt" ;
           ceb:documentBody <https://w3id.org/cebgraph/id/body/hlcp> ; ceb:startDate "2018-07-05"^^xsd:date ;
           dcterms:issued "2018-07"^^xsd:gYearMonth ; dcterms:title "Report CEB/2018/1" """,
        """?p a ceb:Passage ; ceb:number "1" ; ceb:order 0 ; ceb:passageKind "paragraph" ; ceb:heading "Work / Crime" ;
           ceb:text "1. UNODC leads the fight against cybercrime." """,
        """?m a ceb:Mandate ; ceb:holder <https://w3id.org/cebgraph/id/entity/unodc> ; ceb:status "stated" ;
           ceb:rule "test.leads" ; ceb:strength "direct" ; ceb:evidence/ceb:passage/ceb:number "1" """,
        """?s ceb:addressee <https://w3id.org/cebgraph/id/entity/itu>, <https://w3id.org/cebgraph/id/entity/unodc> ;
           ceb:due "2019"^^xsd:gYear """,
        """<https://w3id.org/cebgraph/id/body/task-team-on-robots> a ceb:TaskTeam ;
           skos:prefLabel "Task Team on Robots" """,
        """?d prov:wasGeneratedBy ?run . ?run a ceb:ExtractionRun ; ceb:softwareVersion "1.0" ;
           ceb:modelName "none" """,
        """?e a ceb:Evidence ; ceb:quote "1. UNODC leads the fight against cybercrime." ; ceb:start 0 ; ceb:end 44 ;
           ceb:prefix "before " ; ceb:suffix " after" """,
    ],
)
def test_what_the_graph_says(pattern: str) -> None:
    assert ask(graph_of_first(), pattern)


def test_what_is_none_is_not_said() -> None:
    assert not ask(graph_of_first(), "?m ceb:instrument ?x")
    assert not ask(graph_of_first(), "?d ceb:url ?x")


def test_the_order_of_the_facts_does_not_matter() -> None:
    source = document("A/1", *[LEADS] * 9)
    statements = [mandate(source, number) for number in range(1, 10)]
    shuffled = random.Random(7).sample(statements, len(statements))
    assert rdf.quads(source, facts(*statements), RUN) == rdf.quads(source, facts(*shuffled), RUN)


def test_equal_evidence_is_one_node() -> None:
    source = document("A/1", LEADS)
    content = rdf.quads(source, facts(mandate(source, 1), mandate(source, 1, "entity/itu")), RUN)
    assert content.count(b"ontology#Evidence>") == 1
    assert content.count(b"ontology#Mandate>") == 2


def test_another_version_of_the_program_makes_another_graph() -> None:
    assert rdf.quads(*first(), replace(RUN, version="2.0")) != graph_of_first()
    assert replace(RUN, version="2.0").fingerprint() != RUN.fingerprint()


def test_evidence_outside_every_passage_has_no_passage() -> None:
    source = document("A/1", LEADS)
    lost = mandate(source, 1)
    lost = replace(lost, evidence=replace(lost.evidence, start=900, end=905))
    assert not ask(rdf.quads(source, facts(lost), RUN), "?e ceb:passage ?p")


@pytest.mark.parametrize(
    ("key", "slug"),
    [("CEB/2018/1", "ceb-2018-1"), ("résumé", "resume"), ("a" * 90, "a" * 90)],
)
def test_the_id_of_a_document_is_the_slug_of_its_key(key: str, slug: str) -> None:
    assert rdf.document_slug(key) == slug


def test_keys_that_have_no_slug_of_their_own_get_a_hash() -> None:
    keys = ["报告", "文件", "报告 1", "文件 1", "…", "a" * 200, "a" * 201]
    slugs = [rdf.document_slug(key) for key in keys]
    assert len(set(slugs)) == len(keys)
    assert all(slug and len(slug) < 120 for slug in slugs)


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning:rdflib")
def test_rdflib_reads_the_same_triples() -> None:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=graph_of_first(), format="nquads")
    assert len(dataset) == len(graph_of_first().splitlines())


@given(st.text(min_size=1))
def test_any_words_survive_in_quote_and_passage(words: str) -> None:
    source = document("A/1", f"x{words}x")
    content = rdf.quads(source, facts(mandate(source, 1)), RUN)
    kept = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in " ".join(f"1. x{words}x".split()))
    literals = {quad.object.value for quad in store(content) if quad.predicate.value.endswith("#quote")}
    assert literals == {kept}
    assert ox.Literal(kept) in {quad.object for quad in store(content) if quad.predicate.value.endswith("#text")}


@given(st.text(), st.text(), st.sampled_from([None, True, False]))
def test_any_thing_gives_a_graph_that_parses(ident: str, name: str, collective: bool | None) -> None:
    thing = Thing(f"body/{ident}", "ceb:TaskTeam", name, collective=collective)
    content = rdf.quads(document("A/1", LEADS), Facts((), (thing,)), RUN)
    assert len(store(content)) == len(content.splitlines())

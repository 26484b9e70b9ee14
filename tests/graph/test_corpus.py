"""Real documents as graphs: what is printed is in the graph, and the graph keeps to the shapes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import rdf
from graph.shapes import violations
from ingest.passages import Document
from ingest.readers import read
from ingest.statements import Evidence, Facts, Mandate
from ingest.structure import structure
from tests.corpus import corpus
from tests.graph.samples import RUN

SESSIONS = (
    "ceb-2013-second-session.txt",
    "ceb-2018-first-session.txt",
    "ceb-2018-second-session.txt",
    "ceb-2024-first-session.txt",
)


def document(name: str) -> Document:
    path: Path = corpus() / "sessions" / name
    content = path.read_bytes()
    return structure(read(content, name), name=name, sha256=hashlib.sha256(content).hexdigest(), declared=None)


def one_mandate_a_passage(source: Document) -> Facts:
    """More facts than the document has, one on the words of every passage."""
    pattern = Mandate(
        evidence=Evidence("1", 0, 1, "x"),
        rule="test.all",
        holder="entity/unodc",
        topic="topic/cybercrime",
        role="role/lead",
    )
    made = []
    for passage in source.passages:
        words = " ".join(source.words(passage).split())
        proof = Evidence(passage.ref or "1", passage.start, passage.end, words)
        made.append(replace(pattern, evidence=proof))
    return Facts(tuple(made), ())


@pytest.mark.parametrize("name", SESSIONS)
def test_the_graph_of_a_session_is_sound_and_holds_every_quote_in_its_passage(name: str) -> None:
    source = document(name)
    content = rdf.quads(source, one_mandate_a_passage(source), RUN)
    assert violations(content) == ()
    store = ox.Store()
    store.load(content, format=ox.RdfFormat.N_QUADS)
    text = """PREFIX ceb: <https://w3id.org/cebgraph/ontology#> SELECT ?quote ?text {
        ?m ceb:evidence ?e . ?e ceb:quote ?quote ; ceb:passage/ceb:text ?text }"""
    answer = store.query(text, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    rows = [(str(row["quote"].value), str(row["text"].value)) for row in answer]
    assert len(rows) >= len({(passage.start, passage.end) for passage in source.passages})
    assert [quote for quote, words in rows if quote not in words] == []


@pytest.mark.parametrize("name", SESSIONS)
def test_reading_a_session_twice_gives_equal_bytes(name: str) -> None:
    one, other = document(name), document(name)
    assert rdf.quads(one, one_mandate_a_passage(one), RUN) == rdf.quads(other, one_mandate_a_passage(other), RUN)

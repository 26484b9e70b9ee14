"""The vocabularies as one graph."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.vocabulary import GRAPH, source_digest, sources, vocabulary_quads
from ontology.namespaces import iri

AGENTS = """
@prefix ceb: <https://w3id.org/cebgraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/cebgraph/id/entity/odet> ceb:formerName
    [ a ceb:DatedName ; skos:prefLabel "OSET" ], [ a ceb:DatedName ; skos:prefLabel "The Envoy" ] .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agents.ttl").write_text(AGENTS, "utf-8")
    (tmp_path / "more.ttl").write_text("<http://x/a> <http://x/p> [ <http://x/q> 1 ] .", "utf-8")
    (tmp_path / "shapes.ttl").write_text("<http://x/shape> <http://x/p> 1 .", "utf-8")
    return tmp_path


def test_the_shapes_are_no_vocabulary(folder: Path) -> None:
    assert [path.name for path in sources(folder)] == ["agents.ttl", "more.ttl"]
    assert b"http://x/shape" not in vocabulary_quads(folder)


def test_all_is_in_one_named_graph_and_no_node_is_blank(folder: Path) -> None:
    quads = list(ox.parse(vocabulary_quads(folder), format=ox.RdfFormat.N_QUADS))
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(iri(GRAPH))}
    assert not [quad for quad in quads if ox.BlankNode in (type(quad.subject), type(quad.object))]
    assert len({quad.subject for quad in quads}) == 5


def test_the_bytes_do_not_depend_on_how_blank_nodes_are_read(folder: Path) -> None:
    assert vocabulary_quads(folder) == vocabulary_quads(folder)
    lines = vocabulary_quads(folder).splitlines()
    assert lines == sorted(lines)


def test_the_digest_changes_with_any_file_but_the_shapes(folder: Path) -> None:
    before = source_digest(folder)
    (folder / "shapes.ttl").write_text("", "utf-8")
    assert source_digest(folder) == before
    (folder / "more.ttl").write_text("", "utf-8")
    assert source_digest(folder) != before


def test_the_vocabularies_of_the_program_load() -> None:
    assert len(vocabulary_quads().splitlines()) > 1000

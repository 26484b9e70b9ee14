"""The made-up graph is what the benchmarks say it is."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import rdf
from graph.projection import PropertyGraph, project, read_schema
from graph.shapes import violations
from graph.vocabulary import vocabulary_quads
from tests.bench import rows
from tests.bench.made import NODES_A_DOCUMENT, RUN, World, change, publish


def _ordered(graph: PropertyGraph) -> tuple[object, object]:
    nodes = {labels: sorted(found, key=lambda row: str(row["id"])) for labels, found in graph.nodes.items()}
    return nodes, {kind: sorted(set(pairs)) for kind, pairs in graph.links.items()}


def _size(parts: Iterable[Sized]) -> int:
    return sum(len(part) for part in parts)


def test_the_same_seed_makes_the_same_world() -> None:
    assert list(World(2, seed=3).each()) == list(World(2, seed=3).each())
    assert list(World(2, seed=3).each()) != list(World(2, seed=4).each())


def test_another_edition_has_the_key_and_other_words() -> None:
    (first, _), (second, _) = World(2).document(1), World(2).document(1, edition=1)
    assert (first.key, first.file) == (second.key, second.file)
    assert first.text.text != second.text.text


def test_a_document_keeps_to_the_shapes() -> None:
    assert not violations(rdf.quads(*World(40).document(3), RUN))


def test_a_world_has_the_nodes_that_are_asked_for_and_three_links_each() -> None:
    graph, bare = rows.property_graph(World.of(5_000)), rows.property_graph(World(0))
    nodes = _size(graph.nodes.values()) - _size(bare.nodes.values())
    links = _size(graph.links.values()) - _size(bare.links.values())
    assert nodes == pytest.approx(5_000, rel=0.03)
    assert 2.8 < links / nodes < 3.1


def test_rows_made_without_rdf_are_those_of_the_projection() -> None:
    contents = [vocabulary_quads(), *(rdf.quads(document, facts, RUN) for document, facts in World(3).each())]
    quads = [quad for content in contents for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS)]
    assert _ordered(rows.property_graph(World(3))) == _ordered(project(read_schema(quads), quads))


def test_a_change_publishes_another_version(tmp_path: Path) -> None:
    data = publish(World(2), tmp_path)
    before = data.digest()
    change(World(2), data, 1, 1)
    assert data.digest() != before
    assert len(data.documents()) == 2


def test_a_document_has_about_the_nodes_that_the_size_is_counted_by() -> None:
    document, facts = World(10_000).document(7)
    evidence = {statement.evidence for statement in facts.statements}
    found = 1 + len(document.passages) + len(evidence) + len(facts.statements) + len(facts.things)
    assert abs(found - NODES_A_DOCUMENT) <= 3

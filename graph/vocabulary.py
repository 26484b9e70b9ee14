"""The ontology and the vocabularies as one named graph, `id/graph/ontology`, in canonical N-Quads."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from ontology.namespaces import iri

FOLDER = Path(__file__).resolve().parent.parent / "ontology"
SHAPES = "shapes.ttl"
GRAPH = "graph/ontology"

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = Subject | ox.Literal


def sources(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The Turtle files that say things: all but the shapes, sorted by name."""
    return tuple(sorted(path for path in folder.glob("*.ttl") if path.name != SHAPES))


def source_digest(folder: Path = FOLDER) -> str:
    """SHA-256 over the names and bytes of the Turtle files: the same digest, the same graph."""
    digest = hashlib.sha256()
    for path in sources(folder):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def vocabulary_quads(folder: Path = FOLDER) -> bytes:
    """The named graph of the vocabularies, sorted.

    Blank nodes get IRIs (`id/node/c14n0`, numbered by RDF Dataset Canonicalization 1.0), because nodes of the property
    graph need a key and files are merged.
    """
    return _canonical(sources(folder))


def _canonical(paths: Sequence[Path]) -> bytes:
    graph = ox.NamedNode(iri(GRAPH))
    dataset = ox.Dataset(
        ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        for path in paths
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    )
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    named = (ox.Quad(_subject(quad.subject), quad.predicate, _named(quad.object), graph) for quad in dataset)
    lines = ox.serialize(named, format=ox.RdfFormat.N_QUADS)
    assert lines is not None
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def _subject(term: Subject) -> Subject:
    return ox.NamedNode(iri(f"node/{term.value}")) if isinstance(term, ox.BlankNode) else term


def _named(term: Object) -> Object:
    return term if isinstance(term, ox.Literal) else _subject(term)

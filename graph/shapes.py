"""Checks the named graph of a document against the SHACL shapes of the ontology (W3C SHACL, with pySHACL).

Only what the shapes look at is handed to the validator, and of a long text its beginning: a document may hold passages
of megabytes, which no shape reads.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pyoxigraph
import pyshacl
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import BNode, Node

from graph.vocabulary import FOLDER, SHAPES

CLASSES = "cebgraph.ttl"
LONG = 1_000
"""Characters of the longest literal that the validator gets whole."""

_SEEN_BY = (SH.path, SH.lessThan, SH.lessThanOrEquals, SH.disjoint, SH.equals)
"""Parameters of a shape whose values are the properties that it reads."""

_PREDICATE = re.compile(rb"^(?:<[^>]*>|_:\S+) <([^>]*)>")


@dataclass(frozen=True, order=True)
class Violation:
    """A node that breaks a shape: its IRI, the property where there is one, and what is wrong with it."""

    node: str
    path: str
    message: str


@dataclass(frozen=True)
class _Shapes:
    """The shapes, the class tree that `sh:class` and `sh:targetClass` follow, and the properties that shapes read."""

    shapes: Graph
    classes: Graph
    read: frozenset[bytes]


def violations(quads: bytes, folder: Path = FOLDER) -> tuple[Violation, ...]:
    """What in one named graph (N-Quads, a statement a line) breaks the shapes of the ontology folder, sorted.

    Empty when all is well; ValueError when the lines are no N-Quads.
    """
    shapes = _shapes(folder)
    data = _data(quads, shapes.read)
    for triple in shapes.classes:
        data.add(triple)
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes.shapes, inference="none", inplace=True)
    if conforms or not isinstance(report, Graph):
        return ()
    return tuple(sorted({_violation(report, result) for result in report.objects(None, SH.result)}))


@cache
def _shapes(folder: Path) -> _Shapes:
    shapes = Graph().parse(folder / SHAPES, format="turtle")
    classes = Graph()
    for triple in Graph().parse(folder / CLASSES, format="turtle"):
        if triple[1] == RDFS.subClassOf:
            classes.add(triple)
    read = {RDF.type, *(value for parameter in _SEEN_BY for value in shapes.objects(None, parameter))}
    return _Shapes(shapes, classes, frozenset(str(name).encode() for name in read))


def _data(quads: bytes, read: frozenset[bytes]) -> Graph:
    """The triples whose property is one of these."""
    lines = (
        line
        for line in quads.splitlines(keepends=True)
        if (found := _PREDICATE.match(line)) is None or found[1] in read
    )
    data = Graph()
    for quad in pyoxigraph.parse(b"".join(lines), format=pyoxigraph.RdfFormat.N_QUADS):
        data.add((_term(quad.subject), _name(quad.predicate.value), _term(quad.object)))
    return data


def _term(term: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal) -> Node:
    """The term in the validator's library."""
    match term:
        case pyoxigraph.NamedNode():
            return _name(term.value)
        case pyoxigraph.Literal():
            datatype = None if term.language or term.datatype.value.endswith("#string") else _name(term.datatype.value)
            return Literal(_shortened(term.value), lang=term.language, datatype=datatype)
        case _:
            return BNode(term.value)


@lru_cache(maxsize=10_000)
def _name(iri: str) -> URIRef:
    return URIRef(iri)


def _shortened(text: str) -> str:
    """A long text's beginning and a digest of the whole, so that different texts stay different."""
    if len(text) <= LONG:
        return text
    return f"{text[:LONG]}… {hashlib.sha256(text.encode()).hexdigest()}"


def _violation(report: Graph, result: Node) -> Violation:
    node = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    message = report.value(result, SH.resultMessage)
    return Violation(str(node), str(path) if isinstance(path, URIRef) else "", " ".join(str(message).split()))

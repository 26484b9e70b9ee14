"""Checks the named graph of a document against the SHACL shapes of the ontology (W3C SHACL, with pySHACL)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyshacl
from rdflib import RDFS, SH, Graph, URIRef
from rdflib.term import Node

from graph.terms import without_graph
from graph.vocabulary import FOLDER, SHAPES

CLASSES = "cebgraph.ttl"


@dataclass(frozen=True, order=True)
class Violation:
    """A node that breaks a shape: its IRI, the property where there is one, and what is wrong with it."""

    node: str
    path: str
    message: str


def violations(quads: bytes, folder: Path = FOLDER) -> tuple[Violation, ...]:
    """What in one named graph (N-Quads) breaks the shapes of the ontology folder, sorted; empty when all is well."""
    data = Graph().parse(data=without_graph(quads), format="nt")
    shapes, classes = _shapes(folder)
    data += classes
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    if conforms or not isinstance(report, Graph):
        return ()
    return tuple(sorted({_violation(report, result) for result in report.objects(None, SH.result)}))


@cache
def _shapes(folder: Path) -> tuple[Graph, Graph]:
    """The shapes, and the class tree that `sh:class` and `sh:targetClass` follow."""
    shapes = Graph().parse(folder / SHAPES, format="turtle")
    classes = Graph()
    for triple in Graph().parse(folder / CLASSES, format="turtle"):
        if triple[1] == RDFS.subClassOf:
            classes.add(triple)
    return shapes, classes


def _violation(report: Graph, result: Node) -> Violation:
    node = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    message = report.value(result, SH.resultMessage)
    return Violation(str(node), str(path) if isinstance(path, URIRef) else "", " ".join(str(message).split()))

"""Versions made of a few triples, and what a server holds, for the tests of loading."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.data import Data
from graph.neo4j.names import DIGEST, GRAPH, MARKER, OWNER, PART, SWITCH
from graph.projection import ROOT, project, read_schema
from graph.records import Record, Version
from ontology.namespaces import IDS, PREFIXES, iri
from tests.neo4j.server import Server

HEAD = "".join(f"@prefix {name}: <{space}> .\n" for name, space in PREFIXES.items()) + f"@base <{IDS}> .\n"

ONTOLOGY = """
ceb:Agent a owl:Class . ceb:Document a owl:Class .
ceb:Topic a owl:Class ; rdfs:subClassOf skos:Concept .
ceb:TaskTeam a owl:Class ; rdfs:subClassOf ceb:Agent .
skos:prefLabel a owl:FunctionalProperty . skos:altLabel a owl:AnnotationProperty .
ceb:parent a owl:ObjectProperty . skos:broader a owl:ObjectProperty .
<topic/world> a ceb:Topic ; skos:prefLabel "World" .
"""

Graph = dict[str, tuple[tuple[str, ...], dict[str, Any], frozenset[tuple[str, str]]]]
"""Nodes by id: labels, properties, and where the relationships lead, by type."""


class Made(Data):
    """A data directory in memory: a version of the documents given as Turtle by name, and of an ontology.

    `changed` says in Turtle what the version has otherwise than the one before it.
    """

    def __init__(
        self, documents: Mapping[str, str], ontology: str = ONTOLOGY, links: str = "", changed: str | None = None
    ) -> None:
        super().__init__(Path("made"))
        self.contents: dict[str, bytes] = {}
        records = [self._record(name, turtle) for name, turtle in documents.items()]
        self.made = Version.of(records, self._add("graph/ontology", ontology), self._add("graph/links", links))
        self._changes = None if changed is None else self._add("graph/changes", changed)

    def current(self) -> Version:
        return self.made

    def changes(self, version: Version) -> str | None:
        return self._changes if version == self.made else None

    def graph(self, digest: str) -> bytes:
        return self.contents[digest]

    def projected(self) -> Graph:
        """What a server should hold."""
        vocabulary, *others = (parsed(self.graph(digest)) for digest in self.loaded(self.made))
        graph = project(read_schema(vocabulary), [quad for some in (vocabulary, *others) for quad in some])
        links: dict[str, set[tuple[str, str]]] = {}
        for kind, pairs in graph.links.items():
            for source, target in pairs:
                links.setdefault(source, set()).add((kind, target))
        return {
            str(row["id"]): (labels, dict(row), frozenset(links.get(str(row["id"]), ())))
            for labels, rows in graph.nodes.items()
            for row in rows
        }

    def _record(self, name: str, turtle: str) -> Record:
        id = f"document/{name}"
        return Record(id, name, None, f"{name}.txt", "0" * 64, "0", "", self._add(id, turtle), 0, 0)

    def _add(self, name: str, turtle: str) -> str:
        graph = ox.NamedNode(iri(name))
        triples = ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)
        lines = {f"{triple.subject} {triple.predicate} {triple.object} {graph} .\n" for triple in triples}
        content = "".join(sorted(lines)).encode()
        digest = hashlib.sha256(content).hexdigest()
        self.contents[digest] = content
        return digest


def parsed(content: bytes) -> list[ox.Quad]:
    return list(ox.parse(content, format=ox.RdfFormat.N_QUADS))


def loaded(server: Server) -> Graph:
    """The nodes that readers see, without what only the loader needs."""
    rows = server.run(
        "MATCH (n:Resource) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, "
        "COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), m.id] } AS links"
    )
    found: Graph = {}
    for row in rows:
        properties: dict[str, Any] = dict(row["properties"])  # type: ignore[call-overload]
        links: list[list[str]] = row["links"]  # type: ignore[assignment]
        visible = {name: value for name, value in properties.items() if name not in (OWNER, DIGEST)}
        assert len(links) == len({tuple(link) for link in links}), "a relationship is there twice"
        found[str(row["id"])] = (
            tuple(sorted(row["labels"])),  # type: ignore[call-overload]
            visible,
            frozenset((kind, target) for kind, target in links),
        )
    assert len(found) == len(rows)
    return found


def hidden(server: Server) -> dict[str, list[tuple[object, ...]]]:
    """What only the loader needs."""
    texts = {
        "owners": f"MATCH (n:Resource) RETURN n.id AS a, n.{OWNER} AS b, n.{DIGEST} AS c",
        "parts": f"MATCH (p:{PART}) RETURN p.id AS a, p.graph AS b, p.quads AS c",
        "graphs": f"MATCH (g:{GRAPH}) RETURN g.name AS a, g.digest AS b, null AS c",
        "strangers": "MATCH (n) WHERE none(l IN labels(n) WHERE l IN $known) RETURN labels(n) AS a, 0 AS b, 0 AS c",
    }
    known = [ROOT, PART, GRAPH, MARKER, SWITCH]
    found = {name: server.run(text, known=known) for name, text in texts.items()}
    return {name: sorted((tuple(row.values()) for row in rows), key=str) for name, rows in found.items()}

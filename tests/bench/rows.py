"""A made-up world as the property graph that its RDF would become, without RDF: fit for a million nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pyoxigraph as ox

from graph import rdf
from graph.projection import (
    ROOT,
    Property,
    PropertyGraph,
    Scalar,
    Schema,
    local_name,
    project,
    read_schema,
    relationship,
)
from graph.vocabulary import vocabulary_quads
from ingest.passages import Document
from ingest.statements import Evidence, Facts, Statement, Thing
from ontology.namespaces import expand
from tests.bench.made import RUN, World

Record = Statement | Evidence | Thing | rdf.RunInfo


def property_graph(world: World) -> PropertyGraph:
    """All nodes and links of the world and of the vocabularies."""
    quads = list(ox.parse(vocabulary_quads(), format=ox.RdfFormat.N_QUADS))
    schema = read_schema(quads)
    made = _Rows(schema, project(schema, quads))
    made.record(_run_id(), RUN.CLASS, RUN)
    for document, facts in world.each():
        made.document(document, facts)
    return made.graph


def _run_id() -> str:
    return f"run/{RUN.fingerprint()[:20]}"


class _Rows:
    def __init__(self, schema: Schema, graph: PropertyGraph) -> None:
        self.graph = graph
        self._schema = schema
        self._single = {local_name(prop) for prop in schema.functional}
        self._maps: dict[type, list[tuple[str, str, bool]]] = {}

    def document(self, document: Document, facts: Facts) -> None:
        """Add a document with its passages, things and statements."""
        part = rdf.document_slug(document.key)
        node = f"document/{part}"
        front = document.front
        values: dict[str, Scalar | None] = {"key": document.key, "file": document.file, "sha256": document.sha256}
        values |= {local_name(expand(prop)): getattr(front, name) for name, prop in rdf.FRONT}
        self._node(node, "ceb:Document", values)
        self._link("ceb:documentBody", node, front.body)
        self._link("prov:wasGeneratedBy", node, _run_id())
        for index, passage in enumerate(document.passages):
            one = f"passage/{part}/{index}"
            words = " ".join(document.words(passage).split())
            said: dict[str, Scalar | None] = {
                "number": passage.ref,
                "order": index,
                "passageKind": passage.kind,
                "text": words,
            }
            self._node(one, "ceb:Passage", {**said, "heading": " / ".join(passage.headings)})
            self._link("ceb:document", one, node)
        for thing in facts.things:
            self.record(thing.id, thing.type, thing)
        proofs: dict[Evidence, str] = {}
        for statement in facts.statements:
            proof = proofs.get(statement.evidence) or self._evidence(part, document, statement.evidence)
            proofs[statement.evidence] = proof
            one = statement.key(document.key)
            self.record(one, statement.CLASS, statement)
            self._link("ceb:document", one, node)
            self._link("ceb:evidence", one, proof)

    def record(self, node: str, curie: str, record: Record) -> None:
        """Add a record as a node with its links, as `graph.rdf` and the projection would."""
        values: dict[str, Scalar | None] = {}
        for name, prop, link in self._fields(record):
            found = getattr(record, name)
            if not link:
                values[local_name(expand(prop))] = found
            else:
                for target in found if isinstance(found, tuple) else (found,):
                    self._link(prop, node, target)
        self._node(node, curie, values)

    def _evidence(self, part: str, document: Document, evidence: Evidence) -> str:
        proof = rdf.evidence_id(document.key, evidence)
        self.record(proof, Evidence.CLASS, evidence)
        self._link("ceb:passage", proof, f"passage/{part}/{int(evidence.ref) - 1}")
        return proof

    def _fields(self, record: Record) -> list[tuple[str, str, bool]]:
        kind = type(record)
        if kind not in self._maps:
            self._maps[kind] = list(_mapped(record))
        return self._maps[kind]

    def _node(self, node: str, curie: str, values: dict[str, Scalar | None]) -> None:
        row: dict[str, Property] = {"id": node}
        for name, found in sorted(values.items()):
            if found is not None:
                row[name] = found if name in self._single else [found]
        labels = tuple(sorted({ROOT, *self._schema.labels[expand(curie)]}))
        self.graph.nodes.setdefault(labels, []).append(row)

    def _link(self, prop: str, source: str, target: str | None) -> None:
        if target is not None:
            self.graph.links.setdefault(relationship(expand(prop)), []).append((source, target))


def _mapped(record: Record) -> Iterator[tuple[str, str, bool]]:
    for field in fields(record):
        if (prop := field.metadata.get("property")) is not None:
            yield field.name, prop, field.metadata["link"]

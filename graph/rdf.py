"""One document and its facts as the sorted N-Quads of one named graph.

One generic mapping writes every record: its class is `CLASS`, each field's property and kind (link or value) stand in
the dataclass metadata of `ingest.statements`. A tuple gives several triples, None gives none. Nothing depends on the
clock or on the order of the input, so equal inputs give equal bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar

from graph import terms
from graph.spans import PassageIndex
from ingest.passages import Document
from ingest.statements import Evidence, Facts, Statement, Thing, value
from ontology.namespaces import slug

LONGEST_SLUG = 100

DATES = frozenset(
    {
        "ceb:startDate",
        "ceb:endDate",
        "dcterms:issued",
        "ceb:date",
        "ceb:due",
        "ceb:from",
        "ceb:to",
        "ceb:stateDate",
    }
)
"""Properties whose values are ISO dates, typed by their precision."""

FRONT = (
    ("symbol", "dcterms:identifier"),
    ("title", "dcterms:title"),
    ("session", "ceb:session"),
    ("start", "ceb:startDate"),
    ("end", "ceb:endDate"),
    ("place", "ceb:place"),
    ("issued", "dcterms:issued"),
    ("kind", "ceb:documentKind"),
    ("language", "dcterms:language"),
    ("url", "ceb:url"),
)
"""Fields of the front matter, and the property that holds each as a literal."""


@dataclass(frozen=True)
class RunInfo:
    """What made the facts: the program (its version names the rules too), the language model and the vocabularies."""

    CLASS: ClassVar[str] = "ceb:ExtractionRun"
    version: str = value("ceb:softwareVersion")
    model: str = value("ceb:modelName")
    model_version: str = value("ceb:modelVersion")
    model_digest: str = value("ceb:modelDigest")
    ontology: str = value("ceb:ontologyDigest")

    def fingerprint(self) -> str:
        """The SHA-256 of all fields: a document need not be read again while this stays the same."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def document_slug(key: str) -> str:
    """The id part of a document's key: its slug, with a hash where the slug would be empty, cut or ambiguous.

    A key in a script without plain letters has no slug of its own (two Chinese file names would meet in one).
    """
    plain = slug(key)
    lost = re.search(r"[^\W_]", re.sub(r"[\x00-\x7f\u00c0-\u024f]", "", key)) is not None
    if plain and not lost and len(plain) <= LONGEST_SLUG:
        return plain
    tag = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{plain[:LONGEST_SLUG]}-{tag}".strip("-")


def evidence_id(key: str, evidence: Evidence) -> str:
    """The id of the node for a piece of evidence in the document with that key; equal evidence shares one node."""
    place = json.dumps([key, asdict(evidence)], ensure_ascii=True)
    return f"evidence/{hashlib.sha256(place.encode()).hexdigest()[:20]}"


def quads(document: Document, facts: Facts, run: RunInfo) -> bytes:
    """The named graph `id/document/<slug of key>` of a document: canonical N-Quads, sorted, one line a quad, UTF-8."""
    part = document_slug(document.key)
    graph = terms.ref(f"document/{part}")
    passages = PassageIndex(document.passages)
    lines = set(_document(document, facts.called, part, run))
    lines.update(_passages(document, part))
    for thing in facts.things:
        lines.update(_record(terms.ref(thing.id), thing.type, thing))
    for statement in facts.statements:
        lines.update(_statement(document, part, passages, statement))
    return "".join(f"{line} {graph} .\n" for line in sorted(lines)).encode()


def _document(document: Document, called: Iterable[str], part: str, run: RunInfo) -> Iterator[str]:
    node = terms.ref(f"document/{part}")
    doer = terms.ref(f"run/{run.fingerprint()[:20]}")
    yield _type(node, "ceb:Document")
    yield from _literals(node, "ceb:key", [document.key])
    yield from _literals(node, "ceb:file", [document.file])
    yield from _literals(node, "ceb:sha256", [document.sha256])
    for field, prop in FRONT:
        if (found := getattr(document.front, field)) is not None:
            yield from _literals(node, prop, [found])
    if document.front.body is not None:
        yield f"{node} {terms.name('ceb:documentBody')} {terms.ref(document.front.body)}"
    yield from (f"{node} {terms.name('ceb:calls')} {terms.ref(name)}" for name in called)
    yield f"{node} {terms.name('prov:wasGeneratedBy')} {doer}"
    yield from _record(doer, RunInfo.CLASS, run)


def _passages(document: Document, part: str) -> Iterator[str]:
    owner = terms.ref(f"document/{part}")
    for index, passage in enumerate(document.passages):
        node = terms.ref(f"passage/{part}/{index}")
        yield _type(node, "ceb:Passage")
        yield f"{node} {terms.name('ceb:document')} {owner}"
        yield from _literals(node, "ceb:number", [passage.ref])
        yield from _literals(node, "ceb:order", [index])
        yield from _literals(node, "ceb:passageKind", [passage.kind])
        yield from _literals(node, "ceb:text", [" ".join(document.words(passage).split())])
        if passage.page is not None:
            yield from _literals(node, "ceb:page", [passage.page])
        if passage.headings:
            yield from _literals(node, "ceb:heading", [" / ".join(passage.headings)])


def _statement(document: Document, part: str, passages: PassageIndex, statement: Statement) -> Iterator[str]:
    evidence = statement.evidence
    proof = terms.ref(evidence_id(document.key, evidence))
    node = terms.ref(statement.key(document.key))
    yield f"{node} {terms.name('ceb:document')} {terms.ref(f'document/{part}')}"
    yield f"{node} {terms.name('ceb:evidence')} {proof}"
    yield from _record(node, statement.CLASS, statement)
    yield from _record(proof, Evidence.CLASS, evidence)
    index = passages.holding(evidence.start, evidence.end)
    if index is not None:
        yield f"{proof} {terms.name('ceb:passage')} {terms.ref(f'passage/{part}/{index}')}"


def _record(node: str, curie: str, record: Statement | Evidence | Thing | RunInfo) -> Iterator[str]:
    yield _type(node, curie)
    for field in fields(record):
        if (prop := field.metadata.get("property")) is None:
            continue
        found = getattr(record, field.name)
        several = found if isinstance(found, tuple) else () if found is None else (found,)
        if field.metadata["link"]:
            yield from (f"{node} {terms.name(prop)} {terms.ref(target)}" for target in several)
        else:
            yield from _literals(node, prop, several)


def _type(node: str, curie: str) -> str:
    return f"{node} {terms.RDF_TYPE} {terms.name(curie)}"


def _literals(node: str, prop: str, found: Iterable[str | int | float | bool]) -> Iterator[str]:
    write: Callable[[Any], str] = terms.date if prop in DATES else terms.literal
    yield from (f"{node} {terms.name(prop)} {write(item)}" for item in found)

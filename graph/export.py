"""The published version as files for others: a dataset that loads into rdflib, pandas or any triple store.

* `dataset.nq` and `dataset.trig`: all named graphs. Each piece of evidence has, besides its own properties, the form of
  the W3C Web Annotation Data Model (sections 4.2.4 and 4.2.5): oa:hasSource and two selectors.
* `context.jsonld`: the short names of the ontology, for JSON-LD.
* `void.ttl`: what is in the dataset, in the VoID vocabulary.
* `version.json`: the data version, its documents and their digests.

    import rdflib
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse("dataset.nq", format="nquads")
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph import files, terms
from graph.engine import published
from graph.errors import DataError
from graph.vocabulary import FOLDER
from ontology.namespaces import PREFIXES, expand, iri

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

VOID = "http://rdfs.org/ns/void#"
CONTEXT = "context.jsonld"
TITLE = "cebgraph: coordination in the United Nations system"

SELECTORS = (
    ("quote", "oa:TextQuoteSelector", (("quote", "oa:exact"), ("prefix", "oa:prefix"), ("suffix", "oa:suffix"))),
    ("position", "oa:TextPositionSelector", (("start", "oa:start"), ("end", "oa:end"))),
)
"""The selectors of a piece of evidence: the end of its id, its class, and which of our properties become which."""


def export(data: Data, directory: Path) -> str:
    """Write the current version to `directory` (made if missing, files of the same names replaced); its digest.

    DataError when nothing was published, the data is damaged, or the directory cannot be written.
    """
    version = published(data)
    lines = sorted({line for digest in version.graphs() for line in _lines(data.graph(digest))})
    dataset = b"".join(lines)
    quads = ox.parse(dataset, format=ox.RdfFormat.N_QUADS)
    trig = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=dict(PREFIXES)) or b""
    contents = {
        "dataset.nq": dataset,
        "dataset.trig": trig,
        CONTEXT: (FOLDER / CONTEXT).read_bytes(),
        "void.ttl": _void(version, lines),
        "version.json": version.to_json().encode(),
    }
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            files.write(directory / name, content)
    except OSError as error:
        message = f"The export cannot be written to {directory} ({error.strerror}): choose another directory."
        raise DataError(message) from error
    return version.digest


def _lines(content: bytes) -> Iterator[bytes]:
    """The lines of a graph, with the selectors of its evidence."""
    yield from content.splitlines(keepends=True)
    passage = expand("ceb:passage")
    found: dict[str, dict[str, ox.Literal]] = {}
    for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS):
        if not isinstance(quad.subject, ox.NamedNode):
            continue
        node = quad.subject.value
        if quad.predicate.value == passage and isinstance(quad.object, ox.NamedNode):
            yield _line(node, "oa:hasSource", str(quad.object), quad.graph_name)
        elif node.startswith(iri("evidence/")) and isinstance(quad.object, ox.Literal):
            place = found.setdefault(f"{node} {quad.graph_name}", {})
            place[quad.predicate.value] = quad.object
    for key, values in found.items():
        node, graph = key.split(" ", 1)
        for end, kind, pairs in SELECTORS:
            selector = f"{node}/{end}"
            yield _line(node, "oa:hasSelector", terms.iri(selector), graph)
            yield _line(selector, "rdf:type", terms.name(kind), graph)
            for ours, theirs in pairs:
                if (value := values.get(expand(f"ceb:{ours}"))) is not None:
                    yield _line(selector, theirs, _literal(value), graph)


def _line(subject: str, predicate: str, target: str, graph: object) -> bytes:
    return f"{terms.iri(subject)} {terms.name(predicate)} {target} {graph} .\n".encode()


def _literal(value: ox.Literal) -> str:
    is_number = value.datatype.value == expand("xsd:integer")
    return terms.literal(int(value.value)) if is_number else terms.string(value.value)


def _void(version: Version, lines: list[bytes]) -> bytes:
    """The VoID description: sizes, vocabularies, and one subset a document."""
    counts: dict[str, int] = {}
    for line in lines:
        graph = line.rpartition(b" <")[2].partition(b">")[0].decode()
        counts[graph] = counts.get(graph, 0) + 1
    whole = iri(f"dataset/{version.digest}")
    types = expand("rdf:type")
    triples: list[tuple[str, str, ox.NamedNode | ox.Literal]] = [
        (whole, types, ox.NamedNode(VOID + "Dataset")),
        (whole, expand("dcterms:title"), ox.Literal(TITLE, language="en")),
        (whole, expand("owl:versionInfo"), ox.Literal(version.digest)),
        (whole, VOID + "triples", ox.Literal(len(lines))),
        (whole, VOID + "documents", ox.Literal(len(version.documents))),
        (whole, VOID + "uriSpace", ox.Literal(iri(""))),
    ]
    triples += [(whole, VOID + "vocabulary", ox.NamedNode(space)) for space in PREFIXES.values() if space != iri("")]
    for graph, count in sorted(counts.items()):
        triples += [
            (whole, VOID + "subset", ox.NamedNode(graph)),
            (graph, types, ox.NamedNode(VOID + "Dataset")),
            (graph, VOID + "triples", ox.Literal(count)),
        ]
    turtle = ox.serialize(
        (ox.Triple(ox.NamedNode(s), ox.NamedNode(p), o) for s, p, o in triples),
        format=ox.RdfFormat.TURTLE,
        prefixes={**PREFIXES, "void": VOID},
    )
    return turtle or b""

"""What a named graph says of each thing: its lines of N-Quads, taken apart without a parser.

The graph files are canonical N-Quads, one triple a line, so that the lines of a thing are those that begin with its
IRI. They are given without the name of the graph, so that equal words of two graphs have an equal digest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from graph import terms
from ontology.namespaces import IDS

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

ONTOLOGY = "graph/ontology"
LINKS = "graph/links"
CHANGES = "graph/changes"

_OURS = f"<{IDS}".encode()


def named_graphs(data: Data, version: Version) -> dict[str, str]:
    """The digest of each named graph of a version, and of that of its changes, by the id of the graph."""
    documents = {record.id: record.graph for record in version.documents}
    changes = data.changes(version)
    later = {} if changes is None else {CHANGES: changes}
    return {ONTOLOGY: version.ontology, **documents, LINKS: version.links, **later}


def things(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The id of each thing of ours that the graph describes, with its lines."""
    lines = sorted(terms.without_graph(content).splitlines(keepends=True))
    for subject, block in groupby(lines, key=_subject):
        if subject.startswith(_OURS):
            yield subject[len(_OURS) : -1].decode(), b"".join(block)


def digests(content: bytes) -> dict[str, int]:
    """A digest of what the graph says of each thing: a whole number of 64 bits, which a database keeps in place."""
    return {thing: digest(lines) for thing, lines in things(content)}


def digest(lines: bytes) -> int:
    """The digest of a thing's lines."""
    return int.from_bytes(hashlib.blake2b(lines, digest_size=8).digest(), "big", signed=True)


def lines_of(content: bytes, wanted: Container[str]) -> dict[str, bytes]:
    """The lines of the wanted things."""
    return {thing: lines for thing, lines in things(content) if thing in wanted}


def _subject(line: bytes) -> bytes:
    return line.split(b" ", 1)[0]

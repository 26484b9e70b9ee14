"""The graph of links of a version, from the named graphs of its vocabularies and documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from graph.links import facts, records
from graph.links.conflicts import conflicts
from graph.links.follow import follow_ups


def link(vocabulary: bytes, documents: Iterable[bytes]) -> bytes:
    """The named graph `id/graph/links` as sorted N-Quads: follow-through and conflicts of all documents.

    Equal input gives equal output, whatever the order of the documents; nothing is read but the arguments.
    """
    corpus = facts.read(vocabulary, documents)
    return records.quads([*follow_ups(corpus), *conflicts(corpus)])


def source_digest(ontology: str, documents: Iterable[str]) -> str:
    """SHA-256 over the digests of the graphs and the code that links them: the same digest, the same links."""
    parts = [_code_digest(), ontology, *sorted(documents)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _code_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()

"""The evidence of a finding: its sentence in the document, to the character."""

from __future__ import annotations

from ingest.names.named import Recognised
from ingest.passages import Document
from ingest.plain import fold_space
from ingest.statements import Evidence

_CONTEXT = 32


def evidence_of(document: Document, found: Recognised, start: int, end: int) -> Evidence:
    """Evidence for the span `start:end` of the passage's plain text."""
    first, last = found.plain.source(start, end)
    text = document.text.text
    return Evidence(
        ref=found.passage.ref,
        start=first,
        end=last,
        quote=fold_space(text[first:last]),
        prefix=fold_space(text[max(0, first - _CONTEXT) : first]),
        suffix=fold_space(text[last : last + _CONTEXT]),
    )

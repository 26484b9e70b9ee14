"""References: documents named by symbol or resolution number, and in what relation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.names import symbols
from ingest.names.recognise import Recognised
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.statements import Reference

_SENTENCE = re.compile(r"(?<=[.;:])\s+(?=[A-Z(“\"])")
RELATIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("endorses", re.compile(r"\b(?:endors(?:ed?|es|ing)|approv(?:ed?|es|ing)|adopt(?:ed|s|ing)?)\b", re.I)),
)
_CITED = re.compile(r"\((?:see )?$|\bset out in |\bcontained in |\bin (?:its |General Assembly )?resolution $", re.I)


def references(document: Document, found: Recognised) -> Iterator[Reference]:
    """The documents that a passage names; the document's own symbol is none of them.

    A document endorses another where the sentence's verb is one of endorsing and the symbol belongs to what is
    endorsed; all others it cites.
    """
    text = found.plain.text
    own = document.front.symbol
    for symbol in symbols.find(text):
        if symbol.symbol == own:
            continue
        start, end = sentence_around(text, symbol.start, symbol.end)
        relation = next((name for name, cue in RELATIONS if cue.search(text, start, end)), "cites")
        if relation == "endorses" and re.search(r"\bresolutions?\b", text[max(start, symbol.start - 40) : symbol.start]):
            relation = "cites"
        yield Reference(
            symbol=symbol.symbol,
            relation=relation,
            rule="reference.symbol",
            evidence=evidence_of(document, found, start, end),
        )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of a plain text that contains `start:end`, by its full stops: for passages that are not parsed."""
    first = 0
    for match in _SENTENCE.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            return first, match.start()
    return first, len(text)

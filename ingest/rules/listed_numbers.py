"""Resolutions listed by their numbers alone below whose they are: `General Assembly resolutions`, then `72/279 ...`.

Lists of mandates in budgets print them so, on lines or in the cells of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names import symbols
from ingest.names.named import Recognised
from ingest.passages import Document
from ingest.plain import plain
from ingest.rules.evidence import evidence_of
from ingest.statements import Reference

_HEAD = re.compile(
    r"(?P<whose>(?:[A-Z][\w’'-]*|of|the|and|on|for)(?: (?:[A-Z][\w’'-]*|of|the|and|on|for)){0,9}) "
    r"(?P<what>[Rr]esolution|[Dd]ecision)s?(?: and (?:[Rr]esolution|[Dd]ecision)s)?(?: \([a-z]+\))?:?"
)
_NUMBER = re.compile(rf"(?:[-•*–] )?(?P<number>{symbols.NUMBER})(?: and (?P<second>{symbols.NUMBER}))?(?=[ ,;]|$)")


_COLUMN = re.compile(r"(?:(?:Relevant|Mandating) )?(?P<what>Resolution|Decision)s?(?: (?:numbers?|No\.?))?", re.I)
"""The title of a column of numbers that does not say whose they are."""


def listed(document: Document, found: Iterable[Recognised], organ: str | None = None) -> Iterator[Reference]:
    """The documents of such lists; a passage that neither is such a title nor begins with a number ends the list.

    `organ` is whose the document's bare numbers are (see `symbols.numbering`).
    """
    whose: str | None = None
    for one in found:
        title = _HEAD.fullmatch(one.plain.text.strip(" *"))
        if title is not None:
            whose = f"{title['whose']} {title['what'].lower()}"
            continue
        if len(one.passage.columns) == len(one.passage.cells) > 0:
            titles = [plain(document.text.text, *span).text.strip(" *") for span in one.passage.columns]
            whose = next((kind["what"].lower() for title in titles if (kind := _COLUMN.fullmatch(title))), whose)
        cells = [plain(document.text.text, *cell) for cell in one.passage.cells] or [one.plain]
        texts = [cell.text for cell in cells]
        heads = [_HEAD.fullmatch(text) for text in texts]
        if any(heads):
            whose = next(f"{head['whose']} {head['what'].lower()}" for head in heads if head)
        numbers = [match for text in texts if (match := _NUMBER.match(text))]
        if not numbers:
            whose = whose if any(heads) or (one.passage.kind == "row" and len(texts) < 2) else None
            continue
        if whose is None or not one.passage.ref or not one.plain.text:
            continue
        for match in numbers:
            for number in filter(None, (match["number"], match["second"])):
                for symbol in symbols.find(f"{whose} {number}", organ):
                    yield Reference(
                        symbol=symbol.symbol,
                        relation="cites",
                        rule="reference.listed",
                        evidence=evidence_of(document, one, 0, len(one.plain.text)),
                    )

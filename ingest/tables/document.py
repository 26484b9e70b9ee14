"""A table as a document: each row is a passage, its words the cells that the manifest names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import PurePath

from ingest.passages import Document, FrontMatter, Passage
from ingest.readers.delimited import Sheet
from ingest.readers.language_guess import guess_language
from ingest.text import Text

KIND = "mandate registry"
"""The kind of document, where the manifest does not say another."""

BETWEEN = " | "
"""What stands between two cells; empty cells are left out."""

Spans = tuple[tuple[int, int], ...]


def document(sheet: Sheet, named: Collection[str], *, name: str, sha256: str, declared: FrontMatter) -> Document:
    """The document of a table with those columns; its first passage is the header, the others are its rows in order."""
    shown = [column for column in sheet.header if column in named]
    lines = [BETWEEN.join(shown)]
    columns = _spans(shown, 0)
    passages = [Passage("", "heading", 0, len(lines[0]), cells=columns)]
    at = len(lines[0]) + 1
    for row in sheet.rows:
        cells = [row.cells[column] for column in shown if row.cells[column]]
        line = BETWEEN.join(cells)
        if line:
            spans = _spans(cells, at)
            passages.append(Passage(f"row {row.number}", "row", at, at + len(line), cells=spans, columns=columns))
            lines.append(line)
            at += len(line) + 1
    text = "\n".join(lines) + "\n"
    front = replace(declared, kind=declared.kind or KIND, language=declared.language or guess_language(text))
    key = declared.symbol or PurePath(name).stem
    whole = Text(text, "table", warnings=sheet.warnings)
    return Document(key, name, sha256, whole, front, tuple(passages))


def _spans(cells: Sequence[str], at: int) -> Spans:
    """The spans of the cells in a line that begins at `at`."""
    found: list[tuple[int, int]] = []
    for cell in cells:
        found.append((at, at + len(cell)))
        at += len(cell) + len(BETWEEN)
    return tuple(found)

"""Tables: one line a row, its cells parted by tabs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.structure import marks
from ingest.structure.blocks import Block
from ingest.structure.lines import BLANK

_CELL = re.compile(r"[^\t]+")
_NUMBER = re.compile(r"(\d{1,4})(?:\.(?!\d)|\s{0,4}$)")
_SHORT = 48
_STOPPED = re.compile(r";$|(?<!^no)(?<!^nr)(?<!^ref)\.$")


@dataclass(slots=True)
class Table:
    """The open table: its reference, the words of its header, its columns, and the rows counted so far."""

    ref: str
    header: tuple[str, ...]
    columns: tuple[tuple[int, int], ...]
    heading: int | None
    rows: int = 0
    last: str = ""
    last_index: int | None = None


def cells(text: str, block: Block) -> tuple[tuple[int, int], ...]:
    """The spans of the row's cells that have words, empty where the block is no row of a table.

    A paragraph number, letter or bullet parted by a tab from its words is no row.
    """
    line = text[block.left : block.right].rstrip(" ")
    if "\t" not in line:
        return ()
    found: list[tuple[int, int]] = []
    for match in _CELL.finditer(line):
        words = match[0].lstrip(BLANK)
        start = block.left + match.end() - len(words)
        words = words.rstrip(BLANK)
        if words:
            found.append((start, start + len(words)))
    if len(found) == 2 and (marks.alone(text[slice(*found[0])]) or text[slice(*found[0])].strip("*") == ""):
        return ()
    if len(found) == 2 and marks.roman(text[slice(*found[0])].rstrip(".")) is not None:
        return ()
    return tuple(found) if len(found) > 1 or line.endswith("\t") else ()


def first_empty(text: str, block: Block) -> bool:
    """Whether the row's first cell is empty: it goes on with the row above."""
    return text[block.left : block.right].startswith("\t")


def words(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The words of the cells, in lower case."""
    return tuple(text[start:end].strip("* ").lower() for start, end in spans)


def is_header(text: str, spans: tuple[tuple[int, int], ...], table: Table | None) -> bool:
    """Whether a row names columns: short cells without number or stop, where no table is open or one begins anew."""
    names = words(text, spans)
    if len(names) < 2 or any(len(name) > _SHORT or _STOPPED.search(name) for name in names):
        return False
    if _NUMBER.match(names[0]) or any(_NUMBER.match(name) for name in names[1:]):
        return False
    return table is None or table.header[:1] == names[:1]


def number(text: str, spans: tuple[tuple[int, int], ...]) -> str | None:
    """The printed number of a row, if any."""
    start, end = spans[0]
    match = _NUMBER.match(text[start : min(end, start + 12)])
    return match[1] if match else None

"""Spreadsheets saved as text: values parted by commas, semicolons, tabs or bars, with the quotes of RFC 4180."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ingest.plain import fold_space
from ingest.readers.encoding import decode
from ingest.readers.limits import DEFAULT, Limits, check_size, check_text
from ingest.text import UnreadableError

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header: its number, by which row 1 is the header as in a spreadsheet, and its cells by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table that have as many cells as its header, white space folded; `ragged` are the others' numbers.

    `warnings` are sentences about characters that could not be read.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    ragged: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def read_sheet(data: bytes, wanted: Collection[str], limits: Limits = DEFAULT) -> Sheet:
    """The table, parted by whichever character gives a header with all the `wanted` columns.

    Raises UnreadableError, one sentence, for an empty file, a column that is not there or there twice, quotes that do
    not close, binary data and encodings that cannot be told.
    """
    check_size(data, limits)
    raw, warnings = decode(data)
    check_text(len(raw), limits)
    text = raw.replace("\0", "").replace("\ufeff", "")
    if not text.strip():
        raise UnreadableError("The table is empty; save it anew with a header and rows.")
    delimiter = _delimiter(text, wanted)
    records = _records(text, delimiter)
    header = tuple(fold_space(name) for name in next(records)[1])
    _check_header(header, wanted)
    rows: list[Row] = []
    ragged: list[int] = []
    for number, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            ragged.append(number)
            continue
        rows.append(Row(number, dict(zip(header, map(fold_space, cells), strict=True))))
    return Sheet(header, tuple(rows), tuple(ragged), warnings)


def _delimiter(text: str, wanted: Collection[str]) -> str:
    """The first delimiter with which the header has all wanted columns, else the one with which it has the most."""

    def found(delimiter: str) -> int:
        first = next(_records(text, delimiter), (1, []))[1]
        return len(set(wanted) & {fold_space(name) for name in first})

    return max(DELIMITERS, key=found)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The records with their numbers, empty lines counted; the first is the header, the first line with words."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    started = False
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableError(
                f"The table cannot be read at row {number} ({error}); save it anew as CSV, with its quotes in pairs."
            ) from error
        started = started or any(cell.strip() for cell in cells)
        if started:
            yield number, cells


def _check_header(header: tuple[str, ...], wanted: Collection[str]) -> None:
    twice = sorted({name for name in header if header.count(name) > 1} & set(wanted))
    if twice:
        raise UnreadableError(f"The table has two columns called {twice[0]!r}; give each a name of its own.")
    absent = sorted(set(wanted) - set(header))
    if not absent:
        return
    near = difflib.get_close_matches(absent[0], header, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(name for name in header if name)[:300]}."
    names = ", ".join(map(repr, absent))
    raise UnreadableError(f"The table has no column {names}, which manifest.toml names; {hint}")

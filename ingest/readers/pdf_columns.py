"""Reading order: columns one after the other, table rows across, everything else from top to bottom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_lines import Line, join

MARKER = re.compile(r"\(?[0-9]{1,3}[.)]|\(?[a-z]{1,4}\)|[A-Z]\.|[IVXLC]{1,6}\.|[•·▪■●○‣\u2013\u2014*-]|\d+(\.\d+)+\.?")
MIN_COLUMN_LINES = 2
MIN_LONGER_COLUMN = 4
MAX_SEGMENTS = 2_000
MIN_COLUMN_CHARACTERS = 18
FILLED = 0.66
GRID = 3.0
GUTTER = 1.2
SPACE_GAP = 2.2
MARKER_GAP = 6.0
TABLE_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter at `x` beside which the segments `first` to `last` (exclusive) stand in two columns."""

    x: float
    first: int
    last: int
    score: int


def reading_order(segments: list[Line]) -> list[Line]:
    """The segments of one page, sorted from top to bottom, as lines in the order in which they are read.

    A gutter that many well-filled segments keep free makes two columns, each of which is read the same way again.
    Outside columns, the segments of one row are one line, a table row, or lines apart.
    """
    cut = _best_cut(segments)
    if cut is None:
        return _rows(segments)
    inside = segments[cut.first : cut.last]
    left = [s for s in inside if s.x1 <= cut.x]
    right = [s for s in inside if s.x1 > cut.x]
    parts = (segments[: cut.first], left, right, segments[cut.last :])
    return [line for part in parts for line in reading_order(part)]


def _best_cut(segments: list[Line]) -> _Cut | None:
    """The gutter with the most text beside it on its poorer side, if any; none is sought on an overcrowded page."""
    if not MIN_COLUMN_LINES + MIN_LONGER_COLUMN <= len(segments) <= MAX_SEGMENTS:
        return None
    low, high = min(s.x0 for s in segments), max(s.x1 for s in segments)
    best: _Cut | None = None
    edges = sorted({round(s.x0 - 1, 1) for s in segments if low + 0.12 * (high - low) < s.x0 < high})
    for x in (edge for edge, after in pairwise([*edges, high + GRID]) if after - edge >= 0.1):
        start: int | None = None
        for index in range(len(segments) + 1):
            crossing = index == len(segments) or segments[index].x0 < x < segments[index].x1
            if not crossing and start is None:
                start = index
            elif crossing and start is not None:
                score = _score(segments[start:index], x)
                if score and (best is None or score > best.score):
                    best = _Cut(x, start, index, score)
                start = None
    return best


def _score(inside: list[Line], x: float) -> int:
    """Characters on the poorer side of the gutter; 0 where the sides are not both running text."""
    sides = [s for s in inside if s.x1 <= x], [s for s in inside if s.x1 > x]
    if not all(sides) or max(len(_by_row(side)) for side in sides) < MIN_LONGER_COLUMN:
        return 0
    if min(s.x0 for s in sides[1]) - max(s.x1 for s in sides[0]) < GUTTER * median(s.size for s in inside):
        return 0
    return min(_prose(side) for side in sides)


def _prose(side: list[Line]) -> int:
    """Characters of a column of running text, else 0: enough lines, and most of them fill its width."""
    rows = _by_row(side)
    low, high = min(s.x0 for s in side), max(s.x1 for s in side)
    filled = sum(sum(s.x1 - s.x0 for s in row) >= FILLED * (high - low) for row in rows)
    characters = sum(len(s.text) for s in side)
    if len(rows) < MIN_COLUMN_LINES or filled < 0.6 * len(rows):
        return 0
    return characters if characters / len(rows) >= MIN_COLUMN_CHARACTERS else 0


def _by_row(segments: list[Line]) -> list[list[Line]]:
    """Segments on about the same baseline together, each row from left to right."""
    rows: list[list[Line]] = []
    for segment in segments:
        if rows and abs(rows[-1][0].y - segment.y) < 0.35 * min(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in rows]


def _rows(segments: list[Line]) -> list[Line]:
    """The lines of a part without columns."""
    rows = [_close(row) for row in _by_row(segments)]
    tables = _table_rows(rows)
    lines: list[Line] = []
    for index, row in enumerate(rows):
        if len(row) == 1:
            lines.extend(row)
        elif index in tables:
            lines.append(join(row, "\t", "row"))
        else:
            for segment in row:
                segment.kind = "apart"
            lines.extend(row)
    _set_edges(lines)
    return lines


def _close(row: list[Line]) -> list[Line]:
    """Join the segments of a row that a wide space parts, or that follow a number, letter or bullet."""
    done = [row[0]]
    for segment in row[1:]:
        before = done[-1]
        gap = (segment.x0 - before.x1) / min(segment.size, before.size)
        marker = MARKER.fullmatch(before.text) is not None or before.text.endswith("]: ")
        if gap < SPACE_GAP or (marker and gap < MARKER_GAP):
            separator = "" if before.text.endswith(" ") else " "
            done[-1] = join([before, segment], separator, "body")
        else:
            done.append(segment)
    return done


def _table_rows(rows: list[list[Line]]) -> set[int]:
    """Indexes of the rows that make a table: three or more in a row with several cells, starting at the same places."""
    found: set[int] = set()
    run: list[int] = []
    for index, row in enumerate([*rows, []]):
        several = len(row) > 1
        if several and (not run or _aligned(rows[run[-1]], row)):
            run.append(index)
            continue
        if len(run) >= TABLE_ROWS:
            found.update(run)
        run = [index] if several else []
    return found


def _aligned(above: list[Line], below: list[Line]) -> bool:
    """Whether a cell after the first starts or ends where one does in the other row."""
    return any(abs(a.x0 - b.x0) < 0.6 * a.size or abs(a.x1 - b.x1) < 0.6 * a.size for a in above[1:] for b in below[1:])


def _set_edges(lines: list[Line]) -> None:
    """Give every line the edges of its column: the outermost that several lines reach, one in ten or in eight."""
    if not lines:
        return
    starts, ends = sorted(line.x0 for line in lines), sorted(line.x1 for line in lines)
    for line in lines:
        line.left, line.right = starts[len(lines) // 10], ends[-1 - len(lines) // 8]

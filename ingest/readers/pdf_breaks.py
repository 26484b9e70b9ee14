"""Where one paragraph of a PDF ends and the next begins."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_lines import Line

NUMBERED = re.compile(r"(\d{1,3}\.|\d+(\.\d+)+\.?|\([a-z]{1,4}\)|\(\d{1,2}\)|[a-z]\)|[A-Z]\.|[IVXLC]{1,6}\.)\s+\S")
BULLET = re.compile(r"[•·▪■●○‣\u2013\u2014]\s*\S|[-*o]\s+\S")
SENTENCE_END = re.compile(r"[.;:!?][)”\u2019\"']*(\[\^[^]]+])*$")
INDENT = 0.7
WIDE_PITCH = 1.28
SAME_SIZE = 0.08


class Breaks:
    """Decides between two lines in reading order; knows the usual distance of lines for each font size."""

    def __init__(self, pages: list[list[Line]]) -> None:
        distances: dict[float, list[float]] = defaultdict(list)
        for page in pages:
            for above, below in pairwise(page):
                step = above.y - below.y
                if above.size == below.size and 0.8 * below.size < step < 2.2 * below.size:
                    distances[round(below.size)].append(step)
        self._pitch = {size: median(steps) for size, steps in distances.items()}
        self._indents = self._marks_paragraphs(pages)

    def _marks_paragraphs(self, pages: list[list[Line]]) -> bool:
        """Whether most paragraphs start with an indentation or a number, and not only after a wide space."""
        starts = [
            below
            for page in pages
            for above, below in pairwise(page)
            if below.kind == "body" and SENTENCE_END.search(above.text) and self._is_wide(above, below)
        ]
        marked = sum(_indent(line) > INDENT or NUMBERED.match(line.text) is not None for line in starts)
        return marked > 0.5 * len(starts)

    def _is_wide(self, above: Line, below: Line) -> bool:
        """Whether more room than usual lies between two lines of one column."""
        usual = self._pitch.get(round(below.size), 1.2 * below.size)
        return _same_column(above, below) and above.y - below.y > WIDE_PITCH * usual

    def between(self, block: list[Line], line: Line) -> bool:
        """Whether `line` starts a new paragraph after the lines of `block`."""
        before = block[-1]
        if line.kind != before.kind or line.kind in {"row", "apart"}:
            return True
        if abs(line.size - before.size) > SAME_SIZE * before.size or BULLET.match(line.text):
            return True
        same_column = _same_column(before, line)
        if self._is_wide(before, line):
            return True
        if not same_column and not self._indents and SENTENCE_END.search(before.text):
            return True
        if line.bold != before.bold and not _runs_on(before, line):
            return True
        if line.bold and same_column:
            return bool(NUMBERED.match(line.text)) and SENTENCE_END.search(before.text) is not None
        return self._by_shape(block, line)

    def _by_shape(self, block: list[Line], line: Line) -> bool:
        """The decision by numbers, indentation and the room left on the line above."""
        before = block[-1]
        ended = SENTENCE_END.search(before.text) is not None
        if _runs_on(before, line) or (not ended and line.text[:1].islower()):
            return False
        if NUMBERED.match(line.text):
            return True
        shift = _indent(line) - _indent(before)
        hanging = len(block) == 1 and (NUMBERED.match(before.text) or BULLET.match(before.text))
        if shift > INDENT and not hanging:
            return True
        if shift < -INDENT and len(block) > 1:
            return True
        return _next_word_fits(before, line) and (ended or not line.text[:1].islower())


def _same_column(above: Line, below: Line) -> bool:
    return above.page == below.page and above.left == below.left and below.y < above.y


def _indent(line: Line) -> float:
    """How far the line starts inside its column, in multiples of its font size."""
    return (line.x0 - line.left) / (line.size or 1.0)


def _next_word_fits(before: Line, line: Line) -> bool:
    """Whether the first word of `line` would have fitted on the line above, which therefore ends on purpose."""
    first = line.words[0]
    return before.x1 + (first.x1 - first.x0) + 0.6 * before.size < before.right


def _runs_on(before: Line, line: Line) -> bool:
    """Whether the line above is full and ends within a sentence, so that what follows cannot be a new paragraph."""
    full = not _next_word_fits(before, line)
    return full and not SENTENCE_END.search(before.text) and _indent(line) < INDENT

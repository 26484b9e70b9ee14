"""A text as lines that have words, each with its place, its indent and the blank lines above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad" + "".join(map(chr, range(0x202A, 0x202F)))
BLANK = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + _ZERO_WIDTH
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(slots=True)
class Line:
    """One line: `start` and `end` bound its words, `left` and `right` the whole line with its tabs.

    `gap` counts the blank lines above; `broken` says that page furniture was dropped above, `ruled` that a drawn rule
    was; `dropped` marks furniture itself; `hard` marks a line that ends in a Markdown line break (two blanks).
    """

    start: int
    end: int
    left: int
    right: int
    text: str
    gap: int
    broken: bool = False
    ruled: bool = False
    dropped: bool = False
    hard: bool = False

    @property
    def indent(self) -> int:
        """How many characters of white space stand before the words."""
        return self.start - self.left


def split(text: str) -> list[Line]:
    """The lines of the text that have words, in order."""
    lines: list[Line] = []
    above = 0
    for match in _LINE.finditer(text):
        left, right = match.span()
        raw = match[0]
        words = raw.lstrip(BLANK)
        start = right - len(words)
        words = words.rstrip(BLANK)
        if not words:
            continue
        breaks = text.count("\n", above, left) or (1 if left > above else 0)
        line = Line(start, start + len(words), left, right, words, max(breaks - 1, 0))
        line.broken = "\f" in text[above:left]
        line.hard = raw.endswith("  ") and not raw.endswith("   ")
        lines.append(line)
        above = right
    return lines

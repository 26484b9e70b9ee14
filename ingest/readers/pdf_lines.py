"""Words of a PDF page gathered into line segments."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from ingest.readers.pdf_glyphs import Word
from ingest.readers.printed import note_mark

SEGMENT_GAP = 0.9
ROW_TOLERANCE = 0.3


@dataclass(slots=True)
class Line:
    """Words on one baseline, in reading order, with no wide gap between them.

    `page` counts from 0. `left` and `right` are the edges of the column in which the line stands, in points.
    `kind` is `body`, `row` (a table row whose cells are parted by tabs), `apart` (never joined to its neighbours) or
    `note` (part of a footnote).
    """

    words: list[Word]
    page: int
    left: float = 0.0
    right: float = 0.0
    kind: str = "body"
    text: str = ""
    x0: float = field(init=False)
    x1: float = field(init=False)
    y: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)

    def __post_init__(self) -> None:
        """Measure the line by its words; its size is the one most of its characters have."""
        self.x0, self.x1 = min(w.x0 for w in self.words), max(w.x1 for w in self.words)
        weights: dict[float, int] = {}
        for word in self.words:
            weights[round(word.size, 1)] = weights.get(round(word.size, 1), 0) + len(word.text)
        self.size = max(weights, key=lambda s: (weights[s], s))
        self.y = next(w.y for w in self.words if round(w.size, 1) == self.size)
        self.bold = all(w.bold for w in self.words if not w.raised and any(c.isalnum() for c in w.text))
        self.text = self.text or line_text(self.words)


def segments(words: list[Word], page: int) -> list[Line]:
    """The page's lines from top to bottom, cut at every gap wider than 0.9 of the font size."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: -w.y):
        if rows and rows[-1][0].y - word.y < ROW_TOLERANCE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    order = {id(word): index for index, word in enumerate(words)}
    found: list[Line] = []
    for row in rows:
        row.sort(key=lambda w: w.x0)
        pieces: list[list[Word]] = [[row[0]]]
        reach = row[0].x1
        for word in row[1:]:
            if word.x0 - reach > SEGMENT_GAP * max(word.size, pieces[-1][-1].size):
                pieces.append([])
            pieces[-1].append(word)
            reach = max(reach, word.x1)
        for piece in pieces:
            if right_to_left(piece):
                piece.sort(key=lambda w: order[id(w)])
            found.append(Line(piece, page))
    return found


def join(parts: list[Line], separator: str, kind: str) -> Line:
    """One line made of segments of one row, from left to right."""
    words = [word for part in parts for word in part.words]
    return Line(words, parts[0].page, kind=kind, text=separator.join(part.text for part in parts))


def right_to_left(words: list[Word]) -> bool:
    """Whether more letters are Arabic or Hebrew than not."""
    directions = [unicodedata.bidirectional(c) for word in words for c in word.text]
    return sum(d in {"R", "AL"} for d in directions) > directions.count("L")


def line_text(words: list[Word]) -> str:
    """The words with spaces between them, superscript footnote marks written as `[^3]`."""
    text = ""
    for word in words:
        mark = note_mark(word.text, text) if word.raised else None
        if mark and not text:
            text = f"[^{mark[0]}]: "
        elif mark:
            text = f"{text.rstrip()}[^{mark[0]}]{mark[1]}"
        elif word.raised or word.glued or not text or text.endswith(" "):
            text += word.text
        else:
            text += " " + word.text
    return text

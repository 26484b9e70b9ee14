"""Page furniture of a PDF: running headers and footers, page numbers, job numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from ingest.readers.pdf_glyphs import Word
from ingest.readers.pdf_lines import Line
from ingest.readers.printed import SYMBOL

ZONE = 0.12
SAME_PLACE = 6.0
FEW_PAGES = 5
ORNAMENT = 1.8
ORNAMENT_TEXT = re.compile(r"\d{1,2}")
PAGE_NUMBER = re.compile(
    r"(page\s+)?[-\u2013\u2014|\s]*(\d{1,4}|[ivxlc]{1,6})([-\u2013\u2014|\s]*|\s*(/|of|de|sur)\s*\d{1,4})",
    re.IGNORECASE,
)
JOB_NUMBER = re.compile(
    r"(\d{1,4}/\d{1,4}\s+)?\d{2}-\d{5}(\s*\([A-Z]\))?(\s+\d{6})*(\s+\d{1,4}/\d{1,4})?|\*\d{7}\*|\d{7}|(\d{6}\s*)+"
)
DIGITS = re.compile(r"\d+")


def drop_furniture(pages: list[list[Line]], heights: list[tuple[float, float]]) -> list[list[Line]]:
    """The segments of every page without its furniture.

    `heights` gives the lowest and highest y of each page. What recurs on another page at the same place in the
    top or bottom eighth, digits aside, is furniture, and so are bare page numbers and job numbers there; the document
    symbol stays where it stands first.
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in page:
            if _edge(line, heights[number]):
                places[DIGITS.sub("0", line.text)].append((number, _from_edge(line, heights[number])))
    needed = 1 if len(pages) <= FEW_PAGES else 2
    symbols: set[str] = set()
    kept: list[list[Line]] = []
    for number, page in enumerate(pages):
        rest = []
        for line in page:
            if not _edge(line, heights[number]):
                rest.append(line)
                continue
            is_symbol = SYMBOL.fullmatch(line.text) is not None
            first_symbol = is_symbol and line.text not in symbols
            seen = places[DIGITS.sub("0", line.text)]
            if first_symbol or not (_number(line) or _recurs(line, number, seen, heights[number], needed)):
                rest.append(line)
            if is_symbol:
                symbols.add(line.text)
        kept.append(rest)
    return kept


def drop_ornaments(words: list[Word]) -> list[Word]:
    """The words of a page without the large numbers that stand as ornaments beside lines of text."""
    if not words:
        return words
    usual = Counter(round(word.size, 1) for word in words for _ in word.text).most_common(1)[0][0]
    rows = [word.y for word in words if word.size < ORNAMENT * usual]
    return [word for word in words if not (_is_ornament(word, usual) and _beside(word, rows))]


def _is_ornament(word: Word, usual: float) -> bool:
    return word.size >= ORNAMENT * usual and ORNAMENT_TEXT.fullmatch(word.text) is not None


def _beside(word: Word, rows: list[float]) -> bool:
    """Whether lines on at least two baselines stand within the height of the word."""
    return len({round(y) for y in rows if word.y - 0.3 * word.size < y < word.y + 0.9 * word.size}) > 1


def _edge(line: Line, height: tuple[float, float]) -> bool:
    """Whether the line stands in the top or bottom eighth of its page."""
    low, high = height
    return not low + ZONE * (high - low) < line.y < high - ZONE * (high - low)


def _from_edge(line: Line, height: tuple[float, float]) -> float:
    """Distance from the top (positive) or from the bottom (negative) of the page, whichever is nearer."""
    low, high = height
    return high - line.y if high - line.y < line.y - low else low - line.y


def _number(line: Line) -> bool:
    """Whether the line is nothing but a page number or a job number."""
    return PAGE_NUMBER.fullmatch(line.text) is not None or JOB_NUMBER.fullmatch(line.text) is not None


def _recurs(line: Line, number: int, places: list[tuple[int, float]], height: tuple[float, float], needed: int) -> bool:
    """Whether the same text stands at the same distance from the same edge of enough other pages."""
    here = _from_edge(line, height)
    others = {other for other, place in places if other != number and abs(place - here) < SAME_PLACE}
    return len(others) >= needed

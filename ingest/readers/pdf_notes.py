"""Footnotes at the foot of a PDF page or column."""

from __future__ import annotations

import re
from collections import Counter

from ingest.readers.pdf_lines import Line

SEPARATOR = re.compile(r"[_\u2013\u2014\u2015-]{6,}")
MARKED = re.compile(r"\[\^[^]]+]: ")
PLAIN_MARK = re.compile(r"(\d{1,3}|\*{1,3}|[†‡§])\s+(?=\S)|([a-z])\s+(?=[A-Z“\"])")
SMALLER = 0.93


def body_size(pages: list[list[Line]]) -> float:
    """The font size that most characters of the document have, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def mark_notes(lines: list[Line], body: float) -> list[Line]:
    """The lines of one page in reading order with footnotes made kind `note` and separators dropped.

    Below a separator every line of its column is a note; without one, the page's last lines are, where they are
    smaller than the body and the first of them starts with a mark.
    """
    rest: list[Line] = []
    rule: Line | None = None
    for line in lines:
        if SEPARATOR.fullmatch(line.text.replace(" ", "")):
            rule = line
        elif rule is not None and line.y < rule.y and line.x0 < rule.right and line.x1 > rule.left:
            rest.append(_note(line))
        else:
            rest.append(line)
    if rule is None:
        _mark_small_tail(rest, body)
    return rest


def _mark_small_tail(lines: list[Line], body: float) -> None:
    """Make notes of the last lines that are smaller than the body, from the first one with a mark."""
    first = len(lines)
    while first and lines[first - 1].size <= SMALLER * body and lines[first - 1].kind == "body":
        first -= 1
    while first < len(lines) and not (MARKED.match(lines[first].text) or PLAIN_MARK.match(lines[first].text)):
        first += 1
    for line in lines[first:]:
        _note(line)


def _note(line: Line) -> Line:
    """The line as part of a footnote, its printed mark written as `[^3]: `."""
    line.kind = "note"
    plain = PLAIN_MARK.match(line.text)
    if plain and not MARKED.match(line.text):
        line.text = f"[^{plain[1] or plain[2]}]: {line.text[plain.end() :]}"
    return line

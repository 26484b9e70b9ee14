"""Lines of a PDF in reading order made into blocks: paragraphs, headings, table rows and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.readers.pdf_breaks import BULLET, SENTENCE_END, Breaks
from ingest.readers.pdf_hyphens import Hyphens
from ingest.readers.pdf_lines import Line
from ingest.readers.pdf_notes import body_size

MASTHEAD = re.compile(r"(Distr\.|Original)\s*:")
LARGER = 1.18
MUCH_TEXT = 1_000
MAX_HEADING_LINES = 4
MAX_HEADING_CHARACTERS = 220


@dataclass(slots=True)
class Block:
    """A block of text: its lines in reading order and, for a heading, its level from 1; `kind` as in `Line`."""

    lines: list[Line]
    kind: str
    level: int | None = None


def blocks(pages: list[list[Line]], body: float) -> list[Block]:
    """The document's blocks; the footnotes of a page stand before the paragraph that runs on to the next page."""
    breaks = Breaks(pages)
    found: list[Block] = []
    notes: list[Block] = []
    for page in pages:
        fresh: list[Block] = []
        for line in page:
            if line.kind == "note":
                _add_note(notes, fresh, line)
            elif found and not breaks.between(found[-1].lines, line):
                found[-1].lines.append(line)
            else:
                found.append(Block([line], line.kind))
        if fresh:
            open_paragraph = found[-1:] if found and not SENTENCE_END.search(found[-1].lines[-1].text) else []
            found[len(found) - len(open_paragraph) :] = [*fresh, *open_paragraph]
    _set_levels(found, pages, body)
    return found


def _add_note(notes: list[Block], fresh: list[Block], line: Line) -> None:
    """Add a line to the footnote it continues, be it on the page before, or start a new one."""
    if line.text.startswith("[^") or not notes:
        notes.append(Block([line], "note"))
        fresh.append(notes[-1])
    else:
        notes[-1].lines.append(line)


def _set_levels(found: list[Block], pages: list[list[Line]], body: float) -> None:
    """Make headings of short blocks in a larger or bolder font; each look is a level, the largest the first."""
    masthead = min((line.y for page in pages[:1] for line in page if MASTHEAD.match(line.text)), default=None)
    sizes = [max(body, body_size([page])) if sum(len(li.text) for li in page) > MUCH_TEXT else body for page in pages]
    headings = [b for b in found if _heading(b, sizes[b.lines[0].page]) and not _in_masthead(b.lines[0], masthead)]
    looks = sorted({_look(b) for b in headings}, reverse=True)
    for block in headings:
        block.level = min(looks.index(_look(block)) + 1, 6)


def _look(block: Block) -> tuple[int, bool]:
    return round(block.lines[0].size), block.lines[0].bold


def _in_masthead(line: Line, lowest: float | None) -> bool:
    """Whether the line stands in the head of a UN document, above or beside its distribution note."""
    return lowest is not None and line.page == 0 and line.y >= lowest


def _heading(block: Block, body: float) -> bool:
    """Whether the block looks like a heading: bold or larger than the body, short, and no sentence."""
    if block.kind in {"note", "row"} or len(block.lines) > MAX_HEADING_LINES:
        return False
    text = " ".join(line.text for line in block.lines)
    set_apart = all(line.bold or line.size > LARGER * body for line in block.lines)
    worded = sum(c.isalpha() for c in text) >= 3 and not BULLET.match(text)
    return set_apart and worded and len(text) <= MAX_HEADING_CHARACTERS and text[-1] not in ".;,"


def render(found: list[Block]) -> Iterator[tuple[int, str]]:
    """Pieces of text with the page they stand on, counted from 0; together they are the document's text.

    A paragraph that runs on to another page is given in one piece for each page.
    """
    hyphens = Hyphens(line.text for block in found for line in block.lines)
    for number, block in enumerate(found):
        same_table = number > 0 and block.kind == "row" and found[number - 1].kind == "row"
        page = block.lines[0].page
        lead = "" if number == 0 else "\n" if same_table else "\n\n"
        if block.level:
            lead += "#" * block.level + " "
        whole = hyphens.join(line.text for line in block.lines)
        yield page, lead
        starts = [i for i, line in enumerate(block.lines) if i and line.page != block.lines[i - 1].page]
        done = 0
        for start in starts:
            upto = len(hyphens.join(line.text for line in block.lines[:start]))
            yield page, whole[done:upto]
            done, page = upto, block.lines[start].page
        yield page, whole[done:]

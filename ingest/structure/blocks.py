"""Lines joined into blocks: paragraphs, headings, list items, rows and footnotes, whatever wrapped them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.structure import annexes, footnotes, marks, stops
from ingest.structure.lines import BLANK, Line

_NARROW, _WIDE = 40, 130
_LONG_SHARE, _FULL_SHARE = 0.6, 0.86
_BOLD_END = re.compile(r"\*\*((?:[IVXLC]{1,6}|[A-Z])\. [^*]{2,150})\*\*$")
_WHOLE_BOLD = re.compile(r"\*\*[^*]{2,200}\*\*")
_NUMERAL_HEAD = re.compile(r"(?:\*\*)?(?:[IVXLC]{1,6}|[A-H])\.\s{1,8}[A-Z“]")


@dataclass(slots=True)
class Block:
    """A run of words that belong together: `start` and `end` bound them in the text, `text` is what stands there.

    `left` and `right` bound the whole lines, tabs included. `gap`, `broken`, `ruled` and `indent` are those of the
    first line; `last` is the last line's text. `wrapped` says that the text is set in lines of one width.
    """

    start: int
    end: int
    left: int
    right: int
    text: str
    last: str
    gap: int
    indent: int
    broken: bool
    ruled: bool
    wrapped: bool = False


def build(text: str, lines: list[Line]) -> list[Block]:
    """The blocks of the text; dropped lines are left out."""
    kept = [part for line in lines if not line.dropped for part in _parted(line)]
    width = _width(kept)
    blocks: list[Block] = []
    previous: Line | None = None
    for line in kept:
        if blocks and previous is not None and _joins(previous, line, blocks[-1], width):
            _extend(blocks[-1], line)
        else:
            blocks.append(_block(line, width is not None))
        previous = line
    for block in blocks:
        block.text = text[block.start : block.end]
    return blocks


def _parted(line: Line) -> list[Line]:
    """The line, or its two parts where a bold numbered heading is glued to its end."""
    if not line.text.endswith("**") or len(line.text) > 400:
        return [line]
    match = _BOLD_END.search(line.text)
    if not match or not line.text[: match.start()].strip("#* ") or line.text.count("**", 0, match.start()) % 2:
        return [line]
    cut = line.start + match.start()
    words = line.text[: match.start()].rstrip(BLANK)
    first = Line(line.start, line.start + len(words), line.left, cut, words, line.gap, line.broken, line.ruled)
    return [first, Line(cut, line.end, cut, line.right, match[0], 1)]


def _width(lines: list[Line]) -> int | None:
    """The width to which the text is set, or None where a paragraph is one line."""
    lengths = sorted(len(line.text) for line in lines if "\t" not in line.text)
    if len(lengths) < 12:
        return None
    width = lengths[int(len(lengths) * 0.95)]
    return width if _NARROW <= width <= _WIDE else None


def _block(line: Line, wrapped: bool) -> Block:
    return Block(
        line.start,
        line.end,
        line.left,
        line.right,
        line.text,
        line.text,
        line.gap,
        line.indent,
        line.broken,
        line.ruled,
        wrapped,
    )


def _extend(block: Block, line: Line) -> None:
    block.end, block.right, block.last = line.end, line.right, line.text


def _joins(previous: Line, line: Line, block: Block, width: int | None) -> bool:
    """Whether the line goes on with the block that ends in the line before it."""
    if "\t" in line.text or (_is_row(previous) and not marks.alone(previous.text)):
        return False
    if marks.alone(block.text) and block.end == previous.end:
        return line.gap <= 1 and not marks.begins(line.text) and not marks.alone(line.text)
    if _opens(line) or block.text.startswith("#") or previous.hard or annexes.label(block.text):
        return False
    done = stops.finished(previous.text)
    if line.gap or line.broken:
        if block.ruled or footnotes.marked(block.text):
            return False
        return not done and line.text[:1].islower() and not _heads(block)
    if width is None:
        return not done and stops.goes_on(line.text) and not _heads(block)
    if stops.goes_on(line.text):
        return True
    return len(previous.text) >= width * (_FULL_SHARE if done else _LONG_SHARE)


def _opens(line: Line) -> bool:
    """Whether the line begins a block of its own by its mark."""
    text = line.text
    if text.startswith("#") or line.ruled or marks.begins(text) or marks.alone(text) or footnotes.marked(text):
        return True
    return bool(_WHOLE_BOLD.fullmatch(text[:210]) or _NUMERAL_HEAD.match(text[:24]) or annexes.label(text))


def _heads(block: Block) -> bool:
    """Whether the block is a heading by its own mark, so that nothing is joined to it."""
    return block.text.startswith("#") or bool(_WHOLE_BOLD.fullmatch(block.text[:210]))


def _is_row(line: Line) -> bool:
    return "\t" in line.text

"""A first look over all blocks: which are headings, and how the text numbers its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.structure import annexes, headings, marks, stops
from ingest.structure.blocks import Block
from ingest.structure.sequence import Numbers


@dataclass(frozen=True, slots=True)
class Survey:
    """What the whole text shows.

    `titles[i]` says that block i is an unmarked title by its place. `numbered` says that the main text counts its
    paragraphs, `dotless` that the numbers stand without a stop, `compound` that they are of the kind `31.I.4`.
    """

    titles: list[bool]
    numbers: Numbers
    numbered: bool
    dotless: bool
    compound: bool


def survey(blocks: list[Block], start: int) -> Survey:
    """Look over the blocks from `start`, where the text begins."""
    titles = headings.titles(blocks)
    dotless = _is_dotless(blocks[start:])
    compound = sum(1 for b in blocks[start:] if _is_compound(b)) >= 3
    numbers = Numbers()
    for i in range(start, len(blocks)):
        mark = marks.number(blocks[i].text, dotless)
        if mark and not marks.item(blocks[i].text):
            numbers.add(i, int(mark.label))
        elif titles[i] or annexes.label(blocks[i].text) or headings.marked(blocks[i], None):
            numbers.add(i, None)
    return Survey(titles, numbers, compound or _is_numbered(blocks, numbers, start), dotless, compound)


def _is_dotless(blocks: list[Block]) -> bool:
    """Whether three blocks or more count on with bare numbers, and hardly any with a stop after the number."""
    if sum(1 for b in blocks if marks.NUMBER.match(b.text[:24])) >= 2:
        return False
    last, run = 0, 0
    for block in blocks:
        match = marks.DOTLESS.match(block.text[:24])
        if match and int(match[1]) == last + 1 and len(block.text) > 60:
            last, run = last + 1, run + 1
    return run >= 3


def _is_compound(block: Block) -> bool:
    return bool(marks.compound(block.text)) and (len(block.text) > 120 or stops.finished(block.text))


def _is_numbered(blocks: list[Block], numbers: Numbers, start: int) -> bool:
    """Whether some count of two or more, or the number that opens the text, is no list below a colon."""
    last, listed, run = 0, False, 0
    for i, value in zip(numbers.at, numbers.value, strict=True):
        if value is None:
            if annexes.label(blocks[i].text):
                break
            continue
        if value != last + 1:
            listed, run = False, 0
        if value == 1:
            listed = i > 0 and stops.introduces(blocks[i - 1].text)
        last, run = value, run + 1
        if not listed and (run >= 2 or i == start):
            return True
    return False

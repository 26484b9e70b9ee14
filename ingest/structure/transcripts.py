"""Transcriptions in which a page is one line: cut where paragraph numbers run in sequence, and after the head."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.structure import head, marks
from ingest.structure.blocks import Block

_LONG = 600
_INLINE = re.compile(r"(?:(?<=[\s.])|^)(\d{1,3})\.\s(?=[A-Z“\"])")
_PAGE = re.compile(r"\d{1,3}\s{1,3}(?=[A-Z])")
_SUMMARY = re.compile(r"Summary\s")


def part(text: str, blocks: list[Block], transcript: bool) -> list[Block]:
    """The blocks, long ones cut into their paragraphs where the numbers stand within the line.

    A document whose paragraphs begin blocks of their own is left as it is.
    """
    if sum(1 for b in blocks if marks.NUMBER.match(b.text[:16])) > 2:
        return blocks
    expected = 1
    made: list[Block] = []
    for block in blocks:
        if len(block.text) < _LONG:
            made.append(block)
            continue
        cuts, expected = _cuts(block, expected, transcript)
        made.extend(_cut(text, block, cuts) if cuts else [block])
    return made


def _cuts(block: Block, expected: int, transcript: bool) -> tuple[list[int], int]:
    """Where the block is to be cut, as offsets into its text, and the paragraph number expected next."""
    cuts: list[int] = []
    page = _PAGE.match(block.text[:8]) if transcript else None
    begin = page.end() if page else 0
    if head.MASTHEAD.match(block.text, begin) and (end := head.masthead_end(block.text)):
        cuts.append(end)
        if summary := _SUMMARY.match(block.text, end):
            cuts.append(summary.end())
    found: list[int] = []
    run = expected
    for match in _INLINE.finditer(block.text):
        if int(match[1]) == run:
            found.append(match.start())
            run += 1
    if len(found) >= 2 or (found and expected > 1):
        cuts.extend(found)
        expected = run
    if begin:
        cuts.append(begin)
    return sorted(set(cuts)), expected


def _cut(text: str, block: Block, cuts: list[int]) -> list[Block]:
    places = [0, *[c for c in cuts if c > 0], len(block.text)]
    if len(block.text) > 8 and cuts and cuts[0] <= 4 and block.text[: cuts[0]].strip().isdigit():
        places = places[1:]
    parts: list[Block] = []
    for start, end in pairwise(places):
        words = block.text[start:end].rstrip()
        if not words:
            continue
        at = block.start + start
        parts.append(
            Block(at, at + len(words), at, at + len(words), text[at : at + len(words)], words, 1, 0, False, False)
        )
    return parts

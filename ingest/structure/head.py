"""Where the front matter ends and the text begins."""

from __future__ import annotations

import re

from ingest.structure import annexes, headings, marks, stops
from ingest.structure.blocks import Block

_MOST = 40
_SENTENCE_WORDS = 5
_OPENING = re.compile(
    r"(?:introduction|summary|background|overview|abstract|executive summary|introducción)\W{0,4}", re.IGNORECASE
)
_WORD = r"(?:[A-Z][\w\u2019'-]{1,30}|and|of|on|the|for)"
_ENACTING = re.compile(rf"[*_]{{0,2}}The {_WORD}(?: {_WORD}){{0,9}}[*_]{{0,2}},[*_]{{0,2}}")
MASTHEAD = re.compile(r"(?:United Nations|UNITED NATIONS|Naciones Unidas|Nations Unies|Distr\.)(?!\w)")
_SECTION = re.compile(r"\s*\([^()]{1,40}\)\s*$")
"""The section of a budget behind its symbol (`A/99/6 (Sect. 4)`): its stop ends no sentence."""

_ASTERISK = re.compile(r"\*{1,3}\s(?=\S)")
_INLINE_OPENING = re.compile(r"\s(?=(?:Summary (?!of\b)[A-Z]|1\. [A-Z]|I\. (?:Introduction|General)))")


def enacts(text: str) -> bool:
    """Whether the block is the line that opens a resolution: `The General Assembly,`."""
    return len(text) <= 240 and bool(_ENACTING.fullmatch(text))


def length(blocks: list[Block], official: bool) -> int:
    """How many blocks at the beginning are front matter; a page without the head of a document has its title only."""
    most = _MOST if official else 1
    for i, block in enumerate(blocks[:most]):
        if _begins_text(block, blocks, i):
            return i
    return min(most, len(blocks))


def _begins_text(block: Block, blocks: list[Block], i: int) -> bool:
    text = block.text
    if i == 0 and len(blocks) > 1 and blocks[1].text.startswith("# ") and not marks.begins(text):
        return False
    if _ASTERISK.match(text) and i > 0:
        return False
    if marks.begins(text) and not text.startswith("#"):
        return True
    if "\t" in text or annexes.label(text) or enacts(text):
        return True
    bare = headings.clean(text)
    if _OPENING.fullmatch(bare):
        return True
    heading = headings.marked(block, None)
    if heading and heading.form in ("roman", "letter") and heading.value:
        return True
    if text.startswith("#") or (text.startswith("**") and text.endswith("**")):
        return False
    if bare.startswith(("[", "(")):
        return False
    if MASTHEAD.match(text) and not stops.finished(_SECTION.sub("", text)):
        return False
    following = blocks[i + 1].text if i + 1 < len(blocks) else ""
    sentence = text.endswith(".") and len(text.split()) >= _SENTENCE_WORDS
    full = stops.finished(text) and (len(text) >= 80 or stops.introduces(text) or sentence)
    return len(text) >= 220 or full or (not following and i > 0 and stops.finished(text))


def masthead_end(text: str) -> int | None:
    """Where the text begins in a block that runs on from the head of a document into its first paragraph."""
    match = _INLINE_OPENING.search(text, 40, 1500)
    return match.end() if match else None

"""Words as names are compared: case, hyphens, `United Nations`/`UN`, plurals and British spelling folded away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+?(?<=[a-z])(?=UN-[A-Z])|[^\W_]+")
"""A word; where `UN-` follows a small letter, two names were run together and a new word begins."""

_IES = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as printed, folded, and its span; several printed can fold into one (`United Nations`)."""

    text: str
    folded: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """One word without case, accents, plural ending and `-ise` spelling.

    The result is a key for comparison, not a word to show.
    """
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or word
    low = word.lower()
    if low.endswith("ies") and len(low) >= _IES:
        low = low[:-3] + "y"
    elif low.endswith(("ches", "shes", "sses", "xes")):
        low = low[:-2]
    elif low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        low = low[:-1]
    if "is" in low and len(low) > 5:
        low = re.sub(r"is(e|ed|ing|ation|er)$", r"iz\1", low)
    if "our" in low and len(low) > 4:
        low = low.replace("our", "or")
    return low.replace("programme", "program").replace("centre", "center")


def plurals(found: Sequence[Word]) -> tuple[bool, ...]:
    """Which of the words stand in the plural: those from which folding takes the ending."""
    return tuple(w.text.lower().endswith("s") and not w.folded.endswith("s") and w.folded != "un" for w in found)


@lru_cache(maxsize=256)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order: no possessive `s`, `United Nations` folded to `un`, `cyber-crime` to one word."""
    found: list[Word] = []
    for match in WORD.finditer(text):
        start, end = match.span()
        if match[0] == "s" and start > 0 and text[start - 1] in "'’":
            continue
        low = fold(match[0])
        if low == "nation" and found and found[-1].folded == "united" and found[-1].end + 1 == start:
            first = found.pop()
            found.append(Word(text[first.start : end], "un", first.start, end))
            continue
        if found and found[-1].folded == "cyber" and found[-1].end + 1 == start:
            first = found.pop()
            found.append(Word(text[first.start : end], "cyber" + low, first.start, end))
            continue
        found.append(Word(match[0], low, start, end))
    return tuple(found)


def key(name: str) -> tuple[str, ...]:
    """The folded words of a name, a leading article left out."""
    folded = tuple(w.folded for w in words(name))
    return folded[1:] if len(folded) > 1 and folded[0] == "the" else folded

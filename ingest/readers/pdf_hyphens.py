"""Words that a PDF breaks at the end of a line, made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ingest.readers.pdf_glyphs import LINE_END_HYPHEN

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEFORE = re.compile(r"[^\W_]+(?:-[^\W_]+)*$")
SPACED_HYPHEN = re.compile(r"\w -$")
LONGEST_WORD = 100
"""Only so many characters before a break are looked at, so that a long paragraph is joined in linear time."""
AFTER = re.compile(r"^[^\W_]+(?:-[^\W_]+)*")
# First parts that keep their hyphen in British English and in the language of UN documents.
# fmt: off
PREFIXES = frozenset({
    "all", "anti", "co", "counter", "cross", "eighty", "ex", "fifty", "forty", "four", "full", "half", "high", "ill",
    "inter", "intra", "large", "long", "low", "macro", "meso", "micro", "mid", "multi", "ninety", "non", "one", "post",
    "pre", "pro", "self", "semi", "seventy", "short", "sixty", "small", "sub", "system", "third", "thirty", "three",
    "twenty", "two", "under", "vice", "well", "wide",
})
# fmt: on


class Hyphens:
    """Joins lines; whether a hyphen belongs to the word is looked up in the document's own words."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            for match in WORD.finditer(line):
                self._words[match[0].lower()] += 1

    def join(self, lines: Iterable[str]) -> str:
        """One paragraph made of its lines."""
        text = ""
        for line in lines:
            if SPACED_HYPHEN.search(text[-3:]) and self._known_compound(text, line):
                text = text.removesuffix(" -") + "-"
            printed = text.endswith("-") and text[-2:-1].isalnum() and line[:1].isalpha()
            if printed or text.endswith(LINE_END_HYPHEN):
                text = self._mend(text[:-1], line)
            elif not text or text.endswith("/"):
                text += line
            else:
                text += " " + line
        return text.replace(LINE_END_HYPHEN, "")

    def _known_compound(self, text: str, line: str) -> bool:
        """Whether a hyphen set off by a space joins two words that the document joins elsewhere."""
        before, after = BEFORE.search(text[-LONGEST_WORD:].removesuffix(" -")), AFTER.match(line)
        return bool(before and after and self._words[f"{before[0]}-{after[0]}".lower()])

    def _mend(self, text: str, line: str) -> str:
        """Text and line joined with or without the hyphen."""
        before, after = BEFORE.search(text[-LONGEST_WORD:]), AFTER.match(line)
        if before is None or after is None:
            return f"{text}-{line}"
        first, second = before[0].lower(), after[0].lower()
        whole, parted = self._words[first + second], self._words[f"{first}-{second}"]
        if whole or parted:
            keep = parted > whole
        else:
            known = self._words[first.rsplit("-", 1)[-1]] > 0 and self._words[second] > 1
            keep = not after[0][0].islower() or first.rsplit("-", 1)[-1] in PREFIXES or "-" in first or known
        return f"{text}{'-' if keep else ''}{line}"

"""A passage's words without markup, each character knowing where it stands in the text.

Rules and parser read `Plain.text`; a span found there goes back to the document by `Plain.source`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKUP = re.compile(
    r"(?P<mark>\[\^[^\]\s]{1,8}\]:?|<sup>[^<]{0,8}</sup>|</?(?:b|i|em|strong|u|span|sup|sub)\b[^<>]{0,80}>)"
    r"|(?P<break><br\b[^<>]{0,20}>)"
    r"|\[(?P<label>[^\[\]\n]{1,200})\]\([^()\s]{0,300}\)"
    r"|(?P<emphasis>\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w))"
    r"|(?P<heading>(?m:^#{1,6}[ \t]+))"
    r"|(?P<escape>\\)(?=[$#*_\[\]])"
    r"|(?P<note>(?<=[a-z.,;:)])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})"
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is free of markup, its white space folded; `offsets[i]` is the place of `text[i]` in the document."""

    text: str
    offsets: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span in the document's text of the span `start:end` in the plain text (not empty)."""
        return self.offsets[start], self.offsets[end - 1] + 1


def plain(text: str, start: int, end: int) -> Plain:
    """The plain form of `text[start:end]`."""
    kept, places = _kept(text, start, end)
    letters: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _WORD.finditer(kept):
        if letters:
            letters.append(" ")
            offsets.append(places[last])
        letters.append(match[0])
        offsets.extend(places[match.start() : match.end()])
        last = match.end()
    return Plain("".join(letters), tuple(offsets))


def _kept(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """What of `text[start:end]` is no markup, and where each character of it stands."""
    pieces: list[str] = []
    places: list[int] = []
    at = start
    for match in _MARKUP.finditer(text, start, end):
        pieces.append(text[at : match.start()])
        places.extend(range(at, match.start()))
        if match["break"] is not None:
            pieces.append(" ")
            places.append(match.start())
        elif match["label"] is not None:
            pieces.append(match["label"])
            places.extend(range(*match.span("label")))
        at = match.end()
    pieces.append(text[at:end])
    places.extend(range(at, end))
    return "".join(pieces), places


def fold_space(text: str) -> str:
    """The text with every run of white space as one blank: the form in which quotes are kept and compared."""
    return _SPACE.sub(" ", text).strip()

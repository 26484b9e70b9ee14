"""Footnotes: a block that begins with its mark, wherever the page put it."""

from __future__ import annotations

import re

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_REACH = 32
_MARKED = (
    re.compile(r"<sup>\s{0,2}\(?([^<\s()]{1,4})\)?\s{0,2}</sup>\s{0,4}"),
    re.compile(r"\[\^([^\]\s]{1,6})\]:?\s{0,4}"),
    re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s{0,4}(?=\S)"),
    re.compile(r"([a-z]|\d{1,2})/\s{1,4}(?=\S)"),
    re.compile(r"(\*{1,3})\t{1,3}(?=\S)"),
)
_BARE = re.compile(r"(\d{1,3}|[a-z])\s{1,4}(?=[A-Z“\"(])")


def marked(text: str) -> str | None:
    """The label of the footnote that begins here by its own mark (`a`, `3`), else None."""
    head = text[:_REACH]
    for pattern in _MARKED:
        if (match := pattern.match(head)) and match.end() < len(text):
            return match[1].translate(_SUPERSCRIPT)
    return None


def bare(text: str) -> str | None:
    """The label of a footnote whose mark lost its height (`3 A/79/742.`); only to be asked below a drawn rule."""
    match = _BARE.match(text[:_REACH])
    return match[1] if match else None

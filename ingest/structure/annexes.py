"""The line that opens an annex: `Annex III`, `## ANNEX 2`, `Appendix A: Terms of reference`."""

from __future__ import annotations

import re

_LONGEST = 240
_LABEL = re.compile(
    r"(annex|appendix|enclosure|attachment)(?:\s{1,4}([IVXLC]{1,6}|\d{1,2}|[A-Z])(?![\w]))?\s{0,4}"
    r"(\*{0,2}[:.\u2013—-]\s{0,4}\S.{0,200})?\s{0,4}\*{0,2}",
    re.IGNORECASE,
)
_UPPER_TITLE = re.compile(r"(ANNEX|APPENDIX)(?:\s{1,4}([IVXLC]{1,6}|\d{1,2}|[A-Z]))?\s{1,4}([A-Z].{0,200})")


_LISTED = re.compile(r"(?:\t|[ .]{3})\s*\d{1,4}\s*$")
"""The page number at the end of a line of a table of contents."""


def label(text: str) -> str | None:
    """The reference of the annex that this heading opens (`annex III`, `annex 2`, `annex`), else None.

    A letter or numeral is kept as printed, in upper case.
    """
    if _LISTED.search(text[-40:]):
        return None
    if len(text) > _LONGEST:
        return None
    line = text.strip("#*_ ")
    match = _LABEL.fullmatch(line) or _UPPER_TITLE.fullmatch(line)
    if not match or line.endswith((".", ",", ";")):
        return None
    if match[1][0].islower():
        return None
    name = match[1].lower()
    return f"{name} {match[2].upper()}" if match[2] else name


def title(text: str) -> bool:
    """Whether the annex's line gives its title as well."""
    line = text.strip("#*_ ")
    match = _LABEL.fullmatch(line)
    return bool(match[3]) if match else True

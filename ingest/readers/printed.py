"""How documents print what every reader must tell: note marks and document symbols."""

from __future__ import annotations

import re

NOTE_MARK = re.compile(r"(\d{1,3}|[a-z]|\*{1,3}|[†‡§])([.,;:)]*)")
SYMBOL = re.compile(r"[A-Z][A-Za-z-]*(/[A-Za-z0-9().-]+){1,8}")
# Words whose superscript is no note: units of measure, and numbers with a letter for an ordinal (1a, 4th).
UNITS = frozenset({"m", "km", "cm", "mm", "CO", "10"})
ORDINAL_BASE = re.compile(r".*\d$")


def note_mark(text: str, before: str) -> tuple[str, str] | None:
    """The note mark that superscript text is, and the punctuation after it; None for other superscripts.

    `before` is the text of the line or paragraph up to the superscript.
    """
    mark = NOTE_MARK.fullmatch(text)
    base = before.rstrip().rsplit(" ", 1)[-1]
    if mark is None or base in UNITS or (mark[1].isalpha() and ORDINAL_BASE.match(base)):
        return None
    return mark[1], mark[2]

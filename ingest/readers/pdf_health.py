"""Whether the characters of a PDF page are words: a broken font encoding gives letters that nobody wrote."""

from __future__ import annotations

import re
import unicodedata

# No language writes a letter three times running, but for roman numerals, web addresses and dotted leaders.
STUTTER = re.compile(r"([^\W\d_iIxXvVmMwWcC])\1{2,}")
GARBAGE = frozenset({"Co", "Cn", "Cs", "Cc"})
BROKEN_SHARE = 0.03


def garbage(text: str) -> int:
    """How many characters cannot be what was printed: private use, unassigned, replaced, control, or stuttered."""
    odd = sum(1 for c in text if c == "\ufffd" or (unicodedata.category(c) in GARBAGE and c not in "\t\n\r"))
    return odd + sum(len(match[0]) for match in STUTTER.finditer(text))


def broken(text: str) -> bool:
    """Whether more than 3 in 100 of the text's characters other than white space are garbage."""
    printed = sum(1 for c in text if not c.isspace())
    return printed > 0 and garbage(text) > BROKEN_SHARE * printed

"""Tables of Markdown: a row of pipes becomes a row of cells parted by tabs, each character in its old place."""

from __future__ import annotations

import re

_DELIMITER = re.compile(
    r"^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^[ \t]{0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$"
)
_LONGEST_RULE = 2000
_INNER = re.compile(r"(?<!\\)\|")


def with_tabs(text: str) -> str:
    """The text with the pipes of its tables as tabs and their rules blank; it is as long as before.

    A table is a line with pipes above a rule (`|---|---|`), and the lines with pipes that follow. A pipe behind a
    backslash is part of a cell. GitHub Flavored Markdown 0.29, 4.10.
    """
    if "|" not in text:
        return text
    lines = text.split("\n")
    inside = False
    for at in range(1, len(lines)):
        if not inside and "|" in lines[at - 1] and len(lines[at]) <= _LONGEST_RULE and _DELIMITER.match(lines[at]):
            lines[at - 1], lines[at] = _row(lines[at - 1]), " " * len(lines[at])
            inside = True
        elif inside and "|" in lines[at]:
            lines[at] = _row(lines[at])
        else:
            inside = False
    return "\n".join(lines)


def _row(line: str) -> str:
    """The line with its inner pipes as tabs and the outer ones blank."""
    first = len(line) - len(line.lstrip())
    last = len(line.rstrip()) - 1
    if last > first and line[last] == "|" and line[last - 1] != "\\":
        line = f"{line[:last]} {line[last + 1 :]}"
    if line[first : first + 1] == "|":
        line = f"{line[:first]} {line[first + 1 :]}"
    return _INNER.sub("\t", line)

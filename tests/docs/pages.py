"""The pages of the documentation and the fenced blocks in them."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs"
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """The text of a page."""
    return (FOLDER / name).read_text(encoding="utf-8")


def section(text: str, title: str) -> str:
    """What stands below the heading `## title`, up to the next of its level."""
    match = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert match, f"no section {title!r}"
    return match[1]


def blocks(text: str, language: str) -> list[str]:
    """The contents of the fenced blocks of a language, in order."""
    return [match["content"] for match in _FENCE.finditer(text) if match["language"] == language]


def block(text: str, language: str) -> str:
    """The only block of a language."""
    (content,) = blocks(text, language)
    return content


def rows(text: str) -> dict[str, list[str]]:
    """The rows of the tables by their first cell, without its backticks."""
    found = {}
    for line in text.splitlines():
        if line.startswith("| `"):
            first, *rest = (cell.strip() for cell in line.strip("|").split(" | "))
            found[first.strip("`")] = [cell.strip(" |") for cell in rest]
    return found

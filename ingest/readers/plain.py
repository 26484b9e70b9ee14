"""Plain text and Markdown, kept as they stand but for the pipes of tables, the signs of quotations and escapes."""

from __future__ import annotations

import re

from ingest.readers.encoding import decode
from ingest.readers.language_guess import guess_language
from ingest.readers.limits import Limits, check_text
from ingest.readers.pipe_table import with_tabs
from ingest.text import Page, Text, UnreadableError

NO_TEXT = "The file holds nothing but white space; fetch it again."
BREAKS = str.maketrans({"\f": "\n", "\0": None, "\ufeff": None})
MARKDOWN_LINE = re.compile(r"^(#{1,6} \S|\[\^[^]]+]: |\|[ :-]+\||```|[^\n]*\]\(https?://)", re.MULTILINE)
MARKDOWN_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
MARKDOWN_SUFFIXES = (".md", ".markdown")
ENOUGH_MARKERS = 2
QUOTATION = re.compile(r"^(?:[ ]{0,3}>[ ]?)+", re.MULTILINE)
"""What Markdown sets before each line of a quotation: converters set off what was decided so."""

ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!>~|-])")
"""The sign before a character that Markdown would read as its own (`6\\.`, `\\(a\\)`)."""


def read_plain(data: bytes, name: str, limits: Limits) -> Text:
    """The characters as they stand, with line ends as `\\n`, and a page for every part between form feeds.

    The pipes between the cells of a table are tabs, as in texts of other formats.

    It is Markdown by its suffix, or where headings and at least one more Markdown line show it. Raises UnreadableError
    for binary data, unknown encodings, and files without text.
    """
    raw, warnings = decode(data)
    check_text(len(raw), limits)
    if "\r" in raw:
        raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    text = raw.translate(BREAKS) if any(c in raw for c in "\f\0\ufeff") else raw
    if not text.strip():
        raise UnreadableError(NO_TEXT)
    markdown = _is_markdown(text, name)
    if markdown:
        text = ESCAPE.sub("", QUOTATION.sub("", text))
    return Text(
        text=with_tabs(text),
        kind="markdown" if markdown else "text",
        pages=_pages(raw),
        language=guess_language(text),
        warnings=warnings,
    )


def _is_markdown(text: str, name: str) -> bool:
    if name.lower().endswith(MARKDOWN_SUFFIXES):
        return True
    if not MARKDOWN_HEADING.search(text):
        return False
    return sum(1 for _, _ in zip(MARKDOWN_LINE.finditer(text), range(ENOUGH_MARKERS), strict=False)) == ENOUGH_MARKERS


def _pages(raw: str) -> tuple[Page, ...]:
    """The spans between form feeds; none where the text has no form feed. A form feed ends its page."""
    if "\f" not in raw:
        return ()
    pages: list[Page] = []
    start = 0
    parts = raw.split("\f")
    for number, part in enumerate(parts, 1):
        dropped = part.count("\0") + part.count("\ufeff")
        end = start + len(part) - dropped + (number < len(parts))
        if end > start:
            pages.append(Page(number, start, end))
        start = end
    return tuple(pages)

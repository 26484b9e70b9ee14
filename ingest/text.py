"""What every reader returns and every later stage reads: one text with its pages.

All spans of the program are character offsets into `Text.text`, end exclusive. Readers write one light convention,
so that `ingest.structure` knows one dialect:

* blocks (paragraphs, headings, list items) are parted by blank lines or stand on lines of their own;
* a heading known as such starts with one to six `#` and a space;
* a list item keeps its printed number or letter (`12.`, `(a)`, `1.`) or starts with `- `;
* a table row is one line, its cells parted by a tab;
* a footnote is a block that starts with its mark: `[^3]: `.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: its number from 1 and its span in the text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """The readable text of a file. `kind` is pdf, docx, html, markdown, text or table.

    `language` is an ISO 639-1 code or None. `title` is what the file's own metadata says (an HTML title, a DOCX core
    property), else None. `warnings` are sentences about what could not be read although the rest could.
    """

    text: str
    kind: str
    pages: tuple[Page, ...] = ()
    title: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()

    def page(self, offset: int) -> int | None:
        """The number of the page on which the character at `offset` stands, None where there are no pages."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return None


class UnreadableError(Exception):
    """A file that cannot be read; the message is one sentence that says what, and how to mend it."""

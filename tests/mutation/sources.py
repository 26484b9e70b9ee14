"""What is mutated: the digests, the shared UN documents where they are present, and files made up in every format."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document

from api.demo import DIGESTS
from tests.readers.docx_bytes import docx_bytes
from tests.readers.pdf_bytes import LEADING, LEFT, TOP, Print, pdf

PAGES_OF_PDF = 40
LINES_A_PAGE = 44
COLUMNS = 95
PARAGRAPHS_OF_DOCX = 1_500
SMALL_FILE = 60_000

WEB_PAGES = {
    "mechanism.html": (
        "<!DOCTYPE html><html lang=en><head><title>UN-Rivers</title></head><body><nav><a href=/>Home</a></nav><main>"
        "<h1>UN-Rivers</h1><p>UN-Rivers is an inter-agency mechanism on rivers. It is led by UNEP and UN-Habitat.</p>"
        "<h2>Members</h2><ul><li>FAO<li>UNDP<li>WMO</ul><p>The mechanism reports to HLCP and was set up in 2009.</p>"
        "</main><footer>Contact</footer></body></html>"
    ),
    "decisions.html": (
        "<html><body><h2>Conclusions of the session</h2><ol start=4><li>The Committee:<ol type=a><li>Endorsed the plan "
        "on lake water;<li>Requested UNESCO and WHO to lead a study of malaria by June 2031.</ol><li>Members thanked "
        "Ms. Mara Oduya, Executive Director of UNEP.</ol><table><tr><th>Task<th>Lead<th>Status</tr><tr><td>Study of "
        "rain<td>WMO<td>Under way</tr><tr><td>Map of <b>dunes</b><td>ITU<td>Done</tr></table></body></html>"
    ),
    "notes.html": (
        "<div><p><b>12.</b> UNODC leads the work on cybercrime<sup>1</sup> under resolution 70/1 &ndash; with ITU&nbsp;"
        "and UNICEF.</p><p>(a) A task team on river dolphins (TTRD);</p><p>(b) CEB/2031/4 and A/RES/70/1.</p>"
        "<p><sup>1</sup> See annex&#160;II.</p></div>"
    ),
}
"""Three web pages: a body with its members, decisions with a table, numbered paragraphs with a note."""


@dataclass(frozen=True)
class Source:
    """A file to start from: its name and its bytes. `textual` files are mutated as text, others as bytes."""

    name: str
    content: bytes

    @property
    def textual(self) -> bool:
        """Whether the bytes are the text itself."""
        return not self.content.startswith((b"%PDF", b"PK"))


def sources(*, small: bool) -> tuple[Source, ...]:
    """All files, sorted by name; `small` leaves the shared documents and everything above 60,000 bytes out."""
    digests = [Source(path.name, path.read_bytes()) for path in DIGESTS.glob("*-digest.md")]
    words = min(digests, key=lambda source: len(source.content)).content.decode()
    found = [*digests, *(Source(name, page.encode()) for name, page in WEB_PAGES.items())]
    found += [Source("printed.pdf", as_pdf(words)), Source("typed.docx", as_docx(words))]
    if not small:
        found += [Source(path.name, path.read_bytes()) for path in _shared()]
        return tuple(sorted(found, key=lambda source: source.name))
    short = [source for source in found if len(source.content) <= SMALL_FILE]
    return tuple(sorted(short, key=lambda source: source.name))


def _shared() -> Sequence[Path]:
    """The shared documents that are there."""
    named = os.environ.get("CEBGRAPH_CORPUS")
    folder = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "corpus"
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()


def as_html(text: str) -> bytes:
    """A web page with a paragraph a line; markup in the text stays markup where it is closed, as bad pages have it."""
    lines = (line if line.count("<") == line.count(">") else html.escape(line) for line in text.split("\n"))
    return f"<!DOCTYPE html><html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode(
        "utf-8", "replace"
    )


def as_pdf(text: str) -> bytes:
    """A PDF that prints the text's first pages in lines of equal length."""
    plain = text.encode("cp1252", "ignore").decode("cp1252").replace("\r", " ")
    lines = [line[at : at + COLUMNS] for line in plain.split("\n") for at in range(0, max(len(line), 1), COLUMNS)]
    lines = lines[: PAGES_OF_PDF * LINES_A_PAGE]
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, max(len(lines), 1), LINES_A_PAGE)]
    return pdf(*([Print(LEFT, TOP - n * LEADING, line) for n, line in enumerate(page) if line] for page in pages))


def as_docx(text: str) -> bytes:
    """A DOCX document with a paragraph a line, headings by their style, and the last rows of tabs as a table."""

    def fill(document: Document) -> None:
        for line in text.split("\n")[:PARAGRAPHS_OF_DOCX]:
            words = "".join(c for c in line if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
            if words.startswith("## "):
                document.add_heading(words[3:], 2)
            else:
                document.add_paragraph(words)
        rows = [line.split("\t")[:2] for line in text.split("\n") if "\t" in line][:20]
        if rows:
            table = document.add_table(rows=0, cols=2)
            for row in rows:
                for cell, words in zip(table.add_row().cells, row, strict=False):
                    cell.text = "".join(c for c in words if c >= " " and not "\ud800" <= c <= "\udfff")

    return docx_bytes(fill)

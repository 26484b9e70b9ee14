"""DOCX files (ECMA-376) read with python-docx."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.readers.archive import check_docx_archive
from ingest.readers.docx_runs import words
from ingest.readers.docx_styles import Styles
from ingest.readers.language_guess import guess_language
from ingest.readers.limits import Limits, check_text
from ingest.readers.numbering import Numbering, roman
from ingest.readers.printed import SYMBOL
from ingest.text import Text, UnreadableError

DAMAGED = "The DOCX file is damaged; open it in a word processor and save it again."
NO_TEXT = "The DOCX file holds no text; if it holds pictures of pages, run text recognition (OCR) on them first."
HEADER_SYMBOL = re.compile(rf"{SYMBOL.pattern}( \([^)]*\))?")
# What python-docx and lxml raise on parts that are not what they should be.
MALFORMED = (
    OpcError, InvalidXmlError, zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError,
    AttributeError, IndexError, AssertionError, RecursionError, NotImplementedError, RuntimeError, OSError,
)  # fmt: skip
WRAPPERS = frozenset(
    {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}
)
NOTE_PARTS = {"footnote": "footnotes", "endnote": "endnotes"}


def read_docx(data: bytes, limits: Limits) -> Text:
    """The text of a DOCX document in its order: printed list numbers, headings, tables as rows, notes as blocks.

    Raises UnreadableError where the archive is unsafe or damaged, or holds no text.
    """
    check_docx_archive(data, limits)
    try:
        document = docx.Document(io.BytesIO(data))
        text = _Reader(document).text(limits)
        title = document.core_properties.title.strip() or None
    except UnreadableError:
        raise
    except MALFORMED as error:
        raise UnreadableError(DAMAGED) from error
    if not text.strip():
        raise UnreadableError(NO_TEXT)
    return Text(text=text, kind="docx", title=title, language=guess_language(text))


@dataclass(slots=True)
class _Reader:
    """Walks one document; blocks are gathered as they are met, notes after the block that refers to them."""

    document: Document
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    notes: dict[tuple[str, str], BaseOxmlElement] = field(init=False)
    marks: dict[tuple[str, str], str] = field(init=False)

    def __post_init__(self) -> None:
        part = self.document.part
        self.styles = Styles(part.styles.element)
        numbered = [rel.target_part for rel in part.rels.values() if rel.reltype.endswith("/numbering")]
        self.numbering = Numbering(numbered[0].element if numbered else None, self.styles.lists())
        self.notes = {}
        for kind, name in NOTE_PARTS.items():
            for rel in part.rels.values():
                if rel.reltype.endswith(f"/{name}") and not rel.is_external:
                    for note in parse_xml(rel.target_part.blob).findall(qn(f"w:{kind}")):
                        if note.get(qn("w:type")) is None:
                            self.notes[kind, note.get(qn("w:id"), "")] = note
        self.marks = self._note_marks()

    def _note_marks(self) -> dict[tuple[str, str], str]:
        """The printed mark of every note, in the order of reference: footnotes 1, 2, 3 and endnotes i, ii, iii."""
        marks: dict[tuple[str, str], str] = {}
        for kind, printed in (("footnote", str), ("endnote", roman)):
            for reference in self.document.element.body.iter(qn(f"w:{kind}Reference")):
                note = (kind, reference.get(qn("w:id"), ""))
                if note in self.notes and note not in marks:
                    marks[note] = printed(sum(known == kind for known, _ in marks) + 1)
        return marks

    def text(self, limits: Limits) -> str:
        """All blocks, parted by blank lines."""
        parts: list[str] = []
        length = 0
        for block in (*self._header(), *self._blocks(self.document.element.body)):
            length += len(block) + 2
            check_text(length, limits)
            parts.append(block)
        return "\n\n".join(parts)

    def _header(self) -> Iterator[str]:
        """The head of the first page, which holds the symbol of a UN document; of a running header only the symbol."""
        section = self.document.sections[0] if len(self.document.sections) else None
        if section is None:
            return
        first = section.different_first_page_header_footer
        header = section.first_page_header if first else section.header
        if header.is_linked_to_previous:
            return
        seen: set[str] = set()
        for paragraph in header._element.iter(qn("w:p")):
            text = words(paragraph, {}).text
            if text and text not in seen and (first or HEADER_SYMBOL.fullmatch(text)):
                seen.add(text)
                yield text

    def _blocks(self, parent: BaseOxmlElement) -> Iterator[str]:
        """The blocks below an element in document order."""
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in WRAPPERS:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: BaseOxmlElement) -> Iterator[str]:
        """A paragraph or heading, the text boxes in it, and its notes."""
        found = words(paragraph, self.marks)
        label = self._label(paragraph)
        if found.text:
            level = self.styles.heading(paragraph)
            if level is not None:
                yield f"{'#' * level} {_on_one_line(label, found.text)}"
            else:
                yield f"{label} {found.text}" if label else found.text
        for box in found.boxes:
            yield from self._blocks(box)
        yield from self._notes(found.notes)

    def _notes(self, references: list[tuple[str, str]]) -> Iterator[str]:
        """The note blocks of the references in a block."""
        for reference in references:
            text = " ".join(words(p, {}).text for p in self.notes[reference].iter(qn("w:p")))
            yield f"[^{self.marks[reference]}]: {_on_one_line(None, text)}"

    def _label(self, paragraph: BaseOxmlElement) -> str | None:
        """The printed list number of a paragraph, counted once for each call."""
        style = self.styles.style(paragraph)
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        inherited = self.styles.list_properties(style)
        number = _value(own, "numId") or _value(inherited, "numId")
        if number is None:
            return None
        level = _value(own, "ilvl")
        if level is None:
            tied = self.numbering.level_of_style(number, style)
            level = str(tied) if tied is not None else _value(inherited, "ilvl")
        return self.numbering.label(number, int(level) if level and level.isdigit() else 0)

    def _table(self, table: BaseOxmlElement) -> Iterator[str]:
        """A table as rows of cells parted by tabs, then the notes it refers to; a table of one column as its blocks."""
        rows = [list(_children(row, qn("w:tc"))) for row in _children(table, qn("w:tr")) if not _deleted(row)]
        if all(len(row) <= 1 for row in rows):
            for row in rows:
                for cell in row:
                    yield from self._blocks(cell)
            return
        notes: list[tuple[str, str]] = []
        lines = []
        for row in rows:
            cells: list[str] = []
            for cell in row:
                cells.append("" if _continues_above(cell) else self._cell(cell, notes))
                cells.extend([""] * (_span(cell) - 1))
            if any(cells):
                lines.append("\t".join(cells).rstrip("\t"))
        if lines:
            yield "\n".join(lines)
        yield from self._notes(notes)

    def _cell(self, cell: BaseOxmlElement, notes: list[tuple[str, str]]) -> str:
        """The paragraphs of a cell on one line, those of tables inside it included."""
        parts = []
        for paragraph in cell.iter(qn("w:p")):
            found = words(paragraph, self.marks)
            notes.extend(found.notes)
            if found.text:
                parts.append(_on_one_line(self._label(paragraph), found.text))
        return " ".join(parts)


def _on_one_line(label: str | None, text: str) -> str:
    return " ".join(f"{label or ''} {text}".split("\n")).replace("\t", " ").strip()


def _value(properties: BaseOxmlElement | None, name: str) -> str | None:
    """The value of a child of w:numPr."""
    child = properties.find(qn(f"w:{name}")) if properties is not None else None
    return child.get(qn("w:val")) if child is not None else None


def _children(parent: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """Children with a tag, also those inside content controls and insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)


def _deleted(row: BaseOxmlElement) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _continues_above(cell: BaseOxmlElement) -> bool:
    """Whether the cell is the lower part of a cell that spans rows."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"


def _span(cell: BaseOxmlElement) -> int:
    """How many columns the cell spans."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = span.get(qn("w:val"), "1") if span is not None else "1"
    return min(int(value), 100) if value.isdigit() and int(value) > 0 else 1

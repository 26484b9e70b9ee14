"""What a downloaded file is, by its content."""

from __future__ import annotations

import codecs
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that cebgraph reads: its name in sentences, media type, and suffixes (the usual one first)."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]


PDF = Kind("PDF", "application/pdf", (".pdf",))
DOCX = Kind("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",))
HTML = Kind("web page", "text/html", (".html", ".htm"))
TEXT = Kind("plain text file", "text/plain", (".txt", ".md"))

_HEAD = 4096
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|script|title|frameset)\b", re.IGNORECASE)
_TEXT_CONTROLS = frozenset(range(32)) - {8, 9, 10, 12, 13, 27}


def kind_of(path: Path) -> Kind | None:
    """The kind of the file at `path`, None for one that cebgraph does not read."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return DOCX if _is_word(path) else None
    if _MARKUP.search(head):
        return HTML
    return TEXT if head.strip() and _is_text(head, whole=len(head) < _HEAD) else None


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _is_text(head: bytes, *, whole: bool) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=whole)
    except UnicodeDecodeError:
        return False
    return not _TEXT_CONTROLS.intersection(head)

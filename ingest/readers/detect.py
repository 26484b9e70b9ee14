"""What kind of file the bytes are, whatever their name says."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from ingest.readers.docx import read_docx
from ingest.readers.html import read_html
from ingest.readers.limits import DEFAULT, Limits, check_size
from ingest.readers.pdf import read_pdf
from ingest.readers.plain import read_plain
from ingest.text import Text, UnreadableError

HEAD = 4_096
PDF_MARK = re.compile(rb"%PDF-\d")
PDF_MARK_WITHIN = 1_024
# Kinds that are told by their first bytes and cannot be read, and what to do with them.
UNREADABLE = (
    (b"\x89PNG\r\n\x1a\n", "The file is a PNG image; run text recognition (OCR) on it first."),
    (b"\xff\xd8\xff", "The file is a JPEG image; run text recognition (OCR) on it first."),
    (b"GIF87a", "The file is a GIF image; run text recognition (OCR) on it first."),
    (b"GIF89a", "The file is a GIF image; run text recognition (OCR) on it first."),
    (b"II*\x00", "The file is a TIFF image; run text recognition (OCR) on it first."),
    (b"MM\x00*", "The file is a TIFF image; run text recognition (OCR) on it first."),
    (b"{\\rtf", "The file is RTF; save it as DOCX."),
    (b"%!PS", "The file is PostScript; convert it to PDF."),
    (b"\x1f\x8b", "The file is compressed with gzip; unpack it first."),
    (b"\xfd7zXZ\x00", "The file is compressed with xz; unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "The file is a 7z archive; unpack it first."),
    (b"Rar!\x1a\x07", "The file is a RAR archive; unpack it first."),
    (b"\xffWPC", "The file is a WordPerfect document; save it as DOCX."),
    (b"SQLite format 3\x00", "The file is an SQLite database and no document."),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
LEGACY_DOC = "The file is a legacy Word document (.doc) or another old Office file; save it as DOCX."
LOCKED_DOCX = "The document is encrypted and asks for a password; save a copy without a password."
OTHER_XML = "The file is XML but no web page; save the document as HTML, DOCX or PDF."
LEADING = re.compile(rb"(?:\s|<!--.*?-->|<\?xml[^>]*\?>|<\?[^>]*\?>)+", re.DOTALL)
HTML_START = re.compile(rb"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
HTML_FRAGMENT = re.compile(rb"<(p|div|h[1-6]|table|ul|ol|article|main|section|title|meta|span|center|font)[\s>]", re.I)
CLOSING = re.compile(rb"</(p|div|h[1-6]|table|ul|ol|li|article|main|section|title|span|a)>", re.IGNORECASE)
ENOUGH_CLOSING = 2
XML_START = re.compile(rb"<(\?xml|!DOCTYPE|svg|[\w-]+:[\w-]+\s+xmlns)", re.IGNORECASE)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

# The suffixes that each kind may have without a warning.
SUFFIXES = {
    "pdf": frozenset({".pdf"}),
    "docx": frozenset({".docx"}),
    "html": frozenset({".html", ".htm", ".xhtml", ".aspx", ".php", ".asp", ".mhtml"}),
    "markdown": frozenset({".md", ".markdown", ".txt", ".text"}),
    "text": frozenset({".txt", ".text", ".csv", ".tsv", ".log"}),
}
NAMES = {"pdf": "a PDF", "docx": "a DOCX document", "html": "a web page", "markdown": "Markdown", "text": "plain text"}
KNOWN_SUFFIXES = frozenset().union(*SUFFIXES.values(), {".doc", ".rtf", ".odt", ".zip", ".xml", ".json"})


def read(data: bytes, name: str, limits: Limits = DEFAULT) -> Text:
    """The text of a file, its kind told by its content; `name` decides only what is Markdown or earns a warning.

    Raises UnreadableError, with one sentence that says what is wrong and how to mend it, where there is no text.
    """
    check_size(data, limits)
    kind = _kind(data)
    if kind == "pdf":
        text = read_pdf(data, limits)
    elif kind == "docx":
        text = read_docx(data, limits)
    elif kind == "html":
        text = read_html(data, limits)
    else:
        text = read_plain(data, name, limits)
    suffix = PurePath(name).suffix.lower()
    if suffix in KNOWN_SUFFIXES and suffix not in SUFFIXES[text.kind]:
        warning = f"The name ends in {suffix} but the file is {NAMES[text.kind]}, and was read as that."
        return replace(text, warnings=(warning, *text.warnings))
    return text


def _kind(data: bytes) -> str:
    """pdf, docx, html or text; UnreadableError for kinds that are known and cannot be read."""
    pdf = PDF_MARK.search(data[:PDF_MARK_WITHIN])
    if pdf and (pdf.start() == 0 or (b" obj" in data and not _is_markup(data))):
        return "pdf"
    if data.startswith(ZIP):
        return "docx"
    if data.startswith(OLE):
        raise UnreadableError(LOCKED_DOCX if LOCKED_OFFICE in data else LEGACY_DOC)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        raise UnreadableError("The file is a WebP image; run text recognition (OCR) on it first.")
    for mark, sentence in UNREADABLE:
        if data.startswith(mark):
            raise UnreadableError(sentence)
    return "html" if _is_markup(data) else "text"


def _is_markup(data: bytes) -> bool:
    """Whether the bytes start like HTML; UnreadableError for other XML."""
    head = data[:HEAD].replace(b"\0", b"") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data[:HEAD]
    head = head.removeprefix(BYTE_ORDER_MARK).removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    leading = LEADING.match(head)
    start = head[leading.end() :] if leading else head
    if HTML_START.match(start):
        return True
    if not start.startswith(b"<"):
        return False
    if HTML_FRAGMENT.match(start) and len(CLOSING.findall(data)) >= ENOUGH_CLOSING:
        return True
    if b"<?xml" in head[: leading.end() if leading else 0] or XML_START.match(start):
        if HTML_START.search(head):
            return True
        raise UnreadableError(OTHER_XML)
    return False

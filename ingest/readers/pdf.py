"""PDF files (ISO 32000) read with pypdfium2."""

from __future__ import annotations

import threading

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.language_guess import guess_language
from ingest.readers.limits import Limits, check_text
from ingest.readers.pages import paged
from ingest.readers.pdf_blocks import blocks, render
from ingest.readers.pdf_columns import reading_order
from ingest.readers.pdf_furniture import drop_furniture, drop_ornaments
from ingest.readers.pdf_glyphs import Word, words
from ingest.readers.pdf_health import broken
from ingest.readers.pdf_lines import Line, segments
from ingest.readers.pdf_notes import body_size, mark_notes
from ingest.text import Page, Text, UnreadableError

ENCRYPTED = "The PDF is encrypted and asks for a password; save a copy without a password."
DAMAGED = "The PDF is damaged or cut off; fetch it again."
SCAN = "The PDF holds pictures of pages and no text; run text recognition (OCR) on it first."
BROKEN_FONT = (
    "The PDF's fonts do not say which letters they print, so its text is garbage on {bad} of {all} pages; "
    "take another format or language version, or run text recognition (OCR) on it."
)
BROKEN_SHARE = 0.25
# pdfium may be called by one thread at a time.
ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes, limits: Limits) -> Text:
    """The text of a PDF in reading order, with headings, paragraphs and footnotes told by their place and font.

    Raises UnreadableError where it is encrypted, damaged, too long, a scan, or its fonts are broken.
    """
    with ONE_AT_A_TIME:
        pages, heights, title, askew = _load(data, limits)
    warnings = []
    printed = [" ".join(word.text for word in page) for page in pages]
    bad = [number for number, text in enumerate(printed, 1) if broken(text)]
    characters = sum(len(text) for text in printed)
    if not characters:
        raise UnreadableError(SCAN)
    if sum(len(printed[number - 1]) for number in bad) > BROKEN_SHARE * characters:
        raise UnreadableError(BROKEN_FONT.format(bad=len(bad), all=len(pages)))
    if bad:
        warnings.append(f"The text of page {_numbers(bad)} may be garbage, as its fonts do not name their letters.")
    blank = [number for number, text in enumerate(printed, 1) if not text]
    if blank and len(blank) < len(pages):
        warnings.append(f"No text on page {_numbers(blank)}.")
    if askew:
        warnings.append(f"Left out {askew} characters that stand at an angle to the text of their page.")
    text, page_map = _text(pages, heights)
    return Text(
        text=text,
        kind="pdf",
        pages=page_map,
        title=title,
        language=guess_language(text),
        warnings=tuple(warnings),
    )


def _load(data: bytes, limits: Limits) -> tuple[list[list[Word]], list[tuple[float, float]], str | None, int]:
    """The words of every page, its lowest and highest y, the title, and the count of characters askew."""
    end = data.rfind(b"%%EOF")
    if end < 0 or b" obj" in data[end:]:
        raise UnreadableError(DAMAGED)
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > limits.pages:
                raise UnreadableError(
                    f"The PDF has {len(document):,} pages and the limit is {limits.pages:,}; split it into parts."
                )
            if len(document) == 0:
                raise UnreadableError(DAMAGED)
            return _read_pages(document, limits)
    except pdfium.PdfiumError as error:
        # The library keeps its last error code, so a damaged file can show the code of an encrypted one read before it.
        locked = error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY} and b"/Encrypt" in data
        raise UnreadableError(ENCRYPTED if locked else DAMAGED) from error


def _read_pages(
    document: pdfium.PdfDocument, limits: Limits
) -> tuple[list[list[Word]], list[tuple[float, float]], str | None, int]:
    pages: list[list[Word]] = []
    heights: list[tuple[float, float]] = []
    askew = characters = 0
    for index in range(len(document)):
        page = document[index]
        try:
            text_page = page.get_textpage()
            try:
                characters += text_page.count_chars()
                check_text(characters, limits)
                found, turned = words(text_page)
            finally:
                text_page.close()
            left, bottom, right, top = page.get_bbox()
        finally:
            page.close()
        pages.append(found)
        askew += turned
        ys = [word.y for word in found]
        upright = not ys or (min(ys) >= bottom - 1 and max(ys) <= top + 1)
        heights.append((bottom, top) if upright else _turned_heights(min(ys), max(ys), left, right))
    title = document.get_metadata_dict(skip_empty=True).get("Title", "").strip()
    return pages, heights, title or None, askew


def _turned_heights(lowest: float, highest: float, left: float, right: float) -> tuple[float, float]:
    """The lowest and highest y of a page whose text runs sideways or upside down."""
    for low, high in ((left, right), (-right, -left)):
        if low - 1 <= lowest and highest <= high + 1:
            return low, high
    return lowest, highest


def _text(pages: list[list[Word]], heights: list[tuple[float, float]]) -> tuple[str, tuple[Page, ...]]:
    lines = [segments(drop_ornaments(page), number) for number, page in enumerate(pages)]
    cut = drop_furniture(lines, heights)
    if not any(cut):
        cut = lines
    body = body_size(cut)
    ordered: list[list[Line]] = [mark_notes(reading_order(page), body) for page in cut]
    return paged(render(blocks(ordered, body)))


def _numbers(pages: list[int]) -> str:
    """Page numbers for a sentence, the first ten of them."""
    shown = ", ".join(str(number) for number in pages[:10])
    return shown if len(pages) <= 10 else f"{shown} and {len(pages) - 10} more"

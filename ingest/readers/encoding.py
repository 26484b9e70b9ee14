"""Bytes to characters: byte order marks, UTF-8, UTF-16 and, as the last resort, Windows Latin."""

from __future__ import annotations

import codecs
import re

from ingest.text import UnreadableError

UNKNOWN = "The character encoding of the text cannot be told; save the file as UTF-8."
BINARY = "The file is binary and of no known kind; give a PDF, DOCX, HTML, Markdown or text file."
# Longer marks first, as the UTF-32 mark starts with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4_096
MAX_CONTROLS = 0.01
MAX_FOREIGN = 0.35
MAX_DAMAGE = 0.002
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The characters of a text and warnings about those that could not be read.

    A byte order mark decides, then the declared encoding if it fits, then UTF-8, UTF-16 by its zero bytes, and
    Windows-1252. Raises UnreadableError for binary data and for encodings that cannot be told.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(*_lenient(data[len(mark) :], encoding))
    wide = _utf_16(data)
    if wide:
        return _checked(*_lenient(data, wide))
    for fitting in (_known(declared), "utf-8"):
        if fitting:
            try:
                return _checked(data.decode(fitting), ())
            except UnicodeDecodeError:
                continue
    text, warnings = _lenient(data, "utf-8")
    if text.count("\ufffd") <= MAX_DAMAGE * len(text):
        return _checked(text, warnings)
    return _windows(data)


def _known(name: str | None) -> str | None:
    """Python's name for a declared encoding of characters; None for unknown ones."""
    try:
        found = codecs.lookup(name).name if name else None
        b"a".decode(found or "ascii")
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    # HTML reads Latin-1 as Windows-1252 (WHATWG Encoding Standard, 4.2).
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(found or "", found)


def _utf_16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, told by zero bytes in every other place."""
    sample = data[:SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 4:
        return None
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode with replacement characters for what does not fit, and say how many."""
    text = data.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    return text, ((f"{damaged} characters could not be decoded and stand as U+FFFD.",) if damaged else ())


def _windows(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text as Windows-1252, if it then reads like a western language."""
    text = data.decode("cp1252", "replace")
    letters = [c for c in text if c.isalpha()]
    foreign = sum(1 for c in letters if c > "\x7f")
    checked, _ = _checked(text, ())
    if foreign > MAX_FOREIGN * len(letters) or text.count("\ufffd") > MAX_CONTROLS * len(text):
        raise UnreadableError(UNKNOWN)
    return checked, ("The text is not UTF-8 and was read as Windows-1252.",)


def _checked(text: str, warnings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Raise UnreadableError where more than 1 in 100 characters are controls or replaced: that is no text."""
    odd = len(CONTROLS.findall(text)) + text.count("\ufffd")
    if odd > MAX_CONTROLS * len(text) + 1:
        raise UnreadableError(BINARY)
    return text, warnings

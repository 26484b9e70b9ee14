"""Safe file names for downloads."""

from __future__ import annotations

import re
import unicodedata
from email.message import Message
from urllib.parse import unquote, urlsplit

from ingest.fetch.kinds import Kind

_LONGEST = 120
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def from_symbol_stem(stem: str, kind: Kind) -> str:
    """The file name of a symbol's file: `CEB-2013-2.pdf`."""
    return stem + kind.suffixes[0]


def from_response(url: str, disposition: str | None, kind: Kind) -> str:
    """The file name that the server gives (Content-Disposition, RFC 6266), else the last part of the address's path.

    The name is made safe: no folder, no control character, no leading dot, no device name, at most 120 characters, and
    a suffix that says what the content is.
    """
    named = _disposition_name(disposition) if disposition else None
    plain = _plain(named or "") or _plain(unquote(urlsplit(url).path).rstrip("/")) or "document"
    root, dot, suffix = plain.rpartition(".")
    if dot and f".{suffix.lower()}" in kind.suffixes:
        return root[: _LONGEST - 5] + f".{suffix.lower()}"
    if dot and re.fullmatch(r"[A-Za-z]{1,5}", suffix):
        plain = root
    return plain[: _LONGEST - 5] + kind.suffixes[0]


def numbered(name: str, number: int) -> str:
    """Another name for a second file: `report.pdf`, 2 -> `report-2.pdf`."""
    root, dot, suffix = name.rpartition(".")
    return f"{root}-{number}{dot}{suffix}"


def _disposition_name(field: str) -> str | None:
    message = Message()
    message["Content-Disposition"] = field
    return message.get_filename()


def _plain(name: str) -> str:
    last = re.split(r"[/\\]", unicodedata.normalize("NFKC", name))[-1]
    safe = re.sub(r"[^\w.\-()]+", "-", last).strip("-. ")
    return f"document-{safe}" if _RESERVED.match(safe) else safe

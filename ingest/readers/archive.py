"""Zip archives that are safe to unpack, and what kind of file they hold."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ingest.readers.limits import Limits
from ingest.text import UnreadableError

DAMAGED = "The file is a damaged or cut off zip archive; fetch it again."
BOMB = "The file would unpack to {what}, which is over the limit of {limit}; it is not read, as it may be a zip bomb."
RATIO_FROM = 1_000_000
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
# Other formats that are zip archives: a member that tells them, and what to do with them.
OTHER_FORMATS = (
    ("xl/", "an Excel workbook; save the sheet as text or print it to PDF"),
    ("ppt/", "a PowerPoint presentation; export it as PDF"),
    ("content.xml", "an OpenDocument file; save it as DOCX or PDF"),
    ("META-INF/container.xml", "an EPUB book; convert it to HTML, DOCX or PDF"),
)


def check_docx_archive(data: bytes, limits: Limits) -> None:
    """Raise UnreadableError unless the bytes are a DOCX archive that unpacks within the limits.

    Office Open XML forbids document type declarations in its parts (ECMA-376 part 2, 8.1.4), so a part with one is
    refused: it could name outside files or grow without bound.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_sizes(members, limits)
            _check_kind([member.filename for member in members])
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    part = archive.read(member).replace(b"\0", b"")
                    if DOCTYPE.search(part):
                        raise UnreadableError(
                            "The DOCX file declares XML entities, which no word processor writes; save it anew as DOCX."
                        )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise UnreadableError(DAMAGED) from error


def _check_sizes(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Raise UnreadableError where the archive says that it unpacks beyond the limits, or is encrypted."""
    if len(members) > limits.zip_members:
        raise UnreadableError(BOMB.format(what=f"{len(members):,} files", limit=f"{limits.zip_members:,}"))
    total = sum(member.file_size for member in members)
    if total > limits.unpacked_bytes:
        raise UnreadableError(BOMB.format(what=f"{total:,} bytes", limit=f"{limits.unpacked_bytes:,}"))
    for member in members:
        if member.flag_bits & 1:
            raise UnreadableError("The archive is encrypted; save a copy without a password.")
        if member.file_size > limits.member_bytes:
            what = f"a part of {member.file_size:,} bytes"
            raise UnreadableError(BOMB.format(what=what, limit=f"{limits.member_bytes:,}"))
        if member.file_size > max(RATIO_FROM, limits.zip_ratio * max(member.compress_size, 1)):
            what = f"{member.file_size // max(member.compress_size, 1):,} times its size"
            raise UnreadableError(BOMB.format(what=what, limit=f"{limits.zip_ratio:,} times"))


def _check_kind(names: list[str]) -> None:
    """Raise UnreadableError unless the members are those of a word processing document."""
    if any(name.startswith("word/") for name in names):
        if "[Content_Types].xml" not in names or not any(re.match(r"word/document\d*\.xml$", n) for n in names):
            raise UnreadableError("The DOCX file lacks its main part (word/document.xml); fetch or save it again.")
        return
    for member, what in OTHER_FORMATS:
        if any(name.startswith(member) for name in names):
            raise UnreadableError(f"The file is {what}.")
    raise UnreadableError("The file is a zip archive and no document; unpack it and give the files in it.")

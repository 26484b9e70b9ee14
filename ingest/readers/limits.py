"""How large an input may be before it is refused unread."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.text import UnreadableError


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one file.

    `file_bytes` is the size of the file, `characters` that of its text, `pages` counts PDF pages, `nesting` is how deep
    the elements of a web page may stand in each other (parsing time grows with its square). The others bound a
    zip archive once unpacked: `zip_members` counts its files, `member_bytes` and `unpacked_bytes` are the size of one
    and of all, and `zip_ratio` is how many times larger than its packed form a member above a megabyte may be.
    """

    file_bytes: int = 200_000_000
    characters: int = 20_000_000
    pages: int = 5_000
    nesting: int = 3_000
    zip_members: int = 10_000
    member_bytes: int = 200_000_000
    unpacked_bytes: int = 500_000_000
    zip_ratio: int = 200


DEFAULT = Limits()


def check_size(data: bytes, limits: Limits) -> None:
    """Raise UnreadableError where the file is empty or larger than the limit."""
    if not data:
        raise UnreadableError("The file is empty; fetch it again.")
    if len(data) > limits.file_bytes:
        raise UnreadableError(
            f"The file has {len(data):,} bytes and the limit is {limits.file_bytes:,}; split it into smaller files."
        )


def check_text(characters: int, limits: Limits) -> None:
    """Raise UnreadableError where the text read so far is longer than the limit."""
    if characters > limits.characters:
        raise UnreadableError(
            f"The text has more than {limits.characters:,} characters, which is the limit; split the file."
        )

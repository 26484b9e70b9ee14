"""The page map of a text that is put together piece by piece."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.text import Page


def paged(pieces: Iterable[tuple[int, str]]) -> tuple[str, tuple[Page, ...]]:
    """The pieces as one text, and the span of each page.

    Each piece comes with its page, counted from 0. A piece of an earlier page than the one before it, such as a
    footnote that is read late, belongs to the later page, so that pages never overlap.
    """
    parts: list[str] = []
    starts: dict[int, int] = {}
    length = current = 0
    for page, piece in pieces:
        current = max(current, page)
        starts.setdefault(current, length)
        parts.append(piece)
        length += len(piece)
    numbers = sorted(starts)
    ends = [*(starts[number] for number in numbers[1:]), length]
    pages = (Page(number + 1, starts[number], end) for number, end in zip(numbers, ends, strict=False))
    return "".join(parts), tuple(page for page in pages if page.end > page.start)

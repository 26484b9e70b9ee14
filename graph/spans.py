"""Which passage of a document holds a span of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ingest.passages import Passage


class PassageIndex:
    """Finds the innermost passage around a span.

    Passages may nest (a paragraph and its items, a table row inside an annex), so the search walks back from the last
    passage that begins at or before the span and keeps the shortest that holds it whole.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._order = sorted(range(len(passages)), key=lambda index: passages[index].start)
        self._starts = [passages[index].start for index in self._order]
        self._passages = passages
        self._reach: list[int] = []
        furthest = 0
        for index in self._order:
            furthest = max(furthest, passages[index].end)
            self._reach.append(furthest)

    def holding(self, start: int, end: int) -> int | None:
        """The index of the shortest passage with all of `start` to `end` (end exclusive); else of the shortest with
        `start` in it; None where no passage has it.
        """
        whole: tuple[int, int] | None = None
        part: tuple[int, int] | None = None
        place = bisect_right(self._starts, start) - 1
        while place >= 0 and self._reach[place] > start:
            index = self._order[place]
            passage = self._passages[index]
            candidate = (passage.end - passage.start, index)
            if passage.end >= end:
                whole = min(whole or candidate, candidate)
            if passage.end > start:
                part = min(part or candidate, candidate)
            place -= 1
        best = whole or part
        return best[1] if best else None

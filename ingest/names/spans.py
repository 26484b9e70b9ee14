"""Spans of a text, kept in order so that those at a place are found without a walk over all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Spanned(Protocol):
    """Anything from `start` to `end` (exclusive) in a text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""

    @property
    def end(self) -> int:
        """The offset behind its last character."""


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Place:
    """A span and nothing else."""

    start: int
    end: int


class Cover:
    """What part of a text some spans cover."""

    def __init__(self, spans: Iterable[Spanned]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def meets(self, start: int, end: int) -> bool:
        """Whether a span has a character in `start:end`, which is not empty."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


class Shelf(Generic[S]):
    """Spans that are put in and taken out one by one, and come back in the order in which they were put in."""

    def __init__(self, spans: Iterable[S]) -> None:
        self._numbers: dict[int, S] = {}
        self._places: list[tuple[int, int]] = []
        self._next = 0
        self._longest = 0
        for span in spans:
            self.put(span)

    def all(self) -> Iterator[S]:
        """Every span, in order."""
        return iter(self._numbers.values())

    def put(self, span: S) -> None:
        """Add a span behind those that are there."""
        insort(self._places, (span.start, self._next))
        self._numbers[self._next] = span
        self._next += 1
        self._longest = max(self._longest, span.end - span.start)

    def near(self, start: int, end: int) -> list[S]:
        """The spans that begin before `end`, and end at `start` or behind it."""
        first = bisect_left(self._places, (start - self._longest, 0))
        last = bisect_left(self._places, (end, 0))
        numbers = sorted(number for _, number in self._places[first:last])
        return [self._numbers[number] for number in numbers if self._numbers[number].end >= start]

    def drop(self, spans: Iterable[S]) -> None:
        """Take out these spans and all equal to them; one that is not there is passed over."""
        for span in spans:
            at = bisect_left(self._places, (span.start, 0))
            while at < len(self._places) and self._places[at][0] == span.start:
                if self._numbers[self._places[at][1]] == span:
                    del self._numbers[self._places.pop(at)[1]]
                else:
                    at += 1

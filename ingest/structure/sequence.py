"""The running count of paragraphs: which printed number begins a paragraph, and which an item of a list within one.

An agenda quoted in paragraph 5 counts 1, 2, 3 again; paragraph 6 follows it. A number is a paragraph's when it is the
last one's plus one, unless a list is open that it continues and the paragraph of that number is still to come.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_AHEAD = 80
_LOST = 3


@dataclass(slots=True)
class Numbers:
    """The numbers at the beginning of blocks, in order: `at[i]` is the block, `value[i]` its number, None a heading."""

    at: list[int] = field(default_factory=list)
    value: list[int | None] = field(default_factory=list)

    def add(self, block: int, value: int | None) -> None:
        """Note a block's number, or None for a heading, at which every list ends."""
        self.at.append(block)
        self.value.append(value)


@dataclass(slots=True)
class Count:
    """The count in one part of the document: the last paragraph's number, and the last item of a list within it."""

    numbers: Numbers
    last: int | None = None
    item: int | None = None
    place: int = 0

    def restart(self) -> None:
        """Begin a part that counts for itself."""
        self.last, self.item = None, None

    def is_paragraph(self, block: int, value: int, introduced: bool) -> bool:
        """Whether the number begins a paragraph; `introduced` says that the words before it end in a colon."""
        if self.last is None:
            return not introduced and self.item is None and (value == 1 or self._next_is(block, value + 1))
        if value == self.last + 1:
            return not (self.item is not None and value == self.item + 1 and self._comes_again(block, value))
        if introduced or (self.item is not None and value == self.item + 1):
            return False
        return self.last + 1 < value <= self.last + _LOST and self._next_is(block, value + 1)

    def take(self, value: int) -> None:
        """Count a paragraph."""
        self.last, self.item = value, None

    def _from(self, block: int) -> int:
        while self.place < len(self.numbers.at) and self.numbers.at[self.place] < block:
            self.place += 1
        return self.place

    def _next_is(self, block: int, value: int) -> bool:
        """Whether the next number that is not the beginning of a list is `value`."""
        start = self._from(block) + 1
        for found in self.numbers.value[start : start + _AHEAD]:
            if found == value:
                return True
            if found is not None and found > value:
                return False
        return False

    def _comes_again(self, block: int, value: int) -> bool:
        """Whether the count that begins here breaks off and takes up `value` anew."""
        start = self._from(block) + 1
        running = value
        for found in self.numbers.value[start : start + _AHEAD]:
            if found is None:
                continue
            if found != running + 1:
                return found == value
            running = found
        return False

    def resumes(self, block: int) -> bool:
        """Whether a count that begins here at 1 breaks off where the paragraphs' own count goes on."""
        running = 1
        start = self._from(block) + 1
        for found in self.numbers.value[start : start + _AHEAD]:
            if found is None:
                continue
            if found != running + 1:
                return self.last is not None and found == self.last + 1
            running = found
        return False

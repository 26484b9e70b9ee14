"""Passages while they are made: each may still grow, and the last of them may take in what follows."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.passages import Passage
from ingest.text import Text


@dataclass(slots=True)
class Draft:
    """A passage in the making; fields as those of `Passage`."""

    ref: str
    kind: str
    start: int
    end: int
    headings: tuple[str, ...] = ()
    chapeau: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    columns: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Drafts:
    """The drafts made so far, in the order of the text."""

    made: list[Draft] = field(default_factory=list)

    def add(self, draft: Draft) -> int:
        """Add a draft and return its index."""
        self.made.append(draft)
        return len(self.made) - 1

    def grow(self, index: int, end: int) -> bool:
        """Let the draft at `index` reach to `end`; False where another draft stands between."""
        if index != len(self.made) - 1:
            return False
        self.made[index].end = end
        return True

    def passages(self, text: Text) -> tuple[Passage, ...]:
        """The finished passages, each with its page."""
        starts = [page.start for page in text.pages]
        found: list[Passage] = []
        for draft in self.made:
            at = bisect_right(starts, draft.start) - 1
            page = text.pages[at] if at >= 0 and draft.start < text.pages[at].end else None
            found.append(
                Passage(
                    draft.ref,
                    draft.kind,
                    draft.start,
                    draft.end,
                    draft.headings,
                    draft.chapeau,
                    draft.cells,
                    draft.columns,
                    page.number if page else None,
                )
            )
        return tuple(found)

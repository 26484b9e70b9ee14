"""Nested list marks: which level a letter or numeral belongs to, and the reference that makes."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.structure import marks


@dataclass(slots=True)
class Level:
    """One level of an open list: its style, the value and label of its last item, and that item's passage.

    A silent level (an agenda within a paragraph) leaves no trace in references.
    """

    style: str
    value: int
    label: str
    silent: bool = False
    passage: int | None = None


@dataclass(slots=True)
class Lists:
    """The lists open at the place reached, outermost first."""

    levels: list[Level] = field(default_factory=list)

    def clear(self) -> None:
        """Close all lists."""
        self.levels = []

    def item(self, label: str, introduced: bool) -> None:
        """Take in an item by its letter or numeral; `introduced` says that the passage before it ends in a colon."""
        found = marks.values(label)
        if not found:
            found = {"letter": 0}
        depth, style = self._place(found, introduced)
        self.levels = [*self.levels[:depth], Level(style, found[style], label)]

    def numbered(self, label: str, silent: bool) -> None:
        """Take in an item of an outermost list that is numbered as paragraphs are."""
        self.levels = [Level("number", int(label), label, silent)]

    def _place(self, found: dict[str, int], introduced: bool) -> tuple[int, str]:
        """The depth and style of an item: it goes on with an open level, begins a new one, or skips a number."""
        opens_roman = introduced and found.get("roman") == 1 and self.levels and self.levels[-1].style != "roman"
        if not opens_roman:
            for depth in range(len(self.levels) - 1, -1, -1):
                level = self.levels[depth]
                if found.get(level.style) == level.value + 1:
                    return depth, level.style
        for style in ("roman", "letter", "digit"):
            if found.get(style) == 1:
                same = [d for d, level in enumerate(self.levels) if level.style == style]
                return (same[-1], style) if same else (len(self.levels), style)
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if found.get(level.style, 0) > level.value:
                return depth, level.style
        style = next(iter(found))
        same = [d for d, level in enumerate(self.levels) if level.style == style]
        return (same[-1] if same else len(self.levels)), style

    def suffix(self) -> str:
        """The part of the reference that the open items make: `(a)(i)`."""
        if any(level.silent for level in self.levels):
            return ""
        return "".join(f"({level.label})" for level in self.levels)

    def parent(self) -> int | None:
        """The passage of the item one level above the last, if any."""
        return self.levels[-2].passage if len(self.levels) > 1 else None

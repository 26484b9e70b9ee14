"""Judges found facts against gold with the matching of the shared `score.py`, which is loaded by its path.

That program prints; here the same matches are counted, so that they can be pooled and marked on each fact.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.evaluation.gold import GoldError, GoldRow

Row = dict[str, str]
"""A found fact as a line of the curated question's CSV: column to cell."""

Match = Callable[[GoldRow, Row], bool]

TOPIC_WHEN_FOUND = "topic when found"

PURE = ("plain", "words", "same_name", "same_topic", "same_paragraph")
"""Functions of `score.py` on plain texts, which it calls for every pair of a gold row and a fact: worked out once."""


@dataclass(frozen=True)
class Count:
    """Found facts, those right and wrong of them (the rest is doubtful), gold facts, and those of them found."""

    found: int = 0
    right: int = 0
    wrong: int = 0
    got: int = 0
    gold: int = 0

    def __add__(self, other: Count) -> Count:
        """The counts of both together."""
        return Count(
            self.found + other.found,
            self.right + other.right,
            self.wrong + other.wrong,
            self.got + other.got,
            self.gold + other.gold,
        )

    @property
    def empty(self) -> bool:
        """Whether there was nothing to find and nothing to judge."""
        return not (self.gold or self.right or self.wrong)

    @property
    def precision(self) -> float:
        """Right among right and wrong."""
        judged = self.right + self.wrong
        return self.right / judged if judged else 0.0

    @property
    def recall(self) -> float:
        """Gold found among gold."""
        return self.got / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        if self.empty:
            return 1.0
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True)
class Judged:
    """One kind of one document: counts by measure, the rows with a mark each, and what was missed by measure.

    A mark is right, wrong or doubtful; where the measures of a kind disagree, theirs in order, parted by `/`.
    """

    counts: dict[str, Count]
    marked: tuple[tuple[Row, str], ...]
    missed: dict[str, tuple[str, ...]]


class Scorer:
    """The kinds, measures and matches of a `score.py`."""

    def __init__(self, path: Path) -> None:
        spec = importlib.util.spec_from_file_location("shared_score", path)
        if spec is None or spec.loader is None or not path.is_file():
            raise GoldError(f"The scoring program is not at {path}; it stands in tools/ beside the corpus.")
        self.module: Any = importlib.util.module_from_spec(spec)
        with warnings.catch_warnings():
            # The program leaves a file that it reads at its start to be closed by the garbage collector.
            warnings.simplefilter("ignore", ResourceWarning)
            spec.loader.exec_module(self.module)
        for name in PURE:
            if hasattr(self.module, name):
                setattr(self.module, name, cache(getattr(self.module, name)))
        self.kinds: tuple[str, ...] = tuple(self.module.KINDS)

    def judge(self, kind: str, gold: dict[str, Any], found: Sequence[Row]) -> Judged | None:
        """What the found facts of a kind are worth; None where the gold says nothing about that kind."""
        measures = self.module.TESTS[kind]
        if not any(key in gold for _, key, _, _ in measures):
            return None
        counts: dict[str, Count] = {}
        missed: dict[str, tuple[str, ...]] = {}
        marks: list[list[str]] = []
        for name, key, match, ident in measures:
            rows: list[GoldRow] = gold.get(key, [])
            firm = [row for row in rows if not (row.get("doubtful") or row.get("collective"))]
            loose = [row for row in rows if row.get("doubtful") or row.get("collective")]
            marks.append([_mark(fact, firm, loose, match) for fact in found])
            wanted = {ident(row) for row in firm}
            got = {ident(row) for row in firm if any(match(row, fact) for fact in found)}
            of = marks[-1].count
            counts[name] = Count(len(found), of("right"), of("wrong"), len(got), len(wanted))
            missed[name] = tuple(sorted(map(str, wanted - got)))
        if kind == "mandates":
            counts[TOPIC_WHEN_FOUND] = self._topics(gold.get("mandates", []), found)
        together = ("/".join(several) if len(set(several)) > 1 else several[0] for several in zip(*marks, strict=True))
        return Judged(counts, tuple(zip(found, together, strict=True)), missed)

    def _topics(self, gold: Sequence[GoldRow], found: Sequence[Row]) -> Count:
        """Of the mandates found at the right holder and paragraph, those with a right topic: a share, told as F1."""
        score = self.module
        met = [[row for row in gold if score.holder(row, fact) and score.para(row, fact)] for fact in found]
        every = sum(1 for rows in met if rows)
        hit = sum(1 for rows, fact in zip(met, found, strict=True) if any(score.topic(row, fact) for row in rows))
        return Count(every, hit, every - hit, hit, every)


def _mark(fact: Row, firm: Sequence[GoldRow], loose: Sequence[GoldRow], match: Match) -> str:
    if any(match(row, fact) for row in firm):
        return "right"
    return "doubtful" if any(match(row, fact) for row in loose) else "wrong"

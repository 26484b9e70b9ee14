"""One evaluation: answers of the documents, judged, counted and listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.evaluation.answers import read_answer, write_answers
from tests.evaluation.facts import NOT_JUDGED, Fact, fact
from tests.evaluation.gold import Gold
from tests.evaluation.scorer import Count, Judged, Scorer
from tests.evaluation.table import Key, pooled


@dataclass(frozen=True)
class Evaluation:
    """Counts by document, kind and measure (pooled rows included), facts, judgements, and the seconds it took."""

    golds: tuple[Gold, ...]
    table: dict[Key, Count]
    facts: tuple[Fact, ...]
    judged: dict[tuple[str, str], Judged]
    seconds: float


def evaluate(golds: Sequence[Gold], scorer: Scorer, folder: Path) -> Evaluation:
    """Read the documents of the gold into `folder`, ask the curated questions, and score the answers."""
    began = perf_counter()
    write_answers(golds, scorer.kinds, folder)
    counts: dict[Key, Count] = {}
    facts: list[Fact] = []
    every: dict[tuple[str, str], Judged] = {}
    for gold in golds:
        for kind in scorer.kinds:
            rows = read_answer(folder, gold.name, kind)
            judged = scorer.judge(kind, gold.content, rows)
            if judged is None:
                facts += [fact(gold.name, kind, row, NOT_JUDGED) for row in rows]
                continue
            every[gold.name, kind] = judged
            counts |= {Key(gold.name, kind, measure): count for measure, count in judged.counts.items()}
            facts += [fact(gold.name, kind, row, mark) for row, mark in judged.marked]
    table = pooled(counts, {gold.name: gold.group for gold in golds})
    return Evaluation(tuple(golds), table, tuple(sorted(facts)), every, perf_counter() - began)

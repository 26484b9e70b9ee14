"""The numbers in this folder's README, made from the committed table."""

from __future__ import annotations

import re
from pathlib import Path

from tests.evaluation.facts import FIELDS
from tests.evaluation.gold import GIVEN, own_names
from tests.evaluation.report import cells
from tests.evaluation.scorer import TOPIC_WHEN_FOUND
from tests.evaluation.table import OWN_POOL, POOLS, Key, Table, mean_f1

README = Path(__file__).resolve().parent / "README.md"
BEGIN, END = "<!-- numbers: begin -->", "<!-- numbers: end -->"
COMMAND = "uv run python -m tests.evaluation --refresh"


def numbers(table: Table) -> str:
    """The two tables of the README: F1 on gold read before the rules and on gold made after, and the pooled rows."""
    measures = sorted({(key.kind, key.measure) for key in table}, key=_place)
    documents = {key.document for key in table} - set(POOLS)
    own = documents & own_names()
    given = documents - own
    lines = [
        f"Made by `{COMMAND}`.",
        "",
        "| kind | measure | read before, pooled | made after, pooled | difference "
        "| read before, mean | made after, mean |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for kind, measure in measures:
        before, after = (table.get(Key(pool, kind, measure)) for pool in (GIVEN, OWN_POOL))
        means = [mean_f1(table, names, kind, measure) for names in (given, own)]
        pair = [None if count is None or count.empty else count.f1 for count in (before, after)]
        apart = "–" if None in pair else f"{(pair[1] or 0.0) - (pair[0] or 0.0):+.2f}"
        said = [kind, measure, *map(_number, pair), apart, *map(_number, means)]
        lines.append(f"| {' | '.join(said)} |")
    lines += ["", "| pool | kind | measure | P | R | F1 | found | right | wrong | gold |"]
    lines += ["|---|---|---|--:|--:|--:|--:|--:|--:|--:|"]
    for pool in POOLS:
        keys = [Key(pool, *measure) for measure in measures]
        lines += [f"| {' | '.join(cells(key, table[key]))} |" for key in keys if key in table]
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _place(measure: tuple[str, str]) -> tuple[int, bool, str]:
    """Kinds in the order of the fact list; the share of topics after the measures proper."""
    kind, name = measure
    return list(FIELDS).index(kind), name == TOPIC_WHEN_FOUND, name


def with_numbers(text: str, table: Table) -> str:
    """The README with its numbers made anew; ValueError where the marks around them are missing."""
    if BEGIN not in text or END not in text:
        raise ValueError(f"{README.name} must hold the lines {BEGIN} and {END}, between which the numbers stand.")
    made = f"{BEGIN}\n{numbers(table)}\n{END}"
    return re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: made, text, flags=re.DOTALL)

"""What an evaluation prints: the table, missed and wrong facts, gains and losses, falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from tests.evaluation.compare import LOST, WON, Change, by_rule
from tests.evaluation.evaluate import Evaluation
from tests.evaluation.facts import FIELDS, Fact
from tests.evaluation.scorer import Count, Judged
from tests.evaluation.table import POOLS, Key

HEAD = ("document", "kind", "measure", "P", "R", "F1", "found", "right", "wrong", "gold")
WORDS = 3
"""How many of the columns hold words; the others hold numbers."""

Lines = Sequence[Sequence[str]]

MARKS = ("right", "wrong", "doubtful")


def cells(key: Key, count: Count) -> tuple[str, ...]:
    """A line of the table; a dash where there was nothing to judge."""
    rates = ("–",) * 3 if count.empty else tuple(f"{rate:.2f}" for rate in (count.precision, count.recall, count.f1))
    return (*key, *rates, *map(str, (count.found, count.right, count.wrong, count.gold)))


def table_lines(found: Evaluation) -> list[tuple[str, ...]]:
    """The lines of all documents, then the pools when there is more than one document."""
    documents = [gold.name for gold in found.golds]
    order = [*documents, *(POOLS if len(documents) > 1 else ())]
    rank = {name: place for place, name in enumerate(order)}
    keys = [key for key in found.table if key.document in rank]
    return [cells(key, found.table[key]) for key in sorted(keys, key=lambda key: rank[key.document])]


def print_table(console: Console, head: Sequence[str], lines: Lines, words: int) -> None:
    """A table with a part for each document on a terminal, aligned plain text elsewhere.

    Columns after the first `words` are numbers. A table with one column of words is one part.
    """
    widths = [max(len(line[place]) for line in [head, *lines]) for place in range(len(head))]
    if not console.is_terminal:
        for line in [head, *lines]:
            parts = [
                text.ljust(width) if place < words else text.rjust(width)
                for place, (text, width) in enumerate(zip(line, widths, strict=True))
            ]
            say(console, "  ".join(parts).rstrip())
        return
    parts_by = 1 if words > 1 else 0
    for name, part in groupby(lines, key=lambda line: line[:parts_by]):
        table = RichTable(box=None, pad_edge=False, padding=(0, 1), collapse_padding=True, title_justify="left")
        table.title = Text(name[0], style="bold") if name else None
        for place in range(parts_by, len(head)):
            number = place >= words
            width = None if number else widths[place]
            table.add_column(head[place], justify="right" if number else "left", min_width=width, no_wrap=not number)
        for line in part:
            table.add_row(*line[parts_by:])
        console.print(table)


def missed_and_wrong(name: str, kind: str, judged: Judged) -> Iterator[str]:
    """What was missed by each measure, and what is wrong or doubtful, with its words."""
    yield f"{name}, {kind}"
    for measure, missed in judged.missed.items():
        yield from (f"  missed ({measure}): {item}" for item in missed)
    columns = [column for part in FIELDS[kind] for column in part]
    for row, mark in judged.marked:
        if mark != "right":
            said = " | ".join(row.get(column, "") for column in columns)
            quote = row.get("quote", "")
            yield f"  {mark}: {row['paragraph']}: {said}  [{row.get('rule', '')}]" + (f"  “{quote}”" if quote else "")


def print_changes(console: Console, found: Sequence[Change]) -> None:
    """Every change as a line, then what each rule won and lost by mark."""
    if not found:
        say(console, "No fact was won, lost or changed against the committed list.")
        return
    for change in found:
        say(console, change_line(change))
    say(console, "")
    head = ("rule", *(f"{what} {mark}" for what in (WON, LOST) for mark in MARKS), "other")
    lines = []
    for rule, counts in by_rule(found).items():
        known = [counts[name] for name in head[1:-1]]
        lines.append((rule, *map(str, known), str(counts.total() - sum(known))))
    print_table(console, head, lines, words=1)


def change_line(change: Change) -> str:
    """A change as one line: what, mark, where, which fact, by which rule; before and after where they differ."""
    if change.before is None or change.after is None:
        one = change.fact
        return f"{change.what:8}{one.mark:16}{one.document}, {one.kind}, {one.paragraph}: {_said(one)}  [{one.rule}]"
    before, after = change.before, change.after
    mark = after.mark if before.mark == after.mark else f"{before.mark} → {after.mark}"
    parts = [_both(before.fact, after.fact), _both(before.detail, after.detail)]
    where = _both(before.paragraph, after.paragraph)
    said = "; ".join(part for part in parts if part.strip(" |"))
    rule = _both(before.rule, after.rule)
    return f"{change.what:8}{mark:16}{after.document}, {after.kind}, {where}: {said}  [{rule}]"


def say(console: Console, line: str) -> None:
    """One line as it is, however long."""
    console.print(line, markup=False, highlight=False, soft_wrap=True)


def say_all(console: Console, lines: Iterable[str]) -> None:
    """Lines as they are."""
    for line in lines:
        say(console, line)


def _said(one: Fact) -> str:
    return f"{one.fact} ({one.detail})" if one.detail.strip(" |") else one.fact


def _both(before: str, after: str) -> str:
    return after if before == after else f"{before or '–'} → {after or '–'}"

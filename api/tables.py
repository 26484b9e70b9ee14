"""Answers as tables that fit the terminal."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.questions.model import Answer, Value

QUOTE = "quote"
"""The column that stands below its row, over the whole width: quotes are too long to stand beside other cells."""

GAP = 2
NARROWEST = 6
"""The room between two columns, and the least width that a column is shrunk to, in characters."""

Cells = tuple[str, ...]


def print_answer(console: Console, answer: Answer, documents: int) -> None:
    """Print the brief columns as a table, and below it how much there is and what it rests on.

    `documents` is the number of documents in the data.
    """
    if answer.rows:
        print_rows(console, answer)
    shown = len(answer.rows)
    count = f"{shown} of {answer.total} rows" if shown != answer.total else _plural(answer.total, "row")
    _remark(console, f"{count} from {_plural(documents, 'document')}; data version {answer.version[:12]}.")
    if not answer.rows:
        _remark(console, "No statement fits. That the data holds none does not mean that there is none.")
    hidden = [name for name, column in answer.question.front.columns.items() if not column.brief]
    if answer.rows and hidden:
        _remark(console, f"With --format csv or json also: {', '.join(hidden)}.")


def print_rows(console: Console, answer: Answer) -> None:
    """Print the brief columns; rows that follow each other with the same quote share it below them."""
    names = [name for name, column in answer.question.front.columns.items() if column.brief and name != QUOTE]
    records = answer.records()
    cells = [(tuple(_shown(record[name]) for name in names), _shown(record.get(QUOTE))) for record in records]
    head = tuple(name.replace("_", " ") for name in names)
    widths = _widths([head, *(row for row, _ in cells)], console.width)
    console.print(_grid([head], widths, "bold"))
    console.print("─" * min(console.width, sum(widths) + GAP * (len(widths) - 1)), style="dim")
    quoted = "quote" in answer.question.front.columns and answer.question.front.columns["quote"].brief
    for quote, group in groupby(cells, key=lambda pair: pair[1]):
        console.print(_grid([row for row, _ in group], widths, ""))
        if quoted and quote:
            console.print(Padding(Text(f"“{quote}”", style="italic"), (0, 0, 1, GAP)))
    if not quoted:
        console.print()


def _grid(rows: list[Cells], widths: list[int], style: str) -> Table:
    table = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold", style=style)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _widths(rows: list[Cells], room: int) -> list[int]:
    """The widths that fit into `room`: those of the longest cells, the widest cut first, words whole if possible."""
    columns = list(zip(*rows, strict=True))
    widths = [max(len(cell) for cell in column) or 1 for column in columns]
    words = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    room -= GAP * (len(widths) - 1)
    for least in (words, [NARROWEST] * len(words)):
        while sum(widths) > room and any(width > low for width, low in zip(widths, least, strict=True)):
            spare = [(width, index) for index, width in enumerate(widths) if width > least[index]]
            widths[max(spare)[1]] -= 1
    return widths


def _shown(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)


def _remark(console: Console, sentence: str) -> None:
    console.print(Text(sentence, style="dim"))


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

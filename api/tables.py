"""Answers as tables that fit the terminal."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from api.questions.model import Answer, Value

NARROWEST_QUOTE = 28
"""The least width of the column of quotes, in characters."""

SHORT = frozenset({"paragraph", "mandates", "relation", "start", "kind", "role", "action"})
"""Columns whose values are short and read badly when broken."""


def print_answer(console: Console, answer: Answer, documents: int) -> None:
    """Print the brief columns as a table, and below it how much there is and what it rests on.

    `documents` is the number of documents in the data.
    """
    front = answer.question.front
    if answer.rows:
        console.print(answer_table(answer))
    shown = len(answer.rows)
    count = f"{shown} of {answer.total} rows" if shown != answer.total else _plural(answer.total, "row")
    console.print(f"{count} from {_plural(documents, 'document')}; data version {answer.version[:12]}.", style="dim")
    if not answer.rows:
        console.print("No statement fits. That the data holds none does not mean that there is none.", style="dim")
    hidden = [name for name, column in front.columns.items() if not column.brief]
    if answer.rows and hidden:
        console.print(f"With --format csv or json also: {', '.join(hidden)}.", style="dim")


def answer_table(answer: Answer) -> Table:
    """The brief columns of an answer as a table; the quote takes the room that the others leave."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
    columns = [(name, column) for name, column in answer.question.front.columns.items() if column.brief]
    for name, column in columns:
        table.add_column(
            name.replace("_", " "),
            overflow="fold",
            no_wrap=name in SHORT,
            min_width=NARROWEST_QUOTE if name == "quote" else None,
            ratio=None,
            justify="right" if column.type == "integer" else "left",
        )
    for record in answer.records():
        table.add_row(*(_shown(record[name]) for name, _ in columns))
    return table


def _shown(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return escape(", ".join(value))
        case _:
            return escape(str(value))


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

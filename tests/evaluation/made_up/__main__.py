"""Scores the facts of one half of the made-up documents."""

from __future__ import annotations

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
import typer
from rich.console import Console

from tests import corpus as places
from tests.evaluation import report, table
from tests.evaluation.evaluate import Evaluation
from tests.evaluation.gold import GoldError
from tests.evaluation.made_up import halves
from tests.evaluation.scorer import Scorer

DONE, FELL, WRONG_USE = 0, 1, 2


class Half(StrEnum):
    """Which half is scored."""

    OPEN = halves.OPEN
    HELD = halves.HELD


def main(
    half: Annotated[Half, typer.Argument(help="The half to score.")] = Half.OPEN,
    show: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="List what was missed and what is wrong; open half only.")
    ] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Rewrite the committed table; open half only.")] = False,
) -> None:
    """Score the facts of one half of the made-up documents.

    Exit status 1 where F1 of the open half fell by more than 0.01 below the committed table, 2 for wrong use.
    """
    console, errors = Console(), Console(stderr=True)
    try:
        if half is Half.HELD and (show or refresh):
            raise GoldError("The held half is only measured: leave --show and --refresh out, or name the open half.")
        scorer = Scorer(places.gold().parent / "tools" / "score.py")
        if unknown := sorted(set(show or ()) - set(scorer.kinds)):
            raise GoldError(f"There is no kind {unknown[0]!r}; it is one of {', '.join(scorer.kinds)}.")
        with tempfile.TemporaryDirectory() as temporary:
            found = halves.measured(half, scorer, Path(temporary))
    except (GoldError, pytest.skip.Exception, pytest.fail.Exception) as error:
        report.say(errors, str(error))
        raise typer.Exit(WRONG_USE) from None
    print_all(console, found, show or [])
    if half is Half.HELD:
        return
    if refresh:
        halves.TABLE.write_text(table.to_text(halves.rows(found)), encoding="utf-8")
        report.say(console, f"\nRewrote {halves.TABLE.name}.")
        return
    raise typer.Exit(print_falls(console, found))


def print_all(console: Console, found: Evaluation, show: list[str]) -> None:
    """The table by document and kind, the pooled rows last, and what is missed or wrong of the kinds asked for."""
    order = [*(gold.name for gold in found.golds), table.ALL]
    counted = sorted(halves.rows(found).items(), key=lambda row: order.index(row[0].document))
    report.print_table(console, report.HEAD, [report.cells(key, count) for key, count in counted], report.WORDS)
    for (name, kind), judged in found.judged.items():
        if kind in show:
            report.say(console, "")
            report.say_all(console, report.missed_and_wrong(name, kind, judged))


def print_falls(console: Console, found: Evaluation) -> int:
    """Name the measures that fell below the committed table, and give the exit status."""
    if not halves.TABLE.is_file():
        return DONE
    committed = table.from_text(halves.TABLE.read_text(encoding="utf-8"))
    fallen = table.falls(committed, halves.rows(found))
    report.say_all(console, (f"FELL {fall}" for fall in fallen))
    return FELL if fallen else DONE


if __name__ == "__main__":
    typer.run(main)

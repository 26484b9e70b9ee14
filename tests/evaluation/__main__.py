"""Scores the facts of the shared documents against gold, and shows what was won and lost since the committed list."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import pytest
import typer
from rich.console import Console

from tests import corpus as places
from tests.evaluation import compare, facts, readme, report, table
from tests.evaluation.evaluate import Evaluation, evaluate
from tests.evaluation.gold import GoldError, chosen, read_all
from tests.evaluation.scorer import Scorer

DONE, FELL, WRONG_USE = 0, 1, 2


def main(
    show: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="List what was missed and what is wrong; may be repeated.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only gold whose name holds these letters.")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Rewrite the committed table, fact list and README numbers.")
    ] = False,
    compared: Annotated[
        bool, typer.Option("--compare/--no-compare", help="List the facts won, lost and changed since the last table.")
    ] = True,
    csv: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep the data and the answers as CSV in this folder.")
    ] = None,
) -> None:
    """Score the facts of the shared documents against gold.

    Exit status 1 where F1 fell by more than 0.01 below the committed table, 2 for wrong use.
    """
    console, errors = Console(), Console(stderr=True)
    try:
        if refresh and document:
            raise GoldError("--refresh needs all documents; leave --document out.")
        scorer = Scorer(places.gold().parent / "tools" / "score.py")
        if unknown := sorted(set(show or ()) - set(scorer.kinds)):
            raise GoldError(f"There is no kind {unknown[0]!r}; it is one of {', '.join(scorer.kinds)}.")
        golds = chosen(read_all(places.gold(), places.corpus()), document)
        with tempfile.TemporaryDirectory() as temporary:
            found = evaluate(golds, scorer, csv or Path(temporary))
    except (GoldError, pytest.skip.Exception, pytest.fail.Exception) as error:
        report.say(errors, str(error))
        raise typer.Exit(WRONG_USE) from None
    print_all(console, found, show or [], compared=compared)
    if refresh:
        write_committed(found)
        report.say(console, f"Rewrote {table.TABLE.name}, {facts.LIST.name} and {readme.README.name}.")
        return
    raise typer.Exit(print_falls(console, found, whole=document is None))


def print_all(console: Console, found: Evaluation, show: list[str], *, compared: bool) -> None:
    """The table, the kinds asked for, and the changes against the committed list where there is one."""
    report.print_table(console, report.HEAD, report.table_lines(found), report.WORDS)
    for (name, kind), judged in found.judged.items():
        if kind in show:
            report.say(console, "")
            report.say_all(console, report.missed_and_wrong(name, kind, judged))
    if compared and facts.LIST.is_file():
        names = {gold.name for gold in found.golds}
        before = [fact for fact in facts.from_text(facts.LIST.read_text(encoding="utf-8")) if fact.document in names]
        report.say(console, "")
        report.print_changes(console, compare.changes(before, found.facts))
    counted = f"Documents: {len(found.golds)}. Facts: {len(found.facts)}. Seconds: {found.seconds:.1f}."
    report.say(console, f"\n{counted}")


def write_committed(found: Evaluation) -> None:
    """Write the table, the fact list and the numbers of the README."""
    table.TABLE.write_text(table.to_text(found.table), encoding="utf-8")
    facts.LIST.write_text(facts.to_text(found.facts), encoding="utf-8")
    text = readme.README.read_text(encoding="utf-8")
    readme.README.write_text(readme.with_numbers(text, found.table), encoding="utf-8")


def print_falls(console: Console, found: Evaluation, *, whole: bool) -> int:
    """Name the measures that fell below the committed table, and give the exit status.

    Unless the evaluation was `whole`, only rows of its own documents can be compared.
    """
    if not table.TABLE.is_file():
        return DONE
    committed = table.from_text(table.TABLE.read_text(encoding="utf-8"))
    names = {gold.name for gold in found.golds}
    mine = {key: count for key, count in committed.items() if whole or key.document in names}
    fallen = table.falls(mine, found.table)
    report.say_all(console, (f"FELL {fall}" for fall in fallen))
    return FELL if fallen else DONE


if __name__ == "__main__":
    typer.run(main)

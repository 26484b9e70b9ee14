"""`python -m tests.bench`: speed and memory as ratios that mean the same on any machine, on standard output."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import parts
from tests.bench.documents import long_document, session_folder
from tests.bench.parts import Row

PARTS = ("parse", "unchanged", "copies", "jobs", "answer")
COPIES = (1, 10, 100)


def measured(chosen: Sequence[str], numbers: Sequence[int], folder: Path) -> Iterator[Row]:
    """The rows of the chosen parts; `folder` is an empty directory for the data."""
    documents = session_folder()
    every = sorted(path for path in documents.iterdir() if path.name.startswith("ceb-"))
    long = long_document(documents)
    short = min(every, key=lambda path: path.stat().st_size)
    if "parse" in chosen:
        yield from parts.against_a_plain_parse(long, folder / "parse")
    if "unchanged" in chosen:
        yield from parts.unchanged(long, folder / "unchanged")
    if "copies" in chosen:
        yield from parts.many(short, folder / "copies", numbers)
    if "jobs" in chosen:
        yield from parts.jobs(every, folder / "jobs")
    if "answer" in chosen:
        yield from parts.first_answer(every, folder / "answer")


def show(rows: Sequence[Row]) -> None:
    """Print the table."""
    table = Table("measure", "value", "asked", "holds")
    for row in rows:
        holds = "" if row.holds is None else "yes" if row.holds else "no"
        table.add_row(row.measure, row.value, row.asked, holds)
    Console(width=110).print(table)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure speed and memory.")
    parser.add_argument("part", nargs="*", metavar="PART", help=f"some of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--copies", type=int, nargs="+", default=COPIES, help="how many copies (default 1 10 100)")
    given = parser.parse_args()
    if unknown := set(given.part) - set(PARTS):
        parser.error(f"There is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.")
    with tempfile.TemporaryDirectory() as folder:
        show(list(measured(given.part or PARTS, given.copies, Path(folder))))


if __name__ == "__main__":
    main()

"""`python -m tests.bench`: speed and memory as ratios that mean the same on any machine, on standard output."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import parts
from tests.bench.asked import answers
from tests.bench.documents import long_document, session_folder
from tests.bench.embedded import against_the_bulk_api
from tests.bench.parts import Row
from tests.bench.served import against_rdflib, imports, reloads

READING = ("parse", "unchanged", "copies", "jobs", "answer")
GRAPH = ("embedded", "neo4j", "import", "reload", "questions")
PARTS = (*READING, *GRAPH)
COPIES = (1, 10, 100)
NODES = 10_000
DOCUMENTS = (10, 100, 1000)


def of_the_graph(chosen: Sequence[str], nodes: int, numbers: Sequence[int], folder: Path) -> Iterator[Row]:
    """The rows of the chosen parts on a made-up graph of that many nodes, or of these numbers of documents."""
    if "embedded" in chosen:
        yield from against_the_bulk_api(nodes, folder / "embedded")
    if "neo4j" in chosen:
        yield from against_rdflib(nodes, folder / "neo4j")
    if "import" in chosen:
        yield from imports(nodes, folder / "import")
    if "reload" in chosen:
        yield from reloads(numbers, folder / "reload")
    if "questions" in chosen:
        yield from answers(nodes, folder / "questions")


def of_reading(chosen: Sequence[str], numbers: Sequence[int], folder: Path) -> Iterator[Row]:
    """The rows of the chosen parts on documents; `folder` is an empty directory for the data."""
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
    parser.add_argument("--nodes", type=int, default=NODES, help=f"of the made-up graph (default {NODES:,})")
    many = "among how many to reload one (default 10 100 1000)"
    parser.add_argument("--documents", type=int, nargs="+", default=DOCUMENTS, help=many)
    given = parser.parse_args()
    if unknown := set(given.part) - set(PARTS):
        parser.error(f"There is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.")
    with tempfile.TemporaryDirectory() as folder:
        chosen = set(given.part or PARTS)
        rows: list[Row] = []
        if chosen & set(READING):
            rows += of_reading(sorted(chosen), given.copies, Path(folder))
        rows += of_the_graph(sorted(chosen), given.nodes, given.documents, Path(folder))
        show(rows)


if __name__ == "__main__":
    main()

"""`cebgraph demo`: from five documents to an answer that quotes them, in one command."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console

from api.commands.common import DONE, SOME_FAILED, out
from api.commands.ingest import print_summary, run_with_progress
from api.demo import DIGESTS, demo_data, overlap
from api.ingestion import Summary
from api.questions import ask, load_registry, open_source
from api.sources import Found, find
from api.tables import print_rows
from graph.data import Data
from ingest.manifest import MANIFEST, read_manifest

TOPIC = "cybercrime"

DemoData = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The demo's data directory; a folder of its own without it."),
]


def demo_command(data: DemoData = None) -> None:
    """Read five packaged documents and answer a question from them, with the words that say so.

    The documents are digests in the project's own words, not official texts. Nothing is downloaded.
    """
    console = out()
    path = data or demo_data()
    store = Data(path)
    console.print(
        "Reading five digests of documents of the Chief Executives Board (written for this demo, no official texts)."
    )
    summary = run_with_progress(_digests(), store)
    _say_what_was_read(console, summary)
    print_summary(summary, path)
    began = perf_counter()
    with open_source(store) as source:
        registry = load_registry()
        answer = ask(registry, source, "mandates", {"topic": TOPIC})
        everything = ask(registry, source, "mandates", {})
        agents = ask(registry, source, "entities", {}).records()
    console.print(
        f"\n[bold]Which entities hold {TOPIC} mandates?[/bold] (answered in {perf_counter() - began:.1f} s)\n"
    )
    print_rows(console, answer)
    console.print(f"{answer.total} statements, each with its paragraph and the words of the document.", style="dim")
    entities = frozenset(str(row["entity"]) for row in agents if str(row["id"]).startswith("entity/"))
    if pair := overlap(everything.records(), entities):
        one, other = pair
        names = everything.question.columns
        rows = tuple(tuple(row[name] for name in names) for row in pair)
        console.print(
            f"\n[bold]An overlap[/bold]: {one['holder']} and {other['holder']} both have the role “{one['role']}” "
            f"on {one['topic']}.\n"
        )
        print_rows(console, replace(everything, rows=rows))
    place = shlex.quote(str(path))
    console.print("\n[bold]Go on with[/bold]", soft_wrap=True)
    for command in (
        f"cebgraph query mandates --entity ITU --data {place}",
        f"cebgraph serve --data {place}",
        "cebgraph ingest FOLDER_WITH_YOUR_DOCUMENTS",
    ):
        console.print(f"  {command}", soft_wrap=True, markup=False)
    raise typer.Exit(SOME_FAILED if summary.failures else DONE)


def _digests() -> Found:
    """The files that the packaged manifest names, and nothing else of its folder."""
    return find([DIGESTS / entry.file for entry in read_manifest(DIGESTS / MANIFEST).entries])


def _say_what_was_read(console: Console, summary: Summary) -> None:
    for one in summary.read:
        found = sum(one.kinds.values())
        console.print(
            f"  {one.source.name}: {one.passages} passages, {found} statements, {one.seconds:.1f} s", markup=False
        )

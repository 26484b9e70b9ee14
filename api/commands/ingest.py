"""`cebgraph ingest` and `cebgraph forget`: what comes into the data and what goes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from api.commands.common import DEFAULT_DATA, DONE, SOME_FAILED, WRONG_USE, DataOption, complain, err, out
from api.executors.choose import ExecutorName, choose
from api.executors.processes import MOST_PROCESSES
from api.ingestion import Place, Summary, here, ingest
from api.sources import Found, find
from graph.data import Data
from graph.engine import prepare

CALLED = {
    "body-date": "dates of bodies",
    "body-record": "bodies",
    "decision": "decisions",
    "initiative": "initiatives",
    "mandate": "mandates",
    "membership": "memberships",
    "post-holding": "post holdings",
    "reference": "references",
    "reporting": "reporting lines",
}
"""What the kinds of statements are called, in the plural."""

PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, or folders with documents.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        max=MOST_PROCESSES,
        metavar="N",
        help="Read N documents at a time, each in a process of its own.",
    ),
]
ExecutorOption = Annotated[
    ExecutorName, typer.Option("--executor", help="Read in processes on this machine, or on a Dask cluster.")
]
SchedulerOption = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler, such as tcp://scheduler:8786."),
]


def ingest_command(
    paths: PathsArgument,
    data: DataOption = DEFAULT_DATA,
    jobs: JobsOption = None,
    executor: ExecutorOption = ExecutorName.processes,
    scheduler: SchedulerOption = None,
) -> None:
    """Read documents into the data: PDF, DOCX, HTML, Markdown, text, and tables that a manifest describes.

    What did not change since the last run is skipped. A `manifest.toml` beside the documents may give the symbol, title
    and address of each.
    """
    store = Data(data)
    place = choose(executor, jobs, scheduler)
    summary = run_with_progress(find(paths), store, place)
    print_summary(summary, data)
    if summary.documents:
        with err().status("Making the property graph"):
            prepare(store)
    raise typer.Exit(SOME_FAILED if summary.failures else DONE)


def run_with_progress(found: Found, data: Data, place: Place = here) -> Summary:
    """Ingest with a progress bar, which stands on a terminal only."""
    console = err()
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task("Reading", total=None)
        return ingest(
            found,
            data,
            place=place,
            progress=lambda done, total, name: bar.update(
                task, completed=done, total=total, description=f"Read {name[:40]}"
            ),
        )


def print_summary(summary: Summary, data: Path) -> None:
    """Say what was read and found, one line a failure and a note."""
    console = out()
    for failure in summary.failures:
        complain(f"{failure.path}: {failure.reason}")
    for note in summary.notes:
        err().print(note, style="yellow", markup=False, soft_wrap=True)
    console.print(
        f"{len(summary.read)} read, {len(summary.unchanged)} unchanged, {len(summary.failures)} failed "
        f"in {summary.seconds:.1f} s."
    )
    if kinds := summary.kinds():
        console.print("Found: " + ", ".join(f"{count} {CALLED.get(kind, kind)}" for kind, count in kinds.items()) + ".")
    plural = "document" if summary.documents == 1 else "documents"
    console.print(f"The data holds {summary.documents} {plural}; data version {summary.version}.", soft_wrap=True)
    if summary.failures:
        console.print(f"What failed stands in {data / 'issues.jsonl'}.", soft_wrap=True)


def forget_command(
    key: Annotated[
        str, typer.Argument(metavar="KEY", help="A document's symbol, key, file name or the stem of its file.")
    ],
    data: DataOption = DEFAULT_DATA,
) -> None:
    """Take a document and its facts out of the data."""
    store = Data(data)
    if store.current() is None:
        complain(f"There is no data in {data}; nothing can be forgotten there.")
        raise typer.Exit(WRONG_USE)
    with store.writing():
        if not store.forget(key):
            complain(f"No document in {data} is called {key!r}; see `cebgraph query documents` for all of them.")
            raise typer.Exit(WRONG_USE)
        version = store.publish()
    out().print(f"Forgot {key}; data version {version}.", markup=False, soft_wrap=True)

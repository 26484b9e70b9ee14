"""`cebgraph load`: the data to a Neo4j server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.common import DEFAULT_DATA, WRONG_USE, DataOption, complain, err, out

if TYPE_CHECKING:
    from graph.neo4j.report import Report, Watch


def load_command(
    data: DataOption = DEFAULT_DATA,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change on the server, and change nothing.")
    ] = False,
    force: Annotated[
        bool,
        typer.Option("--force", help="Load beside data of others; none of it is changed or deleted."),
    ] = False,
) -> None:
    """Bring the current version of the data to the Neo4j server that NEO4J_URI names.

    NEO4J_USER (neo4j), NEO4J_PASSWORD and NEO4J_DATABASE (neo4j) say how it is reached. Only what changed is written;
    readers see the old version until the new one is whole. A load that broke off is gone on with by the next one.
    """
    from api.settings import read_settings
    from graph.data import Data
    from graph.neo4j.load import load, preview

    settings = read_settings().neo4j
    if not settings.uri:
        complain("No server is named: set NEO4J_URI to its address, such as bolt://localhost:7687.")
        raise typer.Exit(WRONG_USE)
    if dry_run:
        report = preview(Data(data), settings, force=force)
    else:
        with _progress() as watch:
            report = load(Data(data), settings, force=force, watch=watch)
    out().print(tell(report, dry_run=dry_run), markup=False, soft_wrap=True)


def tell(report: Report, *, dry_run: bool) -> str:
    """What was done, or would be, in a few lines."""
    version = report.version[:12]
    if not report.graphs and not report.gone and report.before == report.version:
        return f"The server has version {version} already."
    lines = [
        f"Version {version} {'would replace' if dry_run else 'replaces'} {report.before[:12]}."
        if report.before
        else f"Version {version} {'would be' if dry_run else 'is'} the first on the server.",
        f"  named graphs   {report.graphs} new or changed, {report.gone} gone",
        f"  nodes          {report.new} new, {report.changed} changed, {report.stale} no longer described",
        f"  relationships  {report.linked} new, {report.cut} gone",
    ]
    if not dry_run:
        lines.append(f"The server has {report.nodes} nodes and {report.links} relationships, as it should.")
    return "\n".join(lines)


@contextmanager
def _progress() -> Iterator[Watch]:
    """A bar for the terminal; elsewhere nothing is shown."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = err()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Connecting", total=None)

        def watch(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total or None)

        yield watch

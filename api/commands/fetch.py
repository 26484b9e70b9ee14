"""`cebgraph fetch`: official documents from where they are published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands.common import DONE, SOME_FAILED, WRONG_USE, complain, out


def fetch_command(
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="SYMBOL|URL... DIR", help="Document symbols or addresses, then the folder to put them in."
        ),
    ],
) -> None:
    """Download official documents by symbol or address, with a manifest beside them.

    What is in the folder already is asked for only when it changed. The last argument is the folder.
    """
    from ingest.fetch import Failed, FetchSettings, fetch

    if len(targets) < 2:
        complain("Give at least one symbol or address, and the folder last: cebgraph fetch CEB/2018/1 documents")
        raise typer.Exit(WRONG_USE)
    console = out()
    failed = 0
    for outcome in fetch(targets[:-1], Path(targets[-1]), FetchSettings()):
        if isinstance(outcome, Failed):
            failed += 1
            complain(outcome.problem)
        else:
            console.print(
                f"{outcome.target}: {outcome.path}{' (unchanged)' if outcome.unchanged else ''}",
                markup=False,
                soft_wrap=True,
            )
    raise typer.Exit(SOME_FAILED if failed else DONE)

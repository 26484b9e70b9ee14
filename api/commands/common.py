"""What commands share: the data directory, consoles, and how a command ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

DONE = 0
SOME_FAILED = 1
WRONG_USE = 2

DataOption = Annotated[
    Path,
    typer.Option("--data", envvar="CEBGRAPH_DATA", help="The data directory.", metavar="DIR", show_default=True),
]

DEFAULT_DATA = Path("cebgraph-data")


def out() -> Console:
    """The console for answers."""
    return Console(highlight=False)


def err() -> Console:
    """The console for what is no answer: progress, notes and errors."""
    return Console(stderr=True, highlight=False)


def complain(sentence: str) -> None:
    """Print one line of what is wrong."""
    err().print(sentence, style="red", markup=False, soft_wrap=True)


def write_out(text: str) -> None:
    """Write text as UTF-8 with its line ends as they are; a reader that stops early is no error."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        quiet_pipe()


def quiet_pipe() -> None:
    """Let what is still to be written go nowhere, after the reader of the output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

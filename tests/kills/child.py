"""The process that is killed: it says `ready`, waits for a line and brings in a version.

Usage: `python -m tests.kills.child embedded DIR SOURCE` publishes the documents of the data directory SOURCE in DIR and
makes the property graph; `python -m tests.kills.child neo4j SOURCE` is `cebgraph load --data SOURCE`.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from graph.build import DocumentGraph
from graph.data import Data
from graph.engine import Settings, prepare

READY = "ready\n"

WARM = {
    "embedded": ("graph.links.build", "graph.project"),
    "neo4j": ("api.cli", "api.settings", "graph.neo4j.load"),
}
"""The modules that are loaded before the clock runs, so that the kills fall into the work."""


def bring(path: Path, documents: list[tuple[DocumentGraph, str]]) -> None:
    """Let the data directory hold these documents and no others, publish, and make the property graph."""
    with Data(path).writing() as data:
        wanted = {made.id for made, _ in documents}
        for record in data.kept():
            if record.id not in wanted:
                data.forget(record.id)
        for made, fingerprint in documents:
            if data.recorded(made.sha256, fingerprint, "") is None:
                data.put(made, fingerprint, "")
        data.publish()
    prepare(Data(path))


def embedded(path: str, source: str) -> Callable[[], int]:
    """The work in a data directory, with Java started."""
    from graph import jvm
    from tests.kills.versions import documents

    made = documents(Path(source))
    jvm.start(Settings().heap)

    def work() -> int:
        bring(Path(path), made)
        return 0

    return work


def neo4j(source: str) -> Callable[[], int]:
    """The command as a user gives it; the environment names the server."""
    from api.cli import run

    return lambda: run(["load", "--data", source])


def main(engine: str, *paths: str) -> int:
    """Run the process; its exit status is that of the command."""
    for name in WARM[engine]:
        importlib.import_module(name)
    work = embedded(*paths) if engine == "embedded" else neo4j(*paths)
    sys.stdout.write(READY)
    sys.stdout.flush()
    sys.stdin.readline()
    status = work()
    sys.stdout.flush()
    return status


if __name__ == "__main__":
    os._exit(main(*sys.argv[1:]))

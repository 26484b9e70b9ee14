"""`python -m tests.kills`: loaders killed at random moments, and what readers were told afterwards."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.kills.places import Database, Directory, Place, Versions
from tests.kills.run import Tally, kill_often
from tests.kills.versions import publish_one, publish_other
from tests.neo4j.server import LTS, started

EVERY = 10
"""Kills between two lines that say how far it is."""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description="Kill loaders at random moments.")
    parser.add_argument("--count", type=int, default=100, help="how many kills over all engines (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of all chance (default %(default)s)")
    parser.add_argument("--engine", choices=("embedded", "neo4j", "both"), default="both", help="whose loaders")
    return parser.parse_args()


def main() -> int:
    """Run the command; the exit status is 1 when something was wrong."""
    given = _arguments()
    engines = ("embedded", "neo4j") if given.engine == "both" else (given.engine,)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        versions = (Path(folder) / "one", Path(folder) / "other")
        publish_one(versions[0])
        publish_other(versions[1])
        for number, engine in enumerate(engines):
            count = given.count * (number + 1) // len(engines) - given.count * number // len(engines)
            with ExitStack() as stack:
                tally = kill_often(_place(engine, Path(folder), versions, stack), count, given.seed, _watch)
            _say("\n".join([*(f"WRONG {fault}" for fault in tally.wrong), str(tally)]))
            wrong += len(tally.wrong)
    return 1 if wrong else 0


def _place(engine: str, folder: Path, versions: Versions, stack: ExitStack) -> Place:
    if engine == "neo4j":
        return Database(stack.enter_context(started(LTS)), versions)
    return Directory(folder, versions)


def _watch(tally: Tally) -> None:
    """Say now and then how far it is."""
    if tally.counts["kills"] % EVERY == 0:
        _say(f"... {tally}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

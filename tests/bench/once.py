"""`python -m tests.bench.once FILE DATA`: one ingest in a new process, and its seconds without the process's start."""

from __future__ import annotations

import sys
from pathlib import Path

from api.ingestion import ingest
from api.sources import find
from graph.data import Data


def main() -> None:
    """Ingest the file that the arguments name."""
    summary = ingest(find([Path(sys.argv[1])]), Data(sys.argv[2]))
    sys.stdout.write(f"{summary.seconds}\n")


if __name__ == "__main__":
    main()

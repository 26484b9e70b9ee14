"""Ingests a few documents and dies by SIGKILL at the n-th step on the disk.

Usage: `python -m tests.graph.crash_child DIR N`.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from graph import rdf
from graph.build import DocumentGraph
from graph.data import Data
from tests.graph.samples import FINGERPRINT, LEADS, RUN, document, facts, mandate


def graph(number: int) -> DocumentGraph:
    """The n-th document, without the check of the shapes, which would only cost time here."""
    source = document(f"A/{number}", LEADS)
    content = rdf.quads(source, facts(mandate(source, 1)), RUN)
    return DocumentGraph(f"document/a-{number}", source.key, None, source.file, source.sha256, content, 1, 0, ())


def ingest(path: Path) -> str:
    """Put what is not there yet and publish."""
    with Data(path).writing() as data:
        for number in range(4):
            made = graph(number)
            if data.recorded(made.sha256, FINGERPRINT, "") is None:
                data.put(made, FINGERPRINT, "")
        return data.publish()


class Killer:
    """Counts the steps that change the disk, and kills this process before the chosen one."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self) -> None:
        """One more step."""
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def watch(killer: Killer) -> None:
    """Let the killer see every fsync, rename, new folder and removal."""
    for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "mkdir"), (Path, "unlink")):
        before: Callable[..., object] = getattr(owner, name)

        def after(*args: object, _before: Callable[..., object] = before, **kwargs: object) -> object:
            killer.step()
            return _before(*args, **kwargs)

        setattr(owner, name, after)


if __name__ == "__main__":
    deadly = Killer(int(sys.argv[2]))
    watch(deadly)
    sys.stdout.write(ingest(Path(sys.argv[1])) + f" {-deadly.left}\n")

"""Places of work with accidents: workers that die on certain documents, by functions that any process can import."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor
from pathlib import Path

from api.executors.processes import Processes, ThisProcess
from api.reading import Job, Outcome


def outcome(job: Job) -> Outcome:
    """An outcome that tells its job, without any reading."""
    return Outcome(None, None, {job.name: 1}, 0, 0.0)


def deadly(job: Job) -> Outcome:
    """A worker dies on a document called deadly."""
    if job.name == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return outcome(job)


def deadly_once(job: Job) -> Outcome:
    """A worker dies on the first document that comes; the content names the file that remembers it."""
    mark = Path(job.content.decode())
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return outcome(job)


class Deadly(Processes):
    """Two processes in which a document called deadly kills."""

    read = staticmethod(deadly)


class DeadlyOnce(Processes):
    """Two processes, of which one dies once."""

    read = staticmethod(deadly_once)


class Counting(ThisProcess):
    """This process; it counts how often it was opened."""

    read = staticmethod(outcome)

    def __init__(self) -> None:
        self.opened = 0

    def open(self) -> Executor:
        """The executor of this process."""
        self.opened += 1
        return super().open()

"""What the loop over documents needs to know of the place where they are read."""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import AbstractContextManager
from typing import Protocol

from api.reading import Job, Outcome

WAIT = 5.0
"""Seconds after which a loop that hears of no outcome asks whether anybody is still at work."""


class ExecutorError(Exception):
    """A place that cannot be used, or that is lost; the message is one sentence that says how to mend it."""


class Workers(Protocol):
    """A place where documents are read, behind any executor of `concurrent.futures`."""

    @property
    def under_way(self) -> int:
        """The most documents that are handed over and not yet read, which bounds the memory of this process."""
        ...

    @property
    def lost(self) -> tuple[type[BaseException], ...]:
        """What a future raises when the process that read the document is gone."""
        ...

    def open(self) -> AbstractContextManager[Executor]:
        """An executor that works until the block ends; ExecutorError when there is none to be had."""
        ...

    def read(self, job: Job) -> Outcome:
        """What a worker does with a document; it can be pickled."""
        ...

    def watch(self) -> None:
        """Called now and then while nothing comes; ExecutorError when nothing will."""
        ...

"""Reading on this machine: in this process, or in several that are forked from one in which everything is loaded."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import ForkServerContext
from typing import ParamSpec, TypeVar

from api.reading import read_document

MOST_PROCESSES = 61
"""The most processes that a pool takes on every system."""

PRELOAD = "api.executors.preload"
"""The module that the fork server imports before it forks."""

Given = ParamSpec("Given")
Result = TypeVar("Result")


class _AtOnce(Executor):
    """An executor that does what it is given before it returns the future."""

    def submit(self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        """The future of a call that is done."""
        future: Future[Result] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class ThisProcess:
    """Documents are read one after the other, here."""

    under_way = 1
    lost: tuple[type[BaseException], ...] = ()
    read = staticmethod(read_document)

    def open(self) -> Executor:
        """An executor without processes."""
        return _AtOnce()

    def watch(self) -> None:
        """Nobody is waited for."""


class Processes:
    """Documents are read in so many processes on this machine.

    They are forked from a server process that loads the language model and the vocabularies once; this process, which
    may have threads, is never forked.
    """

    lost: tuple[type[BaseException], ...] = (BrokenProcessPool,)
    read = staticmethod(read_document)

    def __init__(self, number: int) -> None:
        self.number = min(number, MOST_PROCESSES)
        self.under_way = 2 * self.number

    def open(self) -> Executor:
        """A pool that starts a process when there is work for it."""
        return ProcessPoolExecutor(self.number, _forkserver())

    def watch(self) -> None:
        """A pool notices by itself when a process is gone."""


def _forkserver() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context


def local(number: int, documents: int) -> ThisProcess | Processes:
    """The place to read so many documents with at most `number` processes."""
    number = min(number, documents)
    return ThisProcess() if number <= 1 else Processes(number)

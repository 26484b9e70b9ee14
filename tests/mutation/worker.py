"""Processes that check files, each stopped when a file takes too long and bounded in memory.

Time is the processor's, so that a busy machine makes no failures; a file that waits is stopped by the clock.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from tests.mutation.cases import make
from tests.mutation.check import FAILED, Result, check
from tests.mutation.sources import Source, sources

SECONDS = 10.0
MEBIBYTES = 1536
WARMING = 120.0
PATIENCE = 12
"""How many times its processor seconds a file may take by the clock."""

Order = tuple[int, int] | tuple[str, bytes]
"""A seed with an index, or a file with its name."""

Answer = tuple[str, str, Result | None]
"""`ready`, `made` or `done`, the recipe, and at the end the result."""


class Worker:
    """A process that checks one file at a time. Use it in a `with` statement."""

    def __init__(self, *, small: bool, seconds: float = SECONDS, mebibytes: int = MEBIBYTES) -> None:
        """`small` as in `cases.make`; `seconds` of processor time are for one file, and `mebibytes` are what it may
        need above what the loaded program takes.
        """
        self._small = small
        self._seconds = seconds
        self._mebibytes = mebibytes
        self.order: Order | None = None
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([check.__module__])
        self.connection, theirs = context.Pipe()
        limits = (self._small, self._seconds, self._mebibytes)
        self._process = context.Process(target=_serve, args=(theirs, *limits), daemon=True)
        self._process.start()
        theirs.close()
        self._recipe = ""
        self._until = monotonic() + WARMING

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def _stop(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def give(self, order: Order) -> None:
        """Let it check a file; the next comes when `result` gave the last."""
        self.order = order
        self._recipe = ""
        self._until = monotonic() + WARMING
        with suppress(BrokenPipeError):
            self.connection.send(order)

    def result(self) -> tuple[str, Result] | None:
        """The recipe and the result once they are there, None before; a process that is over its time is replaced."""
        try:
            while self.connection.poll():
                said, self._recipe, result = self.connection.recv()
                if result is not None:
                    return self._recipe, result
                if said == "made":
                    self._until = monotonic() + self._seconds * PATIENCE
        except (EOFError, ConnectionResetError):
            self._process.join()
            code = self._process.exitcode
            late = code == -signal.SIGPROF
            return self._replaced(self._late if late else f"The process ended with exit code {code}")
        if self.order is not None and monotonic() > self._until:
            return self._replaced(f"{self._late} and {PATIENCE} times that by the clock")
        return None

    @property
    def _late(self) -> str:
        return f"It took more than {self._seconds:g} s"

    def _replaced(self, why: str) -> tuple[str, Result]:
        recipe = self._recipe
        self._stop()
        self._start()
        return recipe, Result(FAILED, why, seconds=self._seconds)

    def check(self, name: str, content: bytes) -> Result:
        """Check one file and wait for its result."""
        self.give((name, content))
        while (found := self.result()) is None:
            wait([self.connection], timeout=0.2)
        self.order = None
        return found[1]


def run(orders: Iterable[tuple[int, int]], workers: list[Worker]) -> Iterator[tuple[tuple[int, int], str, Result]]:
    """Each order with its recipe and result, as they come."""
    left = iter(orders)
    busy: dict[int, tuple[int, int]] = {}
    idle = list(range(len(workers)))
    while True:
        for number in list(idle):
            if (order := next(left, None)) is None:
                break
            workers[number].give(order)
            busy[number] = order
            idle.remove(number)
        if not busy:
            return
        wait([workers[number].connection for number in busy], timeout=0.2)
        for number, order in list(busy.items()):
            if (found := workers[number].result()) is not None:
                workers[number].order = None
                del busy[number]
                idle.append(number)
                yield order, *found


def _serve(connection: Connection[Answer, Order], small: bool, seconds: float, mebibytes: int) -> None:
    """The process: load everything, take the limits, then check whatever comes.

    The timer's signal has no handler, so it ends the process wherever it is, in a library's loop as well.
    """
    files = sources(small=small)
    check("warm.txt", b"1. UNODC leads the work on cybercrime.\n")
    _limit_memory(mebibytes)
    connection.send(("ready", "", None))
    with suppress(EOFError, BrokenPipeError):
        while True:
            name, content, recipe = _made(connection.recv(), files, small=small)
            connection.send(("made", recipe, None))
            signal.setitimer(signal.ITIMER_PROF, seconds)
            result = check(name, content)
            signal.setitimer(signal.ITIMER_PROF, 0)
            connection.send(("done", recipe, result))


def _made(order: Order, files: tuple[Source, ...], *, small: bool) -> tuple[str, bytes, str]:
    """The name and the bytes that an order means, and how they were made."""
    first, second = order
    if isinstance(first, str) and isinstance(second, bytes):
        return first, second, first
    case = make(int(first), int(second), files, small=small)
    return case.name, case.content, case.recipe


def _limit_memory(mebibytes: int) -> None:
    """Bound the address space where the system tells how much is taken."""
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + mebibytes * 1_048_576
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))

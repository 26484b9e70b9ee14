"""The loop that hands documents to workers and takes their outcomes, a bounded number at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait

from api.executors.model import WAIT, ExecutorError, Workers
from api.reading import Job, Outcome, stopped

Numbered = tuple[int, Job]
"""A document to read and its place among the files."""


def read_all(jobs: Iterable[Numbered], workers: Workers) -> Iterator[tuple[int, Outcome]]:
    """The outcome of each job by its place, as it comes; a job is taken from `jobs` when a worker may have it.

    A worker may die with documents of others under way. So each document that was lost is read again with no other
    beside it; one that is lost again is what stops workers, and that is its outcome. ExecutorError when the place of
    work is lost itself.
    """
    waiting = iter(jobs)
    more = True
    while more:
        suspects: list[Numbered] = []
        with workers.open() as executor:
            more = yield from _together(executor, waiting, workers, suspects)
        for index, job in suspects:
            yield index, _alone(job, workers)


def _together(
    executor: Executor, waiting: Iterator[Numbered], workers: Workers, suspects: list[Numbered]
) -> Generator[tuple[int, Outcome], None, bool]:
    """Outcomes until all is done (False) or until some documents were lost (True), which go to `suspects`."""
    pending: dict[Future[Outcome], Numbered] = {}
    while True:
        while not suspects and len(pending) < workers.under_way and (following := next(waiting, None)):
            try:
                pending[executor.submit(workers.read, following[1])] = following
            except workers.lost:
                suspects.append(following)
        if not pending:
            return bool(suspects)
        done = wait(pending, timeout=WAIT, return_when=FIRST_COMPLETED).done
        if not done:
            workers.watch()
        for future in done:
            index, job = pending.pop(future)
            try:
                yield index, _result(future)
            except workers.lost:
                suspects.append((index, job))


def _alone(job: Job, workers: Workers) -> Outcome:
    """Read a document with no other beside it."""
    try:
        with workers.open() as executor:
            future = executor.submit(workers.read, job)
            while not wait([future], timeout=WAIT).done:
                workers.watch()
            return _result(future)
    except workers.lost:
        return stopped(job)


def _result(future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except CancelledError as error:
        why = "The place of work gave the documents back unread: run the same command again, what was read is kept."
        raise ExecutorError(why) from error

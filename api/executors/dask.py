"""Reading on a Dask cluster, by its own executor of `concurrent.futures`."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from threading import Lock
from time import monotonic
from typing import ParamSpec, TypeVar

from distributed import CancelledError, Client, KilledWorker
from distributed import Future as RemoteFuture

from api.executors.model import ExecutorError
from api.ingestion import ontology_digest
from api.reading import Job, Outcome, read_document
from graph.run import describe_run

CONNECT = 10.0
"""Seconds to reach the scheduler."""

PATIENCE = 60.0
"""Seconds in which a cluster without workers may get one."""

Given = ParamSpec("Given")
Result = TypeVar("Result")

_ONE_AT_A_TIME = Lock()
"""A worker may have several threads, but the reader of PDF files is not safe in more than one."""

_OTHER = "A worker of the cluster at {} has another version of cebgraph: install the same one there as here."
_ABSENT = "A worker of the cluster at {} cannot import cebgraph ({}): install the same version there as here."


def read_alike(job: Job) -> Outcome:
    """Read a document on a worker, whose program and vocabularies must be those of the run: ExecutorError if not."""
    if describe_run(ontology_digest()) != job.run:
        raise ExecutorError(_OTHER.format("the scheduler"))
    with _ONE_AT_A_TIME:
        return read_document(job)


def _fingerprint() -> str:
    return describe_run(ontology_digest()).fingerprint()


class _ClientExecutor(Executor):
    """An executor whose futures always end.

    Those of `Client.get_executor` stay open for good when a document is given up just as its result is fetched.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def submit(self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        """The future of a call on the cluster, made anew where a worker dies with it."""
        here: Future[Result] = Future()
        there = self._client.submit(fn, *args, pure=False, **kwargs)
        there.add_done_callback(partial(_hand_over, here))
        return here


def _hand_over(here: Future[Result], there: RemoteFuture[Result]) -> None:
    """Give the result of a future of the cluster, or why there is none, to a plain one."""
    try:
        here.set_result(there.result())
    except CancelledError:
        here.cancel()
        here.set_running_or_notify_cancel()
    except BaseException as error:  # noqa: BLE001 - raised again where the future is asked
        here.set_exception(error)


class Cluster:
    """Documents are read by the workers of a cluster, twice as many under way as it has threads.

    A worker that dies gives its documents back to the scheduler, which hands them to another; only a document on which
    several died is lost (the setting `distributed.scheduler.allowed-failures` of the scheduler).
    """

    lost: tuple[type[BaseException], ...] = (KilledWorker,)
    read = staticmethod(read_alike)

    def __init__(self, scheduler: str, *, connect: float = CONNECT, patience: float = PATIENCE) -> None:
        self._scheduler = scheduler
        self._connect = connect
        self._patience = patience
        self._client: Client | None = None
        self._seen = 0.0
        self._asked = 0.0
        self._threads = 1

    @property
    def under_way(self) -> int:
        """Twice the threads of the cluster, of which it may get more."""
        if monotonic() - self._asked > 1:
            self._count()
        return 2 * self._threads

    @contextmanager
    def open(self) -> Iterator[Executor]:
        """The cluster's executor; ExecutorError where no scheduler answers, no worker comes, or one is unlike us."""
        with _quiet(), self._connected() as client:
            self._client = client
            self._wait_for_a_worker(client)
            self._compare(client)
            try:
                yield _ClientExecutor(client)
            finally:
                self._client = None

    def watch(self) -> None:
        """ExecutorError when the scheduler is gone, or has had no worker for long."""
        self._count()
        if monotonic() - self._seen > self._patience:
            raise ExecutorError(
                f"The cluster at {self._scheduler} has no worker any more: start workers, then run the same command "
                "again; what was read is kept."
            )

    @contextmanager
    def _connected(self) -> Iterator[Client]:
        try:
            client = Client(self._scheduler, timeout=self._connect, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ExecutorError(
                f"No Dask scheduler answers at {self._scheduler}: check the address, and that the scheduler runs."
            ) from error
        with client:
            yield client

    def _wait_for_a_worker(self, client: Client) -> None:
        try:
            client.wait_for_workers(1, timeout=self._patience)
        except TimeoutError as error:
            raise ExecutorError(
                f"The cluster at {self._scheduler} has no worker: start one with `dask worker {self._scheduler}`."
            ) from error
        self._count()

    def _compare(self, client: Client) -> None:
        """Let every worker say what program it is."""
        try:
            found = client.run(_fingerprint)
        except ImportError as error:
            raise ExecutorError(_ABSENT.format(self._scheduler, error)) from error
        if set(found.values()) - {_fingerprint()}:
            raise ExecutorError(_OTHER.format(self._scheduler))

    def _count(self) -> None:
        """Ask the scheduler for its workers."""
        self._asked = monotonic()
        if self._client is None:
            return
        try:
            threads = sum(self._client.nthreads().values())
        except OSError as error:
            raise ExecutorError(
                f"The scheduler at {self._scheduler} is gone: start it, then run the same command again; what was "
                "read is kept."
            ) from error
        if threads:
            self._seen, self._threads = self._asked, threads


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep to ourselves what the client logs of workers that come and go, and that a long document is long."""
    logger = logging.getLogger("distributed")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph", category=UserWarning)
            yield
    finally:
        logger.setLevel(level)

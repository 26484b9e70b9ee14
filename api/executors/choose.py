"""From what the command line says to a place where documents are read."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from importlib.util import find_spec

from api.executors.model import ExecutorError, Workers
from api.executors.processes import local


class ExecutorName(StrEnum):
    """The executors that there are."""

    processes = "processes"
    dask = "dask"


def choose(executor: ExecutorName, jobs: int | None, scheduler: str | None) -> Callable[[int], Workers]:
    """A place by the number of documents; ExecutorError, one sentence, for options that do not go together."""
    if executor is ExecutorName.processes:
        if scheduler is not None:
            raise ExecutorError("A scheduler belongs to a cluster: add --executor dask.")
        return partial(local, jobs or 1)
    if scheduler is None:
        raise ExecutorError("The executor dask needs a cluster: name it with --scheduler ADDRESS.")
    if jobs is not None:
        raise ExecutorError("The workers of a cluster are as many as it has: leave out --jobs.")
    if find_spec("distributed") is None:
        raise ExecutorError("The executor dask is an extra: install it with `uv sync --extra dask`.")
    return partial(_cluster, scheduler)


def _cluster(scheduler: str, _documents: int) -> Workers:
    from api.executors.dask import Cluster

    return Cluster(scheduler)

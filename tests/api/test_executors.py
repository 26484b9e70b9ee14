"""The loop that hands documents to workers: few in memory, none lost, whatever becomes of the workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from api.executors import ExecutorError, Workers, read_all
from api.executors.choose import ExecutorName, choose
from api.executors.processes import Processes, ThisProcess, local
from api.reading import Job
from graph.rdf import RunInfo
from tests.api.places import Counting, Deadly, DeadlyOnce, outcome

Given = ParamSpec("Given")
Result = TypeVar("Result")
RUN = RunInfo("1", "model", "1", "", "")


def jobs(*names: str, content: bytes = b"") -> Iterator[tuple[int, Job]]:
    return ((index, Job(name, content, "", None, RUN)) for index, name in enumerate(names))


def read(given: Iterable[tuple[int, Job]], workers: Workers) -> dict[int, list[str]]:
    """What was read at each place: the names of the jobs."""
    return {index: list(one.kinds) for index, one in read_all(given, workers)}


def test_every_job_has_its_outcome_at_its_place() -> None:
    assert read(jobs("a", "b", "c"), Counting()) == {0: ["a"], 1: ["b"], 2: ["c"]}


def test_a_place_is_opened_once_where_nothing_goes_wrong() -> None:
    place = Counting()
    read(jobs("a", "b"), place)
    assert place.opened == 1


class Slow(ThisProcess):
    """Workers that finish the oldest of their jobs only when they have as many as they may have."""

    under_way = 3
    read = staticmethod(outcome)

    def open(self) -> Executor:
        return _Slow(self.under_way)


class _Slow(Executor):
    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: list[Callable[[], None]] = []

    def submit(self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        future: Future[Result] = Future()
        self._waiting.append(lambda: future.set_result(fn(*args, **kwargs)))
        if len(self._waiting) == self._most:
            self._waiting.pop(0)()
        return future


def test_no_job_is_opened_before_a_worker_may_have_it() -> None:
    opened: list[int] = []

    def lazily() -> Iterator[tuple[int, Job]]:
        for index, job in jobs(*"abcdefgh"):
            opened.append(index)
            yield index, job

    found = read_all(lazily(), Slow())
    for done in range(1, 6):
        next(found)
        assert len(opened) == done + 2


def test_a_document_that_kills_its_worker_is_told_and_the_others_are_read() -> None:
    names = ("a", "b", "deadly", "c", "d", "e", "f", "g")
    found = dict(read_all(jobs(*names), Deadly(2)))
    failed = {index: one.issue for index, one in found.items() if one.issue}
    assert [names[index] for index in failed] == ["deadly"]
    assert "stopped the process" in failed[2].problem
    assert {index: list(one.kinds) for index, one in found.items() if not one.issue} == {
        index: [name] for index, name in enumerate(names) if name != "deadly"
    }


def test_a_worker_that_dies_costs_nothing(tmp_path: Path) -> None:
    mark = str(tmp_path / "died").encode()
    found = read(jobs("a", "b", "c", "d", content=mark), DeadlyOnce(2))
    assert found == {0: ["a"], 1: ["b"], 2: ["c"], 3: ["d"]}


class Cancelling(ThisProcess):
    """A place that gives its jobs back unread."""

    def open(self) -> Executor:
        return _Cancelling()


class _Cancelling(Executor):
    def submit(self, fn: Callable[Given, Result], /, *_: Given.args, **__: Given.kwargs) -> Future[Result]:
        del fn
        future: Future[Result] = Future()
        future.cancel()
        future.set_running_or_notify_cancel()
        return future


def test_a_place_that_is_lost_ends_the_run_in_one_sentence() -> None:
    with pytest.raises(ExecutorError, match="run the same command again"):
        read(jobs("a"), Cancelling())


@pytest.mark.parametrize(("number", "documents", "kind"), [(1, 9, ThisProcess), (4, 1, ThisProcess), (4, 9, Processes)])
def test_a_process_of_its_own_needs_company(number: int, documents: int, kind: type[Workers]) -> None:
    assert type(local(number, documents)) is kind


def test_no_more_processes_than_documents() -> None:
    place = local(8, 3)
    assert isinstance(place, Processes)
    assert place.number == 3


@pytest.mark.parametrize(
    ("executor", "number", "scheduler", "said"),
    [
        (ExecutorName.processes, None, "tcp://host:1", "add --executor dask"),
        (ExecutorName.dask, None, None, "--scheduler ADDRESS"),
        (ExecutorName.dask, 2, "tcp://host:1", "leave out --jobs"),
    ],
)
def test_options_that_do_not_go_together(
    executor: ExecutorName, number: int | None, scheduler: str | None, said: str
) -> None:
    with pytest.raises(ExecutorError, match=said):
        choose(executor, number, scheduler)


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.executors.choose.find_spec", lambda _: None)
    with pytest.raises(ExecutorError, match="uv sync --extra dask"):
        choose(ExecutorName.dask, None, "tcp://host:1")

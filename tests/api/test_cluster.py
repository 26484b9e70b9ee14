"""Reading on a Dask cluster of two worker processes: the same data, whatever becomes of the workers."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster

from api.cli import run as run_command
from api.executors import ExecutorError, read_all
from api.executors.dask import Cluster, read_alike
from api.ingestion import Summary, ingest, ontology_digest
from api.reading import Job
from api.sources import find
from graph.data import Data
from graph.rdf import RunInfo
from graph.run import describe_run
from tests.api.places import deadly
from tests.api.samples import NOTE, write

pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

NAMES = ("FAO", "ILO", "ITU", "UNDP", "UNEP", "UNICEF", "WHO", "WIPO")


@contextmanager
def cluster_of(workers: int) -> Iterator[LocalCluster]:
    """A cluster of worker processes; a document on which two of them died is given up.

    On a busy machine a worker may take long to start anew, after which the cluster would do without it.
    """
    settings = {"distributed.scheduler.allowed-failures": 1, "distributed.deploy.lost-worker-timeout": "300s"}
    with dask.config.set(settings):
        cluster = LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0")
        with cluster:
            yield cluster


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with cluster_of(2) as started:
        yield started


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten small documents."""
    made = write(tmp_path / "documents")
    for name in NAMES:
        (made / f"{name}.txt").write_text(NOTE.replace("UNESCO", name), encoding="utf-8")
    return made


def on(cluster: LocalCluster, folder: Path, data: Path, progress: object = None) -> Summary:
    place = Cluster(cluster.scheduler_address)
    told = progress if callable(progress) else lambda *_: None
    return ingest(find([folder]), Data(data), place=lambda _: place, progress=told)


def processes(cluster: LocalCluster) -> list[int]:
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        return sorted(client.run(os.getpid).values())


def test_a_cluster_gives_the_data_of_one_process(cluster: LocalCluster, folder: Path, tmp_path: Path) -> None:
    there = on(cluster, folder, tmp_path / "there")
    here = ingest(find([folder]), Data(tmp_path / "here"))
    assert there.version == here.version
    assert (len(there.read), there.failures) == (10, [])


def test_a_worker_that_is_killed_costs_no_fact(cluster: LocalCluster, folder: Path, tmp_path: Path) -> None:
    killed: list[int] = []

    def kill_one(*_: object) -> None:
        if not killed:
            killed.append(processes(cluster)[0])
            os.kill(killed[0], signal.SIGKILL)

    there = on(cluster, folder, tmp_path / "there", kill_one)
    assert killed
    assert there.version == ingest(find([folder]), Data(tmp_path / "here")).version
    assert there.failures == []


class Deadly(Cluster):
    """A cluster on which a document called deadly kills its worker."""

    read = staticmethod(deadly)


def test_a_document_that_kills_its_workers_is_told_and_the_others_are_read(cluster: LocalCluster) -> None:
    names = ("a", "deadly", "b", "c")
    run = RunInfo("", "", "", "", "")
    jobs = ((index, Job(name, b"", "", None, run)) for index, name in enumerate(names))
    found = dict(read_all(jobs, Deadly(cluster.scheduler_address)))
    assert {names[index]: one.issue is not None for index, one in found.items()} == {
        "a": False,
        "deadly": True,
        "b": False,
        "c": False,
    }


def test_the_command_takes_a_cluster(cluster: LocalCluster, folder: Path, tmp_path: Path) -> None:
    options = ["--executor", "dask", "--scheduler", cluster.scheduler_address, "--data", str(tmp_path / "data")]
    assert run_command(["ingest", str(folder), *options]) == 0
    assert len(Data(tmp_path / "data").documents()) == 10


def test_a_worker_with_another_program_is_refused() -> None:
    known = describe_run(ontology_digest())
    other = RunInfo("0.0.1", known.model, known.model_version, known.model_digest, known.ontology)
    with pytest.raises(ExecutorError, match="install the same one"):
        read_alike(Job("a", b"", "", None, other))


@pytest.fixture
def nobody() -> str:
    """An address at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{probe.getsockname()[1]}"


def test_a_scheduler_that_does_not_answer(
    nobody: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Cluster.__init__, "__kwdefaults__", {"connect": 0.5, "patience": 0.5})
    options = ["--executor", "dask", "--scheduler", nobody, "--data", str(folder.parent / "data")]
    assert run_command(["ingest", str(folder), *options]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(f"No Dask scheduler answers at {nobody}")


@pytest.mark.parametrize("address", ["", "nonsense://here", "tcp://", "tcp://localhost:port"])
def test_an_address_that_is_none(address: str) -> None:
    place = Cluster(address, connect=0.5, patience=0.5)
    with pytest.raises(ExecutorError, match="No Dask scheduler answers"), place.open():
        pass


def test_a_cluster_without_workers(folder: Path) -> None:
    with cluster_of(0) as empty:
        place = Cluster(empty.scheduler_address, patience=0.5)
        with pytest.raises(ExecutorError, match="has no worker: start one"):
            ingest(find([folder]), Data(folder.parent / "data"), place=lambda _: place)


def test_a_cluster_that_loses_its_workers_for_good(folder: Path) -> None:
    with cluster_of(1) as dying:
        place = Cluster(dying.scheduler_address, patience=2)

        def stop(*_: object) -> None:
            dying.scale(0)

        data = Data(folder.parent / "data")
        with pytest.raises(ExecutorError, match="no worker any more"):
            ingest(find([folder]), data, place=lambda _: place, progress=stop)
    assert len(ingest(find([folder]), data).unchanged) >= 1

"""A run that is killed at any step leaves nothing that the next run does not put right."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.data import Data
from tests.graph.crash_child import ingest

ROOT = Path(__file__).resolve().parents[2]
STEPS = 65
"""The steps of the run of `crash_child`, a few more or less."""


def run_child(path: Path, kill_at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.graph.crash_child", str(path), str(kill_at)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The digest of a run that nobody kills."""
    return ingest(tmp_path_factory.mktemp("undisturbed"))


@pytest.mark.parametrize("kill_at", [2, 8, 15, 22, 29, 36, 43, 49, 54, 58])
def test_after_a_kill_the_next_run_gives_the_same_digest(tmp_path: Path, undisturbed: str, kill_at: int) -> None:
    killed = run_child(tmp_path, kill_at)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    data = Data(tmp_path)
    version = data.current()
    assert version is None or version.digest == undisturbed
    assert ingest(tmp_path) == undisturbed
    after = data.current()
    assert after is not None
    assert all(data.graph(digest) for digest in after.graphs())


def test_the_kills_reach_from_the_first_step_to_the_last(tmp_path: Path) -> None:
    steps = int(run_child(tmp_path, 0).stdout.split()[1])
    assert STEPS - 5 <= steps <= STEPS + 5


def test_many_kills_in_a_row_end_well(tmp_path: Path, undisturbed: str) -> None:
    for kill_at in (9, 9, 9, 14):
        run_child(tmp_path, kill_at)
    assert ingest(tmp_path) == undisturbed
    left = [path.name for path in tmp_path.rglob(".*.tmp") if path.parent.name in ("graphs", "versions")]
    assert left == []

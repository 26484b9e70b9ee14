"""Seconds and memory: of a call in this process, and of the command in a process of its own.

Processes find compiled bytecode, as those of an installed program do from the second run on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path(__file__).with_name("launch.py")
KIBIBYTES_A_UNIT = 1 if sys.platform != "darwin" else 1 / 1024
"""What `ru_maxrss` counts: KiB on Linux, bytes on macOS."""


@dataclass(frozen=True)
class Spent:
    """Wall seconds and peak resident memory in MiB of a process, with what it printed."""

    seconds: float
    mebibytes: float
    printed: str


def seconds(call: Callable[[], object]) -> float:
    """The wall time of one call."""
    began = perf_counter()
    call()
    return perf_counter() - began


def in_turn(calls: Sequence[Callable[[int], object]], rounds: int) -> list[float]:
    """The median seconds of each call, which is given the round from 1 after a warm-up in round 0.

    The calls take turns, so that a busy machine slows all alike.
    """
    for call in calls:
        call(0)
    times: list[list[float]] = [[] for _ in calls]
    for turn in range(1, rounds + 1):
        for index, call in enumerate(calls):
            times[index].append(seconds(partial(call, turn)))
    return [median(one) for one in times]


def command(*arguments: str | Path) -> Spent:
    """Run `cebgraph` from start to end. RuntimeError with its last words when it fails."""
    return module("api", *arguments)


def module(name: str, *arguments: str | Path) -> Spent:
    """Run a module as a program in a process of its own. RuntimeError with its last words when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed"
        program = (sys.executable, "-m", name, *map(str, arguments))
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(LAUNCHER), str(printed), *program],
            capture_output=True, text=True, check=True, cwd=ROOT, env=_environment(),
        )  # fmt: skip
        said = printed.read_text("utf-8", "replace")
    status, took, memory = done.stdout.split()
    if status != "0":
        raise RuntimeError(f"{name} {' '.join(map(str, arguments))} ended with {status}: {said[-500:]}")
    return Spent(float(took), int(memory) * KIBIBYTES_A_UNIT / 1024, said)


@cache
def _bytecode() -> tempfile.TemporaryDirectory[str]:
    """A folder for bytecode where none may be written beside the sources; it goes when the program ends."""
    return tempfile.TemporaryDirectory()


def _environment() -> dict[str, str]:
    if not sys.dont_write_bytecode:
        return dict(os.environ)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": _bytecode().name}

"""Kills loaders at random moments and judges what a reader is told afterwards."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, STDOUT
from threading import Timer
from time import monotonic
from typing import IO

from graph.errors import DataError, LoadError, QueryError
from tests.kills.child import READY
from tests.kills.places import Place
from tests.kills.versions import State

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 120.0
"""Seconds that a process may take to get ready or to do its work."""

Look = Callable[[], State]


@dataclass
class Tally:
    """What became of the kills of one place.

    `counts` has `kills`; `old` and `new`, whichever version answered whole after the restart; `resumed`, how many of
    the next runs brought in the new version whole; and `late`, the runs that were done before their kill and are not
    counted as kills. `wrong` has one sentence for each thing that was not as it must be.
    """

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __str__(self) -> str:
        counted = ", ".join(f"{self.counts[name]} {name}" for name in ("kills", "old", "new", "resumed"))
        late = f"{self.counts['late']} runs were done before their kill"
        return f"{self.name}: {counted}, {len(self.wrong)} wrong; {late}; a clean run takes {self.seconds:.1f} s."


Watch = Callable[[Tally], None]


def kill_often(place: Place, count: int, seed: int, watch: Watch) -> Tally:
    """Kill so many loaders, each at a random moment of the time that a clean run takes; `watch` sees each kill."""
    chance = random.Random(f"{seed} {place.name}")
    tally = Tally(place.name, seconds=_clean_run(place))
    while tally.counts["kills"] < count:
        before = place.set()
        moment = chance.uniform(0, tally.seconds)
        faults: Iterable[str]
        try:
            spent = _killed(place, 1 - before, moment)
        except RuntimeError as error:
            faults = (str(error),)
        else:
            if spent is not None:
                tally.counts["late"] += 1
                tally.seconds = spent
                continue
            faults = judge(place, before, tally.counts)
        tally.counts["kills"] += 1
        where = f"{place.name}, kill {tally.counts['kills']} at {moment:.3f} s of {tally.seconds:.3f} s"
        tally.wrong.extend(f"{where}: {fault}" for fault in faults)
        watch(tally)
    return tally


def judge(place: Place, before: int, counts: Counter[str]) -> Iterator[str]:
    """What is not as it must be after a kill of the load that led away from the version `before`."""
    old, new = place.wanted[before], place.wanted[1 - before]
    found, fault = _told(place.seen)
    if found in (old, new):
        counts["old" if found == old else "new"] += 1
    else:
        yield f"after the restart {fault or differing(found, old, new)}"
    found, fault = _told(lambda: place.again(1 - before))
    if found == new:
        counts["resumed"] += 1
    else:
        yield f"after the next run {fault or differing(found, new)}"


def differing(found: State | None, *wanted: State) -> str:
    """How a state differs from those that would be right."""
    if found is None:
        return "nothing was told"
    for state in wanted:
        if found.version == state.version:
            names = sorted(name for name in found.counts | state.counts if _other(name, found.counts, state.counts))
            names += sorted(id for id in state.answers if found.answers[id] != state.answers[id])
            return f"version {found.version[:12]} is not whole: {', '.join(names)}"
    return f"version {found.version[:12]} answers, and not {' or '.join(state.version[:12] for state in wanted)}"


def _other(name: str, one: dict[str, int], other: dict[str, int]) -> bool:
    return one.get(name, 0) != other.get(name, 0)


def _told(look: Look) -> tuple[State | None, str | None]:
    try:
        return look(), None
    except (DataError, LoadError, QueryError) as error:
        return None, f"there is an error: {error}"


def _clean_run(place: Place) -> float:
    """The seconds of a run that nobody kills; RuntimeError where it fails."""
    before = place.set()
    spent = _killed(place, 1 - before, LONGEST)
    if spent is None:
        raise RuntimeError(f"A clean run took longer than {LONGEST:g} s.")
    return spent


def _killed(place: Place, target: int, moment: float) -> float | None:
    """Kill the process that brings in a version so many seconds after its start; its seconds if it was done before.

    RuntimeError with what it said where it failed by itself.
    """
    arguments, environment = place.command(target)
    command = [sys.executable, "-m", "tests.kills.child", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE, stderr=STDOUT, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        _await_ready(process, process.stdout)
        began = monotonic()
        process.stdin.write("go\n")
        process.stdin.flush()
        with suppress(subprocess.TimeoutExpired):
            process.wait(moment)
        spent = monotonic() - began
        process.kill()
        status = process.wait()
        if status not in (0, -signal.SIGKILL):
            raise RuntimeError(f"the process failed by itself: {process.stdout.read().strip()[-500:]}")
    return spent if status == 0 else None


def _await_ready(process: subprocess.Popen[str], said: IO[str]) -> None:
    """Wait until the process has loaded its modules; one that hangs is killed."""
    watch = Timer(LONGEST, process.kill)
    watch.start()
    heard = []
    try:
        for line in said:
            if line == READY:
                return
            heard.append(line)
    finally:
        watch.cancel()
    raise RuntimeError(f"the process did not get ready: {''.join(heard).strip()[-500:]}")

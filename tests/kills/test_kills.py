"""Loaders killed at random moments leave the old version or the new one; `python -m tests.kills` kills a hundred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import LoadError
from tests.kills.places import Database, Directory, Place, Versions
from tests.kills.run import Tally, differing, judge, kill_often
from tests.kills.versions import QUESTIONS, State, publish_one, publish_other
from tests.neo4j.server import Server

KILLS = 5
OLD = State("a" * 64, {"Topic": 2, "HOLDER": 3}, {id: [("one",)] for id in QUESTIONS})
NEW = State("b" * 64, {"Topic": 2, "HOLDER": 4}, {id: [("two",)] for id in QUESTIONS})


class Told:
    """A place that tells what it is given."""

    name = "told"
    wanted = (OLD, NEW)

    def __init__(self, seen: State, again: State | None) -> None:
        self._seen = seen
        self._again = again

    def set(self) -> int:
        return 0

    def command(self, target: int) -> tuple[list[str], Mapping[str, str]]:
        return [f"unknown-{target}"], {}

    def seen(self) -> State:
        return self._seen

    def again(self, target: int) -> State:
        if self._again is None:
            raise LoadError(f"no version {target}")
        return self._again


def judged(seen: State, again: State | None) -> tuple[dict[str, int], list[str]]:
    """The counts and the faults of one kill."""
    counts: Counter[str] = Counter()
    faults = list(judge(Told(seen, again), 0, counts))
    return dict(counts), faults


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    folder = tmp_path_factory.mktemp("versions")
    publish_one(folder / "one")
    publish_other(folder / "other")
    return folder / "one", folder / "other"


def sound(tally: Tally) -> None:
    """Stops at the first fault."""
    assert tally.wrong == []


def checked(place: Place) -> Tally:
    """The tally of a few kills, after which all was as it must be."""
    one, other = place.wanted
    assert one.version != other.version
    assert one.counts != other.counts
    assert all(one.answers[id] != other.answers[id] and one.answers[id] for id in QUESTIONS)
    tally = kill_often(place, KILLS, 1, sound)
    assert tally.counts["old"] + tally.counts["new"] == tally.counts["resumed"] == tally.counts["kills"] == KILLS
    return tally


def test_kills_of_publishing_and_making_the_property_graph(tmp_path: Path, versions: Versions) -> None:
    tally = checked(Directory(tmp_path, versions))
    assert str(tally).startswith(f"embedded: {KILLS} kills, ")


def test_kills_of_loading_to_a_server(neo4j_server: Server, versions: Versions) -> None:
    tally = checked(Database(neo4j_server, versions))
    assert str(tally).startswith(f"neo4j: {KILLS} kills, ")


def test_the_old_version_and_then_the_new_one_is_right() -> None:
    assert judged(OLD, NEW) == ({"old": 1, "resumed": 1}, [])
    assert judged(NEW, NEW) == ({"new": 1, "resumed": 1}, [])


def test_a_version_that_is_not_whole_is_wrong() -> None:
    half = replace(NEW, counts=OLD.counts | {"Stray": 1})
    counts, (fault,) = judged(half, NEW)
    assert counts == {"resumed": 1}
    assert fault == f"after the restart version {'b' * 12} is not whole: HOLDER, Stray"


def test_another_answer_is_wrong() -> None:
    assert differing(replace(OLD, answers=NEW.answers), OLD, NEW).endswith("is not whole: bodies, mandates, references")


def test_a_third_version_is_wrong() -> None:
    strange = replace(NEW, version="c" * 64)
    assert judged(strange, NEW)[1] == [
        f"after the restart version {'c' * 12} answers, and not {'a' * 12} or {'b' * 12}"
    ]


def test_a_next_run_that_leaves_the_old_version_is_wrong() -> None:
    assert judged(OLD, OLD)[1] == [f"after the next run version {'a' * 12} answers, and not {'b' * 12}"]


def test_a_next_run_that_fails_is_wrong() -> None:
    assert judged(OLD, None) == ({"old": 1}, ["after the next run there is an error: no version 1"])


def test_a_process_that_fails_by_itself_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)the process did not get ready: .*unknown-1"):
        kill_often(Told(OLD, NEW), 1, 1, sound)

"""The parts on the made-up graph measure what they say; no test asserts on time."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.arcade import ArcadeEngine
from graph.engine import Settings
from tests.bench import asked, served
from tests.bench.asked import Asked, Case, cases
from tests.bench.embedded import SIDES
from tests.bench.made import World
from tests.bench.rows import property_graph


@pytest.fixture(scope="module")
def known() -> dict[str, Case]:
    return {case.name: case for case in cases()}


@pytest.mark.parametrize("side", SIDES)
def test_both_sides_load_the_whole_graph(side: str, tmp_path: Path) -> None:
    graph = property_graph(World(2))
    SIDES[side](tmp_path / "database", graph, Settings())
    with ArcadeEngine(tmp_path / "database", "made", Settings()) as engine:
        ((nodes,),) = engine.query("MATCH (n:Resource) RETURN count(n) AS n").rows
        ((links,),) = engine.query("MATCH (:Resource)-[r]->(:Resource) RETURN count(r) AS n").rows
    assert nodes == sum(map(len, graph.nodes.values()))
    assert links == sum(map(len, graph.links.values()))


@pytest.mark.xdist_group("neo4j")
def test_import_files_are_compared_by_the_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rival, which would have to be installed, takes a second for a hundred nodes here."""
    monkeypatch.setattr(served, "_share", lambda nodes, _: (nodes / 100, nodes))
    (row,) = served.imports(200, tmp_path, share=100)
    assert row.asked == ">= 10"
    assert "(1.0 s for 100 nodes / " in row.value
    assert row.holds is not None


def test_every_question_is_asked_as_in_its_example_and_by_each_key(known: dict[str, Case]) -> None:
    assert {"mandates --topic", "mandates --entity", "mandates --document", "conflicts"} <= set(known)
    assert "overlap --entity --other" in known


def test_a_keyed_question_has_less_time_than_the_matrix(known: dict[str, Case]) -> None:
    assert known["mandates --topic"].limit == 0.05
    assert known["overlap-matrix --topic"].limit == 1.0
    assert known["conflicts"].limit is None


def test_values_are_of_the_made_up_graph(known: dict[str, Case]) -> None:
    world = World(100)
    team = known["members --body"].question
    assert asked.value(world, team, "body", 37) == "body/made-21"
    assert asked.value(world, known["mandates --topic"].question, "topic", 37) == "topic/made-21"
    assert asked.value(world, known["overlap-matrix --topic"].question, "topic", 37) == "topic/made-20"
    assert asked.value(world, known["citing --symbol"].question, "symbol", 37) == "MADE/37"


def _asked(seconds: float, *, index: bool | None = True) -> Asked:
    return Asked((seconds,) * 20, (seconds,) * 20, rows=3, index=index)


def test_a_row_holds_when_late_answers_are_in_time_and_do_not_grow(known: dict[str, Case]) -> None:
    case = known["mandates --topic"]
    assert asked._row(case, _asked(0.01), _asked(0.012)).holds
    assert not asked._row(case, _asked(0.01), _asked(0.02)).holds
    assert not asked._row(case, _asked(0.06), _asked(0.06)).holds


def test_a_row_holds_only_with_an_index_at_the_beginning(known: dict[str, Case]) -> None:
    row = asked._row(known["mandates --topic"], _asked(0.01), _asked(0.01, index=False))
    assert not row.holds
    assert "no index" in row.value


def test_a_profile_says_where_the_engine_begins() -> None:
    assert asked.begins_at_an_index("+ Filter\n  + NodeIndexSeek(t:Topic) [index=Resource[id], id=IN [$topic]]")
    assert not asked.begins_at_an_index("+ Filter\n  + NodeByLabelScan(t:Topic) [cost=1]")
    assert asked.begins_at_an_index(
        "+ UNWIND $k AS key\n+ MATCH NODE (b:Topic) [index: Resource[id]]\n+ MATCH NODE (s)"
    )
    assert asked.begins_at_an_index("+ WITH COLLECT { ... } AS own\n+ UNWIND own AS a") is None
    assert not asked.begins_at_an_index("+ MATCH NODE (s:Decision) (3μs)\n+ MATCH NODE (b) [index: Resource[id]]")


def test_every_question_is_timed(tmp_path: Path) -> None:
    rows = asked.answers(1_000, tmp_path, runs=1)
    assert [row.measure for row in rows] == [*(case.name for case in cases()), "questions"]
    assert all("index" in row.value for row in rows[:-1])

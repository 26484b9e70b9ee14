"""The Cypher engine: reads only, keeps its limits, is silent, and serves several processes."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.arcade import ArcadeEngine, _room
from graph.data import Data
from graph.engine import Engine, Id, Settings, open_cypher, prepare
from graph.errors import DataError, QueryError, QueryTimeout
from graph.projection import PropertyGraph
from tests.graph.conftest import SETTINGS
from tests.graph.samples import document, facts, first, publish, second

ROOT = Path(__file__).resolve().parents[2]
COUNT = "MATCH (n) RETURN count(n) AS n"


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Mandate {id: 'x'})",
        "MATCH (n:Mandate) SET n.rule = 'x'",
        "MATCH (n:Mandate) REMOVE n.rule",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Mandate {id: 'x'}) RETURN n.id AS id",
        "CALL { CREATE (n:Mandate) RETURN n } RETURN n.id AS id",
        "MATCH (n:Mandate) FOREACH (x IN [1] | SET n.rule = 'x')",
    ],
)
def test_a_query_that_writes_is_refused(cypher: Engine, text: str) -> None:
    before = cypher.query(COUNT).rows
    with pytest.raises(QueryError, match="The query writes"):
        cypher.query(text)
    assert cypher.query(COUNT).rows == before


@pytest.mark.parametrize(
    "place", ["file:///etc/hostname", "/etc/hostname", "http://127.0.0.1:9/x", "https://localhost/x"]
)
def test_load_csv_opens_nothing(cypher: Engine, place: str) -> None:
    with pytest.raises(QueryError):
        cypher.query("LOAD CSV FROM $place AS line RETURN line", {"place": place})


def test_a_query_that_takes_too_long_is_stopped(cypher: Engine) -> None:
    with pytest.raises(QueryTimeout, match="longer than 1 s"):
        cypher.query("MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id + d.id = 'x' RETURN count(*) AS n")
    assert cypher.query("RETURN 1 AS one").rows == [(1,)]


def test_nodes_and_relationships_are_no_values(cypher: Engine) -> None:
    for text in ("MATCH (m:Mandate) RETURN m LIMIT 1", "MATCH (:Mandate)-[r]->() RETURN collect(r) AS r LIMIT 1"):
        with pytest.raises(QueryError, match="return its properties instead"):
            cypher.query(text)


def test_maps_lists_and_null_come_back_as_plain_values(cypher: Engine) -> None:
    answer = cypher.query("RETURN {a: [1, 2.5, true], b: null} AS map, null AS nothing, 'x' AS text, [] AS empty")
    assert answer.columns == ("map", "nothing", "text", "empty")
    assert answer.rows == [({"a": [1, 2.5, True], "b": None}, None, "x", [])]


def test_parameters_of_every_kind_are_bound(cypher: Engine) -> None:
    params = {"id": Id("topic/cybercrime"), "list": ["a", "b"], "map": {"x": 1}, "none": None, "yes": True, "half": 0.5}
    text = "RETURN $id AS id, $list AS list, $map AS map, $none AS none, $yes AS yes, $half AS half"
    assert cypher.query(text, params).rows == [tuple(params.values())]


@pytest.mark.parametrize("label", ["Mandate", "Resource", "Statement"])
def test_a_node_is_found_by_its_id_through_the_index(cypher: Engine, label: str) -> None:
    assert isinstance(cypher, ArcadeEngine)
    plan = cypher.plan(f"MATCH (m:{label} {{id: $id}})-[:HOLDER]->(h:Agent) RETURN h.id AS id", {"id": "mandate/x"})
    assert "NodeIndexSeek(m" in plan
    assert "Scan" not in plan


def test_every_id_is_there_once_and_under_all_its_labels(cypher: Engine) -> None:
    assert cypher.query("MATCH (n:Resource) WITH n.id AS id, count(*) AS n WHERE n > 1 RETURN id").rows == []
    labels = cypher.query("MATCH (n {id: 'body/task-team-on-robots'}) RETURN labels(n) AS labels").rows
    assert labels == [(["Agent", "CoordinationBody", "Resource", "TaskTeam"],)]


def test_threads_may_ask_at_once(cypher: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda n: cypher.query("RETURN $n AS n", {"n": n}).rows, range(40)))
    assert answers == [[(n,)] for n in range(40)]


CHILD = """
import sys
from graph.data import Data
from graph.engine import Settings, open_cypher
with open_cypher(Data(sys.argv[1]), Settings(heap="128m")) as engine:
    sys.stdout.write(str(engine.query("MATCH (m:Mandate) RETURN count(m) AS n").rows))
"""


def ask_in_another_process(data: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(data)],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_another_process_gets_an_answer_meanwhile_in_silence(data: Data, cypher: Engine, tmp_path: Path) -> None:
    assert cypher.query(COUNT).rows
    before = {path.name: path.stat().st_mtime_ns for path in data.path.rglob("*")}
    answer = ask_in_another_process(data.path.absolute(), tmp_path)
    assert (answer.stdout, answer.stderr, answer.returncode) == ("[(2,)]", "", 0)
    assert list(tmp_path.iterdir()) == []
    assert before == {path.name: path.stat().st_mtime_ns for path in data.path.rglob("*")}


def test_the_property_graph_is_made_in_silence_too(tmp_path: Path) -> None:
    data = publish(tmp_path / "data", first())
    (tmp_path / "here").mkdir()
    answer = ask_in_another_process(data.path.absolute(), tmp_path / "here")
    assert (answer.stdout, answer.stderr) == ("[(1,)]", "")
    assert list((tmp_path / "here").iterdir()) == []


def test_the_property_graph_is_made_once(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    home = prepare(data, SETTINGS)
    before = home.stat().st_mtime_ns
    assert prepare(data, SETTINGS) == home
    assert home.stat().st_mtime_ns == before
    assert sorted(path.name for path in home.parent.iterdir()) == sorted([home.name, "lock"])


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    version = data.current()
    assert version is not None
    left = tmp_path / "projection" / f"{version.digest}-00000000.building"
    left.mkdir(parents=True)
    prepare(data, SETTINGS)
    assert not left.exists()


def test_a_damaged_property_graph_is_told(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    for path in prepare(data, SETTINGS).iterdir():
        path.unlink()
    with pytest.raises(DataError, match="is damaged: remove it"):
        open_cypher(data, SETTINGS)


def test_an_edited_graph_makes_no_property_graph(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    path = tmp_path / "graphs" / f"{data.documents()[0].graph}.nq"
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(DataError, match="was changed after it was written"):
        open_cypher(data, SETTINGS)


def test_closing_twice_is_no_error(data: Data) -> None:
    engine = open_cypher(data, SETTINGS)
    engine.close()
    engine.close()
    with pytest.raises(QueryError):
        engine.query("RETURN 1 AS one")


@pytest.mark.parametrize("heap", ["", "512", "512 m", "-1m", "0m", "1t", "lots"])
def test_a_heap_that_is_no_size_is_refused(data: Data, heap: str) -> None:
    with pytest.raises(QueryError, match="is no size of memory"):
        open_cypher(data, Settings(heap=heap))


def test_two_engines_of_one_process_share_nothing(data: Data, cypher: Engine) -> None:
    with open_cypher(data, SETTINGS) as other:
        assert other.query(COUNT).rows == cypher.query(COUNT).rows
    assert cypher.query("RETURN 1 AS one").rows == [(1,)]


def test_the_time_limit_is_that_of_each_engine(data: Data, cypher: Engine) -> None:
    text = "UNWIND range(1, 400000) AS a WITH a WHERE a % 7 = 0 RETURN count(a) AS n"
    with open_cypher(data, Settings(heap="256m", timeout=0.001)) as hasty, pytest.raises(QueryTimeout):
        hasty.query(text)
    assert cypher.query("RETURN 1 AS one").rows == [(1,)]


def test_an_engine_goes_on_with_its_version_when_another_is_published(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    with open_cypher(data, SETTINGS) as engine:
        before = engine.version
        publish(tmp_path, second())
        with open_cypher(data, SETTINGS) as newer:
            assert newer.version != before
            assert newer.query("MATCH (d:Document) RETURN count(d) AS n").rows == [(2,)]
        assert engine.query("MATCH (d:Document) RETURN d.key AS key").rows == [("CEB/2018/1",)]


def test_the_previous_property_graph_stays_and_older_ones_go(tmp_path: Path) -> None:
    homes = []
    for content in (first(), second(), (document("A/1", "WHO leads work on health."), facts())):
        homes.append(prepare(publish(tmp_path, content), SETTINGS))
    assert [home.is_dir() for home in homes] == [False, True, True]


def test_a_large_graph_is_given_the_heap_that_its_load_needs() -> None:
    small = PropertyGraph({("Resource",): [{"id": "a"}]}, {})
    large = PropertyGraph({("Resource",): [{"id": "a"}] * 3_000_000}, {})
    assert _room("512m", small) == "512m"
    assert _room("512m", large) == "1536m"
    assert _room("2g", large) == "2g"

"""The CSV files that the import tool of Neo4j takes, and a database that the real tool made of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api import cli
from api.questions import Source, ask, load_registry
from api.questions.run import read_names
from graph.data import Data
from graph.engine import Settings, cypher_store, published
from graph.errors import DataError
from graph.neo4j.load import load
from graph.neo4j.tables import ARGUMENTS, SEPARATOR, write_tables
from graph.project import property_graph
from tests.neo4j.server import LTS, Server, admin, running
from tests.queries.examples import publish_demo
from tests.queries.small import publish

ASKED = ("mandates", "bodies", "decisions", "posts", "overlap-matrix")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    path = tmp_path_factory.mktemp("csv") / "data"
    publish_demo(path)
    return Data(path)


@pytest.fixture(scope="module")
def tables(data: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(data, folder)
    return folder


def test_every_node_and_link_has_a_line_or_more(data: Data, tables: Path) -> None:
    graph = property_graph(data, published(data))
    assert write_tables(data, tables) == (sum(map(len, graph.nodes.values())), sum(map(len, graph.links.values())))
    for kind, pairs in graph.links.items():
        assert len((tables / f"links-{kind}.csv").read_text("utf-8").splitlines()) == len(pairs)


def test_a_header_gives_the_types(tables: Path) -> None:
    headers = {path.read_text("utf-8").strip() for path in tables.glob("nodes-*-header.csv")}
    assert any("start:long" in header and "quote:string" in header for header in headers)
    assert any("altLabel:string[]" in header for header in headers)
    assert all(header.startswith("id:ID,") for header in headers)


def test_no_text_holds_the_separator(data: Data) -> None:
    graph = property_graph(data, published(data))
    values = (value for rows in graph.nodes.values() for row in rows for value in row.values())
    assert not any(SEPARATOR in str(value) for value in values)


def test_the_arguments_name_every_file(tables: Path) -> None:
    named = (tables / ARGUMENTS).read_text("utf-8")
    assert all(str(path.absolute()) in named for path in tables.glob("*.csv"))


def test_a_folder_with_other_files_is_left_alone(data: Data, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(DataError, match=r"holds other files \(thesis.txt\)"):
        write_tables(data, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_the_command_says_what_comes_next(data: Data, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "tables"
    assert cli.run(["export", str(target), "--format", "neo4j-csv", "--data", str(data.path)]) == 0
    said = capsys.readouterr().out
    assert "relationships to" in said
    assert f"neo4j-admin database import full @{target / ARGUMENTS} neo4j" in said


@pytest.fixture(scope="module")
def imported(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on the database that the import tool made of the files."""
    home = tmp_path_factory.mktemp("imported")
    with running(LTS, home):
        pass
    admin(home, "database", "import", "full", f"@{tables / ARGUMENTS}", "--overwrite-destination", "neo4j")
    with running(LTS, home) as server:
        yield server


@pytest.mark.xdist_group("neo4j")
def test_the_imported_graph_is_the_loaded_one(data: Data, imported: Server, tmp_path: Path) -> None:
    """Counts by label and type, five answers, a load that has nothing to do, and then one that has."""
    graph = property_graph(data, published(data))
    for labels, rows in graph.nodes.items():
        text = f"MATCH (n:{':'.join(labels)}) WHERE size(labels(n)) = {len(labels)} RETURN count(n) AS n"
        assert imported.run(text) == [{"n": len(rows)}]
    for kind, pairs in graph.links.items():
        assert imported.run(f"MATCH ()-[r:{kind}]->() RETURN count(r) AS n") == [{"n": len(pairs)}]

    there = Settings(neo4j=imported.settings())
    registry = load_registry()
    with cypher_store(data).open() as embedded, cypher_store(data, there).open() as server:
        names = read_names(registry, Source(embedded, "cypher"))
        for id in ASKED:
            one, other = (ask(registry, Source(at, "cypher"), id, {}, names=names) for at in (embedded, server))
            assert one.rows, id
            assert one.rows == other.rows, id

    again = load(data, imported.settings())
    assert again.version == again.before == published(data).digest

    publish(tmp_path / "other")
    other_data = Data(tmp_path / "other")
    report = load(other_data, imported.settings())
    assert report.version == published(other_data).digest

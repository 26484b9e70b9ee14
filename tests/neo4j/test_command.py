"""`cebgraph load`, and the commands and the service that then ask the server."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from api.app import create_app
from api.cli import run
from api.settings import Settings
from graph.data import Data
from graph.neo4j.load import load
from tests.api.web import Client
from tests.neo4j.server import Server
from tests.queries.small import publish


@pytest.fixture
def data(tmp_path: Path) -> Data:
    publish(tmp_path / "data")
    return Data(tmp_path / "data")


@pytest.fixture
def server(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The server, named by the environment."""
    for name, value in neo4j_server.environment().items():
        monkeypatch.setenv(name, value)
    yield neo4j_server


@contextmanager
def serving(settings: Settings) -> Iterator[Client]:
    """A client of the service, which is shut down at the end."""

    async def shut_down() -> None:
        async with app.router.lifespan_context(app):
            pass

    app = create_app(settings)
    yield Client(app)
    asyncio.run(shut_down())


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed."""
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_load_tells_what_it_did(server: Server, data: Data, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["load", "--data", str(data.path)]
    assert run([*arguments, "--dry-run"]) == 0
    assert "would be the first on the server" in said(capsys)
    assert server.run("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    assert run(arguments) == 0
    told = said(capsys)
    nodes = server.run("MATCH (n:Resource) RETURN count(n) AS n")[0]["n"]
    assert "is the first on the server." in told
    assert f"The server has {nodes} nodes and" in told
    assert run(arguments) == 0
    assert "already." in said(capsys)
    with data.writing():
        data.forget("made-up-2021")
        data.publish()
    assert run([*arguments, "--dry-run"]) == 0
    assert "1 gone" in said(capsys)
    assert run(arguments) == 0
    assert "replaces" in said(capsys)


def test_without_a_server_load_says_what_to_set(data: Data, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["load", "--data", str(data.path)]) == 2
    assert said(capsys) == "No server is named: set NEO4J_URI to its address, such as bolt://localhost:7687.\n"


@pytest.mark.usefixtures("server")
def test_a_wrong_password_is_wrong_use(
    data: Data, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    assert run(["load", "--data", str(data.path)]) == 2
    assert said(capsys).count("\n") == 1


def test_data_of_others_is_left_alone_until_forced(
    server: Server, data: Data, capsys: pytest.CaptureFixture[str]
) -> None:
    server.run("CREATE (:Customer {name: 'somebody'})")
    assert run(["load", "--data", str(data.path)]) == 2
    assert "1 nodes that are not of cebgraph" in said(capsys)
    assert run(["load", "--data", str(data.path), "--force"]) == 0
    assert server.run("MATCH (c:Customer) RETURN c.name AS name") == [{"name": "somebody"}]


def test_query_asks_the_server_and_needs_no_data_directory(
    server: Server, data: Data, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(data, server.settings())
    nowhere = tmp_path / "nowhere"
    asked = ["query", "mandates", "--topic", "cybercrime", "--format", "csv", "--data"]
    assert run([*asked, str(nowhere)]) == 0
    served = said(capsys)
    assert not nowhere.exists()
    assert "UNODC leads the work" in served
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NEO4J_URI")
        assert run([*asked, str(data.path)]) == 0
    assert said(capsys) == served


def test_query_says_what_to_do_where_nothing_is_loaded(
    server: Server, data: Data, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", "topics", "--data", str(data.path)]) == 2
    assert f"'neo4j' at {server.uri} has no data of cebgraph: run `cebgraph load`." in said(capsys)


@pytest.mark.usefixtures("server")
def test_sparql_is_answered_by_the_data_directory(data: Data, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "topics", "--engine", "sparql", "--format", "csv", "--data", str(data.path)]) == 0
    assert "topic/cybercrime" in said(capsys)


def test_the_service_answers_from_the_server_and_follows_it(server: Server, data: Data, tmp_path: Path) -> None:
    with serving(Settings(data=tmp_path / "nowhere")) as client:
        assert client.get("/readyz").status_code == 503
        first = load(data, server.settings()).version
        assert client.get("/readyz").json() == {"status": "ready", "version": first, "documents": 2}
        rows = client.get("/api/queries/documents").json()["total"]
        with data.writing():
            data.forget("made-up-2021")
            data.publish()
        second = load(data, server.settings()).version
        answer = client.get("/api/queries/documents")
        assert (rows, answer.json()["total"]) == (2, 1)
        assert answer.headers["X-Data-Version"] == second
        assert client.get("/readyz").json()["documents"] == 1


def test_a_server_that_is_gone_is_a_problem_and_no_traceback(data: Data) -> None:
    settings = Settings(data=data.path, neo4j=Server("bolt://127.0.0.1:9", "neo4j", "x").settings(retry=0.0))
    with serving(settings) as client:
        answer = client.get("/api/queries/topics")
    assert answer.status_code == 503
    assert answer.json()["detail"].startswith("No Neo4j server answers at bolt://127.0.0.1:9 (Connection refused)")


@pytest.mark.parametrize(("name", "value"), [("NEO4J_BATCH", "many"), ("CEBGRAPH_TIMEOUT", "0")])
def test_a_value_that_does_not_fit_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    assert run(["load"]) == 2
    assert f"The variable {name} does not fit: " in said(capsys)

"""What is wrong with a server is one clear sentence, and nothing of somebody else's data is touched."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from neo4j.exceptions import ClientError, DatabaseError, Neo4jError, ServiceUnavailable, TransientError
from pydantic import SecretStr

from graph.engine import Settings, open_cypher
from graph.errors import LoadError, ServerError
from graph.neo4j.connect import check, connect
from graph.neo4j.errors import loading, sentence
from graph.neo4j.load import load, preview
from graph.neo4j.settings import Neo4jSettings
from tests.neo4j.server import LTS, Server, free_port, running
from tests.neo4j.versions import Made, loaded

DATA = Made({"one": '<topic/a> a ceb:Topic ; skos:prefLabel "A" .'})


def refused(settings: Neo4jSettings) -> str:
    """The sentence with which a load is refused."""
    with pytest.raises(ServerError) as told:
        load(DATA, settings)
    assert "\n" not in str(told.value)
    assert str(told.value).endswith(".")
    return str(told.value)


def test_a_wrong_password(neo4j_server: Server) -> None:
    said = refused(neo4j_server.settings(password=SecretStr("wrong")))
    assert (
        said == f"The Neo4j server at {neo4j_server.uri} does not let 'neo4j' in: check NEO4J_USER and NEO4J_PASSWORD."
    )


def test_no_password(neo4j_server: Server) -> None:
    assert "check NEO4J_USER and NEO4J_PASSWORD" in refused(neo4j_server.settings(password=SecretStr("")))


def test_no_server() -> None:
    uri = f"bolt://127.0.0.1:{free_port()}"
    assert refused(Neo4jSettings(uri=uri)) == (
        f"No Neo4j server answers at {uri} (Connection refused): start it, or check NEO4J_URI."
    )


@pytest.mark.parametrize("uri", ["http://localhost:7474", "localhost:7687", "bolt://localhost:port", "://"])
def test_no_address(uri: str) -> None:
    assert "no address of a Neo4j server: write one such as bolt://localhost:7687" in refused(Neo4jSettings(uri=uri))


def test_a_database_that_is_not_there(neo4j_server: Server) -> None:
    assert "has no database 'elsewhere': check NEO4J_DATABASE" in refused(neo4j_server.settings(database="elsewhere"))


class Web(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class Silent(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        self.request.recv(100)


@contextmanager
def serving(server: socketserver.TCPServer) -> Iterator[str]:
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"bolt://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize(("kind", "handler"), [(HTTPServer, Web), (socketserver.TCPServer, Silent)])
def test_a_server_that_speaks_something_else(
    kind: type[socketserver.TCPServer], handler: type[socketserver.BaseRequestHandler]
) -> None:
    with serving(kind(("127.0.0.1", 0), handler)) as uri:
        assert refused(Neo4jSettings(uri=uri)).startswith(
            f"What answers at {uri} does not speak Bolt, so it is no Neo4j"
        )


def test_a_server_of_another_product() -> None:
    with pytest.raises(ServerError, match=r"answers like Neo4j but is Memgraph/3.0: set NEO4J_URI to a Neo4j server"):
        check("Memgraph/3.0", "", "bolt://host")


@pytest.mark.parametrize("version", ["5.26.0", "5.26-aura", "2025.01.0", "2026.08.1", "6.0"])
def test_a_version_that_is_new_enough(version: str) -> None:
    check("Neo4j Kernel", version, "bolt://host")


@pytest.mark.parametrize("version", ["4.4.40", "5.25.1", "3.5"])
def test_a_version_that_is_too_old(version: str) -> None:
    with pytest.raises(ServerError, match=f"is Neo4j {version}, which is too old: use 5.26 or newer"):
        check("Neo4j Kernel", version, "bolt://host")


def test_a_connection_that_is_refused_is_closed(neo4j_server: Server) -> None:
    with pytest.raises(ServerError):
        connect(neo4j_server.settings(database="elsewhere"))
    with connect(neo4j_server.settings()) as driver:
        driver.verify_connectivity()


def test_a_database_full_of_somebody_elses_data_is_refused(neo4j_server: Server) -> None:
    neo4j_server.run("CREATE (:Customer {id: 1})-[:BOUGHT]->(:Thing {id: 2})")
    with pytest.raises(
        ServerError, match=r"holds 2 nodes that are not of cebgraph: .* with --force, which changes and"
    ):
        load(DATA, neo4j_server.settings())
    with pytest.raises(ServerError, match="holds 2 nodes"):
        preview(DATA, neo4j_server.settings())
    assert neo4j_server.run("SHOW CONSTRAINTS") == []


def test_with_force_a_load_adds_beside_it(neo4j_server: Server) -> None:
    neo4j_server.run("CREATE (:Customer {id: 'topic/a'})-[:BOUGHT]->(:Thing {id: 2})")
    load(DATA, neo4j_server.settings(), force=True)
    load(Made({}), neo4j_server.settings())
    assert loaded(neo4j_server) == Made({}).projected()
    assert neo4j_server.run("MATCH (c:Customer)-[:BOUGHT]->(t:Thing) RETURN c.id AS c, t.id AS t") == [
        {"c": "topic/a", "t": 2}
    ]


@pytest.mark.parametrize("label", ["Resource", "Topic"])
def test_even_with_force_it_does_not_mix_with_nodes_of_the_same_label(neo4j_server: Server, label: str) -> None:
    neo4j_server.run(f"CREATE (:{label} {{id: 'topic/a'}})")
    with pytest.raises(ServerError, match=f"under its labels \\({label}\\): choose another by NEO4J_DATABASE"):
        load(DATA, neo4j_server.settings(), force=True)
    assert neo4j_server.run(f"MATCH (n:{label}) RETURN count(n) AS n") == [{"n": 1}]


@pytest.mark.xdist_group("neo4j")
def test_a_server_that_can_only_be_read(tmp_path: Path) -> None:
    with running(LTS, tmp_path) as server:
        load(DATA, server.settings())
    with running(LTS, tmp_path, "server.databases.read_only=neo4j") as server:
        with pytest.raises(ServerError, match="can only be read: make it writable on the server, or load into another"):
            load(Made({}), server.settings())
        with open_cypher(DATA, Settings(neo4j=server.settings())) as engine:
            assert engine.query("MATCH (t:Topic {id: 'topic/a'}) RETURN t.prefLabel AS label").rows == [("A",)]


def failed(kind: type[Neo4jError], code: str, message: str) -> Neo4jError:
    """An error as a server sends it."""
    made = Neo4jError._basic_hydrate(neo4j_code=code, message=message)
    assert isinstance(made, kind)
    return made


SETTINGS = Neo4jSettings(uri="bolt://host:7687", user="reader")
STOPS = [
    (
        failed(TransientError, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The pool is full."),
        "has not enough memory for this (The pool is full): give it more",
    ),
    (
        failed(DatabaseError, "Neo.DatabaseError.Transaction.TransactionCommitFailed", "No space left on device"),
        "failed (No space left on device): look at its log and disk, then run `cebgraph load` again",
    ),
    (ServiceUnavailable("Connection reset\n(reason [Errno 104] Gone)"), "broke off (Gone): run `cebgraph load` again"),
    (OSError("Broken pipe"), "broke off (Broken pipe): run `cebgraph load` again"),
]


@pytest.mark.parametrize(("error", "said"), STOPS, ids=lambda value: type(value).__name__)
def test_what_stops_a_load_that_went_well(error: Exception, said: str) -> None:
    with pytest.raises(LoadError) as told, loading(SETTINGS):
        raise error
    assert said in str(told.value)


def test_a_user_who_may_not_write() -> None:
    error = failed(ClientError, "Neo.ClientError.Security.Forbidden", "Create node is not allowed for user 'reader'.")
    said = r"does not allow 'reader' to do this .* give that user a role that may"
    with pytest.raises(ServerError, match=said), loading(SETTINGS):
        raise error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords"),
        ("Neo.ClientError.Security.CredentialsExpired", "wants a new password for 'reader'"),
        ("Neo.TransientError.Database.DatabaseUnavailable", "is not available: look at the server's log"),
        ("Neo.DatabaseError.General.UnknownError", "failed (Words): look at its log"),
    ],
)
def test_other_errors_of_a_server(code: str, said: str) -> None:
    assert said in sentence(Neo4jError._basic_hydrate(neo4j_code=code, message="Words.\nMore words."), SETTINGS)

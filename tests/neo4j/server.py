"""A real Neo4j community server for tests: started for a session, ended with it.

Fixtures, at hand in every test (see `tests.neo4j.fixtures`):

    neo4j_server     the long-term release with an empty database; the server of NEO4J_URI where that is set
    neo4j_current    the newest release, the same way; needs Java 21 or newer

A test that uses one runs on the worker that has the server, and fails when the server sent a warning about a query.
Each has `uri`, `user`, `password`, `version`, `settings()`, `environment()`, `wipe()` and `driver`.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import neo4j
import pytest
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import SecretStr

from graph.neo4j.settings import Neo4jSettings
from tests.neo4j.download import jars

LTS = "5.26.30"
CURRENT = "2026.08.1"
MAINS = {LTS: "org.neo4j.server.CommunityEntryPoint", CURRENT: "org.neo4j.server.Neo4jCommunity"}
OLDEST_JAVA = {LTS: 17, CURRENT: 21}
NEWEST_JAVA = {LTS: 21, CURRENT: 99}

OPENED = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")]
OPENED += ["--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"]
LONGEST_START = 120
WITH_PARENT = ["setpriv", "--pdeathsig", "TERM", "--"]
"""What ends the server when the process that started it is killed."""


@dataclass(frozen=True)
class Server:
    """A running server and what one needs to reach it."""

    uri: str
    user: str
    password: str
    database: str = "neo4j"
    home: Path = field(default=Path())
    pid: int = 0

    @cached_property
    def driver(self) -> neo4j.Driver:
        """A driver of the test's own, past the code under test."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password))

    @property
    def version(self) -> str:
        """What the server says it is."""
        return str(self.run("CALL dbms.components() YIELD versions RETURN versions[0] AS version")[0]["version"])

    def run(self, text: str, **params: object) -> list[dict[str, object]]:
        """The rows of a query as maps, written or read."""
        with self.driver.session(database=self.database) as session:
            return session.run(text, params).data()

    def settings(self, **changes: object) -> Neo4jSettings:
        """The settings by which the program reaches the server."""
        known = {"uri": self.uri, "user": self.user, "password": SecretStr(self.password), "database": self.database}
        known |= {"notifications": "WARNING"}
        return Neo4jSettings(**(known | changes))  # type: ignore[arg-type]

    def environment(self) -> dict[str, str]:
        """The variables by which the command line reaches the server."""
        settings = {"URI": self.uri, "USER": self.user, "PASSWORD": self.password, "DATABASE": self.database}
        return {f"NEO4J_{name}": value for name, value in settings.items()}

    def empty(self) -> None:
        """Remove all data; constraints and indexes stay."""
        self.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")

    def wipe(self) -> None:
        """Leave an empty database: no data, constraint or index."""
        self.empty()
        for row in self.run("SHOW CONSTRAINTS YIELD name"):
            self.run(f"DROP CONSTRAINT `{row['name']}`")
        for row in self.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
            self.run(f"DROP INDEX `{row['name']}`")


@contextmanager
def started(version: str, *config: str) -> Iterator[Server]:
    """A server of that version with an empty database, on a free port; `config` are more lines of `neo4j.conf`."""
    folder = tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True)
    with folder as home, running(version, Path(home), *config) as server:
        yield server


@contextmanager
def running(version: str, home: Path, *config: str) -> Iterator[Server]:
    """A server whose data is in the folder `home` and stays there, to be started again."""
    java = find_java(OLDEST_JAVA[version], NEWEST_JAVA[version])
    if java is None and version == CURRENT:
        pytest.skip(f"Neo4j {version} needs Java {OLDEST_JAVA[version]} or newer: install a JDK of that version.")
    if java is None:
        unavailable(f"Neo4j {version} needs Java {OLDEST_JAVA[version]}: install it (apt-get install openjdk-17-jdk).")
    try:
        classpath = f"{jars(version)}/*"
    except RuntimeError as error:
        unavailable(str(error))
    port = free_port()
    _configure(home, port, config)
    flags = ["-Xmx1g", "-XX:+UseSerialGC", *OPENED, "-cp", classpath]
    command = [str(java), *flags, MAINS[version], f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    if shutil.which(WITH_PARENT[0]):
        command = [*WITH_PARENT, *command]
    password = _password(java, classpath, home)
    with (home / "out").open("ab") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    server = Server(f"bolt://127.0.0.1:{port}", "neo4j", password, home=home, pid=process.pid)
    try:
        _wait(server, process)
        yield server
    finally:
        server.driver.close()
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(30)


def admin(home: Path, *command: str, longest: float = 300) -> None:
    """Run the administration tool of the long-term release on the server in that folder, which does not run."""
    java = find_java(OLDEST_JAVA[LTS], NEWEST_JAVA[LTS])
    tool = [str(java), "-Xmx1g", "-cp", f"{jars(LTS)}/*", f"-Dbasedir={home}"]
    tool.append("org.neo4j.server.startup.Neo4jAdminCommand")
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    whole = [*tool, *command]
    done = subprocess.run(whole, env=environment, check=False, capture_output=True, text=True, timeout=longest)
    assert done.returncode == 0, (done.stdout + done.stderr)[:2000]


def given(settings: Neo4jSettings) -> Server:
    """The server that the environment names; the test fails where its database holds anything."""
    server = Server(settings.uri, settings.user, settings.password.get_secret_value(), settings.database)
    if server.run("MATCH (n) RETURN count(n) AS n")[0]["n"]:
        server.driver.close()
        pytest.fail("The database that NEO4J_URI and NEO4J_DATABASE name is not empty, and tests would wipe it.")
    return server


def unavailable(reason: str) -> NoReturn:
    """Skip the test, or fail where CI is set."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def find_java(oldest: int, newest: int) -> Path | None:
    """A Java of these major versions: that of JAVA_HOME, of the PATH, or below the usual folder."""
    named = [Path(os.environ["JAVA_HOME"]) / "bin/java"] if os.environ.get("JAVA_HOME") else []
    found = shutil.which("java")
    places = [*named, *([Path(found)] if found else []), *sorted(Path("/usr/lib/jvm").glob("*/bin/java"))]
    return next((java for java in places if oldest <= _java_version(java) <= newest), None)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _java_version(java: Path) -> int:
    try:
        said = subprocess.run([java, "-version"], check=False, capture_output=True, text=True, timeout=30).stderr
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def _configure(home: Path, port: int, more: tuple[str, ...]) -> None:
    lines = [
        "server.default_listen_address=127.0.0.1",
        f"server.bolt.listen_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.memory.heap.max_size=1g",
        "server.memory.pagecache.size=256m",
        "dbms.usage_report.enabled=false",
        *more,
    ]
    (home / "conf").mkdir(exist_ok=True)
    (home / "conf/neo4j.conf").write_text("\n".join(lines) + "\n", "utf-8")


def _password(java: Path, classpath: str, home: Path) -> str:
    """The password of the server in that folder, set when it is new."""
    kept = home / "password"
    if not kept.exists():
        password = secrets.token_hex(12)
        admin = "org.neo4j.server.startup.Neo4jAdminCommand"
        command = [str(java), "-cp", classpath, f"-Dbasedir={home}", admin, "dbms", "set-initial-password", password]
        environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=LONGEST_START)
        kept.write_text(password, "ascii")
    return kept.read_text("ascii")


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until and process.poll() is None:
        try:
            server.driver.verify_connectivity()
            server.run("RETURN 1 AS one")
        except (DriverError, Neo4jError, OSError):
            time.sleep(0.2)
        else:
            return
    told = [path.read_text("utf-8", "replace") for path in (server.home / "out", server.home / "logs/neo4j.log")]
    pytest.fail(f"Neo4j did not start: {' '.join(told)[-1000:]}")

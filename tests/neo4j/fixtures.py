"""The fixtures of `tests.neo4j.server`, for every folder of tests."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

from graph.neo4j.settings import Neo4jSettings
from tests.neo4j.server import CURRENT, LTS, Server, given, started

FIXTURES = {"neo4j_server", "neo4j_current", "lts", "current"}
GROUP = "neo4j"
"""Tests of one group run on one worker, so that each server is started once and asked by one test at a time."""


class Notified(logging.Handler):
    """Collects what the server warns of: a deprecated form, a product of patterns, an unknown name."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.said.append(record.getMessage())


@pytest.fixture(scope="session", autouse=True)
def outside() -> Iterator[Neo4jSettings]:
    """What NEO4J_URI and its fellows say, which no other test shall meet."""
    settings = Neo4jSettings()
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("NEO4J_")]:
            patch.delenv(name)
        yield settings


@pytest.fixture(scope="session")
def lts(outside: Neo4jSettings) -> Iterator[Server]:
    """The server of the session."""
    if outside.uri:
        server = given(outside)
        yield server
        server.driver.close()
        return
    with started(LTS) as server:
        yield server


@pytest.fixture(scope="session")
def current() -> Iterator[Server]:
    """The newest release, for the session."""
    with started(CURRENT) as server:
        yield server


@pytest.fixture
def notified() -> Iterator[Notified]:
    """Fails the test when the server warned of one of its queries."""
    handler = Notified()
    logger = logging.getLogger("neo4j.notifications")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    assert not handler.said, f"the server warned: {handler.said[0]}"


@pytest.fixture
def neo4j_server(lts: Server, notified: Notified) -> Iterator[Server]:
    """The long-term release with an empty database."""
    assert not notified.said
    yield lts
    lts.wipe()


@pytest.fixture
def neo4j_current(current: Server, notified: Notified) -> Iterator[Server]:
    """The newest release with an empty database."""
    assert not notified.said
    yield current
    current.wipe()


def group(items: list[pytest.Item]) -> None:
    """Put the tests that use a server into one group of xdist."""
    for item in items:
        if FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(GROUP))

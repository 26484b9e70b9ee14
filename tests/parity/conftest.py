"""The demo behind all engines, once for this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.neo4j.fixtures import Notified
from tests.neo4j.server import Server
from tests.parity.engines import Engines, loaded
from tests.queries.fixtures import demo

__all__ = ["demo"]


@pytest.fixture(scope="module")
def engines(demo: Path, lts: Server) -> Iterator[Engines]:
    """The demo's digests behind the three engines, with the long-term release of Neo4j."""
    with loaded(demo, lts) as found:
        yield found


@pytest.fixture(scope="module")
def newest(demo: Path, current: Server) -> Iterator[Engines]:
    """The same with the newest release of Neo4j."""
    with loaded(demo, current) as found:
        yield found


@pytest.fixture(autouse=True)
def no_warnings(notified: Notified) -> None:
    """A query of which the server warns is a fault."""
    assert not notified.said

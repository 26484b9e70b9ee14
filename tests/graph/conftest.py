"""One published version and its two engines, shared by all tests of a process: Java starts once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.data import Data
from graph.engine import Engine, Settings, open_cypher, open_sparql
from tests.graph.samples import first, publish, second

SETTINGS = Settings(heap="256m", timeout=1.0)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """A version of two documents; no test changes it."""
    return publish(tmp_path_factory.mktemp("graph") / "data", first(), second())


@pytest.fixture(scope="session")
def cypher(data: Data) -> Iterator[Engine]:
    with open_cypher(data, SETTINGS) as engine:
        yield engine


@pytest.fixture(scope="session")
def sparql(data: Data) -> Iterator[Engine]:
    with open_sparql(data) as engine:
        yield engine

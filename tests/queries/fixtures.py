"""Fixtures on the small dataset, for the `conftest.py` of every folder that asks questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.questions import Source, open_source
from api.questions.names import Names
from api.questions.registry import load_registry
from api.questions.run import read_names
from graph.data import Data
from tests.queries.examples import publish_demo
from tests.queries.small import publish


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the small dataset."""
    path = tmp_path_factory.mktemp("small") / "data"
    publish(path)
    return path


@pytest.fixture(scope="session")
def cypher(small: Path) -> Iterator[Source]:
    """The Cypher engine on the small dataset."""
    with open_source(Data(small), "cypher") as source:
        yield source


@pytest.fixture(scope="session")
def sparql(small: Path) -> Iterator[Source]:
    """The SPARQL engine on the small dataset."""
    with open_source(Data(small), "sparql") as source:
        yield source


@pytest.fixture(scope="session")
def names(cypher: Source) -> Names:
    """All names of the small dataset."""
    return read_names(load_registry(), cypher)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the demo's digests."""
    path = tmp_path_factory.mktemp("demo") / "data"
    publish_demo(path)
    return path


@pytest.fixture(scope="session")
def demo_cypher(demo: Path) -> Iterator[Source]:
    """The Cypher engine on the demo's digests."""
    with open_source(Data(demo), "cypher") as source:
        yield source


@pytest.fixture(scope="session")
def demo_sparql(demo: Path) -> Iterator[Source]:
    """The SPARQL engine on the demo's digests."""
    with open_source(Data(demo), "sparql") as source:
        yield source


@pytest.fixture(scope="session")
def demo_names(demo_cypher: Source) -> Names:
    """All names of the demo's digests."""
    return read_names(load_registry(), demo_cypher)

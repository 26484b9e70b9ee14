"""What all tests share: the fixtures of a Neo4j server, which starts only for a test that asks for it."""

from __future__ import annotations

import pytest

from tests.neo4j.fixtures import current, group, lts, neo4j_current, neo4j_server, notified, outside

__all__ = ["current", "lts", "neo4j_current", "neo4j_server", "notified", "outside"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that use a server together."""
    group(items)

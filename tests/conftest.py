"""What all tests share: the fixtures of a Neo4j server, which starts only for a test that asks for it."""

from __future__ import annotations

import pytest
from _pytest.terminal import TerminalReporter

from tests.neo4j.fixtures import current, group, lts, neo4j_current, neo4j_server, notified, outside
from tests.parity.summary import parity_line

__all__ = ["current", "lts", "neo4j_current", "neo4j_server", "notified", "outside"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that use a server together."""
    group(items)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say on how many questions and engines the answers agreed, and which servers were asked."""
    told = [
        value
        for report in terminalreporter.getreports("passed")
        for name, value in report.user_properties
        if name == "parity"
    ]
    if told:
        terminalreporter.write_line(parity_line(told))

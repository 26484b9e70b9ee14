"""The local server of the download tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.server import Server, Waits, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def waits() -> Waits:
    return Waits()

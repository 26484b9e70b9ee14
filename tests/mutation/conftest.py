"""A process that checks files, shared by the tests of a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mutation.worker import Worker

GENEROUS = 60.0
"""Seconds for a file that takes one: a hang is found, a busy machine is not taken for one."""


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker(small=True, seconds=GENEROUS) as one:
        yield one

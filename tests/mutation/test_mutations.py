"""Three hundred mutated documents, in batches: a sound outcome for each. `python -m tests.mutation` has the others."""

from __future__ import annotations

import pytest

from tests.mutation.check import FAILED
from tests.mutation.worker import Worker, run

SEED = 2031
BATCH = 25


@pytest.mark.parametrize("first", range(0, 300, BATCH))
def test_mutated_documents_are_read_or_refused(worker: Worker, first: int) -> None:
    orders = ((SEED, index) for index in range(first, first + BATCH))
    failed = [
        f"--small --only {seed}:{index}: {result.why} ({recipe})"
        for (seed, index), recipe, result in run(orders, [worker])
        if result.outcome == FAILED
    ]
    assert failed == []

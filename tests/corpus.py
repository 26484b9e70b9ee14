"""Where the shared UN documents and gold facts are, for the tests that need them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]


def _corpus_path() -> Path:
    named = os.environ.get("CEBGRAPH_CORPUS")
    return Path(named) if named else _ROOT.parent / "shared" / "corpus"


def _require(folder: Path, what: str) -> Path:
    if folder.is_dir():
        return folder
    reason = f"The {what} are not at {folder}: set CEBGRAPH_CORPUS to the corpus folder."
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def corpus() -> Path:
    """The folder of UN documents; without it the test is skipped, or fails where CI is set."""
    return _require(_corpus_path(), "UN documents")


def gold() -> Path:
    """The folder of gold facts beside the corpus; without it the test is skipped, or fails where CI is set."""
    return _require(_corpus_path().parent / "gold", "gold facts")


def reference_data() -> Path:
    """The folder of reference data beside the corpus; without it the test is skipped, or fails where CI is set."""
    return _require(_corpus_path().parent / "data", "reference data")

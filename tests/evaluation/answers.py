"""What users get: the documents read into a data directory, and the curated questions asked of each on SPARQL."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from api.executors.processes import local
from api.ingestion import ingest
from api.questions import ask, load_registry, open_source, to_csv
from api.questions.run import read_names
from api.sources import find
from graph.data import Data
from tests.evaluation.gold import Gold, GoldError
from tests.evaluation.scorer import Row

MOST_JOBS = 4


def write_answers(golds: Sequence[Gold], kinds: Iterable[str], folder: Path) -> None:
    """Read the documents of the gold into `folder/data`, and write `folder/<gold name>/<kind>.csv` for each.

    GoldError names the documents that cannot be read.
    """
    data = Data(folder / "data")
    place = partial(local, min(os.cpu_count() or 1, MOST_JOBS))
    summary = ingest(find(gold.document for gold in golds), data, place=place)
    if summary.failures:
        raise GoldError("\n".join(f"{failure.path.name}: {failure.reason}" for failure in summary.failures))
    ids = {record.file: record.id for record in data.documents()}
    registry = load_registry()
    with open_source(data, "sparql") as source:
        names = read_names(registry, source)
        for gold in golds:
            home = folder / gold.name
            home.mkdir(parents=True, exist_ok=True)
            for kind in kinds:
                answer = ask(registry, source, kind, {"document": ids[gold.document.name]}, names=names)
                (home / f"{kind}.csv").write_bytes(to_csv(answer).encode())


def read_answer(folder: Path, name: str, kind: str) -> list[Row]:
    """The rows of one CSV that `write_answers` wrote."""
    with (folder / name / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

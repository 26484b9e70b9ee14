"""The worked example of each question, asked of the demo's digests, and the committed file of what it must answer."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from api.demo import DIGESTS
from api.ingestion import ingest
from api.questions import Answer, Question, Registry, Source, ask
from api.questions.formats import cell
from api.questions.names import Names
from api.sources import find
from graph.data import Data

EXPECTED = Path(__file__).parent / "expected"
"""A file `ID.csv` a question."""


def publish_demo(path: Path) -> None:
    """Make a data directory of the digests at `path`."""
    ingest(find([DIGESTS]), Data(path))


def answer(registry: Registry, source: Source, question: Question, names: Names) -> Answer:
    """What the question answers to its own worked example."""
    return ask(registry, source, question.id, question.front.example, names=names)


def as_text(answer: Answer) -> str:
    """An answer as the committed file holds it: CSV without the ids, which change with the bytes of a document."""
    kept = [name for name, column in answer.question.front.columns.items() if column.type != "id"]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(kept)
    writer.writerows([cell(record[name]) for name in kept] for record in answer.records())
    return out.getvalue()


def expected(id: str) -> str:
    """The text of a question's committed file, empty where there is none yet."""
    path = EXPECTED / f"{id}.csv"
    return path.read_bytes().decode() if path.exists() else ""


def write_expected(id: str, text: str) -> None:
    """Rewrite a question's committed file."""
    EXPECTED.mkdir(exist_ok=True)
    (EXPECTED / f"{id}.csv").write_bytes(text.encode())

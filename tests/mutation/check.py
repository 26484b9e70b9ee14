"""One file through the whole way of a document, and what must hold whatever the file."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import dataclass
from functools import cache
from time import process_time

from api.ingestion import ontology_digest
from graph.build import build
from graph.rdf import RunInfo
from graph.run import describe_run
from ingest.passages import Document
from ingest.pipeline import extract
from ingest.readers import read
from ingest.statements import Facts
from ingest.structure import structure
from ingest.text import UnreadableError
from ontology.load import load
from tests.pipeline.spans import unfaithful

FACTS, NOTHING, UNREADABLE, FAILED = "facts", "no facts", "unreadable", "failed"
OUTCOMES = (FACTS, NOTHING, UNREADABLE, FAILED)
TOLD = 3


@dataclass(frozen=True)
class Result:
    """What became of a file: one of `OUTCOMES`, in a failure why, how many statements, how many of them the shapes
    refused, and the seconds of processor time it took.
    """

    outcome: str
    why: str = ""
    statements: int = 0
    refused: int = 0
    seconds: float = 0.0


def check(name: str, content: bytes) -> Result:
    """Read, structure, extract and build the file; it raises nothing."""
    began = process_time()
    try:
        document, facts = _facts(name, content)
        graph = build(document, facts, _run())
    except UnreadableError as reason:
        wrong = [] if str(reason).endswith(".") else [f"The reason is no sentence: {reason}"]
        return _result(UNREADABLE, wrong, began)
    except MemoryError as error:
        return Result(FAILED, f"MemoryError{_where(error)}", seconds=process_time() - began)
    except Exception as error:  # noqa: BLE001 - whatever a stage raises is what is looked for
        said = " ".join(str(error).split())[:120]
        return Result(FAILED, f"{type(error).__name__}: {said}{_where(error)}", seconds=process_time() - began)
    wrong = [*disordered(document), *unfaithful(document, facts)]
    return _result(FACTS if facts.statements else NOTHING, wrong, began, len(facts.statements), graph.refused)


def disordered(document: Document) -> list[str]:
    """One line for each passage that is empty, outside the text, or not behind the one before it."""
    wrong = []
    end = 0
    for index, passage in enumerate(document.passages):
        if not end <= passage.start < passage.end <= len(document.text.text):
            wrong.append(f"Passage {index} ({passage.kind} {passage.ref!r}) spans {passage.start} to {passage.end}, "
                         f"the one before it ends at {end}")  # fmt: skip
        end = max(end, passage.end)
    return wrong


@cache
def _run() -> RunInfo:
    return describe_run(ontology_digest())


def _facts(name: str, content: bytes) -> tuple[Document, Facts]:
    text = read(content, name)
    document = structure(text, name=name, sha256=hashlib.sha256(content).hexdigest(), declared=None)
    return document, extract(document, load())


def _result(outcome: str, wrong: list[str], began: float, statements: int = 0, refused: int = 0) -> Result:
    why = "; ".join(wrong[:TOLD]) + (f"; and {len(wrong) - TOLD} more" if len(wrong) > TOLD else "")
    return Result(FAILED if wrong else outcome, why, statements, refused, process_time() - began)


def _where(error: BaseException) -> str:
    """The innermost place in the program's own code."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if any(f"/{part}/" in f.filename for part in ("ingest", "graph", "ontology"))]
    return f" (line {own[-1].lineno} of {own[-1].filename.rpartition('/')[2]})" if own else ""

"""One file to its graph: the whole way of a document, as a function that runs in any process.

What it needs (spaCy, the readers, the shapes) is imported with the first document, so that a run in which nothing
changed does without.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from time import perf_counter
from typing import TYPE_CHECKING

from api.sources import TABLES
from graph.issues import Issue
from graph.rdf import RunInfo
from ingest.passages import FrontMatter
from ingest.tables.columns import Table
from ingest.text import UnreadableError
from ontology.namespaces import IDS

if TYPE_CHECKING:
    from graph.build import DocumentGraph

UNDESCRIBED = (
    "It is a table, and nothing says what its columns mean; add a [[table]] entry for it to manifest.toml beside it."
)
REPORT = "Report it with the file; the other files are done."


@dataclass(frozen=True)
class Job:
    """A file to read: its name, its bytes with their SHA-256, and what a manifest declares of it, such as what the
    columns of a table mean.
    """

    name: str
    content: bytes
    sha256: str
    declared: FrontMatter | None
    run: RunInfo
    table: Table | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of a file: its graph or an issue, how many statements of each kind, and the seconds it took."""

    graph: DocumentGraph | None
    issue: Issue | None
    kinds: dict[str, int]
    passages: int
    seconds: float


def read_document(job: Job) -> Outcome:
    """Read, structure, extract and build one file. It raises nothing: whatever goes wrong becomes an issue."""
    began = perf_counter()
    try:
        graph, passages = _graph(job)
    except UnreadableError as error:
        return _failed(job, "read", str(error), "", began)
    except MemoryError:
        return _failed(
            job, "read", "It needs more memory than there is.", "Close other programs or split the file.", began
        )
    except Exception as error:  # noqa: BLE001 - one file's defect must not cost the others
        said = " ".join(str(error).split())[:200]
        return _failed(job, "extract", f"An unexpected {type(error).__name__} stopped it ({said}).", REPORT, began)
    return Outcome(graph, None, _kinds(graph.quads), passages, perf_counter() - began)


def _graph(job: Job) -> tuple[DocumentGraph, int]:
    if job.table is not None:
        return _graph_of_table(job, job.table)
    if job.declared is None and PurePath(job.name).suffix.casefold() in TABLES:
        raise UnreadableError(UNDESCRIBED)
    from graph.build import build
    from ingest.pipeline import extract
    from ingest.readers import read
    from ingest.structure import structure
    from ontology.load import load

    text = read(job.content, job.name)
    document = structure(text, name=job.name, sha256=job.sha256, declared=job.declared)
    facts = extract(document, load())
    noted = [Issue(job.name, "read", warning, "") for warning in text.warnings]
    return build(document, facts, job.run, noted), len(document.passages)


def _graph_of_table(job: Job, table: Table) -> tuple[DocumentGraph, int]:
    from graph.build import build
    from ingest.tables.read import read_table
    from ontology.load import load

    declared = job.declared or FrontMatter()
    read = read_table(job.content, table, load(), name=job.name, sha256=job.sha256, declared=declared)
    noted = [Issue(job.name, "read", note, "") for note in (*read.document.text.warnings, *read.notes)]
    return build(read.document, read.facts, job.run, noted), len(read.document.passages)


def stopped(job: Job) -> Outcome:
    """The outcome of a file that stopped the process in which it was read, with no other beside it."""
    issue = Issue(job.name, "read", "Reading it stopped the process.", "The file may be damaged; save it anew.")
    return Outcome(None, issue, {}, 0, 0.0)


def _failed(job: Job, stage: str, problem: str, mend: str, began: float) -> Outcome:
    return Outcome(None, Issue(job.name, stage, problem, mend), {}, 0, perf_counter() - began)


_STATEMENT = re.compile(rb"^<%s([a-z-]+)/[0-9a-f]{20}> <[^>]*#rule> " % re.escape(IDS.encode()), re.MULTILINE)


def _kinds(quads: bytes) -> dict[str, int]:
    """How many statements of each kind a graph holds; every statement names its rule once."""
    return dict(sorted(Counter(kind.decode() for kind in _STATEMENT.findall(quads)).items()))

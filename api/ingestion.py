"""An ingest run: finds the files, reads what changed, keeps it, and publishes once at the end."""

from __future__ import annotations

import hashlib
import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from api.reading import Job, Outcome, read_document
from api.sources import Found, Source
from graph.data import Data
from graph.issues import Issue
from graph.rdf import RunInfo
from graph.records import Record
from graph.run import describe_run
from ontology.load import files as ontology_files

MOST_JOBS = 61
"""The most processes that a pool takes on every system."""


@dataclass(frozen=True)
class Failure:
    """A file that gave no document, and why, as one sentence."""

    path: Path
    reason: str


@dataclass
class Summary:
    """What a run did: files read and left alone, statements of each kind in those read, failures, notes, times."""

    read: list[tuple[Source, Outcome]] = field(default_factory=list)
    unchanged: list[Source] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    version: str = ""
    documents: int = 0
    seconds: float = 0.0

    def kinds(self) -> dict[str, int]:
        """How many statements of each kind the files just read gave."""
        return dict(sorted(sum((Counter(outcome.kinds) for _, outcome in self.read), Counter()).items()))


Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, how many there are, and the name of the last."""


def _silent(_done: int, _total: int, _name: str) -> None:
    """Tells nobody."""


def ingest(found: Found, data: Data, *, jobs: int = 1, progress: Progress = _silent) -> Summary:
    """Bring the data up to date with the files and publish it; equal files give equal data for any number of jobs.

    `graph.errors.DataError` when the data directory cannot be written.
    """
    began = perf_counter()
    run = describe_run(ontology_digest())
    summary = Summary(failures=[_absent(sentence) for sentence in found.absent])
    with data.writing():
        known, todo = _sort_out(found.sources, data, run, summary)
        outcomes: dict[int, Outcome] = {}
        for index, outcome in _read_all({index: job for index, (_, job) in todo.items()}, jobs):
            outcomes[index] = outcome
            progress(len(outcomes), len(todo), todo[index][0].name)
        _keep(todo, outcomes, known, data, run, summary)
        summary.version = data.publish()
    summary.documents = len(data.documents())
    summary.seconds = perf_counter() - began
    return summary


def ontology_digest() -> str:
    """SHA-256 over the names and bytes of the ontology's files, which needs no parsing."""
    digest = hashlib.sha256()
    for path in ontology_files():
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _sort_out(
    sources: Sequence[Source], data: Data, run: RunInfo, summary: Summary
) -> tuple[dict[str, int], dict[int, tuple[Source, Job]]]:
    """The place of each document that is kept as it is (by id), and the files that must be read (by place)."""
    known: dict[str, int] = {}
    todo: dict[int, tuple[Source, Job]] = {}
    seen: dict[tuple[str, str], Path] = {}
    for index, source in enumerate(sources):
        try:
            content = source.path.read_bytes()
        except OSError as error:
            reason = f"It cannot be opened ({error.strerror})."
            data.report(Issue(source.name, "read", reason, "Make it readable."))
            summary.failures.append(Failure(source.path, f"{reason} Make it readable."))
            continue
        sha256 = hashlib.sha256(content).hexdigest()
        declared = source.declared_digest()
        if (twin := seen.setdefault((sha256, declared), source.path)) != source.path:
            summary.notes.append(f"{source.path} has the same bytes as {twin}; it was read once.")
            continue
        record = data.recorded(sha256, run.fingerprint(), declared)
        if record is not None:
            known[record.id] = index
            summary.unchanged.append(source)
        else:
            todo[index] = (source, Job(source.name, content, sha256, source.declared, run))
    return known, todo


def _keep(
    todo: dict[int, tuple[Source, Job]],
    outcomes: dict[int, Outcome],
    known: dict[str, int],
    data: Data,
    run: RunInfo,
    summary: Summary,
) -> None:
    """Put what was read, in the order of the files; of two files that are one document, the later in that order."""
    winner = dict(known)
    for index, outcome in outcomes.items():
        if outcome.graph is not None:
            winner[outcome.graph.id] = max(index, winner.get(outcome.graph.id, -1))
    earlier = data.documents()
    for index in sorted(outcomes):
        source, job = todo[index]
        outcome = outcomes[index]
        if outcome.graph is None:
            issue = outcome.issue or Issue(source.name, "read", "Nothing was read.", "")
            data.report(issue)
            summary.failures.append(Failure(source.path, f"{issue.problem} {issue.mend}".strip()))
        elif winner[outcome.graph.id] != index:
            problem = f"It is document {outcome.graph.key}, as is another file of this run, which is kept."
            mend = "Remove one of them, or give each its own symbol in manifest.toml."
            data.report(Issue(source.name, "data", problem, mend))
            summary.failures.append(Failure(source.path, f"{problem} {mend}"))
        else:
            _forget_renamed(earlier, job, outcome, data)
            data.put(outcome.graph, run.fingerprint(), source.declared_digest())
            summary.read.append((source, outcome))
            summary.notes += [f"{source.path}: {issue.problem}" for issue in outcome.graph.issues]


def _forget_renamed(earlier: Sequence[Record], job: Job, outcome: Outcome, data: Data) -> None:
    """Drop what the same file gave under another key, as before its manifest told the symbol."""
    for record in earlier:
        if record.sha256 == job.sha256 and outcome.graph is not None and record.id != outcome.graph.id:
            data.forget(record.id)


def _read_all(jobs: dict[int, Job], processes: int) -> Iterator[tuple[int, Outcome]]:
    """The outcome of each job as it comes; in this process for one, else in a pool."""
    processes = min(processes, len(jobs), MOST_JOBS)
    if processes <= 1:
        yield from ((index, read_document(job)) for index, job in jobs.items())
        return
    left = dict(jobs)
    with suppress(BrokenProcessPool):
        for index, outcome in _pooled(left, processes):
            del left[index]
            yield index, outcome
    for index, job in left.items():
        yield index, _alone(job)


def _pooled(jobs: dict[int, Job], processes: int) -> Iterator[tuple[int, Outcome]]:
    """Longest file first, so that no process is left with a long one at the end."""
    order = sorted(jobs, key=lambda index: (-len(jobs[index].content), index))
    with ProcessPoolExecutor(processes, multiprocessing.get_context("forkserver")) as pool:
        pending: dict[Future[Outcome], int] = {pool.submit(read_document, jobs[index]): index for index in order}
        while pending:
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                index = pending.pop(future)
                yield index, future.result()


def _alone(job: Job) -> Outcome:
    """Read a file in a process of its own, after some file stopped a shared one."""
    try:
        with ProcessPoolExecutor(1, multiprocessing.get_context("forkserver")) as pool:
            return pool.submit(read_document, job).result()
    except BrokenProcessPool:
        issue = Issue(job.name, "read", "Reading it stopped the process.", "The file may be damaged; save it anew.")
        return Outcome(None, issue, {}, 0, 0.0)


def _absent(sentence: str) -> Failure:
    place, _, reason = sentence.partition(" names ")
    return Failure(Path(place), f"It names {reason}")

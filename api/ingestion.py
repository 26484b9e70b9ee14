"""An ingest run: finds the files, reads what changed, keeps each document as it comes, and publishes once at the end.

No more documents are in memory than are under way: a file is opened when a worker may have it, and its outcome goes to
the data directory at once. Until the end readers see the old version, whole.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from api.executors import Workers, read_all
from api.executors.processes import ThisProcess
from api.reading import Job, Outcome
from api.sources import Found, Source
from graph.data import Data
from graph.issues import Issue
from graph.rdf import RunInfo
from graph.run import describe_run
from ontology.load import files as ontology_files


@dataclass(frozen=True)
class Failure:
    """A file that gave no document, and why, as one sentence."""

    path: Path
    reason: str


@dataclass(frozen=True)
class Read:
    """A file that was read: how many passages and statements of each kind it gave, the seconds, and what was noted."""

    source: Source
    kinds: dict[str, int]
    passages: int
    seconds: float
    notes: tuple[str, ...] = ()


@dataclass
class Summary:
    """What a run did: files read and left alone, failures, notes and seconds; files in their order."""

    read: list[Read] = field(default_factory=list)
    unchanged: list[Source] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    version: str = ""
    documents: int = 0
    seconds: float = 0.0

    def kinds(self) -> dict[str, int]:
        """How many statements of each kind the files just read gave."""
        return dict(sorted(sum((Counter(one.kinds) for one in self.read), Counter()).items()))


Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, how many there are, and the name of the last."""

Place = Callable[[int], Workers]
"""Chooses where documents are read, by how many there are."""


def _silent(_done: int, _total: int, _name: str) -> None:
    """Tells nobody."""


def here(_documents: int) -> Workers:
    """One after the other in this process."""
    return ThisProcess()


def ingest(found: Found, data: Data, *, place: Place = here, progress: Progress = _silent) -> Summary:
    """Bring the data up to date with the files and publish it; equal files give equal data wherever they are read.

    `graph.errors.DataError` when the data directory cannot be written, `api.executors.ExecutorError` when the place of
    work cannot be used or is lost; what was read until then is kept, and the next run need not read it again.
    """
    began = perf_counter()
    with data.writing():
        run = _Run(found, data, describe_run(ontology_digest()))
        todo = run.sort_out()
        if todo:
            for done, (index, outcome) in enumerate(read_all(run.jobs(todo), place(len(todo))), start=1):
                run.keep(index, outcome)
                progress(done, len(todo), found.sources[index].name)
        run.forget_renamed()
        version = data.publish()
    summary = run.summary()
    summary.version = version
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


class _Run:
    """What became of each file, by its place among the files; nothing depends on the order in which outcomes come."""

    def __init__(self, found: Found, data: Data, run: RunInfo) -> None:
        self._found = found
        self._data = data
        self._run = run
        self._holder: dict[str, int] = {}
        """By the id of a document the place of the file that it comes from."""
        self._digests: dict[int, str] = {}
        self._documents: set[int] = set()
        self._read: dict[int, Read] = {}
        self._unchanged: set[int] = set()
        self._failures: dict[int, Failure] = {}
        self._notes: dict[int, str] = {}

    def sort_out(self) -> list[int]:
        """The places of the files that must be read."""
        todo: list[int] = []
        seen: dict[tuple[str, str], Path] = {}
        for index, source in enumerate(self._found.sources):
            try:
                with source.path.open("rb") as file:
                    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError as error:
                self._cannot_open(index, error)
                continue
            declared = source.declared_digest()
            if (twin := seen.setdefault((sha256, declared), source.path)) != source.path:
                self._notes[index] = f"{source.path} has the same bytes as {twin}; it was read once."
                continue
            self._digests[index] = sha256
            record = self._data.recorded(sha256, self._run.fingerprint(), declared)
            if record is None:
                todo.append(index)
            else:
                self._unchanged.add(index)
                self._documents.add(index)
                self._holder[record.id] = index
        return todo

    def jobs(self, places: list[int]) -> Iterator[tuple[int, Job]]:
        """The files at these places, each opened when it is asked for, the longest first: so that no process is left
        with a long one at the end.
        """
        size = {index: _size(self._found.sources[index].path) for index in places}
        for index in sorted(places, key=lambda index: (-size[index], index)):
            source = self._found.sources[index]
            try:
                content = source.path.read_bytes()
            except OSError as error:
                self._cannot_open(index, error)
                continue
            self._digests[index] = hashlib.sha256(content).hexdigest()
            yield index, Job(source.name, content, self._digests[index], source.declared, self._run, source.table)

    def keep(self, index: int, outcome: Outcome) -> None:
        """Put a document into the data; of two files that are one document, the later in their order stays."""
        source = self._found.sources[index]
        graph = outcome.graph
        if graph is None:
            issue = outcome.issue or Issue(source.name, "read", "Nothing was read.", "")
            self._fail(index, issue)
            return
        self._documents.add(index)
        other = self._holder.get(graph.id)
        if other is not None:
            self._give_up(min(index, other), graph.key)
            if other > index:
                return
            self._data.forget(graph.id)
        self._holder[graph.id] = index
        self._data.put(graph, self._run.fingerprint(), source.declared_digest())
        notes = tuple(f"{source.path}: {issue.problem}" for issue in graph.issues)
        self._read[index] = Read(source, outcome.kinds, outcome.passages, outcome.seconds, notes)

    def forget_renamed(self) -> None:
        """Drop what a file gave under another key, as before its manifest told the symbol."""
        digests = {self._digests[index] for index in self._documents}
        for record in self._data.kept():
            if record.sha256 in digests and record.id not in self._holder:
                self._data.forget(record.id)

    def summary(self) -> Summary:
        """What was done, in the order of the files."""
        absent = [_absent(sentence) for sentence in self._found.absent]
        read = [self._read[index] for index in sorted(self._read)]
        return Summary(
            read=read,
            unchanged=[self._found.sources[index] for index in sorted(self._unchanged)],
            failures=absent + [self._failures[index] for index in sorted(self._failures)],
            notes=[
                *self._found.notes,
                *(self._notes[index] for index in sorted(self._notes)),
                *(note for one in read for note in one.notes),
            ],
        )

    def _cannot_open(self, index: int, error: OSError) -> None:
        reason = f"It cannot be opened ({error.strerror})."
        self._fail(index, Issue(self._found.sources[index].name, "read", reason, "Make it readable."))

    def _give_up(self, index: int, key: str) -> None:
        """Note that another file is the same document and is kept."""
        self._read.pop(index, None)
        self._unchanged.discard(index)
        problem = f"It is document {key}, as is another file of this run, which is kept."
        mend = "Remove one of them, or give each its own symbol in manifest.toml."
        self._fail(index, Issue(self._found.sources[index].name, "data", problem, mend))

    def _fail(self, index: int, issue: Issue) -> None:
        self._data.report(issue)
        self._failures[index] = Failure(self._found.sources[index].path, f"{issue.problem} {issue.mend}".strip())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _absent(sentence: str) -> Failure:
    place, _, reason = sentence.partition(" names ")
    return Failure(Path(place), f"It names {reason}")

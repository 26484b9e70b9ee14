"""The data directory: what is kept of every document, and the published versions.

    graphs/<sha256>.nq          the named graph of a document, the vocabularies or the links, named by its content
    records/<id>.json           what is known of one document
    versions/<digest>/version.json    one published version, never changed
    changes/<digest>.json       which graph tells what that version says otherwise than the one before it
    current                     the digest of the version that readers see
    projection/                 property graphs made from versions (`graph.project`)
    issues.jsonl                what went wrong with which file

Every file appears whole or not at all, graphs before the records that name them, records before the version, the
version and its changes before `current`. So a run may be killed at any moment: what is missing is made by the next run,
and equal content has an equal digest. One process writes at a time; readers need no lock.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Self

from graph import files, vocabulary
from graph.errors import DataError
from graph.issues import Issue
from graph.records import MEND, Record, Version

if TYPE_CHECKING:
    from graph.build import DocumentGraph

FOLDERS = ("graphs", "records", "versions", "changes")


class Data:
    """A data directory. Reading methods work at any time, writing methods only inside `writing()`."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._records: dict[str, Record] | None = None
        self._put: set[str] = set()
        self._touched: set[str] = set()
        self._issues: list[Issue] = []

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """Open or create the directory for one writer; DataError when another is writing or it cannot be made."""
        try:
            for folder in FOLDERS:
                (self.path / folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why = f"The data directory {self.path} cannot be written ({error.strerror}): choose another with --data."
            raise DataError(why) from error
        with files.locked(self.path / "lock", wait=False) as held:
            if not held:
                raise DataError(f"Another run is writing to {self.path}: wait until it is done, then try again.")
            self._records = self._load()
            self._put, self._touched, self._issues = set(), set(), []
            try:
                yield self
            finally:
                self._write_issues()
                self._records = None

    def recorded(self, sha256: str, fingerprint: str, declared: str) -> Record | None:
        """The record of these bytes as that run would read them, or None when the file must be read.

        A record whose graph file is missing or damaged does not count, so that reading again mends it.
        """
        wanted = (sha256, fingerprint, declared)
        for record in self._open().values():
            if (record.sha256, record.fingerprint, record.declared) == wanted and self._whole(record.graph):
                self._put.add(record.id)
                return record
        return None

    def kept(self) -> tuple[Record, ...]:
        """The records as they stand in this run, published or not, sorted by id."""
        return tuple(record for _, record in sorted(self._open().items()))

    def put(self, graph: DocumentGraph, fingerprint: str, declared: str) -> Record:
        """Keep a document; it replaces what was kept under the same id.

        Two files of one run with the same key: the later replaces the earlier, and an issue line says so.
        """
        records = self._open()
        earlier = records.get(graph.id)
        issues = graph.issues
        if earlier is not None and graph.id in self._put and earlier.sha256 != graph.sha256:
            problem = f"{graph.file} and {earlier.file} are both document {graph.key}; only {graph.file} is kept."
            mend = "Remove one of the files, or give each its own symbol in manifest.toml."
            issues = (*issues, Issue(graph.file, "data", problem, mend))
        record = Record(
            id=graph.id,
            key=graph.key,
            symbol=graph.symbol,
            file=graph.file,
            sha256=graph.sha256,
            fingerprint=fingerprint,
            declared=declared,
            graph=self._keep(graph.quads),
            statements=graph.statements,
            refused=graph.refused,
            issues=issues,
        )
        files.write(self._record_path(record.id), record.to_json().encode())
        records[record.id] = record
        self._put.add(record.id)
        self._touched.add(record.file)
        return record

    def report(self, issue: Issue) -> None:
        """Note an issue of a file that gave no document; it replaces what earlier runs noted of that file."""
        self._open()
        self._touched.add(issue.file)
        self._issues.append(issue)

    def forget(self, name: str) -> bool:
        """Drop the documents that `name` means (key, symbol, id, file name or its stem); False when there are none."""
        records = self._open()
        found = [record for record in records.values() if record.answers_to(name)]
        for record in found:
            files.remove(self._record_path(record.id))
            del records[record.id]
            self._touched.add(record.file)
        return bool(found)

    def publish(self) -> str:
        """Make what is kept the current version and give its digest; nothing is written when nothing changed.

        What it says otherwise than the version before is kept beside it: the digest depends on the content alone. The
        current and the previous version stay, older ones and graphs that no version names are removed.
        """
        records = self._open()
        ontology = self._vocabulary()
        links = self._links(ontology, [record.graph for record in records.values()])
        version = Version.of(records.values(), ontology, links)
        before = self._current_digest()
        home = self.path / "versions" / version.digest
        if not (home / "version.json").is_file() or not self._readable(home, version.digest):
            files.remove(home)
            beside = self.path / "versions" / f".{version.digest}{files.TEMPORARY}"
            files.remove(beside)
            beside.mkdir()
            files.write(beside / "version.json", version.to_json().encode())
            beside.replace(home)
            files.sync(home.parent)
        if before != version.digest:
            self._note_changes(before, version)
            files.write(self.path / "current", f"{version.digest}\n".encode())
            self._prune(version, before)
        self._write_issues()
        return version.digest

    def digest(self) -> str | None:
        """The digest of the published version, without a look at the version itself; None where it is not known."""
        return self._current_digest()

    def current(self) -> Version | None:
        """The published version, None where nothing was published yet; DataError when the directory is damaged."""
        pointer = self.path / "current"
        if not pointer.exists():
            return None
        digest = self._current_digest()
        if digest is None:
            raise DataError(f"{pointer} is damaged: {MEND}.")
        return self._version(digest)

    def documents(self) -> tuple[Record, ...]:
        """The documents of the current version, sorted by key."""
        version = self.current()
        return () if version is None else version.documents

    def changes(self, version: Version) -> str | None:
        """The digest of the graph of changes since the version before; None where there is none or it is damaged."""
        try:
            found = json.loads(self._changes_path(version.digest).read_bytes())["graph"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found, str) and self._whole(found) else None

    def loaded(self, version: Version) -> tuple[str, ...]:
        """The digests of the graphs that engines load: those of the version, vocabularies first, and its changes."""
        changes = self.changes(version)
        return version.graphs() if changes is None else (*version.graphs(), changes)

    def graph(self, digest: str) -> bytes:
        """The N-Quads of a graph; DataError when the file is missing or its content is not what its name says."""
        path = self._graph_path(digest)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(f"The graph file {path} is missing: {MEND}.") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise DataError(f"The graph file {path} was changed after it was written: {MEND}.")
        return content

    def issues(self) -> tuple[Issue, ...]:
        """The issue log as it stands, sorted."""
        path = self.path / "issues.jsonl"
        try:
            return tuple(Issue(**json.loads(line)) for line in path.read_text("utf-8").splitlines())
        except FileNotFoundError:
            return ()
        except (ValueError, TypeError) as error:
            raise DataError(f"{path} is damaged: {MEND}.") from error

    def _open(self) -> dict[str, Record]:
        if self._records is None:
            raise DataError(f"The data directory {self.path} is not open for writing: use `with data.writing():`.")
        return self._records

    def _load(self) -> dict[str, Record]:
        """All records; a damaged one is left out, so that its document is read again."""
        found = {}
        for path in sorted((self.path / "records").glob("[!.]*.json")):
            try:
                record = Record.from_json(path.read_bytes())
            except (ValueError, TypeError, KeyError):
                continue
            if path == self._record_path(record.id):
                found[record.id] = record
        return found

    def _record_path(self, ident: str) -> Path:
        return self.path / "records" / f"{ident.rpartition('/')[2]}.json"

    def _changes_path(self, version: str) -> Path:
        return self.path / "changes" / f"{version}.json"

    def _graph_path(self, digest: str) -> Path:
        return self.path / "graphs" / f"{digest}.nq"

    def _whole(self, digest: str) -> bool:
        try:
            self.graph(digest)
        except DataError:
            return False
        return True

    def _keep(self, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        if not self._whole(digest):
            files.write(self._graph_path(digest), content)
        return digest

    def _vocabulary(self) -> str:
        """The digest of the vocabularies' graph, which is made anew only when their files changed."""
        return self._made("vocabulary.json", vocabulary.source_digest(), vocabulary.vocabulary_quads)

    def _links(self, ontology: str, documents: list[str]) -> str:
        """The digest of the graph of links, which is made anew only when a document or the vocabularies changed."""
        from graph.links.build import link, source_digest

        return self._made(
            "links.json",
            source_digest(ontology, documents),
            lambda: link(self.graph(ontology), map(self.graph, sorted(documents))),
        )

    def _note_changes(self, digest: str | None, version: Version) -> None:
        """Keep what the version says otherwise than that of the digest, the one that readers see now."""
        from graph.changes import changes

        try:
            before = None if digest is None else self._version(digest)
            content = changes(before, version, self.graph)
        except DataError:
            content = changes(None, version, self.graph)
        files.write(self._changes_path(version.digest), json.dumps({"graph": self._keep(content)}).encode())

    def _made(self, name: str, source: str, make: Callable[[], bytes]) -> str:
        """The digest of a graph that is made of a source: the kept one where a note says it is of that source."""
        note = self.path / "graphs" / name
        try:
            known = json.loads(note.read_bytes())
            if known["source"] == source and self._whole(known["graph"]):
                return str(known["graph"])
        except (OSError, ValueError, KeyError, TypeError):
            files.remove(note)
        digest = self._keep(make())
        files.write(note, json.dumps({"graph": digest, "source": source}).encode())
        return digest

    def _current_digest(self) -> str | None:
        try:
            digest = (self.path / "current").read_text("ascii").strip()
        except (OSError, ValueError):
            return None
        return digest if len(digest) == 64 and set(digest) <= set("0123456789abcdef") else None

    def _version(self, digest: str) -> Version:
        path = self.path / "versions" / digest / "version.json"
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(f"The version {path} is missing: {MEND}.") from error
        return Version.from_json(content, str(path))

    def _readable(self, home: Path, digest: str) -> bool:
        try:
            return Version.from_json((home / "version.json").read_bytes(), str(home)).digest == digest
        except DataError:
            return False

    def _prune(self, version: Version, before: str | None) -> None:
        versions = {version.digest}
        graphs = set(self.loaded(version))
        if before is not None:
            try:
                graphs.update(self.loaded(self._version(before)))
                versions.add(before)
            except DataError:
                pass
        files.sweep(self.path / "versions", versions)
        files.sweep(self.path / "changes", {f"{digest}.json" for digest in versions})
        files.sweep(self.path / "graphs", {f"{digest}.nq" for digest in graphs} | {"vocabulary.json", "links.json"})

    def _write_issues(self) -> None:
        """Rewrite the issue log: of documents that are kept, of this run, and older ones of files it did not touch."""
        if self._records is None:
            return
        try:
            older = self.issues()
        except DataError:
            older = ()
        ours = {record.file for record in self._records.values()} | self._touched
        kept = [issue for record in self._records.values() for issue in record.issues]
        lines = {*kept, *self._issues, *(issue for issue in older if issue.file not in ours)}
        text = "".join(json.dumps(asdict(issue), ensure_ascii=False, sort_keys=True) + "\n" for issue in sorted(lines))
        files.write(self.path / "issues.jsonl", text.encode())

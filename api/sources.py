"""Which files an ingest reads: the ones named, those found in folders, and what manifests declare of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.manifest import MANIFEST, Manifest, ManifestError, read_manifest
from ingest.passages import FrontMatter
from ingest.tables.columns import Table

DOCUMENTS = frozenset(
    {
        *(".pdf", ".docx", ".docm", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"),
        *(".doc", ".rtf", ".odt", ".pages", ".epub", ".ps"),
    }
)
"""Suffixes of documents; those of the second line look like documents, and the reader says why it cannot read them."""

ABOUT = frozenset({"readme", "license", "licence", "contributing", "changelog"})
"""Stems of files that speak about a folder."""

TABLES = frozenset({".csv", ".tsv"})
"""Suffixes of tables, which are read where a manifest says what their columns mean."""

_FEW = 3

SNIFFED = (b"%pdf-", b"{\\rtf", b"<!doctype html", b"<html")
"""How a document without a telling suffix begins, in lower case."""


class SourceError(Exception):
    """Paths or manifests that cannot be used; `problems` holds one sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Source:
    """A file to read, and what the manifest beside it declares: of the document, and of the columns of a table."""

    path: Path
    declared: FrontMatter | None = None
    table: Table | None = None

    @property
    def name(self) -> str:
        """The plain file name."""
        return self.path.name

    def declared_digest(self) -> str:
        """SHA-256 of what is declared, empty where nothing is."""
        told = [repr(one) for one in (self.declared, self.table) if one is not None]
        return hashlib.sha256("\n".join(told).encode()).hexdigest() if told else ""


@dataclass(frozen=True)
class Found:
    """The files to read, sorted by path, one sentence for each file that a manifest names and nobody finds, and notes
    on files that were left alone.
    """

    sources: tuple[Source, ...]
    absent: tuple[str, ...]
    notes: tuple[str, ...] = ()


def find(paths: Iterable[Path]) -> Found:
    """The documents that `paths` mean: files as they are, folders with everything below them, tables that a manifest
    describes among it.

    SourceError when a path is not there, a folder holds no document, or a manifest is wrong.
    """
    files: set[Path] = set()
    searched: list[Path] = []
    problems: list[str] = []
    for path in paths:
        if path.is_dir():
            searched.append(path)
        elif path.exists():
            files.add(path)
        else:
            problems.append(f"{path} is not there; check the spelling, or fetch it with `cebgraph fetch`.")
    manifests, wrong = _manifests(
        {path.parent for path in files} | {one for path in searched for one in _folders(path)}
    )
    problems += wrong
    notes: list[str] = []
    for path in searched:
        tables = {folder / entry.file for folder in _folders(path) if folder in manifests
                  for entry in manifests[folder].tables}  # fmt: skip
        within = set(_documents(path)) | {table for table in tables if table.is_file()}
        left = sorted(table for table in _tables(path) if table not in within)
        if not within and not wrong:
            problems.append(_empty(path, left))
        elif left:
            notes.append(_left_alone(path, left))
        files |= within
    if problems:
        raise SourceError(problems)
    absent = [
        f"{folder / MANIFEST} names {file}, which is not there; remove its entry or put the file beside it."
        for folder, manifest in sorted(manifests.items())
        for file in manifest.absent(folder)
    ]
    sources = []
    for path in sorted(files):
        manifest = manifests.get(path.parent, Manifest())
        sources.append(Source(path, manifest.declared(path.name), manifest.table(path.name)))
    return Found(tuple(sources), tuple(absent), tuple(notes))


def _walk(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """The folder and those below it, hidden ones left out, each with the names of its files."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield Path(place), names


def _folders(folder: Path) -> list[Path]:
    return [place for place, names in _walk(folder) if MANIFEST in names]


def _documents(folder: Path) -> Iterator[Path]:
    return (path for place, names in _walk(folder) for name in names if _is_document(path := place / name))


def _tables(folder: Path) -> Iterator[Path]:
    return (place / name for place, names in _walk(folder) for name in names if Path(name).suffix.casefold() in TABLES)


def _empty(folder: Path, tables: Sequence[Path]) -> str:
    if tables:
        return f"{_left_alone(folder, tables)} It holds no other document."
    return f"{folder} holds no document; give a folder with PDF, DOCX, HTML, Markdown or text files."


def _left_alone(folder: Path, tables: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in tables[:_FEW]) + (", ..." if len(tables) > _FEW else "")
    return f"{folder} holds tables that were left alone ({names}), as no manifest.toml beside them says what they mean."


def _is_document(path: Path) -> bool:
    if path.name.startswith(".") or path.stem.casefold() in ABOUT or not path.is_file():
        return False
    suffix = path.suffix.casefold()
    return suffix in DOCUMENTS or (suffix not in _OTHER and _begins_like_a_document(path))


_OTHER = frozenset(
    {".toml", ".json", ".jsonl", ".csv", ".py", ".xml", ".zip", ".gz", ".nq", ".ttl", ".yaml", ".yml", ".part"}
)
"""Suffixes of files that are no documents, whatever they begin with."""


def _begins_like_a_document(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:
        return False
    return head.lstrip().lower().startswith(SNIFFED)


def _manifests(folders: Iterable[Path]) -> tuple[dict[Path, Manifest], list[str]]:
    found: dict[Path, Manifest] = {}
    wrong: list[str] = []
    for folder in sorted(folders):
        path = folder / MANIFEST
        if not path.is_file():
            continue
        try:
            found[folder] = read_manifest(path)
        except ManifestError as error:
            wrong += [f"{folder}: {problem}" for problem in error.problems]
        except OSError as error:
            wrong.append(f"{path} cannot be opened ({error.strerror}); make it readable.")
    return found, wrong

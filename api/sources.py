"""Which files an ingest reads: the ones named, those found in folders, and what manifests declare of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.manifest import MANIFEST, Manifest, ManifestError, read_manifest
from ingest.passages import FrontMatter

DOCUMENTS = frozenset(
    {
        *(".pdf", ".docx", ".docm", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"),
        *(".doc", ".rtf", ".odt", ".pages", ".epub", ".ps"),
    }
)
"""Suffixes of documents; those of the second line look like documents, and the reader says why it cannot read them."""

ABOUT = frozenset({"readme", "license", "licence", "contributing", "changelog"})
"""Stems of files that speak about a folder."""

SNIFFED = (b"%pdf-", b"{\\rtf", b"<!doctype html", b"<html")
"""How a document without a telling suffix begins, in lower case."""


class SourceError(Exception):
    """Paths or manifests that cannot be used; `problems` holds one sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Source:
    """A file to read, and what the manifest beside it declares."""

    path: Path
    declared: FrontMatter | None = None

    @property
    def name(self) -> str:
        """The plain file name."""
        return self.path.name

    def declared_digest(self) -> str:
        """SHA-256 of what is declared, empty where nothing is."""
        return "" if self.declared is None else hashlib.sha256(repr(self.declared).encode()).hexdigest()


@dataclass(frozen=True)
class Found:
    """The files to read, sorted by path, and one sentence for each file that a manifest names and nobody finds."""

    sources: tuple[Source, ...]
    absent: tuple[str, ...]


def find(paths: Iterable[Path]) -> Found:
    """The documents that `paths` mean: files as they are, folders with everything below them.

    SourceError when a path is not there, a folder holds no document, or a manifest is wrong.
    """
    problems: list[str] = []
    files: set[Path] = set()
    folders: set[Path] = set()
    for path in paths:
        if path.is_dir():
            within = set(_documents(path))
            if not within:
                problems.append(
                    f"{path} holds no document; give a folder with PDF, DOCX, HTML, Markdown or text files."
                )
            files |= within
            folders |= {Path(folder) for folder, _, names in os.walk(path) if MANIFEST in names}
        elif path.exists():
            files.add(path)
            folders.add(path.parent)
        else:
            problems.append(f"{path} is not there; check the spelling, or fetch it with `cebgraph fetch`.")
    manifests, wrong = _manifests(folders)
    if problems or wrong:
        raise SourceError([*problems, *wrong])
    absent = [
        f"{folder / MANIFEST} names {file}, which is not there; remove its entry or put the file beside it."
        for folder, manifest in sorted(manifests.items())
        for file in manifest.absent(folder)
    ]
    sources = [
        Source(path, manifests[path.parent].declared(path.name) if path.parent in manifests else None)
        for path in sorted(files)
    ]
    return Found(tuple(sources), tuple(absent))


def _documents(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in names if _is_document(path := Path(place) / name))


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

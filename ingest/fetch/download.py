"""Downloads targets one after the other and keeps the folder's manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from ingest.fetch.hosts import Resolve, system_addresses
from ingest.fetch.kinds import HTML, TEXT, Kind, kind_of
from ingest.fetch.names import from_response, from_symbol_stem, numbered
from ingest.fetch.outcome import Failed, Fetched, FetchError
from ingest.fetch.pages import is_document, onward
from ingest.fetch.partial import Partial
from ingest.fetch.polite import Polite, next_hop, plain_url
from ingest.fetch.record import load, record
from ingest.fetch.settings import Clock, FetchSettings
from ingest.fetch.symbols import address, from_address, normal, stem
from ingest.fetch.transfer import Known, Landed, Progress, Transfer
from ingest.manifest import MANIFEST, Entry, Manifest
from ingest.passages import FrontMatter

_FRAMES = 3


def _silent(_target: str, _size: int, _total: int | None) -> None:
    """Tells nobody."""


def fetch(
    targets: Sequence[str],
    directory: Path,
    settings: FetchSettings,
    *,
    clock: Clock | None = None,
    resolve: Resolve = system_addresses,
    progress: Progress = _silent,
) -> list[Fetched | Failed]:
    """Downloads each target, a document symbol or a web address, into `directory`, which is made if need be.

    One outcome a target, in the order given; a failure stops no other. The folder's `manifest.toml` is updated after
    each document. ManifestError where that file is already wrong, OSError where the folder cannot be made.
    """
    directory.mkdir(parents=True, exist_ok=True)
    load(directory)
    time = clock or Clock()
    with closing(Polite(settings, time, resolve)) as polite:
        return [_one(_Task(target, directory, settings, time, polite, progress)) for target in targets]


@dataclass(frozen=True, slots=True)
class _Task:
    target: str
    directory: Path
    settings: FetchSettings
    clock: Clock
    polite: Polite
    progress: Progress


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a target asks for: an address and, where known, the symbol it stands for."""

    url: str
    symbol: str | None


def _one(task: _Task) -> Fetched | Failed:
    try:
        return _download(task, _wanted(task.target, task.settings))
    except FetchError as error:
        return Failed(task.target, f"{task.target}: {error}")
    except OSError as error:
        return Failed(task.target, f"{task.target}: cannot write in {task.directory} ({error.strerror or error}).")


def _wanted(target: str, settings: FetchSettings) -> _Wanted:
    if "://" not in target:
        symbol = normal(target)
        if symbol is None:
            raise FetchError("this is neither a symbol such as CEB/2018/1 nor an address that starts with https://.")
        return _Wanted(address(symbol, settings.base), symbol)
    try:
        parts = urlsplit(target)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.username and not parts.password
    except ValueError:
        sound = False
    if not sound:
        raise FetchError("this is no address that starts with https:// or http:// and names a host.")
    return _Wanted(plain_url(target), from_address(target, settings.base))


def _download(task: _Task, wanted: _Wanted) -> Fetched:
    manifest = load(task.directory)
    before = _entry_of(manifest, wanted)
    if before is not None and before.sha256 is None and (task.directory / before.file).exists():
        raise FetchError(f"{MANIFEST} gives it the file {before.file}, which is no download; choose another folder.")
    known = _known(task.directory, before)
    url = wanted.url
    for step in range(_FRAMES):
        partial = Partial(task.directory, task.target, step)
        landed = Transfer(task.polite, task.settings, task.clock, partial, task.progress).bring(url, known)
        if landed.unchanged and before is not None:
            return Fetched(task.target, task.directory / before.file, before, unchanged=True)
        kind = _kind(partial, landed)
        frame = _frame(partial, wanted, kind, landed)
        if frame is None:
            return _keep(task, wanted, before, partial, landed, kind)
        partial.drop()
        url = next_hop(landed.url, frame, task.settings)
    raise FetchError(f"{urlsplit(wanted.url).hostname} wraps pages into pages; give the address of the file itself.")


def _entry_of(manifest: Manifest, wanted: _Wanted) -> Entry | None:
    """The manifest's entry for what is wanted: that with the symbol, else that with the address."""
    same = [entry for entry in manifest.entries if wanted.symbol and entry.declared.symbol == wanted.symbol]
    same += [entry for entry in manifest.entries if entry.declared.url == wanted.url and entry not in same]
    return same[0] if same else None


def _known(directory: Path, entry: Entry | None) -> Known | None:
    """The copy that an entry describes, None unless the file is there and still has the digest."""
    if entry is None or entry.final_url is None or entry.sha256 is None:
        return None
    path = directory / entry.file
    if not path.is_file() or _digest(path) != entry.sha256:
        return None
    return Known(entry.final_url, entry.etag, entry.last_modified)


def _kind(partial: Partial, landed: Landed) -> Kind:
    kind = kind_of(partial.path)
    if kind is None:
        empty = partial.size() == 0
        partial.drop()
        what = "an empty file" if empty else "a file that is neither PDF, DOCX, web page nor plain text"
        raise FetchError(f"{landed.url} gave {what}; give the address of another format.")
    return kind


def _frame(partial: Partial, wanted: _Wanted, kind: Kind, landed: Landed) -> str | None:
    """Where a page in the place of a symbol's document leads; None for a document; FetchError for any other page."""
    if kind not in {HTML, TEXT} or wanted.symbol is None:
        return None
    page = partial.path.read_text(encoding="utf-8", errors="replace")
    if is_document(page, wanted.symbol):
        return None
    frame = onward(page, wanted.symbol) if kind == HTML else None
    if frame is None:
        partial.drop()
        raise FetchError(
            f"{landed.url} answered with a {kind.name} that is not the document; "
            "check the symbol, or give the address of the file itself."
        )
    return frame


def _keep(task: _Task, wanted: _Wanted, before: Entry | None, partial: Partial, landed: Landed, kind: Kind) -> Fetched:
    digest = _digest(partial.path)
    size = partial.size()
    if wanted.symbol is not None:
        name = from_symbol_stem(stem(wanted.symbol), kind)
    else:
        name = from_response(landed.url, landed.headers.get("Content-Disposition"), kind)
    path = task.directory / _free(task.directory, load(task.directory), before, name, digest)
    unchanged = path.is_file() and _digest(path) == digest
    if unchanged:
        partial.drop()
    else:
        partial.keep_as(path)
    declared = before.declared if before else FrontMatter()
    entry = Entry(
        file=path.name,
        declared=replace(declared, symbol=wanted.symbol or declared.symbol, url=declared.url or wanted.url),
        note=before.note if before else None,
        final_url=landed.url,
        retrieved=task.clock.now().date().isoformat(),
        sha256=digest,
        bytes=size,
        media_type=kind.media_type,
        etag=landed.headers.get("ETag"),
        last_modified=landed.headers.get("Last-Modified"),
    )
    record(task.directory, entry, before)
    if before is not None and before.file != entry.file and _known(task.directory, before):
        (task.directory / before.file).unlink()
    return Fetched(task.target, path, entry, unchanged)


def _free(directory: Path, manifest: Manifest, before: Entry | None, name: str, digest: str) -> str:
    """`name`, or the first numbered form of it that is no other document's file."""
    if before is not None and Path(before.file).suffix == Path(name).suffix:
        return before.file
    others = {entry.file.casefold() for entry in manifest.entries if entry != before}
    number, candidate = 1, name
    while candidate.casefold() in others or _foreign(directory / candidate, digest):
        number += 1
        candidate = numbered(name, number)
    return candidate


def _foreign(path: Path, digest: str) -> bool:
    return path.exists() and not (path.is_file() and _digest(path) == digest)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

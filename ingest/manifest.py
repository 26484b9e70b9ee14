"""`manifest.toml`, the file beside documents that says what their texts do not: symbol, title, address and the like.

One table a document, every key but `file` optional:

    [[document]]
    file = "ceb-2013-2-digest.md"
    symbol = "CEB/2013/2"
    title = "Summary of deliberations"
    url = "https://undocs.org/CEB/2013/2"

The keys of `FIELDS` are all there are. `ingest.fetch` writes the same format. A table of facts, such as a registry of
mandates, has an entry that says what its columns mean (`ingest.tables.columns`); the keys that concern a document serve
here too:

    [[table]]
    file = "mandates.csv"
    rows = "mandates"
    title = "Registry of mandates"
    [table.columns]
    holder = "Entity"
    matter = ["Description", "Programme"]
    instrument = "Symbol"
"""

from __future__ import annotations

import datetime
import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.passages import FrontMatter
from ingest.tables.columns import ROWS, STRENGTHS, Table, column_problems, columns

MANIFEST = "manifest.toml"

Problem = str | None


class ManifestError(Exception):
    """A manifest that cannot be used; `problems` holds one sentence for each thing to mend, in the file's order."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file.

    `declared` holds what concerns the document; the rest concerns the copy: the address that answered in the end, the
    day of retrieval (ISO), SHA-256 in hexadecimal, size in bytes, media type, and the validators (RFC 9110, 8.8)
    with which the next request can ask for changes only.
    """

    file: str
    declared: FrontMatter
    note: str | None = None
    final_url: str | None = None
    retrieved: str | None = None
    sha256: str | None = None
    bytes: int | None = None
    media_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class TableEntry:
    """What a manifest says of a table of facts."""

    file: str
    declared: FrontMatter
    table: Table
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The entries of a manifest in the file's order: documents, and tables."""

    entries: tuple[Entry, ...] = ()
    tables: tuple[TableEntry, ...] = ()

    def entry(self, file: str) -> Entry | None:
        """The entry of a file name, None where there is none."""
        return next((entry for entry in self.entries if entry.file == file), None)

    def table(self, file: str) -> Table | None:
        """What the columns of a file mean, None where it is no table of facts."""
        return next((entry.table for entry in self.tables if entry.file == file), None)

    def declared(self, file: str) -> FrontMatter | None:
        """What is declared of a file name, None where nothing is."""
        return next((entry.declared for entry in self._all() if entry.file == file), None)

    def absent(self, folder: Path) -> tuple[str, ...]:
        """The names of files that have an entry and are not in `folder`."""
        return tuple(entry.file for entry in self._all() if not (folder / entry.file).is_file())

    def _all(self) -> tuple[Entry | TableEntry, ...]:
        return (*self.entries, *self.tables)


def _text(value: object) -> Problem:
    return None if isinstance(value, str) and value.strip() else "must be a text between quotation marks"


def _matching(pattern: str, wanted: str) -> Callable[[object], Problem]:
    compiled = re.compile(pattern)

    def check(value: object) -> Problem:
        return None if isinstance(value, str) and compiled.fullmatch(value) else f"must be {wanted}"

    return check


def _date(value: object) -> Problem:
    wanted = 'must be a date such as 2013-11-25, "2013-11" or "2013"'
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return None
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return wanted
    try:
        datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return wanted
    return None


def _count(value: object) -> Problem:
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return None if whole else "must be a whole number of 0 or more"


def _one_of(words: tuple[str, ...]) -> Callable[[object], Problem]:
    wanted = " or ".join(f'"{word}"' for word in words)
    return lambda value: None if value in words else f"must be {wanted}"


_address = _matching(r"https?://[^\s/]+\S*", "an address that starts with https:// or http://")
_declared: dict[str, Callable[[object], Problem]] = {
    "symbol": _text,
    "title": _text,
    "body": _matching(r"[a-z]+/[a-z0-9-]+", "an id such as body/ceb"),
    "session": _text,
    "start": _date,
    "end": _date,
    "place": _text,
    "issued": _date,
    "kind": _text,
    "language": _matching(r"[a-z]{2,3}", "a language code such as en"),
    "url": _address,
}
FIELDS: Mapping[str, Callable[[object], Problem]] = {
    "file": _matching(r"(?!\.+$)[^/\\\0]+", "the plain name of a file beside the manifest, without a folder"),
    **_declared,
    "note": _text,
    "final_url": _address,
    "retrieved": _date,
    "sha256": _matching(r"[0-9a-f]{64}", "64 hexadecimal digits in lower case"),
    "bytes": _count,
    "media_type": _text,
    "etag": _text,
    "last_modified": _text,
}
"""The keys of a document's entry, each with its check: a value -> None, or what the value must be."""

TABLE_FIELDS: Mapping[str, Callable[[object], Problem]] = {
    "file": FIELDS["file"],
    "rows": _one_of(ROWS),
    "strength": _one_of(STRENGTHS),
    **_declared,
    "note": _text,
    "columns": lambda _: None,
}
"""The keys of a table's entry, with their checks as in `FIELDS`; `columns` has checks of its own."""


def read_manifest(path: Path) -> Manifest:
    """The manifest at `path`; ManifestError lists all that is wrong with it, OSError where it cannot be opened."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ManifestError((f"{path.name} is not UTF-8 at byte {error.start}; save it as UTF-8.",)) from error
    return parse_manifest(text, path.name)


def parse_manifest(text: str, name: str = MANIFEST) -> Manifest:
    """The manifest that `text` holds; `name` is what its problems call it. ManifestError as in `read_manifest`."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ManifestError((f"{name} is not valid TOML: {error}.",)) from error
    problems = [
        f"{name} has an unknown key {key!r}; it holds [[document]] and [[table]] tables only."
        for key in tables
        if key not in _KINDS
    ]
    found: dict[str, list[Row]] = {}
    for kind, keys in _KINDS.items():
        rows = tables.get(kind, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            problems.append(f"{name} must write each {kind} as a [[{kind}]] table.")
            rows = []
        for number, row in enumerate(rows, start=1):
            problems += _row_problems(f"{name}, {kind} {number}", row, keys)
        found[kind] = rows
    problems += _repeated(name, [row for rows in found.values() for row in rows])
    if problems:
        raise ManifestError(tuple(problems))
    return Manifest(tuple(map(_entry, found["document"])), tuple(map(_table, found["table"])))


Row = dict[str, object]

_KINDS = {"document": FIELDS, "table": TABLE_FIELDS}


def _row_problems(where: str, row: Row, keys: Mapping[str, Callable[[object], Problem]]) -> list[str]:
    place = f"{where} ({row['file']})" if isinstance(row.get("file"), str) else where
    problems = [] if "file" in row else [f"{where} has no key 'file'; add the name of its file."]
    for key, value in row.items():
        check = keys.get(key)
        if check is None:
            near = difflib.get_close_matches(key, keys, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(keys)}."
            problems.append(f"{place} has an unknown key {key!r}; {hint}")
        elif wrong := check(value):
            problems.append(f"{place}: {key} {wrong}, not {value!r}.")
    if keys is TABLE_FIELDS:
        problems += [f"{place} {problem}" for problem in column_problems(row.get("columns"))]
    return problems


def _repeated(name: str, rows: list[Row]) -> list[str]:
    return [
        f"{name} has {count} entries with {key} {value!r}; keep one of them."
        for key in ("file", "symbol")
        for value, count in Counter(row[key] for row in rows if isinstance(row.get(key), str)).items()
        if count > 1
    ]


def _entry(row: Row) -> Entry:
    declared, rest = _parted(row)
    return Entry(declared=declared, **rest)


def _table(row: Row) -> TableEntry:
    declared, rest = _parted(row)
    told = {key: rest.pop(key) for key in ("rows", "strength") if key in rest}
    return TableEntry(declared=declared, table=Table(columns(rest.pop("columns")), **told), **rest)


def _parted(row: Row) -> tuple[FrontMatter, dict[str, Any]]:
    """What an entry says of the document, and the rest; dates as ISO text."""
    plain = {key: value.isoformat() if isinstance(value, datetime.date) else value for key, value in row.items()}
    declared: dict[str, Any] = {key: value for key, value in plain.items() if key in _declared}
    return FrontMatter(**declared), {key: value for key, value in plain.items() if key not in _declared}

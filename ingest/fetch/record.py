"""Writes one entry into a manifest and leaves the rest of the file, comments too, as it is."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from ingest.manifest import (
    FIELDS,
    MANIFEST,
    TABLE_FIELDS,
    Entry,
    Manifest,
    ManifestError,
    TableEntry,
    parse_manifest,
    read_manifest,
)

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*document[ \t]*\]\][ \t]*(?:#.*)?$", re.MULTILINE)
_ANY_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATES = frozenset({"start", "end", "issued", "retrieved"})


def load(folder: Path) -> Manifest:
    """The manifest of a folder, an empty one where it has none; ManifestError where it is wrong."""
    path = folder / MANIFEST
    return read_manifest(path) if path.is_file() else Manifest()


def record(folder: Path, entry: Entry, replaced: Entry | None) -> Manifest:
    """The folder's manifest with `entry` in the place of `replaced`, or at its end; written in one step."""
    path = folder / MANIFEST
    old = load(folder)
    entries = tuple(entry if one == replaced else one for one in old.entries)
    wanted = Manifest(entries if replaced in old.entries else (*old.entries, entry), old.tables)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    edited = _edited(text, wanted.entries.index(entry), entry)
    try:
        kept = parse_manifest(edited) == wanted
    except ManifestError:
        kept = False
    _write(path, edited if kept else "\n".join([*map(_document, wanted.entries), *map(_table, wanted.tables)]))
    return wanted


def _values(entry: Entry | TableEntry, keys: Iterable[str] = FIELDS) -> dict[str, str]:
    given = {**asdict(entry), **asdict(entry.declared)}
    return {key: _toml(key, given[key]) for key in keys if given.get(key) is not None}


def _toml(key: str, value: object) -> str:
    if isinstance(value, int) or (key in _DATES and _DAY.fullmatch(str(value))):
        return str(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _lines(values: Mapping[str, str]) -> str:
    return "".join(f"{key} = {value}\n" for key, value in values.items())


def _document(entry: Entry) -> str:
    return "[[document]]\n" + _lines(_values(entry))


def _table(entry: TableEntry) -> str:
    told = {"rows": _toml("rows", entry.table.rows), "strength": _toml("strength", entry.table.strength)}
    columns = {key: _toml(key, names) for key, names in asdict(entry.table.columns).items() if names}
    values = _values(entry, TABLE_FIELDS)
    return f"[[table]]\n{_lines(values | told)}[table.columns]\n{_lines(columns)}"


def _edited(text: str, index: int, entry: Entry) -> str:
    """The text with the table of this index changed line by line, or a new table after the last."""
    starts = [match.start() for match in _HEADER.finditer(text)]
    if index >= len(starts):
        return (text.rstrip("\n") + "\n\n" if text.strip() else "") + _document(entry)
    following = _ANY_HEADER.search(text, text.find("\n", starts[index]) + 1)
    end = following.start() if following and following.start() > starts[index] else len(text)
    values = _values(entry)
    lines: list[str] = []
    last = 0
    for line in text[starts[index] : end].splitlines(keepends=True):
        match = re.match(r"[ \t]*([a-z0-9_]+)[ \t]*=", line)
        if match is None:
            lines.append(line)
            last = last or len(lines)
        elif match[1] in values:
            lines.append(_kept(line, match[1], values.pop(match[1])))
            last = len(lines)
    lines[last:last] = [f"{key} = {value}\n" for key, value in values.items()]
    lines[last - 1] = lines[last - 1].rstrip("\n") + "\n"
    return text[: starts[index]] + "".join(lines) + text[end:]


def _kept(line: str, key: str, value: str) -> str:
    """The line as it is if it already says so, else a new one."""
    written = f"{key} = {value}\n"
    return line if line.rstrip("\n") == written.rstrip("\n") else written


def _write(path: Path, text: str) -> None:
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)

"""The index of names kept beside the data, so that a question from the command line need not read all names first."""

from __future__ import annotations

import json
from pathlib import Path

from api.questions.model import Answer, Value
from api.questions.names import Names
from api.questions.registry import NAMES, Registry
from api.questions.run import Source, names_answer
from graph import files

FOLDER = "names"
"""The folder in the data directory; its file is named by the data version and may be deleted at any time."""


def kept_names(registry: Registry, source: Source, data: Path) -> Names:
    """The index of names of the source's version, from its file where there is one; else asked for, and kept.

    Nothing is kept where there is no data directory, as when a server has the data.
    """
    path = data / FOLDER / f"{source.version}.json"
    question = registry.question(NAMES)
    if path.exists():
        rows = tuple(tuple(_value(cell) for cell in row) for row in json.loads(path.read_text("utf-8")))
        return Names.of(Answer(question, {}, rows, source.version, len(rows)))
    answer = names_answer(registry, source)
    if data.is_dir() and answer.version == source.version:
        path.parent.mkdir(exist_ok=True)
        files.write(path, json.dumps(answer.rows, ensure_ascii=False).encode())
        files.sweep(path.parent, {path.name})
    return Names.of(answer)


def _value(cell: str | int | bool | list[str] | None) -> Value:
    """A cell as answers hold it: several values are a tuple."""
    return tuple(cell) if isinstance(cell, list) else cell

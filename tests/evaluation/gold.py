"""The gold files and the documents they speak of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN = Path(__file__).resolve().parent / "gold"
"""Gold that was made by reading the documents, without a look at what the rules give."""

SUFFIX = ".gold.json"

DOCUMENT_OF = {"toc-web-page": "transnational-organized-crime"}
"""Gold files that are not called as their document: name to the stem of the document's file."""

GIVEN = "given gold"
GROUPS = (GIVEN, "own gold: sessions", "own gold: pages", "own gold: resolutions")
"""Groups of gold files: the given ones, and the own ones by the corpus folder of their document."""

GoldRow = dict[str, Any]


class GoldError(Exception):
    """Gold that cannot be used, as one sentence."""


@dataclass(frozen=True)
class Gold:
    """A gold file: its name, its group, the document's file, and its content (see SCHEMA.md beside the given gold)."""

    name: str
    group: str
    document: Path
    content: dict[str, Any]


def read_all(given: Path, corpus: Path, own: Path = OWN) -> tuple[Gold, ...]:
    """All gold, group by group and by name; GoldError when a file is damaged or its document is not in the corpus."""
    found = [_read(path, corpus, is_own=False) for path in given.glob(f"*{SUFFIX}")]
    found += [_read(path, corpus, is_own=True) for path in own.glob(f"*{SUFFIX}")]
    if not found:
        raise GoldError(f"There is no file *{SUFFIX} in {given} or {own}.")
    return tuple(sorted(found, key=lambda gold: (_rank(gold.group), gold.name)))


def chosen(golds: tuple[Gold, ...], part: str | None) -> tuple[Gold, ...]:
    """The gold whose name holds `part`; GoldError with all names when there is none."""
    found = tuple(gold for gold in golds if part is None or part.casefold() in gold.name.casefold())
    if not found:
        raise GoldError(f"No gold is called {part!r}; there is {', '.join(gold.name for gold in golds)}.")
    return found


def own_names(own: Path = OWN) -> frozenset[str]:
    """The names of all own gold."""
    return frozenset(path.name.removesuffix(SUFFIX) for path in own.glob(f"*{SUFFIX}"))


def _read(path: Path, corpus: Path, *, is_own: bool) -> Gold:
    name = path.name.removesuffix(SUFFIX)
    stem = DOCUMENT_OF.get(name, name)
    document = next((found for found in sorted(corpus.rglob(f"{stem}.*")) if found.stem == stem), None)
    if document is None:
        raise GoldError(f"{path.name} speaks of {stem}, which is not in {corpus}; call the gold as its document.")
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{path.name} is no JSON ({error}); mend it there.") from error
    return Gold(name, f"own gold: {document.parent.name}" if is_own else GIVEN, document, content)


def _rank(group: str) -> int:
    return GROUPS.index(group) if group in GROUPS else len(GROUPS)

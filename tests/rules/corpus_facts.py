"""The facts of a real document, read once."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from ingest.pipeline import extract
from ingest.readers import read
from ingest.statements import Facts
from ingest.structure import structure
from ontology.load import load


@cache
def of_file(folder: Path, stem: str) -> Facts:
    """The facts of the one file below the folder that is called `stem`, whatever its suffix."""
    path = next(found for found in sorted(folder.rglob(f"{stem}.*")) if found.stem == stem)
    data = path.read_bytes()
    return extract(structure(read(data, path.name), name=path.name, sha256=hashlib.sha256(data).hexdigest()), load())

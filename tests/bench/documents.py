"""The documents that are measured: the shared sessions where they are present, else the digests; and copies of one."""

from __future__ import annotations

import os
import re
from pathlib import Path

from api.demo import DIGESTS
from ingest.manifest import MANIFEST

LONG = "ceb-2013-*"
"""The session that stands for a long document."""


def session_folder() -> Path:
    """The folder with the shared sessions, or that of the digests."""
    named = os.environ.get("CEBGRAPH_CORPUS")
    shared = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "corpus"
    sessions = shared / "sessions"
    return sessions if sessions.is_dir() else DIGESTS


def long_document(folder: Path) -> Path:
    """The 2013 session of the folder."""
    return next(path for path in sorted(folder.glob(LONG)) if path.suffix in {".txt", ".md"})


def copies(document: Path, count: int, folder: Path) -> Path:
    """A new folder with `count` documents: the words of one, each with a symbol and a last line of its own."""
    folder.mkdir(parents=True)
    text = document.read_text("utf-8").rstrip("\n")
    entries = []
    for number in range(1, count + 1):
        name = f"copy-{number}{document.suffix}"
        (folder / name).write_text(f"{text}\n\nCopy {number}.\n", "utf-8")
        entries.append(f'[[document]]\nfile = "{name}"\nsymbol = "COPY/{number}"\n')
    (folder / MANIFEST).write_text("\n".join(entries), "utf-8")
    return folder


def variants(document: Path, count: int, folder: Path) -> list[Path]:
    """The document in `count` forms, of which no two have a paragraph in common: each has two more words of its own.

    What a program remembers of a text that it has read does not help it with the next.
    """
    folder.mkdir(parents=True)
    text = document.read_text("utf-8")
    made = []
    for number in range(count):
        path = folder / f"variant-{number}{document.suffix}"
        path.write_text(re.sub(r"\.(?=\n)", f". Rain {number + 50}.", text), "utf-8")
        made.append(path)
    return made

"""The property graph of a version as a database in the data directory, made once."""

from __future__ import annotations

import hashlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph import arcade, files
from graph.engine import Settings
from graph.errors import DataError
from graph.projection import project, read_schema

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

BUILDING = ".building"
MAKERS = ("projection.py", "arcade.py")


def project_version(data: Data, version: Version, settings: Settings) -> Path:
    """The database of the version; it is made beside and renamed when whole, by one process while others wait.

    Databases of other versions go, but for the one before. DataError when a graph is damaged or the directory cannot
    be written.
    """
    folder = data.path / "projection"
    home = folder / _name(data, version)
    if home.is_dir():
        return home
    try:
        folder.mkdir(exist_ok=True)
        with files.locked(folder / "lock", wait=True):
            if not home.is_dir():
                _make(data, version, home, settings)
    except OSError as error:
        message = f"The property graph cannot be written to {folder} ({error.strerror}): make the folder writable once."
        raise DataError(message) from error
    return home


def _name(data: Data, version: Version) -> str:
    """The name of a version's database: data version, and a digest of its changes and of what made it."""
    maker = hashlib.sha256(f"{arcade.engine_version()} {data.changes(version)}".encode())
    for name in MAKERS:
        maker.update(Path(__file__).with_name(name).read_bytes())
    return f"{version.digest}-{maker.hexdigest()[:8]}"


def _make(data: Data, version: Version, home: Path, settings: Settings) -> None:
    beside = home.with_name(home.name + BUILDING)
    files.remove(beside)
    vocabulary, *others = (data.graph(digest) for digest in data.loaded(version))
    schema = read_schema(_parse(vocabulary))
    graph = project(schema, chain.from_iterable(_parse(content) for content in (vocabulary, *others)))
    arcade.write_database(beside, graph, settings)
    older = sorted((path for path in home.parent.iterdir() if _finished(path)), key=lambda path: path.stat().st_mtime)
    beside.replace(home)
    files.sync(home.parent)
    files.sweep(home.parent, {"lock", home.name, *(path.name for path in older[-1:])})


def _finished(path: Path) -> bool:
    return path.is_dir() and not path.name.endswith(BUILDING)


def _parse(content: bytes) -> ox.QuadParser:
    return ox.parse(content, format=ox.RdfFormat.N_QUADS)

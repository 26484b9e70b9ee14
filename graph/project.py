"""The property graph of a version as a database in the data directory, made once."""

from __future__ import annotations

import hashlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph import arcade, files
from graph.engine import Settings, nothing_published, published
from graph.errors import DataError
from graph.projection import PropertyGraph, project, read_schema

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

BUILDING = ".building"
MAKERS = ("projection.py", "arcade.py")


class EmbeddedStore:
    """The property graph in the data directory, asked by the engine in this process."""

    def __init__(self, data: Data, settings: Settings) -> None:
        self._data = data
        self._settings = settings

    def version(self) -> str:
        """The published version; DataError where there is none."""
        digest = self._data.digest()
        if digest is None:
            raise nothing_published(self._data)
        return digest

    def load(self) -> str:
        """Make the property graph of the published version where it is missing; its digest."""
        version = published(self._data)
        project_version(self._data, version, self._settings)
        return version.digest

    def open(self) -> arcade.ArcadeEngine:
        """An engine on the published version, whose property graph is made first where it is missing."""
        version = published(self._data)
        return arcade.ArcadeEngine(project_version(self._data, version, self._settings), version.digest, self._settings)

    def close(self) -> None:
        """Nothing: the store holds no file open."""


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


def property_graph(data: Data, version: Version) -> PropertyGraph:
    """All nodes and links of a version and of its changes; DataError when one of its graphs is damaged."""
    vocabulary, *others = (data.graph(digest) for digest in data.loaded(version))
    schema = read_schema(_parse(vocabulary))
    return project(schema, chain.from_iterable(_parse(content) for content in (vocabulary, *others)))


def _name(data: Data, version: Version) -> str:
    """The name of a version's database: data version, and a digest of its changes and of what made it."""
    maker = hashlib.sha256(f"{arcade.engine_version()} {data.changes(version)}".encode())
    for name in MAKERS:
        maker.update(Path(__file__).with_name(name).read_bytes())
    return f"{version.digest}-{maker.hexdigest()[:8]}"


def _make(data: Data, version: Version, home: Path, settings: Settings) -> None:
    beside = home.with_name(home.name + BUILDING)
    files.remove(beside)
    arcade.write_database(beside, property_graph(data, version), settings)
    older = sorted((path for path in home.parent.iterdir() if _finished(path)), key=lambda path: path.stat().st_mtime)
    beside.replace(home)
    files.sync(home.parent)
    files.sweep(home.parent, {"lock", home.name, *(path.name for path in older[-1:])})


def _finished(path: Path) -> bool:
    return path.is_dir() and not path.name.endswith(BUILDING)


def _parse(content: bytes) -> ox.QuadParser:
    return ox.parse(content, format=ox.RdfFormat.N_QUADS)

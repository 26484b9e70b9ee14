"""Where versions are brought in and asked for: a data directory with the embedded engine, or a Neo4j server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from graph.data import Data
from graph.engine import Settings, prepare
from graph.errors import ServerError
from graph.neo4j.load import load
from graph.neo4j.store import ServerStore
from tests.kills.child import bring
from tests.kills.versions import State, documents, look
from tests.neo4j.server import Server

BATCH = 20
"""Nodes or relationships in a transaction of the load: few, so that a load of a small version has many."""

Versions = tuple[Path, Path]
"""The data directories of the two versions."""


class Place(Protocol):
    """A place whose loader is killed; the versions are numbered 0 and 1."""

    name: str
    wanted: tuple[State, State]
    """What a reader is told of each version after a clean load."""

    def set(self) -> int:
        """Let the place show one version whole, as before a load of the other; the number of that version."""
        ...

    def command(self, target: int) -> tuple[list[str], Mapping[str, str]]:
        """The arguments and the environment of the process that brings in a version."""
        ...

    def seen(self) -> State:
        """What a reader who comes after the kill is told; nothing is mended for the next run."""
        ...

    def again(self, target: int) -> State:
        """Run the command once more, undisturbed, and look."""
        ...


class Directory:
    """A data directory for each kill, copied from a clean one; it is removed by the next."""

    name = "embedded"

    def __init__(self, folder: Path, versions: Versions) -> None:
        self._versions = versions
        self._documents = [documents(path) for path in versions]
        self._path, self._beside = folder / "killed", folder / "read"
        self._shown = 1
        for path in versions:
            prepare(Data(path))
        self.wanted = (look(Data(versions[0]), Settings()), look(Data(versions[1]), Settings()))

    def set(self) -> int:
        """The versions take turns."""
        self._shown = 1 - self._shown
        _copy(self._versions[self._shown], self._path)
        return self._shown

    def command(self, target: int) -> tuple[list[str], Mapping[str, str]]:
        """The directory, and the one that has the documents."""
        return ["embedded", str(self._path), str(self._versions[target])], os.environ

    def seen(self) -> State:
        """Asked of a copy, because a reader makes a property graph that is missing."""
        _copy(self._path, self._beside)
        return look(Data(self._beside), Settings())

    def again(self, target: int) -> State:
        """In the directory as the kill left it."""
        bring(self._path, self._documents[target])
        return look(Data(self._path), Settings())


class Database:
    """The database of one server, which goes from one version to the other and back.

    A first load warms the server up: over its very first queries a cold one on a busy machine may be slower than a
    loader waits for the lock.
    """

    name = "neo4j"

    def __init__(self, server: Server, versions: Versions) -> None:
        self._server = server
        self._settings = server.settings(batch=BATCH)
        self._data = (Data(versions[0]), Data(versions[1]))
        with suppress(ServerError):
            load(self._data[0], server.settings())
        self.wanted = (self._clean(0), self._clean(1))

    def _clean(self, number: int) -> State:
        self._server.empty()
        load(self._data[number], self._server.settings())
        return self.seen()

    def set(self) -> int:
        """Whatever it shows, as the last run left it."""
        shown = ServerStore(self._data[0], self._settings, Settings().timeout)
        try:
            return [state.version for state in self.wanted].index(shown.version())
        finally:
            shown.close()

    def command(self, target: int) -> tuple[list[str], Mapping[str, str]]:
        """The data directory; the environment names the server."""
        return ["neo4j", str(self._data[target].path)], {
            **os.environ,
            **self._server.environment(),
            "NEO4J_BATCH": str(BATCH),
        }

    def seen(self) -> State:
        """Asked through new connections."""
        return look(self._data[0], Settings(neo4j=self._settings))

    def again(self, target: int) -> State:
        """In the database as the kill left it."""
        load(self._data[target], self._settings)
        return self.seen()


def _copy(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)

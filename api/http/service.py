"""The open engine behind the HTTP service: it follows the data and serves several threads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from api.questions.names import Names
from api.questions.registry import Registry, load_registry
from api.questions.run import Source, read_names
from api.settings import Settings
from graph.data import Data
from graph.engine import cypher_store


@dataclass
class _Opened:
    """An engine on one version with its names, and how many requests use it."""

    source: Source
    names: Names
    documents: int
    users: int = 0
    retired: bool = False


@dataclass(frozen=True)
class Lease:
    """What a request works with while it lasts."""

    registry: Registry
    source: Source
    names: Names
    documents: int


class Service:
    """Opens the current version when it is first asked for, and the next one when the data changes."""

    def __init__(self, settings: Settings) -> None:
        self.registry = load_registry()
        self._store = cypher_store(Data(settings.data), settings.engine())
        self._lock = Lock()
        self._opened: _Opened | None = None

    def version(self) -> str:
        """The current data version; DataError where there is none, or the server that has it cannot be asked."""
        return self._store.version()

    @contextmanager
    def lease(self) -> Iterator[Lease]:
        """The engine on the current version for the time of a request; DataError as above."""
        with self._lock:
            opened = self._current()
            opened.users += 1
        try:
            yield Lease(self.registry, opened.source, opened.names, opened.documents)
        finally:
            with self._lock:
                opened.users -= 1
                self._free(opened)

    def close(self) -> None:
        """Close the engine once nobody uses it, and the store."""
        with self._lock:
            if self._opened is not None:
                self._opened.retired = True
                self._free(self._opened)
                self._opened = None
            self._store.close()

    def _current(self) -> _Opened:
        if self._opened is not None and self._opened.source.version == self.version():
            return self._opened
        source = Source(self._store.open(), "cypher")
        fresh = _Opened(source, read_names(self.registry, source), source.documents())
        if self._opened is not None:
            self._opened.retired = True
            self._free(self._opened)
        self._opened = fresh
        return fresh

    def _free(self, opened: _Opened) -> None:
        if opened.retired and opened.users == 0:
            opened.source.engine.close()

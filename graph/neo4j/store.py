"""A Neo4j server as the place that answers Cypher."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

import neo4j

from graph.neo4j.connect import connect
from graph.neo4j.engine import Neo4jEngine, current
from graph.neo4j.settings import Neo4jSettings

if TYPE_CHECKING:
    from graph.data import Data


class ServerStore:
    """The database that the settings name; it is reached when it is first needed."""

    def __init__(self, data: Data, settings: Neo4jSettings, timeout: float) -> None:
        self._data = data
        self._settings = settings
        self._timeout = timeout
        self._lock = Lock()
        self._driver: neo4j.Driver | None = None

    def version(self) -> str:
        """The version that the server shows; ServerError where it cannot be asked or has none."""
        with self._lock:
            self._driver = self._driver or connect(self._settings)
        return current(self._driver, self._settings)

    def load(self) -> str:
        """Bring the current version of the data directory to the server; its digest."""
        from graph.neo4j.load import load

        return load(self._data, self._settings).version

    def open(self) -> Neo4jEngine:
        """An engine with connections of its own; ServerError as above."""
        driver = connect(self._settings)
        try:
            return Neo4jEngine(driver, current(driver, self._settings), self._settings, self._timeout)
        except BaseException:
            driver.close()
            raise

    def close(self) -> None:
        """Close the connection by which the version is asked."""
        with self._lock:
            if self._driver is not None:
                self._driver.close()
                self._driver = None

"""Cypher on a Neo4j server: reads only, and always one whole version."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Self

import neo4j
from neo4j.exceptions import ClientError, DriverError, Neo4jError

from graph.engine import Rows, Value
from graph.errors import QueryError, QueryTimeout, ServerError
from graph.neo4j import marker
from graph.neo4j.errors import reaching, said, sentence
from graph.neo4j.settings import Neo4jSettings
from graph.values import bound, plain

PAUSE = 0.05
"""Seconds between two looks at a server that is switching to another version."""

TIMED_OUT = ("Neo.ClientError.Transaction.TransactionTimedOut", "Neo.TransientError.Transaction.Terminated")
WRITES = ("Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden")


class Neo4jEngine:
    """Cypher on the version that the server shows. Several threads may ask at once.

    Each query reads the marker before and after itself, in its own transaction, and is asked again when a load
    switched to another version meanwhile: no answer mixes two versions.
    """

    def __init__(self, driver: neo4j.Driver, version: str, settings: Neo4jSettings, timeout: float) -> None:
        self._driver = driver
        self._version = version
        self._settings = settings
        self._timeout = timeout

    @property
    def version(self) -> str:
        """The version that the server showed when the engine was opened."""
        return self._version

    def query(self, text: str, params: Mapping[str, Value] | None = None) -> Rows:
        """The whole answer; QueryError for a write, bad syntax, or a node or relationship among the values.

        QueryTimeout when it took too long, ServerError when the server cannot be reached or has lost its data.
        """
        until = time.monotonic() + self._timeout
        while (found := self._whole(text, bound(params))) is None:
            if time.monotonic() > until:
                raise QueryTimeout("The server is switching to another version of the data: ask again in a minute.")
            time.sleep(PAUSE)
        return found

    def plan(self, text: str, params: Mapping[str, Value] | None = None) -> str:
        """How the server would answer the query, without running it, as lines of text; QueryError as above."""
        summary = self._read(lambda work: work.run(f"EXPLAIN {text}", bound(params)).consume())
        return str(summary.plan["args"]["string-representation"])

    def close(self) -> None:
        """Close the connections; a second call does nothing."""
        self._driver.close()

    def __enter__(self) -> Self:
        """The engine itself, closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        self.close()

    def _whole(self, text: str, params: dict[str, object]) -> Rows | None:
        """The answer, or None when it may mix two versions."""

        def work(transaction: neo4j.ManagedTransaction) -> Rows | None:
            before = marker.read(transaction)
            version = visible(before, self._settings)
            if before.switching:
                return None
            result = transaction.run(text, params)
            columns = tuple(result.keys())
            rows = [tuple(plain(value) for value in record.values()) for record in result]
            after = marker.read(transaction)
            if after.switching or after.version != version:
                return None
            return Rows(columns, rows, version)

        found: Rows | None = self._read(work)
        return found

    def _read(self, work: Any) -> Any:  # noqa: ANN401
        limited = neo4j.unit_of_work(timeout=self._timeout)(work)
        try:
            with self._driver.session(
                database=self._settings.database, default_access_mode=neo4j.READ_ACCESS
            ) as session:
                return session.execute_read(limited)
        except ClientError as error:
            raise self._explained(error) from error
        except (DriverError, Neo4jError, OSError) as error:
            if _is(error, TIMED_OUT):
                raise self._too_long() from error
            raise ServerError(sentence(error, self._settings)) from error

    def _explained(self, error: ClientError) -> Exception:
        if _is(error, TIMED_OUT):
            return self._too_long()
        if _is(error, WRITES):
            return QueryError("The query writes, and the data can only be read: leave out what writes.")
        if _is(error, ("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.", "Neo.ClientError.Schema.")):
            return QueryError(f"The query cannot be answered: {said(error)}")
        return ServerError(sentence(error, self._settings))

    def _too_long(self) -> QueryTimeout:
        return QueryTimeout(f"The query took longer than {self._timeout:g} s: narrow it, or raise the time limit.")


def visible(found: marker.Marker, settings: Neo4jSettings) -> str:
    """The version that readers see; ServerError where nothing was loaded."""
    if found.version is None:
        raise ServerError(
            f"The database {settings.database!r} at {settings.uri} has no data of cebgraph: run `cebgraph load`."
        )
    return found.version


def current(driver: neo4j.Driver, settings: Neo4jSettings) -> str:
    """The version that the server shows now; ServerError as above."""
    with (
        reaching(settings),
        driver.session(database=settings.database, default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        return visible(session.execute_read(marker.look), settings)


def _is(error: Exception, codes: tuple[str, ...]) -> bool:
    return isinstance(error, Neo4jError) and (error.code or "").startswith(codes)

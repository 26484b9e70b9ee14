"""One loader at a time: a transaction that stays open as long as a load, and holds a lock in the database.

The server ends the transaction with the connection, so the lock is free however the loader ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import ServerError
from graph.neo4j.names import LOCK
from graph.neo4j.settings import Neo4jSettings

HOLD = f"MERGE (l:{LOCK} {{name: 'load'}}) SET l.held = true"
CONSTRAINT = f"CREATE CONSTRAINT cebgraph_lock IF NOT EXISTS FOR (n:{LOCK}) REQUIRE (n.name) IS UNIQUE"
PATIENCE = 5.0
"""Seconds to wait for a lock that another loader holds."""

WAITED = ("Neo.ClientError.Transaction.", "Neo.TransientError.Transaction.")


@contextmanager
def held(driver: neo4j.Driver, settings: Neo4jSettings) -> Iterator[None]:
    """Hold the lock; ServerError when another loader does."""
    with driver.session(database=settings.database) as session:
        session.run(CONSTRAINT).consume()
        _probe(session, settings)
        transaction = session.begin_transaction(timeout=0)
        transaction.run(HOLD).consume()
        try:
            yield
        finally:
            with suppress(DriverError, Neo4jError, OSError):
                transaction.rollback()


def _probe(session: neo4j.Session, settings: Neo4jSettings) -> None:
    """Take the lock and give it back, within a time limit, which would end the load if it were set for that.

    The server plans the statement before, as a busy one that was just started may take longer for it than the limit.
    """
    session.run(f"EXPLAIN {HOLD}").consume()
    try:
        with session.begin_transaction(timeout=PATIENCE) as transaction:
            transaction.run(HOLD).consume()
            transaction.rollback()
    except Neo4jError as error:
        if (error.code or "").startswith(WAITED):
            where = f"the database {settings.database!r} at {settings.uri}"
            raise ServerError(f"Another run is loading into {where}: wait until it is done, then try again.") from error
        raise

"""Writes batches, one managed transaction each, so that a broken connection costs no more than one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import neo4j

from graph.errors import LoadError
from graph.neo4j import marker
from graph.neo4j.report import Watch
from graph.neo4j.settings import Neo4jSettings
from graph.neo4j.writing import CLEAR, Batch, Statement

TAKEN = "Another run has begun to load into the database: this one stops, and nothing of it is seen."


class Work:
    """The session of one load, under the name by which the marker knows it."""

    def __init__(self, driver: neo4j.Driver, session: neo4j.Session, settings: Neo4jSettings, loader: str) -> None:
        self._driver = driver
        self._database = settings.database
        self.session = session
        self.loader = loader

    def aside(self, say: Callable[..., None], *rest: object) -> None:
        """Say something in a transaction of its own, in the name of this load, while another one is open."""
        with self._driver.session(database=self._database) as session:
            session.execute_write(say, self.loader, *rest)

    def write(self, batches: Sequence[Batch], first: int, watch: Watch) -> None:
        """Write the batches from number `first` on, and count each in the marker with it.

        LoadError when another run took over or the server found no place for a row.
        """
        sizes = [sum(len(statement.rows) for statement in batch) for batch in batches]
        for number in range(first, len(batches)):
            watch("Writing", sum(sizes[:number]), sum(sizes))
            self.session.execute_write(self._one, batches[number], number + 1)
        watch("Writing", sum(sizes), sum(sizes))

    def clear(self, label: str, size: int) -> None:
        """Remove all nodes of a label with their relationships, some at a time."""
        for text in CLEAR:
            while self.session.execute_write(self._clear, text.format(label=label), size):
                pass

    def _one(self, transaction: neo4j.ManagedTransaction, batch: Batch, number: int) -> None:
        done = marker.advance(transaction, self.loader, number)
        if done is None:
            raise LoadError(TAKEN)
        if done < number:
            for statement in batch:
                put(transaction, statement)

    def _clear(self, transaction: neo4j.ManagedTransaction, text: str, size: int) -> int:
        if marker.advance(transaction, self.loader, 0) is None:
            raise LoadError(TAKEN)
        return count(transaction, text, size=size)


def put(transaction: neo4j.ManagedTransaction, statement: Statement) -> None:
    """Write some rows inside a transaction; LoadError when the server found no place for one."""
    found = count(transaction, statement.text, rows=statement.rows)
    if found != len(statement.rows):
        raise LoadError(
            f"The server took {found} of {len(statement.rows)} rows, so somebody else changed its data: "
            "empty the database, then run `cebgraph load` again."
        )


def count(transaction: neo4j.ManagedTransaction, /, text: str, **params: object) -> int:
    """The whole number `n` that a query gives."""
    return int(transaction.run(text, params).single(strict=True)["n"])

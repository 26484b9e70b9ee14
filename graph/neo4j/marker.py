"""The marker on the server: which version readers see, and how far a load has come.

    version      the digest of the version that readers see; none while a first load is under way
    schema       the digest of the mapping that its nodes were made by
    nodes, links how many nodes and relationships it has
    recipe       a digest of all that the batches of a load under way follow from; none when there is no such load
    done         how many batches of that load are written
    loader       the run that loads: another one takes over by putting its own name here

A database writes a transaction to its files bit by bit, so a reader could see half of the switch. Therefore the loader
says so on another node (`until`, by the server's clock in milliseconds) just before it commits the switch, and takes
the word back just after; a reader waits for the second. If the loader is killed between the two, the word runs out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import neo4j

from graph.neo4j.names import MARKER, SWITCH

READ = f"""
OPTIONAL MATCH (v:{MARKER})
OPTIONAL MATCH (s:{SWITCH})
RETURN properties(v) AS says, coalesce(properties(s).until > timestamp(), false) AS switching
"""
"""The only query a reader needs besides its own."""

KNOWN = "CALL db.labels() YIELD label WHERE label = $label RETURN count(label) AS n"


@dataclass(frozen=True)
class Marker:
    """What the marker says; `there` is off where the database has none."""

    there: bool
    version: str | None
    schema: str | None
    nodes: int
    links: int
    recipe: str | None
    done: int
    loader: str | None
    switching: bool


def look(transaction: neo4j.ManagedTransaction) -> Marker:
    """The marker of a database that may never have had one: a server remarks on a label that it does not know."""
    if transaction.run(KNOWN, label=MARKER).single(strict=True)["n"]:
        return read(transaction)
    return _marker(None, switching=False)


def read(transaction: neo4j.ManagedTransaction) -> Marker:
    """The marker as this transaction sees it now."""
    row = transaction.run(READ).single(strict=True)
    return _marker(row["says"], switching=row["switching"])


def _marker(says: dict[str, Any] | None, *, switching: bool) -> Marker:
    known = says or {}
    return Marker(
        there=says is not None,
        version=known.get("version"),
        schema=known.get("schema"),
        nodes=known.get("nodes", 0),
        links=known.get("links", 0),
        recipe=known.get("recipe"),
        done=known.get("done", 0),
        loader=known.get("loader"),
        switching=switching,
    )


def begin(transaction: neo4j.ManagedTransaction, loader: str) -> Marker:
    """Make the marker if there is none, say who loads, and give what it said before.

    The write waits for a switch of another loader that may still be under way.
    """
    transaction.run(f"MERGE (v:{MARKER}) SET v.loader = $loader", loader=loader).consume()
    transaction.run(f"MERGE (s:{SWITCH}) REMOVE s.until").consume()
    return read(transaction)


def aim(transaction: neo4j.ManagedTransaction, recipe: str | None) -> None:
    """Say which batches are being written, from the first one on; with None that there is nothing to go on with."""
    transaction.run(f"MATCH (v:{MARKER}) SET v.recipe = $recipe, v.done = 0", recipe=recipe).consume()


def advance(transaction: neo4j.ManagedTransaction, loader: str, number: int) -> int | None:
    """Count the batch of that number as written, and give the number of the last one that was; None for another loader.

    A batch whose commit was not heard of is tried again by the driver: it finds itself counted, and writes nothing.
    """
    text = f"""
        MATCH (v:{MARKER}) WHERE v.loader = $loader
        SET v.held = true WITH v, coalesce(v.done, 0) AS done
        SET v.done = $number REMOVE v.held
        RETURN done
    """
    row = transaction.run(text, loader=loader, number=number).single()
    return None if row is None else int(row["done"])


def announce(transaction: neo4j.ManagedTransaction, loader: str, seconds: float) -> None:
    """Tell readers to wait for a switch, for so long at most."""
    text = f"MATCH (s:{SWITCH}) SET s.until = timestamp() + $milliseconds, s.loader = $loader"
    transaction.run(text, milliseconds=int(seconds * 1000), loader=loader).consume()


def move(transaction: neo4j.ManagedTransaction, version: str, schema: str, nodes: int, links: int) -> None:
    """Let readers see the version, as soon as they need not wait for a switch."""
    text = f"""
        MATCH (v:{MARKER})
        SET v.version = $version, v.schema = $schema, v.nodes = $nodes, v.links = $links
        REMOVE v.recipe, v.done
    """
    transaction.run(text, version=version, schema=schema, nodes=nodes, links=links).consume()


def release(transaction: neo4j.ManagedTransaction, loader: str) -> None:
    """Tell readers that the switch of this loader is over."""
    text = f"MATCH (s:{SWITCH}) WHERE s.loader = $loader REMOVE s.until"
    transaction.run(text, loader=loader).consume()

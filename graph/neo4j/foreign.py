"""Whether a database may be loaded into: what others put there is never touched."""

from __future__ import annotations

import neo4j

from graph.errors import ServerError
from graph.neo4j import marker
from graph.neo4j.schema import labels
from graph.neo4j.settings import Neo4jSettings
from graph.neo4j.work import count
from graph.projection import ROOT, Schema

LABELS = "CALL db.labels() YIELD label WHERE label IN $labels RETURN collect(label) AS labels"


def refuse_others(session: neo4j.Session, settings: Neo4jSettings, schema: Schema, *, force: bool) -> None:
    """ServerError where the database holds nodes and no marker, so that they are somebody else's.

    With `force` they may be there, as the load only adds beside them; but not under a label that ours need, where the
    two could not be told apart.
    """
    if session.execute_read(marker.look).there:
        return
    nodes = session.execute_read(count, "MATCH (n) RETURN count(n) AS n")
    if not nodes:
        return
    where = f"The database {settings.database!r} at {settings.uri}"
    if not force:
        raise ServerError(
            f"{where} holds {nodes} nodes that are not of cebgraph: choose another by NEO4J_DATABASE, or load beside "
            "them with --force, which changes and deletes none of them."
        )
    if mixed := _used(session, {ROOT, *labels(schema)}):
        raise ServerError(
            f"{where} holds nodes that are not of cebgraph under its labels ({', '.join(mixed[:3])}): choose another "
            "by NEO4J_DATABASE, as the two could not be told apart."
        )


def _used(session: neo4j.Session, ours: set[str]) -> list[str]:
    """The labels of ours that nodes bear already."""
    known = session.execute_read(lambda work: work.run(LABELS, labels=sorted(ours)).single(strict=True)["labels"])
    return [
        label for label in sorted(known) if session.execute_read(count, f"MATCH (n:`{label}`) RETURN count(n) AS n")
    ]

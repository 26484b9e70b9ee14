"""Constraints and indexes of the database, made before the first node, and the names that its questions may use."""

from __future__ import annotations

from collections.abc import Iterator

import neo4j
import pyoxigraph as ox

from graph.neo4j.names import DIGEST, GRAPH, LOCK, OWNER, PART, STAGED
from graph.projection import ROOT, SOUGHT, Schema, local_name, relationship
from ontology.namespaces import PREFIXES

UNIQUE = (
    ("cebgraph_resource", ROOT, ("id",)),
    ("cebgraph_staged", STAGED, ("id",)),
    ("cebgraph_graph", GRAPH, ("name",)),
    ("cebgraph_part", PART, ("graph", "id")),
    ("cebgraph_lock", LOCK, ("name",)),
)
"""Uniqueness constraints, each of which is an index as well: name, label, properties."""

INDEXES = (
    ("cebgraph_owner", ROOT, OWNER),
    ("cebgraph_part_id", PART, "id"),
    ("cebgraph_part_graph", PART, "graph"),
    *((f"cebgraph_{label.lower()}_{one}", label, one) for label, one in SOUGHT),
)
"""Other indexes: name, label, property."""

ANCHORS = (
    *("Agent", "CoordinationBody", "Decision", "Document", "Entity", "Initiative", "Instrument", "Organ"),
    *("Person", "Post", "Role", "Session", "Topic"),
)
"""Labels at whose `id` a question may begin; by any other label a node is found as a `Resource`."""

OWN = ("id", "name", "digest", "graph", "quads", "held", OWNER, DIGEST)
"""Properties that the load itself reads, of which a first one finds none."""

PROPERTIES = ("ObjectProperty", "DatatypeProperty", "FunctionalProperty", "AnnotationProperty")


def statements() -> Iterator[str]:
    """What makes the constraints and indexes; each does nothing where its own is there."""
    for name, label, properties in UNIQUE:
        key = ", ".join(f"n.{one}" for one in properties)
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE ({key}) IS UNIQUE"
    for name, label, one in INDEXES:
        yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{one})"
    for label in ANCHORS:
        yield f"CREATE INDEX cebgraph_id_{label.lower()} IF NOT EXISTS FOR (n:{label}) ON (n.id)"


def labels(schema: Schema) -> set[str]:
    """All labels that nodes may bear beside `Resource`."""
    return {label for several in schema.labels.values() for label in several}


def names(schema: Schema, vocabulary: bytes) -> Iterator[tuple[str, str]]:
    """All names that a question may use, each with the procedure that makes it known.

    A server warns of a name that it has never met, although the ontology has it and the data merely holds no such fact.
    """
    types = {ox.NamedNode(PREFIXES["owl"] + kind) for kind in PROPERTIES}
    found = (quad.subject for quad in ox.parse(vocabulary, format=ox.RdfFormat.N_QUADS) if quad.object in types)
    iris = sorted({subject.value for subject in found if isinstance(subject, ox.NamedNode)})
    yield from (("db.createLabel", label) for label in sorted(labels(schema)))
    yield from (("db.createProperty", name) for name in sorted({*OWN, *map(local_name, iris)}))
    yield from (("db.createRelationshipType", name) for name in sorted(set(map(relationship, iris))))


def ready(session: neo4j.Session) -> bool:
    """Whether the database has the constraints; one whose data was imported from files has not."""
    wanted = [name for name, _, _ in UNIQUE]
    text = "SHOW CONSTRAINTS YIELD name WHERE name IN $wanted RETURN count(name) AS n"
    return bool(session.run(text, wanted=wanted).single(strict=True)["n"] == len(wanted))


def prepare(session: neo4j.Session, schema: Schema, vocabulary: bytes) -> None:
    """Make constraints, indexes and names, and wait until the indexes can be used."""
    for statement in statements():
        session.run(statement).consume()
    session.run("CALL db.awaitIndexes(300)").consume()
    session.execute_write(_name, list(names(schema, vocabulary)))


def _name(transaction: neo4j.ManagedTransaction, known: list[tuple[str, str]]) -> None:
    for procedure, name in known:
        transaction.run(f"CALL {procedure}($name)", name=name).consume()

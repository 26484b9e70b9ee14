"""The statements of a load: each takes rows by UNWIND, so that one text serves a batch.

Labels and types stand in the text, as static ones are planned best; they are names of the ontology, in backticks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.neo4j.names import GRAPH, PART, STAGED
from graph.neo4j.plan import Pairs, Plan
from graph.neo4j.reading import Said, chunks
from graph.projection import ROOT


@dataclass(frozen=True)
class Batch:
    """A statement with the rows of one transaction; it returns how many of them it found a place for, as `n`."""

    text: str
    rows: Sequence[Any]


def directly(plan: Plan, size: int) -> Iterator[Batch]:
    """A first load: nodes before relationships, then what the server keeps beside them."""
    for labels, rows in plan.new.items():
        text = f"UNWIND $rows AS row MERGE (n:{ROOT} {{id: row.id}}) SET n = row{_set(labels)} RETURN count(*) AS n"
        yield from _batches(text, rows, size)
    yield from _joined(plan.inner, ROOT, size)
    yield from kept(plan, size)


def staged(plan: Plan, size: int) -> Iterator[Batch]:
    """What of a later load can be written before the switch: the new nodes under no label that readers know."""
    text = f"UNWIND $rows AS row MERGE (n:{STAGED} {{id: row.id}}) SET n = row RETURN count(*) AS n"
    for rows in plan.new.values():
        yield from _batches(text, rows, size)
    yield from _joined(plan.inner, STAGED, size)


def switched(plan: Plan, size: int) -> Iterator[Batch]:
    """The switch: staged nodes get their labels, nodes that were there change, and links join the two."""
    for labels, rows in plan.new.items():
        text = f"MATCH (n:{STAGED} {{id: row}}) SET n:{ROOT}{_set(labels)} REMOVE n:{STAGED} RETURN count(*) AS n"
        yield from _batches(f"UNWIND $rows AS row {text}", [row["id"] for row in rows], size)
    for kind, pairs in plan.cut.items():
        text = f"MATCH (:{ROOT} {{id: row[0]}})-[r:`{kind}`]->(:{ROOT} {{id: row[1]}}) DELETE r RETURN count(*) AS n"
        yield from _batches(f"UNWIND $rows AS row {text}", pairs, size)
    for (before, after), rows in plan.changed.items():
        text = f"MATCH (n:{ROOT} {{id: row.id}}) SET n = row{_set(set(after) - set(before))}"
        text += f"{_remove(set(before) - set(after))} RETURN count(*) AS n"
        yield from _batches(f"UNWIND $rows AS row {text}", rows, size)
    yield from _joined(plan.cross, ROOT, size)
    yield from kept(plan, size)


def kept(plan: Plan, size: int) -> Iterator[Batch]:
    """What the server keeps of named graphs and of what they say of things."""
    text = f"UNWIND $rows AS row MATCH (p:{PART} {{graph: row[0], id: row[1]}}) DELETE p RETURN count(*) AS n"
    yield from _batches(text, plan.unsaid, size)
    text = f"UNWIND $rows AS row MERGE (p:{PART} {{graph: row.graph, id: row.id}}) SET p = row RETURN count(*) AS n"
    yield from _batches(text, [_part(said) for said in plan.parts], size)
    text = f"UNWIND $rows AS row MATCH (g:{GRAPH} {{name: row}}) DELETE g RETURN count(*) AS n"
    yield from _batches(text, plan.gone, size)
    text = f"UNWIND $rows AS row MERGE (g:{GRAPH} {{name: row[0]}}) SET g.digest = row[1] RETURN count(*) AS n"
    yield from _batches(text, list(plan.graphs.items()), size)


SWEEP = f"""
UNWIND $rows AS row
MATCH (n:{ROOT} {{id: row}})
WHERE size(labels(n)) = 1 AND NOT EXISTS {{ (n)<--() }}
DELETE n
RETURN count(*) AS n
"""
"""Removes the nodes that nothing describes and nothing points to."""

CLEAR = (
    "MATCH (:{label})-[r]->() WITH r LIMIT $size DELETE r RETURN count(*) AS n",
    "MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS n",
)
"""What, run until it finds nothing, removes all nodes of a label with their relationships."""


def _joined(links: Pairs, label: str, size: int) -> Iterator[Batch]:
    for kind, pairs in links.items():
        text = (
            f"UNWIND $rows AS row MATCH (a:{label} {{id: row[0]}}) MATCH (b:{label} {{id: row[1]}}) "
            f"MERGE (a)-[:`{kind}`]->(b) RETURN count(*) AS n"
        )
        yield from _batches(text, pairs, size)


def _batches(text: str, rows: Iterable[Any], size: int) -> Iterator[Batch]:
    return (Batch(text, some) for some in chunks(rows, size))


def _part(said: Said) -> Mapping[str, object]:
    return {"graph": said.graph, "id": said.thing, "digest": said.digest, "quads": said.lines.decode()}


def _set(labels: Iterable[str]) -> str:
    named = "".join(f":`{label}`" for label in sorted(labels) if label != ROOT)
    return f" SET n{named}" if named else ""


def _remove(labels: Iterable[str]) -> str:
    named = "".join(f":`{label}`" for label in sorted(labels) if label != ROOT)
    return f" REMOVE n{named}" if named else ""

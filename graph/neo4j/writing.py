"""The statements of a load: each takes rows by UNWIND, so that one text serves many, and a server plans few texts.

Nodes are merged on their key. Links are created: a batch counts itself in the marker, so that none is written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.neo4j.names import GRAPH, PART, STAGED
from graph.neo4j.plan import Labels, Pairs, Plan, Row
from graph.neo4j.reading import Said, chunks
from graph.projection import ROOT

WORTH_A_TEXT = 1_000
"""So many nodes with the same labels are written by a text that names the labels, which is a third faster."""


@dataclass(frozen=True)
class Statement:
    """A text and its rows; it gives how many of them it found a place for, as `n`."""

    text: str
    rows: Sequence[Any]


Batch = list[Statement]
"""What one transaction writes."""


def packed(statements: Iterable[Statement], size: int) -> list[Batch]:
    """The statements in batches of about `size` rows."""
    batches: list[Batch] = []
    room = 0
    for statement in statements:
        for rows in chunks(statement.rows, size):
            if room < len(rows):
                batches.append([])
                room = size
            batches[-1].append(Statement(statement.text, rows))
            room -= len(rows)
    return batches


def directly(plan: Plan) -> Iterator[Statement]:
    """A first load: nodes before relationships, then what the server keeps beside them."""
    few: list[tuple[Row, Labels]] = []
    for labels, rows in plan.new.items():
        if len(rows) < WORTH_A_TEXT:
            few += [(row, labels) for row in rows]
        else:
            named = "".join(f":`{label}`" for label in labels)
            yield Statement(
                f"UNWIND $rows AS row MERGE (n:{ROOT} {{id: row.id}}) SET n = row SET n{named} {COUNT}", rows
            )
    text = f"UNWIND $rows AS row MERGE (n:{ROOT} {{id: row[0].id}}) SET n = row[0] SET n:$(row[1]) {COUNT}"
    yield Statement(text, few)
    yield _joined(plan.inner, ROOT)
    yield from kept(plan)


def staged(plan: Plan) -> Iterator[Statement]:
    """What of a later load can be written before the switch: the new nodes under no label that readers know."""
    text = f"UNWIND $rows AS row MERGE (n:{STAGED} {{id: row.id}}) SET n = row {COUNT}"
    yield Statement(text, [row for rows in plan.new.values() for row in rows])
    yield _joined(plan.inner, STAGED)


def switched(plan: Plan) -> Iterator[Statement]:
    """The switch: staged nodes get their labels, nodes that were there change, and links join the two."""
    text = f"UNWIND $rows AS row MATCH (n:{STAGED} {{id: row[0]}}) SET n:$(row[1]) REMOVE n:{STAGED} {COUNT}"
    yield Statement(text, [(row["id"], labels) for labels, rows in plan.new.items() for row in rows])
    # Without a label at the far end the server walks from the near one, from which few relationships lead out.
    text = (
        f"UNWIND $rows AS row MATCH (a:{ROOT} {{id: row[0]}})-[r]->(b) WHERE b.id = row[1] AND type(r) = row[2] "
        f"DELETE r {COUNT}"
    )
    yield Statement(text, _triples(plan.cut))
    text = (
        f"UNWIND $rows AS row MATCH (n:{ROOT} {{id: row[0].id}}) SET n = row[0] SET n:$(row[1]) REMOVE n:$(row[2]) "
        f"{COUNT}"
    )
    yield Statement(text, list(_relabelled(plan)))
    yield _joined(plan.cross, ROOT)
    yield from kept(plan)


def kept(plan: Plan) -> Iterator[Statement]:
    """What the server keeps of named graphs and of what they say of things."""
    part, graph = f"p:{PART} {{graph: row.graph, id: row.id}}", f"g:{GRAPH} {{name: row.name}}"
    unsaid = [{"graph": name, "id": thing} for name, thing in plan.unsaid]
    yield Statement(f"UNWIND $rows AS row MATCH ({part}) DELETE p {COUNT}", unsaid)
    yield Statement(f"UNWIND $rows AS row MERGE ({part}) SET p = row {COUNT}", [_part(said) for said in plan.parts])
    gone = [{"name": name} for name in plan.gone]
    yield Statement(f"UNWIND $rows AS row MATCH ({graph}) DELETE g {COUNT}", gone)
    graphs = [{"name": name, "digest": digest} for name, digest in plan.graphs.items()]
    yield Statement(f"UNWIND $rows AS row MERGE ({graph}) SET g = row {COUNT}", graphs)


COUNT = "RETURN count(*) AS n"

SWEEP = f"""
UNWIND $rows AS row
MATCH (n:{ROOT} {{id: row}})
WHERE size(labels(n)) = 1 AND NOT EXISTS {{ (n)<--() }}
DELETE n {COUNT}
"""
"""Removes the nodes that nothing describes and nothing points to."""

CLEAR = (
    "MATCH (:{label})-[r]->() WITH r LIMIT $size DELETE r RETURN count(*) AS n",
    "MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS n",
)
"""What, run until it finds nothing, removes all nodes of a label with their relationships."""


def _joined(links: Pairs, label: str) -> Statement:
    text = (
        f"UNWIND $rows AS row MATCH (a:{label} {{id: row[0]}}) MATCH (b:{label} {{id: row[1]}}) "
        f"CREATE (a)-[:$(row[2])]->(b) {COUNT}"
    )
    return Statement(text, _triples(links))


def _triples(links: Pairs) -> list[tuple[str, str, str]]:
    return [(source, target, kind) for kind, pairs in links.items() for source, target in pairs]


def _relabelled(plan: Plan) -> Iterator[tuple[Row, list[str], list[str]]]:
    for (before, after), rows in plan.changed.items():
        more, fewer = sorted(set(after) - set(before)), sorted(set(before) - set(after))
        yield from ((row, more, fewer) for row in rows)


def _part(said: Said) -> dict[str, object]:
    return {"graph": said.graph, "id": said.thing, "digest": said.digest, "quads": said.lines.decode()}

"""What a load has to change: the version of the data directory against what the server has.

Only named graphs that changed are read, and of them only the things of which they say something else than before. What
other graphs say of these things is on the server, or in the one graph that describes the thing so far. So the plan of
one changed document does not depend on how many others there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.neo4j.contents import lines_of, named_graphs
from graph.neo4j.names import DIGEST, OWNER
from graph.neo4j.reading import Node, Old, Said
from graph.neo4j.touched import Touched, touched
from graph.projection import ROOT, Property, PropertyGraph, Scalar, Schema, project, read_schema

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

Labels = tuple[str, ...]
Row = dict[str, Property]
Pairs = dict[str, list[tuple[str, str]]]


@dataclass
class Plan:
    """What to write. Nodes are rows of properties by their labels, links are pairs of ids by their type.

    `new` are nodes that are not there, `inner` the links between them; `changed` rows of nodes that are there, by the
    labels they have and shall have; `cross` other new links; `cut` links that go; `loose` ids of nodes that go unless
    something still points to them. `graphs` (id and digest) and `gone` are the named graphs that changed and went,
    `parts` and `unsaid` what the server shall keep, or keep no longer, of what graphs say of things.
    """

    graphs: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    new: dict[Labels, list[Row]] = field(default_factory=dict)
    inner: Pairs = field(default_factory=dict)
    changed: dict[tuple[Labels, Labels], list[Row]] = field(default_factory=dict)
    cross: Pairs = field(default_factory=dict)
    cut: Pairs = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    parts: list[Said] = field(default_factory=list)
    unsaid: list[tuple[str, str]] = field(default_factory=list)


def schema_of(data: Data, version: Version) -> Schema:
    """The mapping that the version's vocabularies declare."""
    return read_schema(_parse(data.graph(version.ontology)))


def plan(data: Data, version: Version, schema: Schema, old: Old, *, everything: bool) -> Plan:
    """What a load of the version has to change; with `everything` also where graphs stayed, as the mapping did not."""
    wanted, have = named_graphs(data, version), old.graphs()
    made = Plan()
    made.graphs = {name: digest for name, digest in wanted.items() if everything or have.get(name) != digest}
    made.gone = sorted(set(have) - set(wanted))
    things = touched(data, old, made.graphs, made.gone, everything=everything)
    there = old.nodes(things.said)
    things.hear(data, wanted, there, old.parts_of(things.said))
    graph = _projected(data, schema, made.graphs, things, there)
    if missing := [id for id in ids(graph) if id not in things.said]:
        there |= old.nodes(missing)
        latent = old.parts_of(id for id in missing if id not in there)
        if latent:
            things.said.update((part.thing, {}) for part in latent)
            things.hear(data, wanted, {}, latent)
            graph = _projected(data, schema, made.graphs, things, there)
    labels = _nodes(made, graph, things, there)
    _links(made, graph, {id: node for id, node in there.items() if id in things.said})
    _parts(made, data, labels, things)
    return made


def ids(graph: PropertyGraph) -> Iterator[str]:
    """The ids of all nodes of a property graph."""
    return (str(row["id"]) for rows in graph.nodes.values() for row in rows)


def _projected(
    data: Data, schema: Schema, graphs: Mapping[str, str], things: Touched, there: Mapping[str, Node]
) -> PropertyGraph:
    """The touched things as nodes, with what their links lead to."""
    changed = (b"".join(lines_of(data.graph(digest), things.said).values()) for digest in graphs.values())
    blocks = chain(changed, things.lines.values())
    return project(schema, (quad for block in blocks for quad in _parse(block)), there.keys() & things.said.keys())


def _nodes(made: Plan, graph: PropertyGraph, things: Touched, there: Mapping[str, Node]) -> dict[str, Labels]:
    """Sort the nodes into new, changed and unchanged ones; the labels of the touched ones."""
    found: dict[str, Labels] = {}
    for labels, rows in graph.nodes.items():
        for row in rows:
            id = str(row["id"])
            node = there.get(id)
            if id not in things.said and node is not None:
                continue
            found[id] = labels
            kept = storable(row)
            if (owner := _owner(labels, things.said.get(id, {}))) is not None:
                kept[OWNER], kept[DIGEST] = owner
            if node is None:
                made.new.setdefault(labels, []).append(kept)
            elif (node.labels, node.properties) != (labels, kept):
                made.changed.setdefault((node.labels, labels), []).append(kept)
            if node is not None and labels == (ROOT,):
                made.loose.append(id)
    return found


def _owner(labels: Labels, said: Mapping[str, int]) -> tuple[str, int] | None:
    """The one graph that describes a node with a class, and the digest of what it says; None for any other node."""
    return next(iter(said.items())) if len(said) == 1 and labels != (ROOT,) else None


def _links(made: Plan, graph: PropertyGraph, there: Mapping[str, Node]) -> None:
    """Sort the links into new and stale ones; what a stale one led to may go."""
    fresh = {str(row["id"]) for rows in made.new.values() for row in rows}
    stay: set[tuple[str, str, str]] = set()
    for kind, pairs in graph.links.items():
        for source, target in pairs:
            if source in there and (kind, target) in there[source].links:
                stay.add((source, kind, target))
                continue
            both = source in fresh and target in fresh
            (made.inner if both else made.cross).setdefault(kind, []).append((source, target))
    for source, node in sorted(there.items()):
        for kind, target in sorted(node.links):
            if (source, kind, target) not in stay:
                made.cut.setdefault(kind, []).append((source, target))
                made.loose.append(target)
    made.loose = sorted(set(made.loose))


def _parts(made: Plan, data: Data, labels: Mapping[str, Labels], things: Touched) -> None:
    """What the server shall keep of what graphs say of the touched things, or keep no longer."""
    missing: dict[str, set[str]] = {}
    stay: set[tuple[str, str]] = set()
    for thing, said in things.said.items():
        if _owner(labels.get(thing, (ROOT,)), said) is not None:
            continue
        for graph, digest in said.items():
            if things.parts.get((graph, thing)) == digest:
                stay.add((graph, thing))
            elif (lines := things.lines.get((graph, thing))) is not None:
                made.parts.append(Said(thing, graph, digest, lines))
            else:
                missing.setdefault(graph, set()).add(thing)
    for graph, some in missing.items():
        found = lines_of(data.graph(made.graphs[graph]), some)
        made.parts += [Said(thing, graph, things.said[thing][graph], lines) for thing, lines in found.items()]
    made.parts.sort()
    written = {(part.graph, part.thing) for part in made.parts}
    made.unsaid = sorted(key for key in things.parts if key not in stay and key not in written)


def storable(row: Mapping[str, Property]) -> Row:
    """A row as the server can store it: values of one kind in a list, whole numbers of at most 64 bits."""
    return {name: _storable(value) for name, value in row.items()}


def _storable(value: Property) -> Property:
    if isinstance(value, list):
        several = [_scalar(item) for item in value]
        return several if len({type(item) for item in several}) == 1 else [str(item) for item in several]
    return _scalar(value)


def _scalar(value: Scalar) -> Scalar:
    return str(value) if isinstance(value, int) and value.bit_length() > 63 else value


def _parse(content: bytes) -> ox.QuadParser:
    return ox.parse(content, format=ox.RdfFormat.N_QUADS)

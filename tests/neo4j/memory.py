"""A server in memory, which does what a plan says: for tests of plans alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.neo4j.names import DIGEST, OWNER
from graph.neo4j.plan import Plan
from graph.neo4j.reading import Node, Said
from graph.projection import ROOT, Property
from tests.neo4j.versions import Graph


class Memory:
    """Nodes, links, named graphs and parts."""

    def __init__(self) -> None:
        self.named: dict[str, str] = {}
        self.rows: dict[str, tuple[tuple[str, ...], dict[str, Property]]] = {}
        self.links: set[tuple[str, str, str]] = set()
        self.kept: dict[tuple[str, str], Said] = {}
        self.asked: set[str] = set()
        """The ids that were asked for."""

    def graphs(self) -> dict[str, str]:
        return dict(self.named)

    def owned(self, graphs: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        for id, (_, row) in self.rows.items():
            if row.get(OWNER) in graphs:
                yield id, str(row[OWNER]), int(str(row[DIGEST]))

    def parts(self, graphs: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        return ((said.thing, said.graph, said.digest) for said in self.kept.values() if said.graph in graphs)

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        wanted = set(ids)
        self.asked |= wanted
        return {id: self._node(id) for id in sorted(wanted) if id in self.rows}

    def parts_of(self, ids: Iterable[str]) -> list[Said]:
        wanted = set(ids)
        return [said for said in self.kept.values() if said.thing in wanted]

    def carry_out(self, plan: Plan) -> None:
        """What the statements of `graph.neo4j.writing` do, with their refusals as assertions."""
        for labels, rows in plan.new.items():
            for row in rows:
                assert row["id"] not in self.rows
                self.rows[str(row["id"])] = (labels, row)
        for kind, pairs in plan.cut.items():
            for source, target in pairs:
                self.links.remove((source, kind, target))
        for (before, after), rows in plan.changed.items():
            for row in rows:
                assert self.rows[str(row["id"])][0] == before
                self.rows[str(row["id"])] = (after, row)
        for links in (plan.inner, plan.cross):
            for kind, pairs in links.items():
                for source, target in pairs:
                    assert {source, target} <= self.rows.keys()
                    assert (source, kind, target) not in self.links
                    self.links.add((source, kind, target))
        pointed = {target for _, _, target in self.links}
        for id in plan.loose:
            if self.rows[id][0] == (ROOT,) and id not in pointed:
                del self.rows[id]
        for key in plan.unsaid:
            del self.kept[key]
        self.kept |= {(said.graph, said.thing): said for said in plan.parts}
        self.named = {name: digest for name, digest in (self.named | plan.graphs).items() if name not in plan.gone}

    def seen(self) -> Graph:
        """The graph as readers see it."""
        found = {id: self._node(id) for id in self.rows}
        hidden = (OWNER, DIGEST)
        return {
            id: (node.labels, {name: v for name, v in node.properties.items() if name not in hidden}, node.links)
            for id, node in found.items()
        }

    def _node(self, id: str) -> Node:
        labels, row = self.rows[id]
        return Node(labels, row, frozenset((kind, target) for source, kind, target in self.links if source == id))

"""The things of which a version says something else than the server has, and all that is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.neo4j.contents import digest, digests, lines_of
from graph.neo4j.names import OWNER
from graph.neo4j.reading import Node, Old, Said

if TYPE_CHECKING:
    from graph.data import Data


@dataclass
class Touched:
    """Things by id.

    `said` has for each thing the digest of what a graph says of it, by graph. `lines` has the words themselves, by
    graph and thing, of graphs that did not change; `parts` the digest of what the server keeps of them.
    """

    reread: frozenset[str]
    said: dict[str, dict[str, int]]
    parts: dict[tuple[str, str], int]
    lines: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def hear(self, data: Data, wanted: Mapping[str, str], there: Mapping[str, Node], parts: Iterable[Said]) -> None:
        """Add what graphs that did not change say of the things: the parts, and for a node its one graph's words."""
        for part in parts:
            if part.graph not in self.reread:
                self._add(part.thing, part.graph, part.digest, part.lines)
                self.parts[part.graph, part.thing] = part.digest
        owned: dict[str, set[str]] = {}
        for thing, node in there.items():
            owner = str(node.properties.get(OWNER, ""))
            if owner and owner not in self.reread:
                owned.setdefault(owner, set()).add(thing)
        for owner, some in sorted(owned.items()):
            for thing, lines in lines_of(data.graph(wanted[owner]), some).items():
                self._add(thing, owner, digest(lines), lines)

    def _add(self, thing: str, graph: str, digest: int, lines: bytes) -> None:
        self.said[thing][graph] = digest
        self.lines[graph, thing] = lines


def touched(data: Data, old: Old, graphs: Mapping[str, str], gone: Iterable[str], *, everything: bool) -> Touched:
    """The things of which one of the graphs (id and digest) says something else than before, or all their things."""
    reread = [*graphs, *gone]
    before: dict[str, dict[str, int]] = {}
    after: dict[str, dict[str, int]] = {}
    for thing, graph, number in old.owned(reread):
        before.setdefault(thing, {})[graph] = number
    parts = {(graph, thing): number for thing, graph, number in old.parts(reread)}
    for (graph, thing), number in parts.items():
        before.setdefault(thing, {})[graph] = number
    for graph, content in graphs.items():
        for thing, number in digests(data.graph(content)).items():
            after.setdefault(thing, {})[graph] = number
    known = sorted(before.keys() | after.keys())
    said = {thing: after.get(thing, {}) for thing in known if everything or before.get(thing) != after.get(thing)}
    return Touched(frozenset(reread), said, {key: number for key, number in parts.items() if key[1] in said})

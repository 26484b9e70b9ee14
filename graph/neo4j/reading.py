"""What the server has of the version that readers see, as far as a load must know it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, Protocol, TypeVar

import neo4j

from graph.neo4j.names import DIGEST, GRAPH, OWNER, PART
from graph.projection import ROOT, Property

Run = Callable[..., list[dict[str, Any]]]
"""Gives the rows of a query as maps."""

T = TypeVar("T")

AT_ONCE = 5_000
"""Ids in one query."""


@dataclass(frozen=True)
class Node:
    """A node as it stands: labels (sorted), properties, and where its relationships lead, by type."""

    labels: tuple[str, ...]
    properties: dict[str, Property]
    links: frozenset[tuple[str, str]]


class Said(NamedTuple):
    """What a named graph says of a thing: the digest of its lines, and the lines where the server keeps them."""

    thing: str
    graph: str
    digest: int
    lines: bytes


class Old(Protocol):
    """What was there before a load."""

    def graphs(self) -> dict[str, str]:
        """The digest of each named graph, by its id."""
        ...

    def owned(self, graphs: Sequence[str]) -> Iterable[tuple[str, str, int]]:
        """The things that one of the graphs describes alone: id, graph and digest."""
        ...

    def parts(self, graphs: Sequence[str]) -> Iterable[tuple[str, str, int]]:
        """The things that one of the graphs describes beside others, or without a class: id, graph and digest."""
        ...

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """The nodes of these ids, as far as there are such."""
        ...

    def parts_of(self, ids: Iterable[str]) -> list[Said]:
        """What the server keeps of what graphs say of these things."""
        ...


class Nothing:
    """An empty database."""

    def graphs(self) -> dict[str, str]:
        """No graph."""
        return {}

    def owned(self, graphs: Sequence[str]) -> Iterable[tuple[str, str, int]]:  # noqa: ARG002
        """Nothing."""
        return ()

    def parts(self, graphs: Sequence[str]) -> Iterable[tuple[str, str, int]]:  # noqa: ARG002
        """Nothing."""
        return ()

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:  # noqa: ARG002
        """No node."""
        return {}

    def parts_of(self, ids: Iterable[str]) -> list[Said]:  # noqa: ARG002
        """Nothing."""
        return []


class Loaded:
    """A database with a version in it."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def graphs(self) -> dict[str, str]:
        """The digest of each named graph, by its id."""
        rows = self._run(f"MATCH (g:{GRAPH}) RETURN g.name AS name, g.digest AS digest")
        return {row["name"]: row["digest"] for row in rows}

    def owned(self, graphs: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        """The things that one of the graphs describes alone: id, graph and digest."""
        yield from self._digests(f"MATCH (n:{ROOT} {{{OWNER}: g}}) RETURN n.id AS id, n.{DIGEST} AS digest, g", graphs)

    def parts(self, graphs: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        """The things that one of the graphs describes beside others, or without a class: id, graph and digest."""
        yield from self._digests(f"MATCH (p:{PART} {{graph: g}}) RETURN p.id AS id, p.digest AS digest, g", graphs)

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """The nodes of these ids, as far as there are such."""
        text = f"""
            UNWIND $ids AS id MATCH (n:{ROOT} {{id: id}})
            RETURN id, labels(n) AS labels, properties(n) AS properties,
                   COLLECT {{ MATCH (n)-[r]->(m:{ROOT}) RETURN [type(r), m.id] }} AS links
        """
        found = {}
        for some in chunks(ids, AT_ONCE):
            for row in self._run(text, ids=some):
                links = frozenset((kind, target) for kind, target in row["links"])
                found[row["id"]] = Node(tuple(sorted(row["labels"])), row["properties"], links)
        return found

    def parts_of(self, ids: Iterable[str]) -> list[Said]:
        """What the server keeps of what graphs say of these things."""
        text = f"""
            UNWIND $ids AS id MATCH (p:{PART} {{id: id}})
            RETURN id, p.graph AS graph, p.digest AS digest, p.quads AS quads
        """
        found = []
        for some in chunks(ids, AT_ONCE):
            rows = self._run(text, ids=some)
            found += [Said(row["id"], row["graph"], row["digest"], row["quads"].encode()) for row in rows]
        return found

    def _digests(self, text: str, graphs: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        for some in chunks(graphs, AT_ONCE):
            rows = self._run(f"UNWIND $graphs AS g {text}", graphs=some)
            yield from ((row["id"], row["g"], row["digest"]) for row in rows)


def reader(session: neo4j.Session) -> Run:
    """A way to ask in read transactions, tried again when the connection breaks."""

    def run(text: str, **params: object) -> list[dict[str, Any]]:
        def work(transaction: neo4j.ManagedTransaction) -> list[dict[str, Any]]:
            return [dict(record) for record in transaction.run(text, params)]

        return session.execute_read(work)

    return run


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some

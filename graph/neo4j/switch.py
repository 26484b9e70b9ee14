"""The one transaction by which readers get from one version to the next."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import LoadError
from graph.neo4j import marker
from graph.neo4j.plan import Plan
from graph.neo4j.work import TAKEN, Work, count, put
from graph.neo4j.writing import SWEEP, Statement, packed, switched
from graph.projection import ROOT

COMMIT_SECONDS = 3.0
ROWS_A_SECOND = 10_000
"""How long readers wait at most for the commit of a switch: so long, and a second more for each so many rows."""

NODES = f"MATCH (n:{ROOT}) RETURN count(n) AS n"
LINKS = f"MATCH (:{ROOT})-[r]->() RETURN count(r) AS n"


@dataclass(frozen=True)
class Switch:
    """From the version that the marker had before to the next one."""

    before: marker.Marker
    version: str
    schema: str
    plan: Plan
    size: int

    def run(self, work: Work) -> tuple[int, int]:
        """Switch, and give how many nodes and relationships there are now; readers wait meanwhile.

        A switch whose commit was not heard of is tried again by the driver: it finds that there is no load to end.
        LoadError when the counts are not what they should be: then nothing has changed.
        """
        statements = [statement for batch in packed(switched(self.plan), self.size) for statement in batch]
        try:
            return work.session.execute_write(self._switch, work, statements)
        finally:
            with suppress(DriverError, Neo4jError, OSError):
                work.session.execute_write(marker.release, work.loader)

    def _switch(
        self, transaction: neo4j.ManagedTransaction, work: Work, statements: list[Statement]
    ) -> tuple[int, int]:
        if marker.advance(transaction, work.loader, 0) is None:
            raise LoadError(TAKEN)
        now = marker.read(transaction)
        if now.recipe is None:
            return now.nodes, now.links
        for statement in statements:
            put(transaction, statement)
        swept = 0
        for at in range(0, len(self.plan.loose), self.size):
            swept += count(transaction, SWEEP, rows=self.plan.loose[at : at + self.size])
        nodes = self.before.nodes + sum(map(len, self.plan.new.values())) - swept
        new, stale = ((*self.plan.inner.values(), *self.plan.cross.values()), self.plan.cut.values())
        links = self.before.links + sum(map(len, new)) - sum(map(len, stale))
        found = count(transaction, NODES), count(transaction, LINKS)
        if found != (nodes, links):
            raise LoadError(
                f"The server would have {found[0]} nodes and {found[1]} relationships and not {nodes} and {links}, so "
                "somebody else changed its data: empty the database, then run `cebgraph load` again."
            )
        marker.move(transaction, self.version, self.schema, nodes, links)
        rows = sum(len(statement.rows) for statement in statements) + len(self.plan.loose)
        work.aside(marker.announce, COMMIT_SECONDS + rows / ROWS_A_SECOND)
        return found

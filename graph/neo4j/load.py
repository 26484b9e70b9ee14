"""From a data directory to a Neo4j server: `load` brings the current version in, `preview` says what that would change.

A first load writes batch by batch; readers are refused until all is there and counted. A later one stages what is new
under a label of its own and then switches, so that readers see the old version until they see the new one. A load that
was killed is gone on with by the next one of the same version, and what it staged is removed by one of another.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import neo4j

from graph.engine import published
from graph.errors import LoadError
from graph.neo4j import marker
from graph.neo4j.connect import connect
from graph.neo4j.contents import named_graphs
from graph.neo4j.errors import loading
from graph.neo4j.foreign import refuse_others
from graph.neo4j.lock import held
from graph.neo4j.names import GRAPH, PART, STAGED
from graph.neo4j.plan import Plan, plan, schema_of
from graph.neo4j.reading import Loaded, Nothing, reader
from graph.neo4j.report import Report, Watch, report_of, silent
from graph.neo4j.schema import prepare, ready
from graph.neo4j.settings import Neo4jSettings
from graph.neo4j.switch import Switch
from graph.neo4j.work import Work
from graph.neo4j.writing import directly, packed, staged
from graph.projection import ROOT, Schema

if TYPE_CHECKING:
    from graph.data import Data
    from graph.records import Version

MAKERS = ("projection.py", "neo4j/plan.py", "neo4j/touched.py", "neo4j/contents.py", "neo4j/writing.py")
"""The modules on which it depends what a version looks like on the server."""


COUNTS = (
    f"MATCH (n:{ROOT}) UNWIND labels(n) AS name RETURN name, count(*) AS n",
    f"MATCH (:{ROOT})-[r]->() RETURN type(r) AS name, count(*) AS n",
)
"""How many nodes bear each label, and how many relationships are of each type; no label is named like a type."""


def load(data: Data, settings: Neo4jSettings, *, force: bool = False, watch: Watch = silent) -> Report:
    """Bring the current version of the data directory to the server; nothing is done where it is there already.

    With `force` also beside data of others, which stays as it is. DataError when nothing was published, ServerError
    when the server cannot be reached or must not be written to, LoadError when the load broke off.
    """
    version = published(data)
    driver = connect(settings)
    try:
        with loading(settings), driver.session(database=settings.database) as session:
            schema = schema_of(data, version)
            refuse_others(session, settings, schema, force=force)
            with held(driver, settings):
                work = Work(driver, session, settings, uuid.uuid4().hex)
                return _Load(data, version, schema, settings, work, watch).run()
    finally:
        driver.close()


def preview(data: Data, settings: Neo4jSettings, *, force: bool = False) -> Report:
    """What a load would change, without writing anything; errors as for `load`."""
    version = published(data)
    driver = connect(settings)
    reads = neo4j.READ_ACCESS
    try:
        with loading(settings), driver.session(database=settings.database, default_access_mode=reads) as session:
            schema = schema_of(data, version)
            refuse_others(session, settings, schema, force=force)
            found = session.execute_read(marker.look)
            old = Nothing() if found.version is None else Loaded(reader(session))
            remade = found.version is not None and found.schema != mapping_digest(schema)
            made = plan(data, version, schema, old, everything=remade)
            return report_of(made, version.digest, found.version, 0, 0)
    finally:
        driver.close()


class _Load:
    def __init__(
        self, data: Data, version: Version, schema: Schema, settings: Neo4jSettings, work: Work, watch: Watch
    ) -> None:
        self._data = data
        self._version = version
        self._schema = schema
        self._schema_digest = mapping_digest(schema)
        self._graphs = named_graphs(data, version)
        self._settings = settings
        self._work = work
        self._watch = watch

    def run(self) -> Report:
        session = self._work.session
        found = session.execute_write(marker.begin, self._work.loader)
        if found.schema != self._schema_digest or not ready(session):
            self._watch("Preparing", 0, 0)
            prepare(session, self._schema, self._data.graph(self._version.ontology))
        same = (found.version, found.schema) == (self._version.digest, self._schema_digest)
        if same and Loaded(reader(session)).graphs() == self._graphs:
            self._begin(found, None, (STAGED,))
            return report_of(Plan(), self._version.digest, found.version, found.nodes, found.links)
        self._watch("Comparing", 0, 0)
        return self._first(found) if found.version is None else self._next(found)

    def _first(self, found: marker.Marker) -> Report:
        made = plan(self._data, self._version, self._schema, Nothing(), everything=False)
        first = self._begin(found, self._recipe(found), (STAGED, PART, GRAPH, ROOT))
        self._work.write(packed(directly(made), self._settings.batch), first, self._watch)
        self._watch("Counting", 0, 0)
        nodes, links = self._compared(made)
        session = self._work.session
        session.execute_write(marker.move, self._version.digest, self._schema_digest, nodes, links)
        return report_of(made, self._version.digest, None, nodes, links)

    def _next(self, found: marker.Marker) -> Report:
        remade = found.schema != self._schema_digest
        old = Loaded(reader(self._work.session))
        made = plan(self._data, self._version, self._schema, old, everything=remade)
        first = self._begin(found, self._recipe(found), (STAGED,))
        self._work.write(packed(staged(made), self._settings.batch), first, self._watch)
        self._watch("Switching", 0, 0)
        switch = Switch(found, self._version.digest, self._schema_digest, made, self._settings.batch)
        nodes, links = switch.run(self._work)
        return report_of(made, self._version.digest, found.version, nodes, links)

    def _begin(self, found: marker.Marker, recipe: str | None, labels: tuple[str, ...]) -> int:
        """The number of batches that are there already; what another load left under these labels is removed."""
        if found.recipe is not None and found.recipe == recipe:
            return found.done
        for label in labels:
            self._work.clear(label, self._settings.batch)
        self._work.session.execute_write(marker.aim, recipe)
        return 0

    def _recipe(self, found: marker.Marker) -> str:
        parts = (str(sorted(self._graphs.items())), self._schema_digest, str(found.version), str(self._settings.batch))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def _compared(self, made: Plan) -> tuple[int, int]:
        """How many nodes and relationships there are; LoadError where a label or type has not as many as planned."""
        wanted: Counter[str] = Counter()
        for labels, rows in made.new.items():
            wanted.update(dict.fromkeys(labels, len(rows)))
        wanted.update({kind: len(pairs) for kind, pairs in made.inner.items()})
        found = Counter({name: n for text in COUNTS for name, n in self._work.session.execute_read(_counts, text)})
        if differing := sorted(name for name in wanted | found if wanted[name] != found[name]):
            self._work.session.execute_write(marker.aim, None)
            name = differing[0]
            raise LoadError(
                f"After the load the server has {found[name]} {name} and not {wanted[name]}: "
                "run `cebgraph load` again, it begins anew."
            )
        return found[ROOT], sum(map(len, made.inner.values()))


def _counts(transaction: neo4j.ManagedTransaction, text: str) -> list[tuple[str, int]]:
    return [(row["name"], row["n"]) for row in transaction.run(text)]


def mapping_digest(schema: Schema) -> str:
    """A digest of the mapping: what the ontology declares and the code that follows it."""
    digest = hashlib.sha256(repr((sorted(schema.labels.items()), sorted(schema.functional))).encode())
    for name in MAKERS:
        digest.update((Path(__file__).parent.parent / name).read_bytes())
    return digest.hexdigest()

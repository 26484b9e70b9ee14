"""ArcadeDB in this process: bulk loading of a property graph, and Cypher that only reads."""

from __future__ import annotations

import math
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Self

import arcadedb_embedded as arcadedb
from arcadedb_embedded.exceptions import ArcadeDBError

from graph import jvm
from graph.engine import Rows, Settings, Value
from graph.errors import DataError, QueryError, QueryTimeout
from graph.projection import ROOT, SOUGHT, PropertyGraph
from graph.values import bound, plain

FACTORY = "com.arcadedb.database.DatabaseFactory"
MODE = "com.arcadedb.engine.ComponentFile$MODE"
TIMEOUT = "com.arcadedb.GlobalConfiguration"


EDGES_AT_ONCE = 200_000
"""Links that the bulk loader holds before it writes them."""

DEFERRED = 1_000_000
"""Links whose second ends wait to be written together; the engine's own five million fill a heap of 512 MiB."""

MEBIBYTES_A_MILLION = 512
"""Heap that the bulk loader needs for a million nodes and links."""

DATA_FILES = (".bucket", ".dict", "idx")
"""The ends of the names of the database's large files, which only writing changes."""

NO_FILES = " BUCKETS 0"
"""Of a type that only has subtypes: a database with fewer files opens faster."""


_JAVA_NAME = re.compile(r"(?:\w+\.)+\w*(?:Exception|Error):? ?")


def engine_version() -> str:
    """The version of the database engine, on which the form of its files depends."""
    return str(arcadedb.__version__)


def write_database(path: Path, graph: PropertyGraph, settings: Settings) -> None:
    """Make a new database at `path` (which must not exist) with all nodes and links of a property graph.

    Several labels become one vertex type below a type for each label, as the engine's own CREATE makes them. Every
    type is below `Resource`, whose index on `id` serves all. The ids are unique because the property graph is made of
    maps keyed by id; a unique index would ask every type's part of the index again for each node.
    """
    jvm.start(_room(settings.heap, graph))
    database = arcadedb.Database(jvm.java(FACTORY)(str(path)).create())
    try:
        _declare(database, graph)
        places: dict[str, str] = {}
        with database.graph_batch(batch_size=EDGES_AT_ONCE, max_deferred_incoming_edges=DEFERRED) as batch:
            for labels, rows in sorted(graph.nodes.items()):
                made = batch.create_vertices(_type_name(labels), rows)
                places.update(zip((str(row["id"]) for row in rows), made, strict=True))
            for kind, pairs in graph.links.items():
                batch.new_edges([places[a] for a, _ in pairs], kind, [places[b] for _, b in pairs])
    finally:
        database.close()


class ArcadeEngine:
    """Cypher on a database that is never written again, in any number of processes, threads and engines at once.

    The database is opened read-only through a folder of its own in the system's temporary directory, which holds links
    to the data and copies of the few small files that the engine rewrites when it closes even a read-only database. So
    the data directory stays untouched and may be read-only itself.
    """

    def __init__(self, path: Path, version: str, settings: Settings) -> None:
        jvm.start(settings.heap)
        self._view = tempfile.TemporaryDirectory(prefix="cebgraph-", ignore_cleanup_errors=True)
        try:
            _view(path, Path(self._view.name))
            opened = jvm.java(FACTORY)(self._view.name).open(jvm.java(MODE).READ_ONLY)
        except (OSError, jvm.java("java.lang.RuntimeException")) as error:
            self._view.cleanup()
            message = f"The property graph {path} is damaged: remove it, and the next query makes it anew."
            raise DataError(message) from error
        limit = math.ceil(settings.timeout * 1000)
        opened.getConfiguration().setValue(jvm.java(TIMEOUT).COMMAND_TIMEOUT, limit)
        self._timeout = settings.timeout
        self._database = arcadedb.Database(opened)
        self._version = version

    @property
    def version(self) -> str:
        """The data version that is asked."""
        return self._version

    def query(self, text: str, params: Mapping[str, Value] | None = None) -> Rows:
        """The whole answer; QueryError for a write, bad syntax, or a node or relationship among the values."""
        try:
            found = self._database.query("opencypher", text, bound(params)).to_list()
        except ArcadeDBError as error:
            raise self._explained(error) from error
        columns = tuple(dict.fromkeys(name for row in found for name in row))
        return Rows(columns, [tuple(plain(row.get(name)) for name in columns) for row in found], self._version)

    def plan(self, text: str, params: Mapping[str, Value] | None = None) -> str:
        """How the engine would answer the query, without running it, as lines of text; QueryError as above."""
        try:
            (found,) = self._database.query("opencypher", f"EXPLAIN {text}", bound(params)).to_list()
        except ArcadeDBError as error:
            raise self._explained(error) from error
        return str(found["executionPlanAsString"])

    def close(self) -> None:
        """Close the database; Java stays up for the next."""
        if self._database.is_open():
            self._database.close()
        self._view.cleanup()

    def __enter__(self) -> Self:
        """The engine itself, closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        self.close()

    def _explained(self, error: ArcadeDBError) -> QueryError:
        text = str(error.args[0])
        if "TimeoutException" in text:
            seconds = f"{self._timeout:g}"
            return QueryTimeout(f"The query took longer than {seconds} s: narrow it, or raise the time limit.")
        if "QueryNotIdempotentException" in text:
            return QueryError("The query writes, and the data can only be read: leave out what writes.")
        reason = " ".join(_JAVA_NAME.split(text)[-1].split())
        return QueryError(f"The query cannot be answered: {reason or text}")


def _view(path: Path, folder: Path) -> None:
    for file in path.absolute().iterdir():
        if file.name.endswith(DATA_FILES):
            (folder / file.name).symlink_to(file)
        else:
            shutil.copyfile(file, folder / file.name)


def _declare(database: arcadedb.Database, graph: PropertyGraph) -> None:
    names = sorted({label for labels in graph.nodes for label in labels} - {ROOT})
    statements = [f"CREATE VERTEX TYPE `{ROOT}`", f"CREATE PROPERTY `{ROOT}`.id STRING"]
    own = {_type_name(labels) for labels in graph.nodes} | {label for label, _ in SOUGHT}
    statements += [f"CREATE VERTEX TYPE `{name}` EXTENDS `{ROOT}`{'' if name in own else NO_FILES}" for name in names]
    for labels in sorted(graph.nodes):
        several = [label for label in labels if label != ROOT]
        if len(several) > 1:
            above = ", ".join(f"`{label}`" for label in several)
            statements.append(f"CREATE VERTEX TYPE `{_type_name(labels)}` EXTENDS {above}")
    statements += [f"CREATE EDGE TYPE `{kind}`" for kind in sorted(graph.links)]
    statements.append(f"CREATE INDEX ON `{ROOT}` (id) NOTUNIQUE")
    for label, one in SOUGHT:
        if label in names:
            statements += [f"CREATE PROPERTY `{label}`.{one} STRING", f"CREATE INDEX ON `{label}` ({one}) NOTUNIQUE"]
    for statement in statements:
        database.command("sql", statement)


def _room(heap: str, graph: PropertyGraph) -> str:
    """The heap for loading a graph: `heap`, or what its nodes and links need where that is more."""
    size = sum(len(part) for several in (graph.nodes, graph.links) for part in several.values())
    needed = MEBIBYTES_A_MILLION * size // 1_000_000
    return f"{needed}m" if needed > jvm.mebibytes(heap) else heap


def _type_name(labels: tuple[str, ...]) -> str:
    """The vertex type of a label set: `Agent~Entity`; `Resource` where there is no other label."""
    return "~".join(label for label in labels if label != ROOT) or ROOT

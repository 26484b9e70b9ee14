"""The embedded engine's load against ArcadeDB's own bulk API: the same rows, types and index, each in a new process.

`python -m tests.bench.embedded SIDE NODES FOLDER` is one such process, which prints its seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import arcadedb_embedded as arcadedb

from graph import jvm
from graph.arcade import FACTORY, write_database
from graph.engine import Settings
from graph.projection import ROOT, PropertyGraph
from tests.bench.made import World
from tests.bench.measure import Spent, module, seconds
from tests.bench.parts import GIBIBYTE, Row
from tests.bench.rows import property_graph

MOST_TIMES = 1.3
MOST_MEMORY = 4 * GIBIBYTE
OFTEN = 100_000
"""Up to so many nodes the median of three rounds counts, above it one."""


def against_the_bulk_api(nodes: int, folder: Path) -> list[Row]:
    """Seconds and peak memory of both sides, which take turns."""
    folder.mkdir(parents=True)
    spent: dict[str, list[Spent]] = {"ours": [], "bulk": []}
    for turn in range(3 if nodes <= OFTEN else 1):
        for side, found in spent.items():
            found.append(module("tests.bench.embedded", side, str(nodes), folder / f"{side}-{turn}"))
    ours, bulk = (median(_seconds(one) for one in found) for found in spent.values())
    peak, peak_bulk = (max(one.mebibytes for one in found) for found in spent.values())
    size = spent["ours"][0].printed.split(maxsplit=1)[1].strip()
    return [
        Row("embedded load / ArcadeDB's bulk API", f"{ours / bulk:.2f} ({ours:.2f} s / {bulk:.2f} s; {size})",
            f"<= {MOST_TIMES}", ours / bulk <= MOST_TIMES),
        Row("peak memory of that load", f"{peak:.0f} MiB (bulk API {peak_bulk:.0f} MiB), rows in Python included",
            f"<= {MOST_MEMORY:.0f} MiB", peak <= MOST_MEMORY),
    ]  # fmt: skip


def _seconds(spent: Spent) -> float:
    return float(spent.printed.split()[0])


def write_by_the_bulk_api(path: Path, graph: PropertyGraph, settings: Settings) -> None:
    """What a program would do that knows the rows and ArcadeDB's documentation alone."""
    jvm.start(settings.heap)
    database = arcadedb.Database(jvm.java(FACTORY)(str(path)).create())
    try:
        for statement in _types(graph):
            database.command("sql", statement)
        places: dict[str, str] = {}
        with database.graph_batch() as batch:
            for labels, rows in graph.nodes.items():
                made = batch.create_vertices("~".join(labels), rows)
                places.update(zip((str(row["id"]) for row in rows), made, strict=True))
            for kind, pairs in graph.links.items():
                batch.new_edges([places[a] for a, _ in pairs], kind, [places[b] for _, b in pairs])
    finally:
        database.close()


def _types(graph: PropertyGraph) -> list[str]:
    """A type for each label and one for each set of labels, edge types, and one index on `id`."""
    names = sorted({label for labels in graph.nodes for label in labels} - {ROOT})
    made = [f"CREATE VERTEX TYPE `{ROOT}`", f"CREATE PROPERTY `{ROOT}`.id STRING"]
    made += [f"CREATE VERTEX TYPE `{name}` EXTENDS `{ROOT}`" for name in names]
    for labels in graph.nodes:
        if len(labels) > 1:
            above = ", ".join(f"`{label}`" for label in labels if label != ROOT)
            made.append(f"CREATE VERTEX TYPE `{'~'.join(labels)}` EXTENDS {above}")
    made += [f"CREATE EDGE TYPE `{kind}`" for kind in graph.links]
    return [*made, f"CREATE INDEX ON `{ROOT}` (id) NOTUNIQUE"]


SIDES: dict[str, Callable[[Path, PropertyGraph, Settings], None]] = {
    "ours": write_database,
    "bulk": write_by_the_bulk_api,
}


def main() -> None:
    """Make the rows, load them by the side that the arguments name, and print the seconds and how many there were."""
    side, nodes, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    graph = property_graph(World.of(nodes))
    jvm.start(Settings().heap)
    spent = seconds(lambda: SIDES[side](folder, graph, Settings()))
    made, links = (sum(map(len, part.values())) for part in (graph.nodes, graph.links))
    sys.stdout.write(f"{spent} {made:,} nodes, {links:,} links\n")


if __name__ == "__main__":
    main()

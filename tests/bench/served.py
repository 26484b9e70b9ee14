"""Loads to a Neo4j server: a whole graph against rdflib-neo4j, by import files too, and one changed document."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from graph import terms
from graph.data import Data
from graph.engine import published
from graph.neo4j.load import load
from graph.neo4j.tables import ARGUMENTS, write_tables
from tests.bench.made import World, change, publish
from tests.bench.measure import seconds
from tests.bench.parts import Row
from tests.neo4j.server import LTS, Server, admin, running, started

RIVAL = Path(__file__).with_name("rival.py")
RIVAL_PACKAGE = "rdflib-neo4j==1.1"
WARM_UP = 2_000
"""Nodes that both sides load first, so that neither meets a server that has yet to learn its statements."""

LEAST_TIMES = 2.0
MOST_GROWTH = 1.5
LEAST_IMPORT = 10.0
RIVAL_SHARE = 20_000
"""The most nodes that rdflib-neo4j loads for a comparison with import files; a million would take it hours."""

LONGEST_IMPORT = 3600.0
COUNT = "MATCH (n:Resource) RETURN count(n) AS n"


def against_rdflib(nodes: int, folder: Path) -> list[Row]:
    """A first load of the same triples by both, to the same server, which is emptied between."""
    python = rival_python(folder / "rival")
    with started(LTS) as server:
        _wake(server)
        for size in (min(nodes, WARM_UP), nodes):
            data = publish(World.of(size), folder / f"data-{size}-{size is nodes}")
            triples = _triples(data, folder / f"{size}.nt")
            ours = seconds(lambda data=data: load(data, server.settings()))  # type: ignore[misc]
            counted = server.run(COUNT)[0]["n"]
            server.wipe()
            theirs = _by_rdflib(python, triples, server)
            held = server.run(COUNT)[0]["n"]
            server.wipe()
    lines = triples.read_bytes().count(b"\n")
    value = f"{theirs / ours:.1f} ({theirs:.1f} s / {ours:.1f} s; {lines:,} triples, {held:,} / {counted:,} nodes)"
    return [Row("rdflib-neo4j 1.1 / load to Neo4j", value, f">= {LEAST_TIMES:g}", theirs / ours >= LEAST_TIMES)]


def imports(nodes: int, folder: Path, share: int = RIVAL_SHARE) -> list[Row]:
    """A first load by import files against rdflib-neo4j on the same triples, or a share of them, both counted a node.

    Ours is all from the data to a database that answers: the files, the import tool, and the load that finds everything
    there and makes constraints and indexes. A server's start is not counted.
    """
    data = publish(World.of(nodes), folder / "data")
    tables, home = folder / "tables", folder / "server"
    home.mkdir()
    with running(LTS, home):
        pass
    target = (f"@{tables / ARGUMENTS}", "--overwrite-destination", "neo4j")
    files = seconds(lambda: write_tables(data, tables))
    tool = seconds(lambda: admin(home, "database", "import", "full", *target, longest=LONGEST_IMPORT))
    with running(LTS, home) as server:
        rest = seconds(lambda: load(data, server.settings()))
        counted = int(str(server.run(COUNT)[0]["n"]))
    ours = files + tool + rest
    theirs, held = _share(min(nodes, share), folder)
    ratio = (theirs / held) / (ours / counted)
    value = (
        f"{ratio:.1f} ({theirs:.1f} s for {held:,} nodes / {ours:.1f} s for {counted:,}: "
        f"files {files:.1f}, import {tool:.1f}, indexes {rest:.1f} s)"
    )
    return [Row("rdflib-neo4j 1.1 / first load by import files, a node", value, f">= {LEAST_IMPORT:g}",
                ratio >= LEAST_IMPORT)]  # fmt: skip


def _share(nodes: int, folder: Path) -> tuple[float, int]:
    """The seconds of rdflib-neo4j for so many nodes, on a server that knows its statements; and how many there are."""
    python = rival_python(folder / "rival")
    with started(LTS) as server:
        _wake(server)
        for size in (min(nodes, WARM_UP), nodes):
            server.wipe()
            data = publish(World.of(size), folder / f"share-{size}-{size is nodes}")
            theirs = _by_rdflib(python, _triples(data, folder / f"share-{size}.nt"), server)
        return theirs, int(str(server.run(COUNT)[0]["n"]))


def reloads(numbers: Sequence[int], folder: Path, rounds: int = 3) -> list[Row]:
    """The load after one document changed, by the number of documents."""
    rows = []
    spent = []
    with started(LTS) as server:
        _wake(server)
        for number in numbers:
            world = World(number)
            data = publish(world, folder / f"data-{number}")
            first = seconds(lambda data=data: load(data, server.settings()))  # type: ignore[misc]
            times = []
            for edition in range(rounds + 1):
                change(world, data, 0, edition + 1)
                times.append(seconds(lambda data=data: load(data, server.settings())))  # type: ignore[misc]
            spent.append(median(times[1:]))
            server.wipe()
            rows.append(Row(f"reload of one document among {number}", f"{spent[-1]:.2f} s (first load {first:.1f} s)"))
    if len(spent) > 1:
        growth = spent[-1] / spent[0]
        measure = f"the same, among {numbers[-1]} / among {numbers[0]}"
        rows.append(Row(measure, f"{growth:.2f}", f"<= {MOST_GROWTH}", growth <= MOST_GROWTH))
    return rows


def rival_python(folder: Path) -> Path:
    """The Python of a new environment that has the rival."""
    subprocess.run(["uv", "venv", "--quiet", folder], check=True)
    python = folder / "bin" / "python"
    subprocess.run(["uv", "pip", "install", "--quiet", "--python", python, RIVAL_PACKAGE], check=True)
    return python


def _wake(server: Server) -> None:
    """Have the server write and remove once: its first write on a busy machine takes seconds."""
    server.run("CREATE (n:Awake)")
    server.wipe()


def _by_rdflib(python: Path, triples: Path, server: Server) -> float:
    command = [str(python), str(RIVAL), str(triples), server.uri, server.user, server.password]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(said.splitlines()[-1])


def _triples(data: Data, path: Path) -> Path:
    """All triples of the current version, each once, sorted so that those of a thing stand together."""
    lines = {
        line
        for digest in published(data).graphs()
        for line in terms.without_graph(data.graph(digest)).splitlines(keepends=True)
    }
    path.write_bytes(b"".join(sorted(lines)))
    return path

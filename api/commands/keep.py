"""`cebgraph check` and `cebgraph export`: whether the data is sound, and how it is taken elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.common import DEFAULT_DATA, DONE, SOME_FAILED, DataOption, complain, out
from api.questions import Registry, Source, ask, load_registry, open_source, to_csv
from graph.data import Data
from graph.engine import published
from graph.export import export

if TYPE_CHECKING:
    from api.checks.model import Group

MOST = 10
"""How many sentences of a long group are told without `--unused`."""


def check_command(
    data: DataOption = DEFAULT_DATA,
    unused: Annotated[
        bool, typer.Option("--unused", help="Tell all entries that no document uses, not the first ten of each sort.")
    ] = False,
) -> None:
    """Check the vocabularies, the questions and the data, and note what a curator may want to look at.

    Each published graph is compared with its digest, and each question is asked in Cypher and in SPARQL. The exit
    status is 1 where something is wrong; notes (candidate topics, names, gaps, unused entries) are no failure.
    """
    from api.checks import notes, wrongs
    from ontology.load import load

    console = out()
    registry = load_registry()
    console.print(f"{len(list(registry))} questions are sound.")
    store = Data(data)
    version = published(store)
    graphs = store.loaded(version)
    for digest in graphs:
        store.graph(digest)
    console.print(f"{len(graphs)} graphs of version {version.digest[:12]} are whole.")
    ontology = load()
    broken = [group for group in wrongs(ontology) if group.sentences]
    with open_source(store, "cypher") as cypher, open_source(store, "sparql") as sparql:
        if differing := tuple(_differences(registry, cypher, sparql)):
            broken.append(Group("questions that the engines answer differently", differing))
        else:
            console.print("Both engines give the same answers to all questions.")
        noted = notes(ontology, sparql.engine, version)
    for group in broken:
        complain(f"{len(group.sentences)} {group.title}:")
        for sentence in group.sentences:
            complain(f"  {sentence}")
    for group in noted:
        _tell(group, unused)
    issues = store.issues()
    console.print(f"The issue log has {len(issues)} {'entry' if len(issues) == 1 else 'entries'}.")
    raise typer.Exit(SOME_FAILED if broken else DONE)


def _differences(registry: Registry, cypher: Source, sparql: Source) -> Iterator[str]:
    for question in registry.tables():
        one, other = (ask(registry, source, question.id, {}) for source in (cypher, sparql))
        if one.rows != other.rows:
            yield f"{question.id}: Cypher gives {one.total} rows and SPARQL {other.total}, and they differ."


def _tell(group: Group, whole: bool) -> None:
    console = out()
    count = len(group.sentences)
    console.print(f"{count or 'No'} {group.title}{':' if count else '.'}", style="bold", markup=False, soft_wrap=True)
    shown = group.sentences if whole or not group.long else group.sentences[:MOST]
    for sentence in shown:
        console.print(f"  {sentence}", markup=False, soft_wrap=True)
    if len(shown) < count:
        console.print(f"  and {count - len(shown)} more; --unused tells all.", style="dim", soft_wrap=True)


class ExportFormat(StrEnum):
    """For whom the data is written."""

    rdf = "rdf"
    neo4j_csv = "neo4j-csv"


def export_command(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Where the export goes; made if it is not there.")],
    format: Annotated[
        ExportFormat,
        typer.Option("--format", help="A dataset with tables of answers, or files for `neo4j-admin database import`."),
    ] = ExportFormat.rdf,
    data: DataOption = DEFAULT_DATA,
) -> None:
    """Write the data for use elsewhere: the dataset as N-Quads and TriG, and as CSV the answer to every
    question that needs no value.

    `dataset.nq` loads into rdflib; `version.json` says which data it is. With `--format neo4j-csv`, typed CSV files
    for the import tool of Neo4j instead; `import.args` among them names all others.
    """
    match format:
        case ExportFormat.rdf:
            _export_dataset(Data(data), directory)
        case ExportFormat.neo4j_csv:
            _export_tables(Data(data), directory)


def _export_dataset(store: Data, directory: Path) -> None:
    export(store, directory)
    registry = load_registry()
    written = 0
    with open_source(store) as source:
        for question in registry.tables():
            answer = ask(registry, source, question.id, {})
            (directory / f"{question.id}.csv").write_bytes(to_csv(answer).encode())
            written += 1
    out().print(f"Wrote the dataset and {written} CSV files to {directory}.", soft_wrap=True, markup=False)


def _export_tables(store: Data, directory: Path) -> None:
    from graph.neo4j.tables import ARGUMENTS, write_tables

    nodes, links = write_tables(store, directory)
    console = out()
    console.print(f"Wrote {nodes} nodes and {links} relationships to {directory}.", soft_wrap=True, markup=False)
    console.print(
        f"Next, where the server's files are: neo4j-admin database import full @{directory / ARGUMENTS} neo4j",
        soft_wrap=True,
        markup=False,
    )

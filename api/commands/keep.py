"""`cebgraph check` and `cebgraph export`: whether the data is sound, and how it is taken elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands.common import DEFAULT_DATA, DONE, SOME_FAILED, DataOption, complain, out
from api.questions import ask, load_registry, open_source, to_csv
from graph.data import Data
from graph.engine import published
from graph.export import export


def check_command(data: DataOption = DEFAULT_DATA) -> None:
    """Check the questions, the data's digests, and that both engines give the same answers.

    Each published graph is compared with its digest, and each question is asked in Cypher and in SPARQL.
    """
    console = out()
    registry = load_registry()
    console.print(f"{len(list(registry))} questions are sound.")
    store = Data(data)
    version = published(store)
    for digest in version.graphs():
        store.graph(digest)
    console.print(f"{len(version.graphs())} graphs of version {version.digest[:12]} are whole.")
    wrong = 0
    with open_source(store, "cypher") as cypher, open_source(store, "sparql") as sparql:
        for question in registry:
            one, other = (ask(registry, source, question.id, {}) for source in (cypher, sparql))
            if one.rows != other.rows:
                wrong += 1
                complain(f"{question.id}: Cypher gives {one.total} rows and SPARQL {other.total}, and they differ.")
    if not wrong:
        console.print("Both engines give the same answers to all questions.")
    issues = store.issues()
    console.print(f"The issue log has {len(issues)} {'entry' if len(issues) == 1 else 'entries'}.")
    raise typer.Exit(SOME_FAILED if wrong else DONE)


def export_command(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Where the export goes; made if it is not there.")],
    data: DataOption = DEFAULT_DATA,
) -> None:
    """Write the data for use elsewhere: the dataset as N-Quads and TriG, and every question's answer as CSV.

    `dataset.nq` loads into rdflib; `version.json` says which data it is.
    """
    store = Data(data)
    export(store, directory)
    registry = load_registry()
    written = 0
    with open_source(store) as source:
        for question in registry:
            answer = ask(registry, source, question.id, {})
            (directory / f"{question.id}.csv").write_bytes(to_csv(answer).encode())
            written += 1
    out().print(f"Wrote the dataset and {written} CSV files to {directory}.", soft_wrap=True, markup=False)

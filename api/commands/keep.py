"""`cebgraph check` and `cebgraph export`: whether the data is sound, and how it is taken elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from api.commands.common import DEFAULT_DATA, DONE, SOME_FAILED, DataOption, complain, out
from api.questions import ask, load_registry, open_source, to_csv
from graph.data import Data
from graph.engine import published


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
    """Write the data for use elsewhere: all graphs as N-Quads, and every question's answer as CSV.

    `dataset.nq` loads into rdflib with `Dataset().parse("dataset.nq")`; `version.json` says which data it is.
    """
    store = Data(data)
    version = published(store)
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "dataset.nq").open("wb") as file:
        for digest in version.graphs():
            file.write(store.graph(digest))
    registry = load_registry()
    rows: dict[str, int] = {}
    with open_source(store) as source:
        for question in registry:
            answer = ask(registry, source, question.id, {})
            (directory / f"{question.id}.csv").write_bytes(to_csv(answer).encode())
            rows[f"{question.id}.csv"] = answer.total
    about = {"version": version.digest, "documents": [record.key for record in version.documents], "rows": rows}
    (directory / "version.json").write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    out().print(
        f"Wrote dataset.nq, version.json and {len(rows)} CSV files to {directory}.", soft_wrap=True, markup=False
    )

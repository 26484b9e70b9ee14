"""A version as CSV files for `neo4j-admin database import full`, the fast way to a first load of a large graph.

The files hold what a first load over the network would write, the marker included, so that the imported database
answers at once and a later `cebgraph load` goes on from it. A file has one set of labels or one type of relationship;
its header, in a file of its own, gives each column's type (Neo4j Operations Manual, Import, CSV header format). Every
text is quoted, a missing value is an empty field, and the items of a list are parted by U+001F, which no text holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from graph.engine import published
from graph.errors import DataError
from graph.neo4j.load import mapping_digest
from graph.neo4j.names import GRAPH, MARKER, PART, SWITCH
from graph.neo4j.plan import Labels, Plan, Row, plan, schema_of
from graph.neo4j.reading import Nothing
from graph.projection import Property, Scalar

if TYPE_CHECKING:
    from graph.data import Data

SEPARATOR = "\x1f"
ARGUMENTS = "import.args"
"""The file that names all others: `neo4j-admin database import full @DIR/import.args neo4j`."""

OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string")
TYPES: Mapping[type, str] = {bool: "boolean", int: "long", float: "double", str: "string"}


def write_tables(data: Data, directory: Path) -> tuple[int, int]:
    """Write the current version's files to `directory`, made if missing; how many nodes and relationships they hold.

    DataError when nothing was published, the data is damaged, or the directory cannot be written or holds other files.
    """
    version = published(data)
    schema = schema_of(data, version)
    made = plan(data, version, schema, Nothing(), everything=False)
    nodes, links = sum(map(len, made.new.values())), sum(map(len, made.inner.values()))
    marker: Row = {"version": version.digest, "schema": mapping_digest(schema), "nodes": nodes, "links": links}
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if others := sorted(path.name for path in directory.iterdir() if not _ours(path)):
            raise DataError(f"The folder {directory} holds other files ({others[0]}): choose an empty one.")
        for path in directory.iterdir():
            path.unlink()
        arguments = [*OPTIONS, *_node_files(made, marker, directory), *_link_files(made, directory)]
        (directory / ARGUMENTS).write_text("".join(f'"{line}"\n' for line in arguments), "utf-8")
    except OSError as error:
        message = f"The export cannot be written to {directory} ({error.strerror}): choose another directory."
        raise DataError(message) from error
    return nodes, links


def _ours(path: Path) -> bool:
    return path.name == ARGUMENTS or path.name.startswith(("nodes-", "links-", "kept-"))


def _node_files(made: Plan, marker: Row, directory: Path) -> Iterator[str]:
    kept: dict[str, list[Row]] = {
        GRAPH: [{"name": name, "digest": digest} for name, digest in made.graphs.items()],
        PART: [
            {"graph": part.graph, "id": part.thing, "digest": part.digest, "quads": part.lines.decode()}
            for part in made.parts
        ],
        MARKER: [marker],
        SWITCH: [{}],
    }
    for number, (labels, rows) in enumerate(_alike(made.new)):
        yield _nodes(directory, f"nodes-{number:03}", labels, rows, "id:ID")
    for label, rows in kept.items():
        numbered = [{":ID": f"{label}/{number}"} | row for number, row in enumerate(rows)]
        yield _nodes(directory, f"kept-{label}", (label,), numbered, ":ID")


def _alike(nodes: Mapping[Labels, list[Row]]) -> Iterator[tuple[Labels, list[Row]]]:
    """The rows by labels, parted further where a property has values of several types, as a column has one."""
    for labels, rows in sorted(nodes.items()):
        seen: dict[str, set[str]] = {}
        for row in rows:
            for name, value in row.items():
                seen.setdefault(name, set()).add(_type(value))
        mixed = sorted(name for name, types in seen.items() if len(types) > 1)
        groups: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            groups.setdefault(tuple(_type(row[name]) if name in row else "" for name in mixed), []).append(row)
        yield from ((labels, group) for _, group in sorted(groups.items()))


def _nodes(directory: Path, stem: str, labels: Labels, rows: Sequence[Row], key: str) -> str:
    """Write one file of nodes with its header, and give the option that names them."""
    columns = {name: _type(value) for row in rows for name, value in row.items()}
    columns.pop(key.partition(":")[0] or key, None)
    header = [key, *(f"{name}:{type}" for name, type in sorted(columns.items()))]
    names = [key.partition(":")[0] or key, *sorted(columns)]
    _write(directory, stem, header, ([_field(row.get(name)) for name in names] for row in rows))
    return f"--nodes={':'.join(labels)}={_files(directory, stem)}"


def _link_files(made: Plan, directory: Path) -> Iterator[str]:
    for kind, pairs in sorted(made.inner.items()):
        stem = f"links-{kind}"
        _write(directory, stem, [":START_ID", ":END_ID"], ([_field(a), _field(b)] for a, b in pairs))
        yield f"--relationships={kind}={_files(directory, stem)}"


def _files(directory: Path, stem: str) -> str:
    folder = directory.absolute()
    return f"{folder / f'{stem}-header.csv'},{folder / f'{stem}.csv'}"


def _write(directory: Path, stem: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    (directory / f"{stem}-header.csv").write_text(",".join(header) + "\n", "utf-8")
    with (directory / f"{stem}.csv").open("w", encoding="utf-8", newline="") as file:
        _lines(file, rows)


def _lines(file: TextIO, rows: Iterable[Sequence[str]]) -> None:
    for row in rows:
        file.write(",".join(row) + "\n")


def _type(value: Property) -> str:
    if isinstance(value, list):
        return f"{TYPES[type(value[0])]}[]"
    return TYPES[type(value)]


def _field(value: Property | None) -> str:
    """A value as a field: an empty one is no value, an empty text is quoted."""
    if value is None:
        return ""
    text = SEPARATOR.join(map(_text, value)) if isinstance(value, list) else _text(value)
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _text(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)

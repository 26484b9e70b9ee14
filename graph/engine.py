"""The small interface behind which the query engines stand, and how to open one on the current version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from graph.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.data import Data
    from graph.records import Version

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]


class Id(str):
    """A parameter that is the id of a thing (`entity/unodc`): plain text in Cypher, an IRI in SPARQL."""

    __slots__ = ()


@dataclass(frozen=True)
class Settings:
    """Limits of the engines.

    `heap` bounds the memory of the Java heap and holds for the whole process from the first Cypher engine on.
    `timeout` is the longest time of one Cypher query in seconds.
    """

    heap: str = "512m"
    timeout: float = 30.0


@dataclass(frozen=True)
class Rows:
    """An answer: column names and rows of plain values.

    An answer of Cypher without rows has no columns, because the engine names them only with the first row.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]


class Engine(Protocol):
    """Answers queries in one language on one data version. Several threads may ask at once."""

    @property
    def version(self) -> str:
        """The data version that is asked, a SHA-256 in hex."""
        ...

    def query(self, text: str, params: Mapping[str, Value] | None = None) -> Rows:
        """The whole answer to a query that only reads; QueryError when refused, QueryTimeout when it took too long."""
        ...

    def close(self) -> None:
        """Free the engine; a second call does nothing."""
        ...

    def __enter__(self) -> Self:
        """The engine itself, closed at the end of the block."""
        ...

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        ...


def open_cypher(data: Data, settings: Settings | None = None) -> Engine:
    """The embedded Cypher engine on the current version, whose property graph is made first where it is missing.

    DataError when nothing was published yet or the data directory is damaged.
    """
    from graph.arcade import ArcadeEngine
    from graph.project import project_version

    settings = settings or Settings()
    version = published(data)
    return ArcadeEngine(project_version(data, version, settings), version.digest, settings)


def prepare(data: Data, settings: Settings | None = None) -> Path:
    """Make the property graph of the current version where it is missing, so that the first question need not wait.

    Its folder; DataError as above.
    """
    from graph.project import project_version

    return project_version(data, published(data), settings or Settings())


def open_sparql(data: Data) -> Engine:
    """The SPARQL engine on the current version, in memory; DataError as above."""
    from graph.sparql import SparqlEngine

    version = published(data)
    return SparqlEngine(version.digest, [data.graph(digest) for digest in data.loaded(version)])


def published(data: Data) -> Version:
    """The current version; DataError where nothing was published yet."""
    version = data.current()
    if version is None:
        raise DataError(f"There is no data in {data.path}: run `cebgraph ingest PATH...` or `cebgraph demo` first.")
    return version

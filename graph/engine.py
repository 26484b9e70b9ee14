"""The small interface behind which the query engines stand, and how to open one on the current version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from graph.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.data import Data
    from graph.neo4j.settings import Neo4jSettings
    from graph.records import Version

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]


class Id(str):
    """A parameter that is the id of a thing (`entity/unodc`): plain text in Cypher, an IRI in SPARQL."""

    __slots__ = ()


@dataclass(frozen=True)
class Settings:
    """Limits of the engines, and which of them answers Cypher.

    `heap` bounds the memory of the Java heap and holds for the whole process from the first Cypher engine on.
    `timeout` is the longest time of one Cypher query in seconds. `neo4j` is the server that is asked; without one the
    embedded engine is.
    """

    heap: str = "512m"
    timeout: float = 30.0
    neo4j: Neo4jSettings | None = None


@dataclass(frozen=True)
class Rows:
    """An answer: column names, rows of plain values, and the data version that they come from.

    An answer of embedded Cypher without rows has no columns, because the engine names them only with the first row.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]
    version: str


class Engine(Protocol):
    """Answers queries in one language on one data version. Several threads may ask at once."""

    @property
    def version(self) -> str:
        """The data version that the engine was opened on, a SHA-256 in hex.

        A server may have a newer one by the time of a query; `Rows.version` says which one the answer comes from.
        """
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


class Store(Protocol):
    """A place that holds the property graph of a version and answers Cypher: files of ours, or a server."""

    def version(self) -> str:
        """The data version that a question asked now is answered from; DataError where there is none."""
        ...

    def load(self) -> str:
        """Bring in the current version of the data directory and give its digest; nothing is done when it is there.

        DataError when nothing was published yet or the place cannot take it, LoadError when the load broke off.
        """
        ...

    def open(self) -> Engine:
        """An engine on the version, to be closed by the caller; DataError as above."""
        ...

    def close(self) -> None:
        """Free what the store itself holds; engines that it opened go on."""
        ...


def cypher_store(data: Data, settings: Settings | None = None) -> Store:
    """The place that answers Cypher by these settings: the server that they name, else the data directory itself."""
    settings = settings or Settings()
    if settings.neo4j is not None:
        from graph.neo4j.store import ServerStore

        return ServerStore(data, settings.neo4j, settings.timeout)
    from graph.project import EmbeddedStore

    return EmbeddedStore(data, settings)


def open_cypher(data: Data, settings: Settings | None = None) -> Engine:
    """The Cypher engine on the current version; the embedded one makes its property graph first where it is missing.

    DataError when nothing was published yet, the data directory is damaged, or the server cannot be asked.
    """
    return cypher_store(data, settings).open()


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
        raise nothing_published(data)
    return version


def nothing_published(data: Data) -> DataError:
    """The error of a data directory without a version."""
    return DataError(f"There is no data in {data.path}: run `cebgraph ingest PATH...` or `cebgraph demo` first.")

"""What goes into a Cypher query and comes out of it, the same for every engine: plain values."""

from __future__ import annotations

from collections.abc import Mapping

from graph.engine import Value
from graph.errors import QueryError


def bound(params: Mapping[str, Value] | None) -> dict[str, object]:
    """Parameters as drivers take them: exact built-in types."""
    return {name: _bound(value) for name, value in (params or {}).items()}


def plain(value: object) -> Value:
    """A value as `graph.engine.Rows` shows it, dates in ISO form; QueryError for a node or a relationship."""
    match value:
        case None | str() | int() | float() | bool():
            return value
        case list() | tuple():
            return [plain(item) for item in value]
        case set() | frozenset():
            return sorted((plain(item) for item in value), key=str)
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case _ if (iso := getattr(value, "iso_format", None) or getattr(value, "isoformat", None)) is not None:
            return str(iso())
        case _:
            raise QueryError("The query returns a node or relationship: return its properties instead.")


def _bound(value: Value) -> object:
    match value:
        case None | bool():
            return value
        case str():
            return str.__str__(value)
        case int():
            return int(value)
        case float():
            return float(value)
        case Mapping():
            return {str(key): _bound(item) for key, item in value.items()}
        case _:
            return [_bound(item) for item in value]

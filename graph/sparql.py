"""SPARQL 1.1 on the graphs of a version, with pyoxigraph in memory.

The default graph is the union of all named graphs, so that a query need not name any. Updates are no queries and are
refused by the parser; SERVICE, which would call another server, is refused before the query runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Self

import pyoxigraph as ox

from graph.engine import Id, Rows, Value
from graph.errors import QueryError
from graph.projection import plain
from ontology.namespaces import IDS, PREFIXES, iri

_NOT_KEYWORDS = re.compile(
    r"""
      <[^<>"{}|^`\x00-\x20]*>                       # IRIs
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"           # long strings
    | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*"                         # strings
    | '(?:[^'\\\n\r]|\\.)*'
    | \#[^\n\r]*                                    # comments
    | [?$]\w+                                       # variables
    """,
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile("SERVICE", re.IGNORECASE)


class SparqlEngine:
    """SPARQL on the graphs given as N-Quads. A query runs whole, with its rows, in the thread that asks."""

    def __init__(self, version: str, graphs: Iterable[bytes]) -> None:
        self._version = version
        self._store: ox.Store | None = ox.Store()
        for content in graphs:
            self._store.bulk_load(content, format=ox.RdfFormat.N_QUADS, lenient=True)

    @property
    def version(self) -> str:
        """The data version that is asked."""
        return self._version

    def query(self, text: str, params: Mapping[str, Value] | None = None) -> Rows:
        """The whole answer to a SELECT or ASK (one column `answer`); a parameter that is None stays unbound.

        QueryError for bad syntax, updates, SERVICE, CONSTRUCT and DESCRIBE, and parameters that are lists or maps.
        """
        if self._store is None:
            raise QueryError("The engine is closed: open it again.")
        if calls_service(text):
            raise QueryError("SERVICE is not allowed, the data is all here: leave it out.")
        bound: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): _term(name, value) for name, value in (params or {}).items() if value is not None
        }
        try:
            answer = self._store.query(
                text, use_default_graph_as_union=True, substitutions=bound, prefixes=dict(PREFIXES)
            )
            if isinstance(answer, ox.QueryBoolean):
                return Rows(("answer",), [(bool(answer),)], self._version)
            if not isinstance(answer, ox.QuerySolutions):
                raise QueryError("Only SELECT and ASK give rows: write the query as one of these.")
            columns = tuple(variable.value for variable in answer.variables)
            rows = [tuple(_value(solution[name]) for name in columns) for solution in answer]
            return Rows(columns, rows, self._version)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"The query cannot be answered: {' '.join(str(error).split())}") from error

    def close(self) -> None:
        """Free the memory of the graphs."""
        self._store = None

    def __enter__(self) -> Self:
        """The engine itself, closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        self.close()


def calls_service(text: str) -> bool:
    """Whether a query may have the keyword SERVICE: the word outside strings, IRIs, variables and comments.

    Parsers differ in where a keyword must end and in when they resolve code point escapes, so the word counts inside
    a prefixed name too, and with and without its escapes resolved.
    """
    unescaped = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})", _character, text)
    return any(_SERVICE.search(_NOT_KEYWORDS.sub(" ", form)) for form in (text, unescaped))


def _character(match: re.Match[str]) -> str:
    """The character of a code point escape, which SPARQL resolves before it reads the query (section 19.2)."""
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _term(name: str, value: Value) -> ox.NamedNode | ox.Literal:
    match value:
        case Id():
            return ox.NamedNode(iri(value))
        case bool() | int() | float() | str():
            return ox.Literal(value)
        case _:
            raise QueryError(f"The parameter {name} is a list or map, which SPARQL cannot bind: give one value.")


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    match term:
        case None:
            return None
        case ox.Literal():
            return plain(term)
        case ox.NamedNode():
            return term.value.removeprefix(IDS)
        case _:
            return str(term)

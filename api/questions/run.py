"""Asks a question of an engine: checks the values, binds them, and puts the rows into the declared types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from api.questions.errors import ParameterError
from api.questions.given import cypher_for, given
from api.questions.model import NAMED, Answer, Column, Param, Question, Value
from api.questions.names import Names
from api.questions.registry import NAMES, Registry
from api.questions.values import checked
from graph import terms
from graph.data import Data
from graph.engine import Engine, Settings, open_cypher, open_sparql

LIST_SEPARATOR = "\x1f"
"""What parts the items of a list in an answer from SPARQL; no name holds it."""

Language = Literal["cypher", "sparql"]

Bound = str | int | tuple[str, ...] | None

Parameter = str | int | list[str] | None
"""A value as an engine takes it."""


COUNT_DOCUMENTS = {
    "cypher": "MATCH (d:Document) RETURN count(d) AS n",
    "sparql": "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a ceb:Document }",
}
"""How many documents are in, by language."""


@dataclass(frozen=True)
class Source:
    """Where answers come from: an engine, and the language that it takes."""

    engine: Engine
    language: Language

    @property
    def version(self) -> str:
        """The data version that the engine was opened on."""
        return self.engine.version

    def documents(self) -> int:
        """How many documents the data has."""
        ((count,),) = self.engine.query(COUNT_DOCUMENTS[self.language]).rows
        return int(str(count))


@contextmanager
def open_source(data: Data, language: Language = "cypher", settings: Settings | None = None) -> Iterator[Source]:
    """The engine for `language` on the current version of the data; `graph.errors.DataError` where there is none.

    Cypher is answered by the server that the settings name, if they do; SPARQL always by the data directory.
    """
    with open_cypher(data, settings) if language == "cypher" else open_sparql(data) as engine:
        yield Source(engine, language)


def ask(
    registry: Registry,
    source: Source,
    id: str,
    given: Mapping[str, str | None],
    *,
    names: Names | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Answer:
    """The answer to the question `id` with the values `given`; None and parameters left out are not asked for.

    `names` is the index of names when the caller has one for this version of the data. `limit` and `offset` choose a
    page; without them the answer is complete. QuestionError when the question cannot be asked so.
    """
    question = registry.question(id)
    asked = _asked(question, given)
    needs_names = any(question.front.params[name].type in NAMED for name in asked)
    if needs_names and names is None:
        names = read_names(registry, source)
    rows, version = _rows(question, source, _values(question, asked, names))
    page = rows[offset : None if limit is None else offset + limit]
    return Answer(question, asked, page, version, len(rows))


def read_names(registry: Registry, source: Source) -> Names:
    """The index of all names in the data that the source holds."""
    return Names.of(names_answer(registry, source))


def names_answer(registry: Registry, source: Source) -> Answer:
    """The answer to the question `names`, which the index is made of."""
    question = registry.question(NAMES)
    rows, version = _rows(question, source, dict.fromkeys(question.front.params))
    return Answer(question, {}, rows, version, len(rows))


def needs_names(registry: Registry, id: str, given: Mapping[str, str | None]) -> bool:
    """Whether the question with these values names a thing, so that the index of names is needed."""
    params = registry.question(id).front.params
    return any(params[name].type in NAMED for name, value in given.items() if value is not None and name in params)


def bind_sparql(text: str, bound: Mapping[str, Bound], named: frozenset[str]) -> str:
    """The `.rq` text with its slots filled; parameters in `named` hold ids, which become IRIs.

    SPARQL 1.1 section 10.2 (VALUES) is the only way to give several values to a variable. Each is written as one
    canonical N-Triples term, in which anything that could end the term is escaped.
    """
    for name, value in bound.items():
        if value is None:
            continue
        several = value if isinstance(value, tuple) else (value,)
        written = " ".join(terms.ref(str(item)) if name in named else terms.literal(item) for item in several)
        text = _fill(text, f"p_{name}", written)
        text = _fill(text, f"given_{name}", "true")
    return text


def _fill(text: str, variable: str, written: str) -> str:
    return re.sub(rf"VALUES\s+\?{variable}\s*\{{\s*UNDEF\s*\}}", lambda _: f"VALUES ?{variable} {{ {written} }}", text)


def written(question: Question, given: Mapping[str, str], names: Names) -> tuple[str, dict[str, Parameter]]:
    """The Cypher of the question with these values, and its parameters, as an engine gets them."""
    return _cypher(question, _values(question, _asked(question, given), names))


def _values(question: Question, asked: Mapping[str, str], names: Names | None) -> dict[str, Bound]:
    return {name: _bound(name, param, asked.get(name), names) for name, param in question.front.params.items()}


def _cypher(question: Question, bound: Mapping[str, Bound]) -> tuple[str, dict[str, Parameter]]:
    params: dict[str, Parameter] = {
        name: list(value) if isinstance(value, tuple) else value for name, value in bound.items()
    }
    return cypher_for(question, given(params.items())), params


def _asked(question: Question, given: Mapping[str, str | None]) -> dict[str, str]:
    unknown = sorted(set(given) - set(question.front.params))
    if unknown:
        has = ", ".join(question.front.params) or "none"
        raise ParameterError(
            unknown[0], f"The question {question.id} has no parameter {unknown[0][:60]!r}; it has {has}."
        )
    asked = {}
    for name, param in question.front.params.items():
        value = given.get(name)
        if value is None:
            value = param.default
        if value is not None:
            asked[name] = value
        elif param.required:
            raise ParameterError(
                name, f"The question {question.id} needs `{name}`; give a value such as {param.example}."
            )
    return asked


def _bound(name: str, param: Param, text: str | None, names: Names | None) -> Bound:
    if text is None:
        return None
    value = checked(name, param, text)
    if param.type in NAMED and names is not None:
        return names.ids(name, param.type, str(value))
    return value


def _rows(question: Question, source: Source, bound: Mapping[str, Bound]) -> tuple[tuple[tuple[Value, ...], ...], str]:
    """The rows in the declared columns and types, and the data version that they come from."""
    if source.language == "sparql":
        named = frozenset(name for name, param in question.front.params.items() if param.type in NAMED)
        found = source.engine.query(bind_sparql(question.sparql, bound, named))
    else:
        found = source.engine.query(*_cypher(question, bound))
    place = {name: index for index, name in enumerate(found.columns)}
    columns = [(column, place.get(name)) for name, column in question.front.columns.items()]
    rows = tuple(
        tuple(_cell(column, None if index is None else row[index]) for column, index in columns) for row in found.rows
    )
    return rows, found.version


def _cell(column: Column, value: object) -> Value:
    match column.type:
        case "list":
            return tuple(sorted(set(_flat(value))))
        case "boolean":
            return bool(value)
        case "integer":
            return None if value is None else int(str(value))
        case _:
            return None if value is None or value == "" else str(value)


def _flat(value: object) -> Iterable[str]:
    if isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from _flat(item)
    elif value is not None:
        yield from (part for part in str(value).split(LIST_SEPARATOR) if part)

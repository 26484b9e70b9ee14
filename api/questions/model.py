"""A curated question as its front matter declares it, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

ParamType = Literal["string", "words", "integer", "date", "topic", "agent", "body", "role", "document", "person"]
ColumnType = Literal["string", "integer", "boolean", "list", "id"]
Group = Literal["Mandates", "Bodies", "Decisions", "Posts", "Documents", "Evidence", "Vocabulary"]

GROUPS: tuple[Group, ...] = get_args(Group)
"""The groups of questions in the order in which they are listed."""

NAMED: dict[str, tuple[str, ...]] = {
    "topic": ("topic",),
    "agent": ("agent", "body", "post"),
    "body": ("body",),
    "role": ("role",),
    "document": ("document",),
    "person": ("person",),
}
"""Parameter types whose values are names of things, and the kinds of thing (see `queries/names.cypher`) each takes."""

Value = str | int | bool | tuple[str, ...] | None
"""What stands in a cell: a list column holds a tuple, sorted and without repeats; None is an empty cell."""


class _Declared(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Param(_Declared):
    """A parameter: its type and what bounds its values; it may be left out unless `required`.

    `meaning` is one sentence.
    """

    type: ParamType
    meaning: str = Field(min_length=1)
    required: bool = False
    pattern: str | None = None
    min: int | None = None
    max: int | None = None
    enum: tuple[str, ...] = ()
    default: str | None = None
    example: str


class Column(_Declared):
    """A column: the type of its values and what they mean. `brief` columns stand in the table of a terminal."""

    type: ColumnType
    brief: bool = True
    meaning: str = Field(min_length=1)


class Asked(_Declared):
    """A way to ask the question in words: `{topic}` and the like stand for its parameters, `given` holds what the words
    themselves say of others (`who leads on {topic}` is asked with the role `lead`).
    """

    say: str = Field(min_length=1)
    given: dict[str, str] = Field(default_factory=dict)


class FrontMatter(_Declared):
    """The front matter of a `.cypher` file. `page` is the usual number of rows of a page, `cache` is in seconds.

    Questions are listed by `group`, then `place`. A column with `-` before it in `order` has its greatest value first.
    `anchors` says where the query begins when a parameter is given, see `api.questions.anchors`; of several the first.
    `example` holds the values of the worked example, which has rows on the digests in `digests/`; the expected answer
    is `tests/queries/expected/ID.csv`.
    """

    id: str = Field(pattern=r"^[a-z][a-z-]*$")
    title: str = Field(min_length=1)
    question: str = Field(min_length=1)
    summary: str = Field(min_length=1)
    group: Group
    place: int = Field(ge=1)
    tags: tuple[str, ...] = Field(min_length=1)
    asked: tuple[Asked, ...] = Field(min_length=1)
    params: dict[str, Param]
    anchors: dict[str, str] = Field(default_factory=dict)
    example: dict[str, str]
    columns: dict[str, Column] = Field(min_length=1)
    order: tuple[str, ...] = ()
    page: int | None = Field(default=None, ge=1)
    cache: int = Field(ge=0)
    see: tuple[str, ...] = ()


class TwinFrontMatter(_Declared):
    """The front matter of a `.rq` file: the question whose twin it is, and the parameters it has slots for."""

    id: str
    params: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A curated question with the text of both its queries."""

    front: FrontMatter
    cypher: str
    sparql: str

    @property
    def id(self) -> str:
        """Its id, by which the command line and the address name it."""
        return self.front.id

    @property
    def needs(self) -> tuple[str, ...]:
        """The parameters without which it cannot be asked."""
        return tuple(name for name, param in self.front.params.items() if param.required)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(self.front.columns)


@dataclass(frozen=True)
class Answer:
    """The rows that answer a question: all of them, or the page that was asked for.

    `asked` holds the values as they were given, `version` the data version, `total` the number of rows of all pages.
    """

    question: Question
    asked: dict[str, str]
    rows: tuple[tuple[Value, ...], ...]
    version: str
    total: int

    def records(self) -> list[dict[str, Value]]:
        """The rows as mappings from column to value."""
        return [dict(zip(self.question.columns, row, strict=True)) for row in self.rows]

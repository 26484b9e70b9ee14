"""`cebgraph ask`: the curated question that is meant by a user's own words, and its answer."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from api.commands.common import DEFAULT_DATA, DataOption, complain
from api.commands.query import EngineOption, Format, FormatOption, Language, LimitOption, answer_command
from api.questions import load_registry, open_source
from api.questions.kept import kept_names
from api.questions.spoken import Understood, understand

WordsArgument = Annotated[str, typer.Argument(metavar="QUESTION", help="The question, in quotation marks.")]


def ask_command(
    words: WordsArgument,
    format: FormatOption = Format.table,
    engine: EngineOption = Language.cypher,
    limit: LimitOption = None,
    data: DataOption = DEFAULT_DATA,
) -> None:
    """Ask in your own words.

    The nearest curated question is asked, and named first, as a command that gives the same answer; where none is near
    enough, the nearest are named instead and nothing is answered.
    """
    from api.settings import read_settings
    from graph.data import Data

    registry = load_registry()
    with open_source(Data(data), engine.value, read_settings().engine()) as source:
        understood = understand(words, registry, kept_names(registry, source, data))
    complain(f"{understood.question.front.question} {command(understood)}")
    given: dict[str, str | None] = dict(understood.given)
    answer_command(understood.question.id, given, format=format, engine=engine, limit=limit, offset=0, data=data)


def command(understood: Understood) -> str:
    """The command that asks the question with these values."""
    options = "".join(f" --{name.replace('_', '-')} {shlex.quote(value)}" for name, value in understood.given.items())
    return f"(cebgraph query {understood.question.id}{options})"

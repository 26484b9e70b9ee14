"""`cebgraph query`: one subcommand a curated question, its options made from the declared parameters."""

from __future__ import annotations

import inspect
import shlex
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from api.commands.common import DEFAULT_DATA, DataOption, out, write_out
from api.questions import Answer, Param, Question, ask, load_registry, open_source, to_csv, to_json
from api.questions.kept import kept_names
from api.questions.run import needs_names


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


class Language(StrEnum):
    """Which of the two twins of a question is asked."""

    cypher = "cypher"
    sparql = "sparql"


FormatOption = Annotated[
    Format, typer.Option("--format", help="A table for the terminal, or all columns as CSV or JSON.")
]
EngineOption = Annotated[
    Language, typer.Option("--engine", help="Ask by Cypher or by its SPARQL twin; the rows are the same.")
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="At most N rows; all without it.")]
OffsetOption = Annotated[int, typer.Option("--offset", min=0, metavar="N", help="Leave out the first N rows.")]

COMMON = (
    ("format", FormatOption, Format.table),
    ("engine", EngineOption, Language.cypher),
    ("limit", LimitOption, None),
    ("offset", OffsetOption, 0),
    ("data", DataOption, DEFAULT_DATA),
)


def query_app() -> typer.Typer:
    """The `query` command with a subcommand for each question."""
    app = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode="rich",
        help="Ask a curated question.",
        epilog="Example: cebgraph query mandates --topic cybercrime --format csv",
    )
    for question in load_registry():
        app.command(
            question.id,
            help=_help(question),
            short_help=question.front.question,
            epilog=_epilog(question),
            rich_help_panel=question.front.group,
        )(_command(question))
    return app


def _command(question: Question) -> Callable[..., None]:
    """A function whose signature holds the question's parameters, which is where typer takes its options from."""
    names = [*question.front.params, *(name for name, _, _ in COMMON)]
    annotations: dict[str, Any] = {name: _option(name, param) for name, param in question.front.params.items()}
    annotations |= {name: annotation for name, annotation, _ in COMMON}
    defaults: dict[str, Any] = {
        name: inspect.Parameter.empty for name, param in question.front.params.items() if param.required
    }
    defaults |= {name: default for name, _, default in COMMON}

    def run(**given: object) -> None:
        common: dict[str, Any] = {name: given.pop(name) for name, _, _ in COMMON}
        answer_command(question.id, cast("dict[str, str | None]", given), **common)

    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=defaults.get(name), annotation=annotations[name]
            )
            for name in names
        ]
    )
    run.__annotations__ = annotations
    return run


def _option(name: str, param: Param) -> object:
    flags = dict.fromkeys((f"--{name.replace('_', '-')}", f"--{name}"))
    choices = f" One of {', '.join(param.enum)}." if param.enum else ""
    help = f"{param.meaning}{choices} Example: {param.example}"
    option = typer.Option(*flags, help=help, metavar=param.type.upper(), show_default=False)
    return Annotated[str, option] if param.required else Annotated[str | None, option]


def _help(question: Question) -> str:
    return f"{question.front.question}\n\n{question.front.summary}"


def _epilog(question: Question) -> str:
    options = "".join(
        f" --{name.replace('_', '-')} {shlex.quote(value)}" for name, value in question.front.example.items()
    )
    columns = ", ".join(question.columns)
    return f"Columns: {columns}\n\nExample: cebgraph query {question.id}{options} --format csv"


def answer_command(
    id: str,
    given: dict[str, str | None],
    *,
    format: Format,
    engine: Language,
    limit: int | None,
    offset: int,
    data: Path,
) -> None:
    """Ask and print. QuestionError and DataError are left to the outermost handler."""
    from api.settings import read_settings
    from graph.data import Data

    with open_source(Data(data), engine.value, read_settings().engine()) as source:
        registry = load_registry()
        names = kept_names(registry, source, data) if needs_names(registry, id, given) else None
        answer = ask(registry, source, id, given, names=names, limit=limit, offset=offset)
        documents = source.documents()
    _print(answer, format, documents)


def _print(answer: Answer, format: Format, documents: int) -> None:
    match format:
        case Format.csv:
            write_out(to_csv(answer))
        case Format.json:
            write_out(to_json(answer))
        case Format.table:
            from api.tables import print_answer

            console = out()
            with console.capture() as captured:
                print_answer(console, answer, documents)
            write_out(captured.get())

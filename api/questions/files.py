"""Reads a question's two files: front matter from the marked comment lines, the query from the rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from api.questions.model import FrontMatter, TwinFrontMatter

LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

CYPHER_MARK = "//+"
SPARQL_MARK = "#+"

Front = TypeVar("Front", bound=BaseModel)


class FileError(Exception):
    """A question file that cannot be read; `problems` holds one sentence for each thing to mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class CypherFile:
    """A `.cypher` file: its front matter and the query below it."""

    front: FrontMatter
    body: str


@dataclass(frozen=True)
class SparqlFile:
    """A `.rq` file: its front matter and the query below it."""

    front: TwinFrontMatter
    body: str


def read_cypher(path: Path) -> CypherFile:
    """The `.cypher` file at `path`; FileError when its front matter is wrong."""
    front, body = _split(path, CYPHER_MARK)
    return CypherFile(_validated(path.name, front, FrontMatter), body)


def read_sparql(path: Path) -> SparqlFile:
    """The `.rq` file at `path`; FileError when its front matter is wrong."""
    front, body = _split(path, SPARQL_MARK)
    return SparqlFile(_validated(path.name, front, TwinFrontMatter), body)


def _split(path: Path, mark: str) -> tuple[str, str]:
    front: list[str] = []
    body: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(mark):
            front.append(line[len(mark) :].removeprefix(" "))
        else:
            body.append(line)
    if not front:
        raise FileError((f"{path.name} has no front matter; begin it with lines that start with `{mark} `.",))
    return "\n".join(front), "\n".join(body).strip() + "\n"


def _validated(name: str, text: str, kind: type[Front]) -> Front:
    try:
        found = yaml.load(text, Loader=LOADER)
    except yaml.YAMLError as error:
        where = (
            f", line {error.problem_mark.line + 1}"
            if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark
            else ""
        )
        raise FileError((f"{name}{where}: the front matter is not valid YAML.",)) from error
    if not isinstance(found, dict):
        raise FileError((f"{name}: the front matter must be a list of `key: value` lines.",))
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        raise FileError(tuple(_sentence(name, problem) for problem in error.errors())) from error


def _sentence(name: str, problem: ErrorDetails) -> str:
    place = ".".join(str(part) for part in problem["loc"])
    match problem["type"]:
        case "extra_forbidden":
            return f"{name}: the front matter has an unknown key `{place}`."
        case "missing":
            return f"{name}: the front matter lacks `{place}`."
        case _:
            return f"{name}: `{place}` is wrong: {problem['msg']}."

"""All curated questions by id, loaded once from the files."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from api.questions.errors import UnknownQuestionError
from api.questions.files import read_cypher, read_sparql
from api.questions.lint import lint
from api.questions.model import GROUPS, Group, Question
from queries import FOLDER

NAMES = "names"
"""The question whose rows say what everything in the data is called."""


class LintError(Exception):
    """The question files are wrong; `problems` holds one sentence for each thing to mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Registry:
    """The curated questions, read only."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = MappingProxyType(dict(questions))

    def __iter__(self) -> Iterator[Question]:
        """The questions in the order in which they are listed."""
        return iter(self._questions.values())

    def groups(self) -> dict[Group, list[Question]]:
        """The questions by group, both in the order in which they are listed."""
        return {group: list(questions) for group, questions in groupby(self, lambda question: question.front.group)}

    def __contains__(self, id: str) -> bool:
        """Whether there is a question of that id."""
        return id in self._questions

    def tables(self) -> Iterator[Question]:
        """The questions that can be asked without a value, so that their whole answer is a table of the data."""
        return (question for question in self if not question.needs)

    def question(self, id: str) -> Question:
        """The question of an id; UnknownQuestionError names the nearest ids."""
        if (found := self._questions.get(id)) is not None:
            return found
        near = difflib.get_close_matches(id.casefold(), self._questions, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(self._questions)}."
        raise UnknownQuestionError(f"There is no question {id[:60]!r}; {hint}")


@cache
def load_registry(folder: Path = FOLDER) -> Registry:
    """The registry of the question files in `folder`; LintError when any of them is wrong."""
    if problems := lint(folder):
        raise LintError(problems)
    questions: list[Question] = []
    for path in folder.glob("*.cypher"):
        file = read_cypher(path)
        questions.append(Question(file.front, file.body, read_sparql(path.with_suffix(".rq")).body))
    return Registry({question.id: question for question in sorted(questions, key=_place)})


def _place(question: Question) -> tuple[int, int, str]:
    return GROUPS.index(question.front.group), question.front.place, question.id

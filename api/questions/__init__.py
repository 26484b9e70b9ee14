"""The one registry of curated questions: read, checked, run and printed from the files in `queries/`.

    registry = load_registry()                              # LintError when a file is wrong
    with open_source(Data(path)) as source:
        answer = ask(registry, source, "mandates", {"topic": "cybercrime"})
    to_csv(answer)                                          # RFC 4180

A wrong value, an unknown question or an unknown name raises a `QuestionError`, whose message is one sentence.
"""

from api.questions.errors import ParameterError, QuestionError, UnknownNameError, UnknownQuestionError
from api.questions.formats import to_csv, to_json
from api.questions.model import Answer, Column, Param, Question
from api.questions.registry import Registry, load_registry
from api.questions.run import Language, Source, ask, open_source

__all__ = [
    "Answer",
    "Column",
    "Language",
    "Param",
    "ParameterError",
    "Question",
    "QuestionError",
    "Registry",
    "Source",
    "UnknownNameError",
    "UnknownQuestionError",
    "ask",
    "load_registry",
    "open_source",
    "to_csv",
    "to_json",
]

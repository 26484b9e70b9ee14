"""What can be wrong with a question that somebody asks. Every message is one sentence that says how to mend it."""

from __future__ import annotations


class QuestionError(Exception):
    """A question that cannot be answered as asked; the message is one sentence for the user."""


class UnknownQuestionError(QuestionError):
    """There is no curated question of that id."""


class ParameterError(QuestionError):
    """A value that does not fit its parameter, or a parameter that the question does not have; `name` is its name."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class UnknownNameError(ParameterError):
    """A name that nothing in the data bears; `suggestions` are the nearest names, best first."""

    def __init__(self, name: str, message: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(name, message)
        self.suggestions = suggestions

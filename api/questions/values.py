"""Checks what a user gives for a parameter and makes the value that the query gets."""

from __future__ import annotations

import calendar
import re

from api.questions.errors import ParameterError
from api.questions.model import Param

LONGEST = 500
"""The longest value, in characters: longer than any name, short enough to print."""

SHORTEST = 3
"""The fewest letters that one of several words must have: shorter ones stand nearly everywhere."""


def checked(name: str, param: Param, text: str) -> str | int | tuple[str, ...]:
    """The value of `text` for a parameter: an integer, the last day of a date, words in lower case, or the text.

    Outer spaces do not count. ParameterError says in one sentence what does not fit.
    """
    text = text.strip()
    if not text:
        raise ParameterError(name, f"`{name}` is empty; give a value such as {param.example}, or leave it out.")
    if len(text) > LONGEST or any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in text):
        raise ParameterError(
            name, f"`{name}` is too long or holds control characters; give a value such as {param.example}."
        )
    match param.type:
        case "integer":
            return _integer(name, param, text)
        case "date":
            return _last_day(name, text)
        case "words":
            return _words(name, param, text)
    if param.enum and text not in param.enum:
        raise ParameterError(name, f"`{name}` cannot be {text!r}; it is one of {', '.join(param.enum)}.")
    if param.pattern and not re.fullmatch(param.pattern, text):
        raise ParameterError(name, f"`{name}` cannot be {text!r}; give a value such as {param.example}.")
    return text


def _words(name: str, param: Param, text: str) -> tuple[str, ...]:
    """The words of the text in lower case, each once."""
    words = tuple(dict.fromkeys(text.lower().split()))
    if max(map(len, words)) < SHORTEST:
        raise ParameterError(name, f"`{name}` needs a word of {SHORTEST} letters or more, such as {param.example}.")
    return words


def _integer(name: str, param: Param, text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,18}", text, re.ASCII):
        raise ParameterError(name, f"`{name}` must be a whole number such as {param.example}, not {text!r}.")
    number = int(text)
    if param.min is not None and number < param.min:
        raise ParameterError(name, f"`{name}` must be at least {param.min}, not {number}.")
    if param.max is not None and number > param.max:
        raise ParameterError(name, f"`{name}` must be at most {param.max}, not {number}.")
    return number


def _last_day(name: str, text: str) -> str:
    """The last day of a year, month or day, so that dates of any precision compare as text with it."""
    wrong = ParameterError(name, f"`{name}` must be a date such as 2013, 2013-11 or 2013-11-25, not {text!r}.")
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text, re.ASCII)
    if not found:
        raise wrong
    year, month, day = int(found[1]), int(found[2] or 12), int(found[3] or 0)
    if year < 1 or not 1 <= month <= 12:
        raise wrong
    last = calendar.monthrange(year, month)[1]
    if found[3] and not 1 <= day <= last:
        raise wrong
    return f"{year:04d}-{month:02d}-{day or last:02d}"

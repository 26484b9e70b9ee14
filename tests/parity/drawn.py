"""Values for the parameters of a question, drawn by hypothesis from what the data holds and from what it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import strategies as st

from api.questions import Param, Question
from api.questions.model import NAMED

KINDS: tuple[str, ...] = tuple(NAMED)
SHOWN = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
"""Characters that no question refuses, whatever its pattern: control characters are an error before it is asked."""


def given(question: Question, known: Mapping[str, Sequence[str]]) -> st.SearchStrategy[dict[str, str]]:
    """Values for the parameters of a question; `known` are ids of the data by the type of parameter that takes them."""
    params = question.front.params
    needed = {name: value(param, known) for name, param in params.items() if param.required}
    free = {name: value(param, known) for name, param in params.items() if not param.required}
    return st.fixed_dictionaries(needed, optional=free)


def value(param: Param, known: Mapping[str, Sequence[str]]) -> st.SearchStrategy[str]:
    """Text that a parameter takes."""
    if param.enum:
        return st.sampled_from(param.enum)
    if param.type in KINDS:
        return st.sampled_from(known[param.type])
    if param.type == "date":
        return dates()
    if param.type == "integer":
        return st.integers(param.min or 0, param.max if param.max is not None else 50).map(str)
    strange = st.text(SHOWN, min_size=3, max_size=20)
    fits = st.from_regex(param.pattern, fullmatch=True, alphabet=SHOWN) if param.pattern else strange
    return st.one_of(st.just(param.example), fits)


def dates() -> st.SearchStrategy[str]:
    """A year, a month or a day around those of the data."""
    day = st.dates(min_value=date(2010, 1, 1), max_value=date(2026, 12, 31)).map(str)
    return st.one_of(day, day.map(lambda text: text[:7]), day.map(lambda text: text[:4]))

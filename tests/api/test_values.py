"""Parameter values: what fits, what they become, and the sentence for what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.questions.errors import ParameterError
from api.questions.model import Param
from api.questions.values import checked

DATE = Param(type="date", meaning="A day.", example="2018-12")
WORD = Param(type="string", meaning="A word.", example="red", enum=("red", "green"))
NUMBER = Param(type="integer", meaning="A number.", example="3", min=1, max=9)
WORDS = Param(type="words", meaning="Words.", example="action plan")
SYMBOL = Param(type="string", meaning="A symbol.", example="A/1", pattern=r"[A-Z]/\d+")


@pytest.mark.parametrize(
    ("text", "day"),
    [("2018", "2018-12-31"), ("2018-02", "2018-02-28"), ("2020-02", "2020-02-29"), ("2018-05-03", "2018-05-03")],
)
def test_a_date_stands_for_its_last_day(text: str, day: str) -> None:
    assert checked("as_of", DATE, text) == day


@pytest.mark.parametrize("text", ["18", "2018-13", "2018-02-30", "2018-5", "today", "2018-05-03T00:00", "0000", "٢٠١٨"])
def test_no_date(text: str) -> None:
    with pytest.raises(ParameterError, match="`as_of` must be a date such as"):
        checked("as_of", DATE, text)


def test_words_are_in_lower_case_and_each_once() -> None:
    assert checked("text", WORDS, " Plan of  action PLAN ") == ("plan", "of", "action")


def test_one_of_the_words_is_long_enough() -> None:
    with pytest.raises(ParameterError, match="`text` needs a word of 3 letters or more, such as action plan"):
        checked("text", WORDS, "of it")


def test_a_choice() -> None:
    assert checked("colour", WORD, " red ") == "red"
    with pytest.raises(ParameterError, match="one of red, green"):
        checked("colour", WORD, "blue")


@pytest.mark.parametrize(
    ("text", "said"), [("0", "at least 1"), ("10", "at most 9"), ("x", "whole number"), ("1.0", "whole")]
)
def test_a_number_out_of_bounds(text: str, said: str) -> None:
    assert checked("n", NUMBER, "7") == 7
    with pytest.raises(ParameterError, match=said):
        checked("n", NUMBER, text)


def test_a_pattern() -> None:
    assert checked("symbol", SYMBOL, "B/12") == "B/12"
    with pytest.raises(ParameterError, match="such as A/1"):
        checked("symbol", SYMBOL, "b12")


@pytest.mark.parametrize("text", ["", "   ", "a\x00b", "a\nb", "x" * 501, "\ud800"])
def test_nothing_and_nonsense(text: str) -> None:
    with pytest.raises(ParameterError) as error:
        checked("name", Param(type="topic", meaning="A topic.", example="cybercrime"), text)
    assert error.value.name == "name"


@given(st.text(), st.sampled_from([DATE, WORD, NUMBER, SYMBOL]))
def test_any_text_fits_or_gets_one_sentence(text: str, param: Param) -> None:
    try:
        checked("name", param, text)
    except ParameterError as error:
        assert str(error).endswith(".")
        assert "\n" not in str(error)

"""Marks at the beginning of blocks, levels of lists, the count of paragraphs, and unfinished words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.structure import marks, stops
from ingest.structure.lists import Lists
from ingest.structure.sequence import Count, Numbers


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("9. Trees", "9"),
        ("12.Trees", "12"),
        ("**47. Trees**", "47"),
        ("**47.** Trees", "47"),
        ("## 3. Trees", "3"),
        ("9.5 per cent of trees", None),
        ("2018. Trees", None),
        ("9.", None),
        ("Trees", None),
    ],
)
def test_paragraph_numbers(text: str, label: str | None) -> None:
    found = marks.number(text)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(("text", "label"), [("9 Trees", "9"), ("9Trees", "9"), ("9 trees", None), ("9", None)])
def test_numbers_without_a_stop(text: str, label: str | None) -> None:
    found = marks.number(text, dotless=True)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [("31.I.4 Trees", "31.I.4"), ("29A.12 Trees", "29A.12"), ("5.3 Trees", "5.3"), ("5. Trees", None), ("5.3", None)],
)
def test_budget_numbers(text: str, label: str | None) -> None:
    found = marks.compound(text)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("(a) Trees", "a"),
        ("- (a) Trees", "a"),
        ("a) Trees", "a"),
        ("(iv) Trees", "iv"),
        ("(aa) Trees", "aa"),
        ("(3) Trees", "3"),
        ("1. (a) Trees", "a"),
        ("**(a)** Trees", "a"),
        ("(HLCP) to develop", None),
        ("(of) trees", None),
        ("(a)", None),
        ("of) trees", None),
    ],
)
def test_letters_and_numerals(text: str, label: str | None) -> None:
    found = marks.item(text)
    assert (found.label if found else None) == label


def test_dotted_letters_only_within_lists() -> None:
    assert marks.item("a. Trees") is None
    found = marks.item("ii. Trees", dotted=True)
    assert found is not None
    assert found.label == "ii"


@pytest.mark.parametrize(
    ("text", "is_bullet"), [("- a", True), ("• a", True), ("\u2013 a", True), ("-a", False), ("\u2013", False)]
)
def test_bullets(text: str, is_bullet: bool) -> None:
    assert (marks.bullet(text) is not None) is is_bullet


@pytest.mark.parametrize(
    ("text", "is_alone"), [("1.", True), ("(a)", True), ("II.", True), ("31.I.4", True), ("1. x", False)]
)
def test_marks_alone(text: str, is_alone: bool) -> None:
    assert marks.alone(text) is is_alone


@pytest.mark.parametrize(
    ("label", "value"),
    [("i", 1), ("iv", 4), ("ix", 9), ("XIV", 14), ("xl", 40), ("iiii", None), ("vx", None), ("a", None), ("", None)],
)
def test_roman_numerals(label: str, value: int | None) -> None:
    assert marks.roman(label) == value


@given(st.integers(1, 39))
def test_roman_numerals_come_back(value: int) -> None:
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    assert marks.roman("x" * (value // 10) + ones[value % 10]) == value


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("a", {"letter": 1}),
        ("i", {"letter": 9, "roman": 1}),
        ("ii", {"roman": 2}),
        ("aa", {"letter": 27}),
        ("3", {"digit": 3}),
    ],
)
def test_values_of_labels(label: str, values: dict[str, int]) -> None:
    assert marks.values(label) == values


def suffixes(*labels: str) -> list[str]:
    lists = Lists()
    found = []
    for label in labels:
        lists.item(label.rstrip(":"), introduced=False)
        found.append(lists.suffix())
    return found


def test_levels_of_lists() -> None:
    assert suffixes("a", "i", "ii", "b", "i", "1", "2", "ii", "c") == [
        "(a)",
        "(a)(i)",
        "(a)(ii)",
        "(b)",
        "(b)(i)",
        "(b)(i)(1)",
        "(b)(i)(2)",
        "(b)(ii)",
        "(c)",
    ]


def test_a_skipped_letter_stays_on_its_level() -> None:
    assert suffixes("a", "b", "d") == ["(a)", "(b)", "(d)"]


def test_i_after_h_below_a_colon_opens_a_level() -> None:
    lists = Lists()
    for label in "abcdefgh":
        lists.item(label, introduced=False)
    lists.item("i", introduced=True)
    assert lists.suffix() == "(h)(i)"


def test_a_silent_list_leaves_no_trace() -> None:
    lists = Lists()
    lists.numbered("2", silent=True)
    lists.item("a", introduced=True)
    assert (lists.suffix(), len(lists.levels)) == ("", 2)


def count(*values: int | None) -> list[int]:
    """The positions of the numbers that are taken for paragraphs."""
    numbers = Numbers()
    for i, value in enumerate(values):
        numbers.add(i, value)
    counting, taken = Count(numbers), []
    for i, value in enumerate(values):
        if value is None:
            counting.item = None
        elif counting.is_paragraph(i, value, introduced=False):
            counting.take(value)
            taken.append(i)
        else:
            counting.item = value
    return taken


@pytest.mark.parametrize(
    ("values", "taken"),
    [
        ([1, 2, 3], [0, 1, 2]),
        ([1, 2, 1, 2, 3], [0, 1, 4]),
        ([1, 2, 1, 2, 3, 3, 4], [0, 1, 5, 6]),
        ([1, 1, 2, 3, 2, 3], [0, 4, 5]),
        ([1, 2, 4, 5], [0, 1, 2, 3]),
        ([5, 6, 7], [0, 1, 2]),
        ([5, 9, 30], []),
        ([1, 2, 1, 2, None, 3], [0, 1, 5]),
    ],
)
def test_which_numbers_are_paragraphs(values: list[int | None], taken: list[int]) -> None:
    assert count(*values) == taken


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Trees grow.", True),
        ("Trees grow.”", True),
        ("Trees grow.**", True),
        ("Trees grow.<sup>a</sup>", True),
        ("Trees grow.[^3]", True),
        ("Trees grow.¹", True),
        ("Trees grow. 3", True),
        ("Trees grow; and", True),
        ("The trees:", True),
        ("Trees grow in the", False),
        ("Trees, oaks and", False),
        ("", False),
    ],
)
def test_finished_words(text: str, done: bool) -> None:
    assert stops.finished(text) is done


@pytest.mark.parametrize(
    ("text", "on"), [("and trees", True), ("“and”", True), ("Trees", False), ("1990", False), ("", False)]
)
def test_words_that_go_on(text: str, on: bool) -> None:
    assert stops.goes_on(text) is on


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Decision 3. The Meeting agreed.", "decision 3"),
        ("DECISION 2045/7: To plant trees", "decision 2045/7"),
        ("**Decision No. 4.** The Meeting agreed.", "decision 4"),
        ("Decision 3 was taken.", None),
        ("Decision makers met.", None),
    ],
)
def test_labels_of_decisions(text: str, label: str | None) -> None:
    found = marks.decision(text)
    assert (found.label if found else None) == label

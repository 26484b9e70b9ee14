"""When a sentence says that something happened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.links.when import frame, of_document, of_sentence, opening, sole, when

SESSION = when("2018-05-04")


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2018-05-04", "2018-05-04", "2018-05-04"),
    ],
)
def test_a_date_is_as_long_as_it_is_vague(iso: str, first: str, last: str) -> None:
    found = when(iso)
    assert found is not None
    assert (found.first, found.last, found.text) == (first, last, iso)


@pytest.mark.parametrize("text", [None, "", "soon", "2018-13", "2018-02-30", "18-02-03"])
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert when(text) is None


def test_a_year_is_neither_before_nor_after_its_months() -> None:
    year, month = when("2017"), when("2017-11")
    assert year and month
    assert year.meets(month)
    assert not year.before(month)
    assert not month.before(year)


@given(st.dates(), st.dates())
def test_two_days_are_in_order_or_the_same(one: object, other: object) -> None:
    left, right = when(str(one)), when(str(other))
    assert left and right
    assert left.before(right) + right.before(left) + left.meets(right) == 1


@pytest.mark.parametrize(
    ("kind", "start", "end", "issued", "text"),
    [
        ("summary of deliberations", "2018-05-03", "2018-05-04", "2018-07-24", "2018-05-04"),
        ("summary of deliberations", None, None, "2018-07-24", "2018-07-24"),
        ("resolution", None, None, "2023-12-22", "2023-12-22"),
        ("web page", "2016-03-22", "2016-03-23", None, "2016-03-23"),
    ],
)
def test_a_document_speaks_for_its_session(
    kind: str, start: str | None, end: str | None, issued: str | None, text: str
) -> None:
    found = of_document(kind, start, end, issued)
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("kind", "start", "end", "issued"),
    [
        ("budget", None, None, "2025-04-21"),
        ("report", "2020-07-23", "2021-07-22", "2021-03-01"),
        (None, None, None, None),
    ],
)
def test_a_report_on_a_long_time_has_no_date(
    kind: str | None, start: str | None, end: str | None, issued: str | None
) -> None:
    assert of_document(kind, start, end, issued) is None


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("In May 2024, the Board met.", "2024-05"),
        ("Subsequently, at its ninth session in October 2024, the Committee met.", "2024-10"),
        ("At its ninth session, in March 2024, the Committee met.", "2024-03"),
        ("At its previous session, held in November 2017, the Board met.", "2017-11"),
        ("In 2022, following a request, the group met.", "2022"),
        ("At its first regular session of 2011, the Board met.", "2011"),
        ("On 31 October 2003, the Board met.", "2003-10-31"),
    ],
)
def test_the_opening_of_a_sentence_dates_it(sentence: str, text: str) -> None:
    found = opening(sentence)
    assert found is not None
    assert found.date is not None
    assert found.date.text == text


@pytest.mark.parametrize("sentence", ["In conclusion, he asked for a note.", "The Board met in May 2024.", ""])
def test_other_openings_are_no_time(sentence: str) -> None:
    assert opening(sentence) is None


def test_a_session_without_a_date_is_an_unknown_time() -> None:
    unknown, present = opening("At its ninth session, the Committee met."), opening("During the session, it met.")
    assert unknown is not None
    assert present is not None
    assert (unknown.date, unknown.present) == (None, False)
    assert (present.date, present.present) == (None, True)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The Board established, in November 2017, a task force on lunar law.", "2017-11"),
        ("The Board appointed an adviser in August 2017 to help.", "2017-08"),
    ],
)
def test_the_one_date_of_a_decision_is_its_date(sentence: str, text: str) -> None:
    found = sole(sentence, SESSION)
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    "sentence",
    [
        "Since its establishment in November 2017 the task force met.",
        "The Board endorsed the report of the session (9-10 October 2017).",
        "The Board asked for a report in May 2030.",
        "The Board met in May 2016 and in May 2017.",
        "The Board extended the mandate until 31 December 2017.",
    ],
)
def test_other_dates_are_not(sentence: str) -> None:
    assert sole(sentence, SESSION) is None


def test_a_paragraph_leaves_its_last_date_in_mind() -> None:
    found = frame("In May 2024, the Board met. In June 2024, the Committee met. It spoke of the Moon.")
    assert found is not None
    assert found.date == when("2024-06")
    lost = frame("In May 2024, the Board met. At its next session, it met again.")
    assert lost is not None
    assert lost.date is None
    assert frame("The Board met.") is None


def test_a_report_dates_what_it_decides_and_not_what_it_recalls() -> None:
    assert of_sentence("The Board asked for a note.", "", SESSION, 1) == SESSION
    assert of_sentence("The Board had asked for a note.", "", SESSION, 1) is None
    assert of_sentence("The Board had asked for a note.", "In May 2017, it met.", SESSION, 1) == when("2017-05")
    assert of_sentence("The network, which had met, spoke.", "", SESSION, 0) == SESSION


def test_a_page_takes_the_date_of_its_paragraph() -> None:
    assert of_sentence("The Committee asked for a note.", "In June 2025, it met.", None, 1) == when("2025-06")
    assert of_sentence("The Committee asked for a note.", "", None, 1) is None
    assert of_sentence("In May 2024, it asked for a note.", "In June 2025, it met.", None, 1) == when("2024-05")


def test_two_deciders_and_one_date_are_a_doubt() -> None:
    quote = "The paper was approved by the Committee in March 2024 and later endorsed by the Board."
    assert of_sentence(quote, "", None, 2) is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_asked(quote: str, before: str) -> None:
    of_sentence(quote, before, SESSION, 1)
    of_sentence(quote, before, None, 1)

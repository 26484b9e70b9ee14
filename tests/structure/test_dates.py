"""Printed dates become ISO as precise as they are printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.structure import dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3\u20134 May 2018", "2018-05-03", "2018-05-04"),
        ("2 and 3 May 2024", "2024-05-02", "2024-05-03"),
        ("from 8 to 9 April 2024", "2024-04-08", "2024-04-09"),
        ("29 April-1 May 2020", "2020-04-29", "2020-05-01"),
        ("27 February to 1 March 2003", "2003-02-27", "2003-03-01"),
        ("25 July 2024\u201330 July 2025", "2024-07-25", "2025-07-30"),
        ("30 December 2019 - 3 January 2020", "2019-12-30", "2020-01-03"),
        ("Thursday, 8 and Friday, 9 May 2014", "2014-05-08", "2014-05-09"),
        ("13 January 2014", "2014-01-13", "2014-01-13"),
        ("13\u00a0January\u00a02014", "2014-01-13", "2014-01-13"),
        ("May 3, 2018", "2018-05-03", "2018-05-03"),
        ("May 3-4, 2018", "2018-05-03", "2018-05-04"),
        ("March 2023", "2023-03", "2023-03"),
    ],
)
def test_forms_of_dates(text: str, first: str, last: str) -> None:
    (found,) = dates.find(f"on {text}.")
    assert found.iso() == (first, last)


def test_a_date_without_year_waits_for_it() -> None:
    (found,) = dates.find("on 26 and 27 March")
    assert found.year is None
    assert found.iso() is None
    assert found.iso(2003) == ("2003-03-26", "2003-03-27")


@pytest.mark.parametrize("text", ["31 June 2018", "0 May 2018", "9\u20133 May 2018", "31-32 May 2018"])
def test_impossible_dates_are_left_out(text: str) -> None:
    assert all(found.first <= found.last for found in dates.find(text))
    assert not any(found.start == 0 and found.end == len(text) for found in dates.find(text))


@pytest.mark.parametrize("text", ["Mayor 2018", "resolution 70 of May", "12345 May 20189", "2018", "trees"])
def test_what_is_no_date(text: str) -> None:
    assert dates.find(text) == []


def test_a_line_that_is_a_date_and_nothing_else() -> None:
    assert dates.whole(" 24 July 2018 ") is not None
    assert dates.whole("London, 24 July 2018") is None


@given(st.dates())
def test_every_day_is_found(day: object) -> None:
    import datetime

    assert isinstance(day, datetime.date)
    month = list(dates.MONTHS)[day.month - 1].capitalize()
    (found,) = dates.find(f"{day.day} {month} {day.year:04d}")
    assert found.iso() == (day.isoformat(), day.isoformat())


@given(st.text(alphabet="0123456789 May-,\u2013and to"))
def test_dates_lie_in_the_text_and_in_order(text: str) -> None:
    found = dates.find(text)
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

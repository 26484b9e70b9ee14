"""Since when and until when a post is held."""

from __future__ import annotations

import pytest

from tests.names.test_people import holdings


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("from 2001 to 2006", "2001", "2006"),
        ("since March 2021", "2021-03", None),
        ("until 30 June 2019", None, "2019-06-30"),
        ("as of 1 January 2020", "2020-01-01", None),
        ("(until June 2019)", None, "2019-06"),
        ("and since 2021 a writer", None, None),
        ("in 2021", None, None),
    ],
)
def test_dates_behind_the_post(words: str, since: str | None, until: str | None) -> None:
    (found,) = holdings(f"Mara Oduya, Executive Director of UNEP {words}, spoke.")
    assert (found.since, found.until) == (since, until)


def test_the_year_since_which_a_body_is_chaired() -> None:
    (found,) = holdings("UN-Water, whose Advisory Panel has been chaired since 2021 by Ms. Mara Oduya, met.")
    assert (found.post, found.since) == ("Chair of the Advisory Panel", "2021")

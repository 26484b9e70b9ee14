"""Accept and If-None-Match as RFC 9110 has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.http.negotiation import etag, has_it, preferred

OFFERED = ("application/json", "text/csv")


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("application/json;q=0.1, text/csv;q=0.2", "text/csv"),
        ("text/*", "text/csv"),
        ("application/json;q=0, */*", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=much", None),
    ],
)
def test_preferred(accept: str | None, kind: str | None) -> None:
    assert preferred(accept, OFFERED) == kind


@given(st.text())
def test_any_header_gives_an_offer_or_none(accept: str) -> None:
    assert preferred(accept, OFFERED) in {*OFFERED, None}


def test_a_tag_depends_on_everything() -> None:
    tags = {
        etag("v", "q", {"a": "1"}, "json"),
        etag("w", "q", {"a": "1"}, "json"),
        etag("v", "r", {"a": "1"}, "json"),
        etag("v", "q", {"a": "2"}, "json"),
        etag("v", "q", {"a": "1"}, "csv"),
    }
    assert len(tags) == 5
    assert etag("v", "q", {"a": "1", "b": "2"}, "json") == etag("v", "q", {"b": "2", "a": "1"}, "json")


def test_weak_and_several_tags() -> None:
    assert has_it('W/"a", "b"', '"a"')
    assert not has_it('"c"', '"a"')
    assert not has_it(None, '"a"')

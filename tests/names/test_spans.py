"""Spans at a place are found as by a walk over all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.names.spans import Cover, Place, Shelf

PLACES = st.builds(lambda start, length: Place(start, start + length), st.integers(0, 30), st.integers(1, 12))
MANY = st.lists(PLACES, max_size=12)


def test_a_span_covers_its_characters_and_not_the_one_behind() -> None:
    cover = Cover([Place(3, 5)])
    assert [cover.meets(at, at + 1) for at in (2, 3, 4, 5)] == [False, True, True, False]


def test_a_long_span_is_seen_behind_short_ones() -> None:
    assert Cover([Place(0, 100), Place(10, 11), Place(20, 21)]).meets(50, 51)


def test_no_spans_cover_nothing() -> None:
    assert not Cover([]).meets(0, 100)


@given(MANY, PLACES)
def test_a_cover_meets_what_a_span_overlaps(spans: list[Place], asked: Place) -> None:
    overlaps = any(span.start < asked.end and asked.start < span.end for span in spans)
    assert Cover(spans).meets(asked.start, asked.end) == overlaps


def test_spans_come_back_in_the_order_in_which_they_were_put_in() -> None:
    shelf = Shelf([Place(8, 9), Place(2, 4)])
    shelf.put(Place(5, 6))
    assert shelf.near(0, 20) == [Place(8, 9), Place(2, 4), Place(5, 6)]


def test_a_span_that_ends_where_the_place_begins_is_near() -> None:
    shelf = Shelf([Place(2, 4), Place(8, 9)])
    assert shelf.near(4, 8) == [Place(2, 4)]


def test_equal_spans_are_dropped_together() -> None:
    shelf = Shelf([Place(2, 4), Place(2, 5), Place(2, 4)])
    shelf.drop([Place(2, 4), Place(9, 10)])
    assert list(shelf.all()) == [Place(2, 5)]


@given(MANY, MANY, MANY, PLACES)
def test_near_spans_are_those_of_a_walk(first: list[Place], gone: list[Place], more: list[Place], at: Place) -> None:
    shelf = Shelf(first)
    shelf.drop(gone)
    for span in more:
        shelf.put(span)
    kept = [*(span for span in first if span not in gone), *more]
    assert list(shelf.all()) == kept
    assert shelf.near(at.start, at.end) == [span for span in kept if span.start < at.end and span.end >= at.start]

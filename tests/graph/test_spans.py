"""The passage around a span."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.spans import PassageIndex
from ingest.passages import Passage


def passages(*spans: tuple[int, int]) -> PassageIndex:
    return PassageIndex([Passage(str(n), "paragraph", start, end) for n, (start, end) in enumerate(spans)])


def test_the_innermost_passage_holds_the_span() -> None:
    index = passages((0, 100), (10, 50), (20, 40), (60, 90))
    assert index.holding(25, 30) == 2
    assert index.holding(15, 45) == 1
    assert index.holding(45, 65) == 0


def test_a_span_over_two_passages_belongs_to_the_one_where_it_begins() -> None:
    assert passages((0, 10), (12, 20)).holding(5, 15) == 0


def test_a_span_outside_all_passages_has_none() -> None:
    index = passages((0, 10), (20, 30))
    assert index.holding(12, 15) is None
    assert index.holding(30, 31) is None
    assert PassageIndex([]).holding(0, 1) is None


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_it_finds_what_a_search_through_all_finds(spans: list[tuple[int, int]], wanted: tuple[int, int]) -> None:
    start, end = wanted
    whole = [b - a for a, b in spans if a <= start and end <= b]
    part = [b - a for a, b in spans if a <= start < b]
    found = passages(*spans).holding(start, end)
    best = min(whole or part, default=None)
    assert (None if found is None else spans[found][1] - spans[found][0]) == best

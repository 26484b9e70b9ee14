"""Words without markup, each character knowing its place in the document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.plain import Plain, fold_space, plain


def whole(text: str) -> Plain:
    return plain(text, 0, len(text))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**bold** and *slanted*", "bold and slanted"),
        ("a _word_ here", "a word here"),
        ("snake_case stays", "snake_case stays"),
        ("## A heading", "A heading"),
        ("#no heading", "#no heading"),
        ("see [the page](https://example.org/a) now", "see the page now"),
        ("[not](a link)", "[not](a link)"),
        ("Water[^3] flows.", "Water flows."),
        ("[^3]: A note.", "A note."),
        ("flows.<sup>3</sup> Then", "flows. Then"),
        ("flows.¹² Then", "flows. Then"),
        ("over 10² fields", "over 10² fields"),
        ("<b>UN</b>-Women", "UN-Women"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("costs \\$5", "costs $5"),
        ("one  two\n\nthree\u00a0four", "one two three four"),
        ("  edges  ", "edges"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_markup_and_white_space_are_folded_away(marked: str, words: str) -> None:
    assert whole(marked).text == words


def test_a_span_goes_back_to_the_source() -> None:
    text = "The **United\nNations** met."
    found = whole(text)
    start = found.text.index("United")
    first, last = found.source(start, start + len("United Nations"))
    assert text[first:last] == "United\nNations"


def test_offsets_are_those_of_the_whole_document() -> None:
    text = "before **UNEP** after"
    assert plain(text, 7, 15).source(0, 4) == (9, 13)


def test_markup_outside_the_span_is_not_read() -> None:
    assert plain("**a** b **c**", 6, 7).text == "b"


def test_fold_space_is_how_quotes_are_compared() -> None:
    assert fold_space(" a\n\tb\u00a0 c ") == "a b c"


_MARKED = st.text(alphabet="aB1 \n\t*_#[]()^:<>/supb²¹.,\\$\u00a0é", max_size=80)


@given(_MARKED | st.text(max_size=80))
def test_offsets_rise_and_point_at_the_same_character(text: str) -> None:
    found = whole(text)
    assert len(found.offsets) == len(found.text)
    assert all(a < b for a, b in zip(found.offsets, found.offsets[1:], strict=False))
    for letter, place in zip(found.text, found.offsets, strict=True):
        assert text[place] == letter or (letter == " " and text[place].isspace())


@given(_MARKED | st.text(max_size=80))
def test_white_space_is_single_and_inside(text: str) -> None:
    found = whole(text).text
    assert "  " not in found
    assert found == found.strip()
    assert not any(c.isspace() and c != " " for c in found)


@given(st.text(alphabet="abc d\n", max_size=60))
def test_text_without_markup_is_only_folded(text: str) -> None:
    assert whole(text).text == fold_space(text)


@given(_MARKED, st.data())
def test_any_span_begins_and_ends_at_its_characters(text: str, data: st.DataObject) -> None:
    found = whole(text)
    if not found.text:
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    end = data.draw(st.integers(start + 1, len(found.text)))
    first, last = found.source(start, end)
    assert 0 <= first < last <= len(text)
    assert (first, last - 1) == (found.offsets[start], found.offsets[end - 1])


@given(_MARKED, st.data())
def test_a_part_stays_within_its_bounds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert all(start <= place < end for place in plain(text, start, end).offsets)

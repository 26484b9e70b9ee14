"""The page map of a text, and the walk over a web page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.html_walk import walk
from ingest.readers.pages import paged
from ingest.text import Page


def test_pieces_become_one_text_with_pages() -> None:
    assert paged([(0, "One. "), (0, "Two. "), (1, "Three.")]) == ("One. Two. Three.", (Page(1, 0, 10), Page(2, 10, 16)))


def test_a_page_without_text_is_left_out() -> None:
    assert [page.number for page in paged([(0, "One."), (2, "Three.")])[1]] == [1, 3]


def test_a_piece_of_an_earlier_page_belongs_to_the_page_it_stands_on() -> None:
    assert paged([(1, "Body "), (0, "note")])[1] == (Page(2, 0, 9),)


def test_no_pieces() -> None:
    assert paged([]) == ("", ())


@given(st.lists(st.tuples(st.integers(0, 9), st.text("ab", max_size=4)), max_size=20))
@settings(deadline=None)
def test_pages_follow_each_other_and_cover_the_text(pieces: list[tuple[int, str]]) -> None:
    text, pages = paged(pieces)
    assert text == "".join(piece for _, piece in pieces)
    assert "".join(text[page.start : page.end] for page in pages) == text
    assert [page.number for page in pages] == sorted({page.number for page in pages})


def _node(source: str) -> LexborNode:
    body = LexborHTMLParser(source).body
    assert body is not None
    return body


def test_the_walk_enters_and_leaves_each_node_in_order() -> None:
    steps = [(node.tag, entered) for node, entered in walk(_node("<p><b>x</b></p><hr>"))]
    assert steps == [
        ("body", True),
        ("p", True),
        ("b", True),
        ("-text", True),
        ("-text", False),
        ("b", False),
        ("p", False),
        ("hr", True),
        ("hr", False),
        ("body", False),
    ]


def test_the_walk_stays_below_its_root() -> None:
    first = _node("<div><i>x</i></div><p>y</p>").css_first("div")
    assert first is not None
    assert "p" not in {node.tag for node, _ in walk(first)}


def test_the_walk_passes_over_what_is_not_to_be_entered() -> None:
    tags = {node.tag for node, _ in walk(_node("<pre><b>x</b></pre><p>y</p>"), lambda node: node.tag != "pre")}
    assert "b" not in tags
    assert "p" in tags

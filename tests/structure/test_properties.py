"""What holds for every string: spans in order, apart, trimmed, within the text; and no exception."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.passages import Document
from ingest.structure import structure
from ingest.structure.lines import BLANK
from ingest.text import Page, Text

LINES = st.sampled_from(
    [
        "",
        "",
        "1. Trees grow.",
        "2. Trees are:",
        "3. Trees fall and",
        "(a) Oaks;",
        "(i) Old oaks;",
        "- Beeches",
        "  - Young beeches",
        "• Birches",
        "Annex I",
        "## Annex II",
        "II. Trees",
        "**A. Oaks**",
        "# Trees",
        "**12. The Board sang.**",
        "Task\tStatus",
        "1. Count\tDone",
        "\tAgain",
        "Group\t",
        "[^1]: A note.",
        "<sup>a</sup> A note.",
        "1 A note below.",
        "__________",
        "---",
        "2/9",
        "45-00001",
        "A/99/1",
        "The General Assembly,",
        "Recalling the trees,",
        "and the rest of it",
        "of the northern forests.",
        "Figure I",
        "Conclusion",
        "Contents",
        "I. Trees\t3",
        "1.",
        "(a)",
        "31.I.4 The budget.",
        "London, 3\u20134 May 2018",
        "24 July 2018",
        "63rd plenary meeting",
        "Transcription",
        "Ages**B. Oaks**",
        "#",
        "**",
        "****",
        "## **",
    ]
)


def hold(made: Document) -> None:
    text = made.text.text
    end = 0
    for i, passage in enumerate(made.passages):
        assert end <= passage.start < passage.end <= len(text)
        words = made.words(passage)
        assert words == words.strip(BLANK)
        assert passage.kind in {"paragraph", "item", "bullet", "row", "footnote", "heading", "front"}
        assert passage.ref or passage.kind in {"heading", "front"}
        assert passage.chapeau is None or 0 <= passage.chapeau < i
        assert all(passage.start <= a < b <= passage.end for a, b in passage.cells)
        assert all(0 <= a < b <= passage.start for a, b in passage.columns) or passage.cells == passage.columns
        end = passage.end


def made_of(text: str) -> Document:
    return structure(Text(text, "text"), name="any.txt", sha256="0" * 64)


@given(st.text())
def test_any_string(text: str) -> None:
    hold(made_of(text))


@settings(max_examples=300)
@given(st.lists(LINES, max_size=40))
def test_any_order_of_lines(lines: list[str]) -> None:
    hold(made_of("\n".join(lines)))


@given(st.text(alphabet="#*_-|1.a)( \t\nIVABx:;,.“”<>[]^/", max_size=200))
def test_any_order_of_marks(text: str) -> None:
    hold(made_of(text))


@given(st.lists(LINES, max_size=25))
def test_the_same_text_gives_the_same_passages(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert made_of(text).passages == made_of(text).passages


@given(st.lists(LINES, max_size=25))
def test_line_ends_make_no_difference_to_references(lines: list[str]) -> None:
    unix, windows = made_of("\n".join(lines)), made_of("\r\n".join(lines))
    assert [(p.ref, p.kind) for p in unix.passages] == [(p.ref, p.kind) for p in windows.passages]


@given(st.lists(LINES, max_size=25))
def test_no_word_of_a_kept_line_is_lost(lines: list[str]) -> None:
    made = made_of("\n".join(lines))
    for word in ("grow", "Beeches", "sang", "Recalling"):
        assert "\n".join(lines).count(word) == sum(made.words(p).count(word) for p in made.passages)


def test_passages_know_their_page() -> None:
    text = "1. Oaks.\n\n2. Beeches.\n\n3. Birches."
    pages = (Page(1, 0, 10), Page(2, 10, 23), Page(3, 23, len(text)))
    made = structure(Text(text, "pdf", pages), name="x.pdf", sha256="0" * 64)
    assert [p.page for p in made.passages] == [1, 2, 3]
    assert [made.text.page(p.start) for p in made.passages] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "1. " + "The Board saw trees. " * 250_000,
        "x " * 1_000_000,
        "1. Trees.\n" + "\n" * 100_000 + "2. Oaks.",
        "1. Trees.\n" + " \n" * 100_000,
        "(a) " * 250_000,
        "A/" * 500_000,
        "*" * 1_000_000,
        "\t" * 1_000_000,
        ", and" * 200_000,
        "1 May to " * 100_000,
        "1. a\n" * 5_000,
        "Trees\n12\n" * 5_000,
    ],
    ids=lambda text: text[:8].strip() or "blank",
)
def test_time_grows_with_length_alone(text: str) -> None:
    begun = time.perf_counter()
    hold(made_of(text))
    assert time.perf_counter() - begun < 10

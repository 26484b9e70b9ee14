"""Page furniture is dropped, and never the words beside it."""

from __future__ import annotations

import pytest

from ingest.structure import furniture, lines
from tests.structure.reading import document, passages


def kept(text: str) -> list[str]:
    found = lines.split(text)
    furniture.mark(found)
    return [line.text for line in found if not line.dropped]


@pytest.mark.parametrize(
    "line",
    [
        "---",
        "__________________",
        "***",
        "17",
        "2/9",
        "- 3 -",
        "Page 3",
        "page 3 of 9",
        "Page 2: tree papers",
        "Page 2 CEB/2021/X/CRP.2",
        "/...",
        "\u2026",
        "24-07658 (S)",
        "25-08787",
        "25-08787 3/10",
        "2/10 25-08787",
        "24-07658 (E)    100124",
        "GE.21-02819 (E)",
        "100524",
        "*2402082*",
        "(E) * *",
        "Please recycle",
        "Please recycle \u267b",
        "Distr.: General",
        "Distr. general",
        "Introduction ............ 3",
        "Introduction . . . . . . . 3",
        "Size: px",
        "Transcription",
        "Post on 04-May-2022",
        "2 views",
        'Download "A report on trees"',
    ],
)
def test_lines_that_are_furniture(line: str) -> None:
    assert kept(f"Trees grow.\n\n{line}\n\nTrees fall.") == ["Trees grow.", "Trees fall."]


@pytest.mark.parametrize(
    "line",
    [
        "1. Trees",
        "2018",
        "24 July 2018",
        "A/71/818",
        "Page numbers are small.",
        "3 views of a tree were shown.",
        "Documents",
        "25-year plan",
        "(E) Trees",
        "- - -x",
    ],
)
def test_lines_that_are_not(line: str) -> None:
    assert line in kept(f"Trees grow.\n\n{line}\n\nTrees fall.")


PAGES = """
A/99/1
Trees and keepers

Distr.: General

1. Oaks are old and

A/99/1
The trees of the north
and their keepers

45-00001
2/3

so are beeches.

2. Keepers are

The trees of the north
and their keepers
A/99/1

3/3
45-00001

young.
"""


def test_running_heads_are_dropped_whatever_their_number_of_lines() -> None:
    made = document(PAGES)
    assert [(ref, words[:8], words[-6:]) for ref, words in passages(made)] == [
        ("1", "1. Oaks ", "eches."),
        ("2", "2. Keepe", "young."),
    ]
    assert not any(made.words(p).startswith("The trees of the north") for p in made.passages)


def test_the_first_symbol_is_kept_and_the_later_ones_are_not() -> None:
    assert kept("A/99/1\n\nTrees grow.\n\nA/99/1\n\nTrees fall.") == ["A/99/1", "Trees grow.", "Trees fall."]


def test_a_line_that_comes_again_is_kept_where_no_furniture_touches_it() -> None:
    assert kept("Conclusion\n\nTrees grow.\n\nConclusion\n\nTrees fall.").count("Conclusion") == 2


def test_no_passage_is_furniture_alone() -> None:
    made = document(PAGES)
    assert not any(made.words(p) in {"A/99/1 ", "2/3", "45-00001", "3/3"} for p in made.passages)


def test_lines_below_furniture_know_it() -> None:
    found = lines.split("Trees grow and\n\n2/3\n\n___\n\nfall.")
    furniture.mark(found)
    assert (found[-1].broken, found[-1].ruled, found[-1].gap > 2) == (True, True, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", [("a", 0, 0), ("b", 0, 0)]),
        ("\n\n a\n\n\nb ", [("a", 1, 1), ("b", 2, 0)]),
        ("a\r\n\r\nb", [("a", 0, 0), ("b", 1, 0)]),
        ("\ufeffa", [("a", 0, 1)]),
        ("a\fb", [("a", 0, 0), ("b", 0, 0)]),
        (" \u00a0\n\t", []),
        ("", []),
    ],
)
def test_lines_know_their_gap_and_indent(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(line.text, line.gap, line.indent) for line in lines.split(text)] == expected


def test_lines_slice_back() -> None:
    text = "  Oaks \n\n\tbeeches\u200b\n"
    assert [text[line.start : line.end] for line in lines.split(text)] == ["Oaks", "beeches"]

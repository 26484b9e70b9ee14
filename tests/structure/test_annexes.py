"""Annexes count for themselves; their unnumbered parts have the annex's reference."""

from __future__ import annotations

import pytest

from ingest.structure import annexes, footnotes
from tests.structure.reading import document, passages, refs


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Annex III", "annex III"),
        ("## Annex I", "annex I"),
        ("**Annex**", "annex"),
        ("ANNEX 2", "annex 2"),
        ("Annex IV: Trees of the north", "annex IV"),
        ("Annex II \u2014 Trees", "annex II"),
        ("ANNEX A LIST OF TREES", "annex A"),
        ("Appendix I", "appendix I"),
        ("Appendix", "appendix"),
    ],
)
def test_lines_that_open_an_annex(line: str, label: str) -> None:
    assert annexes.label(line) == label


@pytest.mark.parametrize(
    "line",
    [
        "Annex III to the report lists the trees.",
        "Annex. A list of trees                 4",
        "Annex II. A list of trees ........... 12",
        "annex III",
        "Annexes",
        "Annexed to it is a list",
        "Annex II, paragraph 4",
        "The annex",
        "",
        "Annex I " + "trees " * 60,
    ],
)
def test_lines_that_do_not(line: str) -> None:
    assert annexes.label(line) is None


REPORT = """
I. Introduction

1. The Board met.

2. The Board left.

Annex I

Statement on trees

Trees are old, and their keepers are often young, which is as it should be.

They are also tall.

Annex II

Framework for trees

1. Trees grow.

2. Among them are:

(a) Oaks;

(b) Beeches.

---

<sup>a</sup> Birches were left out.

3. Trees fall.

Annex III

3. A tree.
"""


def test_each_annex_counts_for_itself() -> None:
    made = document(REPORT)
    assert refs(made) == [
        "1",
        "2",
        "annex I",
        "annex I",
        "annex II/1",
        "annex II/2",
        "annex II/2(a)",
        "annex II/2(b)",
        "annex II/fn a",
        "annex II/3",
        "annex III",
    ]


def test_an_annex_opens_a_new_stack_of_headings() -> None:
    made = document(REPORT)
    by_ref = {p.ref: p.headings for p in made.passages if p.kind != "heading"}
    assert by_ref["1"] == ("I. Introduction",)
    assert by_ref["annex I"] == ("Annex I", "Statement on trees")
    assert by_ref["annex II/3"] == ("Annex II", "Framework for trees")


def test_headings_of_an_annex_have_its_reference() -> None:
    assert ("annex II", "Framework for trees") in passages(document(REPORT), "heading")


def test_letters_and_lists_of_an_unnumbered_annex() -> None:
    made = document(
        "1. Text of one.\n\n2. Text of two.\n\nAnnex\n\nThe aims are:\n\n(a) Oaks;\n\n(b) Beeches.\n\n- Birch"
    )
    assert refs(made) == ["1", "2", "annex", "annex(a)", "annex(b)", "annex(b)"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("<sup>a</sup> Trees.", "a"),
        ("[^3]: Trees.", "3"),
        ("[^*]: Trees.", "*"),
        ("¹ Trees.", "1"),
        ("¹² Trees.", "12"),
        ("a/ Trees.", "a"),
        ("2/ Trees.", "2"),
        ("1/2 of the trees", None),
        ("A/80/50 on trees", None),
        ("(a) Trees", None),
        ("1. Trees", None),
        ("<sup>a</sup>", None),
    ],
)
def test_marks_of_footnotes(text: str, label: str | None) -> None:
    assert footnotes.marked(text) == label


def test_bare_footnote_numbers_count_only_below_a_rule() -> None:
    made = document(
        """
        The Forest Council,

        Recalling its resolutions on trees,1

        1.
        Notes that trees grow;
        __________________

        1 Resolution 7, annex.

        2 Resolution 9.

        2.
        Requests the Keeper to count them.
        """
    )
    assert refs(made) == ["pp1", "1", "fn 1", "fn 2", "2"]

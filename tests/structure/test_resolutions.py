"""Resolutions: preambular paragraphs are counted, operative ones carry their number."""

from __future__ import annotations

from tests.structure.reading import document, introduced, passages, refs

RESOLUTION = """
United Nations
A/RES/99/281

General Assembly
Distr.: General
16 April 2045

45-06206 (E)
*4506206*

Ninety-ninth session
Agenda item 146
Trees

Resolution adopted by the General Assembly
on 11 April 2045

[on the report of the Forest Committee (A/99/840, para. 6)]

99/281. Protection of trees

The General Assembly,

Recalling its resolution 98/1 of 3 May 2044 on the trees of the northern forests and on the
keepers of these trees,

Noting the report of the Keeper, and

emphasizing the age of oaks,

I

Oaks

1.
Decides that oaks shall be counted in every year in which the keepers can find the

A/RES/99/281
Protection of trees

45-06206
2/3

time to do so without neglecting their other work in the forest;

2.
Requests the Keeper:

(a) To count oaks;

(b) To report on them.

II

Beeches

Having considered the beeches,

Takes note of the beeches.

63rd plenary meeting
11 April 2045
"""


def test_preamble_and_operative_paragraphs() -> None:
    made = document(RESOLUTION)
    assert refs(made) == ["pp1", "pp2", "1", "2", "2(a)", "2(b)", "pp3", "op1"]


def test_running_heads_within_a_paragraph_do_not_end_it() -> None:
    words = dict(passages(document(RESOLUTION)))["1"]
    assert words.startswith("1. Decides that oaks")
    assert words.endswith("work in the forest;")


def test_the_organ_introduces_every_paragraph() -> None:
    made = document(RESOLUTION)
    organ = next(i for i, p in enumerate(made.passages) if made.words(p) == "The General Assembly,")
    assert [p.chapeau for p in made.passages if p.ref in {"pp1", "1", "op1"}] == [organ] * 3
    assert introduced(made)["2(a)"] == "2"


def test_front_matter_of_a_resolution() -> None:
    front = document(RESOLUTION).front
    assert front.symbol == "A/RES/99/281"
    assert front.title == "Protection of trees"
    assert front.body == "organ/general-assembly"
    assert front.session == "ninety-ninth session"
    assert front.issued == "2045-04-16"
    assert front.kind == "resolution"
    assert front.language == "en"
    assert (front.start, front.end, front.place) == (None, None, None)


def test_the_closing_lines_are_no_paragraphs() -> None:
    made = document(RESOLUTION)
    assert passages(made, "front")[-2:] == [("", "63rd plenary meeting"), ("", "11 April 2045")]


def test_a_section_that_counts_from_one_again() -> None:
    made = document(
        """
        The Forest Council,

        I

        Oaks

        1. Decides to count oaks;

        2. Decides to name oaks.

        II

        Beeches

        1. Decides to count beeches;

        2. Decides to name beeches.
        """
    )
    assert refs(made) == ["1", "2", "section II/1", "section II/2"]


def test_a_board_may_decide_in_a_numbered_list() -> None:
    made = document(
        "B.1/2: Work of the Board\n\nThe Board,\n\n  1. Asks the Chairs to sing;\n  2. Invites all to dance.\n"
    )
    assert refs(made) == ["1", "2"]


def test_a_draft_resolution() -> None:
    front = document(
        """
        United Nations E/2045/L.14
        Economic and Social Council
        Distr.: Limited
        4 June 2045
        Original: English

        2045 session

        25 July 2044\u201330 July 2045

        Agenda item 13 (c)

        Draft resolution submitted by the Vice-President of the Council (Ruritania)

        Care of trees in all policies

        The Economic and Social Council,

        Recalling the trees,

        1. Decides to count them.
        """
    ).front
    assert (front.symbol, front.kind) == ("E/2045/L.14", "draft resolution")
    assert front.title == "Care of trees in all policies"
    assert (front.session, front.start, front.end) == ("2045 session", "2044-07-25", "2045-07-30")
    assert front.issued == "2045-06-04"

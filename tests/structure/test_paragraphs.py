"""Printed paragraph numbers, and what belongs to a paragraph."""

from __future__ import annotations

import pytest

from tests.structure.reading import document, introduced, passages, refs


def test_numbers_letters_and_numerals_make_one_reference() -> None:
    made = document(
        """
        1. The Board met in Ruritania.

        2. It agreed on the following:

        (a) To plant trees, with regard to:

        (i) Oak;

        (ii) Beech;

        (b) To water them.
        """
    )
    assert refs(made) == ["1", "2", "2(a)", "2(a)(i)", "2(a)(ii)", "2(b)"]
    assert introduced(made) == {
        "1": None,
        "2": None,
        "2(a)": "2",
        "2(a)(i)": "2(a)",
        "2(a)(ii)": "2(a)",
        "2(b)": "2",
    }


def test_i_after_h_is_a_letter() -> None:
    items = "\n\n".join(f"({letter}) The {letter} tree;" for letter in "abcdefghij")
    made = document(f"1. The trees are:\n\n{items}\n\n2. That is all.")
    assert refs(made) == ["1", *(f"1({letter})" for letter in "abcdefghij"), "2"]


def test_letters_begin_anew_below_another_paragraph() -> None:
    made = document("1. First:\n\n(a) One;\n\n(b) Two.\n\n2. Second:\n\n(a) Three;\n\n(b) Four.")
    assert refs(made) == ["1", "1(a)", "1(b)", "2", "2(a)", "2(b)"]


def test_bullets_have_the_reference_of_their_paragraph() -> None:
    made = document("1. The Board saw:\n\n- Cats\n- Dogs\n\n2. It left.")
    assert [(p.ref, p.kind) for p in made.passages] == [
        ("1", "paragraph"),
        ("1", "bullet"),
        ("1", "bullet"),
        ("2", "paragraph"),
    ]
    assert [p.chapeau for p in made.passages] == [None, 0, 0, None]


def test_bullets_within_bullets_point_to_the_bullet_above() -> None:
    made = document("1. The Board saw:\n\n- Cats:\n  - Old cats\n  - Young cats\n- Dogs\n")
    assert [p.chapeau for p in made.passages] == [None, 0, 1, 1, 0]


def test_an_item_may_stand_behind_a_bullet() -> None:
    made = document("1. The members:\n\n- (a) Sang;\n- (b) Danced.\n\n2. They went home.")
    assert passages(made, "item") == [("1(a)", "- (a) Sang;"), ("1(b)", "- (b) Danced.")]


def test_an_agenda_belongs_to_its_paragraph_and_does_not_break_the_count() -> None:
    made = document(
        """
        1. The session was opened.

        2. The agenda was:

        1. Opening of the session.
        2. Reports of two networks:
          - (a) Cats;
          - (b) Dogs.
        3. Closing of the session.

        3. The Chair spoke first.

        4. The Vice-Chair spoke last.
        """
    )
    assert refs(made) == ["1", "2", "2", "2", "2", "2", "2", "3", "4"]
    assert refs(made, "paragraph") == ["1", "2", "3", "4"]
    assert [p.chapeau for p in made.passages] == [None, None, 1, 1, 3, 3, 1, None, None]


def test_an_agenda_that_ends_at_the_next_paragraphs_number_is_a_list_all_the_same() -> None:
    made = document(
        "1. The agenda was:\n\n1. Cats.\n2. Dogs.\n3. Birds.\n\n2. Cats came first.\n\n3. Dogs came next.\n"
    )
    assert refs(made, "paragraph") == ["1", "2", "3"]
    assert [words for _, words in passages(made, "item")] == ["1. Cats.", "2. Dogs.", "3. Birds."]


def test_a_lost_number_does_not_stop_the_count() -> None:
    made = document("1. One tree.\n\n2. Two trees.\n\n4. Four trees.\n\n5. Five trees.")
    assert refs(made, "paragraph") == ["1", "2", "4", "5"]


def test_an_excerpt_may_begin_at_any_number() -> None:
    made = document("II. Trees\n\n26. Oaks were counted.\n\n27. Beeches were counted.")
    assert refs(made, "paragraph") == ["26", "27"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Oaks were counted by the members.\n\n2. Beeches were counted by the members.",
        "1.Oaks were counted by the members.\n\n2.Beeches were counted by the members.",
        "1.\nOaks were counted by the members.\n\n2.\nBeeches were counted by the members.",
        "**1. Oaks were counted by the members.**\n\n**2. Beeches were counted by the members.**",
        "1.\tOaks were counted by the members.\n\n2.\tBeeches were counted by the members.",
    ],
)
def test_forms_in_which_a_number_is_printed(text: str) -> None:
    assert refs(document(text)) == ["1", "2"]


def test_numbers_without_a_stop_count_where_there_are_no_others() -> None:
    line = "The inspectors visited the forest and spoke with the keepers about their trees."
    made = document("\n\n".join(f"{n} {line}" for n in range(1, 6)))
    assert refs(made) == ["1", "2", "3", "4", "5"]


def test_budget_numbers_are_kept_as_printed() -> None:
    made = document(
        """
        31.I.1 The office counts the trees of the region.

        31.I.2 The office will:

        (a) Count oaks;

        (b) Count beeches.

        31.I.3 The office reports once a year.
        """
    )
    assert refs(made) == ["31.I.1", "31.I.2", "31.I.2(a)", "31.I.2(b)", "31.I.3"]


def test_words_torn_apart_by_blank_lines_are_joined() -> None:
    made = document(
        """
        1. The Board spoke at length about the trees of the


        northern forests and their keepers.

        2. It praised the keepers and the long work of the

        Forest Network, which had planted most of them.

        3. It left.
        """
    )
    assert passages(made) == [
        ("1", "1. The Board spoke at length about the trees of the northern forests and their keepers."),
        ("2", "2. It praised the keepers and the long work of the Forest Network, which had planted most of them."),
        ("3", "3. It left."),
    ]


def test_an_item_torn_apart_is_joined() -> None:
    made = document("1. The members:\n\n(a) Asked for trees and\n\nfor water;\n\n(b) Left.")
    assert passages(made, "item") == [("1(a)", "(a) Asked for trees and for water;"), ("1(b)", "(b) Left.")]


def test_a_further_block_below_a_numbered_paragraph_has_its_reference() -> None:
    made = document("1. The Board met.\n\nIt was a fine day for everybody.\n\n2. The Board left.")
    assert refs(made) == ["1", "1", "2"]


def test_a_footnote_between_two_halves_leaves_two_passages_of_one_reference() -> None:
    made = document(
        """
        1. The Board counted the oaks of the

        [^1]: Beeches were left out.

        northern forests.

        2. It left.
        """
    )
    assert refs(made) == ["1", "fn 1", "1", "2"]
    assert made.passages[2].chapeau == 0


def test_a_page_may_be_wrapped_to_one_width() -> None:
    made = document(
        """
        1. The keepers of the northern forests met in the old capital and
        agreed that trees planted before 1990 would be counted first, and
        that the count would be repeated in 2030 and
        2031. The count of 12 May 2029 was taken as the beginning.
        2. The keepers of the southern forests met in the new capital and
        agreed on nothing.

        3. Both will meet again in the spring of the coming year, when the
        snow is gone, and count together what is left of the old trees and
        what has grown of the new ones since the last count was made by
        the keepers of both forests.

        4. The keepers thanked their hosts for the food and the drink and
        the songs, and went home on foot.

        5. The hosts thanked the keepers for their company and asked them
        to come again.
        """
    )
    assert refs(made) == ["1", "2", "3", "4", "5"]
    assert made.words(made.passages[0]).endswith("the beginning.")


def test_html_lists_print_two_marks() -> None:
    made = document(
        """
        The terms are as follows.

          1. The Committee meets.
          2. The Committee has two tasks, namely:
            1. (a) To count trees, with a view to:
              1. i. Planting more;
              2. ii. Felling fewer;
            2. (b) To name them.
          3. The Committee reports.
        """
    )
    assert refs(made) == ["p1", "1", "2", "2(a)", "2(a)(i)", "2(a)(ii)", "2(b)", "3"]


def test_a_short_chapeau_without_marks_introduces_what_follows() -> None:
    made = document(
        """
        Action on trees

        The Committee:
        Endorsed the paper on oaks, for submission to the Board in the spring.

        Requested the Network to come back with a paper on beeches.
        """
    )
    assert introduced(made) == {"p1": None, "p2": "p1", "p3": "p1"}

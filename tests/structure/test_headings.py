"""Headings in all their forms, and which stand above a passage."""

from __future__ import annotations

import pytest

from ingest.structure import headings, lines
from ingest.structure.blocks import Block, build
from tests.structure.reading import document, passages, refs


def block(text: str) -> Block:
    return build(text, lines.split(text))[0]


@pytest.mark.parametrize(
    ("text", "form", "title"),
    [
        ("II. Trees", "roman", "II. Trees"),
        ("### **III. Segment 2: trees and _people_**", "roman", "III. Segment 2: trees and people"),
        ("A. Oaks", "letter", "A. Oaks"),
        ("**B. Beeches**", "letter", "B. Beeches"),
        ("I", "roman", "I"),
        ("Segment 2: state of the forest", "roman", "Segment 2: state of the forest"),
        ("Part X", "part", "Part X"),
        ("# Trees", "plain", "Trees"),
        ("**Briefing by the Keeper**", "plain", "Briefing by the Keeper"),
        ("TREES OF THE NORTH", "plain", "TREES OF THE NORTH"),
        ("## 3. Trees", "digit", "3. Trees"),
        ("# Trees<sup>a</sup>", "plain", "Trees"),
    ],
)
def test_headings_by_their_marks(text: str, form: str, title: str) -> None:
    found = headings.marked(block(text), None)
    assert found is not None
    assert (found.form, found.title) == (form, title)


@pytest.mark.parametrize(
    "text",
    [
        "**47. The Board took note of the trees.**",
        "A. Oak spoke of trees.",
        "The Board met.",
        "I. Oak, the Chair, opened the session.",
        "3. Trees",
        "Trees",
        "UNICEF",
        "**Trees** are old",
        "#trees",
    ],
)
def test_blocks_that_are_no_headings_by_their_marks(text: str) -> None:
    assert headings.marked(block(text), None) is None


def test_c_after_b_is_a_letter() -> None:
    after_b = headings.Heading("B. Beeches", "letter", 2)
    found = headings.marked(block("C. Cedars"), after_b)
    assert found == headings.Heading("C. Cedars", "letter", 3)


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("Conclusion", True),
        ("Trees of the northern forests and their keepers", True),
        ("Reporting:", False),
        ("Trees are old.", False),
        ("trees", False),
        ("Chair: A. Oak", False),
        ("(a) Trees", False),
        ("- Trees", False),
        ("Trees of the", False),
        ("Tree " * 60, False),
        ("Oak\tBeech", False),
    ],
)
def test_short_lines_that_could_be_titles(text: str, like: bool) -> None:
    assert headings.title_like(block(text)) is like


REPORT = """
Forest Council

Distr.: General

I. Introduction

1. The Council met in the capital.

II. Trees

A. Oaks

2. Oaks were counted.

Conclusion

3. Oaks are many.

Next steps

4. Oaks will be named.

B. Beeches

5. Beeches were counted.

III. Other matters

6. Nothing else was said.
"""


def test_titles_above_each_paragraph() -> None:
    made = document(REPORT)
    assert {p.ref: p.headings for p in made.passages if p.kind == "paragraph"} == {
        "1": ("I. Introduction",),
        "2": ("II. Trees", "A. Oaks"),
        "3": ("II. Trees", "A. Oaks", "Conclusion"),
        "4": ("II. Trees", "A. Oaks", "Next steps"),
        "5": ("II. Trees", "B. Beeches"),
        "6": ("III. Other matters",),
    }


def test_a_heading_has_the_titles_above_it_but_not_its_own() -> None:
    made = document(REPORT)
    oaks = next(p for p in made.passages if made.words(p) == "A. Oaks")
    assert (oaks.kind, oaks.ref, oaks.headings) == ("heading", "section II.A", ("II. Trees",))


def test_signs_of_different_depth_do_not_count_where_numerals_rank() -> None:
    made = document(
        "### I. One\n\n1. Text of one.\n\n# A. Two\n\n2. Text of two.\n\n#### II. Three\n\n3. Text of three."
    )
    assert [p.headings for p in made.passages if p.kind == "paragraph"] == [
        ("I. One",),
        ("I. One", "A. Two"),
        ("II. Three",),
    ]


def test_signs_rank_headings_without_numerals() -> None:
    made = document(
        "# Trees\n\n## Oaks\n\nOaks are old.\n\n### Leaves\n\nLeaves are green.\n\n## Beeches\n\nThey are tall."
    )
    assert [p.headings for p in made.passages if p.kind == "paragraph"][1:] == [("Oaks", "Leaves"), ("Beeches",)]


def test_span_of_a_heading_leaves_its_marks_out() -> None:
    made = document("## **I. Trees**\n\n1. Oaks.\n\n2. Beeches.")
    assert made.words(made.passages[0]) == "I. Trees"


def test_a_heading_glued_to_a_caption_is_parted() -> None:
    made = document("1. See figure I.\n\nFigure I\n\nAges of the oaks**B. Beeches**\n\n2. They are tall.")
    assert [words for _, words in passages(made, "heading")] == ["Figure I", "Ages of the oaks", "B. Beeches"]
    assert made.passages[-1].headings == ("B. Beeches",)


def test_captions_do_not_stand_above_paragraphs() -> None:
    made = document("I. Trees\n\n1. See below.\n\nFigure I\nAges of the oaks\n\n2. Oaks are old.\n\n3. So are we.")
    assert refs(made) == ["1", "2", "3"]
    assert {p.headings for p in made.passages if p.kind == "paragraph"} == {("I. Trees",)}


def test_many_short_lines_are_a_list_of_names_not_headings() -> None:
    names = "\n\n".join(f"Keeper {name}" for name in ("Oak", "Beech", "Birch", "Cedar", "Elm", "Fir"))
    made = document(f"Trees\n\nThe keepers of all the forests of the land met in the capital:\n\n{names}\n\nThey left.")
    assert passages(made, "heading") == []


def test_a_signature_is_no_heading() -> None:
    made = document("1. One.\n\n2. Two.\n\nAnnex\n\nTrees are very old.\n\n**OAK** Anna\n21 May 2045\n\nShe said so.")
    assert [words for _, words in passages(made, "heading")] == ["Annex"]


@pytest.mark.parametrize(
    ("heading", "below", "ref"),
    [
        ("II. Trees", None, "section II"),
        ("II. Trees", "A. Oaks", "section II.A"),
        ("Segment 2: trees", None, "segment 2"),
        ("Agenda item 3: trees", None, "agenda item 3"),
    ],
)
def test_a_numbered_heading_has_a_reference(heading: str, below: str | None, ref: str) -> None:
    stack = headings.Stack()
    for title in (heading, *([below] if below else [])):
        found = headings.marked(block(title), stack.numbered)
        assert found is not None
        stack.push(found)
    assert stack.reference() == ref


def test_a_heading_without_a_numeral_has_the_reference_of_the_one_above() -> None:
    stack = headings.Stack()
    stack.push(headings.Heading("Trees", "plain"))
    assert stack.reference() == ""
    stack.push(headings.Heading("II. Trees", "roman", 2))
    stack.push(headings.Heading("Oaks", "plain"))
    assert stack.reference() == "section II"

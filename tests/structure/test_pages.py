"""Web pages that print no numbers: paragraphs are counted, lists belong to the paragraph that introduces them."""

from __future__ import annotations

from tests.structure.reading import document, introduced, passages, refs

PAGE = """
The Protection of Trees

“Nothing is as old as a tree, and nothing is as young as its leaves in the spring of the year.”

The Keeper of the Forests, Remarks to the Forest Council on Trees, Old Trees and New Leaves, 7 May 2023

In May 2024, the Council spoke about trees. It asked the Network to count them.

As the terms of reference say, two aims are pursued:

  1. Counting the oaks.
  2. Counting the beeches.

Later, the Council met again.

  • Oaks
  • Beeches

Documents

  • Terms of reference.pdf

    PDF | 138.45 Ko
"""


def test_paragraphs_are_counted_without_the_title() -> None:
    made = document(PAGE)
    assert refs(made) == ["p1", "p2", "p3", "p4", "p4(1)", "p4(2)", "p5", "p6", "p6", "p7"]
    assert passages(made, "front") == [("header", "The Protection of Trees")]
    assert introduced(made)["p4(2)"] == "p4"


def test_the_line_below_a_quotation_is_a_paragraph_not_a_heading() -> None:
    made = document(PAGE)
    assert made.words(made.passages[2]).startswith("The Keeper")
    assert made.passages[2].kind == "paragraph"


def test_a_list_below_a_heading_is_a_paragraph_of_its_own() -> None:
    made = document(PAGE)
    last = made.passages[-1]
    assert (last.ref, last.kind, last.headings) == ("p7", "bullet", ("Documents",))


def test_front_matter_of_a_page() -> None:
    front = document(PAGE).front
    assert (front.title, front.kind, front.session, front.issued) == ("The Protection of Trees", "web page", None, None)


def test_a_page_without_title() -> None:
    made = document("The Council met in the capital and spoke about trees all day long, as it does every year.\n")
    assert refs(made) == ["p1"]
    assert made.front.title is None


def test_a_page_of_lines() -> None:
    made = document(
        """
        Tree Network
        - Chair: A. Oak (Chief of Trees, Forest Office)
        - Reporting: to the Forest Council
        The Tree Network was set up in the spring of the year and counts the trees of the land.
        Its members are the keepers of all forests, who meet twice a year and count what they see.
        """
    )
    assert refs(made) == ["p1", "p1", "p2", "p3"]


def test_controls_of_the_site_are_dropped() -> None:
    made = document(
        """
        Document type

        Date published

        Action on trees

        The Committee will count the trees of the northern forest in the course of the coming year.
        """
    )
    assert passages(made) == [
        ("p1", "The Committee will count the trees of the northern forest in the course of the coming year.")
    ]


def test_letters_on_a_page() -> None:
    made = document("Trees\n\nThe Network will:\n\n(a) Count oaks;\n\n(b) Count beeches.\n\nIt is led by the Office.")
    assert refs(made) == ["p1", "p1(a)", "p1(b)", "p2"]


def test_a_session_named_on_a_page_is_its_own_only_with_place_and_dates() -> None:
    made = document(
        "Conclusions of the Tenth Session of the High Level Committee on Management (Vienna, 2-3 May 2016)."
    )
    front = made.front
    assert (front.body, front.session, front.place) == ("body/hlcm", "tenth session", "Vienna")
    assert (front.start, front.end) == ("2016-05-02", "2016-05-03")
    other = document("Trees\n\nAt its 40th session in October 2020, the Committee (which likes trees) spoke of oaks.")
    assert other.front.session is None


TRANSCRIPT = (
    "Report of the High-level Committee on Programmes on its ninth session\n\nSize: px\nStart display at page:\n\n"
    'Download "Report of the High-level Committee"\n\nTranscription\n\n'
    "1 United Nations system Chief Executives Board for Coordination 5 June 2031 CEB/2031/99 "
    "Report of the High-level "
    "Committee on Programmes on its ninth session (Oslo, 6 and 7 May 2031) 1. At the wish of the Chair, the "
    "Committee met in a large hall. The hall had 12 windows. 2. In her opening words the Chair spoke of oaks. "
    + "Oaks were praised by many. " * 20
    + "3. In closing, she spoke of beeches.\n"
)


def test_a_transcription_in_one_line_is_cut_at_its_numbers() -> None:
    made = document(TRANSCRIPT)
    assert refs(made) == ["1", "2", "3"]
    assert made.words(made.passages[2]).startswith("1. At the wish")


def test_front_matter_in_a_running_line() -> None:
    front = document(TRANSCRIPT).front
    assert (front.symbol, front.issued, front.session) == ("CEB/2031/99", "2031-06-05", "ninth session")
    assert (front.start, front.end, front.place) == ("2031-05-06", "2031-05-07", "Oslo")
    assert (front.body, front.kind) == ("body/hlcp", "report")


def test_a_transcription_with_every_line_apart() -> None:
    made = document(
        """
        TRANSCRIPT

        Page 1: tree papers

        CEB/2021/HLCP99/CRP.2 12 April 2021

        A common approach to trees and

        forests of the system

        Page 2 CEB/2021/HLCP99/CRP.2

        1. The members met in May and asked the Network to

        count all trees, old and new, of the northern forests and

        (if there was time) of the southern ones.

        2. They met again in June.
        """
    )
    assert refs(made) == ["1", "2"]
    assert made.front.title == "A common approach to trees and forests of the system"
    assert made.key == "CEB/2021/HLCP99/CRP.2"

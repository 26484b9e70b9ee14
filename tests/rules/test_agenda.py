"""Agenda items: from a printed agenda, from the item of a document's head, from headings, from a list of issues."""

from __future__ import annotations

import pytest

from ingest.pipeline import extract
from ingest.statements import AgendaItem, Facts
from ontology.load import load
from tests.corpus import corpus
from tests.pipeline.made_up import read
from tests.rules.corpus_facts import of_file
from tests.rules.documents import facts, of_kind, paragraph

HEAD = """
United Nations
Chief Executives Board for Coordination
Distr.: General
3 June 2045
Original: English

First regular session of 2045
London, 4–5 May 2045

Summary of deliberations

"""

ORDINARY = """
I. Introduction

1. The Board met in the old hall and looked at many things, of which the present summary tells the more weighty.

II. Segment 1: fish and rivers

2. The Board spoke of fish at some length, and of rivers, and of the people who live from the one and the other.

A. Small fish

3. Some fish are small, and some members of the Board asked what that means for the nets that are used in rivers.

III. Working lunch on child protection

4. The Board had lunch, and heard from those who protect children in many towns and villages of all the regions.

A. New homes

5. There are new homes for children in several towns, and more of them are planned for the years that lie ahead.

B. Next steps

6. The Board will come back to the matter in spring, when the first of the new homes will have been opened to all.

IV. Other matters

7. There were none, and the Secretary-General closed the session with words of thanks to the town and to its people.
"""


def items(given: Facts) -> list[str]:
    """Each item as `NUMBER TITLE`, in the order of the text."""
    return [f"{item.number or '-'} {item.title}" for item in of_kind(given, AgendaItem)]


def made(text: str) -> Facts:
    return extract(read(text), load())


def test_headings_are_the_agenda_of_a_report() -> None:
    given = made(HEAD + ORDINARY)
    assert items(given) == [
        "segment 1 fish and rivers",
        "III Working lunch on child protection",
        "III.A New homes",
        "IV Other matters",
    ]
    found = list(of_kind(given, AgendaItem))
    assert {item.session for item in found} == {"session/ceb-first-regular-session-of-2045"}
    assert [item.evidence.ref for item in found] == ["section II", "section III", "section III.A", "section IV"]
    assert [item.topic for item in found][1:] == ["topic/child-protection", None, None]


def test_a_printed_agenda_stands_for_the_headings() -> None:
    agenda = """
I. Introduction

1. The Board met in the old hall and looked at many things, of which the present summary tells the more weighty.

2. The Board adopted the following agenda for its first regular session of 2045:

1. Adoption of the agenda.
2. Reports of the committees:
  - (a) Committee on Mills;
  - (b) Committee on Rivers.
3. Child protection.

II. Fish

3. The Board spoke of fish at some length, and of rivers, and of the people who live from the one and the other.
"""
    given = made(HEAD + agenda)
    assert items(given) == [
        "1 Adoption of the agenda",
        "2 Reports of the committees",
        "2(a) Committee on Mills",
        "2(b) Committee on Rivers",
        "3 Child protection",
    ]
    assert {item.evidence.ref for item in of_kind(given, AgendaItem)} == {"2"}


def test_an_agenda_in_an_annex() -> None:
    annex = """
I. Introduction

1. The Board met in the old hall and adopted the agenda that is contained in annex I to the present summary of it.

Annex I

Agenda

1. Adoption of the agenda
2. Fish and rivers
3. Other matters
"""
    assert items(made(HEAD + annex)) == ["1 Adoption of the agenda", "2 Fish and rivers", "3 Other matters"]


def test_the_agenda_of_a_later_session_is_not_that_of_this_one() -> None:
    later = """
I. Other matters

1. The Board proposed the following agenda for its next session:

1. Adoption of the agenda.
2. Rivers.
"""
    assert items(made(HEAD + later)) == ["I Other matters"]


def test_headings_that_name_the_item() -> None:
    numbered = """
Agenda item 1: Adoption of the agenda

1. The agenda was adopted without a vote by all of the members who were present in the old hall on that morning.

Agenda item 2 (a): Child protection

2. The Board spoke of children at some length, and of towns, and of those who live and work in the one or the other.
"""
    assert items(made(HEAD + numbered)) == ["1 Adoption of the agenda", "2(a) Child protection"]


def test_the_item_under_which_a_document_was_issued() -> None:
    resolution = """
United Nations
A/RES/99/1
General Assembly
Distr.: General
3 June 2045

Ninety-ninth session
Agenda item 7 (b)
Child protection

Resolution adopted by the General Assembly

99/1. Homes for children

The General Assembly,

Recalling its resolution 98/1,

1. Notes the new homes for children.
"""
    (item,) = of_kind(made(resolution), AgendaItem)
    assert (item.number, item.title, item.topic) == ("7(b)", "Child protection", "topic/child-protection")
    assert item.session == "session/general-assembly-ninety-ninth-session"
    assert (item.evidence.ref, item.evidence.quote) == ("header", "Child protection")
    assert item.evidence.prefix.endswith("Agenda item 7 (b)")


def test_issues_that_a_page_lists() -> None:
    given = facts(paragraph("Issues discussed included: Child protection; Rivers and lakes; Any other business."))
    assert items(given) == ["- Child protection", "- Rivers and lakes", "- Any other business"]
    assert {item.session for item in of_kind(given, AgendaItem)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The 2030 Agenda covers: water and food.",
        "The Committee adopted its agenda.",
        "The issues discussed were many.",
        "Agenda item 3 was closed.",
    ],
)
def test_no_item(text: str) -> None:
    assert items(facts(paragraph(text))) == []


def test_headings_of_what_is_no_report_of_a_session_are_no_agenda() -> None:
    assert items(made(HEAD.replace("Summary of deliberations", "Strategy for the rivers") + ORDINARY)) == []


GOLD = {
    "ceb-2013-second-session": (
        "1 Adoption, 2 Reports, 2(a) High-level, 2(b) High-level, 2(c) United, 3 Issues, 4 Other"
    ),
    "ceb-2018-first-session": (
        "segment 1 state, segment 2 socioeconomic, segment 3 fostering, V Working, V.A System-wide, V.B Initiatives, "
        "V.C Victims', V.D CEB, VI Other, VI.A Endorsement, VI.B Tribute, VI.C Dates"
    ),
    "ceb-2018-second-session": (
        "segment 1 state, segment 2 common, segment 3 fostering, V Presentation, V.A United, V.B Sexual, VI Other, "
        "VI.A Endorsement, VI.B Dates"
    ),
    "ceb-2024-first-session": (
        "segment 1 state, segment 2 organized, segment 3 Summit, V Other, V.A Tributes, V.B Presentation, "
        "V.C Endorsement, V.D Date"
    ),
    "a-res-79-281_joint-inspection-unit": "146 Joint",
    "transnational-organized-crime": "",
}
"""By document: the number and the first word of each item, in printed order."""


@pytest.mark.parametrize("stem", GOLD)
def test_agendas_of_real_documents(stem: str) -> None:
    found = of_kind(of_file(corpus(), stem), AgendaItem)
    assert ", ".join(f"{item.number} {item.title.split()[0]}" for item in found) == GOLD[stem]

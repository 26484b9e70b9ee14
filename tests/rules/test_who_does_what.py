"""Mandates: ways of saying who does what that turn on a small word, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.rules.documents import chapeau, decisions, document, mandates, paragraph, table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNESCO is concerned with digital literacy.", {"UNESCO unspecified digital literacy"}),
        ("WHO has begun to gather data on malaria.", {"WHO monitoring malaria"}),
        ("The Assembly made UNEP the custodian of the register on biodiversity.", {"UNEP guardian biodiversity"}),
        ("ITU recalled that the summit had made it the facilitator for digital literacy.", {
            "ITU facilitator digital literacy"
        }),
        ("UNEP co-leads with FAO and WHO the work on biodiversity.", {
            "UNEP co-lead biodiversity", "FAO co-lead biodiversity", "WHO co-lead biodiversity"
        }),
        ("The regional commissions, in particular ECA and ESCAP, monitor nutrition.", {
            "regional commissions monitoring nutrition", "ECA monitoring nutrition", "ESCAP monitoring nutrition"
        }),
        ("The Committee named as task managers WHO, for malaria; ILO, for child labour; and FAO, for nutrition.", {
            "WHO lead malaria", "ILO lead child labour", "FAO lead nutrition"
        }),
        ("WHO and ILO share the work: the former deals with malaria, the latter with child labour.", {
            "WHO operational malaria", "ILO operational child labour"
        }),
        ("FAO set out the organization’s strategy on nutrition.", {"FAO normative nutrition"}),
        ("FAO, as the system’s focal point for nutrition, would devote a day to it.", {"FAO coordinator nutrition"}),
        ("UNICEF acts as lead buyer of cold boxes.", {"UNICEF lead cold boxes"}),
        ("FAO would assist WHO in the review of insurance coverage.", {"FAO support insurance coverage"}),
        ("A database on nutrition was sponsored by WFP and FAO.", {
            "WFP operational nutrition", "FAO operational nutrition"
        }),
    ],
)  # fmt: skip
def test_ways_of_saying(text: str, expected: set[str]) -> None:
    assert mandates(document(text, body="body/hlcp")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "FICSA and CCISUA addressed the Committee.",
        "FAO offered to act as host if the state of nutrition so permitted.",
        "The Committee thanked FAO for hosting the session on nutrition.",
        "WHO met experts, for whom ILO had printed a report, before the talks on nutrition.",
    ],
)
def test_what_is_no_work_on_a_matter(text: str) -> None:
    assert mandates(document(text, body="body/hlcp")) == set()


def test_who_sets_a_group_up_hands_the_matter_over() -> None:
    found = mandates(document("HLCP established the task team on nutrition, led by FAO.", body="body/hlcp"))
    assert found == {"Task team on nutrition unspecified nutrition", "FAO lead nutrition"}
    assert "WFP operational nutrition" in mandates(paragraph("WFP established a task team on nutrition."))


def test_nobody_asks_themselves() -> None:
    text = "HLCP took note of the report of the task team on nutrition and requested it to prepare a note on malaria."
    holders = {line.split(" ")[0] for line in mandates(document(text, body="body/hlcp"))}
    assert holders == {"Task"}


def test_what_a_deed_keeps_to_is_no_matter_of_it() -> None:
    text = "UNDP supports courts on corruption, in accordance with international law and human rights obligations."
    assert mandates(paragraph(text)) == {"UNDP support corruption"}


def test_a_working_group_on_that_topic_is_named_by_the_topic() -> None:
    text = "The Board discussed nutrition and asked HLCP to set up a working group on that topic, to be led by FAO."
    assert "FAO lead nutrition" in mandates(document(text, body="body/ceb"))


def test_with_those_who_are_members_of_a_new_group() -> None:
    text = "The Committee set up a task force on malaria, with WHO as convener and with FAO and ILO as members."
    assert {"FAO member malaria", "ILO member malaria"} <= mandates(document(text, body="body/hlcp"))


def test_his_office_is_the_speakers() -> None:
    text = "The High Commissioner for Human Rights recalled that her Office had the mandate to report on racism."
    assert mandates(paragraph(text)) == {"OHCHR unspecified racism and racial discrimination"}


def test_in_the_present_only_the_own_body_decides() -> None:
    assert decisions(document("The Executive Board of UNICEF approves plans.", body="body/hlcp")) == set()
    assert decisions(document("HLCP approves the plan.", body="body/hlcp")) == {"HLCP approve"}


def test_a_request_names_its_matter_far_behind() -> None:
    item = "Requested FAO, in consultation with WHO, to prepare a first full guide on insurance coverage."
    found = mandates(chapeau("The Committee:", item, body="body/hlcp"))
    assert found == {"FAO normative insurance coverage", "WHO support insurance coverage"}


def test_a_row_of_short_cells_is_no_sentence() -> None:
    assert mandates(table(("Matter", "Verb", "Who"), ("nutrition", "led by", "FAO"))) == set()

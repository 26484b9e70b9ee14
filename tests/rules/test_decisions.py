"""Decisions: who decided what, and what is talk, condition, wish or somebody else's."""

from __future__ import annotations

import pytest

from ingest.statements import Decision
from tests.rules.documents import chapeau, decisions, document, facts, of_kind, paragraph

BOARD = "body/ceb"
PROGRAMMES = "body/hlcp"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Committee endorsed the strategy on water quality.", "HLCP endorse"),
        ("The Committee adopted its agenda.", "HLCP adopt"),
        ("The Committee decided to establish a task team on food security.", "HLCP decide"),
        ("The Committee established a working group on data.", "HLCP establish"),
        ("The Committee set up a working group on drones.", "HLCP establish"),
        ("The Committee took note of the report on energy.", "HLCP take-note"),
        ("The Committee called for closer cooperation on migration.", "HLCP request"),
        ("HLCP requested UNEP and FAO to prepare a paper on biodiversity.", "HLCP request UNEP, FAO"),
        ("The Committee invited WHO to brief its next session on malaria.", "HLCP invite WHO"),
        ("The Committee encouraged UNESCO to share its work on education.", "HLCP request UNESCO"),
        ("Members agreed to meet in May.", "HLCP agree"),
        ("Members agreed that UNEP should lead the work on biodiversity.", "HLCP agree"),
        ("Participants expressed support for the plan on housing.", "HLCP support"),
        ("HLCM approved the guidelines on procurement.", "HLCM approve"),
        ("The strategy on youth was approved by HLCM.", "HLCM approve"),
        ("The Committee read the draft. It requested WHO to revise it.", "HLCP request WHO"),
        ("It was decided to meet in May.", "HLCP decide"),
        ("It was agreed that UNEP would prepare a paper on oceans.", "HLCP agree"),
        ("The meeting agreed to reconvene in May.", "HLCP agree"),
        ("The Committee gave its approval to the plan on housing.", "HLCP approve"),
    ],
)
def test_a_committee_decides(text: str, expected: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == {expected}


def test_acts_behind_a_colon_are_each_a_decision() -> None:
    text = "The Committee: endorsed the paper on oceans; requested UNEP to publish it; and agreed to meet in May."
    assert decisions(paragraph(text, body=PROGRAMMES)) == {"HLCP endorse", "HLCP request UNEP", "HLCP agree"}


def test_the_secretary_general_says_i_in_a_report_of_his() -> None:
    text = "I request WHO to convene a meeting on malaria."
    assert decisions(document("Report of the Secretary-General", text)) == {"Secretary-General request WHO"}
    assert decisions(paragraph(text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board approved the strategic framework on youth.", "CEB approve"),
        ("The Board mandated UNDP to coordinate recovery after earthquakes.", "CEB request UNDP"),
        ("CEB members decided to support the plan on migration.", "CEB decide"),
        ("The Secretary-General welcomed the progress on water.", "Secretary-General support"),
        (
            "The Secretary-General asked UNICEF to lead the work on child protection.",
            "Secretary-General request UNICEF",
        ),
        ("The Chair of the Board asked UNEP to prepare a note on oceans.", "Secretary-General request UNEP"),
    ],
)
def test_the_board_and_its_chair_decide(text: str, expected: str) -> None:
    assert decisions(paragraph(text, body=BOARD)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "The Committee would endorse the strategy on water quality.",
        "The Committee might adopt a plan on migration.",
        "The Committee discussed a plan to establish a task team on malaria.",
        "If the Committee endorsed the strategy, work could begin.",
        "The Committee did not endorse the strategy on water quality.",
        "The Committee never adopted the plan.",
    ],
)
def test_what_is_wished_or_denied_is_no_decision(text: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A speaker endorsed the strategy on water quality.",
        "The representative of UNDP supported the proposal on water.",
        "UNDP endorsed the strategy on water quality.",
        "The General Assembly adopted the plan on migration.",
        "The Secretary-General of ITU asked UNEP to prepare a note on oceans.",
        "Members stressed the need for work on malaria.",
        "Members agreed that the meeting was useful.",
        "The Committee welcomed Ms. Ada Tiller.",
    ],
)
def test_speakers_views_and_other_deciders_give_none(text: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == set()


def test_an_organ_decides_in_its_own_document() -> None:
    text = "The General Assembly adopted the plan on migration."
    assert decisions(paragraph(text, body="organ/general-assembly")) == {"General Assembly adopt"}


def test_a_passive_without_an_agent_is_the_decision_of_the_documents_body() -> None:
    text = "The report of UNEP was adopted."
    assert decisions(paragraph(text, body=PROGRAMMES)) == {"HLCP adopt"}
    assert decisions(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The visit of UNEP was approved.",
        "The strategy drafted with UNEP was approved by a speaker.",
        "The strategy drafted with UNEP would be approved.",
        "The strategy drafted with UNEP was not approved.",
    ],
)
def test_other_passives_give_none(text: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == set()


def test_he_is_the_secretary_general_who_spoke_last() -> None:
    opened = "The Secretary-General opened the meeting."
    asked = "asked UNEP to prepare a note on oceans."
    given = {"Secretary-General request UNEP"}
    assert decisions(paragraph(f"{opened} He {asked}", body=BOARD)) == given
    assert decisions(document(opened, f"He {asked}", body=BOARD)) == given


def test_she_is_nobody_after_another_person() -> None:
    asked = "She asked UNEP to prepare a note on oceans."
    other = "Ms. Ada Tiller thanked the host."
    assert decisions(paragraph(f"{other} {asked}", body=BOARD)) == set()
    assert decisions(paragraph(f"The Secretary-General opened the meeting. {other} {asked}", body=BOARD)) == set()


def test_items_take_the_decider_that_introduces_them() -> None:
    made = chapeau(
        "The Committee:",
        "Endorsed the plan on water quality;",
        "Requested UNEP to report on oceans;",
        "Did not approve the budget.",
        body=PROGRAMMES,
    )
    assert decisions(made) == {"HLCP endorse", "HLCP request UNEP"}


def test_items_of_an_entity_are_no_decisions() -> None:
    assert decisions(chapeau("UNDP:", "Endorsed the plan on water quality.", body=PROGRAMMES)) == set()


def test_members_are_those_of_the_body_that_the_section_names() -> None:
    made = paragraph("Members endorsed the plan.", body=BOARD, headings=("High-level Committee on Management",))
    assert decisions(made) == {"HLCM endorse"}


def test_a_decision_knows_its_topic_its_date_and_its_words() -> None:
    text = "The Committee approved the plan on housing."
    (decision,) = of_kind(facts(document(text, body=PROGRAMMES, end="2019-05-03")), Decision)
    assert (decision.topic, decision.date, decision.rule) == ("topic/housing", "2019-05-03", "decision.approve")
    assert decision.evidence.quote == text


def test_two_verbs_are_two_decisions() -> None:
    text = "The Committee endorsed the plan on housing and requested UNDP to report on poverty."
    assert decisions(paragraph(text, body=PROGRAMMES)) == {"HLCP endorse", "HLCP request UNDP"}


def test_a_recommendation_by_a_committee_is_its_request() -> None:
    text = "The Board heard the recommendation by HLCM that heads should meet in Rome."
    assert "HLCM request" in decisions(paragraph(text, body=BOARD))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Decision 1: The AGM approved the plan.", "UNEG approve"),
        ("Decision 2018/4: To set up a group on ethics.", "UNEG establish"),
        ("Decision 3. Endorsed the report.", "UNEG endorse"),
        ("Conclusion: The plenary endorsed the report.", "UNEG endorse"),
        ("The session agreed to adopt the plan.", "UNEG agree"),
    ],
)
def test_a_decision_with_a_label_is_that_of_whose_meeting_it_is(text: str, expected: str) -> None:
    assert expected in decisions(paragraph(text, body="body/uneg"))


def test_a_label_alone_decides_nothing() -> None:
    assert decisions(paragraph("Decision 3: the room was too small.", body="body/uneg")) == set()
    assert decisions(paragraph("Decision 1: To set up a group on ethics.")) == set()

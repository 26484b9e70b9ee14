"""Mandates: who does what on which topic, and what only looks like it."""

from __future__ import annotations

import pytest

from ingest.statements import Mandate
from tests.rules.documents import chapeau, document, facts, mandates, of_kind, paragraph

LEADS = {"UNEP lead biodiversity"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNEP leads the work on biodiversity.", LEADS),
        ("UNEP will lead the work on biodiversity.", LEADS),
        ("UNEP and FAO lead the work on biodiversity.", {"UNEP co-lead biodiversity", "FAO co-lead biodiversity"}),
        (
            "UNEP, FAO and UNDP jointly coordinate the work on biodiversity.",
            {"UNEP coordinator biodiversity", "FAO coordinator biodiversity", "UNDP coordinator biodiversity"},
        ),
        ("UN-Women develops guidelines on gender equality.", {"UN-Women normative gender equality"}),
        ("UN-Women builds capacity on gender equality.", {"UN-Women capacity-building gender equality"}),
        ("UNODC is the guardian of the conventions on corruption.", {"UNODC guardian corruption"}),
        (
            "UNDP works on poverty in collaboration with ILO and FAO.",
            {"UNDP operational poverty", "ILO support poverty", "FAO support poverty"},
        ),
        (
            "The Secretary-General asked UNEP to lead the work on biodiversity, with the assistance of FAO.",
            {"UNEP lead biodiversity", "FAO support biodiversity"},
        ),
        (
            "UNEP leads the work on biodiversity. It also supports fisheries.",
            {"UNEP lead biodiversity", "UNEP support fisheries"},
        ),
        ("Work on biodiversity was discussed. UNEP leads this work.", LEADS),
    ],
)
def test_a_sentence_gives_its_mandates(text: str, expected: set[str]) -> None:
    assert mandates(paragraph(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "UNEP did not lead the work on biodiversity.",
        "UNEP has no mandate on biodiversity.",
        "UNEP is not the lead agency for biodiversity.",
        "UNEP cannot lead the work on biodiversity.",
    ],
)
def test_what_is_denied_gives_none(text: str) -> None:
    assert mandates(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The representative of UNEP spoke about biodiversity.",
        "The Executive Director of UNEP stressed the value of biodiversity.",
        "UNEP took note of the report on biodiversity.",
        "UNEP noted with appreciation the report on biodiversity.",
        "UNEP hosted a dinner before the talks on biodiversity.",
        "The meeting on biodiversity was hosted by UNEP.",
        "The report of UNEP on biodiversity was long.",
    ],
)
def test_speakers_hosts_and_readers_hold_none(text: str) -> None:
    assert mandates(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Member States lead the work on biodiversity.",
        "The United Nations system addresses biodiversity.",
        "The General Assembly leads the work on biodiversity.",
        "Biodiversity is protected by many.",
        "UNDP manages its office.",
    ],
)
def test_everyone_organs_and_nobody_hold_none(text: str) -> None:
    assert mandates(paragraph(text)) == set()


def test_a_heading_gives_the_topic_that_a_sentence_points_to() -> None:
    text = "UNEP coordinates this work."
    assert mandates(paragraph(text)) == set()
    assert mandates(paragraph(text, headings=("Biodiversity",))) == {"UNEP coordinator biodiversity"}


def test_a_body_set_up_for_one_matter_keeps_to_it() -> None:
    made = document("The task team on biodiversity met.", "The task team monitors fisheries.")
    lines = mandates(made)
    assert "Task team on biodiversity monitoring biodiversity" in lines
    assert not any("fisheries" in line for line in lines)


def test_items_take_what_the_introduction_asks_for() -> None:
    made = chapeau("The Committee:", "Requested UNEP to lead the work on biodiversity.", body="body/hlcp")
    assert "UNEP lead biodiversity" in mandates(made)


def test_a_mandate_is_cited_by_the_item_that_states_it() -> None:
    made = chapeau("The following took part:", "UNEP leads the work on biodiversity;", "FAO monitors fisheries.")
    places = {m.holder: m.evidence.ref for m in of_kind(facts(made), Mandate)}
    assert places == {"entity/unep": "1(a)", "entity/fao": "1(b)"}


def test_topics_of_one_section_do_not_reach_the_next() -> None:
    assert mandates(document("Biodiversity was discussed.", headings=("Oceans",))) == set()


def test_two_paragraphs_that_say_the_same_are_two_statements() -> None:
    made = document("UNEP leads the work on biodiversity.", "UNEP leads the work on biodiversity.")
    assert [m.evidence.ref for m in of_kind(facts(made), Mandate)] == ["1", "2"]

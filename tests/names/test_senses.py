"""Acronyms of agents that also stand for something else."""

from __future__ import annotations

import pytest

from ingest.names.senses import HOMONYMS, is_other, other_by_default
from tests.rules.documents import document, facts, mandates, paragraph


def other(text: str) -> bool:
    """Whether the first ODA of the text is the aid, not the Office."""
    start = text.index("ODA")
    return is_other(text, start, start + 3, other_by_default([text]))


@pytest.mark.parametrize(
    "text",
    [
        "The level of ODA fell.",
        "ODA flows fell.",
        "Donors increased ODA for health.",
        "Official development assistance fell. To that end, ODA was discussed.",
    ],
)
def test_the_words_beside_it_or_the_document_tell_the_other_sense(text: str) -> None:
    assert other(text)


@pytest.mark.parametrize(
    "text",
    [
        "ODA works on small arms.",
        "UNDP and ODA met.",
        "The Office for Disarmament Affairs met. ODA spoke of official development assistance.",
    ],
)
def test_else_it_is_the_agent(text: str) -> None:
    assert not other(text)


def test_other_acronyms_have_one_sense() -> None:
    assert not is_other("The level of UNDP fell.", 13, 17, frozenset())
    assert other_by_default(["official development assistance"]) == {"ODA"}
    assert other_by_default(["the International Olympic Committee"]) == {"IOC"}
    assert set(HOMONYMS) == {"IOC", "ODA"}


def test_the_office_holds_mandates_and_the_aid_does_not() -> None:
    assert mandates(paragraph("ODA leads the work on small arms.")) == {"ODA lead small arms and light weapons"}
    assert mandates(paragraph("ODA flows support the work on health.")) == set()


@pytest.mark.parametrize(("matter", "office"), [("Refugees", "UNHCR"), ("Human Rights", "OHCHR")])
def test_a_high_commissioner_stands_for_the_office(matter: str, office: str) -> None:
    text = f"The United Nations High Commissioner for {matter} leads the work on statelessness."
    assert mandates(paragraph(text)) == {f"{office} lead statelessness"}


def test_a_person_still_holds_the_post_of_high_commissioner() -> None:
    made = document("Mara Oduya, United Nations High Commissioner for Refugees, spoke.")
    (held,) = [s for s in facts(made).statements if s.KIND == "post-holding"]
    assert held.rule == "post.person-then-post"

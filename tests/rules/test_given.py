"""Mandates that are given, that rest with a holder, or that are parted among several."""

from __future__ import annotations

import pytest

from tests.rules.documents import decisions, mandates, paragraph

PROGRAMMES = "body/hlcp"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM was assigned the lead on migration.", {"IOM lead migration"}),
        ("Responsibility for malaria was assigned to WHO.", {"WHO unspecified malaria"}),
        ("Responsibility for malaria lies mainly with WHO.", {"WHO unspecified malaria"}),
        ("The lead on malaria rests with WHO and UNICEF.", {"WHO co-lead malaria", "UNICEF co-lead malaria"}),
        ("WHO is responsible for malaria.", {"WHO unspecified malaria"}),
        ("WHO is in charge of the response to malaria.", {"WHO unspecified malaria"}),
        ("WHO is active in the field of malaria.", {"WHO unspecified malaria"}),
        ("FAO, responsible for fisheries, sent a note.", {"FAO unspecified fisheries"}),
        ("The task of fighting malaria falls to WHO.", {"WHO unspecified malaria"}),
        ("On malaria the lead is with WHO.", {"WHO lead malaria"}),
        ("WHO is answerable for malaria.", {"WHO unspecified malaria"}),
        ("Follow-up to the plan on malaria was left to WHO.", {"WHO unspecified malaria"}),
        ("FAO, to which the study of fisheries was assigned, spoke first.", {"FAO normative fisheries"}),
        ("Malaria is the concern of WHO.", {"WHO unspecified malaria"}),
        ("The control of malaria falls within the remit of WHO.", {"WHO unspecified malaria"}),
        ("The study of fisheries was placed in the hands of FAO.", {"FAO unspecified fisheries"}),
        ("FAO has charge of the teaching of fisheries.", {"FAO unspecified fisheries"}),
        ("FAO's expertise lies in fisheries.", {"FAO unspecified fisheries"}),
        ("WHO is at the forefront of the fight against malaria.", {"WHO lead malaria"}),
        (
            "With WHO and UNICEF at the helm, a plan on malaria was made.",
            {"WHO co-lead malaria", "UNICEF co-lead malaria"},
        ),
        ("WHO watches over the plan on malaria.", {"WHO monitoring malaria"}),
        ("FAO keeps the register of fisheries.", {"FAO operational fisheries"}),
        ("ECE is home to the conventions on road safety.", {"ECE operational road safety"}),
        ("WHO coordinates work on malaria in the region.", {"WHO coordinator malaria"}),
        ("UNDP was appointed task manager for fisheries.", {"UNDP lead fisheries"}),
        ("The board chose UNDP to monitor corruption.", {"UNDP monitoring corruption"}),
        ("The data on fisheries which FAO keeps under review were shown.", {"FAO operational fisheries"}),
        ("UNAIDS brings together what nine agencies do on malaria.", {"UNAIDS coordinator malaria"}),
        ("UNEP hosts the secretariat of a coalition on biodiversity.", {"UNEP operational biodiversity"}),
        ("UNDP has a programme on corruption in nine countries.", {"UNDP operational corruption"}),
        ("Support for fisheries is a core function of FAO.", {"FAO unspecified fisheries"}),
        (
            "The work on gender equality is led by UN-Women, with support from UNDP.",
            {"UN-Women lead gender equality", "UNDP support gender equality"},
        ),
    ],
)
def test_a_matter_is_a_holders(text: str, expected: set[str]) -> None:
    assert mandates(paragraph(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UNESCO focuses on education, while WHO concentrates on malaria.",
            {"UNESCO operational education", "WHO operational malaria"},
        ),
        ("UNDP leads the group on corruption, and UNICEF that on nutrition.", {"UNICEF lead nutrition"}),
        (
            "The Committee asked FAO to write on fisheries, and WHO to report on malaria.",
            {"FAO operational fisheries", "WHO operational malaria"},
        ),
        (
            "UNESCO is tasked with protecting languages, WHO with malaria.",
            {"WHO unspecified malaria"},
        ),
        ("UNCTAD's Division on Markets monitors debt.", {"UNCTAD monitoring debt"}),
        (
            "The representative of UNEP said that the organization had developed a strategy on fisheries.",
            {"UNEP normative fisheries"},
        ),
        (
            "FAO provides technical assistance on the safety of small boats.",
            {"FAO technical-assistance safety of small boats"},
        ),
        ("UNICEF leads advocacy for safe journeys to school.", {"UNICEF lead safe journeys"}),
    ],
)
def test_a_holder_has_the_topics_of_its_own_clause(text: str, expected: set[str]) -> None:
    assert expected <= mandates(paragraph(text))
    assert len(mandates(paragraph(text))) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "Responsibility for malaria does not rest with WHO.",
        "WHO is not responsible for malaria.",
        "UNEP hosted a dinner before the talks on biodiversity.",
        "UNAIDS brings news from the talks on malaria.",
        "IOM was assigned a room beside the talks on migration.",
    ],
)
def test_what_is_denied_or_no_work_gives_none(text: str) -> None:
    assert mandates(paragraph(text)) == set()


def test_each_has_its_own_part() -> None:
    found = mandates(paragraph("WHO is responsible for malaria, UNICEF for nutrition and ILO for child labour."))
    assert found == {"WHO unspecified malaria", "UNICEF unspecified nutrition", "ILO unspecified child labour"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Committee entrusted UNEP with monitoring biodiversity.", {"UNEP monitoring biodiversity"}),
        ("The Committee confided to UNEP the task of monitoring biodiversity.", {"UNEP monitoring biodiversity"}),
        ("The Committee gave UNEP the lead on biodiversity.", {"UNEP lead biodiversity"}),
    ],
)
def test_who_gives_a_mandate_does_not_hold_it(text: str, expected: set[str]) -> None:
    assert mandates(paragraph(text, body=PROGRAMMES)) == expected


def test_a_finite_verb_is_not_listed_with_an_infinitive() -> None:
    text = "The Committee invited UNDP to align its reports with the plan and called upon FAO to study fisheries."
    assert decisions(paragraph(text, body=PROGRAMMES)) == {"HLCP invite UNDP", "HLCP request FAO"}

"""Posts: persons as the text introduces them, and titles without a person."""

from __future__ import annotations

import pytest

from ingest.passages import Document
from ingest.statements import PostHolding
from tests.rules.documents import document, facts, label, of_kind, paragraph


def posts(made: Document) -> list[str]:
    """The document's holdings as `PERSON, POST, ORGANIZATION`, in order."""
    given = facts(made)
    return [f"{label(given, h.person)}, {h.post}, {label(given, h.organization)}" for h in of_kind(given, PostHolding)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Executive Director of UNEP, Mara Oduya, opened the meeting.", "Mara Oduya, Executive Director, UNEP"),
        ("The Executive Director of UNEP, Ms. Mara Oduya, spoke.", "Mara Oduya, Executive Director, UNEP"),
        ("Mara Oduya, Executive Director of UNEP, opened the meeting.", "Mara Oduya, Executive Director, UNEP"),
        ("Ms. Mara Oduya (Executive Director of UNEP) spoke.", "Mara Oduya, Executive Director, UNEP"),
        ("The Chair of HLCP, Jan van der Berg, thanked all.", "Jan van der Berg, Chair, HLCP"),
        ("The President of the World Bank, Lin Okafor, agreed.", "Lin Okafor, President, World Bank"),
        (
            "They bade farewell to Mara Oduya, whose second term as Director-General of FAO was ending.",
            "Mara Oduya, Director-General, FAO",
        ),
        ("They greeted Ms. Mara Oduya, who attended as Director-General of FAO.", "Mara Oduya, Director-General, FAO"),
        ("Ms. Mara Oduya, reporting as Chair of HLCM, was brief.", "Mara Oduya, Chair, HLCM"),
        ("HLCM elected Ms. Mara Oduya of FAO as its Chair.", "Mara Oduya, Chair, HLCM"),
        ("Mara Oduya was appointed as Director-General of FAO.", "Mara Oduya, Director-General, FAO"),
        ("Members thanked Mara Oduya, who had served as Director-General of FAO.", "Mara Oduya, Director-General, FAO"),
        ("Mara Oduya spoke in her capacity as Chair of HLCM.", "Mara Oduya, Chair, HLCM"),
        ("The Acting Head of UN-Women, Lakshmi Rao, spoke.", "Lakshmi Rao, Acting Head, UN-Women"),
        ("Mr. Jan Bergen (ILO), Chair of HLCP, spoke.", "Jan Bergen, Chair, HLCP"),
        ("Mara Oduya, Director, Policy Division, ILO, spoke.", "Mara Oduya, Director, Policy Division, ILO"),
        ("Mara Oduya, Chief Digital Officer of UNDP, spoke.", "Mara Oduya, Chief Digital Officer, UNDP"),
        ("Mara Oduya (Chief, Water Sciences, UNESCO) spoke.", "Mara Oduya, Chief, Water Sciences, UNESCO"),
        ("Mr. Jan Bergen, who had become Director-General of UNIDO, spoke.", "Jan Bergen, Director-General, UNIDO"),
        ("HLCM, presided over by Ms. Mara Oduya, met.", "Mara Oduya, Chair, HLCM"),
        ("HLCM, co-chaired by Ms. Mara Oduya, met.", "Mara Oduya, Co-Chair, HLCM"),
        ("They noted the appointment of Mara Oduya as Head of UN-Women.", "Mara Oduya, Head, UN-Women"),
        ("Mara Oduya was elected Chair of HLCP.", "Mara Oduya, Chair, HLCP"),
        ("Ms. Maria LOPEZ, Acting Head of UN-Women, spoke.", "Maria Lopez, Acting Head, UN-Women"),
        ("Secretary-General Tomas Alvino opened the session.", "Tomas Alvino, Secretary-General, United Nations"),
    ],
)
def test_a_person_is_introduced_with_a_post(text: str, expected: str) -> None:
    assert posts(paragraph(text)) == [expected]


def test_a_title_can_imply_its_organization() -> None:
    assert posts(paragraph("The High Commissioner for Human Rights, Mara Oduya, spoke.")) == [
        "Mara Oduya, High Commissioner for Human Rights, OHCHR"
    ]


def test_a_chair_without_a_body_is_the_chair_of_the_documents_body() -> None:
    assert posts(paragraph("The Chair, Jan Bergen, thanked all.", body="body/hlcp")) == ["Jan Bergen, Chair, HLCP"]


def test_one_person_can_hold_two_posts() -> None:
    text = "The Director-General of UNESCO and Chair of HLCP, Mara Oduya, spoke."
    assert posts(paragraph(text)) == ["Mara Oduya, Director-General, UNESCO", "Mara Oduya, Chair, HLCP"] or posts(
        paragraph(text)
    ) == ["Mara Oduya, Chair, HLCP", "Mara Oduya, Director-General, UNESCO"]


def test_a_plural_title_gives_each_person_an_organization() -> None:
    text = "Mara Oduya and Jan Bergen, Secretaries-General of ITU and UNCTAD respectively, spoke."
    assert set(posts(paragraph(text))) == {
        "Mara Oduya, Secretary-General, ITU",
        "Jan Bergen, Secretary-General, UNCTAD",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Executive Director of UNEP opened the meeting.",
        "The Executive Director of UNEP, in Nairobi, opened the meeting.",
        "The Executive Director of UNEP, Sustainable Development Goals, spoke.",
        "The Executive Director, United Nations Headquarters, spoke.",
        "Mara Oduya spoke about the Executive Director of UNEP.",
        "Mara Oduya, of Oslo, read a poem.",
        "Ms. Oduya, Executive Director of UNEP, spoke.",
        "HLCM, chaired by the Chef de Cabinet, met.",
        "HLCM, chaired by UNEP, met.",
    ],
)
def test_a_title_or_a_name_alone_is_no_holding(text: str) -> None:
    assert posts(paragraph(text)) == []


def test_a_holding_is_kept_once_where_it_first_stands() -> None:
    made = document(
        "The Executive Director of UNEP, Mara Oduya, spoke.", "Mara Oduya, Executive Director of UNEP, spoke again."
    )
    (holding,) = of_kind(facts(made), PostHolding)
    assert holding.evidence.ref == "1"


def test_the_person_becomes_a_thing_of_the_document() -> None:
    given = facts(paragraph("The Executive Director of UNEP, Mara Oduya, spoke."))
    assert [(t.id, t.type, t.name) for t in given.things] == [("person/mara-oduya", "ceb:Person", "Mara Oduya")]


def test_a_surname_stands_for_the_person_named_before() -> None:
    made = document("Mara Oduya, Executive Director of UNEP, spoke.", "HLCM, presided over by Ms. Oduya, met.")
    assert posts(made) == ["Mara Oduya, Executive Director, UNEP", "Mara Oduya, Chair, HLCM"]


def test_co_chairs_of_the_body_that_the_passage_names() -> None:
    text = "The UN-Water group met, and Ms. Mara Oduya and Mr. Jan Bergen were elected Co-Chairs."
    assert set(posts(paragraph(text))) == {"Mara Oduya, Co-Chair, UN-Water", "Jan Bergen, Co-Chair, UN-Water"}

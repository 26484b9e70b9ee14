"""Bodies: each coordination body where the document first names it."""

from __future__ import annotations

import pytest

from ingest.passages import Document
from ingest.statements import BodyRecord, Reporting
from tests.rules.documents import document, facts, label, of_kind, paragraph


def bodies(made: Document) -> list[str]:
    """The document's bodies as `NAME, type`, in order."""
    given = facts(made)
    return [f"{label(given, b.body)}, {b.type}" for b in of_kind(given, BodyRecord)]


def parents(made: Document) -> set[str]:
    """The document's reporting lines as `BODY < PARENT`."""
    given = facts(made)
    return {f"{label(given, r.body)} < {label(given, r.parent)}" for r in of_kind(given, Reporting)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HLCP met in Rome.", "HLCP, committee"),
        ("The High-level Committee on Programmes met.", "HLCP, committee"),
        ("The task team on river dolphins met.", "Task team on river dolphins, task-team"),
        ("A working group on desert locusts was set up.", "Working group on desert locusts, working-group"),
        ("The inter-agency network on glaciers met.", "Inter-agency network on glaciers, network"),
        ("The inter-agency mechanism on glaciers met.", "Inter-agency mechanism on glaciers, mechanism"),
        (
            "The Steering Committee for Desert Locust Control met.",
            "Steering Committee for Desert Locust Control, steering-group",
        ),
        ("The special interest group on drones met.", "Special interest group on drones, other"),
    ],
)
def test_a_body_is_known_by_name_or_by_shape(text: str, expected: str) -> None:
    assert bodies(paragraph(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "UNDP met UNICEF in Rome.",
        "The General Assembly met.",
        "CEB members met.",
        "The task team met.",
        "The working group and the task force met.",
        "Task teams on rivers and lakes met.",
    ],
)
def test_entities_organs_collectives_and_bare_kinds_are_no_bodies(text: str) -> None:
    assert bodies(paragraph(text)) == []


def test_a_body_is_recorded_once_where_it_first_stands() -> None:
    made = document("UNDP met.", "HLCP met.", "HLCP met again.")
    (record,) = of_kind(facts(made), BodyRecord)
    assert record.evidence.ref == "2"


def test_the_general_noun_stands_for_the_documents_own_body() -> None:
    assert bodies(paragraph("The Board met.", body="body/ceb")) == ["CEB, board"]
    assert bodies(paragraph("The Network met.", body="body/hlcp")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The HLCP working group on desert locusts met.", "HLCP working group on desert locusts < HLCP"),
        ("The task force of HLCP on desert locusts met.", "HLCP task force on desert locusts < HLCP"),
    ],
)
def test_a_name_can_say_to_whom_a_body_belongs(text: str, expected: str) -> None:
    assert parents(paragraph(text)) == {expected}


def test_a_new_body_belongs_to_nobody_unless_its_name_says_so() -> None:
    assert parents(document("The task team on river dolphins met.", body="body/hlcp")) == set()


def test_a_new_body_is_a_thing_with_the_acronym_that_the_text_gives_it() -> None:
    made = document("The inter-agency task team on river dolphins (TTRD) met.", "The TTRD met again.")
    given = facts(made)
    assert bodies(made) == ["Inter-agency task team on river dolphins, task-team"]
    assert [(t.type, t.name, t.acronym) for t in given.things] == [
        ("ceb:TaskTeam", "Inter-agency task team on river dolphins", "TTRD")
    ]


def test_a_body_without_a_name_is_called_after_its_section_and_its_topic() -> None:
    text = "The Committee set up a working group led by FAO to look at food security."
    assert "HLCP working group on food security, working-group" in bodies(paragraph(text, body="body/hlcp"))


def test_a_name_ends_before_what_the_body_does() -> None:
    assert bodies(paragraph("The task team for statistics on glaciers, which met in Oslo, agreed.")) == [
        "Task team for statistics on glaciers, task-team"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UN-Oaks is the inter-agency mechanism of the United Nations system for the care of trees.", {"UN-Oaks"}),
        ("The Oak Forum (OAKF) is an inter-agency mechanism for care of trees. OAKF met.", {"Oak Forum"}),
        ("UN-Water is the inter-agency mechanism for water.", {"UN-Water"}),
        ("The Steering Committee of the Peacebuilding Fund met.", {"Steering Committee of the Peacebuilding Fund"}),
        ("A High-level Song Organizing Committee met.", {"High-level Song Organizing Committee"}),
        ("The Bicycle Forum subgroup met.", {"Bicycle Forum subgroup"}),
        ("The Coalition on Dust Storms met.", {"Coalition on Dust Storms"}),
        ("They welcomed the collaboration on dust storms.", set()),
        ("An inter-agency meeting on bicycles was held.", set()),
        ("They thanked the Task Force led by ILO.", set()),
        ("The steering committee met.", set()),
    ],
)
def test_bodies_by_what_they_are_called_or_said_to_be(text: str, expected: set[str]) -> None:
    given = facts(paragraph(text))
    assert {label(given, record.body) for record in of_kind(given, BodyRecord)} == expected

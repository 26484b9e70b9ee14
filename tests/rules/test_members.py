"""Members of a group: in a sentence, on the lines below a heading, in the rows of a table."""

from __future__ import annotations

import pytest

from ingest.passages import Document
from ingest.statements import Membership
from tests.rules.documents import chapeau, document, facts, label, mandates, of_kind, paragraph, table

TEAM = "task team on malaria"


def members(made: Document) -> list[str]:
    """The document's plain members as `MEMBER of BODY`, sorted."""
    given = facts(made)
    found = [m for m in of_kind(given, Membership) if m.role == "role/member"]
    return sorted(f"{label(given, m.member)} of {label(given, m.body)}" for m in found)


@pytest.mark.parametrize(
    "text",
    [
        f"The {TEAM} is composed of FAO and WHO.",
        f"The {TEAM} consists of FAO and WHO.",
        f"The {TEAM}, comprising FAO and WHO, met in May.",
        f"The {TEAM}, to be led by the chair and composed of FAO and WHO, met in May.",
        f"The {TEAM} includes FAO and WHO.",
        f"The {TEAM} has two members, among them FAO and WHO.",
        f"FAO and WHO are members of the {TEAM}.",
        f"FAO and WHO participate in the {TEAM}.",
        f"The members of the {TEAM} are FAO and WHO.",
        f"The {TEAM} met in May. Its members are FAO and WHO.",
        f"The {TEAM}, on which FAO and WHO sit, met in May.",
        f"The {TEAM} was set up with FAO and WHO among its members.",
    ],
)
def test_ways_to_name_members(text: str) -> None:
    made = paragraph(text)
    assert members(made) == ["FAO of Task team on malaria", "WHO of Task team on malaria"]
    assert {"FAO member malaria", "WHO member malaria"} <= mandates(made)


@pytest.mark.parametrize(
    "text",
    [
        f"FAO and WHO attend the {TEAM} as observers.",
        f"FAO and WHO spoke to the {TEAM}.",
        f"The {TEAM} met FAO and WHO.",
        f"Members of the {TEAM} thanked FAO and WHO.",
    ],
)
def test_others_are_no_members(text: str) -> None:
    assert members(paragraph(text)) == []


def test_a_member_of_a_committee_holds_nothing_by_that() -> None:
    made = paragraph("IACSD, composed of FAO and WHO, met in May.")
    assert members(made) == ["FAO of IACSD", "WHO of IACSD"]
    assert mandates(made) == set()


@pytest.mark.parametrize("line", [f"The {TEAM} has the following members:", f"The {TEAM} is composed of:"])
def test_lines_below_words_that_introduce_members(line: str) -> None:
    made = chapeau(line, "Food and Agriculture Organization of the United Nations (FAO)", "WHO", "Friends of WHO")
    assert members(made) == ["FAO of Task team on malaria", "WHO of Task team on malaria"]
    assert {"FAO member malaria", "WHO member malaria"} <= mandates(made)


def test_observers_on_lines_are_none() -> None:
    assert members(chapeau(f"The {TEAM} has members and these observers:", "FAO", "WHO")) == []


@pytest.mark.parametrize("heading", ["Members", "Membership of the task team", "Participating entities"])
def test_lines_below_a_heading(heading: str) -> None:
    made = document("The task team on malaria met.", "FAO", "WHO", headings=("Task team on malaria", heading))
    assert members(made) == ["FAO of Task team on malaria", "WHO of Task team on malaria"]


def test_rows_of_a_column_of_members() -> None:
    made = table(("Member", "Seat"), ("FAO", "Rome"), ("WHO", "Geneva"), headings=("UN-Water",))
    assert members(made) == []
    rows = chapeau("UN-Water has the following members:", "FAO")
    assert members(rows) == ["FAO of UN-Water"]

"""Lists of participants: lines that begin with an organization, and rows of names, posts and organizations."""

from __future__ import annotations

import pytest

from tests.rules.documents import paragraph, table
from tests.rules.test_posts import posts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ILO: Mr. Jan Bergen, Director, Policy Department", ["Jan Bergen, Director, Policy Department, ILO"]),
        ("WMO – Ms. Mara Oduya, Director, External Relations", ["Mara Oduya, Director, External Relations, WMO"]),
        ("World Health Organization (WHO): Dr. Li Wei, Inter-Agency Adviser", ["Li Wei, Inter-Agency Adviser, WHO"]),
        (
            "CEB secretariat: Mr. Jan Bergen, Secretary of HLCP; Ms. Mara Oduya, Senior Adviser",
            ["Jan Bergen, Secretary, HLCP", "Mara Oduya, Senior Adviser, CEB Secretariat"],
        ),
    ],
)
def test_a_line_begins_with_the_organization(line: str, expected: list[str]) -> None:
    assert [p.casefold() for p in posts(paragraph(line))] == [p.casefold() for p in expected]


def test_several_organizations_stand_in_one_line() -> None:
    line = "FAO: Mr. Per Holm. ILO: Mr. Jan Bergen, Director, Policy Department. ITU: Ms. Mara Oduya, Chief, Rules."
    assert posts(paragraph(line)) == [
        "Jan Bergen, Director, Policy Department, ILO",
        "Mara Oduya, Chief, Rules, ITU",
    ]


@pytest.mark.parametrize("line", ["FAO: Ms. Mara Oduya", "FAO: the Director spoke", "FAO and Mr. Jan Bergen agreed."])
def test_no_post_is_made_of_a_participant_without_one(line: str) -> None:
    assert posts(paragraph(line)) == []


def test_a_row_has_a_name_a_post_and_an_organization() -> None:
    made = table(
        ("Name", "Title", "Organization"),
        ("Ms. Mara ODUYA", "Head of Partnerships", "UNEP"),
        ("BERGEN, Jan", "Economist", "World Bank"),
        ("To be confirmed", "Economist", "World Bank"),
    )
    assert posts(made) == ["Mara Oduya, Head of Partnerships, UNEP", "Jan Bergen, Economist, World Bank"]


def test_a_table_without_a_column_of_posts_gives_none() -> None:
    assert posts(table(("Name", "Organization"), ("Ms. Mara Oduya", "UNEP"))) == []


def test_a_row_may_name_the_organization_in_the_post_and_an_office_instead() -> None:
    made = table(
        ("Organization", "Name", "Title"),
        ("Chair", "Mara Oduya", "Deputy Director-General, FAO"),
        ("World Bank", "Jan Bergen", "Chief Medical Officer; Chair, UN-Water"),
        headings=("High-level Committee on Management",),
    )
    assert {"Mara Oduya, Deputy Director-General, FAO", "Jan Bergen, Chief Medical Officer, World Bank"} <= set(
        posts(made)
    )
    assert "Jan Bergen, Chair, UN-Water" in posts(made)

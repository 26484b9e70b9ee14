"""Who leads and who supports what, by the rows of a table."""

from __future__ import annotations

import pytest

from ingest.statements import Initiative, Membership
from tests.rules.documents import facts, label, mandates, of_kind, table

PLAN = ("No.", "Action", "Lead entity", "Contributing entities", "Timeline", "Status")


def test_a_row_of_a_work_plan_gives_its_lead_and_its_supporters() -> None:
    made = table(PLAN, ("1", "Guide on road safety", "WHO", "UNDP, ECE", "June 2023", "Completed in May 2023"))
    assert mandates(made) == {"WHO lead road safety", "UNDP support road safety", "ECE support road safety"}
    (row,) = of_kind(facts(made), Initiative)
    assert (row.title, row.owners, row.state, row.state_date) == (
        "Guide on road safety",
        ("entity/who",),
        "Completed in May 2023",
        "2023-05",
    )


def test_an_undertaking_that_nobody_leads_yet_has_no_owner() -> None:
    made = table(PLAN, ("7", "Fund for road safety", "To be determined", "–", "–", "On hold"), headings=("WHO",))
    (row,) = of_kind(facts(made), Initiative)
    assert (row.owners, row.state) == ((), "On hold")
    assert mandates(made) == set()


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (("Deliverable", "Responsible entity", "Partners", "Deadline"), ("Road safety kit", "WHO", "ECE", "May 2022")),
        (("Output", "Responsibility", "Supporting entities"), ("Road safety kit", "WHO", "ECE")),
        (("Area", "Co-leads", "Members"), ("Road safety", "WHO", "ECE")),
    ],
)
def test_headers_of_many_plans(columns: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert mandates(table(columns, row)) == {"WHO lead road safety", "ECE support road safety"}


def test_a_list_of_groups_gives_their_leads_and_members() -> None:
    made = table(("Group", "Lead", "Members"), ("Working Group on Road Safety", "WHO", "ECE, UNDP"))
    given = facts(made)
    found = {(label(given, m.member), m.role) for m in of_kind(given, Membership)}
    assert found == {("WHO", "role/lead"), ("ECE", "role/member"), ("UNDP", "role/member")}
    bodies = {label(given, m.body) for m in of_kind(given, Membership)}
    assert bodies == {"Working Group on Road Safety"}


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (("Action", "Status"), ("Guide on road safety", "WHO was asked")),
        (("Country", "Lead"), ("Road safety", "WHO")),
        (("Topic", "Speaker"), ("Road safety", "WHO")),
    ],
)
def test_a_table_that_names_no_lead_assigns_nothing(columns: tuple[str, ...], row: tuple[str, ...]) -> None:
    made = table(columns, row)
    assert not [m for m in mandates(made) if " lead " in m]

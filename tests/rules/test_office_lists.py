"""Lists of who held an office of a body, and when."""

from __future__ import annotations

import pytest

from ingest.readers import read
from ingest.statements import PostHolding
from ingest.structure import structure
from tests.rules.documents import NO_DIGEST, facts, label, of_kind

GROUP = "Inter-Agency Group on Lake Trout"
HEAD = "# Inter-Agency Group on Lake Trout\n\nThe Inter-Agency Group on Lake Trout (IGLT) meets in May.\n\n"


def posts(text: str) -> set[tuple[str, str, str, str | None, str | None]]:
    """Who held which post where, since and until when, by a page whose list this is."""
    made = structure(read((HEAD + text).encode(), "made-up.md"), name="made-up.md", sha256=NO_DIGEST)
    given = facts(made)
    return {
        (label(given, h.person), h.post, label(given, h.organization), h.since, h.until)
        for h in of_kind(given, PostHolding)
    }


@pytest.mark.parametrize(
    ("line", "since", "until"),
    [
        ("- 2011–2014: Ms. Mara Oduya, UNEP", "2011", "2014"),
        ("- 2011 to 2014: Mara Oduya (UNEP)", "2011", "2014"),
        ("- 2019 to date: Ms. Mara Oduya, UNEP", "2019", None),
        ("- Since 2019: Ms. Mara Oduya (UNEP)", "2019", None),
        ("- Ms. Mara Oduya (UNEP)", None, None),
    ],
)
def test_lines_below_an_office(line: str, since: str | None, until: str | None) -> None:
    assert posts(f"## Former chairs\n\n{line}\n") == {("Mara Oduya", "Chair", GROUP, since, until)}


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Chairs of the Group", "Chair"),
        ("Co-Chairs", "Co-Chair"),
        ("Chairmen since 2001", "Chairman"),
        ("Past Vice-Chairs", "Vice-Chair"),
        ("Secretaries", "Secretary"),
    ],
)
def test_the_title_says_which_office(title: str, post: str) -> None:
    assert posts(f"## {title}\n\n- 2011: Ms. Mara Oduya, UNEP\n") == {("Mara Oduya", post, GROUP, "2011", None)}


def test_a_column_of_a_table() -> None:
    table = "| Period | Chair | Organization |\n|---|---|---|\n| 2011–2014 | Mara Oduya | UNEP |\n| 2015 | FAO | – |\n"
    assert posts(f"## History\n\n{table}") == {("Mara Oduya", "Chair", GROUP, "2011", "2014")}


@pytest.mark.parametrize(
    "text",
    [
        "## Members\n\n- 2011: Ms. Mara Oduya, UNEP\n",
        "## Chairs\n\n- 2011: UN Tourism\n",
        "## Chairs\n\n- They are elected for two years.\n",
        "| Group | Lead |\n|---|---|\n| Trout | UN Tourism |\n",
    ],
)
def test_other_lists_give_no_office(text: str) -> None:
    assert posts(text) == set()

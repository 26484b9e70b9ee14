"""Several persons introduced together."""

from __future__ import annotations

import pytest

from ingest.names.together import singular
from tests.names.test_people import holdings

TITLES = frozenset({"secretary-general", "executive director", "chair"})


def lines(text: str) -> list[str]:
    """Each person with post and organization, in the order of the names."""
    return sorted(f"{h.person}: {h.post}, {h.organization}" for h in holdings(text))


TWO = ["Jan Bergen: Executive Director, entity/unfpa", "Mara Oduya: Executive Director, entity/unep"]
THREE = [
    "Ada Tiller: Executive Director, entity/wfp",
    "Jan Bergen: Executive Director, entity/unfpa",
    "Mara Oduya: Executive Director, entity/unep",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Oduya and Jan Bergen, Executive Directors of UNEP and UNFPA respectively, spoke.", TWO),
        ("Ms. Mara Oduya and Mr. Jan Bergen, respectively the Executive Directors of UNEP and UNFPA, spoke.", TWO),
        ("The Executive Directors of UNEP and UNFPA, Mara Oduya and Jan Bergen, spoke.", TWO),
        (
            "Mara Oduya, Ada Tiller and Jan Bergen, Executive Directors of UNEP, WFP and UNFPA, respectively, spoke.",
            THREE,
        ),
        ("The Executive Directors of UNEP, WFP and UNFPA, Mara Oduya, Ada Tiller and Jan Bergen, spoke.", THREE),
        (
            "Mara Oduya and Jan Bergen, Chair and Vice-Chair of HLCM respectively, spoke.",
            ["Jan Bergen: Vice-Chair, body/hlcm", "Mara Oduya: Chair, body/hlcm"],
        ),
    ],
)
def test_each_goes_with_the_one_in_the_same_place(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mara Oduya, Ada Tiller and Jan Bergen, Executive Directors of UNEP and UNFPA, spoke.",
        "Mara Oduya and Jan Bergen, friends of UNEP and UNFPA, spoke.",
        "The Executive Directors of UNEP and UNFPA spoke to many.",
    ],
)
def test_nobody_is_paired_where_the_numbers_differ_or_no_post_is_named(text: str) -> None:
    assert not [h for h in holdings(text) if h.shape == "together"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Secretaries-General", "Secretary-General"),
        ("Executive Directors", "Executive Director"),
        ("Then Chairs", "Chair"),
        ("Chair", None),
        ("Friends", None),
    ],
)
def test_the_singular_of_a_known_title(printed: str, expected: str | None) -> None:
    assert singular(printed, TITLES) == expected

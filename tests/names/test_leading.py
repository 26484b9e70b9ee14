"""Who leads: an office at the end of a line, `headed by`, `whose chief is`, a plural office and a list behind it."""

from __future__ import annotations

import pytest

from tests.names.test_introductions import held


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("Ms. Mara Oduya, Deputy Director, Seed Division, FAO (Co-lead)", "Mara Oduya", "Co-lead"),
        ("- Mr. Jan Bergen, Head, Towns Unit, UNEP (Vice-Chair)", "Jan Bergen", "Vice-Chair"),
        ("Ms. Mara Oduya (UNESCO) [Rapporteur]", "Mara Oduya", "Rapporteur"),
    ],
)
def test_an_office_at_the_end_of_a_line_is_the_groups(text: str, person: str, post: str) -> None:
    assert (person, post, None) in held(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("UN-Water, whose chief is Ms. Mara Oduya, is small.", "Chief"),
        ("UN-Water is headed by Ms. Mara Oduya.", "Head"),
        ("UN-Water, set up in May and headed by Mara Oduya, met.", "Head"),
        ("UN-Water was directed by Mara Oduya.", "Director"),
    ],
)
def test_who_heads_what_is_named(text: str, post: str) -> None:
    assert held(text) == {("Mara Oduya", post, "un-water")}


@pytest.mark.parametrize(
    "text", ["Headed by Ms. Mara Oduya, it has ten posts.", "This small unit, whose head is Ms. Mara Oduya, meets."]
)
def test_a_part_without_a_name_is_left_to_the_page(text: str) -> None:
    assert held(text) == {("Mara Oduya", "Head", None)}


def test_each_person_behind_a_plural_office_holds_it() -> None:
    text = "The three Vice-Chairs: Mr. Jan Bergen (ILO), for trees; Ms. Mara Oduya (ITU); and Mr. Per Holm (FAO)."
    assert {one for one in held(text) if one[1] == "Vice-Chair"} == {
        ("Jan Bergen", "Vice-Chair", None),
        ("Mara Oduya", "Vice-Chair", None),
        ("Per Holm", "Vice-Chair", None),
    }


@pytest.mark.parametrize("text", ["The work is headed by success.", "The chairs: old and new.", "FAO (Lead)"])
def test_what_names_nobody_gives_nothing(text: str) -> None:
    assert held(text) == set()

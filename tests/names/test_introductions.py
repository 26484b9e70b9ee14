"""How running text introduces a person with a post, style by style."""

from __future__ import annotations

import pytest

from tests.names.test_people import holdings


def held(text: str) -> set[tuple[str, str, str | None]]:
    """Person, post and the slug of the organization of each holding."""
    return {(h.person, h.post, h.organization and h.organization.split("/")[1]) for h in holdings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "UNEP Executive Director Mara Oduya spoke.",
        "UNEP's Executive Director, Mara Oduya, spoke.",
        "UNEP’s Executive Director Mara Oduya spoke.",
        "The Executive Director of UNEP (Mara Oduya) spoke.",
        "Executive Director Mara Oduya (UNEP) spoke.",
        "Ms. Mara Oduya (UNEP, Executive Director) spoke.",
        "Ms. Mara Oduya (UNEP), Executive Director, spoke.",
        "On behalf of UNEP, Mara Oduya, Executive Director, spoke.",
        "Mara Oduya – Executive Director – UNEP",
        "They thanked Mara Oduya for her service as Executive Director of UNEP.",
        "They welcomed Ms. Mara Oduya as the new Executive Director of UNEP.",
        "They paid tribute to the memory of Mara Oduya, late Executive Director of UNEP.",
        "Mara Oduya took up her post as Executive Director of UNEP.",
        "Mara Oduya will take up her duties as Executive Director of UNEP.",
        "Ms. Mara Oduya assumed office as Executive Director of UNEP.",
        "Ms. Mara Oduya agreed to serve as Executive Director of UNEP.",
        "Professor Mara Oduya, Executive Director of UNEP, spoke.",
        "Speaking as Executive Director of UNEP, Mara Oduya agreed.",
    ],
)
def test_each_style_gives_person_post_and_organization(text: str) -> None:
    assert held(text) == {("Mara Oduya", "Executive Director", "unep")}


@pytest.mark.parametrize(
    "text",
    [
        "Members hoped that Mara Oduya could be seen as Executive Director of UNEP.",
        "It was proposed to have Mara Oduya as Chair of UN-Water.",
        "It was not Mara Oduya as Chair of UN-Water who spoke.",
        "On behalf of the Executive Director of UNEP, Mara Oduya spoke.",
        "President Mara Oduya spoke.",
        "The United Nations Framework Director General Convention met.",
    ],
)
def test_a_wish_a_denial_or_a_deputy_holds_no_post(text: str) -> None:
    assert held(text) == set()


def test_who_succeeds_whom() -> None:
    expected = {("Mara Oduya", "Executive Director", "unep"), ("Jan Bergen", "Executive Director", "unep")}
    assert held("Mara Oduya succeeded Jan Bergen as Executive Director of UNEP.") == expected
    assert held("Mara Oduya became Executive Director of UNEP, succeeding Mr. Jan Bergen.") == expected
    assert held("Succeeding Jan Bergen, Mara Oduya became Executive Director of UNEP.") == expected


def test_a_second_title_is_held_where_the_first_is() -> None:
    text = "The Under-Secretary-General for Disarmament Affairs and High Representative, Mara Oduya, spoke."
    assert {organization for _, _, organization in held(text)} == {"oda"}


def test_a_unit_is_part_of_the_title_where_its_organization_follows() -> None:
    text = "Mara Oduya, Director of the Division for Sustainable Development, DESA, spoke."
    assert held(text) == {("Mara Oduya", "Director of the Division for Sustainable Development", "desa")}


def test_its_chair_is_the_chair_of_the_body_before() -> None:
    assert held("UN-Water met under the leadership of its Chair, Mara Oduya.") == {("Mara Oduya", "Chair", "un-water")}


def test_a_body_elects_its_officers() -> None:
    text = "UN-Energy elected Mara Oduya (IMF) as Chair and Jan Bergen (WHO) and Li Wei (FAO) as Vice-Chairs."
    assert held(text) == {
        ("Mara Oduya", "Chair", "un-energy"),
        ("Jan Bergen", "Vice-Chair", "un-energy"),
        ("Li Wei", "Vice-Chair", "un-energy"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Mara Oduya (ILO) and Jan Bergen (FAO) were elected Chair and Vice-Chair of UN-Water, respectively.",
        "Mara Oduya and Jan Bergen, Chair and Vice-Chair of UN-Water respectively, spoke.",
    ],
)
def test_posts_go_with_persons_respectively(text: str) -> None:
    assert held(text) == {("Mara Oduya", "Chair", "un-water"), ("Jan Bergen", "Vice-Chair", "un-water")}


@pytest.mark.parametrize(
    "text",
    [
        "The Co-Chairs of UN-Water, Ms. Mara Oduya of UNESCO and Mr. Jan Bergen of ITU, spoke.",
        "The co-chairs of UN-Water, Mara Oduya (UNESCO) and Jan Bergen (ITU), spoke.",
        "Mara Oduya and Jan Bergen, Co-Chairs of UN-Water, spoke.",
    ],
)
def test_persons_share_a_plural_office(text: str) -> None:
    found = {(person, post.casefold(), organization) for person, post, organization in held(text)}
    assert found == {("Mara Oduya", "co-chair", "un-water"), ("Jan Bergen", "co-chair", "un-water")}


def test_persons_in_brackets_behind_their_organizations() -> None:
    assert held("The Directors-General of ILO (Mr. Jan Bergen) and FAO (Ms. Mara Oduya) spoke.") == {
        ("Jan Bergen", "Director-General", "ilo"),
        ("Mara Oduya", "Director-General", "fao"),
    }

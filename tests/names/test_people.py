"""Persons with posts, by the shapes that introduce them."""

from __future__ import annotations

from functools import cache

import pytest

from ingest.names.gazetteer import Gazetteer, build
from ingest.names.named import Named
from ingest.names.people import People
from ingest.names.persons import Holding
from ontology.load import load


@cache
def _people() -> People:
    return People(load().posts.values())


@cache
def _gazetteer() -> Gazetteer:
    return build(load())


def holdings(text: str) -> list[Holding]:
    agents = [Named(m.id, m.start, m.end) for m in _gazetteer().find_agents(text)]
    return _people().find(text, agents)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("The Executive Director of UNEP, Mara Oduya, spoke.", "post-then-person"),
        ("Mara Oduya, Executive Director of UNEP, spoke.", "person-then-post"),
        ("Mara Oduya (Executive Director of UNEP) spoke.", "person-in-brackets"),
        ("They thanked Mara Oduya, who had served as Executive Director of UNEP.", "steps-down"),
        ("Mara Oduya was elected as Executive Director of UNEP.", "appointed"),
        ("Mara Oduya came in her capacity as Executive Director of UNEP.", "capacity"),
    ],
)
def test_each_shape_gives_person_post_and_organization(text: str, shape: str) -> None:
    (found,) = holdings(text)
    assert (found.person, found.post, found.organization) == ("Mara Oduya", "Executive Director", "entity/unep")
    assert found.shape == shape


@pytest.mark.parametrize(
    "name",
    [
        "Mara Oduya",
        "Ana Maria de la Torre",
        "Jan van der Berg",
        "José Ñúñez",
        "Mara B. Oduya",
        "Anne-Marie O’Dell",
        "Zoltán Őry",
    ],
)
def test_names_of_many_kinds(name: str) -> None:
    (found,) = holdings(f"The Executive Director of UNEP, {name}, spoke.")
    assert found.person == name


@pytest.mark.parametrize("honorific", ["Ms. ", "Mr. ", "Dr. ", "Ms ", "Sir ", "Professor ", "H.E. Mr. "])
def test_honorifics_are_no_part_of_a_name(honorific: str) -> None:
    (found,) = holdings(f"The Executive Director of UNEP, {honorific}Mara Oduya, spoke.")
    assert found.person == "Mara Oduya"


@pytest.mark.parametrize(
    "text",
    [
        "The Executive Director of UNEP spoke.",
        "The Executive Director of UNEP, New York, spoke.",
        "The Executive Director of UNEP, General Assembly, spoke.",
        "The Executive Director of UNEP, Climate Change, spoke.",
        "Mara Oduya spoke.",
        "The director, mara oduya, spoke.",
        "",
    ],
)
def test_places_bodies_and_bare_titles_are_no_persons(text: str) -> None:
    assert holdings(text) == []


def test_a_rank_belongs_to_the_post() -> None:
    (found,) = holdings("The Deputy Executive Director of UNEP, Mara Oduya, spoke.")
    assert found.post == "Deputy Executive Director"


def test_a_title_can_imply_the_organization() -> None:
    (found,) = holdings("The Under-Secretary-General for Economic and Social Affairs, Mara Oduya, spoke.")
    assert found.organization == "entity/desa"


def test_the_span_covers_person_and_post() -> None:
    text = "Then the Executive Director of UNEP, Mara Oduya, spoke."
    (found,) = holdings(text)
    assert text[found.start : found.end] == "Executive Director of UNEP, Mara Oduya"


def test_two_persons_of_two_organizations() -> None:
    text = "Mara Oduya and Jan Bergen, Secretaries-General of ITU and UNCTAD respectively, spoke."
    found = {(h.person, h.post, h.organization) for h in holdings(text)}
    assert found == {
        ("Mara Oduya", "Secretary-General", "entity/itu"),
        ("Jan Bergen", "Secretary-General", "entity/unctad"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Members welcomed the appointment of Mara Oduya as Executive Director of UNEP.",
        "The re-election of Ms. Mara Oduya as the Executive Director of UNEP was welcomed.",
        "The appointment of Mara Oduya to the post of Executive Director of UNEP was noted.",
        "UNEP appointed Mara Oduya as its Executive Director.",
        "Mara Oduya was appointed Executive Director of UNEP.",
    ],
)
def test_who_is_appointed_holds_the_post(text: str) -> None:
    (found,) = holdings(text)
    assert (found.person, found.post, found.organization) == ("Mara Oduya", "Executive Director", "entity/unep")


@pytest.mark.parametrize(
    "text",
    [
        "The appointment of a new Executive Director of UNEP was noted.",
        "The nomination of Mara Oduya as Executive Director of UNEP was awaited.",
    ],
)
def test_who_is_not_named_or_not_yet_appointed_holds_none(text: str) -> None:
    assert holdings(text) == []

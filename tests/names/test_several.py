"""Several persons with one plural post."""

from __future__ import annotations

import time

import pytest

from ingest.names.several import singular
from tests.names.test_people import holdings


def given_posts(text: str) -> set[tuple[str, str, str | None]]:
    return {(h.person, h.post, h.organization) for h in holdings(text)}


def test_two_are_elected() -> None:
    text = (
        "Ms. Ana Ruiz, Director at ITU, and Mr. Jan Bergen, Chief Data Officer of UNDP, were elected Co-Chairs of HLCP."
    )
    assert given_posts(text) == {
        ("Ana Ruiz", "Director", "entity/itu"),
        ("Jan Bergen", "Chief Data Officer", "entity/undp"),
        ("Ana Ruiz", "Co-Chair", "body/hlcp"),
        ("Jan Bergen", "Co-Chair", "body/hlcp"),
    }


def test_a_chair_and_vice_chairs_elected_in_one_sentence() -> None:
    text = "It elected Ms. Ana Ruiz (UNEP) Chair and Mr. Jan Bergen (FAO) and Ms. Li Wei (WHO) Vice-Chairs."
    assert {(h.person, h.post) for h in holdings(text)} == {
        ("Ana Ruiz", "Chair"),
        ("Jan Bergen", "Vice-Chair"),
        ("Li Wei", "Vice-Chair"),
    }


def test_three_posts_respectively() -> None:
    text = "Ana Ruiz, Jan Bergen and Li Wei, Executive Directors of UNEP, UNICEF and WFP respectively, spoke."
    assert given_posts(text) == {
        ("Ana Ruiz", "Executive Director", "entity/unep"),
        ("Jan Bergen", "Executive Director", "entity/unicef"),
        ("Li Wei", "Executive Director", "entity/wfp"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two projects of UNEP were selected Winners of the year.",
        "Ana Ruiz and Jan Bergen were elected.",
        "The Chairs of HLCP and HLCM were elected by Ana Ruiz.",
        "Three countries were designated Pilots of the programme.",
    ],
)
def test_no_post_is_shared(text: str) -> None:
    assert not [h for h in holdings(text) if h.shape in {"elected", "each"}]


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("Secretaries-General", "Secretary-General"),
        ("Co-Chairs", "Co-Chair"),
        ("Vice-Chairmen", "Vice-Chairman"),
        ("Pilots", None),
        ("Under-Secretaries-General for Policy", "Under-Secretary-General for Policy"),
    ],
)
def test_the_singular_of_a_post(plural: str, one: str | None) -> None:
    titles = {"secretary-general", "chair", "chairman", "under-secretary-general"}
    assert singular(plural, titles) == one


def test_long_sentences_take_time_in_step_with_their_length() -> None:
    started = time.perf_counter()
    holdings("Ana Ruiz and Bo Li were elected Chairs " * 400)
    assert time.perf_counter() - started < 10

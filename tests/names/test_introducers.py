"""Whom introducing words are about: made-up lines, agents in capitals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.introducers import SECRETARY_GENERAL, introducers

_AGENTS = re.compile(r"\b(?:UNEP|FAO|UNDP|Board|Committee)\b")
OWNER = "body/owner"


def introduced(text: str) -> tuple[str, ...] | None:
    """The introducers of a text whose agents are those above, by their own words."""
    return introducers(text, [(m[0], m.start(), m.end()) for m in _AGENTS.finditer(text)], OWNER)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Committee:", ("Committee",)),
        ("UNEP and FAO:", ("UNEP", "FAO")),
        ("UNEP, FAO and UNDP will:", ("UNEP", "FAO", "UNDP")),
        ("In conclusion, the Committee:", ("Committee",)),
        ("3.1 The Committee shall:", ("Committee",)),
        ("Some spoke. The Board also:", ("Board",)),
        ("Welcoming the report of UNEP, the Committee:", ("Committee",)),
        ("The Board, having considered the report of UNEP,", ("Board",)),
        ("The Committee, recalling the note by the Board:", ("Committee",)),
        ("The Committee requested UNEP and FAO to:", ("UNEP", "FAO")),
        ("The Committee agreed to:", ("Committee",)),
        ("The functions of the Committee are:", ("Committee",)),
        ("The following steps were taken by UNEP:", ("UNEP",)),
        ("Members of the Board:", ("Board",)),
        ("Members:", (OWNER,)),
        ("The Secretary-General:", (SECRETARY_GENERAL,)),
    ],
)
def test_who_stands_where_the_subject_of_the_items_is(text: str, expected: tuple[str, ...]) -> None:
    assert introduced(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Committee heard that speakers:",
        "Speakers in the Committee:",
        "Some members of the Committee:",
        "The Chair of the Committee noted that participants had:",
        "The representative of UNEP:",
        "A speaker from FAO:",
    ],
)
def test_speakers_introduce_nobody(text: str) -> None:
    assert introduced(text) == ()


@pytest.mark.parametrize("text", ["The Committee met.", "The following were present:", "Its members said that it had:"])
def test_other_words_tell_nothing(text: str) -> None:
    assert introduced(text) is None


@pytest.mark.parametrize("title", ["Deputy", "Under", "Assistant"])
def test_only_the_secretary_general_is_one(title: str) -> None:
    assert introduced(f"The {title} Secretary-General:") != (SECRETARY_GENERAL,)


@given(
    st.lists(st.sampled_from(["UNEP", "FAO", "the Board", "of", "that", ",", "and", "will", "members"]), max_size=12)
)
def test_only_agents_of_the_text_the_owner_or_the_chief_are_given(words: list[str]) -> None:
    given = introduced(" ".join(words) + ":")
    assert given is None or set(given) <= {*"UNEP FAO Board".split(), OWNER, SECRETARY_GENERAL}

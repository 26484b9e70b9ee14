"""Names of persons, and words that only look like one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.persons import HONORIFICS, NAME, is_name, named_person, tidy

ADDRESSED = re.compile(rf"{HONORIFICS}(?P<person>{NAME})")


@pytest.mark.parametrize(
    "name",
    [
        "Maria LOPEZ",
        "Li Wei",
        "Omar bin Salem",
        "José dos Santos Lima",
        "Zeid Ra’ad Al Hamadi",
        "Ana Ruiz y Vega",
        "J. K. Oduya",
    ],
)
def test_names_in_many_orders(name: str) -> None:
    match = ADDRESSED.fullmatch(name)
    assert match is not None
    assert is_name(match["person"])


@pytest.mark.parametrize(
    "title", ["H.E. Mr.", "Dame", "Sir", "Dr.", "Lieutenant General", "Mme", "Her Excellency Ms.", "Ms", "Lt. Gen."]
)
def test_a_form_of_address_is_no_part_of_the_name(title: str) -> None:
    match = ADDRESSED.fullmatch(f"{title} Mara Oduya")
    assert match is not None
    assert match["person"] == "Mara Oduya"
    assert match["honorific"]


@pytest.mark.parametrize(
    "words", ["Ecosystems Division", "Water Sciences", "External Relations", "Chef de Cabinet", "Oduya"]
)
def test_units_and_single_words_are_no_persons(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Maria LOPEZ", "Maria Lopez"),
        ("Jan O’DELL-RUIZ", "Jan O’Dell-Ruiz"),
        ("J. K. Oduya", "J. K. Oduya"),
        ("LI Wei", "LI Wei"),
    ],
)
def test_surnames_printed_large_are_written_as_usual(printed: str, expected: str) -> None:
    assert tidy(printed) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Mr. Oduya Bergen", True), ("Mara Oduya", True), ("Water Group", False)]
)
def test_words_that_are_a_persons_name_as_a_whole(words: str, expected: bool) -> None:
    assert named_person(words) is expected


@given(st.text(max_size=60))
def test_tidying_changes_letters_only(text: str) -> None:
    assert tidy(text).casefold().split() == " ".join(text.split()).casefold().split() or not text.isascii()

"""Folding: what makes two printed words the same for comparison."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.fold import fold, key, words


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Policies", "policy"),
        ("agencies", "agency"),
        ("boxes", "box"),
        ("churches", "church"),
        ("classes", "class"),
        ("Rivers", "river"),
        ("status", "status"),
        ("crisis", "crisis"),
        ("gas", "gas"),
        ("ties", "tie"),
        ("Organisations", "organization"),
        ("harmonise", "harmonize"),
        ("labour", "labor"),
        ("our", "our"),
        ("programmes", "program"),
        ("Centres", "center"),
        ("Genève", "geneve"),
        ("women", "women"),
    ],
)
def test_a_word_is_folded(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("Labour", "labor"), ("organisation", "Organizations"), ("programs", "programme")]
)
def test_spellings_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_possessive_s_is_no_word() -> None:
    assert [w.text for w in words("UNEP's and FAO’s work")] == ["UNEP", "and", "FAO", "work"]


def test_the_united_nations_are_one_word() -> None:
    (word,) = words("United Nations")
    assert (word.text, word.folded, word.start, word.end) == ("United Nations", "un", 0, 14)


def test_united_apart_from_nations_is_two_words() -> None:
    assert [w.folded for w in words("United, Nations")] == ["united", "nation"]


def test_a_leading_article_is_no_part_of_a_key() -> None:
    assert key("The United Nations Staff College") == key("UN Staff College")
    assert key("The") == ("the",)


def test_hyphens_part_words() -> None:
    assert key("UN-Women") == key("UN Women") == ("un", "women")


@given(st.text(max_size=40))
def test_words_stand_in_order_and_slice_back(text: str) -> None:
    found = words(text)
    assert all(text[w.start : w.end] == w.text and w.text for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.from_regex(r"[A-Za-z]{1,15}", fullmatch=True))
def test_case_does_not_matter(word: str) -> None:
    assert fold(word) == fold(word.upper()) == fold(word.lower())


def test_names_that_were_run_together_are_parted() -> None:
    assert [word.text for word in words("UN-OpalUN-Amber and JUN-E")] == [
        "UN",
        "Opal",
        "UN",
        "Amber",
        "and",
        "JUN",
        "E",
    ]

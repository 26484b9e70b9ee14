"""What sentences name, and which names tell one thing from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.links.things import Product, is_generic, products


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Progress on the United Nations moonwalk toolkit was shown.", ["moonwalk toolkit"]),
        ("It should make an actionable toolkit.", ["toolkit"]),
        ("He asked for a concept note and a draft crater policy.", ["crater policy", "concept note"]),
        ("Further “deep-space” analyses were made.", ["deep-space analysis"]),
        ("Further deep-space analyses were made.", ["deep-space analysis"]),
        ("The Under-Secretary-General for Management Strategy, Policy and Compliance spoke.", []),
        ("The planners met.", []),
    ],
)
def test_products_by_kind_and_the_words_that_tell_them_apart(sentence: str, names: list[str]) -> None:
    assert sorted(product.name for product in products(sentence)) == sorted(names)


def test_a_product_is_the_same_when_one_name_says_more() -> None:
    bare, full, other = Product("toolkit", ()), Product("toolkit", ("moonwalk",)), Product("toolkit", ("crater",))
    assert bare.same(full)
    assert full.same(bare)
    assert not full.same(other)
    assert not full.same(Product("plan", ("moonwalk",)))


@pytest.mark.parametrize("name", ["Senior Management Group", "High-level Steering Group", "Inter-agency Task Team"])
def test_a_name_that_only_says_the_type_is_generic(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", ["Task Team on Lunar Law", "Crater Steering Group"])
def test_a_name_with_a_subject_is_not(name: str) -> None:
    assert not is_generic(name)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert list(products(text)) == sorted(set(products(text)))

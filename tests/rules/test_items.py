"""Items that leave their subject to the words above them."""

from __future__ import annotations

import pytest

from tests.rules.documents import chapeau, decisions, mandates

BOARD = "body/ceb"
PROGRAMMES = "body/hlcp"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Took note of the paper on data.", "HLCP take-note"),
        ("Gave way to others, and endorsed the plan.", "HLCP endorse"),
        ("Set up a working group on water quality.", "HLCP establish"),
        ("Also requested UNEP to report on oceans.", "HLCP request UNEP"),
    ],
)
def test_an_item_begins_with_a_verb_in_the_past(item: str, expected: str) -> None:
    assert decisions(chapeau("The Committee:", item, body=PROGRAMMES)) == {expected}


def test_the_secretary_general_decides_in_items() -> None:
    made = chapeau("The Secretary-General:", "Requested UNDP to report on poverty.", body=BOARD)
    assert decisions(made) == {"Secretary-General request UNDP"}
    assert mandates(made) == {"UNDP operational poverty"}


def test_another_secretary_general_does_not() -> None:
    assert decisions(chapeau("The Secretary-General of ITU:", "Endorsed the plan.", body=BOARD)) == set()


@pytest.mark.parametrize("words", ["UNEP and FAO:", "UNEP and FAO will:", "The Committee requested UNEP and FAO to:"])
def test_all_who_are_introduced_have_the_item(words: str) -> None:
    made = chapeau(words, "Develop guidelines on fisheries.", body=PROGRAMMES)
    assert mandates(made) == {"UNEP normative fisheries", "FAO normative fisheries"}


@pytest.mark.parametrize(
    "words", ["The Committee heard that speakers:", "Some members of the Committee:", "The representative of UNEP:"]
)
def test_what_speakers_said_is_neither_decided_nor_a_mandate(words: str) -> None:
    made = chapeau(words, "Supported the plan on water quality.", body=PROGRAMMES)
    assert (decisions(made), mandates(made)) == (set(), set())


@pytest.mark.parametrize("words", ["The Committee agreed to:", "The Committee decided:"])
def test_what_was_agreed_is_said_in_the_infinitive(words: str) -> None:
    made = chapeau(words, "Request UNEP to report on oceans;", "To endorse the plan.", body=PROGRAMMES)
    assert {"HLCP request UNEP", "HLCP endorse"} <= decisions(made)


def test_an_infinitive_below_other_words_is_no_decision() -> None:
    assert decisions(chapeau("The Committee discussed how to:", "Endorse the plan.", body=PROGRAMMES)) == set()

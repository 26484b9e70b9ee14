"""Matters outside the topic scheme become candidate concepts; general objects do not."""

from __future__ import annotations

import pytest

from ingest.statements import Decision
from tests.rules.documents import chapeau, document, facts, label, mandates, of_kind, paragraph

CANDIDATE = "ceb:CandidateTopic"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNEP leads the work on desert locusts.", "UNEP lead desert locusts"),
        ("FAO has a mandate on transboundary animal movements.", "FAO unspecified transboundary animal movements"),
        ("The work of WMO on volcanic ash was welcomed.", "WMO unspecified volcanic ash"),
        ("WMO is the lead agency for volcanic ash warnings.", "WMO lead volcanic ash warnings"),
        ("WMO works in the field of volcanic ash.", "WMO operational volcanic ash"),
        ("The Secretary-General asked FAO to lead the work on desert locusts.", "FAO lead desert locusts"),
    ],
)
def test_a_noun_phrase_in_the_topics_place_is_a_candidate(text: str, expected: str) -> None:
    given = facts(paragraph(text))
    assert mandates(paragraph(text)) == {expected}
    assert [thing.type for thing in given.things] == [CANDIDATE]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP leads the work on new issues.",
        "UNEP leads the work on the report.",
        "UNEP leads the work on many other activities.",
        "UNEP coordinates support for several activities.",
        "UNEP prepared a paper on behalf of members.",
        "UNEP leads the work on the Rio Conventions.",
        "UNEP monitors the implementation of the plan.",
        "UNEP works with many countries on short notice.",
    ],
)
def test_general_objects_and_names_are_none(text: str) -> None:
    assert mandates(paragraph(text)) == set()
    assert not facts(paragraph(text)).things


def test_a_candidate_stands_below_what_the_text_around_it_is_about() -> None:
    made = document("Fisheries were discussed.", "UNEP leads the work on desert locusts.", headings=("Agriculture",))
    (thing,) = facts(made).things
    assert (thing.name, thing.broader) == ("desert locusts", "topic/agriculture")


def test_words_of_a_topic_around_it_are_no_candidate() -> None:
    made = paragraph("UNEP develops guidance on sexual exploitation.", headings=("Sexual exploitation and abuse",))
    assert not facts(made).things


def test_a_known_topic_is_taken_before_a_candidate() -> None:
    assert mandates(paragraph("UNEP leads the work on old nets in fisheries.")) == {"UNEP lead fisheries"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Endorsed the guidelines on seed vaults;", "seed vaults"),
        ("Requested UNEP to report on desert locusts;", "desert locusts"),
        ("Took note of progress on other matters;", "-"),
    ],
)
def test_a_decision_on_a_matter_outside_the_scheme(text: str, expected: str) -> None:
    given = facts(chapeau("The Committee:", text, body="body/hlcp"))
    assert {label(given, d.topic) for d in of_kind(given, Decision)} == {expected}

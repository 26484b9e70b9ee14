"""Strength: whether a mandate is on the topic itself or near it, as the page on facts defines it."""

from __future__ import annotations

import pytest

from ingest.passages import Document
from ingest.statements import Mandate
from tests.rules.documents import document, facts, label, of_kind, paragraph


def strengths(made: Document) -> dict[str, str]:
    """The strength of each holder's mandates on fisheries."""
    given = facts(made)
    return {label(given, m.holder): m.strength for m in of_kind(given, Mandate) if label(given, m.topic) == "fisheries"}


def test_a_sentence_that_names_the_topic_gives_a_direct_mandate() -> None:
    assert strengths(paragraph("UN-Water coordinates the work on fisheries.")) == {"UN-Water": "direct"}


def test_words_that_point_back_give_a_direct_mandate() -> None:
    assert strengths(paragraph("Fisheries were discussed. UNEP leads the work on the matter.")) == {"UNEP": "direct"}


def test_a_heading_alone_gives_a_related_one() -> None:
    assert strengths(paragraph("UNEP develops new guidelines.", headings=("Fisheries",))) == {"UNEP": "related"}


@pytest.mark.parametrize(
    "words", ["The efforts of ICTN and UNEP on the matter were noted.", "ICTN and UNEP lead this work."]
)
def test_who_is_pointed_to_and_named_for_another_matter_works_near_it(words: str) -> None:
    made = document(f"Fisheries were discussed. {words}")
    assert strengths(made) == {"ICTN": "related", "UNEP": "direct"}


def test_who_is_listed_among_those_engaged_and_named_for_another_matter_works_near_it() -> None:
    text = "Many mechanisms are engaged in the issue, including ICTN and HLCP."
    assert strengths(document(f"Fisheries were discussed. {text}")) == {"ICTN": "related", "HLCP": "direct"}

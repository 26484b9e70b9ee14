"""A topic's word is no topic in another sense, in an institution's name or in an address."""

from __future__ import annotations

import pytest

from ingest.names.gazetteer import Mention
from ingest.names.topic_words import names_a_topic


@pytest.mark.parametrize(
    ("text", "word", "named"),
    [
        ("a plan for the environment", "environment", True),
        ("a safe working environment", "environment", False),
        ("an environment in which trade grows", "environment", False),
        ("the population of towns", "population", True),
        ("the affected population", "population", False),
        ("a culture of trust", "culture", False),
        ("trade in culture", "culture", True),
        ("the Northern University", "University", False),
        ("University places", "University", True),
        ("see example.org/trade/water", "trade", False),
        ("trade in water", "trade", True),
        ("Director, Water and Energy Division, ILO", "Water", False),
        ("Head, Trade Unit, UNEP", "Trade", False),
        ("Water is a matter of the Division", "Water", True),
    ],
)
def test_the_words_around_it_tell(text: str, word: str, named: bool) -> None:
    start = text.index(word)
    assert names_a_topic(text, Mention("topic/any", "topic", start, start + len(word))) is named

"""Each question answers its worked example as the committed file says, whichever twin is asked, order included."""

from __future__ import annotations

import pytest

from api.questions import Question, Source, load_registry
from api.questions.names import Names
from tests.queries.examples import EXPECTED, answer, as_text, expected

QUESTIONS = list(load_registry())
IDS = [question.id for question in QUESTIONS]


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_cypher_answers_the_worked_example(question: Question, demo_cypher: Source, demo_names: Names) -> None:
    found = answer(load_registry(), demo_cypher, question, demo_names)
    assert as_text(found) == expected(question.id)
    assert found.rows


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_sparql_answers_the_worked_example(question: Question, demo_sparql: Source, demo_names: Names) -> None:
    assert as_text(answer(load_registry(), demo_sparql, question, demo_names)) == expected(question.id)


def test_no_answer_is_expected_of_a_question_that_is_gone() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {f"{id}.csv" for id in IDS}

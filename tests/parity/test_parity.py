"""Every question gives the same rows in the same order on ArcadeDB, Neo4j and SPARQL."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawing
from hypothesis import strategies as st

from api.questions import Question, UnknownNameError, load_registry
from tests.neo4j.server import Server
from tests.parity import drawn
from tests.parity.engines import Engines

QUESTIONS = list(load_registry())
IDS = [question.id for question in QUESTIONS]
DRAWS = 8
"""Sets of values drawn for each question."""

Record = Callable[[str, object], None]


def test_there_are_thirty_questions() -> None:
    assert len(QUESTIONS) >= 30


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_the_worked_example(question: Question, engines: Engines, lts: Server, record_property: Record) -> None:
    assert engines.same(question, question.front.example)
    record_property("parity", (question.id, 3, lts.version))


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_the_worked_example_on_the_newest_release(
    question: Question, newest: Engines, current: Server, record_property: Record
) -> None:
    assert newest.same(question, question.front.example)
    record_property("parity", (question.id, 3, current.version))


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_drawn_values(question: Question, engines: Engines, lts: Server, record_property: Record) -> None:
    values = drawn.given(question, engines.known)
    before = engines.compared

    @settings(max_examples=DRAWS, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @drawing(st.data())
    def compare(data: st.DataObject) -> None:
        engines.same(question, data.draw(values))

    if question.front.params:
        compare()
    record_property("parity", (question.id, engines.compared - before, lts.version))


def test_each_given_alone_and_all_together(engines: Engines) -> None:
    """The examples of the parameters, one by one: each is a filter that some engine might forget.

    A parameter's example may name a person or a body that the digests do not.
    """
    for question in QUESTIONS:
        least = {name: param.example for name, param in question.front.params.items() if param.required}
        for name, param in question.front.params.items():
            with suppress(UnknownNameError):
                engines.same(question, least | {name: param.example})

"""Questions in a user's own words: which curated question is meant, and with which values."""

from __future__ import annotations

import pytest

from api.questions import load_registry
from api.questions.errors import UnknownQuestionError
from api.questions.model import NAMED, Asked, Question
from api.questions.names import Mentioned, Named, Names
from api.questions.spoken import Understood, understand

REGISTRY = load_registry()

NAMES = Names(
    [
        Named("topic/cybercrime", "topic", "cybercrime", ("cybercrime", "computer crime")),
        Named("topic/oceans", "topic", "oceans", ("oceans", "law of the sea")),
        Named("topic/drug-policy", "topic", "drug policy", ("drug policy", "narcotic drugs")),
        Named("entity/unodc", "agent", "UNODC", ("UNODC", "United Nations Office on Drugs and Crime")),
        Named("entity/itu", "agent", "ITU", ("ITU",)),
        Named("entity/who", "agent", "WHO", ("WHO", "World Health Organization")),
        Named("body/hlcp", "body", "HLCP", ("HLCP", "High-level Committee on Programmes")),
        Named("person/mara-oduya", "person", "Mara Oduya", ("Mara Oduya",)),
        Named("document/ceb-2030-1", "document", "CEB/2030/1", ("CEB/2030/1",)),
    ]
)

BY_TYPE = {"topic": "cybercrime", "agent": "UNODC", "body": "HLCP", "person": "Mara Oduya", "document": "CEB/2030/1"}
BY_NAME = {
    "other": "ITU",
    "since": "2010",
    "until": "2018",
    "text": "“the high seas”",
    "symbol": "A/RES/67/220",
}


def ask(words: str) -> tuple[str, dict[str, str]]:
    understood = understand(words, REGISTRY, NAMES)
    return understood.question.id, understood.given


@pytest.mark.parametrize(
    ("words", "id", "given"),
    [
        ("Which entities hold cybercrime mandates?", "mandates", {"topic": "cybercrime"}),
        ("Who works on the law of the sea?", "mandates", {"topic": "law of the sea"}),
        ("Who leads on cybercrime?", "mandates", {"topic": "cybercrime", "role": "lead"}),
        ("What does the World Health Organization do?", "entity-topics", {"entity": "World Health Organization"}),
        ("Where do UNODC and ITU overlap?", "overlap", {"entity": "UNODC", "other": "ITU"}),
        ("What is HLCP?", "body-record", {"body": "HLCP"}),
        ("What did HLCP decide on oceans in 2018?", "decisions", {"body": "HLCP", "topic": "oceans", "as_of": "2018"}),
        (
            "What did HLCP decide between 2010 and 2018?",
            "decisions-by-period",
            {"body": "HLCP", "since": "2010", "until": "2018"},
        ),
        ("Which passages say “the high seas”?", "passages", {"text": "the high seas"}),
        ("Which documents cite A/RES/67/220?", "citing", {"symbol": "A/RES/67/220"}),
        ("who is Mara Oduya", "person-posts", {"person": "Mara Oduya"}),
        ("open requests", "open-requests", {}),
    ],
)
def test_the_nearest_curated_question_is_asked(words: str, id: str, given: dict[str, str]) -> None:
    assert ask(words) == (id, given)


def test_a_word_that_is_also_an_acronym_is_a_word() -> None:
    assert ask("Who holds a mandate on oceans?") == ("mandates", {"topic": "oceans"})
    assert ask("What does WHO do?") == ("entity-topics", {"entity": "WHO"})


EVERY_WAY = [(question, way) for question in REGISTRY for way in question.front.asked]


def filled(question: Question, way: Asked) -> str:
    """A way to ask a question with values of the types of its parameters."""
    params = question.front.params
    return way.say.format_map({name: BY_NAME.get(name, BY_TYPE.get(param.type, "")) for name, param in params.items()})


@pytest.mark.parametrize(("question", "way"), EVERY_WAY, ids=lambda one: getattr(one, "id", getattr(one, "say", "")))
def test_every_way_that_a_question_lists_asks_that_question(question: Question, way: Asked) -> None:
    understood = understand(filled(question, way), REGISTRY, NAMES)
    assert (understood.question.id, understood.like) == (question.id, 1.0)
    assert understood.given.items() >= way.given.items()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Who works on drugs?", "Nothing in the data is called 'drugs'; did you mean "),
        ("What is the price of tea?", "No curated question is like enough to that; the nearest are “"),
        (
            "Which mandates are there on oceans and on cybercrime?",
            "No curated question takes oceans and cybercrime; ask for one at a time, or see `cebgraph query`.",
        ),
    ],
)
def test_what_is_not_understood_is_not_guessed(words: str, said: str) -> None:
    with pytest.raises(UnknownQuestionError) as caught:
        understand(words, REGISTRY, NAMES)
    assert str(caught.value).startswith(said)
    assert str(caught.value).endswith((".", "?"))


def test_longer_names_are_found_before_shorter_ones() -> None:
    assert NAMES.within("the United Nations Office on Drugs and Crime on drug policy") == [
        Mentioned("agent", "United Nations Office on Drugs and Crime", 4, 44),
        Mentioned("topic", "drug policy", 48, 59),
    ]


def test_a_name_that_fits_no_parameter_rules_a_question_out() -> None:
    understood = understand("which task teams are there on cybercrime", REGISTRY, NAMES)
    assert isinstance(understood, Understood)
    assert understood.question.id == "task-teams"
    assert {NAMED[understood.question.front.params[name].type] for name in understood.given} == {("topic",)}

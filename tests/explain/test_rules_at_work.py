"""Which rules fired, what the context added, why findings were dropped, and which rules nearly fired."""

from __future__ import annotations

import pytest

from tests.explain.samples import firing, miss, passage, sentence
from tests.rules.documents import document


def test_a_finding_with_its_topic_in_the_words() -> None:
    found = firing(sentence("UNEP leads the work on biodiversity."), "mandate.does")
    assert (found.holder, found.role, found.saw, found.strength) == ("UNEP", "lead", ("biodiversity",), "direct")
    assert (found.gave, found.dropped) == (("biodiversity",), None)


def test_a_finding_that_takes_its_topic_from_the_heading() -> None:
    found = firing(sentence("UNEP coordinates this work.", headings=("Biodiversity",)), "mandate.does")
    assert found.saw == ()
    assert found.topics == found.gave == ("biodiversity",)


def test_the_context_can_weaken_a_finding() -> None:
    found = firing(sentence("UNEP leads.", headings=("Biodiversity",)), "mandate.does")
    assert (found.saw_strength, found.strength, found.gave) == ("direct", "related", ("biodiversity",))


def test_what_a_sentence_can_take_from_the_text_before_it() -> None:
    made = document("UNEP leads the work on biodiversity. It also supports fisheries.", headings=("Oceans",))
    _, second = passage(made).sentences
    around = second.surroundings
    assert (around.section, around.before, around.about) == (("oceans",), ("biodiversity",), ("UNEP",))


@pytest.mark.parametrize(
    ("text", "rule", "why"),
    [
        ("Member States lead the work on biodiversity.", "mandate.does", "said of all is said of none"),
        ("The General Assembly leads the work on biodiversity.", "mandate.does", "class Organ"),
        ("UNEP leads the dance.", "mandate.does", "no topic stands"),
        ("UNEP leads the work of UNEP on biodiversity.", "mandate.work-of", "earlier finding"),
    ],
)
def test_why_a_finding_gave_nothing(text: str, rule: str, why: str) -> None:
    found = firing(sentence(text), rule)
    assert found.gave == ()
    assert why in (found.dropped or "")


def test_a_board_that_discusses_holds_nothing() -> None:
    found = firing(sentence("The Board addressed biodiversity.", body="body/ceb"), "mandate.does")
    assert "a board" in (found.dropped or "")


@pytest.mark.parametrize(
    ("text", "rule", "word", "why"),
    [
        ("UNEP did not lead the work on biodiversity.", "mandate.does", "lead", "denied"),
        ("If UNEP leads the work on biodiversity, all is well.", "mandate.does", "leads", "condition"),
        ("UNEP has no mandate on biodiversity.", "mandate.work-of", "mandate", "denied"),
        ("A friend of UNEP leads the work on biodiversity.", "mandate.does", "leads", "“A friend of UNEP”"),
        ("Lead the work of UNEP!", "mandate.does", "Lead", "no subject"),
        ("Biodiversity is protected, says UNEP.", "mandate.done-by", "protected", "nobody stands behind “by”"),
        ("Biodiversity near UNEP is protected by rangers.", "mandate.done-by", "protected", "“rangers” behind “by”"),
        ("A report prepared by UNEP on biodiversity came.", "mandate.done-by", "prepared", "said or shown"),
        ("A speaker asked the rangers about UNEP and biodiversity.", "mandate.asked", "asked", "“the rangers"),
        ("A speaker thanked the host near UNEP.", "mandate.thanked", "thanked", "“the host"),
        ("The rangers near UNEP were engaged in biodiversity.", "mandate.is-engaged", "engaged", "no holder"),
        ("The work of rangers was told to UNEP.", "mandate.work-of", "work", "no holder owns it"),
        ("UNEP is an agency near biodiversity.", "mandate.is", "agency", "word of rank"),
    ],
)
def test_a_rule_that_nearly_fired_says_what_it_lacked(text: str, rule: str, word: str, why: str) -> None:
    assert why in miss(sentence(text), rule, word).why


@pytest.mark.parametrize(
    ("text", "rule", "word", "why"),
    [
        ("The Committee would endorse the strategy.", "decision.endorse", "endorse", "modal"),
        ("The Committee did not endorse the strategy.", "decision.endorse", "endorse", "denied"),
        ("A speaker endorsed the strategy of HLCP.", "decision.endorse", "endorsed", "“A speaker”"),
        ("The Committee agreed that the day was fine.", "decision.agree", "agreed", "rest of what the rule reads"),
    ],
)
def test_a_decision_that_was_none_says_why(text: str, rule: str, word: str, why: str) -> None:
    assert why in miss(sentence(text, body="body/hlcp"), rule, word).why


def test_a_decision_that_was_taken_is_no_near_miss() -> None:
    found = sentence("The Committee endorsed the strategy on water quality.", body="body/hlcp")
    assert [m for m in found.nearly if m.rule.startswith("decision.")] == []


def test_a_word_by_which_a_rule_fired_is_no_near_miss() -> None:
    found = sentence("UNEP leads the fight for biodiversity.")
    assert [m for m in found.nearly if m.rule == "mandate.does"] == []

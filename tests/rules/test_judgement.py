"""Standing: what a sentence denies, asks, wishes, or has a speaker say is no fact, or one with its own status."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.statements import Mandate
from tests.rules.documents import decisions, facts, mandates, of_kind, paragraph

PROGRAMMES = "body/hlcp"
LEADS = {"UNEP lead biodiversity"}


def status(text: str) -> set[str]:
    """The standings of the mandates in a text of the Committee."""
    return {m.status for m in of_kind(facts(paragraph(text, body=PROGRAMMES)), Mandate)}


@pytest.mark.parametrize(
    "text",
    [
        "If UNEP led the work on biodiversity, results would come.",
        "Unless UNEP leads the work on biodiversity, nothing will happen.",
        "UNEP would lead the work on biodiversity if asked.",
        "It would be useful if UNEP coordinated the work on biodiversity.",
        "Had UNEP led the work on biodiversity, results would have come.",
        "Should UNEP lead the work on biodiversity, more funds would be needed.",
        "It was unclear whether UNEP leads the work on biodiversity.",
        "Does UNEP lead the work on biodiversity?",
        "One participant wondered why UNEP led no work on biodiversity.",
        "UNEP was asked about biodiversity.",
    ],
)
def test_conditions_and_questions_give_nothing(text: str) -> None:
    assert mandates(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A speaker said that UNEP should lead the work on biodiversity.",
        "The representative of Norway said that UNEP should lead the work on biodiversity.",
        "In the view of one delegation, UNEP should lead the work on biodiversity.",
        "Some members suggested that FAO take the lead on biodiversity.",
        "One delegation proposed that UNEP coordinate the work on biodiversity.",
        "One speaker called on UNEP to lead the work on biodiversity.",
        "A delegation asked UNEP to lead the work on biodiversity.",
        "It was suggested that UNEP lead the work on biodiversity.",
        "It was hoped that UNEP would lead the work on biodiversity.",
        "Members stressed the need for UNEP to lead the work on biodiversity.",
    ],
)
def test_views_of_speakers_give_nothing(text: str) -> None:
    assert mandates(paragraph(text, body=PROGRAMMES)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The option of UNEP leading the work on biodiversity was discussed.",
        "A proposal that UNEP lead the work on biodiversity was rejected.",
        "The proposal for UNEP to lead the work on biodiversity was not accepted.",
        "The Committee discussed whether to ask UNEP to lead the work on biodiversity.",
        "Members could consider asking UNEP to lead the work on biodiversity.",
        "UNEP should consider leading the work on biodiversity.",
        "UNEP may wish to lead the work on biodiversity.",
    ],
)
def test_what_is_left_open_gives_nothing(text: str) -> None:
    assert mandates(paragraph(text, body=PROGRAMMES)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "UNEP does not have a mandate on biodiversity.",
        "Neither UNEP nor FAO has a mandate on biodiversity.",
        "No entity, including UNEP, leads the work on biodiversity.",
        "UNEP declined to lead the work on biodiversity.",
        "UNEP failed to develop guidelines on biodiversity.",
        "Biodiversity falls outside the mandate of UNEP.",
        "The mandate of UNEP does not extend to biodiversity.",
        "In the absence of a mandate for UNEP on biodiversity, nothing was done.",
    ],
)
def test_denials_give_nothing(text: str) -> None:
    assert mandates(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "UNEP not only leads the work on biodiversity but also met in Rome.",
        "UNEP, with no additional resources, leads the work on biodiversity.",
        "A speaker welcomed UNEP, which leads the work on biodiversity.",
        "A speaker said that UNEP leads the work on biodiversity.",
        "UNEP was asked to lead the work on biodiversity.",
        "UNEP, which was asked to lead the work on biodiversity, agreed.",
        "It was agreed that UNEP would lead the work on biodiversity.",
        "The Committee agreed that UNEP should lead the work on biodiversity.",
        "The Committee approved the proposal that UNEP lead the work on biodiversity.",
        "The Secretary-General said that UNEP should lead the work on biodiversity.",
    ],
)
def test_what_is_said_decided_or_presupposed_is_stated(text: str) -> None:
    assert mandates(paragraph(text, body=PROGRAMMES)) == LEADS
    assert status(text) == {"stated"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNEP could lead the work on biodiversity.", "implied"),
        ("UNEP might coordinate the work on biodiversity.", "implied"),
        ("UNEP no longer leads the work on biodiversity.", "withdrawn"),
        ("UNEP formerly led the work on biodiversity.", "withdrawn"),
        ("UNEP ceased to lead the work on biodiversity.", "withdrawn"),
        ("Until 2003, UNEP led the work on biodiversity.", "withdrawn"),
        ("A speaker disputed the mandate of UNEP on biodiversity.", "disputed"),
        ("The mandate of UNEP on biodiversity was contested.", "disputed"),
    ],
)
def test_a_mandate_has_the_standing_that_the_text_gives_it(text: str, expected: str) -> None:
    assert status(text) == {expected}


def test_who_is_named_only_to_be_left_out_holds_nothing() -> None:
    text = "UNEP rather than FAO leads the work on biodiversity."
    assert mandates(paragraph(text)) == LEADS


@pytest.mark.parametrize(
    "text",
    [
        "A speaker asked whether the Committee endorsed the plan.",
        "Participants asked whether UNEP coordinated the work on biodiversity.",
        "Members asked UNEP about biodiversity.",
        "Had the Committee endorsed the plan, work could begin.",
        "The Committee considered whether to request UNEP to report on oceans.",
        "Some members supported the plan.",
        "One member endorsed the plan.",
        "A number of participants supported the plan.",
    ],
)
def test_questions_conditions_and_some_members_decide_nothing(text: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Committee recalled that it had requested UNEP to report on oceans.",
        "While the Committee did not discuss fish, it requested UNEP to report on oceans.",
        "The Committee not only met but also requested UNEP to report on oceans.",
    ],
)
def test_it_is_the_committee_named_before(text: str) -> None:
    assert decisions(paragraph(text, body=PROGRAMMES)) == {"HLCP request UNEP"}


_OPENERS = ("A speaker said that", "It was suggested that", "Some members proposed that", "One delegate felt that")
_MODALS = ("should", "could", "might", "ought to")


@settings(max_examples=24, deadline=None)
@given(st.sampled_from(_OPENERS), st.sampled_from(_MODALS), st.sampled_from(("UNEP", "FAO", "WHO")))
def test_no_wish_of_a_speaker_is_a_mandate(opener: str, modal: str, who: str) -> None:
    assert mandates(paragraph(f"{opener} {who} {modal} lead the work on biodiversity.")) == set()

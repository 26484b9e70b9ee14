"""Who a document names, passage by passage: acronyms it introduces, new bodies, and `the Committee`."""

from __future__ import annotations

from functools import cache

import pytest

from ingest.names.gazetteer import build
from ingest.names.recognise import Recogniser
from ingest.passages import Document, FrontMatter, Passage
from ingest.text import Text
from ontology.load import load
from tests.rules.documents import NO_DIGEST, document

PROGRAMMES = "body/hlcp"


@cache
def _recogniser() -> Recogniser:
    return Recogniser(load(), build(load()))


def sections(*parts: tuple[str, str]) -> Document:
    """A document of (heading, words) pairs, each one paragraph."""
    passages: list[Passage] = []
    at = 0
    for number, (heading, words) in enumerate(parts, 1):
        passages.append(Passage(str(number), "paragraph", at, at + len(words), (heading,)))
        at += len(words) + 2
    text = Text("\n\n".join(words for _, words in parts), "text")
    return Document("made-up", "made-up.txt", NO_DIGEST, text, FrontMatter(), tuple(passages))


def named(made: Document) -> list[list[str]]:
    """For each passage its agents as `PRINTED = LABEL`."""
    found, state = _recogniser().document(made)
    return [
        [f"{one.plain.text[n.start : n.end]} = {_recogniser().agent(n.id, state).label}" for n in one.agents]
        for one in found
    ]


DOLPHINS = "Task team on river dolphins"
BOGS = "Task team on peat bogs"


def test_the_committee_is_the_documents_own() -> None:
    assert named(document("The Committee met.", body=PROGRAMMES)) == [["Committee = HLCP"]]


def test_the_committee_of_a_document_without_a_body_is_nobody() -> None:
    assert named(document("The Committee met.")) == [[]]


def test_another_committee_does_not_take_its_place() -> None:
    (found,) = named(document("The Fifth Committee met. The Committee agreed.", body=PROGRAMMES))
    assert found[-1] == "Committee = HLCP"


def test_a_heading_names_the_committee_of_its_section() -> None:
    made = sections(("High-level Committee on Management", "The Committee agreed."))
    assert named(made) == [["Committee = HLCM"]]


def test_the_board_of_a_committee_is_the_one_above_it() -> None:
    assert named(document("The Board met.", body=PROGRAMMES)) == [["Board = CEB"]]
    assert named(document("The Board met.", body="organ/general-assembly")) == [[]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("UNODC met. The Office agreed.", "Office = UNODC"),
        ("The World Food Programme met. The Programme agreed.", "Programme = WFP"),
        ("The General Assembly met. The Assembly agreed.", "Assembly = General Assembly"),
        ("The Commission on Narcotic Drugs met. The Commission agreed.", "Commission = Commission on Narcotic Drugs"),
        ("The Security Council met. The Council agreed.", "Council = Security Council"),
        ("The inter-agency network on glaciers met. The network agreed.", "network = Inter-agency network on glaciers"),
    ],
)
def test_a_general_noun_stands_for_what_was_named_last(text: str, last: str) -> None:
    (found,) = named(document(text))
    assert found[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "The office was closed.",
        "UNODC met. An office was closed.",
        "UNODC met. The Office of Tourism agreed.",
        "UNODC met. The Office for Peace agreed.",
        "The Group of Twenty met. The Group agreed.",
    ],
)
def test_other_offices_and_groups_stand_for_nobody(text: str) -> None:
    (found,) = named(document(text))
    assert [line for line in found if line != "UNODC = UNODC"] == []


def test_the_office_does_not_reach_into_another_section() -> None:
    assert named(sections(("Rain", "UNODC met."), ("Snow", "The Office agreed."))) == [["UNODC = UNODC"], []]


def test_the_task_team_is_the_one_named_last() -> None:
    made = document("The task team on river dolphins met.", "The task team agreed.")
    assert named(made)[1] == [f"task team = {DOLPHINS}"]


def test_the_task_team_before_any_is_nobody() -> None:
    assert named(document("The task team agreed.", "The task team on river dolphins met."))[0] == []


def test_each_section_has_its_own_task_team() -> None:
    made = sections(
        ("Rivers", "The task team on river dolphins met. The task team agreed."),
        ("Bogs", "The task team on peat bogs met. The task team agreed."),
    )
    assert [found[-1] for found in named(made)] == [f"task team = {DOLPHINS}", f"task team = {BOGS}"]


def test_a_task_team_is_no_working_group() -> None:
    made = document(
        "The task team on river dolphins met. The working group on peat bogs met.",
        "The task team agreed. The working group agreed.",
    )
    assert named(made)[1] == [f"task team = {DOLPHINS}", "working group = Working group on peat bogs"]


def test_a_heading_names_the_task_team_of_its_section() -> None:
    assert named(sections(("Task team on river dolphins", "The task team agreed."))) == [[f"task team = {DOLPHINS}"]]


def test_an_acronym_in_brackets_is_known_from_then_on() -> None:
    made = document("TTRD met.", "The task team on river dolphins (TTRD) met.", "The TTRD agreed.")
    assert named(made) == [[], [f"The task team on river dolphins (TTRD) = {DOLPHINS}"], [f"TTRD = {DOLPHINS}"]]


def test_an_acronym_is_known_in_its_own_document_only() -> None:
    named(document("The task team on river dolphins (TTRD) met."))
    assert named(document("The TTRD agreed.")) == [[]]


@pytest.mark.parametrize("brackets", ["here", "Oslo", "see below", "2019"])
def test_other_brackets_introduce_nothing(brackets: str) -> None:
    made = document(f"The task team on river dolphins ({brackets}) met.", f"Then {brackets} came.")
    assert named(made)[1] == []


def test_brackets_with_the_known_acronym_belong_to_the_name() -> None:
    text = "The United Nations Development Programme (UNDP) met."
    assert named(document(text)) == [["United Nations Development Programme (UNDP) = UNDP"]]


def test_brackets_with_another_agent_do_not() -> None:
    (found,) = named(document("The working group on lakes (UNDP) met."))
    assert "UNDP = UNDP" in found


def test_two_new_bodies_in_one_sentence() -> None:
    text = "The HLCP task team on river dolphins and the HLCM task team on peat bogs met."
    (found,) = named(document(text))
    assert [line.split(" = ")[1] for line in found] == [
        "HLCP task team on river dolphins",
        "HLCM task team on peat bogs",
    ]


def test_the_same_matter_in_other_words_is_the_same_body() -> None:
    made = document("The task team on river dolphins met.", "A task team on River Dolphins was set up.")
    labels = {line.split(" = ")[1] for found in named(made) for line in found}
    assert labels == {DOLPHINS}


def test_topics_inside_a_name_are_no_topics_of_the_sentence() -> None:
    found, _ = _recogniser().document(document("The United Nations Office on Drugs and Crime spoke of refugees."))
    assert [t.id for t in found[0].topics] == ["topic/refugees"]


def test_spans_lie_in_the_plain_text() -> None:
    found, _ = _recogniser().document(document("**UNDP** and\n*WHO* met the task team on lakes (TTL)."))
    text = found[0].plain.text
    assert [text[n.start : n.end] for n in found[0].agents] == ["UNDP", "WHO", "task team on lakes (TTL)"]

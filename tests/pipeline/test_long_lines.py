"""No stage is slow on a long line: time grows with the length, whatever the line repeats."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import pytest

from ingest.names import shapes, symbols
from ingest.names.gazetteer import Gazetteer, build
from ingest.names.named import Named
from ingest.names.people import People
from ingest.names.recognise import LONGEST, Recogniser
from ingest.plain import plain
from ingest.rules.context import LONGEST_SENTENCE
from ingest.rules.references import sentence_around
from ontology.load import load
from tests.rules.documents import document, facts

LENGTH = 200_000
SECONDS = 10.0
"""Linear passes take less than a second on this length; a quadratic one takes minutes."""


@cache
def _gazetteer() -> Gazetteer:
    return build(load())


@cache
def _people() -> People:
    return People(load().posts.values())


@cache
def _recogniser() -> Recogniser:
    return Recogniser(load(), _gazetteer())


def _plain(text: str) -> None:
    plain(text, 0, len(text))


def _names(text: str) -> None:
    _gazetteer().find_agents(text)
    _gazetteer().find_topics(text)


def _symbols(text: str) -> None:
    symbols.find(text)


def _persons(text: str) -> None:
    _people().find(text, [Named(m.id, m.start, m.end) for m in _gazetteer().find_agents(text)])


def _shapes(text: str) -> None:
    shapes.find(text)
    shapes.find_unnamed(text)


def _sentences(text: str) -> None:
    for at in range(0, len(text), 100):
        sentence_around(text, at, at + 1)


def _recognised(text: str) -> None:
    """As paragraphs just short enough to be read, so that what earlier ones name is remembered."""
    size = LONGEST - 100
    _recogniser().document(document(*(text[at : at + size] for at in range(0, len(text), size)), body="body/hlcp"))


STAGES: dict[str, Callable[[str], None]] = {
    "plain": _plain,
    "names": _names,
    "symbols": _symbols,
    "people": _persons,
    "shapes": _shapes,
    "sentences": _sentences,
    "recognised": _recognised,
}

LINES = {
    "one letter": "a",
    "items": "(a) ",
    "bodies without end": "task team on ",
    "capitalised words": "Water Land ",
    "digits and slashes": "12/34 ",
    "one long number": "1",
    "slashes": "/",
    "a series without end": "A/1",
    "resolutions": "resolution 1/2, ",
    "brackets": "(",
    "open labels": "[",
    "links": "[a](b) ",
    "stars": "*",
    "underscores": "_",
    "open tags": "<b ",
    "note marks": "[^1",
    "escapes": "\\",
    "blanks": " ",
    "line breaks": "\n",
    "full stops": ". ",
    "chairs": "Chair and ",
    "initials": "A. ",
    "acronyms in brackets": "(HLCX) ",
    "unnamed bodies": "a working group led by ",
    "capacities": "Water Land capacity as ",
    "general nouns": "The Committee and UNODC met on water quality with the Board. ",
    "a verb for ever": "UNODC leads cybercrime and ",
    "bodies that nobody leads": "a working group on water, of the Board, and the task force of the Committee on ",
    "the last body of a kind": "inter-agency task team. the HLCP task force met. ",
    "known acronyms in brackets": "Alpha Beta (UNODC) ",
    "institutions": "Alpha University ",
}

KNOWN_NAMES = {
    "the United Nations": "United Nations ",
    "acronyms": "UNDP ",
}


def _taken(stage: str, text: str) -> float:
    STAGES[stage]("a short line")
    start = time.process_time()
    STAGES[stage](text)
    return time.process_time() - start


@pytest.mark.parametrize("stage", sorted(STAGES))
@pytest.mark.parametrize("unit", sorted(LINES))
def test_a_long_line_passes_in_seconds(stage: str, unit: str) -> None:
    text = (LINES[unit] * LENGTH)[:LENGTH]
    assert _taken(stage, text) < SECONDS


@pytest.mark.parametrize("stage", sorted(set(STAGES) - {"shapes"}))
@pytest.mark.parametrize("unit", sorted(KNOWN_NAMES))
def test_a_long_line_of_names_passes_in_seconds(stage: str, unit: str) -> None:
    text = (KNOWN_NAMES[unit] * LENGTH)[:LENGTH]
    assert _taken(stage, text) < SECONDS


LONG_PARAGRAPHS = {
    "one sentence": "UNODC leads cybercrime and ",
    "many sentences": "UNODC leads the work on cybercrime. ",
    "names and nothing else": "UNODC, ",
    "bodies without a name": "a working group led by UNODC on water ",
    "bodies and who leads them": "a task team, led by UNODC and ",
    "bodies and dates": "The task team on water was established in May 2031 and ",
    "symbols": "A/RES/67/220 and ",
    "persons": "Ms. Ann Lee, Executive Director of UNEP, ",
    "requests": "requested UNEP to request UNODC to ",
}


@pytest.mark.parametrize("unit", sorted(LONG_PARAGRAPHS))
def test_the_longest_paragraph_that_is_read_takes_seconds(unit: str) -> None:
    text = (LONG_PARAGRAPHS[unit] * LONGEST)[: LONGEST - 1]
    facts(document("UNODC leads."))
    start = time.process_time()
    facts(document(text))
    assert time.process_time() - start < SECONDS / 2


FACT = "UNODC leads the work on cybercrime. "


def test_a_paragraph_that_is_too_long_is_not_read_and_that_is_said() -> None:
    long = FACT * (LONGEST // len(FACT) + 1)
    found = facts(document(FACT, long, FACT))
    assert {statement.evidence.ref for statement in found.statements} == {"1", "3"}
    assert found.notes == ("No fact was looked for in a passage of more than 20,000 characters, at 2.",)


def test_the_longest_paragraph_is_read_whole() -> None:
    exact = (FACT * LONGEST)[: LONGEST - 1] + "."
    assert facts(document(exact)).statements
    assert facts(document(exact)).notes == ()


def test_a_sentence_that_is_too_long_is_not_read_and_its_paragraph_is() -> None:
    run_on = "the plan of the town " * (LONGEST_SENTENCE // 20)
    found = facts(document(f"{FACT}It rained on {run_on}. {FACT}"))
    assert {type(statement).__name__ for statement in found.statements} == {"Mandate"}
    assert found.notes == ("No fact was looked for in a sentence of more than 4,000 characters, at 1.",)


def test_many_paragraphs_that_are_too_long_are_counted() -> None:
    (note,) = facts(document(*["word " * LONGEST] * 8)).notes
    assert note.endswith("at 1, 2, 3, 4, 5 and 3 more.")

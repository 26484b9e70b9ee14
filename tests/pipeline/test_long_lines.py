"""No stage is slow on a long line: time grows with the length, whatever the line repeats."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import pytest

from ingest.names import shapes, symbols
from ingest.names.gazetteer import Gazetteer, build
from ingest.names.people import People
from ingest.names.recognise import Named
from ingest.plain import plain
from ingest.rules.references import sentence_around
from ontology.load import load

LENGTH = 200_000
SECONDS = 10.0
"""Linear passes take less than a second on this length; a quadratic one takes minutes."""


@cache
def _gazetteer() -> Gazetteer:
    return build(load())


@cache
def _people() -> People:
    return People(load().posts.values())


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
    sentence_around(text, len(text) // 2, len(text) // 2 + 1)


STAGES: dict[str, Callable[[str], None]] = {
    "plain": _plain,
    "names": _names,
    "symbols": _symbols,
    "people": _persons,
    "shapes": _shapes,
    "sentences": _sentences,
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

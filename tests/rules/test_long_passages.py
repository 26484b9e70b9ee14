"""The longest passage that rules read, made of one piece, takes no longer than many short ones."""

from __future__ import annotations

from time import process_time

import pytest

from ingest.names import gazetteer
from ingest.names.recognise import LONGEST, Recogniser
from ingest.rules.objectives.collect import objectives
from ingest.rules.references import references
from ingest.rules.sessions.agenda import agenda
from ingest.rules.sessions.collect import sessions
from ontology.load import load
from tests.rules.documents import document

MOST_SECONDS = 10.0
"""Far above what is needed, and far below what a square of the length takes."""

PIECES = (
    *("HLCP at its 5th session in ", "its 5th session, held in Geneva ", "3-4 May ", "(3 May 2045) 5th session "),
    *("A/78/12 ", "report of HLCP (A/1/2) ", "text is contained in "),
    *("set up UN-Energy ", "the aim of HLCP is to ", ": a) b) c) ", "HLCP will focus on: a) ", ";;;;:;"),
    *("Issues discussed included ", "Several workstreams on a, b and ", "agenda: ", "No. Mr. A ", " ."),
)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(load(), gazetteer.build(load()))


@pytest.mark.parametrize("piece", PIECES)
def test_no_rule_takes_the_square_of_a_passage(piece: str, recogniser: Recogniser) -> None:
    text = (piece * LONGEST)[: LONGEST - 1]
    made = document(text, f"{text}:", body="body/hlcp")
    found, state = recogniser.document(made)
    began = process_time()
    list(sessions(made, found, recogniser, state))
    list(agenda(made, found, recogniser, None))
    list(objectives(made, found, recogniser, state))
    for one in found:
        list(references(made, one, recogniser))
    assert process_time() - began < MOST_SECONDS

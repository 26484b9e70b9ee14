"""Lines that drive a careless pattern into squares and cubes: the whole way of a document takes seconds on each."""

from __future__ import annotations

import pytest

from tests.mutation.check import FAILED
from tests.mutation.worker import Worker

LENGTH = 200_000
LINES = 5_000

ONE_LINE = {
    "one letter": "a",
    "one capital": "A",
    "items": "(a) ",
    "nested items": "(a)(i)",
    "a full name": "United Nations ",
    "an acronym": "UNODC ",
    "bodies without end": "task team on ",
    "bodies with capitals": "Working Group on ",
    "capitalised words": "Alpha Beta Gamma ",
    "joined capitalised words": "Alpha of the Beta and ",
    "words with hyphens": "Un-",
    "digits": "1234567890",
    "digits and slashes": "12/34/",
    "symbols": "A/RES/67/220 ",
    "symbols without end": "A/",
    "resolutions": "resolutions 67/220, ",
    "dates": "3 May 2031, ",
    "initials": "A. ",
    "persons": "Ms. Ann ",
    "brackets": "(",
    "brackets in pairs": "()",
    "acronyms in brackets": "ABC (DEF) ",
    "links": "[a](",
    "note marks": "[^",
    "tags": "<b ",
    "stars": "*",
    "underscores": "_a",
    "full stops": ".",
    "commas": ", ",
    "conjunctions": "and the ",
    "blanks": " ",
    "no-break spaces": "\u00a0",
    "combining marks": "e\u0301",
    "quotation marks": "“",
    "a verb for ever": "UNODC leads cybercrime and ",
    "decisions in one line": "The Committee endorsed the plan. ",
}

MANY_LINES = {
    "empty lines": "\n",
    "numbers": "1.\n",
    "letters": "(a)\n",
    "letters and roman numbers": "(a)\n(i)\n",
    "bullets": "- a\n",
    "rows": "a\tb\n",
    "headings": "# A\n",
    "annexes": "Annex I\n\n",
    "notes": "[^1]: a\n",
}


def _passes(worker: Worker, name: str, text: str) -> None:
    result = worker.check(name, text.encode())
    assert result.outcome != FAILED, result.why


@pytest.mark.parametrize("kind", ONE_LINE)
def test_a_line_of_two_hundred_thousand_characters(worker: Worker, kind: str) -> None:
    piece = ONE_LINE[kind]
    _passes(worker, "long.txt", "1. The Board met. " + (piece * LENGTH)[:LENGTH] + " It rose.\n")


@pytest.mark.parametrize("kind", MANY_LINES)
def test_five_thousand_lines(worker: Worker, kind: str) -> None:
    _passes(worker, "many.md", "1. The Board met.\n\n" + MANY_LINES[kind] * LINES + "\n2. It rose.\n")


@pytest.mark.parametrize("piece", ["<b>", "</", "<table>", "<ul><li>", "&#", "<!--", "<p a=", "<span>x"])
def test_a_web_page_of_one_piece(worker: Worker, piece: str) -> None:
    page = "<!DOCTYPE html><body><p>The Board met.</p>" + (piece * LENGTH)[:LENGTH]
    _passes(worker, "page.html", page)

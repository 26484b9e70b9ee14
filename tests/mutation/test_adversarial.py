"""Lines that drive a careless pattern into squares and cubes: the whole way of a document takes seconds on each."""

from __future__ import annotations

import pytest

from ingest.names.recognise import LONGEST
from ingest.rules.context import LONGEST_SENTENCE
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
    "requests in requests": "requested UNEP to request UNODC to ",
    "work of work": "the work of UNODC on the work of ",
    "clauses in clauses": "UNEP, which supports UNODC, which leads water, ",
    "work done by": "work done by UNEP led by ",
    "bodies without a name": "a working group led by UNODC on water ",
    "bodies and their parents": "HLCP task team on water of the Board; ",
    "bodies and dates": "The task team on water was established in May 2031 and ",
    "general nouns": "The Committee met the Board and the Office. ",
    "names after names": "Alpha of the Beta, Gamma and ",
    "posts and persons": "Ms. Ann Lee, Executive Director of UNEP, ",
    "persons and posts": "Executive Director of UNEP, Ann Lee, ",
    "pairs of persons": "Ann Lee and Bob Ray, Directors of UNEP and ",
    "ranks": "Deputy Acting Assistant Senior ",
    "lists of bodies": "mechanisms engaged in water, including UNODC, ",
    "instruments": "under the Alpha Convention on the Beta of the ",
    "resolutions and their dates": "resolution 67/220 of 3 May 2001 and ",
    "resolutions of organs": "resolution 67/220 of the Alpha and of the ",
    "years": "2031-",
    "contents": "Annex I ..... 3 ",
    "fields": "Members: UNODC, ",
    "addresses": "https://a.org/b_c ",
    "emphasis": "**a ",
    "open brackets and names": "(UNODC ",
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
def test_a_line_too_long_to_be_read_and_the_longest_paragraph_and_sentence_that_are(worker: Worker, kind: str) -> None:
    """Readers and structure meet the whole line, the rules a paragraph and a sentence just short enough for them."""
    line, paragraph, sentence = (
        (ONE_LINE[kind] * LENGTH)[:length] for length in (LENGTH, LONGEST - 100, LONGEST_SENTENCE - 100)
    )
    _passes(worker, "long.txt", f"1. The Board met. {line}\n\n2. {paragraph}\n\n3. It rose. {sentence} It ended.\n")


@pytest.mark.parametrize("kind", MANY_LINES)
def test_five_thousand_lines(worker: Worker, kind: str) -> None:
    _passes(worker, "many.md", "1. The Board met.\n\n" + MANY_LINES[kind] * LINES + "\n2. It rose.\n")


@pytest.mark.parametrize("piece", ["<b>", "</", "<table>", "<ul><li>", "&#", "<!--", "<p a=", "<span>x"])
def test_a_web_page_of_one_piece(worker: Worker, piece: str) -> None:
    page = "<!DOCTYPE html><body><p>The Board met.</p>" + (piece * LENGTH)[:LENGTH]
    _passes(worker, "page.html", page)

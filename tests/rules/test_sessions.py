"""Sessions: whose they are, what they are called, when and where they were held."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.pipeline import extract
from ingest.rules.sessions.names import ordinal, session_name
from ingest.statements import SessionRecord, Thing
from ontology.load import load
from tests.corpus import corpus
from tests.pipeline.made_up import read
from tests.rules.corpus_facts import of_file
from tests.rules.documents import document, facts, of_kind, paragraph

HEADED = """
United Nations
Chief Executives Board for Coordination
Distr.: General
3 June 2045
Original: English

First regular session of 2045
London, 4–5 May 2045

Summary of deliberations

I. Introduction

1. The present summary is short.

2. Nothing more was said of the weather, which had been fair on both of the days of the meeting in the old hall.
"""


def told(record: SessionRecord) -> str:
    """A session as `ID start end place`, with what is not said left out."""
    parts = (record.session.removeprefix("session/"), record.start, record.end, record.place)
    return " ".join(part for part in parts if part)


def sessions(text: str, body: str | None = None, headings: tuple[str, ...] = ()) -> list[str]:
    return [told(record) for record in of_kind(facts(paragraph(text, body=body, headings=headings)), SessionRecord)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The first regular session of the Chief Executives Board for Coordination (CEB) of 2045, chaired by the "
            "Secretary-General, was held at the town hall in Oslo in the morning of 3 May 2045.",
            "ceb-first-regular-session-of-2045 2045-05-03 2045-05-03 Oslo",
        ),
        (
            "HLCP held its ninety-first session at the new library, in Lima, on 2 and 3 March 2045.",
            "hlcp-ninety-first-session 2045-03-02 2045-03-03 Lima",
        ),
        ("At its 91st session in March 2045, HLCP agreed on a plan.", "hlcp-ninety-first-session 2045-03 2045-03"),
        (
            "The paper was approved by HLCM at its 91st session, in March 2045.",
            "hlcm-ninety-first-session 2045-03 2045-03",
        ),
        (
            "Conclusions of the Ninety-First Session of the High-level Committee on Management (Quito, 2-3 May 2045).",
            "hlcm-ninety-first-session 2045-05-02 2045-05-03 Quito",
        ),
        (
            "The Board endorsed the report of HLCP at its ninetieth session (9–10 April 2045).",
            "hlcp-ninetieth-session 2045-04-09 2045-04-10",
        ),
        (
            "The Chair of UN-Water spoke of the fortieth meeting of the body, which was held in Cairo in August 2045.",
            "un-water-fortieth-meeting 2045-08 2045-08 Cairo",
        ),
        (
            "The HLCM Procurement Network held its inaugural meeting in May 2045.",
            "procurement-network-inaugural-meeting 2045-05 2045-05",
        ),
        (
            "Later, at the intersessional meeting held in June 2045, HLCP saw a draft.",
            "hlcp-intersessional-meeting-of-june-2045 2045-06 2045-06",
        ),
    ],
)
def test_a_sentence_gives_a_session_its_dates(text: str, expected: str) -> None:
    assert sessions(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The second regular session of 2045 of CEB will be held on 3 and 4 May 2045.",
        "HLCP confirmed the dates of its next session, the ninety-first session, on 3 May 2045.",
        "HLCP asked for a paper at its ninety-first session.",
        "The choir sang at its ninety-first session in May 2045.",
        "CEB met the press on 3 May 2045, after a session.",
        "If HLCP holds its ninety-first session on 3 May 2045, there is time.",
        "At its ninety-first session HLCP spoke. The town burned in May 2045.",
    ],
)
def test_no_session_without_a_day_a_body_or_an_end(text: str) -> None:
    assert sessions(text) == []


def test_of_a_network_and_the_committee_above_it_the_network_meets() -> None:
    text = "The Procurement Network of HLCM held its fifth session in Rome on 3 May 2045."
    assert sessions(text) == ["procurement-network-fifth-session 2045-05-03 2045-05-03 Rome"]


def test_the_committee_is_that_of_the_sentence_or_the_heading() -> None:
    text = "She presented the report of the Committee on its fortieth session, held in Oslo on 3 May 2045."
    assert sessions(text) == []
    above = ("A. High-level Committee on Programmes",)
    assert sessions(text, headings=above) == ["hlcp-fortieth-session 2045-05-03 2045-05-03 Oslo"]


def test_a_day_without_a_year_has_that_of_the_document_and_is_implied() -> None:
    made = document("HLCP held its fortieth session in Oslo on 3 May.", end="2045-11-08")
    assert list(of_kind(facts(made), SessionRecord)) == []
    given = extract(read(HEADED.replace("present summary", "report of HLCP on its fortieth session (3 April)")), load())
    (record,) = (r for r in of_kind(given, SessionRecord) if r.body == "body/hlcp")
    assert (told(record), record.status) == ("hlcp-fortieth-session 2045-04-03 2045-04-03", "implied")


def test_the_head_of_a_document_names_its_session() -> None:
    (record,) = of_kind(extract(read(HEADED), load()), SessionRecord)
    assert told(record) == "ceb-first-regular-session-of-2045 2045-05-04 2045-05-05 London"
    assert (record.rule, record.evidence.ref) == ("session.head", "header")
    assert record.evidence.quote == "First regular session of 2045"
    assert record.evidence.suffix == "London, 4–5 May 2045"


def test_the_opening_paragraph_is_better_evidence_than_the_head() -> None:
    opening = "The first regular session of 2045 of CEB was held in London on 4 and 5 May 2045."
    (record,) = of_kind(extract(read(HEADED.replace("The present summary is short.", opening)), load()), SessionRecord)
    assert (record.rule, record.evidence.ref) == ("session.sentence", "1")


def test_places_that_disagree_all_stand() -> None:
    made = document(
        "HLCP held its fortieth session in Oslo on 3 May 2045.",
        "HLCP held its fortieth session in Oslo on 4 May 2045.",
        "HLCP held its fortieth session in May 2045.",
    )
    assert [r.start for r in of_kind(facts(made), SessionRecord)] == ["2045-05-03", "2045-05-04"]


def test_a_session_is_a_thing_of_its_body() -> None:
    given = facts(paragraph("HLCP held its fortieth session in Oslo on 3 May 2045."))
    assert Thing("session/hlcp-fortieth-session", "ceb:Session", "HLCP, fortieth session", held_by="body/hlcp") in (
        given.things
    )


@pytest.mark.parametrize(
    ("printed", "year", "name"),
    [
        ("48th session", None, "forty-eighth session"),
        ("Forty-Eighth Session", None, "forty-eighth session"),
        ("1st regular session for 2045", None, "first regular session of 2045"),
        ("second regular session", 2045, "second regular session of 2045"),
        ("second regular session", None, None),
        ("2045 session", None, "2045 session"),
    ],
)
def test_one_name_for_all_ways_to_print_it(printed: str, year: int | None, name: str | None) -> None:
    assert session_name(printed, year) == name


@given(st.integers(1, 199))
def test_every_ordinal_has_words(number: int) -> None:
    assert ordinal(number).isascii()
    assert not any(letter.isdigit() for letter in ordinal(number))


def test_ordinals_are_all_different() -> None:
    assert len({ordinal(n) for n in range(1, 250)}) == 249


GOLD = {
    "ceb-2013-second-session": {
        ("CEB", "2013-11-25", "2013-11-25", "New York", "1"),
        ("HLCP", "2013-10-17", "2013-10-18", "Geneva", "6"),
        ("UN-Water", "2013-08", "2013-08", "Stockholm", "18"),
        ("HLCM", "2013-10-10", "2013-10-11", None, "28"),
    },
    "ceb-2018-first-session": {
        ("CEB", "2018-05-03", "2018-05-04", "London", "1"),
        ("HLCM", "2018-04-12", "2018-04-13", None, "50(a)"),
        ("HLCP", "2018-04-09", "2018-04-10", None, "50(b)"),
    },
    "ceb-2018-second-session": {
        ("CEB", "2018-11-07", "2018-11-08", "Manhasset, New York", "1"),
        ("HLCP", "2018-10-09", "2018-10-10", None, "55"),
        ("HLCM", "2018-10-11", "2018-10-12", None, "56"),
    },
    "ceb-2024-first-session": {("CEB", "2024-05-02", "2024-05-03", "Santiago", "1")},
    "transnational-organized-crime": {
        ("HLCP", "2024-10", "2024-10", None, "p5"),
        ("HLCP", "2025-06", "2025-06", None, "p8"),
    },
    "ceb-2003-4_hlcp-5th-session-report_opening": {("HLCP", "2003-03-26", "2003-03-27", "Rome", "1")},
    "unsceb_hlcm-31st-session-vienna-2016": {("HLCM", "2016-03-22", "2016-03-23", "Vienna", "p1")},
    "a-res-78-226_counter-terrorism-assistance": {("General Assembly", None, None, None, "header")},
    "green-climate-fund-board-decision": set(),
}
"""By document: body, first and last day, place, and where it says so."""


@pytest.mark.parametrize("stem", GOLD)
def test_sessions_of_real_documents(stem: str) -> None:
    given = of_file(corpus(), stem)
    agents = load().agents
    found = {(agents[r.body].label, r.start, r.end, r.place, r.evidence.ref) for r in of_kind(given, SessionRecord)}
    assert found == GOLD[stem]

"""References: documents named in a passage, and in what relation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.passages import Document, FrontMatter, Passage
from ingest.rules.references import sentence_around
from ingest.statements import Reference
from ingest.text import Text
from tests.rules.documents import NO_DIGEST, document, facts, of_kind, paragraph


def references(made: Document) -> set[str]:
    """The document's references as `relation symbol`."""
    return {f"{r.relation} {r.symbol}" for r in of_kind(facts(made), Reference)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report (A/78/12) was before the Committee.", {"cites A/78/12"}),
        ("As asked in General Assembly resolution 70/1, work went on.", {"cites A/RES/70/1"}),
        (
            "See decision 74/564 and resolutions 66/235 A and 64/231.",
            {"cites A/DEC/74/564", "cites A/RES/66/235 A", "cites A/RES/64/231"},
        ),
        (
            "Council resolution 2231 (2015) and Council resolution 2019/15 were recalled.",
            {"cites S/RES/2231 (2015)", "cites E/RES/2019/15"},
        ),
        ("ESCAP, in its resolution 273, asked for help.", {"cites ESCAP resolution 273"}),
        ("Resolution 56/4 of the Commission on Narcotic Drugs was recalled.", {"cites CND resolution 56/4"}),
    ],
)
def test_a_document_is_cited(text: str, expected: set[str]) -> None:
    assert references(paragraph(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board endorsed the strategy (CEB/2019/4).", "endorses CEB/2019/4"),
        (
            "The Board approved the plan contained in document CEB/2019/4/Add.1.",
            "endorses CEB/2019/4/Add.1",
        ),
        ("The Assembly adopted resolution 70/1.", "cites A/RES/70/1"),
        ("The Assembly, in its resolution 70/1, adopted the plan.", "cites A/RES/70/1"),
        ("The Board endorsed the plan. The report (A/78/12) was noted.", "cites A/78/12"),
    ],
)
def test_what_a_body_endorses_is_told_from_what_it_cites(text: str, expected: str) -> None:
    assert references(paragraph(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "The ratio was 3/4 and the date 12/5.",
        "She and/or he met the A/C unit.",
        "See Article 13 of the Charter, article 5 of its Statute and paragraph 6 (A) (ii).",
        "The resolution was long.",
    ],
)
def test_figures_and_articles_are_no_documents(text: str) -> None:
    assert references(paragraph(text)) == set()


def test_a_document_does_not_refer_to_itself() -> None:
    made = document("This paper (CEB/2019/4) follows paper CEB/2018/7.", symbol="CEB/2019/4")
    assert references(made) == {"cites CEB/2018/7"}


def makers(made: Document) -> set[str]:
    """Who made which document, as `SYMBOL by ID`."""
    return {f"{r.symbol} by {r.producer}" for r in of_kind(facts(made), Reference) if r.relation == "produced-by"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CEB endorsed the report of HLCP on its fortieth session (CEB/2045/6).", "CEB/2045/6 by body/hlcp"),
        ("Conclusions of HLCM at its fortieth session (2–3 May 2045) (CEB/2045/5);", "CEB/2045/5 by body/hlcm"),
        ("The note prepared by UNODC (CEB/2045/HLCP/CRP.1) was read.", "CEB/2045/HLCP/CRP.1 by entity/unodc"),
        ("See the paper (CEB/2045/7), which had been produced by UN-Water.", "CEB/2045/7 by body/un-water"),
        ("HLCP met, and its conclusions (CEB/2045/8) were read.", "CEB/2045/8 by body/hlcp"),
        (
            "The report of the Procurement Network of HLCM (CEB/2045/9) was read.",
            "CEB/2045/9 by body/procurement-network",
        ),
    ],
)
def test_who_made_a_document_is_a_statement_beside_the_first(text: str, expected: str) -> None:
    made = paragraph(text)
    assert makers(made) == {expected}
    assert {line.split()[0] for line in references(made)} - {"produced-by"} in ({"cites"}, {"endorses"})


def test_each_of_several_documents_has_its_own_maker() -> None:
    text = "The report of HLCP (CEB/2045/4), the strategy for rivers (CEB/2045/1) and the report of HLCM (CEB/2045/3)."
    assert makers(paragraph(text)) == {"CEB/2045/4 by body/hlcp", "CEB/2045/3 by body/hlcm"}


@pytest.mark.parametrize(
    "text",
    [
        "HLCP took note of the paper (CEB/2045/6).",
        "After the conclusions of the CEB session (CEB/2045/6) all went home.",
        "The report of HLCP was good; the paper (CEB/2045/6) was not.",
        "The resolution of the report of UNODC, General Assembly resolution 99/1, was recalled.",
        "HLCP read the report of UNODC and the note on mills (CEB/2045/6).",
    ],
)
def test_a_reader_is_no_maker(text: str) -> None:
    assert makers(paragraph(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The statement is annexed to the present report as CEB/2045/HLCM/5.",
        "The text of the statement is contained in document CEB/2045/HLCM/5.",
        "The list was issued as an addendum to the present report (CEB/2045/HLCM/5).",
    ],
)
def test_what_is_annexed(text: str) -> None:
    assert references(paragraph(text)) == {"annexes CEB/2045/HLCM/5", "cites CEB/2045/HLCM/5"}


def test_the_bracketed_line_above_a_resolution_names_a_report() -> None:
    words = "[on the report of the Third Committee (A/99/482, para. 29)]"
    passages = (Passage("header", "front", 0, len(words)),)
    made = Document("made-up", "made-up.txt", NO_DIGEST, Text(words, "text"), FrontMatter(), passages)
    assert references(made) == {"cites A/99/482", "produced-by A/99/482"}
    assert makers(made) == {"A/99/482 by organ/third-committee"}


def test_a_title_does_not_end_a_sentence() -> None:
    (found,) = of_kind(facts(paragraph("Work began. Ms. Plum read the report (A/78/12). Work ended.")), Reference)
    assert found.evidence.quote == "Ms. Plum read the report (A/78/12)."


def test_the_evidence_is_the_sentence_around_the_symbol() -> None:
    (found,) = of_kind(facts(paragraph("Work began. The report (A/78/12) was noted. Work ended.")), Reference)
    assert found.evidence.quote == "The report (A/78/12) was noted."


def test_each_place_is_a_statement_of_its_own() -> None:
    made = document("The report (A/78/12) was noted.", "Again A/78/12 was noted.")
    assert [r.evidence.ref for r in of_kind(facts(made), Reference)] == ["1", "2"]


@given(st.text(alphabet="Ab .;:(", max_size=60), st.data())
def test_the_sentence_around_a_span_holds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence_around(text, start, end)
    assert 0 <= first <= last <= len(text)
    assert first <= start or not text[first:start].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commission on Narcotic Drugs resolution 56/4 was recalled.", {"CND resolution 56/4"}),
        ("The General Assembly met. Its resolution 67/220 was recalled.", {"A/RES/67/220"}),
        ("Resolution 6/13 was recalled.", set()),
    ],
)
def test_a_resolution_is_the_bodys_that_the_document_names(text: str, expected: set[str]) -> None:
    assert {r.symbol for r in of_kind(facts(paragraph(text)), Reference)} == expected

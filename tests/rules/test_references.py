"""References: documents named in a passage, and in what relation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.passages import Document
from ingest.rules.references import sentence_around
from ingest.statements import Reference
from tests.rules.documents import document, facts, of_kind, paragraph


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

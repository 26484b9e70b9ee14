"""What gives a mandate: named behind words that make it the ground, not in passing."""

from __future__ import annotations

import pytest

from ingest.pipeline import extract
from ingest.rules.mandates.instruments import instrument
from ingest.statements import Mandate
from ontology.load import load
from tests.rules.documents import paragraph


@pytest.mark.parametrize(
    ("sentence", "gives"),
    [
        ("Pursuant to General Assembly resolution 71/999, UNEP leads the work on oceans.", "A/RES/71/999"),
        ("In accordance with its resolution 12 (IV), the Office works on it.", None),
        ("UNODC is the guardian of the United Nations Convention against Corruption.",
         "United Nations Convention against Corruption"),
        ("ITU was identified by the World Summit on the Information Society as facilitator.",
         "World Summit on the Information Society"),
        ("UNEP leads the work on oceans; see resolution 71/999.", None),
        ("The Convention on Biological Diversity met while UNEP led the work on oceans.", None),
    ],
)  # fmt: skip
def test_the_ground_of_a_sentence(sentence: str, gives: str | None) -> None:
    assert instrument(sentence, 0, len(sentence)) == gives


def test_a_mandate_carries_its_instrument() -> None:
    facts = extract(paragraph("Pursuant to General Assembly resolution 71/999, UNEP leads the work on oceans."), load())
    mandates = [s for s in facts.statements if isinstance(s, Mandate)]
    assert {m.instrument for m in mandates} == {"instrument/a-res-71-999"}
    assert "instrument/a-res-71-999" in {t.id for t in facts.things}

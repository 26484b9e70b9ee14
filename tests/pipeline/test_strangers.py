"""Texts that are not about the United Nations system give no mandates, decisions or bodies of it."""

from __future__ import annotations

import pytest

from ingest.pipeline import extract
from ontology.load import load
from tests.pipeline.made_up import read


@pytest.mark.parametrize(
    "text",
    [
        "The town council endorsed the plan for the new bridge. Who pays for it is open.",
        "Members of the choir agreed to sing in May. The committee thanked the baker.",
        "Our company leads the market in bicycles and supports schools in the region.",
        "1. El comité aprobó el plan sobre el agua.\n\n2. La junta pidió un informe sobre la pesca.",
        "Le conseil de la ville a adopté le plan. Il a prié le maire de présenter un rapport.",
        "Совет принял план.\n\nОн попросил доклад.",
        "لجنة المدينة اعتمدت الخطة.",
        "市议会通过了计划。",
        "def adopt(plan):\n    return plan.adopted",
        "It was a dark night; the rain fell, and he asked for soup.",
    ],
)
def test_no_facts(text: str) -> None:
    assert extract(read(text), load()).statements == ()

"""The guess at a text's language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.language_guess import guess_language

SENTENCES = {
    "en": "The Board asked the network to report to it on the training of staff, and it took note of the plan.",
    "fr": "Le Comité a prié le réseau de lui faire rapport sur la formation du personnel et a pris note du plan.",
    "es": "La Junta pidió a la red que le informara sobre la formación del personal y tomó nota del plan.",
    "ru": "Комитет просил сеть доложить ему о подготовке персонала и принял к сведению план на год.",
    "ar": "طلب المجلس من الشبكة أن تقدم إليه تقريرا عن تدريب الموظفين في الميدان وأحاط علما بالخطة",
    "zh": "理事会请该网络就工作人员培训问题向其提出报告,并注意到该计划。委员会决定于明年审议这一事项。",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_the_official_languages(language: str, sentence: str) -> None:
    assert guess_language(sentence) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CEB/2099/1",
        "ITU UNODC UNESCO WHO FAO ILO IMO WIPO UNIDO UNDP UNHCR UNICEF",
        "Der Rat hat das Netzwerk gebeten, ihm über die Ausbildung zu berichten, und nahm den Plan zur Kenntnis.",
        "Комітет попросив мережу доповісти йому про підготовку, і взяв до уваги цей план",
        "Ο Οργανισμός ζήτησε από το δίκτυο να υποβάλει έκθεση για την εκπαίδευση του προσωπικού",
        SENTENCES["fr"] + SENTENCES["es"] + SENTENCES["en"],
        "12 34 56 78 90 " * 50,
    ],
)
def test_no_guess_where_it_is_unsure(text: str) -> None:
    assert guess_language(text) is None


def test_names_in_another_script_do_not_sway_it() -> None:
    assert guess_language(SENTENCES["en"] + " (Организация)") == "en"


@given(st.text())
@settings(deadline=None)
def test_any_text_has_an_official_language_or_none(text: str) -> None:
    assert guess_language(text) in {*SENTENCES, None}

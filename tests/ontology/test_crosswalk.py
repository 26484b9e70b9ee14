"""The entities of the United Nations system are found by their codes and by their names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache

import pytest

from ingest.names.gazetteer import Gazetteer, build
from ontology.load import load
from tests.corpus import reference_data

COMMON_WORDS = {
    "Ethics Office",
    "General Committee",
    "DA",
    "UN Youth",
    "GHS",
    "Sanctions WG",
    "AHC Indian Ocean",
    "UNGSC Brindisi",
    "PoE-S.Sudan",
}
"""Codes that many bodies share, that mean other things, or that no document prints."""

COMMON_NAMES = {
    "Disarmament and International Security",
    "Special Political and Decolonization",
    "Legal",
    "Social, Humanitarian & Cultural Issues",
    "General Committee",
    "Development Account",
    "United Nations Convention to Combat Desertification",
    "Informal Working Group on General Security Council Sanctions Issues",
}
"""Names that are matters or instruments before they are entities."""


@cache
def _gazetteer() -> Gazetteer:
    return build(load())


def found(name: str) -> set[str]:
    """The agents that a name gives."""
    return {mention.id for mention in _gazetteer().find_agents(name)}


def _rows() -> Iterator[tuple[str, str]]:
    with (reference_data() / "entity_crosswalk.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            budget_line = row["code"].startswith(("SC-RES", "OSESG-SCRES"))
            if row["name_en"] and not budget_line:
                yield row["code"], row["name_en"]


def test_every_entity_of_the_crosswalk_is_found_by_code_and_by_name() -> None:
    rows = list(_rows())
    assert {code for code, _ in rows if not found(code)} <= COMMON_WORDS
    assert {name for _, name in rows if not found(name)} <= COMMON_NAMES


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("UNDCP", "entity/undcp"),
        ("Office for Drug Control and Crime Prevention", "entity/unodc"),
        ("UNSECOORD", "entity/unsecoord"),
        ("Department of Humanitarian Affairs", "entity/dha"),
        ("DPCSD", "entity/dpcsd"),
        ("UNCHS (Habitat)", "entity/un-habitat"),
        ("DSPD", "unit/dspd"),
        ("ACC Subcommittee on Water Resources", "body/acc-subcommittee-on-water-resources"),
        ("IAEG-SDGs", "body/iaeg-sdgs"),
        ("NGLS", "body/un-ngls"),
        ("UNGIWG", "body/ungiwg"),
        ("FAFICS", "body/fafics"),
        ("UNSCEB", "body/ceb"),
        ("1540 Committee", "organ/1540-committee"),
        ("Security Council Committee established pursuant to resolution 1533 (2004)", "organ/1533-committee"),
    ],
)
def test_names_of_thirty_years(name: str, agent: str) -> None:
    assert agent in found(name)


@pytest.mark.parametrize("words", ["the organizational committee", "a habitat", "the working groups", "the boards"])
def test_common_words_are_no_agents(words: str) -> None:
    assert found(words) == set()

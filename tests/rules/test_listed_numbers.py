"""Lists of resolutions by number alone, below whose they are."""

from __future__ import annotations

import pytest

from ingest.readers import read as read_file
from ingest.statements import Reference
from ingest.structure import structure
from tests.rules.documents import NO_DIGEST, facts, of_kind

HEAD = "Section 99\n\nMade-up settlements\n\n99.1 The programme serves towns.\n\nList of mandates\n\n"


def symbols(text: str, name: str = "made-up.txt") -> list[str]:
    """The symbols that a list below a title gives, in order and once each."""
    made = structure(read_file((HEAD + text).encode(), name), name=name, sha256=NO_DIGEST)
    return list(dict.fromkeys(r.symbol for r in of_kind(facts(made), Reference)))


@pytest.mark.parametrize(
    "text",
    [
        "General Assembly resolutions\n\n72/279 Making towns work\n\n73/239 Paths and places\n",
        "General Assembly resolutions\n72/279\tMaking towns work\n73/239\tPaths and places\n",
        "General Assembly resolutions:\n\n- 72/279 Making towns work\n- 73/239 Paths and places\n",
        "General Assembly resolutions\n72/279\tMaking towns work\t73/239\tPaths and places\n",
        "By the General Assembly:\n\nResolution\tTitle\n72/279\tMaking towns work\n73/239\tPaths and places\n",
    ],
)
def test_numbers_below_a_title_are_the_organs(text: str) -> None:
    assert sorted(symbols(text)) == ["A/RES/72/279", "A/RES/73/239"]


def test_each_title_has_its_own_numbers() -> None:
    text = (
        "General Assembly resolutions\n\n3327 (XXIX) Founding of a fund\n\n"
        "Economic and Social Council resolutions\n\n2003/62 Paths\n\nGeneral Assembly decisions\n\n74/564 Dates\n"
    )
    assert sorted(symbols(text)) == ["A/DEC/74/564", "A/RES/3327 (XXIX)", "E/RES/2003/62"]


@pytest.mark.parametrize(
    "text",
    [
        "72/279 Making towns work\n",
        "General Assembly resolutions\n\nThe programme goes on.\n\n72/279 Making towns work\n",
        "General Assembly resolutions\n\n12 towns work\n",
    ],
)
def test_other_numbers_are_nobodys(text: str) -> None:
    assert symbols(text) == []

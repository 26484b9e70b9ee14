"""Tables of Markdown: pipes become tabs, and nothing moves."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.pipe_table import with_tabs

TABLE = (
    "Plan\n\n| No. | Action | Lead |\n|---|:---:|---|\n"
    "| 1 | Count the oaks | FAO |\n| 2 | Name a\\|b |  |\n\nAfter | all"
)


def test_cells_are_parted_by_tabs_in_their_old_places() -> None:
    made = with_tabs(TABLE)
    assert len(made) == len(TABLE)
    rows = [line.split("\t") for line in made.split("\n") if "\t" in line]
    assert [[cell.strip() for cell in row] for row in rows] == [
        ["No.", "Action", "Lead"],
        ["1", "Count the oaks", "FAO"],
        ["2", "Name a\\|b", ""],
    ]


@pytest.mark.parametrize("text", ["one | two", "a | b\n\n--- | ---", "| a |\n| b |", "||", ""])
def test_pipes_without_a_rule_below_the_header_stay(text: str) -> None:
    assert with_tabs(text) == text


def test_a_table_without_outer_pipes() -> None:
    assert with_tabs("Action | Lead\n--- | ---\nCount | FAO").split("\n")[2] == "Count \t FAO"


@given(st.text(alphabet="ab|- :\\\n\t", max_size=80))
def test_no_character_moves(text: str) -> None:
    made = with_tabs(text)
    assert len(made) == len(text)
    assert all(a == b for a, b in zip(text, made, strict=True) if a not in "|-: \t")


def test_long_rules_take_no_time() -> None:
    started = time.perf_counter()
    with_tabs("a|b\n" + "|-" * 100_000 + "x\n" + "-|" * 900 + "x")
    assert time.perf_counter() - started < 2

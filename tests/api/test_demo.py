"""The demo's overlap is computed from rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.demo import Row, demo_data, overlap

ENTITIES = frozenset({"A", "B", "C"})


def row(holder: str, paragraph: str, *, topic: str = "t", role: str = "lead") -> Row:
    return {"holder": holder, "topic": topic, "role": role, "document": "d", "paragraph": paragraph}


def test_two_entities_with_one_role_on_one_topic() -> None:
    assert overlap([row("A", "1"), row("B", "2")], ENTITIES) == [row("A", "1"), row("B", "2")]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [row("A", "1")],
        [row("A", "1"), row("A", "2")],
        [row("A", "1"), row("B", "1")],
        [row("A", "1"), row("B", "2", topic="u")],
        [row("A", "1"), row("B", "2", role="support")],
        [row("A", "1", role="unspecified"), row("B", "2", role="unspecified")],
        [row("A", "1"), row("some body", "2")],
    ],
)
def test_no_overlap(rows: list[Row]) -> None:
    assert overlap(rows, ENTITIES) == []


def test_the_topic_that_stands_in_most_paragraphs_is_taken() -> None:
    rows = [row("A", "1"), row("B", "2"), row("A", "3", topic="u"), row("B", "4", topic="u"), row("C", "5", topic="u")]
    assert [found["topic"] for found in overlap(rows, ENTITIES)] == ["u", "u"]


def test_the_demo_has_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    assert demo_data() == Path("/somewhere/cebgraph/demo")
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    assert demo_data() == Path.home() / ".local/share/cebgraph/demo"

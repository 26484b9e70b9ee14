"""Answers as CSV, JSON and tables."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from api.questions.formats import cell, to_csv, to_json
from api.questions.model import Answer, Asked, Column, FrontMatter, Question, Value
from api.tables import print_answer

FRONT = FrontMatter(
    id="things",
    title="Things",
    question="Which things?",
    summary="Things.",
    group="Vocabulary",
    place=1,
    tags=("things",),
    asked=(Asked(say="which things"),),
    params={},
    example={},
    columns={
        "name": Column(type="string", meaning="Name."),
        "labels": Column(type="list", meaning="Labels."),
        "quote": Column(type="string", meaning="Words."),
        "hidden": Column(type="boolean", brief=False, meaning="Hidden."),
        "id": Column(type="id", brief=False, meaning="Id."),
    },
    cache=0,
)


def answer(*rows: tuple[Value, ...]) -> Answer:
    return Answer(Question(FRONT, "", ""), {}, rows, "f" * 64, len(rows))


def shown(found: Answer, width: int = 80) -> str:
    out = io.StringIO()
    print_answer(Console(file=out, width=width, highlight=False), found, 2)
    return out.getvalue()


def test_csv_has_a_header_and_crlf() -> None:
    text = to_csv(answer(("a", ("x", "y"), 'say "so", he said', True, "t/1"), ("b", (), None, False, "t/2")))
    assert text == ('name,labels,quote,hidden,id\r\na,x|y,"say ""so"", he said",true,t/1\r\nb,,,false,t/2\r\n')


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=3))
def test_csv_comes_back_as_it_was(words: list[str]) -> None:
    rows = [(word, (), word, False, f"t/{index}") for index, word in enumerate(words)]
    back = list(csv.DictReader(io.StringIO(to_csv(answer(*rows)), newline="")))
    assert [(row["name"], row["quote"]) for row in back] == [(word, word) for word in words]


def test_a_bar_inside_an_item_does_not_part_it() -> None:
    assert cell(("a|b", "c")).split("|") == ["a¦b", "c"]


def test_json_keeps_types() -> None:
    found = json.loads(to_json(answer(("é", ("x", "y"), None, True, "t/1"))))
    assert found["rows"] == [{"name": "é", "labels": ["x", "y"], "quote": None, "hidden": True, "id": "t/1"}]
    assert (found["question"], found["total"], found["version"]) == ("things", 1, "f" * 64)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_table_fits_the_terminal(width: int) -> None:
    words = "A rather long sentence that no column of a terminal could hold beside the others, whatever its width. "
    text = shown(answer((words, ("one label", "another label"), words * 2, True, "t/1")), width)
    assert max(len(line.rstrip()) for line in text.splitlines()) <= width
    assert "another label" in " ".join(text.split()) or width < 60


def test_rows_with_the_same_quote_share_it() -> None:
    text = shown(answer(("a", (), "the words", True, "t/1"), ("b", (), "the words", True, "t/2")))
    assert text.count("the words") == 1


def test_markup_in_a_cell_is_plain_text() -> None:
    assert "[bold]x[/bold]" in shown(answer(("[bold]x[/bold]", (), "[red]y", True, "t/1")))


def test_no_rows_are_not_no_mandates() -> None:
    text = shown(answer())
    assert "0 rows from 2 documents" in text
    assert "does not mean that there is none" in text

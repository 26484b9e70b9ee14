"""Initiatives: rows of a table that say what is undertaken and how far it is."""

from __future__ import annotations

import pytest

from ingest.passages import Document
from ingest.statements import Initiative
from tests.rules.documents import facts, label, of_kind, paragraph, table
from tests.structure.reading import document as structured


def initiatives(made: Document) -> list[Initiative]:
    return list(of_kind(facts(made), Initiative))


def test_a_row_gives_title_status_and_date() -> None:
    (row,) = initiatives(table(("Initiative", "Status"), ("1. Shared fleet of bicycles", "Done in May 2017")))
    assert (row.title, row.state, row.state_date) == ("Shared fleet of bicycles", "Done in May 2017", "2017-05")
    assert row.evidence.ref == "table 1/row 1"


def test_each_row_is_one_initiative() -> None:
    rows = initiatives(table(("Action", "Progress"), ("Pilot on solar panels", "Halfway"), ("Song book", "Late")))
    assert [(r.title, r.state) for r in rows] == [("Pilot on solar panels", "Halfway"), ("Song book", "Late")]


def test_the_last_date_printed_is_the_date_of_the_status() -> None:
    (row,) = initiatives(table(("Project", "Status"), ("Song book", "Draft in June 2018, final in December 2019")))
    assert row.state_date == "2019-12"


def test_the_column_of_the_status_is_found_by_its_header() -> None:
    (row,) = initiatives(table(("Action", "Owner", "Progress"), ("Pilot on solar panels", "UNDP", "Halfway")))
    assert row.state == "Halfway"


def test_an_agent_in_the_title_owns_it() -> None:
    made = table(("Action", "Status"), ("Guide on road safety led by WHO", "Late"))
    (row,) = initiatives(made)
    assert [label(facts(made), owner) for owner in row.owners] == ["WHO"]
    assert row.topic == "topic/road-safety"


def test_the_heading_gives_owner_and_topic_where_the_row_has_none() -> None:
    columns, cells = ("Action", "Status"), ("Song book", "Late")
    (owned,) = initiatives(table(columns, cells, headings=("High-level Committee on Management",)))
    (about,) = initiatives(table(columns, cells, headings=("Climate change",)))
    assert owned.owners == ("body/hlcm",)
    assert about.topic == "topic/climate-change"


def test_a_status_without_words_is_none() -> None:
    (row,) = initiatives(table(("Activities", "Status"), ("Song book", "")))
    assert (row.state, row.state_date) == (None, None)


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (("Name", "City"), ("Mara Oduya", "Rome")),
        (("Status", "Initiative"), ("Done", "Song book")),
        (("Initiative",), ("Song book",)),
        (("Initiative", "Status"), ("", "Done")),
    ],
)
def test_other_tables_give_none(columns: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert initiatives(table(columns, row)) == []


def test_a_sentence_is_no_row() -> None:
    assert initiatives(paragraph("Initiative and status: the song book is late.")) == []


def test_a_row_that_goes_on_has_the_undertaking_of_the_row_above() -> None:
    rows = "Task\tStrategy\tStatus\n1. Name the oaks of the north\tA\tLate\n\tB\tOngoing\n"
    made = structured(f"1. The Council met.\n\n{rows}")
    assert [(r.title, r.state) for r in initiatives(made)] == [
        ("Name the oaks of the north", "Late"),
        ("Name the oaks of the north", "Ongoing"),
    ]

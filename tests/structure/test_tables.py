"""Tables: rows by their printed number, else by order; a header names the columns and begins a table."""

from __future__ import annotations

from ingest.readers.pipe_table import with_tabs
from tests.structure.reading import document, passages, refs

TABLES = """
1. The Council met.

2. The Council left.

Annex II

Fact sheet on trees

Care of oaks

Task\tStatus
1. Count the oaks of the northern forests together with their keepers\tDone in May 2045
2. Name the oaks\tOngoing

¹ Oaks without leaves are left out.

3. Water the oaks\tTo be done
Care of beeches\t
Task\tStatus
Count the beeches\tDone
\tCounted again in June
Name the beeches\tOngoing

Other trees

A paragraph stands between.

Task\tStatus
4. Plant birches\tDone
"""


def test_rows_have_the_table_and_their_number() -> None:
    made = document(TABLES)
    assert refs(made, "row", "footnote") == [
        "annex II/table 1/row 1",
        "annex II/table 1/row 2",
        "annex II/fn 1",
        "annex II/table 1/row 3",
        "annex II/table 2/row 1",
        "annex II/table 2/row 1",
        "annex II/table 2/row 2",
        "annex II/table 3/row 4",
    ]


def test_cells_and_columns_slice_back() -> None:
    made = document(TABLES)
    row = next(p for p in made.passages if p.ref == "annex II/table 1/row 2")
    text = made.text.text
    assert [text[start:end] for start, end in row.cells] == ["2. Name the oaks", "Ongoing"]
    assert [text[start:end] for start, end in row.columns] == ["Task", "Status"]


def test_a_header_is_a_heading_with_cells() -> None:
    made = document(TABLES)
    headers = [p for p in made.passages if p.kind == "heading" and p.cells]
    assert [p.ref for p in headers] == ["annex II/table 1", "annex II/table 2", "annex II/table 3"]


def test_rows_point_to_the_heading_of_their_table() -> None:
    made = document(TABLES)
    row = next(p for p in made.passages if p.ref == "annex II/table 1/row 3")
    assert row.chapeau is not None
    assert made.words(made.passages[row.chapeau]) == "Care of oaks"
    assert row.headings[-1] == "Care of oaks"


def test_a_row_without_first_cell_goes_on_with_the_row_above() -> None:
    made = document(TABLES)
    first, more = (i for i, p in enumerate(made.passages) if p.ref == "annex II/table 2/row 1")
    assert made.passages[more].chapeau == first


def test_tables_outside_annexes() -> None:
    made = document("1. One.\n\n2. Two.\n\nTask\tStatus\nOaks\tDone by the keepers\nBirches\tOpen\n\n3. Three.")
    assert refs(made) == ["1", "2", "table 1/row 1", "table 1/row 2", "3"]


def test_a_header_printed_again_on_the_next_page_is_no_new_table() -> None:
    made = document(
        """
        1. One.

        2. Two.

        Task\tStatus
        1. Oaks\tDone
        2. Birches\tDone

        3/9
        45-00001

        Task\tStatus
        3. Beeches\tOpen
        """
    )
    assert refs(made, "row") == ["table 1/row 1", "table 1/row 2", "table 1/row 3"]


def test_a_group_line_within_a_table_does_not_end_it() -> None:
    made = document(
        "1. One.\n\n2. Two.\n\nTask\t2044 planned\t2045 planned\nA. Trees of the north\nOaks\t1\t2\nMeetings of:\n"
        "Birches\t3\t4\n"
    )
    assert refs(made, "row") == ["table 1/row 1", "table 1/row 2"]
    assert made.passages[-1].columns


def test_a_torn_cell_is_a_row_of_the_same_reference() -> None:
    made = document("1. One.\n\n2. Two.\n\nTask\tStatus\n1. Oaks\tcounted by keepers\n\nand by guests\n\n3. Three.")
    assert refs(made) == ["1", "2", "table 1/row 1", "table 1/row 1", "3"]


def test_a_number_parted_by_a_tab_is_a_paragraph() -> None:
    made = document("1.\tTrees are counted.\n\n2.\tTrees are named:\n\n\t(a)\tOaks;\n\n\t(b)\tBeeches.\n")
    assert refs(made) == ["1", "2", "2(a)", "2(b)"]


def test_lines_of_a_table_of_contents_are_front_matter() -> None:
    made = document(
        """
        Distr.: General

        Report on trees of the land

        # Contents

        \t\tPage
        I. Introduction\t\t3
        II. Oaks\t\t4
        Annexes
        I. Names of oaks\t\t9

        # I. Introduction

        1. Trees are old.

        2. Trees are tall.
        """
    )
    assert refs(made) == ["1", "2"]
    assert passages(made, "front")[-1] == ("", "I. Names of oaks 9")


def test_a_table_of_markdown_is_one_of_rows() -> None:
    rows = "| No. | Action | Lead |\n|---|---|---|\n| 1 | Count the oaks | FAO |\n| 2 | Name | – |\n"
    made = document(with_tabs(f"# Plan\n\n1. The Council met.\n\n{rows}"))
    assert refs(made, "row") == ["table 1/row 1", "table 1/row 2"]
    row = next(p for p in made.passages if p.ref == "table 1/row 1")
    text = made.text.text
    assert [text[start:end] for start, end in row.columns] == ["No.", "Action", "Lead"]
    assert [text[start:end] for start, end in row.cells] == ["1", "Count the oaks", "FAO"]

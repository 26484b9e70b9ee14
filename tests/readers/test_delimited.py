"""Spreadsheets saved as text: what parts the values, what the quotes hold, and one sentence for each thing wrong."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.plain import fold_space
from ingest.readers.delimited import DELIMITERS, Row, read_sheet
from ingest.readers.limits import Limits
from ingest.text import UnreadableError


def test_cells_go_by_their_column() -> None:
    sheet = read_sheet(b"a,b\n1,2\n", {"a"})
    assert sheet.header == ("a", "b")
    assert sheet.rows == (Row(2, {"a": "1", "b": "2"}),)


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_what_parts_the_values_shows_in_the_header(delimiter: str) -> None:
    data = delimiter.join(("a", "b, c")) if delimiter != "," else 'a,"b, c"'
    assert read_sheet(f"{data}\n".encode(), {"a", "b, c"}).header == ("a", "b, c")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    said = "the organisation works on health in every region, été"
    assert read_sheet(f"a;b\n{said};2\n".encode(encoding), {"a", "b"}).rows[0].cells == {"a": said, "b": "2"}


def test_quotes_hold_commas_and_line_ends() -> None:
    sheet = read_sheet(b'a,b\n"x, y","1\r\n 2"\n3,4\n', {"a"})
    assert [row.cells["b"] for row in sheet.rows] == ["1 2", "4"]
    assert [row.number for row in sheet.rows] == [2, 3]


def test_rows_with_other_numbers_of_cells_are_told() -> None:
    sheet = read_sheet(b"a,b\n1,2,3\n4\n5,6\n", {"a"})
    assert (sheet.ragged, len(sheet.rows)) == ((2, 3), 1)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"  \n \n", "The table is empty"),
        (b"Holder,b\n1,2\n", "no column 'holder', which manifest.toml names; did you mean 'Holder'?"),
        (b"x,y\n1,2\n", "no column 'holder', which manifest.toml names; it has x, y."),
        (b"holder,holder\n1,2\n", "two columns called 'holder'"),
        (b'holder,b\n1,"2\n3,4\n', r"cannot be read at row 2 \(unexpected end of data\)"),
        (b'holder,b\n"1"x,2\n', "cannot be read at row 2"),
        (b"holder,b\n1," + b"x" * 140_000, "cannot be read at row 2"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_what_is_wrong_is_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as told:
        read_sheet(data, {"holder"})
    assert "\n" not in str(told.value)


def test_a_table_that_is_too_large() -> None:
    with pytest.raises(UnreadableError):
        read_sheet(b"a\n" * 100, {"a"}, Limits(file_bytes=10))


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufeff\ufffd"), max_size=12)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=5), st.sampled_from([",", ";", "\t", "|"]))
def test_what_is_written_is_read(rows: list[list[str]], delimiter: str) -> None:
    with io.StringIO(newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([["first", "second", "third"], *rows])
        data = file.getvalue().encode()
    wanted = [[fold_space(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    assert [list(row.cells.values()) for row in read_sheet(data, {"first", "third"}).rows] == wanted


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_one_sentence(data: bytes) -> None:
    try:
        read_sheet(data, {"a"})
    except UnreadableError as error:
        assert str(error).endswith(".") or str(error).endswith("?")

"""The words and lines of a PDF page: spaces, superscripts, sizes, and how lines are cut and written."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium
import pytest

from ingest.readers.pdf_columns import reading_order
from ingest.readers.pdf_furniture import drop_furniture
from ingest.readers.pdf_glyphs import Word, words
from ingest.readers.pdf_health import broken, garbage
from ingest.readers.pdf_lines import Line, line_text, right_to_left, segments
from ingest.readers.pdf_notes import body_size, mark_notes
from tests.readers.pdf_bytes import LEFT, TOP, Print, pdf


def words_of(*prints: Print, scale: float | None = None) -> list[Word]:
    data = pdf(prints) if scale is None else _in_a_form(prints[0], scale)
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        text_page = page.get_textpage()
        found, _ = words(text_page)
        text_page.close()
        page.close()
    return found


def _in_a_form(words: Print, scale: float) -> bytes:
    """A page whose only content is a form XObject that is scaled up, its font as much smaller."""
    content = f"BT /F1 {words.size / scale} Tf 1 0 0 1 {words.x / scale} {words.y / scale} Tm ({words.text}) Tj ET"
    form = (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Matrix [{scale} 0 0 {scale} 0 0] "
        f"/Resources << /Font << /F1 3 0 R >> >> /Length {len(content)} >>\nstream\n{content}\nendstream"
    )
    data = pdf([Print(0, 0, "")], extra=[form.encode()])
    show = b"BT /F1 10.0 Tf 1 0 0 1 0 0 Tm () Tj ET"
    data = data.replace(show, b"/X1 Do".ljust(len(show)))
    old = b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
    return data.replace(old, b"/Resources << /XObject << /X1 7 0 R >> >>".ljust(len(old)))


def word(text: str, x: float = 100.0, y: float = 600.0, size: float = 10.0, **look: bool) -> Word:
    return Word(
        text,
        x,
        x + 0.5 * size * len(text),
        y,
        size,
        look.get("bold", False),
        look.get("glued", False),
        look.get("raised", False),
    )


def line(text: str, x: float = 72.0, y: float = 600.0, size: float = 10.0, page: int = 0) -> Line:
    return Line([word(text, x, y, size)], page)


class TestWords:
    def test_place_size_and_weight(self) -> None:
        first, second = words_of(Print(LEFT, TOP, "The"), Print(LEFT, 500, "Board", size=12, bold=True))
        assert (first.text, round(first.x0), first.y, first.size, first.bold) == ("The", 72, TOP, 10, False)
        assert (second.text, second.y, second.size, second.bold) == ("Board", 500, 12, True)

    def test_white_space_parts_words(self) -> None:
        assert [w.text for w in words_of(Print(LEFT, TOP, "The Board  met"))] == ["The", "Board", "met"]

    def test_pieces_that_touch_are_one_word_or_glued(self) -> None:
        found = words_of(Print(LEFT, TOP, "cru"), Print(LEFT + 13.9, TOP, "cial"))
        assert line_text(found) == "crucial"

    def test_a_smaller_raised_number_is_raised_onto_its_line(self) -> None:
        _, mark = words_of(Print(LEFT, TOP, "staff"), Print(LEFT + 23, TOP + 4, "3", size=6))
        assert (mark.raised, mark.y) == (True, TOP)

    @pytest.mark.parametrize(("size", "rise"), [(9.5, 4), (6, 14), (2, 4), (6, -3)])
    def test_other_sizes_and_places_are_not(self, size: float, rise: float) -> None:
        _, other = words_of(Print(LEFT, TOP, "staff"), Print(LEFT + 23, TOP + rise, "3", size=size))
        assert not other.raised

    def test_sizes_in_scaled_forms_are_as_printed(self) -> None:
        (found,) = words_of(Print(LEFT, TOP, "Lbdhk", size=10), scale=8)
        assert found.text == "Lbdhk"
        assert 7 < found.size < 12


class TestLineText:
    @pytest.mark.parametrize(
        ("parts", "text"),
        [
            ([word("The"), word("Board")], "The Board"),
            ([word("non-"), word("profit", glued=True)], "non-profit"),
            ([word("system,"), word("1", raised=True), word("and")], "system,[^1] and"),
            ([word("staff"), word("12,", raised=True), word("and")], "staff[^12], and"),
            ([word("list"), word("**", raised=True)], "list[^**]"),
            ([word("1", raised=True), word("See")], "[^1]: See"),
            ([word("20"), word("m"), word("2", raised=True)], "20 m2"),
            ([word("4"), word("th", raised=True), word("session")], "4th session"),
            ([word("1"), word("a", raised=True)], "1a"),
        ],
    )
    def test_spaces_and_marks(self, parts: Sequence[Word], text: str) -> None:
        assert line_text(list(parts)) == text

    def test_direction_of_a_line(self) -> None:
        assert right_to_left([word("\u0645\u062c\u0644\u0633"), word("12")])
        assert not right_to_left([word("Board"), word("12")])


class TestSegments:
    def test_rows_from_top_to_bottom_cut_at_wide_gaps(self) -> None:
        found = segments([word("low", y=500), word("right", x=300), word("left", x=100)], 0)
        assert [part.text for part in found] == ["left", "right", "low"]

    def test_right_to_left_words_keep_the_order_of_the_content(self) -> None:
        one, two = "\u0645\u062c\u0644\u0633", "\u0627\u0644\u0623\u0645\u0646"
        (found,) = segments([word(one, x=125), word(two, x=102)], 0)
        assert found.text == f"{one} {two}"

    def test_the_size_of_a_line_is_that_of_most_of_its_letters(self) -> None:
        assert Line([word("The", size=10), word("1", size=6, raised=True)], 0).size == 10


class TestReadingOrder:
    def test_a_page_without_columns_is_read_from_top_to_bottom(self) -> None:
        lines = [line(text, y=600 - 14 * n) for n, text in enumerate(("One", "Two", "Three"))]
        assert [one.text for one in reading_order(lines)] == ["One", "Two", "Three"]

    def test_lines_know_the_edges_of_their_column(self) -> None:
        lines = [line("x" * 40, y=600 - 14 * n) for n in range(8)]
        assert {(one.left, one.right) for one in reading_order(lines)} == {(72.0, 272.0)}

    def test_an_empty_page(self) -> None:
        assert reading_order([]) == []


class TestFurniture:
    HEIGHT = (0.0, 800.0)

    def kept(self, *pages: Sequence[Line]) -> list[list[str]]:
        found = drop_furniture([list(page) for page in pages], [self.HEIGHT] * len(pages))
        return [[one.text for one in page] for page in found]

    def test_digits_may_differ_in_what_recurs(self) -> None:
        pages = [[line(f"Chapter 4, page {n}", y=780, page=n), line("Body", y=400, page=n)] for n in range(3)]
        assert self.kept(*pages) == [["Body"]] * 3

    def test_another_place_is_no_recurrence(self) -> None:
        assert self.kept([line("Opening", y=780)], [line("Opening", y=730)]) == [["Opening"], ["Opening"]]

    def test_in_a_long_document_twice_is_chance(self) -> None:
        pages = [[line("of the Board", y=780)]] * 2 + [[line(f"Other {'abcd'[n]}", y=780)] for n in range(4)]
        assert self.kept(*pages)[0] == ["of the Board"]

    def test_a_second_symbol_stays_where_it_stands_first(self) -> None:
        pages = [[line("A/77/1", y=780), line("S/2022/1", y=770)] for _ in range(3)]
        assert self.kept(*pages) == [["A/77/1", "S/2022/1"], [], []]


class TestNotes:
    def test_the_size_of_the_body(self) -> None:
        assert body_size([[line("much more text here", size=10), line("small", size=8)]]) == 10
        assert body_size([]) == 0

    def test_lines_below_a_rule_in_another_column_stay(self) -> None:
        rule, note, other = line("______________", y=200), line("1 See.", y=190, size=8), line("Body", x=400, y=190)
        for one in (rule, note):
            one.left, one.right = 72, 300
        assert [(one.text, one.kind) for one in mark_notes([rule, note, other], 10)] == [
            ("[^1]: See.", "note"),
            ("Body", "body"),
        ]

    def test_small_type_without_a_mark_is_no_note(self) -> None:
        assert [one.kind for one in mark_notes([line("Body"), line("Source: survey", y=90, size=8)], 10)] == [
            "body"
        ] * 2


class TestHealth:
    @pytest.mark.parametrize(
        "text", ["The Board met.", "www.example.org XXX iii", "1 000 000 ......", "\u7406\u4e8b\u4f1a"]
    )
    def test_sound_text(self, text: str) -> None:
        assert garbage(text) == 0
        assert not broken(text)

    @pytest.mark.parametrize("text", ["\ue001\ue002\ue003 of it", "\ufffd\ufffd of it", "Boooard", "\x02\x03 ab"])
    def test_garbage(self, text: str) -> None:
        assert broken(text)

    def test_a_little_is_borne(self) -> None:
        assert not broken("The Board took note of the report on training. " * 3 + "\ue001")

    def test_nothing_is_not_broken(self) -> None:
        assert not broken("  ")

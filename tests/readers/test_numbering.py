"""List numbers of DOCX files as Word prints them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers import read
from ingest.readers.numbering import letters, roman
from tests.readers.docx_bytes import add_list, add_number, body_xml, docx_bytes, item, level, plain, style_list


def numbers(content: str, prepare: Callable[[Document], object]) -> list[str]:
    """The printed number of every list paragraph."""
    return [block.rsplit(" ", 1)[0] for block in read(body_xml(content, prepare), "list.docx").text.split("\n\n")]


def simple(form: str, text: str, count: int = 3, start: int = 1) -> list[str]:
    return numbers(item("x") * count, lambda d: add_list(d, level(0, form, text, start)))


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("upperLetter", "%1.", ["A.", "B.", "C."]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("ordinal", "%1", ["1st", "2nd", "3rd"]),
        ("bullet", "\u00b7", ["-", "-", "-"]),
        ("cardinalText", "%1.", ["1.", "2.", "3."]),
    ],
)
def test_formats(form: str, text: str, expected: list[str]) -> None:
    assert simple(form, text) == expected


def test_a_format_without_number_prints_its_text_alone() -> None:
    assert simple("none", "Decision", 1) == ["Decision"]


def test_a_list_starts_where_it_says() -> None:
    assert simple("decimal", "%1.", 2, start=31) == ["31.", "32."]


def test_letters_double_after_z() -> None:
    assert simple("lowerLetter", "(%1)", 28)[25:] == ["(z)", "(aa)", "(bb)"]


def test_the_word_before_a_number_is_printed() -> None:
    assert simple("decimal", "Recommendation %1:", 1) == ["Recommendation 1:"]


class TestLevels:
    LEVELS = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")

    def labels(self, *indexes: int, levels: str = LEVELS) -> list[str]:
        return numbers("".join(item("x", index) for index in indexes), lambda d: add_list(d, levels))

    def test_a_level_prints_the_numbers_above_it(self) -> None:
        assert self.labels(0, 1, 1, 2) == ["1.", "1.1", "1.2", "(a)"]

    def test_deeper_levels_begin_anew(self) -> None:
        assert self.labels(0, 1, 2, 2, 0, 1, 2) == ["1.", "1.1", "(a)", "(b)", "2.", "2.1", "(a)"]

    def test_a_level_never_used_counts_as_its_first_number(self) -> None:
        assert self.labels(1, 1) == ["1.1", "1.2"]

    def test_a_level_that_never_restarts_goes_on(self) -> None:
        levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
        assert self.labels(0, 1, 1, 0, 1, levels=levels) == ["I.", "1.", "2.", "II.", "3."]

    def test_a_level_may_restart_after_a_higher_one_only(self) -> None:
        last = level(2, "decimal", "%3.", more='<w:lvlRestart w:val="1"/>')
        levels = level(0, "upperRoman", "%1.") + level(1, "upperLetter", "%2.") + last
        assert self.labels(0, 1, 2, 1, 2, 0, 2, levels=levels) == ["I.", "A.", "1.", "B.", "2.", "II.", "1."]

    def test_legal_numbers_are_decimal(self) -> None:
        levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
        assert self.labels(0, 1, levels=levels) == ["I.", "1.1"]


class TestSharedLists:
    def test_two_numbers_of_one_list_count_on(self) -> None:
        def prepare(document: Document) -> None:
            add_list(document, level(0, "decimal", "%1."))
            add_number(document.part.numbering_part.element, "78", "77")

        assert numbers(item("x") + item("x", number="78"), prepare) == ["1.", "2."]

    def test_an_override_begins_anew_once(self) -> None:
        def prepare(document: Document) -> None:
            add_list(document, level(0, "decimal", "%1."))
            override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            add_number(document.part.numbering_part.element, "78", "77", override)

        content = item("x") * 2 + item("x", number="78") * 2
        assert numbers(content, prepare) == ["1.", "2.", "1.", "2."]

    def test_an_override_may_change_the_format(self) -> None:
        def prepare(document: Document) -> None:
            override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
            add_list(document, level(0, "decimal", "%1."), override=override)

        assert numbers(item("x"), prepare) == ["A)"]

    def test_lists_that_share_nothing_count_apart(self) -> None:
        def prepare(document: Document) -> None:
            add_list(document, level(0, "decimal", "%1."))
            add_list(document, level(0, "lowerLetter", "(%1)"), number="88")

        assert numbers(item("x") + item("x", number="88") + item("x"), prepare) == ["1.", "(a)", "2."]


class TestStyles:
    def test_a_style_carries_a_list(self) -> None:
        def fill(document: Document) -> None:
            add_list(document, level(0, "decimal", "%1."))
            style_list(document, "Body Text", "77")
            document.add_paragraph("One", style="Body Text")
            document.add_paragraph("Two", style="Body Text")

        assert read(docx_bytes(fill), "list.docx").text == "1. One\n\n2. Two"

    def test_a_level_is_tied_to_a_style(self) -> None:
        def fill(document: Document) -> None:
            tied = '<w:pStyle w:val="BodyText"/>'
            add_list(document, level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", more=tied))
            style_list(document, "Body Text", "77")
            document.add_paragraph("One", style="Body Text")

        assert read(docx_bytes(fill), "list.docx").text == "(a) One"

    def test_a_heading_has_its_number(self) -> None:
        def fill(document: Document) -> None:
            add_list(document, level(0, "upperRoman", "%1."))
            style_list(document, "Heading 1", "77")
            document.add_heading("Opening", 1)

        assert read(docx_bytes(fill), "list.docx").text == "# I. Opening"

    def test_number_zero_takes_a_paragraph_out_of_its_list(self) -> None:
        content = item("x") + item("words", number="0") + item("x")
        found = read(body_xml(content, lambda d: add_list(d, level(0, "decimal", "%1."))), "list.docx").text
        assert found.split("\n\n") == ["1. x", "words", "2. x"]


def test_an_unknown_list_prints_no_number() -> None:
    assert read(body_xml(item("words", number="4321")), "list.docx").text == "words"


def test_numbers_in_table_cells_are_printed() -> None:
    table = f"<w:tbl><w:tr><w:tc>{item('x')}</w:tc><w:tc>{plain('lead')}</w:tc></w:tr></w:tbl>" + plain("")
    assert read(body_xml(table, lambda d: add_list(d, level(0, "decimal", "%1."))), "list.docx").text == "1. x\tlead"


@given(st.integers(1, 4999))
@settings(deadline=None)
def test_roman_numbers_read_back(number: int) -> None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    signs = [values[sign] for sign in roman(number)]
    assert number == sum(-here if here < after else here for here, after in zip(signs, [*signs[1:], 0], strict=True))


@given(st.integers(1, 26 * 50))
@settings(deadline=None)
def test_letters_repeat_one_sign(number: int) -> None:
    text = letters(number)
    assert len(set(text)) == 1
    assert 26 * (len(text) - 1) + ord(text[0]) - 96 == number


@pytest.mark.parametrize("number", [0, -3])
def test_numbers_without_a_form_stay_decimal(number: int) -> None:
    assert (letters(number), roman(number)) == (str(number), str(number))

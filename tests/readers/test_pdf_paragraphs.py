"""PDF files: columns, paragraphs, headings, tables and words broken at line ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.readers import read
from ingest.readers.pdf_hyphens import Hyphens
from tests.readers.pdf_bytes import LEADING, LEFT, TOP, Print, paragraph, pdf

FILL = "and the staff of all its offices in the field took part"


def blocks(*pages: Sequence[Print]) -> list[str]:
    return read(pdf(*pages), "paper.pdf").text.split("\n\n")


def lines(texts: Sequence[str], x: float = LEFT, y: float = TOP, step: float = LEADING) -> list[Print]:
    return [Print(x, y - step * n, text) for n, text in enumerate(texts)]


class TestParagraphs:
    def test_lines_of_a_paragraph_are_joined(self) -> None:
        assert blocks(lines(["The network met in Rome", "and took up the plan."])) == [
            "The network met in Rome and took up the plan."
        ]

    def test_a_wide_space_parts_paragraphs(self) -> None:
        first = lines([f"One {FILL}", f"two {FILL}", f"three {FILL}."])
        second = lines([f"Four {FILL}", f"five {FILL}."], y=TOP - 5 * LEADING)
        assert [block[:4] for block in blocks([*first, *second])] == ["One ", "Four"]

    @pytest.mark.parametrize("number", ["12.", "(a)", "(iv)", "3.1", "A.", "IV."])
    def test_a_number_or_letter_starts_a_block(self, number: str) -> None:
        found = blocks(lines([f"The Board {FILL}.", f"{number} Asked the network", f"The staff {FILL}."]))
        assert found[1].startswith(f"{number} Asked the network")

    def test_a_number_in_the_middle_of_a_sentence_does_not(self) -> None:
        found = blocks(lines([f"The Board {FILL} under paragraph", f"12. of its note {FILL}", f"so that it {FILL}."]))
        assert len(found) == 1

    def test_bullets_start_a_block_and_their_lines_hang_together(self) -> None:
        points = lines(["\u2022 The first point is long enough", "\u2022 The second point"], step=28)
        page = [*points, Print(82, TOP - 14, "to run on")]
        assert blocks(page) == ["\u2022 The first point is long enough to run on", "\u2022 The second point"]

    def test_an_indented_first_line_starts_a_block(self) -> None:
        page = [
            *paragraph([f"One {FILL} now", f"two {FILL} of it."], TOP, indent=24),
            *paragraph([f"Three {FILL} now", f"four {FILL} of it."], TOP - 2 * LEADING, indent=24),
        ]
        assert [block.split()[0] for block in blocks(page)] == ["One", "Three"]

    def test_a_number_set_off_by_a_tab_is_part_of_its_paragraph(self) -> None:
        assert blocks([Print(LEFT, TOP, "12."), Print(LEFT + 36, TOP, "The network met.")]) == ["12. The network met."]


class TestColumns:
    LEFT_LINES = (
        "The first column speaks of how the",
        "network began its work and of who",
        "took part in it from the very start",
        "until the task team was wound up",
        "and its papers were handed on.",
    )
    RIGHT_LINES = (
        "The second column turns to what it",
        "has cost and to who has paid for it",
        "over all the years in which the team",
        "met, and it closes with a table of",
        "what was asked of each of them.",
    )

    def test_columns_are_read_one_after_the_other(self) -> None:
        page = [p for pair in zip(lines(self.LEFT_LINES), lines(self.RIGHT_LINES, x=330), strict=True) for p in pair]
        assert blocks(page) == [" ".join(self.LEFT_LINES), " ".join(self.RIGHT_LINES)]

    def test_lines_over_the_full_width_stand_above_and_below(self) -> None:
        title = Print(LEFT, TOP + 40, "A title that runs over both columns of the page and even further than that")
        foot = Print(LEFT, TOP - 120, "A closing line that runs over both columns of the page, to its right edge")
        page = [title, *lines(self.LEFT_LINES), *lines(self.RIGHT_LINES, x=330, y=TOP - 4), foot]
        found = blocks(page)
        assert [block.split()[:2] for block in found] == [
            ["A", "title"],
            ["The", "first"],
            ["The", "second"],
            ["A", "closing"],
        ]

    def test_a_sentence_runs_on_from_column_to_column(self) -> None:
        left = (*self.LEFT_LINES[:-1], "and its papers were handed to the")
        right = ("secretariat, which has kept them in", *self.RIGHT_LINES[1:])
        assert "handed to the secretariat, which" in blocks([*lines(left), *lines(right, x=330)])[0]

    def test_three_columns(self) -> None:
        columns = [[f"{name} column has line {n} in it" for n in "abcdef"] for name in ("North", "Middle", "South")]
        page = [p for x, column in zip((40, 230, 420), columns, strict=True) for p in lines(column, x=x)]
        text = " ".join(blocks(page))
        assert text.index("North column has line f") < text.index("Middle column has line a")
        assert text.index("Middle column has line f") < text.index("South column has line a")


class TestTables:
    def test_rows_with_aligned_cells_are_tab_rows(self) -> None:
        cells = [("Entity", "Role"), ("ITU", "lead"), ("UNODC", "member")]
        page = [Print(x, TOP - 14 * n, row[x > 72]) for n, row in enumerate(cells) for x in (72, 300)]
        assert blocks(page) == ["Entity\tRole\nITU\tlead\nUNODC\tmember"]

    def test_two_rows_are_no_table(self) -> None:
        first, second = [Print(72, TOP, "United Nations"), Print(400, TOP, "A/77/1")], [Print(72, 600, "Board")]
        page = [*first, *second, Print(400, 600, "1 May")]
        assert not any("\t" in block for block in blocks(page))


class TestHeadings:
    def test_larger_and_bolder_lines_are_headings_by_rank(self) -> None:
        page = [
            Print(LEFT, 700 - 60, "Report of the network", size=18, bold=True),
            Print(LEFT, 600, "Opening", size=10, bold=True),
            *lines([f"The Board {FILL}.", f"It {FILL} again."], y=570),
        ]
        assert blocks(page)[:2] == ["# Report of the network", "## Opening"]

    def test_a_bold_sentence_is_a_paragraph(self) -> None:
        page = [Print(LEFT, 640, "The Board agreed to meet.", bold=True), *lines([f"The Board {FILL}."], y=600)]
        assert blocks(page)[0] == "The Board agreed to meet."

    def test_a_heading_of_two_lines_is_one(self) -> None:
        page = [
            Print(LEFT, 640, "Report of the network on", size=14, bold=True),
            Print(LEFT, 624, "the training of staff", size=14, bold=True),
            *lines([f"The Board {FILL}.", f"It {FILL} again."], y=590),
        ]
        assert blocks(page)[0] == "# Report of the network on the training of staff"

    def test_the_masthead_of_a_document_has_no_headings(self) -> None:
        page = [
            Print(LEFT, 700 - 20, "General Assembly", size=20, bold=True),
            Print(420, 660, "Distr.: General"),
            *lines([f"The Board {FILL}.", f"It {FILL} again."], y=570),
        ]
        assert blocks(page)[0] == "General Assembly"

    def test_where_all_is_bold_in_one_size_the_paragraphs_are_no_headings(self) -> None:
        page = [Print(LEFT, 640 - 30 * n, f"Paragraph {n} {FILL}.", bold=True) for n in range(4)]
        assert not any(block.startswith("#") for block in blocks(page))


class TestHyphens:
    def join(self, *given: str, known: Sequence[str] = ()) -> str:
        return Hyphens([*given, *known]).join(given)

    def test_a_broken_word_is_made_whole(self) -> None:
        assert self.join("the imple-", "mentation of it") == "the implementation of it"

    def test_a_word_that_stands_elsewhere_with_its_hyphen_keeps_it(self) -> None:
        assert self.join("a task-", "force", known=["the task-force met"]) == "a task-force"

    def test_a_word_that_stands_elsewhere_without_it_loses_it(self) -> None:
        assert self.join("a co-", "operation", known=["the cooperation of all"]) == "a cooperation"

    @pytest.mark.parametrize(
        ("before", "after"),
        [("inter-", "agency"), ("self-", "identification"), ("the Secretary-", "General"), ("twenty-", "third")],
    )
    def test_compounds_keep_their_hyphen(self, before: str, after: str) -> None:
        assert self.join(before, after) == before + after

    def test_two_words_of_the_document_stay_two(self) -> None:
        assert self.join("staff-", "days", known=["staff and days", "days of work"]) == "staff-days"

    def test_a_hyphen_set_off_by_a_space_joins_a_known_compound(self) -> None:
        known = ["the Secretary-General met"]
        assert self.join("the Secretary -", "General spoke", known=known) == "the Secretary-General spoke"

    def test_a_dash_stays_a_dash(self) -> None:
        assert self.join("the Board -", "and its network") == "the Board - and its network"

    def test_soft_hyphens_inside_words_go(self) -> None:
        assert self.join("a coor\u00addination") == "a coordination"

    def test_a_number_range_is_not_touched(self) -> None:
        assert self.join("in 2014-", "2015") == "in 2014- 2015"

    def test_a_slash_at_the_end_takes_no_space(self) -> None:
        assert self.join("A/77/", "999") == "A/77/999"

    def test_in_a_file(self) -> None:
        page = lines(["The network took note of the imple-", "mentation of the inter-", "agency plan."])
        assert blocks(page) == ["The network took note of the implementation of the inter-agency plan."]

"""PDF files: what is read, what is warned of, and what is refused with which words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.readers import Limits, read
from ingest.text import Text, UnreadableError
from tests.readers.pdf_bytes import LEADING, LEFT, TOP, Print, encrypted, paragraph, pdf

WORDS = "The Board asked the network to report on the training of staff in all duty stations."


def text_of(*pages: Sequence[Print]) -> str:
    return read(pdf(*pages), "paper.pdf").text


def reason(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data, "paper.pdf", limits or Limits())
    return str(caught.value)


def body(lines: int, y: float = TOP) -> list[Print]:
    """A filled paragraph, so that page furniture and headings differ from something."""
    matters = "abcdefghijklmnopqrstuvwxyz"[:lines]
    return paragraph([f"The Committee took up matter {matter} and its cost" for matter in matters], y)


class TestWords:
    def test_a_line_is_read_with_its_kind_and_language(self) -> None:
        text = read(pdf([Print(LEFT, TOP, WORDS)]), "paper.pdf")
        assert (text.text, text.kind, text.language) == (WORDS, "pdf", "en")

    def test_the_title_of_the_file_is_kept(self) -> None:
        assert read(pdf([Print(LEFT, TOP, WORDS)], title="Training of staff"), "paper.pdf").title == "Training of staff"

    def test_lines_are_ordered_from_top_to_bottom_whatever_their_order_in_the_file(self) -> None:
        assert text_of([Print(LEFT, 500, "second sentence."), Print(LEFT, 600, "First sentence.")]).startswith("First")

    def test_words_far_apart_on_a_line_stay_apart(self) -> None:
        assert text_of([Print(72, 600, "General Assembly"), Print(450, 600, "A/77/1")]) == "General Assembly\n\nA/77/1"

    def test_text_at_an_angle_is_left_out_with_a_warning(self) -> None:
        text = read(pdf([Print(LEFT, TOP, WORDS), Print(30, 300, "Advance copy", turned=True)]), "paper.pdf")
        assert "Advance" not in text.text
        assert text.warnings == ("Left out 11 characters that stand at an angle to the text of their page.",)

    def test_a_page_that_is_turned_as_a_whole_is_read(self) -> None:
        first, second = Print(200, 100, "The network met", turned=True), Print(214, 100, "in Geneva.", turned=True)
        assert text_of([first, second]) == "The network met in Geneva."


class TestPages:
    def test_each_page_has_its_span(self) -> None:
        text = read(pdf([Print(LEFT, TOP, "First page.")], [Print(LEFT, TOP, "Second page.")]), "paper.pdf")
        assert [text.text[p.start : p.end].strip() for p in text.pages] == ["First page.", "Second page."]
        assert [p.number for p in text.pages] == [1, 2]

    def test_a_paragraph_that_runs_on_is_one_block_and_belongs_to_both_pages(self) -> None:
        first = paragraph(["The Committee agreed that the task team", "should bring the matter before the"])
        second = paragraph(["network at its next session, with a note", "on the cost."])
        text = read(pdf(first, second), "paper.pdf")
        assert "before the network at" in text.text
        assert text.page(text.text.index("before the")) == 1
        assert text.page(text.text.index("network at")) == 2

    def test_a_page_without_text_is_named(self) -> None:
        text = read(pdf([Print(LEFT, TOP, WORDS)], [], [Print(LEFT, TOP, WORDS)]), "paper.pdf")
        assert text.warnings == ("No text on page 2.",)
        assert [page.number for page in text.pages] == [1, 3]

    def test_spans_do_not_overlap_and_cover_the_text(self) -> None:
        text = read(pdf(*[body(20) for _ in range(5)]), "paper.pdf")
        assert [p.start for p in text.pages] == [0, *(p.end for p in text.pages[:-1])]
        assert text.pages[-1].end == len(text.text)


class TestRefusals:
    def test_a_scan(self) -> None:
        assert reason(pdf([], [])) == (
            "The PDF holds pictures of pages and no text; run text recognition (OCR) on it first."
        )

    def test_a_password(self) -> None:
        assert reason(encrypted()) == "The PDF is encrypted and asks for a password; save a copy without a password."

    @pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
    def test_cut_off(self, share: float) -> None:
        whole = pdf([Print(LEFT, TOP, WORDS)])
        assert reason(whole[: int(share * len(whole))]) == "The PDF is damaged or cut off; fetch it again."

    def test_nothing_but_a_mark(self) -> None:
        assert "damaged" in reason(b"%PDF-1.7\n%%EOF\n")

    def test_no_pages(self) -> None:
        assert "damaged" in reason(pdf())

    def test_fonts_that_do_not_name_their_letters(self) -> None:
        stutter = [Print(LEFT, TOP, "Thhhhe booooard asssssked for a reeeeport on its woooork.")]
        message = reason(pdf(stutter, stutter, [Print(LEFT, TOP, "Fine words.")]))
        assert "garbage on 2 of 3 pages" in message
        assert "text recognition" in message

    def test_more_pages_than_allowed(self) -> None:
        message = reason(pdf(*[[Print(LEFT, TOP, WORDS)]] * 4), Limits(pages=3))
        assert message == "The PDF has 4 pages and the limit is 3; split it into parts."

    def test_more_characters_than_allowed(self) -> None:
        assert "more than 20 characters" in reason(pdf([Print(LEFT, TOP, WORDS)]), Limits(characters=20))


def test_a_few_broken_pages_give_a_warning_and_not_a_refusal() -> None:
    stutter = [Print(LEFT, TOP, "Thhhhe booooard")]
    text = read(pdf(stutter, *[body(20) for _ in range(4)]), "paper.pdf")
    assert text.warnings == ("The text of page 1 may be garbage, as its fonts do not name their letters.",)


class TestFurniture:
    def pages(self, count: int) -> Text:
        return read(
            pdf(
                *(
                    [
                        Print(LEFT, 745, "A/77/999"),
                        Print(480, 745, "Report of the Board"),
                        *body(12),
                        Print(LEFT, 40, "22-12345"),
                        Print(300, 40, f"{n}/{count}"),
                    ]
                    for n in range(1, count + 1)
                )
            ),
            "paper.pdf",
        )

    def test_what_recurs_at_the_head_is_dropped_but_for_the_first_symbol(self) -> None:
        text = self.pages(4).text
        assert text.count("A/77/999") == 1
        assert "Report of the Board" not in text

    def test_page_and_job_numbers_are_dropped(self) -> None:
        text = self.pages(4).text
        assert "22-12345" not in text
        assert "1/4" not in text

    @pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "7/12", "vii", "Page 7 of 12"])
    def test_bare_page_numbers(self, number: str) -> None:
        assert text_of([*body(10), Print(300, 40, number)]).endswith("cost")

    @pytest.mark.parametrize("bar", ["22-12345 (E) 010203", "*2212345*", "2/10 22-12345", "22-12345 3/10"])
    def test_job_number_bars(self, bar: str) -> None:
        assert text_of([*body(10), Print(LEFT, 40, bar)]).endswith("cost")

    def test_a_page_of_nothing_but_furniture_is_kept(self) -> None:
        assert text_of([Print(LEFT, 40, "17")]) == "17"

    def test_the_same_words_in_the_body_stay(self) -> None:
        page = [*body(3), Print(LEFT, 400, "The Board decided:"), *body(3, 380)]
        assert text_of(page, page, page).count("The Board decided:") == 3

    def test_a_large_number_beside_a_paragraph_is_an_ornament(self) -> None:
        page = [Print(40, TOP - 2 * LEADING, "4", size=44), *body(5)]
        assert text_of(page).startswith("The Committee")


class TestFootnotes:
    def page(self) -> list[Print]:
        return [
            Print(LEFT, TOP, "The Board recalled its decision on staff", size=10),
            Print(250, TOP + 3.5, "1", size=6),
            Print(LEFT, TOP - LEADING, "and asked for a second report.", size=10),
            *body(8, TOP - 3 * LEADING),
            Print(LEFT, 120, "__________________", size=10),
            Print(LEFT, 108 + 3, "1", size=5),
            Print(LEFT + 6, 108, "See the note of the secretariat, which has", size=8),
            Print(LEFT, 98, "two annexes.", size=8),
            Print(LEFT, 88 + 3, "2", size=5),
            Print(LEFT + 6, 88, "Idem.", size=8),
        ]

    def test_the_mark_stands_where_it_is_printed(self) -> None:
        assert "decision on staff[^1] and asked" in text_of(self.page())

    def test_notes_are_blocks_and_the_rule_above_them_is_dropped(self) -> None:
        text = text_of(self.page())
        assert "[^1]: See the note of the secretariat, which has two annexes.\n\n[^2]: Idem." in text
        assert "____" not in text

    def test_small_type_at_the_foot_is_a_note_without_a_rule(self) -> None:
        page = [*body(10), Print(LEFT, 100, "3 See the note on training.", size=8)]
        assert "[^3]: See the note on training." in text_of(page)

    def test_notes_stand_before_the_paragraph_that_runs_on(self) -> None:
        first = [
            *paragraph(["The Committee agreed that the task team", "should bring the matter before the"]),
            Print(LEFT, 120, "__________________"),
            Print(LEFT, 111, "1", size=5),
            Print(LEFT + 6, 108, "See above.", size=8),
        ]
        text = text_of(first, paragraph(["network at its next session."]))
        assert "before the network at its next session." in text
        assert text.startswith("[^1]: See above.")

    def test_a_square_metre_is_no_footnote(self) -> None:
        page = [Print(LEFT, TOP, "The room has 20 m"), Print(156, TOP + 3.5, "2", size=6), *body(5, TOP - 20)]
        assert "[^2]" not in text_of(page)

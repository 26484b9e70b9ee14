"""DOCX files: order, headings, tables, notes, tracked changes and the head of the first page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document

from ingest.readers import read
from ingest.text import UnreadableError
from tests.readers.docx_bytes import add_notes, body_xml, docx_bytes, plain

SENTENCE = "The Board asked the network to report to it on the training of staff."


def blocks(data: bytes) -> list[str]:
    return read(data, "paper.docx").text.split("\n\n")


def written(fill: Callable[[Document], object]) -> list[str]:
    return blocks(docx_bytes(fill))


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{plain(text)}</w:tc>"


def test_a_document_is_read_with_its_kind_title_and_language() -> None:
    def fill(document: Document) -> None:
        document.core_properties.title = "Training of staff"
        document.add_paragraph(SENTENCE)

    text = read(docx_bytes(fill), "paper.docx")
    assert (text.text, text.kind, text.title, text.language) == (SENTENCE, "docx", "Training of staff", "en")
    assert text.pages == ()


def test_a_document_without_a_title_has_none() -> None:
    assert read(docx_bytes(lambda d: d.add_paragraph(SENTENCE)), "paper.docx").title is None


def test_paragraphs_and_tables_keep_their_order() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Before.")
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "ITU", "lead"
        document.add_paragraph("After.")

    assert written(fill) == ["Before.", "ITU\tlead", "After."]


def test_empty_paragraphs_leave_no_trace() -> None:
    assert blocks(body_xml(plain("One.") + plain(" ") + "<w:p/>" + plain("Two."))) == ["One.", "Two."]


def test_without_text_it_is_refused() -> None:
    with pytest.raises(UnreadableError, match="holds no text"):
        read(docx_bytes(lambda _: None), "paper.docx")


class TestHeadings:
    def test_built_in_styles_give_levels(self) -> None:
        def fill(document: Document) -> None:
            document.add_heading("Report", 0)
            document.add_heading("Opening", 1)
            document.add_heading("Agenda", 3)

        assert written(fill) == ["# Report", "# Opening", "### Agenda"]

    def test_an_outline_level_makes_a_heading(self) -> None:
        paragraph = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Opening</w:t></w:r></w:p>'
        assert blocks(body_xml(paragraph)) == ["## Opening"]

    def test_level_nine_is_body_text(self) -> None:
        paragraph = '<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>Opening</w:t></w:r></w:p>'
        assert blocks(body_xml(paragraph)) == ["Opening"]

    def test_levels_beyond_six_are_six(self) -> None:
        assert written(lambda d: d.add_heading("Detail", 9)) == ["###### Detail"]

    def test_a_style_inherits_the_level_of_its_base(self) -> None:
        def fill(document: Document) -> None:
            style = document.styles.add_style("House heading", 1)
            style.base_style = document.styles["Heading 2"]
            document.add_paragraph("Opening", style="House heading")

        assert written(fill) == ["## Opening"]

    def test_a_heading_stands_on_one_line(self) -> None:
        assert written(lambda d: d.add_heading("Report of\nthe Board", 1)) == ["# Report of the Board"]


class TestRuns:
    def test_tabs_are_spaces_so_that_only_tables_have_tabs(self) -> None:
        assert written(lambda d: d.add_paragraph("\t12.\tThe Board met.")) == ["12. The Board met."]

    def test_a_line_break_is_a_line_end(self) -> None:
        assert written(lambda d: d.add_paragraph("One\nTwo")) == ["One\nTwo"]

    @pytest.mark.parametrize(
        ("run", "text"),
        [
            ("<w:r><w:t>inter</w:t><w:noBreakHyphen/><w:t>agency</w:t></w:r>", "inter-agency"),
            ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>ordination</w:t></w:r>", "coordination"),
            ("<w:ins><w:r><w:t>new words</w:t></w:r></w:ins>", "new words"),
            ("<w:moveTo><w:r><w:t>moved words</w:t></w:r></w:moveTo>", "moved words"),
            ("<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>", "a link"),
            ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>a control</w:t></w:r></w:sdtContent></w:sdt>", "a control"),
            ('<w:fldSimple w:instr="DATE"><w:r><w:t>1 May</w:t></w:r></w:fldSimple>', "1 May"),
            ("<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>", "bold"),
        ],
    )
    def test_words_are_found_wherever_they_stand(self, run: str, text: str) -> None:
        assert blocks(body_xml(f"<w:p>{run}</w:p>")) == [text]

    @pytest.mark.parametrize(
        "run",
        [
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
            "<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
            '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
        ],
    )
    def test_deleted_and_hidden_words_are_dropped(self, run: str) -> None:
        assert blocks(body_xml(f"<w:p><w:r><w:t>Kept.</w:t></w:r>{run}</w:p>")) == ["Kept."]

    def test_a_switch_that_is_off_hides_nothing(self) -> None:
        run = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>'
        assert blocks(body_xml(f"<w:p>{run}</w:p>")) == ["seen"]


class TestContainers:
    def test_blocks_inside_content_controls_keep_their_place(self) -> None:
        control = f"<w:sdt><w:sdtPr/><w:sdtContent>{plain('Two.')}{plain('Three.')}</w:sdtContent></w:sdt>"
        assert blocks(body_xml(plain("One.") + control + plain("Four."))) == ["One.", "Two.", "Three.", "Four."]

    def test_rows_and_cells_inside_content_controls(self) -> None:
        inner = f"<w:sdt><w:sdtContent>{cell('UNODC')}</w:sdtContent></w:sdt>"
        table = f"<w:tbl><w:sdt><w:sdtContent>{row(inner, cell('member'))}</w:sdtContent></w:sdt></w:tbl>"
        assert blocks(body_xml(table + plain(""))) == ["UNODC\tmember"]

    def test_text_boxes_follow_their_paragraph(self) -> None:
        box = f"<w:pict><w:txbxContent>{plain('In the box.')}</w:txbxContent></w:pict>"
        assert blocks(body_xml(f"<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r>{box}</w:r></w:p>")) == [
            "Beside it.",
            "In the box.",
        ]


class TestTables:
    def table(self, *rows: str) -> list[str]:
        return blocks(body_xml(f"<w:tbl>{''.join(rows)}</w:tbl>" + plain("")))[0].split("\n")

    def test_rows_are_lines_of_one_block(self) -> None:
        assert self.table(row(cell("Entity"), cell("Role")), row(cell("ITU"), cell("lead"))) == [
            "Entity\tRole",
            "ITU\tlead",
        ]

    def test_a_cell_over_columns_stands_once_and_keeps_the_others_in_place(self) -> None:
        wide = cell("Changes", '<w:gridSpan w:val="2"/>')
        assert self.table(row(wide, cell("Total")), row(cell("a"), cell("b"), cell("c"))) == [
            "Changes\t\tTotal",
            "a\tb\tc",
        ]

    def test_a_cell_over_rows_stands_once(self) -> None:
        first = cell("ITU", '<w:vMerge w:val="restart"/>')
        below = cell("ITU", "<w:vMerge/>")
        assert self.table(row(first, cell("lead")), row(below, cell("support"))) == ["ITU\tlead", "\tsupport"]

    def test_paragraphs_of_a_cell_are_parted_by_spaces(self) -> None:
        two = f"<w:tc>{plain('Office on')}{plain('Drugs')}</w:tc>"
        assert self.table(row(two, cell("member"))) == ["Office on Drugs\tmember"]

    def test_a_table_in_a_cell_is_on_the_line_of_the_cell(self) -> None:
        nested = f"<w:tc><w:tbl>{row(cell('x'), cell('y'))}</w:tbl>{plain('')}</w:tc>"
        assert self.table(row(cell("a"), nested)) == ["a\tx y"]

    def test_empty_rows_and_deleted_rows_are_dropped(self) -> None:
        gone = f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{cell("old")}{cell("row")}</w:tr>'
        assert self.table(row(cell("a"), cell("b")), row(cell(""), cell("")), gone) == ["a\tb"]

    def test_a_table_of_one_column_is_a_frame_around_paragraphs(self) -> None:
        framed = f"<w:tbl><w:tr><w:tc>{plain('One.')}{plain('Two.')}</w:tc></w:tr></w:tbl>"
        assert blocks(body_xml(framed + plain("Three."))) == ["One.", "Two.", "Three."]


class TestNotes:
    def document(self, kind: str, text: str) -> bytes:
        return body_xml(text, lambda d: add_notes(d, kind, {4: "See the plan.", 2: "Idem."}))

    def reference(self, kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def test_footnotes_are_counted_as_they_are_referred_to(self) -> None:
        text = f"<w:p><w:r><w:t>The Board</w:t></w:r>{self.reference('footnote', 4)}"
        text += "<w:r><w:t xml:space='preserve'> met.</w:t></w:r></w:p>"
        text += f"<w:p><w:r><w:t>It rose.</w:t></w:r>{self.reference('footnote', 2)}</w:p>"
        assert blocks(self.document("footnote", text)) == [
            "The Board[^1] met.",
            "[^1]: See the plan.",
            "It rose.[^2]",
            "[^2]: Idem.",
        ]

    def test_endnotes_have_roman_marks(self) -> None:
        text = f"<w:p><w:r><w:t>It rose.</w:t></w:r>{self.reference('endnote', 4)}</w:p>"
        assert blocks(self.document("endnote", text)) == ["It rose.[^i]", "[^i]: See the plan."]

    def test_notes_in_a_table_follow_the_table(self) -> None:
        marked = f"<w:tc><w:p><w:r><w:t>ITU</w:t></w:r>{self.reference('footnote', 2)}</w:p></w:tc>"
        table = f"<w:tbl>{row(marked, cell('lead'))}{row(cell('WHO'), cell('member'))}</w:tbl>"
        assert blocks(self.document("footnote", table + plain("After."))) == [
            "ITU[^1]\tlead\nWHO\tmember",
            "[^1]: Idem.",
            "After.",
        ]

    def test_a_reference_to_nothing_is_passed_over(self) -> None:
        text = f"<w:p><w:r><w:t>It rose.</w:t></w:r>{self.reference('footnote', 99)}</w:p>"
        assert blocks(self.document("footnote", text)) == ["It rose."]

    def test_marks_set_by_hand(self) -> None:
        raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>a</w:t></w:r>'
        text = f"<w:p><w:r><w:t>Twelve posts</w:t></w:r>{raised}</w:p>"
        text += f"<w:p>{raised}<w:r><w:t>Includes two.</w:t></w:r></w:p>"
        assert blocks(body_xml(text)) == ["Twelve posts[^a]", "[^a]: Includes two."]

    @pytest.mark.parametrize(("before", "raised"), [("20 m", "2"), ("the 4", "th"), ("la 1", "a")])
    def test_other_superscripts_are_letters(self, before: str, raised: str) -> None:
        run = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{raised}</w:t></w:r>'
        assert blocks(body_xml(f"<w:p><w:r><w:t>{before}</w:t></w:r>{run}</w:p>")) == [before + raised]


class TestFirstPage:
    def test_the_head_of_the_first_page_comes_first(self) -> None:
        def fill(document: Document) -> None:
            section = document.sections[0]
            section.different_first_page_header_footer = True
            section.first_page_header.paragraphs[0].text = "General Assembly"
            section.first_page_header.add_paragraph("A/77/999")
            section.header.paragraphs[0].text = "A/77/999"
            document.add_paragraph(SENTENCE)

        assert written(fill) == ["General Assembly", "A/77/999", SENTENCE]

    @pytest.mark.parametrize("symbol", ["A/77/999", "CEB/2099/1", "A/77/6 (Sect. 99)"])
    def test_of_a_running_head_only_the_symbol_is_kept(self, symbol: str) -> None:
        def fill(document: Document) -> None:
            header = document.sections[0].header
            header.paragraphs[0].text = symbol
            header.add_paragraph("Advance copy of the report")
            document.add_paragraph(SENTENCE)

        assert written(fill) == [symbol, SENTENCE]

    def test_the_foot_of_the_page_is_left_out(self) -> None:
        def fill(document: Document) -> None:
            document.sections[0].footer.paragraphs[0].text = "22-12345"
            document.add_paragraph(SENTENCE)

        assert written(fill) == [SENTENCE]

"""Plain text and Markdown: the characters as they stand, pages at form feeds, encodings."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers import Limits, read
from ingest.text import UnreadableError

SENTENCE = "The Board asked the network to report to it on the training of staff in the field."

PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\ufeff\ufffd")
OTHER_KINDS = ("<", "%PDF-", "PK\x03\x04", "{\\rtf", "%!PS")


def reason(data: bytes, name: str = "note.txt") -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data, name)
    return str(caught.value)


class TestCharacters:
    def test_text_stands_as_it_is(self) -> None:
        text = read(f"1.  {SENTENCE}\n\n(a)\tdone \n".encode(), "note.txt")
        assert text.text == f"1.  {SENTENCE}\n\n(a)\tdone \n"
        assert (text.kind, text.language, text.title, text.pages, text.warnings) == ("text", "en", None, (), ())

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends(self, end: str) -> None:
        assert read(f"One{end}two{end}{end}three".encode(), "note.txt").text == "One\ntwo\n\nthree"

    def test_byte_order_mark_and_zero_bytes_are_dropped(self) -> None:
        assert read(b"\xef\xbb\xbfThe Board\x00 met in Geneva.", "note.txt").text == "The Board met in Geneva."

    def test_no_break_spaces_and_soft_hyphens_stay(self) -> None:
        text = "resolution 77/1\u00a0A, co\u00adordination"
        assert read(text.encode(), "note.txt").text == text

    @given(st.text(PRINTABLE, min_size=1))
    @settings(deadline=None)
    def test_any_printable_text_comes_back(self, text: str) -> None:
        if text.strip() and not text.lstrip().startswith(OTHER_KINDS):
            assert read(text.encode(), "note.txt").text == text


class TestPages:
    def test_a_form_feed_ends_a_page(self) -> None:
        text = read(b"First.\n\f12. Second.\n\fThird.", "note.txt")
        assert text.text == "First.\n\n12. Second.\n\nThird."
        assert [text.text[p.start : p.end].strip() for p in text.pages] == ["First.", "12. Second.", "Third."]
        assert [p.number for p in text.pages] == [1, 2, 3]

    def test_the_page_of_a_character(self) -> None:
        text = read(b"First.\fSecond.", "note.txt")
        assert (text.page(0), text.page(text.text.index("Second"))) == (1, 2)

    def test_zero_bytes_do_not_shift_pages(self) -> None:
        text = read(b"Fir\x00st page of it.\fSecond page of it.", "note.txt")
        assert text.text[text.pages[1].start :] == "Second page of it."

    def test_an_empty_page_keeps_its_number(self) -> None:
        assert [p.number for p in read(b"One.\f\fThree.", "note.txt").pages] == [1, 2, 3]

    @given(st.lists(st.text("ab \n\x00", max_size=6), min_size=2, max_size=8))
    @settings(deadline=None)
    def test_pages_cover_the_text_without_overlap(self, parts: list[str]) -> None:
        text = read(("x" * 9_000 + "\f".join(parts)).encode(), "note.txt")
        ends = [page.end for page in text.pages]
        assert [page.start for page in text.pages] == [0, *ends[:-1]]
        assert ends[-1] == len(text.text)


class TestMarkdown:
    @pytest.mark.parametrize("name", ["note.md", "NOTE.MARKDOWN"])
    def test_by_suffix(self, name: str) -> None:
        assert read(SENTENCE.encode(), name).kind == "markdown"

    def test_by_clear_markers(self) -> None:
        assert read(f"# Report\n\n{SENTENCE}\n\n## Opening\n\nThe end.".encode(), "note.txt").kind == "markdown"

    @pytest.mark.parametrize("text", ["# 12 of the list\n\nThe end of it.", f"{SENTENCE} [^1]", "#hashtag\n#another"])
    def test_one_mark_is_not_clear(self, text: str) -> None:
        assert read(text.encode(), "note.txt").kind == "text"


class TestMarkdownSigns:
    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("> (a) Took note;\n>\n> (b) Agreed.\n", "(a) Took note;\n\n(b) Agreed.\n"),
            ("6\\. *The Committee:*\n", "6. *The Committee:*\n"),
            ("\\(a\\) Agreed \\[sic\\]\n", "(a) Agreed [sic]\n"),
            ("a > b and c\\d\n", "a > b and c\\d\n"),
        ],
    )
    def test_quotations_and_escapes_of_markdown_are_taken_off(self, text: str, kept: str) -> None:
        assert read(text.encode(), "note.md").text == kept

    def test_in_plain_text_they_stand(self) -> None:
        assert read(b"> said one\n\n1\\. said another\n", "note.txt").text == "> said one\n\n1\\. said another\n"


class TestEncodings:
    FRENCH = "Le Comité a examiné la réunion du réseau et a prié le Secrétaire général d’établir le rapport."

    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
    )
    def test_unicode_encodings(self, encoding: str) -> None:
        if encoding == "utf-32-be":
            data = b"\x00\x00\xfe\xff" + self.FRENCH.encode(encoding)
        else:
            data = self.FRENCH.encode(encoding)
        text = read(data, "note.txt")
        assert (text.text, text.language, text.warnings) == (self.FRENCH, "fr", ())

    def test_windows_latin_with_a_warning(self) -> None:
        text = read(self.FRENCH.encode("cp1252"), "note.txt")
        assert text.text == self.FRENCH
        assert text.warnings == ("The text is not UTF-8 and was read as Windows-1252.",)

    def test_a_byte_that_fits_nowhere_is_marked(self) -> None:
        text = read(SENTENCE.encode() * 20 + b"\xff\xfe" + SENTENCE.encode(), "note.txt")
        assert text.text.count("\ufffd") == 2
        assert text.warnings == ("2 characters could not be decoded and stand as U+FFFD.",)

    def test_cyrillic_in_a_single_byte_encoding_is_refused(self) -> None:
        data = "Комитет рассмотрел доклад Совета о работе сети".encode("cp1251")
        assert reason(data) == "The character encoding of the text cannot be told; save the file as UTF-8."

    @pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50, b"\x7fELF" + bytes(300)])
    def test_binary_is_refused(self, data: bytes) -> None:
        assert reason(data).startswith("The file is binary and of no known kind")


@pytest.mark.parametrize("data", [b" \n\t\n", b"\xef\xbb\xbf", b"\x00", b"\f\f"])
def test_white_space_alone_is_refused(data: bytes) -> None:
    assert reason(data) == "The file holds nothing but white space; fetch it again."


def test_the_longest_text_is_a_setting() -> None:
    with pytest.raises(UnreadableError, match="more than 10 characters"):
        read(SENTENCE.encode(), "note.txt", Limits(characters=10))


def test_a_long_report_is_read_in_milliseconds() -> None:
    data = (SENTENCE.encode() + b"\n\n") * 1_400
    fastest = min(_seconds(data) for _ in range(5))
    assert fastest < 0.2


def _seconds(data: bytes) -> float:
    start = time.perf_counter()
    read(data, "note.txt")
    return time.perf_counter() - start

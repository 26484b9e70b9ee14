"""Kinds by content, warnings about names, refusals of other kinds, and size limits."""

from __future__ import annotations

import pytest

from ingest.readers import Limits, read
from ingest.text import UnreadableError
from tests.readers.docx_bytes import docx_bytes
from tests.readers.pdf_bytes import LEFT, TOP, Print, pdf

SENTENCE = "The Board asked the network to report to it."
FILES = {
    "pdf": pdf([Print(LEFT, TOP, SENTENCE)]),
    "docx": docx_bytes(lambda d: d.add_paragraph(SENTENCE)),
    "html": f"<html><body><p>{SENTENCE}</p></body></html>".encode(),
    "text": SENTENCE.encode(),
}


def reason(data: bytes, name: str = "file", limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data, name, limits or Limits())
    return str(caught.value)


class TestKinds:
    @pytest.mark.parametrize("kind", FILES)
    @pytest.mark.parametrize("name", ["report", "report.pdf", "report.docx", "report.html", "report.txt", "report.bin"])
    def test_the_content_decides(self, kind: str, name: str) -> None:
        text = read(FILES[kind], name)
        assert (text.kind, text.text) == (kind, SENTENCE)

    @pytest.mark.parametrize(
        ("kind", "name"), [("pdf", "a.pdf"), ("docx", "a.DOCX"), ("html", "a.htm"), ("text", "a.txt"), ("text", "a")]
    )
    def test_a_right_name_gets_no_warning(self, kind: str, name: str) -> None:
        assert read(FILES[kind], name).warnings == ()

    @pytest.mark.parametrize(
        ("kind", "name", "warning"),
        [
            ("pdf", "a.docx", "The name ends in .docx but the file is a PDF, and was read as that."),
            ("html", "a.PDF", "The name ends in .pdf but the file is a web page, and was read as that."),
            ("docx", "a.doc", "The name ends in .doc but the file is a DOCX document, and was read as that."),
            ("text", "a.html", "The name ends in .html but the file is plain text, and was read as that."),
        ],
    )
    def test_a_wrong_suffix_is_warned_of(self, kind: str, name: str, warning: str) -> None:
        assert read(FILES[kind], name).warnings == (warning,)

    def test_a_symbol_with_a_dot_is_no_suffix(self) -> None:
        assert read(FILES["text"], "E_2099_L.14").warnings == ()

    @pytest.mark.parametrize("lead", [b"\n\n", b"\x00\x01junk ", b"\xef\xbb\xbf"])
    def test_a_pdf_may_start_late(self, lead: bytes) -> None:
        assert read(lead + FILES["pdf"], "a.pdf").text == SENTENCE


class TestHtmlSigns:
    def test_text_about_pdf_files(self) -> None:
        assert read(b"A file that starts with %PDF-1.7 is a PDF.", "note").kind == "text"

    @pytest.mark.parametrize(
        "source",
        [
            "<!DOCTYPE html><p>{}</p>",
            "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><body><p>{}</p></body>",
            "\ufeff  <html><p>{}</p></html>",
            "<!-- saved page --><html><body><p>{}</p></body></html>",
            '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{}</p></body></html>',
            "<div><p>{}</p></div>",
        ],
    )
    def test_web_pages(self, source: str) -> None:
        text = read(source.format(SENTENCE).encode(), "page")
        assert (text.kind, text.text) == ("html", SENTENCE)

    @pytest.mark.parametrize("source", ["<name> is to be put in here", "The mark <p> starts a paragraph", "a < b > c"])
    def test_text_with_angle_brackets(self, source: str) -> None:
        assert read(source.encode(), "note").kind == "text"

    @pytest.mark.parametrize("source", ['<?xml version="1.0"?><doc>x</doc>', '<svg xmlns="x"><path/></svg>'])
    def test_other_xml_is_refused(self, source: str) -> None:
        assert reason(source.encode()) == ("The file is XML but no web page; save the document as HTML, DOCX or PDF.")


class TestRefusals:
    @pytest.mark.parametrize(
        ("start", "words"),
        [
            (b"\x89PNG\r\n\x1a\n", "PNG image"),
            (b"\xff\xd8\xff\xe0", "JPEG image"),
            (b"GIF89a", "GIF image"),
            (b"II*\x00", "TIFF image"),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP image"),
            (b"{\\rtf1\\ansi", "RTF"),
            (b"%!PS-Adobe-3.0", "PostScript"),
            (b"\x1f\x8b\x08", "gzip"),
            (b"7z\xbc\xaf\x27\x1c", "7z archive"),
            (b"\xffWPC", "WordPerfect"),
        ],
    )
    def test_known_kinds_say_what_they_are(self, start: bytes, words: str) -> None:
        assert words in reason(start + bytes(200))

    def test_a_legacy_word_file(self) -> None:
        assert reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)).startswith("The file is a legacy Word document")

    def test_an_encrypted_word_file(self) -> None:
        data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
        assert "asks for a password" in reason(data)

    def test_an_empty_file(self) -> None:
        assert reason(b"") == "The file is empty; fetch it again."

    def test_a_file_over_the_limit(self) -> None:
        message = reason(b"x" * 11, limits=Limits(file_bytes=10))
        assert message == "The file has 11 bytes and the limit is 10; split it into smaller files."

    @pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"%PDF-1.4", bytes(99), b"<svg/>"])
    def test_a_reason_is_one_sentence(self, data: bytes) -> None:
        message = reason(data, "a-name.pdf")
        assert message[0].isupper()
        assert message.endswith(".")
        assert "\n" not in message
        assert "a-name" not in message

"""Whatever the bytes, there is a text or a reason; and the pages of a text never overlap."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.readers import read
from ingest.text import Text, UnreadableError
from tests.readers.docx_bytes import add_notes, docx_bytes, rezipped
from tests.readers.pdf_bytes import LEFT, TOP, Print, paragraph, pdf

WORDS = "The task team reports to the network, and the network to the Board."
PDF = pdf([*paragraph([WORDS, WORDS]), Print(LEFT, 40, "1/2")], [Print(LEFT, TOP, WORDS)])
HTML = f"<!DOCTYPE html><body><h1>Report</h1><ol><li>{WORDS}</ol><table><tr><td>a<td>b</table></body>".encode()
STARTS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml?>", b"# A\n")
NAMES = ("a.pdf", "a.docx", "a.html", "a.md", "a.txt", "a", "")


def _with_a_note(document: Document) -> None:
    document.add_heading("Report", 1)
    document.add_paragraph(WORDS)
    add_notes(document, "footnote", {1: "See."})


DOCX = docx_bytes(_with_a_note)


def check(data: bytes, name: str) -> Text | None:
    """Read the bytes; every outcome but a sound text or a reason fails the test."""
    try:
        text = read(data, name)
    except UnreadableError as reason:
        assert str(reason).endswith(".")
        return None
    last = 0
    for page in text.pages:
        assert last <= page.start < page.end <= len(text.text)
        last = page.end
    assert text.text.strip()
    assert "\r" not in text.text
    assert "\0" not in text.text
    return text


@given(st.sampled_from(STARTS), st.binary(max_size=400), st.sampled_from(NAMES))
@settings(deadline=None)
def test_any_bytes(start: bytes, rest: bytes, name: str) -> None:
    check(start + rest, name)


@given(st.text(max_size=300), st.sampled_from(("utf-8", "utf-16", "cp1252", "utf-32")), st.sampled_from(NAMES))
@settings(deadline=None)
def test_any_text(text: str, encoding: str, name: str) -> None:
    check(text.encode(encoding, "replace"), name)


@pytest.mark.parametrize("whole", [DOCX, PDF, HTML], ids=["docx", "pdf", "html"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_files_with_bytes_changed(whole: bytes, data: st.DataObject) -> None:
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    check(bytes(changed), "a")


@pytest.mark.parametrize("whole", [DOCX, PDF, HTML], ids=["docx", "pdf", "html"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_files_cut_off(whole: bytes, data: st.DataObject) -> None:
    check(whole[: data.draw(st.integers(0, len(whole)))], "a")


@given(part=st.sampled_from(zipfile.ZipFile(io.BytesIO(DOCX)).namelist()), data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40, deadline=None)
def test_docx_with_a_part_changed(part: str, data: st.DataObject) -> None:
    content = bytearray(zipfile.ZipFile(io.BytesIO(DOCX)).read(part))
    at = data.draw(st.integers(0, len(content)))
    content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    check(rezipped(DOCX, {part: bytes(content)}), "a.docx")


# fmt: off
TAGS = (
    "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ol start=3>", "<li>", "</ol>", "<h2>",
    "</h2>", "<main>", "<nav>", "<pre>", "<sup>", "<a href=#x>", "<br>", "<!--", "-->", "<script>", WORDS, "&#0;",
)
# fmt: on


@given(st.lists(st.sampled_from(TAGS), max_size=30))
@settings(deadline=None)
def test_any_markup(tags: list[str]) -> None:
    check(("<!DOCTYPE html>" + "".join(tags)).encode(), "a.html")


@given(
    st.lists(
        st.lists(
            st.builds(
                Print,
                x=st.floats(-50, 650),
                y=st.floats(-50, 850),
                text=st.text("ab(1).-* \u2022\u2013", max_size=20),
                size=st.floats(0.5, 80),
                bold=st.booleans(),
                turned=st.booleans(),
            ),
            max_size=12,
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
def test_any_words_on_any_pages(pages: list[list[Print]]) -> None:
    text = check(pdf(*pages), "a.pdf")
    if text is not None:
        assert not text.pages or text.pages[-1].end == len(text.text)


def test_reading_twice_gives_the_same() -> None:
    assert [read(data, "a") for data in (DOCX, PDF, HTML)] == [read(data, "a") for data in (DOCX, PDF, HTML)]

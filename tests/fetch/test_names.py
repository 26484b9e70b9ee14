"""Symbols, their addresses, and the file names of downloads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetch.kinds import DOCX, HTML, PDF, TEXT, Kind
from ingest.fetch.names import from_response, numbered
from ingest.fetch.pages import is_document, onward
from ingest.fetch.symbols import address, from_address, normal, stem

BASE = "https://undocs.org/"


@pytest.mark.parametrize(
    ("symbol", "path", "file"),
    [
        ("CEB/2013/2", "CEB/2013/2", "CEB-2013-2"),
        ("A/RES/78/226", "A/RES/78/226", "A-RES-78-226"),
        ("E/2021/47", "E/2021/47", "E-2021-47"),
        ("A/80/6 (Sect. 31)", "A/80/6%20%28Sect.%2031%29", "A-80-6-Sect-31"),
        ("CEB/2018/HLCP/36/CRP.1", "CEB/2018/HLCP/36/CRP.1", "CEB-2018-HLCP-36-CRP.1"),
        ("S/RES/2272 (2016)", "S/RES/2272%20%282016%29", "S-RES-2272-2016"),
        ("A/71/818/Corr.1", "A/71/818/Corr.1", "A-71-818-Corr.1"),
        ("E/CN.3/2006/13", "E/CN.3/2006/13", "E-CN.3-2006-13"),
        ("A/RES/66/235 A", "A/RES/66/235%20A", "A-RES-66-235-A"),
    ],
)
def test_a_symbol_has_an_address_and_a_file_name(symbol: str, path: str, file: str) -> None:
    assert normal(symbol) == symbol
    assert address(symbol, BASE) == BASE + path
    assert from_address(BASE + path, BASE) == symbol
    assert from_address(BASE + "en/" + path, BASE) == symbol
    assert stem(symbol) == file


def test_spaces_of_any_kind_are_one_space() -> None:
    assert normal(" A/80/6\u00a0\n(Sect.\u202f31) ") == "A/80/6 (Sect. 31)"


@pytest.mark.parametrize(
    "text", ["", "CEB", "A/RES", "ceb/2013/2", "A//1", "A/1/", "../A/1", "A/..", "A/1?x", "A/1 (", "2013/2"]
)
def test_what_is_no_symbol(text: str) -> None:
    assert normal(text) is None


@pytest.mark.parametrize("url", ["https://example.org/A/1", "https://undocs.org/", "https://undocs.org/en/help"])
def test_addresses_without_a_symbol(url: str) -> None:
    assert from_address(url, BASE) is None


@given(st.text())
def test_any_text_is_a_normal_symbol_or_none(text: str) -> None:
    symbol = normal(text)
    if symbol is not None:
        assert normal(symbol) == symbol
        assert from_address(address(symbol, BASE), BASE) == symbol
        assert "/" not in stem(symbol)


@pytest.mark.parametrize(
    ("disposition", "url", "name"),
    [
        ('attachment; filename="N1234.pdf"', "https://x.test/get", "N1234.pdf"),
        ("attachment; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf", "https://x.test/get", "Résumé.pdf"),
        ('attachment; filename="C:\\\\temp\\\\evil.pdf"', "https://x.test/get", "evil.pdf"),
        ('attachment; filename=".."', "https://x.test/a.pdf", "a.pdf"),
        (None, "https://x.test/a%2F..%2Fb.pdf", "b.pdf"),
        (None, "https://x.test/", "document.pdf"),
        (None, "https://x.test/manifest.toml", "manifest.pdf"),
        (None, "https://x.test/.hidden", "hidden.pdf"),
        (None, "https://x.test/con.pdf", "document-con.pdf"),
        (None, "https://x.test/N18-246.19", "N18-246.19.pdf"),
        (None, "https://x.test/page.php?id=1", "page.pdf"),
    ],
)
def test_a_safe_name_is_made(disposition: str | None, url: str, name: str) -> None:
    assert from_response(url, disposition, PDF) == name


@given(st.text(), st.sampled_from([PDF, DOCX, HTML, TEXT]))
def test_no_name_leaves_the_folder(text: str, kind: Kind) -> None:
    name = from_response("https://x.test/" + text, None, kind)
    assert not set("/\\\0\r\n:") & set(name)
    assert not name.startswith((".", "-"))
    assert len(name) <= 120
    assert name.endswith(kind.suffixes)


def test_a_second_file_is_numbered() -> None:
    assert numbered("CRP.1.pdf", 2) == "CRP.1-2.pdf"


def test_a_page_is_a_document_when_it_prints_the_symbol_and_has_words() -> None:
    assert is_document("<body>A/80/6\u00a0(Sect.\n31)" + "<p>one two</p>" * 100, "A/80/6 (Sect. 31)")
    assert not is_document("<body>A/80/6" + "<p>one two</p>" * 100, "A/81/6")
    assert not is_document("<body>A/80/6 was not found.", "A/80/6")
    assert not is_document("<body>A/80/6<script>" + "one two " * 200 + "</script>", "A/80/6")


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ('<iframe src="/get?s=A/1"></iframe>', "/get?s=A/1"),
        ('<iframe src="about:blank"></iframe><iframe src="x.pdf"></iframe>', "x.pdf"),
        ('<body><noscript><iframe src="/count"></iframe></noscript><iframe src="x.pdf"></iframe>', "x.pdf"),
        ('<frameset><frame src="https://x.test/a.pdf"></frameset>', "https://x.test/a.pdf"),
        ('<meta http-equiv="Refresh" content="0; URL=\'/a.pdf\'">', "/a.pdf"),
        ('<a href="/fr/A/1">Français</a><a href="/en/A/1">English</a>', "/en/A/1"),
        ("<p>Nothing here.</p>", None),
        ('<a href="/en/A/11">Another</a>', None),
    ],
)
def test_where_a_page_leads(html: str, where: str | None) -> None:
    assert onward(html, "A/1") == where

"""Zip archives: bombs, damage, and zips that are no DOCX."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ingest.readers import Limits, read
from ingest.text import UnreadableError
from tests.readers.docx_bytes import docx_bytes, rezipped, zipped

GOOD = docx_bytes(lambda d: d.add_paragraph("The Board met."))


def reason(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data, "paper.docx", limits or Limits())
    return str(caught.value)


def test_the_good_one_is_good() -> None:
    assert read(GOOD, "paper.docx").text == "The Board met."


class TestBombs:
    def test_a_part_that_grows_too_much(self) -> None:
        message = reason(rezipped(GOOD, {"word/media/big.bin": bytes(3_000_000)}))
        assert "times its size" in message
        assert "zip bomb" in message

    def test_a_part_that_is_too_large(self) -> None:
        assert "a part of" in reason(GOOD, Limits(member_bytes=2_000))

    def test_parts_that_are_too_large_together(self) -> None:
        assert "limit of 3,000" in reason(GOOD, Limits(unpacked_bytes=3_000))

    def test_too_many_parts(self) -> None:
        assert "files, which is over the limit of 5" in reason(GOOD, Limits(zip_members=5))

    def test_small_parts_may_shrink_well(self) -> None:
        assert read(rezipped(GOOD, {"word/media/small.bin": bytes(500_000)}), "paper.docx").kind == "docx"


class TestDamage:
    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_cut_off(self, share: float) -> None:
        assert reason(GOOD[: int(share * len(GOOD))]) == (
            "The file is a damaged or cut off zip archive; fetch it again."
        )

    def test_a_broken_part(self) -> None:
        assert "damaged" in reason(rezipped(GOOD, {"word/document.xml": b"<w:document"}))

    def test_an_empty_part(self) -> None:
        assert "damaged" in reason(rezipped(GOOD, {"word/document.xml": b""}))

    @pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
    def test_a_part_is_missing(self, part: str) -> None:
        assert "word/document.xml" in reason(rezipped(GOOD, {part: None}))

    def test_relationships_are_missing(self) -> None:
        assert "damaged" in reason(rezipped(GOOD, {"_rels/.rels": None}))

    def test_bytes_changed_inside(self) -> None:
        middle = GOOD.index(b"word/document.xml") + 200
        assert "damaged" in reason(GOOD[:middle] + bytes(40) + GOOD[middle + 40 :])


class TestEntities:
    LAUGHS = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
    OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'

    @pytest.mark.parametrize("xml", [LAUGHS, OUTSIDE, LAUGHS.decode().encode("utf-16")])
    @pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
    def test_declarations_are_refused_in_every_part(self, part: str, xml: bytes) -> None:
        assert reason(rezipped(GOOD, {part: xml})).startswith("The DOCX file declares XML entities")


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"a.txt": b"x"}, "a zip archive and no document"),
        ({}, "a zip archive and no document"),
        ({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}, "Excel workbook"),
        ({"[Content_Types].xml": b"x", "ppt/presentation.xml": b"x"}, "PowerPoint"),
        ({"mimetype": b"x", "content.xml": b"x"}, "OpenDocument"),
        ({"mimetype": b"x", "META-INF/container.xml": b"x"}, "EPUB"),
    ],
)
def test_zips_that_are_no_docx(members: Mapping[str, bytes], words: str) -> None:
    assert words in reason(zipped(members))

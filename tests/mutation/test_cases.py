"""The mutations themselves: repeatable, various, and true to their description."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from random import Random

import pytest

from tests.mutation import changes
from tests.mutation.cases import make
from tests.mutation.sources import Source, as_docx, as_html, as_pdf, sources

TEXT = "1. UNODC leads on 12 matters.\n\n2. The Committee met in 2031.\n\n(a) It sang;\n\n(b) It ate.\n"


def test_a_seed_and_an_index_determine_a_case() -> None:
    files = sources(small=True)
    assert make(1, 7, files, small=True) == make(1, 7, files, small=True)
    assert len({make(1, index, files, small=True).content for index in range(30)}) == 30
    assert make(1, 7, files, small=True) != make(2, 7, files, small=True)


def test_cases_are_of_every_format() -> None:
    files = sources(small=True)
    kinds = Counter(make(3, index, files, small=True).name.rpartition(".")[2] for index in range(150))
    assert set(kinds) >= {"md", "txt", "html", "pdf", "docx"}


def test_a_recipe_names_the_file_and_each_change() -> None:
    case = make(1, 0, (Source("a.md", TEXT.encode()),), small=True)
    first, *steps = case.recipe.split(", ")
    assert first == "a.md"
    assert steps


def test_small_files_are_made_up_ones_only() -> None:
    names = {source.name for source in sources(small=True)}
    assert {"printed.pdf", "typed.docx", "mechanism.html"} <= names
    assert all(name.endswith("-digest.md") for name in names if name.startswith("ceb-"))


@pytest.mark.parametrize("change", changes.TEXT_CHANGES)
def test_changes_of_text_take_any_text(change: changes.TextChange) -> None:
    for text in ("", "\n", "a", TEXT):
        assert change(text, Random(1)) == change(text, Random(1))


@pytest.mark.parametrize("change", changes.BYTE_CHANGES)
def test_changes_of_bytes_take_any_bytes(change: changes.ByteChange) -> None:
    for content in (b"", b"\0", b"\xff\xfe", TEXT.encode()):
        assert change(content, Random(1)) == change(content, Random(1))


@pytest.mark.parametrize("change", changes.HUGE_CHANGES)
def test_huge_changes_take_any_text_and_a_share(change: changes.HugeChange) -> None:
    for text in ("", TEXT):
        assert len(change(text, Random(1), 100)) <= len(change(text, Random(1), 10))


def test_numbers_are_shuffled_and_none_is_lost() -> None:
    shuffled = changes.numbers_shuffled(TEXT, Random(2))
    assert sorted(c for c in shuffled if c.isdigit()) == sorted(c for c in TEXT if c.isdigit())
    assert shuffled != TEXT


def test_lines_are_doubled_and_shuffled() -> None:
    assert set(changes.lines_doubled(TEXT, Random(1)).split("\n")) == set(TEXT.split("\n"))
    assert sorted(changes.lines_shuffled(TEXT, Random(1))) == sorted(TEXT)


def test_a_huge_paragraph_has_five_million_characters_and_no_line_end() -> None:
    paragraph = changes.one_long_paragraph(TEXT, Random(1), 1)
    assert len(paragraph) == 5_000_000
    assert "\n" not in paragraph


def test_a_hundred_thousand_empty_lines() -> None:
    assert changes.empty_lines(TEXT, Random(1), 1).count("\n") >= 100_000


def test_an_archive_stays_one_when_a_member_changes() -> None:
    whole = as_docx(TEXT)
    for number in range(10):
        changed = changes.inside_archive(whole, Random(number))
        assert zipfile.ZipFile(io.BytesIO(changed)).testzip() is None


def test_a_text_in_every_format() -> None:
    odd = TEXT + "\0\ud800<b \tcell\tcell\n"
    assert as_html(odd).startswith(b"<!DOCTYPE html>")
    assert as_pdf(odd).startswith(b"%PDF-")
    assert as_docx(odd).startswith(b"PK")
    assert [as_pdf(""), as_docx(""), as_html("")]

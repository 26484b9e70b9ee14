"""Real documents: what must be read in which order, and what must be refused with which words."""

from __future__ import annotations

import time
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.readers import read
from ingest.text import Text, UnreadableError
from tests.corpus import corpus

RESOLUTION = "pdf/e-2025-l14-draft-resolution.pdf"
HIGHLIGHTS = "pdf/jiu-note-2022-1-rev1-two-columns.pdf"
BUDGET = "docx/a-80-6-sect-31-ceb-jiu-icsc-budget.docx"


@cache
def _read(path: Path) -> Text:
    return read(path.read_bytes(), path.name)


def text_of(name: str) -> Text:
    return _read(corpus() / name)


def in_order(text: str, *parts: str) -> None:
    """Every part is there, each after the one before."""
    places = [text.find(part) for part in parts]
    missing = [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert not missing
    assert all(one < two for one, two in pairwise(places)), places


class TestDraftResolution:
    def test_front_matter_comes_first_and_the_symbol_once(self) -> None:
        text = text_of(RESOLUTION).text
        in_order(text, "E/2025/L.14", "Distr.: Limited", "4 June 2025", "2025 session", "Agenda item 13 (c)")
        assert text.count("E/2025/L.14") == 1

    def test_furniture_is_gone(self) -> None:
        text = text_of(RESOLUTION).text
        for furniture in ("25-08787", "*2508787*", "_____", "090625"):
            assert furniture not in text
        assert not any(block.endswith("/10") for block in text.split("\n\n"))

    def test_paragraphs_are_whole_and_numbered_in_order(self) -> None:
        blocks = text_of(RESOLUTION).text.split("\n\n")
        numbers = [int(block.split(".")[0]) for block in blocks if block.split(".")[0].isdigit()]
        assert numbers == list(range(1, 18))
        letters = [block[1] for block in blocks if block[:1] == "(" and block[2:3] == ")"]
        assert "".join(letters).endswith("abcdefghijklmnopqrstuvwxy")

    def test_footnotes_are_blocks_with_their_marks_in_the_text(self) -> None:
        text = text_of(RESOLUTION).text
        for number in range(1, 20):
            assert text.count(f"\n\n[^{number}]: ") == 1
            assert text.count(f"[^{number}]") >= 2

    def test_words_are_not_torn(self) -> None:
        text = text_of(RESOLUTION).text
        for whole in ("twenty-third special", "crucial contribution", "development system at all", "System-wide"):
            assert whole in text
        for torn in ("\ufffe", "\u00ad", "c rucial", "developme nt", "non- gov", "Secretary -"):
            assert torn not in text

    def test_a_sentence_across_pages_is_one(self) -> None:
        text = text_of(RESOLUTION)
        assert "Conference of the Parties to the United Nations Framework" in text.text
        assert text.page(text.text.index("to the United Nations Framework")) == 2

    def test_the_title_is_a_heading(self) -> None:
        assert "\n\n# Mainstreaming a gender perspective into all policies" in text_of(RESOLUTION).text

    def test_ten_pages(self) -> None:
        assert [page.number for page in text_of(RESOLUTION).pages] == list(range(1, 11))


class TestTwoColumns:
    def test_columns_in_reading_order(self) -> None:
        in_order(
            text_of(HIGHLIGHTS).text,
            "JIU/NOTE/2022/1/Rev.1",
            "# Background",
            "Objectives & Purpose",
            "What the JIU found",
            "1. Absence of working definitions",
            "2. High magnitude of racism",
            "3. Inadequate systems in place",
            "4. Unacceptable effects on health",
            "5. Great significance of macrostructural",
            "6. Nine pillars of performance",
            "7. Level of performance not commensurate",
            "8. Big difference between large size",
            "9. Imbalance in the measures",
            "10. The importance of collective",
            "11. UN system has a long way",
            "12. Next steps for change",
            "What the JIU recommends",
        )

    def test_sentences_run_on_within_their_column(self) -> None:
        text = text_of(HIGHLIGHTS).text
        assert "voluntary self-identification by personnel by June 2024" in text
        assert "a high-level, inter-agency standing mechanism intended to unite" in text
        assert "sets out the expected results, outcomes and key performance indicators" in text

    def test_running_feet_are_gone(self) -> None:
        assert "March March" not in text_of(HIGHLIGHTS).text
        assert "Click to access" not in text_of(HIGHLIGHTS).text

    def test_bullets_are_blocks_of_their_own(self) -> None:
        blocks = text_of(HIGHLIGHTS).text.split("\n\n")
        assert any(block.startswith("\u2022 Power asymmetries") and block.endswith("many forms.") for block in blocks)

    def test_it_takes_seconds_at_most(self) -> None:
        start = time.perf_counter()
        read((corpus() / HIGHLIGHTS).read_bytes(), "note.pdf")
        assert time.perf_counter() - start < 5


class TestBudget:
    def test_head_of_the_first_page(self) -> None:
        text = text_of(BUDGET).text
        in_order(text, "United Nations", "A/80/6 (Sect. 31)", "General Assembly", "Distr.: General", "21 April 2025")

    def test_headings_and_paragraph_numbers(self) -> None:
        in_order(
            text_of(BUDGET).text,
            "# I. International Civil Service Commission",
            "\n\n31.I.1 The International Civil Service Commission",
            "\n\n31.I.3 ",
            "\n\n(a) Continue to develop",
            "\n\n(j) Explore options",
            "\n\n31.I.4 ",
            "# II. Joint Inspection Unit",
            "# III. United Nations System Chief Executives Board",
        )

    def test_tables_are_rows_and_paragraphs_have_no_tabs(self) -> None:
        text = text_of(BUDGET).text
        assert "\n3357 (XXIX)\tStatute of the International Civil Service Commission\n" in text
        assert "\nPosts\t8 032.7\t9 565.0\t" in text
        assert not any(line.startswith("31.") and "\t" in line for line in text.split("\n"))

    def test_footnotes(self) -> None:
        in_order(text_of(BUDGET).text, "# Programme performance in 2024[^1]", "\n\n[^1]: For a full account of results")
        assert "12 D-2,[^a]" in text_of(BUDGET).text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pdf/a-45-696-add1-scan-without-text.pdf", "pictures of pages and no text"),
        ("pdf/a-79-876-broken-arabic-font.pdf", "garbage on 7 of 8 pages"),
    ],
)
def test_refusals(name: str, words: str) -> None:
    data = (corpus() / name).read_bytes()
    with pytest.raises(UnreadableError, match=words):
        read(data, name)


def test_text_files_stand_as_they_are() -> None:
    for path in sorted(corpus().rglob("*.txt")):
        source = path.read_bytes().decode().replace("\f", "\n")
        assert _read(path).text == source, path.name


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("other/spanish-ict-directory.txt", "es"),
        ("other/six-script-participants.txt", None),
        ("sessions/ceb-2013-second-session.txt", "en"),
        (RESOLUTION, "en"),
        (BUDGET, "en"),
    ],
)
def test_languages(name: str, language: str | None) -> None:
    assert text_of(name).language == language


def test_form_feeds_make_pages() -> None:
    text = text_of("other/spanish-ict-directory.txt")
    assert len(text.pages) > 1
    assert text.pages[-1].end == len(text.text)


def test_no_file_gives_a_warning() -> None:
    for path in sorted(corpus().rglob("*.txt")):
        assert _read(path).warnings == (), path.name

"""Real documents: every paragraph once, in order, with nothing lost between them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ingest.passages import Document
from ingest.readers import read
from ingest.structure import structure
from ingest.structure.lines import BLANK
from ingest.text import Text, UnreadableError
from tests.corpus import corpus


def plain(name: str) -> Document:
    path = corpus() / name
    return structure(Text(path.read_text(encoding="utf-8"), "text"), name=path.name, sha256="0" * 64)


def through_reader(path: Path) -> Document:
    return structure(read(path.read_bytes(), path.name), name=path.name, sha256="0" * 64)


def printed(made: Document, prefix: str = "") -> list[int]:
    """The numbers of the paragraphs whose words begin with their number, in order."""
    found = [p for p in made.passages if p.kind == "paragraph" and p.ref.startswith(prefix)]
    numbers = [(p.ref.removeprefix(prefix), made.words(p)) for p in found]
    return [int(n) for n, words in numbers if n.isdigit() and words.lstrip("*").startswith(f"{n}.")]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("ceb-2013-second-session", 94),
        ("ceb-2018-first-session", 52),
        ("ceb-2018-second-session", 58),
        ("ceb-2024-first-session", 35),
    ],
)
def test_every_paragraph_of_a_session_stands_once(name: str, last: int) -> None:
    assert printed(plain(f"sessions/{name}.txt")) == list(range(1, last + 1))


@pytest.mark.parametrize(("annex", "last"), [("annex II", 9), ("annex III", 55)])
def test_every_paragraph_of_an_annex_stands_once(annex: str, last: int) -> None:
    assert printed(plain("sessions/ceb-2013-second-session.txt"), f"{annex}/") == list(range(1, last + 1))


@pytest.mark.parametrize(
    ("name", "last"), [("a-res-78-226_counter-terrorism-assistance", 36), ("a-res-79-281_joint-inspection-unit", 19)]
)
def test_every_operative_paragraph_stands_once(name: str, last: int) -> None:
    assert printed(plain(f"resolutions/{name}.txt")) == list(range(1, last + 1))


def test_subparagraphs_and_notes_of_an_annex() -> None:
    made = plain("sessions/ceb-2013-second-session.txt")
    refs = Counter(p.ref for p in made.passages)
    assert [refs[f"annex III/12({letter})"] for letter in "abcdefghi"] == [1] * 9
    assert [refs[f"annex III/fn {letter}"] for letter in "abc"] == [1, 1, 1]
    assert refs["annex III/53"] == 5


def test_an_agenda_belongs_to_its_paragraph() -> None:
    made = plain("sessions/ceb-2013-second-session.txt")
    assert Counter(p.kind for p in made.passages if p.ref == "5") == {"paragraph": 1, "item": 7}


def test_tables_of_an_annex_by_their_row_numbers() -> None:
    made = plain("sessions/ceb-2018-second-session.txt")
    rows = Counter(p.ref.split("/row ")[0] for p in made.passages if p.kind == "row")
    second = [rows[f"annex II/table {n}"] for n in range(1, 7)]
    assert second == [10, 20, 2, 16, 14, 6]
    for n, last in enumerate(second, 1):
        found = [p.ref for p in made.passages if p.ref.startswith(f"annex II/table {n}/row")]
        assert found == [f"annex II/table {n}/row {row}" for row in range(1, last + 1)]
    assert [
        len({p.ref for p in made.passages if p.ref.startswith(f"annex III/table {n}/row")}) for n in (1, 2, 3, 4)
    ] == [
        6,
        3,
        9,
        7,
    ]


def test_columns_of_a_table() -> None:
    made = plain("sessions/ceb-2018-second-session.txt")
    rows = [p for p in made.passages if p.ref.startswith("annex II/table") and p.kind == "row"]
    assert all(len(p.cells) == 2 == len(p.columns) for p in rows)


def test_footnotes_of_a_session() -> None:
    refs = [p.ref for p in plain("sessions/ceb-2018-second-session.txt").passages if p.kind == "footnote"]
    assert refs == ["annex I/fn 1", *(f"annex II/fn {n}" for n in range(1, 5))]


def test_sections_of_a_session() -> None:
    made = plain("sessions/ceb-2018-first-session.txt")
    headings = {p.ref: p.headings for p in made.passages if p.kind == "paragraph"}
    assert [title[:3] for title in headings["27"]] == ["IV.", "A. "]
    assert [title[:3] for title in headings["45"]] == ["V. ", "C. "]
    assert [title[:3] for title in headings["47"]] == ["V. ", "D. "]


def test_preambular_paragraphs_of_a_resolution() -> None:
    made = plain("resolutions/a-res-78-226_counter-terrorism-assistance.txt")
    assert len({p.ref for p in made.passages if p.ref.startswith("pp")}) == 20
    assert [p.ref for p in made.passages if p.kind == "footnote"] == [f"fn {n}" for n in range(1, 12)]


def test_a_draft_resolution_from_its_pdf() -> None:
    made = through_reader(corpus() / "pdf" / "e-2025-l14-draft-resolution.pdf")
    assert (made.key, made.front.kind) == ("E/2025/L.14", "draft resolution")
    numbers = printed(made)
    assert numbers == list(range(1, numbers[-1] + 1))
    assert [p.ref for p in made.passages if p.ref.startswith("10(")][:3] == ["10(a)", "10(b)", "10(c)"]


def test_a_budget_section_from_its_docx() -> None:
    made = through_reader(corpus() / "docx" / "a-80-6-sect-31-ceb-jiu-icsc-budget.docx")
    for part in ("I", "II", "III"):
        numbers = [
            int(p.ref.rsplit(".", 1)[1])
            for p in made.passages
            if p.kind == "paragraph" and p.ref.startswith(f"31.{part}.")
        ]
        assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    assert made.key == "A/80/6 (Sect. 31)"


def test_all_files_of_the_corpus_keep_the_rules_of_spans() -> None:
    for path in sorted(corpus().rglob("*.*")):
        try:
            made = through_reader(path)
        except UnreadableError:
            continue
        end = 0
        for passage in made.passages:
            words = made.words(passage)
            assert end <= passage.start < passage.end <= len(made.text.text), path
            assert words == words.strip(BLANK), path
            assert passage.ref or passage.kind in {"front", "heading"}, path
            end = passage.end


@pytest.mark.parametrize("folder", ["sessions", "pages", "resolutions"])
def test_nearly_every_word_stands_in_a_passage(folder: str) -> None:
    for path in sorted((corpus() / folder).glob("*.txt")):
        made = plain(f"{folder}/{path.name}")
        held = sum(len(made.words(p).split()) for p in made.passages)
        assert held >= 0.85 * len(made.text.text.split()), path.name

"""The digests: marked as such, numbered as the documents, listed in the manifest, and in words of their own."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from ingest.fetch.symbols import address, normal
from ingest.manifest import read_manifest
from ingest.passages import Document
from ingest.readers import read
from ingest.structure import structure
from tests.corpus import corpus

DIGESTS = Path(__file__).resolve().parents[2] / "digests"
FILES = sorted(DIGESTS.glob("*-digest.md"))
PARAGRAPHS = {"ceb-2013-2": 94, "ceb-2018-1": 52, "ceb-2018-2": 58, "ceb-2024-1": 35}
RUN = 12

SESSIONS = [path for path in FILES if path.stem.removesuffix("-digest") in PARAGRAPHS]
PAGE = DIGESTS / "hlcp-iawg-ai-digest.md"

every_digest = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
every_session = pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)


def main_text(path: Path) -> str:
    return re.split(r"^## Annex", path.read_text(encoding="utf-8"), maxsplit=1, flags=re.MULTILINE)[0]


def document(path: Path) -> Document:
    data = path.read_bytes()
    declared = read_manifest(DIGESTS / "manifest.toml").declared(path.name)
    return structure(read(data, path.name), name=path.name, sha256=sha256(data).hexdigest(), declared=declared)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    tokens = words(text)
    return {tuple(tokens[start : start + RUN]) for start in range(len(tokens) - RUN + 1)}


def test_the_manifest_names_every_digest_and_each_is_there() -> None:
    manifest = read_manifest(DIGESTS / "manifest.toml")
    assert [entry.file for entry in manifest.entries] == [path.name for path in FILES]
    assert manifest.absent(DIGESTS) == ()


def test_digests_are_of_sessions_and_of_one_page() -> None:
    assert {*SESSIONS, PAGE} == set(FILES)
    assert len(SESSIONS) == len(PARAGRAPHS)


def test_the_manifest_names_the_official_documents() -> None:
    for entry in read_manifest(DIGESTS / "manifest.toml").entries:
        declared = entry.declared
        if entry.file == PAGE.name:
            assert (declared.symbol, declared.kind) == (None, "web page")
            continue
        assert declared.symbol is not None
        assert normal(declared.symbol) == declared.symbol
        assert declared.url == address(declared.symbol, "https://undocs.org/")
        assert entry.file == declared.symbol.lower().replace("/", "-") + "-digest.md"
        assert declared.title is not None
        assert "digest" in declared.title


@every_digest
def test_the_first_line_says_that_it_is_a_digest(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert "digest written for cebgraph" in first
    assert "not an official text" in first


@every_session
def test_paragraphs_are_numbered_as_in_the_document(path: Path) -> None:
    printed = [int(number) for number in re.findall(r"^(\d+)\. ", main_text(path), re.MULTILINE)]
    assert printed == list(range(1, PARAGRAPHS[path.stem.removesuffix("-digest")] + 1))


@every_session
def test_there_are_forty_numbered_paragraphs_or_items(path: Path) -> None:
    assert len(re.findall(r"^(?:\d+\.|\([a-z]\)) ", main_text(path), re.MULTILINE)) >= 40


@every_digest
def test_footnotes_are_called_and_given(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    given = re.findall(r"^\[\^(\w+)\]: ", text, re.MULTILINE)
    called = re.findall(r"\[\^(\w+)\](?!:)", text)
    assert sorted(given) == sorted(called)


def test_the_cybercrime_mandates_stand_where_the_document_has_them() -> None:
    _, annex = (DIGESTS / "ceb-2013-2-digest.md").read_text(encoding="utf-8").split("## Annex III\n")
    item = dict(re.findall(r"^\(([a-z])\) (.+)$", annex.split("\n12. ")[1].split("\n13. ")[0], re.MULTILINE))
    assert "".join(item) == "abcdefghi"
    for letter, holder in {"d": "OHCHR", "e": "UNICEF", "f": "UNDP and WIPO", "g": "UNCTAD", "h": "UN-Women"}.items():
        assert item[letter].startswith(holder)
    assert re.search(r"^8\. UNODC is the system's lead entity", annex, re.MULTILINE)
    assert re.search(r"^11\. .*ESCWA", annex, re.MULTILINE)


@every_session
def test_every_paragraph_is_found_under_its_number(path: Path) -> None:
    references = [passage.ref for passage in document(path).passages if passage.kind == "paragraph"]
    last = PARAGRAPHS[path.stem.removesuffix("-digest")]
    assert [int(reference) for reference in references if reference.isdigit()] == list(range(1, last + 1))


def test_annexes_count_for_themselves() -> None:
    references = {passage.ref for passage in document(DIGESTS / "ceb-2013-2-digest.md").passages}
    annex = {f"annex III/{number}" for number in range(1, 56)}
    items = {f"annex III/12({letter})" for letter in "abcdefghi"}
    assert annex | items | {"annex II/7(h)", "annex III/fn a", "annex III/fn b", "annex III/fn c"} <= references


def test_the_page_has_the_lines_and_items_of_a_page() -> None:
    passages = [(passage.ref, passage.kind) for passage in document(PAGE).passages]
    assert passages.count(("p2", "bullet")) == 2
    assert {("p4(a)", "item"), ("p4(d)", "item"), ("p6", "paragraph")} <= set(passages)


def test_tables_have_rows_with_their_printed_numbers() -> None:
    references = {passage.ref for passage in document(DIGESTS / "ceb-2018-2-digest.md").passages}
    rows = {"annex II/table 1/row 10", "annex II/table 2/row 9", "annex III/table 1/row 5"}
    assert rows | {"annex I/fn 1"} <= references


@every_digest
def test_no_run_of_words_is_that_of_an_official_text(path: Path) -> None:
    digest = runs(path.read_text(encoding="utf-8"))
    for source in corpus().rglob("*.txt"):
        shared = digest & runs(source.read_text(encoding="utf-8", errors="replace"))
        assert not shared, f"{source.name}: {' '.join(min(shared))}"

"""The manifest beside documents: what it gives, and one sentence for each thing wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.manifest import FIELDS, Manifest, ManifestError, parse_manifest, read_manifest
from ingest.passages import FrontMatter


def problems(text: str) -> tuple[str, ...]:
    with pytest.raises(ManifestError) as caught:
        parse_manifest(text)
    return caught.value.problems


def test_an_entry_declares_what_the_text_lacks(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(
        """
        # Two sessions.
        [[document]]
        file = "spring.txt"
        symbol = "CEB/1999/1"
        title = "Spring session"
        url = "https://undocs.org/CEB/1999/1"
        body = "body/ceb"
        session = "first regular session"
        start = 1999-04-07
        end = "1999-04-08"
        place = "Geneva"
        issued = "1999-06"
        kind = "summary of deliberations"
        language = "en"
        note = "Made up."

        [[document]]
        file = "autumn.txt"
        """,
        encoding="utf-8",
    )
    manifest = read_manifest(path)
    assert manifest.declared("spring.txt") == FrontMatter(
        symbol="CEB/1999/1",
        title="Spring session",
        body="body/ceb",
        session="first regular session",
        start="1999-04-07",
        end="1999-04-08",
        place="Geneva",
        issued="1999-06",
        kind="summary of deliberations",
        language="en",
        url="https://undocs.org/CEB/1999/1",
    )
    assert manifest.declared("autumn.txt") == FrontMatter()
    assert manifest.declared("winter.txt") is None


def test_an_entry_describes_the_copy() -> None:
    digest = "0f" * 32
    text = f'[[document]]\nfile = "a.pdf"\nsha256 = "{digest}"\nbytes = 12\nretrieved = 2024-02-29\netag = "\\"x\\""\n'
    entry = parse_manifest(text).entry("a.pdf")
    assert entry is not None
    assert (entry.sha256, entry.bytes, entry.retrieved, entry.etag) == (digest, 12, "2024-02-29", '"x"')


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    (tmp_path / "here.txt").write_text("x", encoding="utf-8")
    manifest = parse_manifest('[[document]]\nfile = "here.txt"\n[[document]]\nfile = "gone.txt"\n')
    assert manifest.absent(tmp_path) == ("gone.txt",)


def test_an_empty_manifest_is_one_without_entries() -> None:
    assert parse_manifest("") == Manifest()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('simbol = "A/1"', "has an unknown key 'simbol'; did you mean 'symbol'?"),
        ('zzz = "A/1"', "has an unknown key 'zzz'; the keys are file, symbol, "),
        ("symbol = 7", "symbol must be a text between quotation marks, not 7."),
        ('title = " "', "title must be a text between quotation marks, not ' '."),
        ('url = "undocs.org/A/1"', "url must be an address that starts with https:// or http://"),
        ('start = "7 May 2013"', "start must be a date such as 2013-11-25"),
        ('end = "2013-02-30"', "end must be a date such as 2013-11-25"),
        ('issued = "2013-13"', "issued must be a date such as 2013-11-25"),
        ("issued = 2013-11-25T10:00:00", "issued must be a date such as 2013-11-25"),
        ('body = "CEB"', "body must be an id such as body/ceb, not 'CEB'."),
        ('language = "English"', "language must be a language code such as en"),
        ('sha256 = "abc"', "sha256 must be 64 hexadecimal digits in lower case"),
        ("bytes = -1", "bytes must be a whole number of 0 or more, not -1."),
        ("bytes = true", "bytes must be a whole number of 0 or more, not True."),
    ],
)
def test_a_wrong_value_gets_one_sentence(line: str, sentence: str) -> None:
    (problem,) = problems(f'[[document]]\nfile = "a.txt"\n{line}\n')
    assert problem.startswith("manifest.toml, document 1 (a.txt)")
    assert sentence in problem


@pytest.mark.parametrize("file", ["../a.txt", "sub/a.txt", "c:\\a.txt", "..", ""])
def test_a_file_stands_beside_the_manifest(file: str) -> None:
    (problem,) = problems(f"[[document]]\nfile = '{file}'\n")
    assert "without a folder" in problem


def test_all_problems_are_listed_at_once() -> None:
    found = problems('name = 1\n[[document]]\ntitle = "x"\n[[document]]\nfile = "b"\nbytes = "1"\nsimbol = "x"\n')
    assert [sentence.split(":")[0].split(";")[0] for sentence in found] == [
        "manifest.toml has an unknown key 'name'",
        "manifest.toml, document 1 has no key 'file'",
        "manifest.toml, document 2 (b)",
        "manifest.toml, document 2 (b) has an unknown key 'simbol'",
    ]


@pytest.mark.parametrize(("key", "value"), [("file", "a.txt"), ("symbol", "A/1")])
def test_two_entries_for_one_document_are_a_problem(key: str, value: str) -> None:
    first, second = ("a.txt", "a.txt") if key == "file" else ("a.txt", "b.txt")
    symbol = 'symbol = "A/1"\n' if key == "symbol" else ""
    text = f'[[document]]\nfile = "{first}"\n{symbol}[[document]]\nfile = "{second}"\n{symbol}'
    assert problems(text) == (f"manifest.toml has 2 entries with {key} '{value}'; keep one of them.",)


@pytest.mark.parametrize("text", ["document = 3", "[document]\nfile = 'a'", "document = [1]"])
def test_documents_are_tables(text: str) -> None:
    assert problems(text) == ("manifest.toml must write each document as a [[document]] table.",)


def test_what_is_not_toml_says_where() -> None:
    (problem,) = problems("[[document]\n")
    assert problem.startswith("manifest.toml is not valid TOML: ")
    assert "line 1" in problem


def test_what_is_not_utf8_says_where(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_bytes(b"# \xff")
    with pytest.raises(ManifestError, match=r"manifest.toml is not UTF-8 at byte 2; save it as UTF-8\."):
        read_manifest(path)


@given(st.text(max_size=80))
def test_any_text_gives_a_manifest_or_sentences(text: str) -> None:
    try:
        assert isinstance(parse_manifest(text), Manifest)
    except ManifestError as error:
        assert error.problems
        assert all(sentence.endswith((".", "?")) for sentence in error.problems)


scalars = st.one_of(st.text(max_size=5), st.integers(), st.booleans(), st.dates(), st.none(), st.lists(st.text()))


@pytest.mark.parametrize("key", FIELDS)
@given(value=scalars)
def test_checks_take_any_value(key: str, value: object) -> None:
    assert FIELDS[key](value) is None or isinstance(FIELDS[key](value), str)

"""What a manifest says of a table, and one sentence for each thing wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.fetch.record import record
from ingest.manifest import Entry, ManifestError, parse_manifest, read_manifest
from ingest.passages import FrontMatter
from ingest.tables.columns import Table
from tests.tables.samples import COLUMNS, MANIFEST

BARE = '[[table]]\nfile = "r.csv"\n[table.columns]\nholder = "Unit"\nmatter = "About"\n'


def problem(text: str) -> str:
    with pytest.raises(ManifestError) as caught:
        parse_manifest(text)
    (only,) = caught.value.problems
    return only


def test_a_table_has_its_columns() -> None:
    manifest = parse_manifest(MANIFEST)
    assert manifest.table("registry.csv") == Table(COLUMNS, "mandates", "registry")
    assert manifest.declared("registry.csv") == FrontMatter(title="Registry of mandates", issued="2031")
    assert manifest.table("other.csv") is None
    assert manifest.absent(Path("nowhere")) == ("registry.csv",)


def test_what_its_rows_are_and_how_strong_needs_no_saying() -> None:
    table = parse_manifest(BARE).table("r.csv")
    assert table is not None
    assert (table.rows, table.strength) == ("mandates", "registry")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[table]]\nfile = "r.csv"\n', "has no table of columns; add [table.columns]"),
        (BARE.replace('holder = "Unit"\n', ""), "does not say which column names the holder"),
        (BARE.replace('matter = "About"\n', ""), "does not say which column tells what a mandate is about"),
        (BARE + 'instrumnet = "Paper"\n', "unknown key 'instrumnet' under columns; did you mean 'instrument'?"),
        (BARE + 'xyz = "Paper"\n', "the keys are holder, holder_name, matter"),
        (BARE + "shown = 3\n", "shown must be the header of a column or a list of them"),
        (BARE + 'shown = ["a", 3]\n', "shown must be the header of a column or a list of them"),
        (BARE + "shown = []\n", "shown must be the header of a column or a list of them"),
        (BARE.replace("[table.columns]", 'rows = "posts"\n[table.columns]'), "rows must be \"mandates\", not 'posts'"),
        (BARE.replace("[table.columns]", 'strength = "direct"\n[table.columns]'), 'strength must be "registry"'),
        (BARE.replace("[table.columns]", 'fille = "x"\n[table.columns]'), "unknown key 'fille'; did you mean 'file'?"),
        (BARE.replace('file = "r.csv"\n', ""), "table 1 has no key 'file'"),
        ("table = 3\n", "must write each table as a [[table]] table"),
        (BARE + '[[document]]\nfile = "r.csv"\n', "2 entries with file 'r.csv'"),
        ("[[tabel]]\n", "holds [[document]] and [[table]] tables only"),
    ],
)
def test_what_is_wrong_is_one_sentence(text: str, said: str) -> None:
    assert said in problem(text)


def test_fetched_documents_leave_a_table_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    first = Entry("a.pdf", FrontMatter(symbol="A/1"))
    path.write_text('[[document]]\nfile = "a.pdf"\nsymbol = "A/1"\n\n# Theirs.\n' + MANIFEST, "utf-8")
    record(tmp_path, Entry("a.pdf", FrontMatter(symbol="A/1", title="One")), first)
    record(tmp_path, Entry("b.pdf", FrontMatter(symbol="A/2")), None)
    manifest = read_manifest(path)
    assert [entry.declared.title for entry in manifest.entries] == ["One", None]
    assert manifest.tables == parse_manifest(MANIFEST).tables
    assert "# Theirs.\n" + MANIFEST.strip("\n") in path.read_text("utf-8").replace("\n\n[[table]]", "\n[[table]]")


def test_an_unusual_layout_keeps_the_table(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text('document = [{file = "a.txt", note = """\n[[document]]\n"""}]\n' + MANIFEST, "utf-8")
    record(tmp_path, Entry("b.pdf", FrontMatter()), None)
    assert read_manifest(path).tables == parse_manifest(MANIFEST).tables

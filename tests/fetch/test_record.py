"""Writing the manifest: one entry changes, the rest of the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetch.record import load, record
from ingest.manifest import Entry, Manifest, read_manifest
from ingest.passages import FrontMatter

NEW = Entry("new.pdf", FrontMatter(symbol="A/2", url="https://x.test/A/2"), sha256="ab" * 32, bytes=3)


def test_a_folder_without_manifest_gets_one(tmp_path: Path) -> None:
    assert load(tmp_path) == Manifest()
    assert record(tmp_path, NEW, None) == read_manifest(tmp_path / "manifest.toml")
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.toml"]


def test_other_entries_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    before = '# Mine.\n[[document]]\nfile = "a.txt"  # the first\ntitle = "One"\n'
    path.write_text(before, encoding="utf-8")
    record(tmp_path, NEW, None)
    assert path.read_text(encoding="utf-8").startswith(before + '\n[[document]]\nfile = "new.pdf"\n')
    assert [entry.file for entry in read_manifest(path).entries] == ["a.txt", "new.pdf"]


def test_an_entry_is_changed_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(
        '[[document]]\nfile = "old.pdf"\n# Seen in Geneva.\nsymbol = "A/2"\netag = "x"\n\n'
        '# The second.\n[[document]]\nfile = "b.txt"',
        encoding="utf-8",
    )
    record(tmp_path, NEW, read_manifest(path).entries[0])
    assert path.read_text(encoding="utf-8") == (
        '[[document]]\nfile = "new.pdf"\n# Seen in Geneva.\nsymbol = "A/2"\nurl = "https://x.test/A/2"\n'
        f'sha256 = "{"ab" * 32}"\nbytes = 3\n\n# The second.\n[[document]]\nfile = "b.txt"'
    )


def test_an_unusual_layout_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text('document = [{file = "a.txt", note = """\n[[document]]\n"""}]\n', encoding="utf-8")
    record(tmp_path, NEW, None)
    first, second = read_manifest(path).entries
    assert (first.note, second) == ("[[document]]\n", NEW)


texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(str.strip)
entries = st.builds(
    Entry,
    file=st.sampled_from(["a.pdf", "b.pdf"]),
    declared=st.builds(
        FrontMatter,
        symbol=st.none() | texts,
        title=st.none() | texts,
        start=st.sampled_from([None, "2013", "2013-11", "2013-11-25"]),
    ),
    note=st.none() | texts,
    bytes=st.none() | st.integers(0, 10**12),
    etag=st.none() | texts,
)


@given(entries, entries)
def test_what_is_written_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, first: Entry, second: Entry) -> None:
    folder = tmp_path_factory.mktemp("manifest")
    record(folder, first, None)
    assert read_manifest(folder / "manifest.toml").entries == (first,)
    record(folder, second, first)
    assert read_manifest(folder / "manifest.toml").entries == (second,)

"""Which files an ingest reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.sources import SourceError, find


def make(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def names(*paths: Path) -> list[str]:
    return [source.name for source in find(paths).sources]


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    make(tmp_path, b_txt="b", a_pdf="a", sub__deep__c_html="c")
    assert names(tmp_path) == ["a.pdf", "b.txt", "c.html"]


def test_what_is_no_document_is_left_out(tmp_path: Path) -> None:
    make(
        tmp_path,
        a_txt="a",
        README_md="about",
        LICENSE="mit",
        data_json="{}",
        _hidden_txt="x",
        _git__b_txt="b",
        noise="?",
    )
    assert names(tmp_path) == ["a.txt"]


def test_a_document_without_a_suffix_is_known_by_its_beginning(tmp_path: Path) -> None:
    make(tmp_path, one="%PDF-1.7", two="  <!DOCTYPE html><p>x", three="nothing")
    assert names(tmp_path) == ["one", "two"]


def test_a_file_that_is_named_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, README_md="about")
    assert names(tmp_path / "README.md") == ["README.md"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, a_txt="a")
    assert names(tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_a_manifest_declares(tmp_path: Path) -> None:
    make(tmp_path, a_txt="a", b_txt="b", manifest_toml='[[document]]\nfile = "a.txt"\nsymbol = "CEB/1"\n')
    first, second = find([tmp_path]).sources
    assert first.declared is not None
    assert first.declared.symbol == "CEB/1"
    assert second.declared is None
    assert first.declared_digest() != second.declared_digest() == ""
    assert find([tmp_path / "a.txt"]).sources[0] == first


def test_a_manifest_that_names_a_missing_file(tmp_path: Path) -> None:
    make(tmp_path, a_txt="a", manifest_toml='[[document]]\nfile = "gone.txt"\n')
    assert "names gone.txt, which is not there" in find([tmp_path]).absent[0]


@pytest.mark.parametrize(
    ("manifest", "said"),
    [('[[document]]\nfile = "a.txt"\nsymbl = "X"\n', "did you mean 'symbol'"), ("[[", "not valid TOML")],
)
def test_a_wrong_manifest_is_named(manifest: str, said: str, tmp_path: Path) -> None:
    make(tmp_path, a_txt="a", manifest_toml=manifest)
    with pytest.raises(SourceError, match=said):
        find([tmp_path])


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no document"):
        find([tmp_path])


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is not there"):
        find([tmp_path / "x"])

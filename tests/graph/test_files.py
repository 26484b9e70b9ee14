"""Files that are whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph import files


def test_a_file_is_replaced_at_once_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write(tmp_path / "a", b"old")
    files.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(tmp_path / "a", b"old")

    def fail(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        files.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_sweep_keeps_what_is_named(tmp_path: Path) -> None:
    (tmp_path / "keep").mkdir()
    (tmp_path / "go" / "below").mkdir(parents=True)
    (tmp_path / "file").touch()
    files.sweep(tmp_path, {"keep"})
    assert list(tmp_path.iterdir()) == [tmp_path / "keep"]


def test_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    files.remove(tmp_path / "nothing")


def test_a_held_lock_is_not_given_twice_and_is_free_afterwards(tmp_path: Path) -> None:
    with files.locked(tmp_path / "lock", wait=False) as mine:
        assert mine
        with files.locked(tmp_path / "lock", wait=False) as yours:
            assert not yours
    with files.locked(tmp_path / "lock", wait=False) as again:
        assert again

"""The open half holds its committed numbers; both halves are whole; the held one stays closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests import corpus as places
from tests.evaluation import table
from tests.evaluation.gold import SUFFIX
from tests.evaluation.made_up import __main__ as command
from tests.evaluation.made_up import halves
from tests.evaluation.samples import GOLD, TEXT, shared
from tests.evaluation.scorer import Scorer

APP = typer.Typer()
APP.command()(command.main)

BOTH = (halves.OPEN, halves.HELD)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(APP, words)
    return result.exit_code, result.output


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small shared folder, and a document with gold in each half."""
    monkeypatch.setenv("CEBGRAPH_CORPUS", str(shared(tmp_path)))
    for half in BOTH:
        (tmp_path / half).mkdir()
        (tmp_path / half / "dolphins.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / half / "dolphins.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    monkeypatch.setattr(halves, "HERE", tmp_path)
    monkeypatch.setattr(halves, "TABLE", tmp_path / "table.json")
    return tmp_path


def test_no_measure_of_the_open_half_fell_below_the_committed_table(tmp_path: Path) -> None:
    committed = table.from_text(halves.TABLE.read_text(encoding="utf-8"))
    found = halves.measured(halves.OPEN, Scorer(places.gold().parent / "tools" / "score.py"), tmp_path)
    fallen = table.falls(committed, halves.rows(found))
    if fallen:
        lines = [f"These fell by more than {table.TOLERANCE} below made_up/{halves.TABLE.name}:", *map(str, fallen)]
        lines.append("See why: uv run python -m tests.evaluation.made_up open --show KIND")
        pytest.fail("\n".join(lines), pytrace=False)


def test_the_committed_table_speaks_of_the_open_half_alone() -> None:
    committed = table.from_text(halves.TABLE.read_text(encoding="utf-8"))
    assert {key.document for key in committed} == {*halves.documents(halves.OPEN), table.ALL}


@pytest.mark.parametrize("half", BOTH)
def test_each_document_has_its_gold_beside_it(half: str) -> None:
    found = halves.documents(half)
    assert len(found) == {halves.OPEN: 32, halves.HELD: 6}[half]
    for name, files in found.items():
        assert [path.name.endswith(SUFFIX) for path in files].count(True) == 1, name
        assert len(files) == 2, name
    assert {gold.name for gold in halves.golds(half)} == set(found)


def test_no_document_stands_in_both_halves() -> None:
    assert set(halves.documents(halves.OPEN)).isdisjoint(halves.documents(halves.HELD))


@pytest.mark.parametrize("half", BOTH)
def test_a_doubtful_row_says_why(half: str) -> None:
    for gold in halves.golds(half):
        for kind in ("mandates", "bodies", "decisions", "roles", "references", "initiatives"):
            for row in gold.content.get(kind, ()):
                assert ("why" in row) == bool(row.get("doubtful")), (gold.name, row)
                assert row["para"], (gold.name, row)


def test_the_open_half_is_shown_committed_and_compared(world: Path) -> None:
    status, said = run("open", "--show", "mandates", "--refresh")
    assert status == command.DONE, said
    assert "('WHO', 'malaria')" in said
    assert "Rewrote table.json." in said
    committed = (world / "table.json").read_text(encoding="utf-8")
    assert {key.document for key in table.from_text(committed)} == {"dolphins", table.ALL}
    assert run() == (command.DONE, run("open")[1])
    (world / "open" / "dolphins.txt").write_text("# Otters\n\n1. Otters play.\n", encoding="utf-8")
    status, said = run("open")
    assert status == command.FELL
    assert "FELL all, references, symbol: F1 was 1.000, is 0.000" in said


def test_the_held_half_gives_numbers_only(world: Path) -> None:
    status, said = run("held")
    assert status == command.DONE
    assert "dolphins" in said
    assert "malaria" not in said
    for words in (("--show", "mandates"), ("--refresh",)):
        status, said = run("held", *words)
        assert status == command.WRONG_USE
        assert said.startswith("The held half is only measured:")
    assert not (world / "table.json").exists()


def test_wrong_use_is_one_sentence(world: Path) -> None:
    assert run("open", "--show", "treaties")[1].startswith("There is no kind 'treaties'; it is one of mandates,")
    (world / "open" / "dolphins.gold.json").write_text("{", encoding="utf-8")
    status, said = run("open")
    assert status == command.WRONG_USE
    assert said.startswith("dolphins.gold.json is no JSON")

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.evaluation import __main__ as command
from tests.evaluation import facts, gold, readme, table
from tests.evaluation.samples import shared
from tests.evaluation.scorer import Count

APP = typer.Typer()
APP.command()(command.main)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small shared folder in the place of the real one, and committed files of its own."""
    monkeypatch.setenv("CEBGRAPH_CORPUS", str(shared(tmp_path)))
    monkeypatch.setattr(command, "read_all", partial(gold.read_all, own=tmp_path))
    monkeypatch.setattr(table, "TABLE", tmp_path / "table.json")
    monkeypatch.setattr(facts, "LIST", tmp_path / "facts.csv")
    monkeypatch.setattr(readme, "README", tmp_path / "README.md")
    (tmp_path / "README.md").write_text(f"# Numbers\n{readme.BEGIN}\n{readme.END}\n", encoding="utf-8")
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(APP, words)
    return result.exit_code, result.output


def test_a_table_is_committed_and_later_runs_are_compared_with_it(world: Path) -> None:
    status, said = run("--refresh", "--csv", str(world / "answers"))
    assert status == 0, said
    assert "Rewrote table.json, facts.csv and README.md." in said
    assert (world / "answers" / "dolphins" / "mandates.csv").is_file()
    committed = table.from_text((world / "table.json").read_text(encoding="utf-8"))
    assert committed[table.Key("dolphins", "references", "symbol")].f1 == 1.0
    assert "| mandates | holder+topic |" in (world / "README.md").read_text(encoding="utf-8")

    lines = (world / "facts.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    symbol = next(line for line in lines if "A/77/41" in line)
    (world / "facts.csv").write_text("".join(lines).replace(symbol, symbol.replace("right", "wrong")), encoding="utf-8")
    better = {key: Count(9, 9, 0, 9, 9) if key.kind == "mandates" else count for key, count in committed.items()}
    (world / "table.json").write_text(table.to_text(better), encoding="utf-8")
    status, said = run("--document", "dolph", "--show", "mandates")
    assert status == command.FELL
    assert "FELL dolphins, mandates, holder+topic: F1 was 1.000, is " in said
    assert "('WHO', 'malaria')" in said
    assert "changed wrong → right" in said


def test_wrong_use_is_one_sentence(world: Path) -> None:
    assert run("--refresh", "--document", "x") == (2, "--refresh needs all documents; leave --document out.\n")
    assert run("--document", "otters") == (2, "No gold is called 'otters'; there is dolphins.\n")
    status, said = run("--show", "treaties")
    assert status == 2
    assert said.startswith("There is no kind 'treaties'; it is one of mandates,")
    (world / "shared" / "corpus" / "pages" / "dolphins.txt").write_bytes(b"")
    status, said = run()
    assert status == 2
    assert said.startswith("dolphins.txt: ")


def test_without_the_documents_it_says_where_they_should_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEBGRAPH_CORPUS", str(tmp_path / "none" / "corpus"))
    status, said = run()
    assert status == 2
    assert "set CEBGRAPH_CORPUS to the corpus folder" in " ".join(said.split())

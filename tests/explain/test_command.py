"""The command `cebgraph explain`: which file is meant, and how the answer is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api import cli
from api.commands.explain import lines
from ingest.explain import explain
from ontology.load import load
from tests.rules.documents import document

Output = pytest.CaptureFixture[str]
REPORT = """\
Report of the session

I. Crime

1. UNODC is the lead entity on cybercrime.

2. UNODC did not lead the work on corruption.
"""
MANIFEST = '[[document]]\nfile = "report.txt"\nsymbol = "CEB/2099/1"\n'


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "other.txt").write_text("1. It rained.\n", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> int:
    return cli.run(["explain", *(str(argument) for argument in arguments)])


def test_plain_lines_where_there_is_no_terminal(report: Path, capsys: Output) -> None:
    assert run(report, "1") == 0
    said = capsys.readouterr().out
    assert said.startswith("CEB/2099/1, 1 (paragraph)")
    assert "fired: mandate.is: UNODC, lead; saw cybercrime (direct)" in said
    assert "mandate by mandate.is (stated): holder UNODC, topic cybercrime, role lead, strength direct" in said
    assert "\x1b" not in said


def test_a_paragraph_without_facts_says_why(report: Path, capsys: Output) -> None:
    assert run(report, "2") == 0
    said = capsys.readouterr().out
    assert "nearly: mandate.does at “lead”: it is denied" in said
    assert said.rstrip().endswith("none")


def test_json(report: Path, capsys: Output) -> None:
    assert run(report, "1", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    (passage,) = found["passages"]
    assert (found["document"], found["paragraph"], passage["headings"]) == ("CEB/2099/1", "1", ["I. Crime"])
    assert passage["facts"][0]["says"]["holder"] == "UNODC"


def test_styles_on_a_terminal(report: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(report, "1") == 0
    assert "\x1b[" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["CEB/2099/1", "ceb/2099/1", "report", "report.txt"])
@pytest.mark.parametrize("folder", [False, True])
def test_a_symbol_or_stem_with_its_file(name: str, folder: bool, report: Path, capsys: Output) -> None:
    assert run(name, "1", "--file", report.parent if folder else report) == 0
    assert "UNODC" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["CEB/2099/1", "1"], "give the path of the document"),
        (["CEB/2099/9", "1", "--file", "report.txt"], "is document CEB/2099/1, not CEB/2099/9"),
        (["CEB/2099/9", "1", "--file", "."], "holds no file called 'CEB/2099/9'"),
        (["report.txt", "12"], "has no paragraph '12'; did you mean"),
        (["report.txt", "1", "--file", "nowhere.pdf"], "nowhere.pdf is not there"),
        (["report.txt"], "Missing argument"),
        (["empty.pdf", "1"], ""),
    ],
)
def test_wrong_use(
    arguments: list[str], said: str, report: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(report.parent)
    (report.parent / "empty.pdf").write_bytes(b"")
    assert run(*arguments) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert said in told
    assert told and "Traceback" not in told


def test_the_help_has_an_example(capsys: Output) -> None:
    assert run("--help") == 0
    assert "Example: cebgraph explain" in capsys.readouterr().out


def test_every_part_of_a_passage_has_lines() -> None:
    found = explain(document("UNODC leads the work on corruption. All left."), "1", load())
    words = [words for _, _, words in lines(found)]
    assert {"Names", "Topics", "Facts of this passage"} <= set(words)
    assert "no rule fired, and none nearly did" in words

"""The command line in this process: exit statuses, and one sentence for whatever goes wrong."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from api import cli
from tests.api.samples import write

Output = pytest.CaptureFixture[str]


def run(*arguments: str | Path) -> int:
    return cli.run([str(argument) for argument in arguments])


def test_ingest_query_forget(tmp_path: Path, capsys: Output) -> None:
    folder, data = write(tmp_path / "documents"), tmp_path / "data"
    assert run("ingest", folder, "--data", data) == 0
    said = capsys.readouterr().out
    assert "2 read, 0 unchanged, 0 failed" in said
    assert "mandates" in said
    assert run("query", "mandates", "--topic", "cybercrime", "--format", "csv", "--data", data) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["holder"], row["document"], row["paragraph"]) for row in rows] == [("UNODC", "report", "1")]
    assert run("forget", "report", "--data", data) == 0
    capsys.readouterr()
    assert run("query", "documents", "--format", "json", "--data", data) == 0
    assert [row["document"] for row in json.loads(capsys.readouterr().out)["rows"]] == ["note"]


def test_some_inputs_failed(tmp_path: Path, capsys: Output) -> None:
    folder = write(tmp_path / "documents")
    (folder / "empty.pdf").write_bytes(b"")
    assert run("ingest", folder, "--data", tmp_path / "data") == 1
    captured = capsys.readouterr()
    assert "empty.pdf: " in captured.err
    assert "issues.jsonl" in captured.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ingest", "nowhere"], "nowhere is not there"),
        (["ingest"], "Missing argument"),
        (["ingest", "x", "--jobs", "0"], "--jobs"),
        (["query", "mandate"], "mandates"),
        (["query", "mandates", "--colour", "red"], "No such option"),
        (["query", "mandates", "--format", "xml"], "xml"),
        (["query", "mandates"], "There is no data in"),
        (["forget", "CEB/2018/1"], "There is no data in"),
        (["export", "somewhere"], "There is no data in"),
        (["check"], "There is no data in"),
        (["fetch", "CEB/2018/1"], "the folder last"),
        (["nonsense"], "No such command"),
    ],
)
def test_wrong_use(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CEBGRAPH_DATA", raising=False)
    assert run(*arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.err


def test_a_folder_without_documents(tmp_path: Path, capsys: Output) -> None:
    assert run("ingest", tmp_path, "--data", tmp_path / "data") == 2
    assert "holds no document" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--topic", "cybercrim", "did you mean cybercrime"),
        ("--entity", "UNODK", "did you mean UNODC"),
        ("--as-of", "soon", "must be a date"),
        ("--strength", "weak", "one of direct, related"),
        ("--document", "CEB/2018/78", "did you mean CEB/2018/77"),
    ],
)
def test_wrong_values(option: str, value: str, said: str, small: Path, capsys: Output) -> None:
    assert run("query", "mandates", option, value, "--data", small) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_both_spellings_of_an_option(small: Path, capsys: Output) -> None:
    answers = []
    for option in ("--as-of", "--as_of"):
        assert run("query", "documents", option, "2018", "--format", "csv", "--data", small) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1] != ""


def test_a_page(small: Path, capsys: Output) -> None:
    assert run("query", "mandates", "--limit", "2", "--offset", "1", "--format", "json", "--data", small) == 0
    found = json.loads(capsys.readouterr().out)
    assert (len(found["rows"]), found["total"]) == (2, 6)


def test_a_table_names_the_paragraph_and_the_words(small: Path, capsys: Output) -> None:
    assert run("query", "mandates", "--topic", "cybercrime", "--data", small) == 0
    said = capsys.readouterr().out
    assert "“1. UNODC leads the work against cybercrime.”" in said
    assert "4 rows from 2 documents" in said


def test_the_data_directory_from_the_environment(small: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setenv("CEBGRAPH_DATA", str(small))
    assert run("query", "documents", "--format", "csv") == 0
    assert "CEB/2018/77" in capsys.readouterr().out


def test_check_and_export(small: Path, tmp_path: Path, capsys: Output) -> None:
    assert run("check", "--data", small) == 0
    assert "Both engines give the same answers" in capsys.readouterr().out
    assert run("export", tmp_path / "out", "--data", small) == 0
    assert {"dataset.nq", "mandates.csv", "version.json"} <= {path.name for path in (tmp_path / "out").iterdir()}


@pytest.mark.parametrize(
    "command",
    ["", "ingest", "query", "query mandates", "query documents", "demo", "serve", "fetch", "forget", "export", "check"],
)
def test_every_help_has_an_example(command: str, capsys: Output) -> None:
    assert run(*command.split(), "--help") == 0
    said = capsys.readouterr().out
    assert "Example: cebgraph" in said or "Begin with: cebgraph" in said


def test_the_unexpected_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    def broken() -> None:
        raise ZeroDivisionError("of\nall things")

    monkeypatch.setattr(cli, "create_cli", broken)
    monkeypatch.delenv("CEBGRAPH_DEBUG", raising=False)
    assert cli.run([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Stopped by an unexpected ZeroDivisionError (of all things)")
    assert said.count("\n") == 1
    monkeypatch.setenv("CEBGRAPH_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli.run([])


def test_ask_says_which_question_it_asks(tmp_path: Path, capsys: Output) -> None:
    data = tmp_path / "data"
    assert run("ingest", write(tmp_path / "documents"), "--data", data) == 0
    capsys.readouterr()
    assert run("ask", "Which entities hold cybercrime mandates?", "--format", "csv", "--data", data) == 0
    said = capsys.readouterr()
    assert "(cebgraph query mandates --topic cybercrime)" in said.err
    assert [row["holder"] for row in csv.DictReader(io.StringIO(said.out))] == ["UNODC"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("What is the price of bread?", "Nothing in the data is called 'price'"),
        ("Who works on cybercrimes?", "did you mean cybercrime"),
    ],
)
def test_ask_does_not_guess(tmp_path: Path, capsys: Output, words: str, said: str) -> None:
    data = tmp_path / "data"
    assert run("ingest", write(tmp_path / "documents"), "--data", data) == 0
    capsys.readouterr()
    assert run("ask", words, "--data", data) == 2
    captured = capsys.readouterr()
    assert said in captured.err.replace("\n", " ")
    assert captured.out == ""

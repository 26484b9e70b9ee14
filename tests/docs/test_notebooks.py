"""The three lines for rdflib and for pandas, and the query, work on an export."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import rdflib

from api import cli
from tests.docs.pages import block, page, section
from tests.queries.small import publish

pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning:rdflib")
PAGE = page("sparql-and-notebooks.md")
EXPORT = "for-the-notebook"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export of a small dataset, called as on the page."""
    folder = tmp_path_factory.mktemp("notebook")
    publish(folder / "data")
    assert cli.run(["export", str(folder / EXPORT), "--data", str(folder / "data")]) == 0
    return folder


def run(title: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names that a section's Python block leaves behind."""
    monkeypatch.chdir(home)
    code = block(section(PAGE, title), "python")
    assert len(code.splitlines()) == 3
    held: dict[str, Any] = {}
    exec(compile(code, "sparql-and-notebooks.md", "exec"), held)
    return held


def test_rdflib_loads_the_export_and_answers_the_query(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = run("rdflib", home, monkeypatch)["dataset"]
    assert isinstance(dataset, rdflib.Dataset)
    answer = dataset.query(block(section(PAGE, "rdflib"), "sparql"))
    found = [{str(name): str(value) for name, value in row.items()} for row in answer.bindings]
    assert {(row["holder"], row["paragraph"]) for row in found} >= {("UNODC", "1"), ("ITU", "1")}
    assert all(row["quote"] for row in found)


def test_pandas_loads_an_answer(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed; `uv run --with pandas pytest tests/docs` runs this")
    holders = run("pandas", home, monkeypatch)["holders"]
    assert holders["cybercrime", "lead"] == 2


def test_the_columns_that_the_pandas_lines_name_are_there(home: Path) -> None:
    text = section(PAGE, "pandas")
    with (home / EXPORT / "mandates.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    named = set(re.findall(r'"([a-z_]+)"', text))
    assert named <= set(rows[0])
    leads = {row["holder"] for row in rows if (row["topic"], row["role"]) == ("cybercrime", "lead")}
    assert leads == {"UNODC", "ITU"}


def test_the_export_has_the_files_that_the_page_names(home: Path) -> None:
    named = set(re.findall(r"`([a-z]+\.(?:nq|trig|jsonld|ttl|json))`", PAGE))
    assert named == {path.name for path in (home / EXPORT).iterdir() if path.suffix != ".csv"}

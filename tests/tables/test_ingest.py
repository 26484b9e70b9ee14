"""A registry from a folder to an answer, told apart from what documents say."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.cli import run as run_command
from api.ingestion import ingest
from api.questions import ask, load_registry, open_source
from api.questions.run import Language
from api.sources import SourceError, find
from graph.data import Data
from graph.links.build import link
from graph.links.facts import read
from graph.vocabulary import vocabulary_quads
from tests.api import samples
from tests.tables.samples import MANIFEST, ROWS, csv, write


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """The registry and two small documents."""
    folder = tmp_path_factory.mktemp("registry")
    samples.write(write(folder / "in"))
    made = Data(folder / "data")
    summary = ingest(find([folder / "in"]), made)
    assert (len(summary.read), summary.failures) == (3, [])
    (note,) = summary.notes
    assert note.startswith(f"{folder / 'in' / 'registry.csv'}: Holders that the vocabularies do not have")
    return made


@pytest.mark.parametrize("language", ["cypher", "sparql"])
def test_its_rows_stand_beside_what_documents_say_and_are_told_apart(data: Data, language: Language) -> None:
    with open_source(data, language) as source:
        asked = ask(load_registry(), source, "mandates", {"topic": "cybercrime"}).records()
        assert [(row["holder"], row["strength"], row["paragraph"]) for row in asked] == [
            ("UNODC", "registry", "row 2"),
            ("UNODC", "direct", "1"),
        ]
        listed = ask(load_registry(), source, "mandates", {"strength": "registry"}).records()
        assert [(row["holder"], row["instrument"]) for row in listed] == [
            ("UNODC", "A/RES/99/1"),
            ("WHO", "E/RES/98/4"),
            ("ZZTOP", "Zone Council decisions, 12 (IV)"),
            ("UNEP", None),
        ]


def test_its_rows_answer_no_decision_and_dispute_nothing(data: Data) -> None:
    version = data.current()
    assert version is not None
    graphs = {record.file: data.graph(record.graph) for record in version.documents}
    assert read(vocabulary_quads(), [graphs["registry.csv"]]).sentences == ()
    assert link(vocabulary_quads(), graphs.values()) == link(
        vocabulary_quads(), [graph for file, graph in graphs.items() if file != "registry.csv"]
    )


def test_it_is_read_again_when_the_manifest_says_otherwise(tmp_path: Path) -> None:
    folder = write(tmp_path / "in")
    made = Data(tmp_path / "data")
    ingest(find([folder]), made)
    assert len(ingest(find([folder]), made).unchanged) == 1
    write(folder, manifest=MANIFEST.replace('["About", "Programme"]', '"Programme"'))
    assert len(ingest(find([folder]), made).read) == 1


def test_a_table_without_an_entry_is_left_alone_and_told(tmp_path: Path) -> None:
    folder = samples.write(tmp_path)
    (folder / "lists.csv").write_bytes(csv(*ROWS))
    found = find([folder])
    assert [source.name for source in found.sources] == ["note.txt", "report.txt"]
    assert found.notes == (
        f"{folder} holds tables that were left alone (lists.csv), as no manifest.toml beside them says what they mean.",
    )


def test_a_folder_with_tables_only(tmp_path: Path) -> None:
    (tmp_path / "lists.csv").write_bytes(csv(*ROWS))
    with pytest.raises(SourceError, match=r"no manifest\.toml beside them says what they mean"):
        find([tmp_path])


def test_a_table_that_is_named_needs_an_entry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lists.csv"
    path.write_bytes(csv(*ROWS))
    assert run_command(["ingest", str(path), "--data", str(tmp_path / "data")]) == 1
    assert "add a [[table]] entry" in capsys.readouterr().err.splitlines()[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (csv(*ROWS).replace(b"About", b"Matter"), "no column 'About', which manifest.toml names"),
        (b"", "empty"),
        (csv(*ROWS) + b'"', "save it anew as CSV"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_failure(content: bytes, said: str, tmp_path: Path) -> None:
    folder = samples.write(write(tmp_path / "in", data=content))
    summary = ingest(find([folder]), Data(tmp_path / "data"))
    assert len(summary.read) == 2
    (failure,) = summary.failures
    assert failure.path.name == "registry.csv"
    assert said in failure.reason


def test_no_rule_explains_a_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path)
    assert run_command(["explain", str(folder / "registry.csv"), "row 2"]) == 2
    assert "is a table" in capsys.readouterr().err

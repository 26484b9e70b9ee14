"""An ingest run: what is read, what is left alone, what fails, and that it comes out the same every time."""

from __future__ import annotations

import gc
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from api.executors.processes import local
from api.ingestion import Summary, ingest
from api.reading import Job
from api.sources import find
from graph.build import DocumentGraph
from graph.data import Data
from tests.api.samples import NOTE, REPORT, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "documents")


def run(folder: Path, *, jobs: int = 1, data: Path | None = None) -> Summary:
    return ingest(find([folder]), Data(data or folder.parent / "data"), place=partial(local, jobs))


def test_a_first_run_reads_everything(folder: Path) -> None:
    summary = run(folder)
    assert [one.source.name for one in summary.read] == ["note.txt", "report.txt"]
    assert summary.kinds()["mandate"] >= 3
    assert (summary.documents, summary.failures, summary.unchanged) == (2, [], [])


def test_a_second_run_changes_nothing(folder: Path) -> None:
    before = run(folder)
    after = run(folder)
    assert (len(after.read), len(after.unchanged), after.version) == (0, 2, before.version)


def test_a_second_run_needs_no_language_model(folder: Path) -> None:
    run(folder)
    script = (
        "import sys; from pathlib import Path; from api.ingestion import ingest; from api.sources import find;"
        "from graph.data import Data; f = Path(sys.argv[1]); s = ingest(find([f]), Data(f.parent / 'data'));"
        "print(len(s.unchanged), [m for m in ('spacy', 'pyshacl', 'rdflib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout == "2 []\n"


def test_any_number_of_processes_gives_the_same_data(folder: Path, tmp_path: Path) -> None:
    alone = run(folder, data=tmp_path / "one")
    together = run(folder, jobs=3, data=tmp_path / "three")
    assert alone.version == together.version
    graphs = [sorted((tmp_path / name / "graphs").glob("*.nq")) for name in ("one", "three")]
    assert [path.read_bytes() for path in graphs[0]] == [path.read_bytes() for path in graphs[1]]


def test_a_changed_document_replaces_its_own_facts_only(folder: Path) -> None:
    first = run(folder)
    (folder / "note.txt").write_text(NOTE.replace("UNESCO", "UNEP"), encoding="utf-8")
    second = run(folder)
    assert [one.source.name for one in second.read] == ["note.txt"]
    assert second.documents == 2
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    assert run(folder).version == first.version != second.version


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_done(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    summary = run(folder)
    assert [failure.path.name for failure in summary.failures] == ["broken.pdf"]
    assert len(summary.read) == 2
    assert [issue.file for issue in Data(folder.parent / "data").issues()] == ["broken.pdf"]


def test_a_symbol_that_is_declared_later_renames_the_document(folder: Path) -> None:
    run(folder)
    (folder / "manifest.toml").write_text('[[document]]\nfile = "note.txt"\nsymbol = "CEB/2099/1"\n', encoding="utf-8")
    assert run(folder).documents == 2
    assert {record.key for record in Data(folder.parent / "data").documents()} == {"CEB/2099/1", "report"}


def test_two_files_of_one_document_keep_the_later_every_time(folder: Path) -> None:
    (folder / "report.md").write_text(REPORT + "\n3. WIPO trains judges in cybercrime.\n", encoding="utf-8")
    first = run(folder)
    assert [(failure.path.name, "report.txt" in str(first.read)) for failure in first.failures] == [("report.md", True)]
    again = run(folder)
    assert again.version == first.version
    assert [failure.path.name for failure in again.failures] == ["report.md"]


@pytest.mark.parametrize("longer", ["report.md", "report.txt"])
def test_which_of_two_files_stays_does_not_depend_on_which_is_done_first(folder: Path, longer: str) -> None:
    (folder / "report.md").write_text(REPORT.replace("UNODC", "WIPO"), encoding="utf-8")
    with (folder / longer).open("a", encoding="utf-8") as file:
        file.write("\n" * 500)
    summary = run(folder)
    assert [failure.path.name for failure in summary.failures] == ["report.md"]
    assert [one.source.name for one in summary.read] == ["note.txt", "report.txt"]
    assert {(record.key, record.file) for record in Data(folder.parent / "data").documents()} == {
        ("note", "note.txt"),
        ("report", "report.txt"),
    }
    assert [issue.file for issue in Data(folder.parent / "data").issues()] == ["report.md"]


def test_a_new_file_takes_the_place_of_an_unchanged_one_before_it(folder: Path) -> None:
    (folder / "report.txt").rename(folder / "report.md")
    run(folder)
    (folder / "report.txt").write_text(REPORT + "\n3. WIPO trains judges in cybercrime.\n", encoding="utf-8")
    summary = run(folder)
    assert [failure.path.name for failure in summary.failures] == ["report.md"]
    assert [source.name for source in summary.unchanged] == ["note.txt"]
    assert run(folder).version == summary.version


def test_two_files_may_change_their_symbols(folder: Path) -> None:
    def declare(note: str, report: str) -> None:
        entries = (f'[[document]]\nfile = "{file}"\nsymbol = "{symbol}"\n' for file, symbol in
                   (("note.txt", note), ("report.txt", report)))  # fmt: skip
        (folder / "manifest.toml").write_text("".join(entries), encoding="utf-8")

    declare("A/1", "A/2")
    run(folder)
    declare("A/2", "A/1")
    run(folder)
    assert {(record.key, record.file) for record in Data(folder.parent / "data").documents()} == {
        ("A/2", "note.txt"),
        ("A/1", "report.txt"),
    }


def test_no_more_documents_are_in_memory_than_are_under_way(folder: Path) -> None:
    for number in range(4):
        (folder / f"more-{number}.txt").write_text(f"{NOTE}\n{number}. UNEP leads on biodiversity.\n", "utf-8")
    alive: list[int] = []

    def count(*_: object) -> None:
        gc.collect()
        alive.append(sum(isinstance(one, DocumentGraph | Job) for one in gc.get_objects()))

    ingest(find([folder]), Data(folder.parent / "data"), progress=count)
    assert len(alive) == 6
    assert max(alive) <= 3


def test_a_run_that_is_cut_leaves_the_old_version_and_the_next_goes_on(folder: Path, tmp_path: Path) -> None:
    old = run(folder).version
    (folder / "more.txt").write_text(NOTE.replace("UNESCO", "UNEP"), encoding="utf-8")
    (folder / "last.txt").write_text(NOTE.replace("UNESCO", "FAO"), encoding="utf-8")

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    data = Data(folder.parent / "data")
    with pytest.raises(KeyboardInterrupt):
        ingest(find([folder]), data, progress=cut)
    version = data.current()
    assert version is not None
    assert version.digest == old
    assert all(data.graph(digest) for digest in version.graphs())
    after = run(folder)
    assert (len(after.read), len(after.unchanged)) == (1, 3)
    assert after.version == run(folder, data=tmp_path / "undisturbed").version


def test_a_file_that_goes_away_meanwhile_is_told(folder: Path) -> None:
    def remove(*_: object) -> None:
        (folder / "note.txt").unlink(missing_ok=True)

    summary = ingest(find([folder]), Data(folder.parent / "data"), progress=remove)
    assert [failure.path.name for failure in summary.failures] == ["note.txt"]
    assert "cannot be opened" in summary.failures[0].reason


def test_equal_bytes_are_read_once(folder: Path) -> None:
    (folder / "copy.txt").write_text(NOTE, encoding="utf-8")
    summary = run(folder)
    assert "same bytes" in summary.notes[0]
    assert summary.documents == 2


def test_progress_is_told_after_each_file(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    ingest(find([folder]), Data(folder.parent / "data"), progress=lambda done, total, _name: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]

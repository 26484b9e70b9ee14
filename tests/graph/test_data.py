"""The data directory: what is kept, replaced, forgotten and published."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from graph.build import build
from graph.data import Data
from graph.errors import DataError
from graph.issues import Issue
from ingest.passages import Document
from ingest.statements import Facts
from tests.graph.samples import (
    FINGERPRINT,
    LEADS,
    RUN,
    document,
    facts,
    first,
    mandate,
    publish,
    put_all,
    renamed,
    second,
)


def graphs(data: Data) -> dict[str, int]:
    """Each graph file of the data directory with the time of its last change."""
    return {path.name: path.stat().st_mtime_ns for path in (data.path / "graphs").glob("*.nq")}


def published(data: Data) -> str:
    version = data.current()
    assert version is not None
    return version.digest


def changed() -> tuple[Document, Facts]:
    """The first document with other words."""
    source = document("CEB/2018/1", "WHO leads work on cybercrime.")
    return source, facts(mandate(source, 1, "entity/who"))


def test_a_version_names_its_documents(tmp_path: Path) -> None:
    data = publish(tmp_path, second(), first())
    assert [record.key for record in data.documents()] == ["CEB/2018/1", "CEB/2019/1"]
    assert [record.statements for record in data.documents()] == [2, 1]


def test_before_the_first_version_there_is_none(tmp_path: Path) -> None:
    assert Data(tmp_path).current() is None
    assert Data(tmp_path / "nowhere").documents() == ()


def test_the_digest_is_that_of_the_content_and_not_of_the_way_to_it(tmp_path: Path) -> None:
    once = publish(tmp_path / "a", first(), second())
    detour = publish(tmp_path / "b", changed())
    publish(tmp_path / "b", second())
    publish(tmp_path / "b", first())
    assert published(once) == published(detour)


def test_the_same_document_again_changes_nothing(tmp_path: Path) -> None:
    data = publish(tmp_path, first(), second())
    before = {path: path.stat().st_mtime_ns for path in (*tmp_path.glob("graphs/*"), *tmp_path.glob("versions/*/*"))}
    digest = published(data)
    publish(tmp_path, first(), second())
    assert published(data) == digest
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_an_unchanged_file_is_known_by_its_digest_in_milliseconds(tmp_path: Path) -> None:
    source, _ = first()
    with publish(tmp_path, first()).writing() as data:
        start = time.perf_counter()
        record = data.recorded(source.sha256, FINGERPRINT, "")
        assert time.perf_counter() - start < 0.1
        assert record is not None
        assert record.key == "CEB/2018/1"


@pytest.mark.parametrize(("bytes_", "run", "declared"), [("x", FINGERPRINT, ""), ("", "x", ""), ("", FINGERPRINT, "x")])
def test_other_bytes_another_run_or_another_manifest_entry_is_read_again(
    tmp_path: Path, bytes_: str, run: str, declared: str
) -> None:
    with publish(tmp_path, first()).writing() as data:
        assert data.recorded(bytes_ or first()[0].sha256, run, declared) is None


def test_a_changed_document_replaces_its_own_graph_only(tmp_path: Path) -> None:
    data = publish(tmp_path, first(), second())
    before, other = graphs(data), data.documents()[1]
    publish(tmp_path, changed())
    assert [record.statements for record in data.documents()] == [1, 1]
    assert data.documents()[1] == other
    assert graphs(data)[f"{other.graph}.nq"] == before[f"{other.graph}.nq"]


@pytest.mark.parametrize("name", ["CEB/2018/1", "ceb-2018-1", "CEB-2018-1.txt"])
def test_forget_takes_a_document_along(tmp_path: Path, name: str) -> None:
    data = publish(tmp_path, first(), second())
    with data.writing():
        assert data.forget(name)
        assert not data.forget(name)
        data.publish()
    assert [record.key for record in data.documents()] == ["CEB/2019/1"]
    assert published(data) == published(publish(tmp_path / "other", second()))


def test_two_files_with_one_key_give_one_document_and_an_issue(tmp_path: Path) -> None:
    other = renamed(changed()[0], "copy.txt"), changed()[1]
    data = publish(tmp_path, first(), other)
    (record,) = data.documents()
    assert record.file == "copy.txt"
    (issue,) = data.issues()
    assert issue.problem == "copy.txt and CEB-2018-1.txt are both document CEB/2018/1; only copy.txt is kept."


def test_a_new_version_of_a_file_in_a_later_run_is_no_issue(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    publish(tmp_path, changed())
    assert data.issues() == ()


def test_the_same_bytes_under_two_names_are_one_document(tmp_path: Path) -> None:
    source, _ = first()
    with publish(tmp_path, first()).writing() as data:
        assert data.recorded(renamed(source, "copy.txt").sha256, FINGERPRINT, "") is not None
        data.publish()
    assert len(data.documents()) == 1


def test_the_current_and_the_previous_version_stay_and_older_ones_go(tmp_path: Path) -> None:
    for content in ([first()], [changed()], [second()]):
        data = publish(tmp_path, *content)
    versions = list((tmp_path / "versions").iterdir())
    assert len(versions) == 2
    assert published(data) in {path.name for path in versions}
    assert len(list((tmp_path / "changes").iterdir())) == 2
    assert len(graphs(data)) == 6


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with Data(tmp_path).writing(), pytest.raises(DataError, match="Another run is writing"), Data(tmp_path).writing():
        pass


def test_writing_outside_the_lock_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not open for writing"):
        Data(tmp_path).publish()


def test_a_directory_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match=r"cannot be written .*--data"), Data(tmp_path / "file" / "data").writing():
        pass


def test_issues_of_unreadable_files_are_logged_and_replaced(tmp_path: Path) -> None:
    data = Data(tmp_path)
    for problem in ("It is empty.", "It is a scan."):
        with data.writing():
            data.report(Issue("scan.pdf", "read", problem, "Get another copy."))
    (line,) = (tmp_path / "issues.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "file": "scan.pdf",
        "stage": "read",
        "problem": "It is a scan.",
        "mend": "Get another copy.",
    }


def test_the_issue_goes_when_the_file_becomes_a_document(tmp_path: Path) -> None:
    data = Data(tmp_path)
    with data.writing():
        data.report(Issue("CEB-2018-1.txt", "read", "It is empty.", "Get another copy."))
        data.report(Issue("other.txt", "read", "It is empty.", "Get another copy."))
    publish(tmp_path, first())
    assert [issue.file for issue in data.issues()] == ["other.txt"]


def test_issues_are_logged_when_the_run_ends_with_an_error(tmp_path: Path) -> None:
    data = Data(tmp_path)
    with pytest.raises(KeyboardInterrupt), data.writing():
        data.report(Issue("a.txt", "read", "It is empty.", ""))
        raise KeyboardInterrupt
    assert len(data.issues()) == 1


def edit_a_graph(data: Data) -> None:
    path = data.path / "graphs" / f"{data.documents()[0].graph}.nq"
    path.write_bytes(path.read_bytes()[:-40])


def remove_a_graph(data: Data) -> None:
    (data.path / "graphs" / f"{data.documents()[0].graph}.nq").unlink()


def remove_the_version(data: Data) -> None:
    next((data.path / "versions").glob("*/version.json")).unlink()


def cut_the_version(data: Data) -> None:
    path = next((data.path / "versions").glob("*/version.json"))
    path.write_bytes(path.read_bytes()[:50])


def spoil_current(data: Data) -> None:
    (data.path / "current").write_bytes(b"\xff\xfe")


def spoil_a_record(data: Data) -> None:
    next((data.path / "records").glob("*.json")).write_text("{}", "utf-8")


DAMAGE = [edit_a_graph, remove_a_graph, remove_the_version, cut_the_version, spoil_current]


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_told_in_one_sentence_that_says_how_to_mend_it(tmp_path: Path, damage: object) -> None:
    data = publish(tmp_path, first(), second())
    assert callable(damage)
    damage(data)
    with pytest.raises(DataError, match="run `cebgraph ingest` again") as told:
        version = data.current()
        assert version is not None
        for digest in version.graphs():
            data.graph(digest)
    assert str(tmp_path) in str(told.value)
    assert str(told.value).count(". ") == 0


@pytest.mark.parametrize("damage", [*DAMAGE, spoil_a_record])
def test_reading_the_documents_again_mends_it(tmp_path: Path, damage: object) -> None:
    data = publish(tmp_path, first(), second())
    digest = published(data)
    assert callable(damage)
    damage(data)
    with data.writing():
        for source, found in (first(), second()):
            if data.recorded(source.sha256, FINGERPRINT, "") is None:
                data.put(build(source, found, RUN), FINGERPRINT, "")
        assert data.publish() == digest
    version = data.current()
    assert version is not None
    assert all(data.graph(graph) for graph in version.graphs())


def test_a_spoilt_issue_log_is_told_and_mended(tmp_path: Path) -> None:
    data = publish(tmp_path, first())
    (tmp_path / "issues.jsonl").write_text("{", "utf-8")
    with pytest.raises(DataError, match=r"issues.jsonl is damaged"):
        data.issues()
    with data.writing():
        put_all(data, [first()])
    assert data.issues() == ()


def test_keys_with_strange_letters_have_files_of_their_own(tmp_path: Path) -> None:
    documents = [(document(key, LEADS), facts()) for key in ("报告", "文件", "../../etc", "a" * 300)]
    data = publish(tmp_path / "data", *documents)
    assert len(data.documents()) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["data"]

"""The issue log, line by line."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

from graph.build import build
from graph.data import Data
from graph.issues import Issue
from tests.graph.samples import FINGERPRINT, LEADS, RUN, document, facts, mandate, publish

SCAN = Issue("scan.pdf", "read", "scan.pdf holds pictures of pages and no text.", "Run text recognition on it.")


def lines(data: Data) -> list[dict[str, str]]:
    return [json.loads(line) for line in (data.path / "issues.jsonl").read_text("utf-8").splitlines()]


def test_a_line_has_the_file_the_stage_the_problem_and_how_to_mend_it(tmp_path: Path) -> None:
    data = Data(tmp_path)
    with data.writing():
        data.report(SCAN)
    assert lines(data) == [asdict(SCAN)]
    assert list(asdict(SCAN)) == ["file", "stage", "problem", "mend"]


def test_without_issues_the_log_is_empty(tmp_path: Path) -> None:
    data = publish(tmp_path)
    assert lines(data) == []
    assert data.issues() == ()


def test_the_lines_are_sorted_whatever_the_order_in_which_they_came(tmp_path: Path) -> None:
    names = ["b.pdf", "a.pdf", "c.pdf"]
    logs = []
    for order in (names, names[::-1]):
        data = Data(tmp_path / order[0])
        with data.writing():
            for name in order:
                data.report(replace(SCAN, file=name))
        logs.append((data.path / "issues.jsonl").read_bytes())
    assert logs[0] == logs[1]
    assert [issue.file for issue in data.issues()] == sorted(names)


def test_a_refused_statement_stays_in_the_log_while_its_document_is_unchanged(tmp_path: Path) -> None:
    source = document("A/1", LEADS)
    made = build(source, facts(replace(mandate(source, 1), status="rumoured")), RUN)
    data = Data(tmp_path)
    with data.writing():
        data.put(made, FINGERPRINT, "")
        data.publish()
    first_log = data.issues()
    with data.writing():
        record = data.recorded(source.sha256, FINGERPRINT, "")
        data.publish()
    assert record is not None
    assert (record.statements, record.refused) == (0, 1)
    assert record.issues == first_log == data.issues()
    assert len(first_log) == 1


def test_a_forgotten_document_takes_its_issues_along(tmp_path: Path) -> None:
    source = document("A/1", LEADS)
    made = build(source, facts(replace(mandate(source, 1), status="rumoured")), RUN)
    data = Data(tmp_path)
    with data.writing():
        data.put(made, FINGERPRINT, "")
        data.report(SCAN)
        data.publish()
    with data.writing():
        data.forget("A/1")
        data.publish()
    assert data.issues() == (SCAN,)


def test_strange_file_names_are_kept_as_they_are(tmp_path: Path) -> None:
    issue = replace(SCAN, file='报告 "1"\n.pdf')
    data = Data(tmp_path)
    with data.writing():
        data.report(issue)
    assert data.issues() == (issue,)
    assert len(lines(data)) == 1

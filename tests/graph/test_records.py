"""Records and versions as JSON."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import DataError
from graph.issues import Issue
from graph.records import Record, Version

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)


def record(key: str, graph: str = "g") -> Record:
    return Record(f"document/{key}", key, key, f"{key}.pdf", "s", "f", "", graph, 3, 0, (Issue("a", "b", "c", "d"),))


@given(WORDS, WORDS, st.none() | WORDS)
def test_a_record_survives_json(key: str, file: str, symbol: str | None) -> None:
    found = Record("document/x", key, symbol, file, "s", "f", "d", "g", 1, 2, (Issue(file, "read", key, ""),))
    assert Record.from_json(found.to_json()) == found


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": 1}', "null"])
def test_what_is_no_record_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):
        Record.from_json(text)


def test_the_digest_of_a_version_does_not_depend_on_the_order() -> None:
    orders = itertools.permutations([record("a"), record("b"), record("c")])
    assert len({Version.of(order, "o", "l").digest for order in orders}) == 1


def test_the_digest_changes_with_a_graph_a_document_the_vocabularies_and_the_links() -> None:
    versions = [
        Version.of([record("a")], "o", "l"),
        Version.of([record("a", "other")], "o", "l"),
        Version.of([record("b")], "o", "l"),
        Version.of([record("a"), record("b")], "o", "l"),
        Version.of([record("a")], "other", "l"),
        Version.of([record("a")], "o", "other"),
    ]
    assert len({version.digest for version in versions}) == len(versions)


def test_a_version_survives_json_and_an_edited_one_does_not() -> None:
    version = Version.of([record("a"), record("b")], "o", "l")
    assert Version.from_json(version.to_json(), "here") == version
    edited = json.loads(version.to_json())
    edited["documents"].pop()
    with pytest.raises(DataError, match="here was changed after it was published"):
        Version.from_json(json.dumps(edited), "here")
    with pytest.raises(DataError, match="here is damaged"):
        Version.from_json("{", "here")


@pytest.mark.parametrize("name", ["CEB/2018/1", "ceb/2018/1", "Report.pdf", "report", "document/r", "r", "A/73/1"])
def test_a_document_answers_to_key_symbol_file_stem_and_id(name: str) -> None:
    found = Record("document/r", "CEB/2018/1", "A/73/1", "Report.pdf", "s", "f", "", "g", 0, 0)
    assert found.answers_to(name)
    assert not found.answers_to(name + "x")
    assert not found.answers_to("")

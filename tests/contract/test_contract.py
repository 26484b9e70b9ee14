"""The contract that others rely on: questions, their first columns, CSV, and names of parameters."""

from __future__ import annotations

import csv
import io

import pytest

from api.questions import Source, ask, load_registry, to_csv

COLUMNS = {
    "mandates": (
        "holder, holder_name, topic, topic_labels, role, strength, instrument, document, paragraph, quote, rule"
    ),
    "bodies": "body, name, acronym, type, parent, leads, members, established, ended, document, paragraph",
    "decisions": "by, by_name, action, addressees, topic, due, date, document, paragraph, quote",
    "posts": "person, post, organization, organization_name, from, to, document, paragraph",
    "references": "document, relation, symbol, paragraph",
    "sessions": "body, body_name, session, start, end, place, agenda, document, paragraph",
    "agenda": "body, session, number, item, topic, document, paragraph",
    "objectives": "body, body_name, kind, objective, topic, document, paragraph",
    "initiatives": "title, owner, status, status_date, topic, document, paragraph",
    "documents": "document, symbol, title, body, session, start, end, place, issued, kind, language, file, sha256",
    "entities": "entity, name, type, parent, mandates, identifiers",
    "topics": "topic, labels, broader, mandates",
}


@pytest.mark.parametrize("id", COLUMNS)
def test_the_columns_come_first_and_in_order(id: str) -> None:
    promised = tuple(COLUMNS[id].split(", "))
    assert load_registry().question(id).columns[: len(promised)] == promised


@pytest.mark.parametrize("id", COLUMNS)
def test_every_question_takes_a_document_but_none_needs_one(id: str, cypher: Source) -> None:
    question = load_registry().question(id)
    assert "document" in question.front.params
    assert ask(load_registry(), cypher, id, {}).total > 0


@pytest.mark.parametrize(
    ("param", "ids"),
    [
        ("topic", ("mandates", "decisions", "initiatives", "entities", "topics", "agenda", "objectives")),
        ("entity", ("mandates", "bodies", "decisions", "posts", "initiatives", "entities", "topics")),
        ("body", ("bodies", "decisions", "documents", "sessions", "agenda", "objectives")),
        ("as_of", ("mandates", "bodies", "decisions", "posts", "references", "initiatives", "documents")),
    ],
)
def test_parameters_where_they_make_sense(param: str, ids: tuple[str, ...]) -> None:
    assert all(param in load_registry().question(id).front.params for id in ids)


@pytest.mark.parametrize("id", COLUMNS)
def test_csv_is_complete_and_comes_back(id: str, cypher: Source) -> None:
    answer = ask(load_registry(), cypher, id, {})
    text = to_csv(answer)
    back = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert tuple(back[0]) == answer.question.columns
    assert len(back) == answer.total + 1
    for written, row in zip(back[1:], answer.rows, strict=True):
        for cell, value in zip(written, row, strict=True):
            if isinstance(value, tuple):
                assert tuple(cell.split("|") if cell else ()) == value
            elif isinstance(value, bool):
                assert cell == str(value).lower()
            else:
                assert cell == ("" if value is None else str(value))


@pytest.mark.parametrize("id", COLUMNS)
def test_rows_are_unique_and_in_the_declared_order(id: str, cypher: Source) -> None:
    answer = ask(load_registry(), cypher, id, {})
    keys = [row["id"] for row in answer.records()]
    assert len(keys) == len(set(keys))
    order = [tuple(row[name] for name in answer.question.front.order) for row in answer.records()]
    assert order == sorted(order, key=lambda key: tuple((value is None, value) for value in key))

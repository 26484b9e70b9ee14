"""No rule knows a document, a session or a person: what holds for one document only is no rule."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import ingest.names
import ingest.rules
from tests.corpus import corpus, gold

_SHORTEST = 5


def _constants() -> Iterator[tuple[str, str]]:
    """Every string constant of the rule and name modules with its place: tables, patterns, examples and docstrings."""
    for package in (ingest.rules, ingest.names):
        for path in sorted(Path(package.__path__[0]).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{path.name}:{node.lineno}", node.value


def _holding(names: set[str]) -> list[str]:
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, names))) + r")\b")
    return [f"{place} holds {match[0]!r}" for place, text in _constants() for match in pattern.finditer(text)]


def _gold_files() -> list[dict[str, object]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold().glob("*.gold.json"))]


def test_no_rule_names_a_person_of_the_documents() -> None:
    persons: set[str] = set()
    for facts in _gold_files():
        roles = facts["roles"]
        assert isinstance(roles, list)
        persons |= {str(role["person"]) for role in roles if role["person"]}
    surnames = {name.split()[-1] for name in persons}
    assert persons
    assert _holding(persons | {name for name in surnames if len(name) >= _SHORTEST}) == []


def test_no_rule_names_a_file_of_the_corpus() -> None:
    stems = {path.stem for path in corpus().rglob("*") if path.is_file()}
    assert stems
    assert _holding(stems) == []


def test_no_rule_names_a_document_or_a_session() -> None:
    names: set[str] = set()
    for facts in _gold_files():
        document = facts["document"]
        assert isinstance(document, dict)
        names |= {str(document[field]) for field in ("symbol", "title", "session") if document.get(field)}
    assert names
    assert _holding(names) == []

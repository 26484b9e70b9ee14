"""Over every real document: faithful quotes, known links, the same facts twice, and none for strangers."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cache
from pathlib import Path

from ingest.passages import Document
from ingest.pipeline import extract
from ingest.readers import read
from ingest.statements import BodyRecord, Decision, Facts, Mandate
from ingest.structure import structure
from ingest.text import UnreadableError
from ontology.load import load
from tests.corpus import corpus
from tests.pipeline.spans import dangling, unfaithful


def _document(path: Path) -> Document | None:
    """The document of a file; None for one that cannot be read."""
    data = path.read_bytes()
    try:
        text = read(data, path.name)
    except UnreadableError:
        return None
    return structure(text, name=path.name, sha256=hashlib.sha256(data).hexdigest(), declared=None)


@cache
def _read() -> tuple[tuple[Path, Document, Facts], ...]:
    """Every readable document of the corpus with its facts."""
    found = []
    for path in sorted(corpus().rglob("*")):
        document = _document(path) if path.is_file() else None
        if document is not None:
            found.append((path, document, extract(document, load())))
    return tuple(found)


def test_every_quote_is_found_where_its_evidence_says() -> None:
    corpus()
    wrong = [f"{path.name}: {line}" for path, document, facts in _read() for line in unfaithful(document, facts)]
    assert wrong == []
    assert sum(len(facts.statements) for _, _, facts in _read()) > 0


def test_every_link_leads_somewhere() -> None:
    corpus()
    assert {id for _, _, facts in _read() for id in dangling(facts)} == set()


def test_a_second_reading_gives_the_same_facts() -> None:
    sessions = sorted((corpus() / "sessions").glob("*"))
    shortest = min(sessions, key=lambda path: path.stat().st_size)
    once, again = _document(shortest), _document(shortest)
    assert once is not None
    assert again is not None
    assert extract(once, load()) == extract(again, load())


def test_documents_of_others_give_no_facts_about_the_system() -> None:
    corpus()
    strangers = [(path, facts) for path, _, facts in _read() if path.parent.name == "other"]
    assert strangers
    for path, facts in strangers:
        counted = Counter(type(statement).__name__ for statement in facts.statements)
        assert not {Mandate.__name__, Decision.__name__, BodyRecord.__name__} & set(counted), f"{path.name}: {counted}"

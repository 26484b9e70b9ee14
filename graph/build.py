"""From facts to a checked graph: the last step of reading a document, free of side effects, fit for any process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph import rdf, terms
from graph.issues import Issue
from graph.shapes import Violation, violations
from ingest.passages import Document
from ingest.statements import Facts, Statement

MEND = "Report the rule that is named, with the paragraph; the document's other facts are kept."


@dataclass(frozen=True)
class DocumentGraph:
    """A document ready to be kept: its identity, its named graph as sorted N-Quads, and what was left out and why.

    `id` is its id in the graph, `statements` and `refused` count the facts in it and those that the shapes refuse.
    """

    id: str
    key: str
    symbol: str | None
    file: str
    sha256: str
    quads: bytes
    statements: int
    refused: int
    issues: tuple[Issue, ...]


def build(document: Document, facts: Facts, run: rdf.RunInfo, noted: Sequence[Issue] = ()) -> DocumentGraph:
    """The document's graph, without the statements that break a shape; each of these becomes an issue.

    `noted` are issues of earlier stages (such as pages without text) that shall stay with the document.
    """
    quads = rdf.quads(document, facts, run)
    found = violations(quads)
    refused = _refused(document, facts, found) if found else {}
    if refused:
        sound = tuple(statement for statement in facts.statements if statement not in refused)
        facts = replace(facts, statements=sound)
        quads = rdf.quads(document, facts, run)
    issues = [_issue(document, statement, why) for statement, why in refused.items()]
    issues += [_loose(document, item) for item in found if not _belongs(document, item, refused)]
    return DocumentGraph(
        id=f"document/{rdf.document_slug(document.key)}",
        key=document.key,
        symbol=document.front.symbol,
        file=document.file,
        sha256=document.sha256,
        quads=quads,
        statements=len(facts.statements),
        refused=len(refused),
        issues=tuple(sorted({*noted, *issues})),
    )


def _nodes(document: Document, statement: Statement) -> tuple[str, str]:
    """The IRIs of a statement and of its evidence."""
    node = terms.ref(statement.key(document.key))[1:-1]
    return node, terms.ref(rdf.evidence_id(document.key, statement.evidence))[1:-1]


def _refused(document: Document, facts: Facts, found: Sequence[Violation]) -> dict[Statement, str]:
    why: dict[str, str] = {}
    for item in found:
        why.setdefault(item.node, item.message)
    refused = {}
    for statement in facts.statements:
        message = next((why[node] for node in _nodes(document, statement) if node in why), None)
        if message is not None:
            refused[statement] = message
    return refused


def _belongs(document: Document, item: Violation, refused: dict[Statement, str]) -> bool:
    return any(item.node in _nodes(document, statement) for statement in refused)


def _issue(document: Document, statement: Statement, message: str) -> Issue:
    where = f"{statement.KIND} in paragraph {statement.evidence.ref or '(none)'} by rule {statement.rule or '(none)'}"
    return Issue(document.file, "check", f"A {where} was left out: {message}", MEND)


def _loose(document: Document, item: Violation) -> Issue:
    return Issue(document.file, "check", f"{item.node} does not keep to the shapes: {item.message}", MEND)

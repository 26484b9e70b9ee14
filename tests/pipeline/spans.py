"""What every statement owes its document: words that are there, in a passage of that number."""

from __future__ import annotations

from ingest.passages import Document
from ingest.plain import fold_space
from ingest.statements import Facts, links
from ontology.load import load


def unfaithful(document: Document, facts: Facts) -> list[str]:
    """One line for each statement whose quote or place is not the document's own."""
    text = document.text.text
    spans: dict[str, list[tuple[int, int]]] = {}
    for passage in document.passages:
        spans.setdefault(passage.ref, []).append((passage.start, passage.end))
    wrong: list[str] = []
    for statement in facts.statements:
        evidence = statement.evidence
        found = fold_space(text[evidence.start : evidence.end])
        if not found or found != evidence.quote:
            wrong.append(f"{statement.rule} quotes {evidence.quote!r}, the document has {found!r}")
        if not any(s <= evidence.start and evidence.end <= e for s, e in spans.get(evidence.ref, [])):
            wrong.append(f"{statement.rule} lies outside every passage {evidence.ref!r}")
    return wrong


def dangling(facts: Facts) -> set[str]:
    """The ids that statements link to and that neither the vocabularies nor the document's things have."""
    ontology = load()
    known = {*ontology.agents, *ontology.topics, *ontology.roles, *ontology.posts}
    things = {thing.id for thing in facts.things}
    return {id for statement in facts.statements for id in links(statement)} - things - known

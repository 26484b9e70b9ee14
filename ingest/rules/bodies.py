"""Bodies: each coordination body that a document names, its type, and to whom it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.names.recognise import Discourse, Recognised, Recogniser
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.rules.references import sentence_around
from ingest.statements import BodyRecord, Reporting, Statement

TYPES: dict[str, str] = {
    "Board": "board",
    "Committee": "committee",
    "Network": "network",
    "WorkingGroup": "working-group",
    "TaskTeam": "task-team",
    "TaskForce": "task-force",
    "SteeringGroup": "steering-group",
    "Mechanism": "mechanism",
    "Commission": "commission",
    "OtherBody": "other",
}
"""Class of the ontology -> body type of the contract."""


def bodies(
    document: Document, found: Iterable[Recognised], recogniser: Recogniser, state: Discourse
) -> Iterator[Statement]:
    """One record for each coordination body, where the document first names it, and its parent if the text says so."""
    seen: set[str] = set()
    for one in found:
        for named in one.agents:
            agent = recogniser.agent(named.id, state)
            if named.id in seen or agent.kind not in TYPES or agent.collective:
                continue
            seen.add(named.id)
            place = sentence_around(one.plain.text, named.start, named.end)
            evidence = evidence_of(document, one, *place)
            yield BodyRecord(body=named.id, type=TYPES[agent.kind], rule=f"body.{named.how}", evidence=evidence)
            if named.how == "shape" and agent.parent:
                yield Reporting(body=named.id, parent=agent.parent, rule="body.parent-in-name", evidence=evidence)

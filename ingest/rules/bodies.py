"""Bodies: each coordination body that a document names, its type, and to whom it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names.named import Discourse, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.rules.references import sentence_around
from ingest.statements import BodyDate, BodyRecord, Membership, Reporting, Statement
from ingest.structure import dates

_LED = re.compile(
    r"^,? ?\(?(?:to be |was |is |has been |been )*(?P<how>co-led|co-chaired|led|chaired|headed|"
    r"convened|coordinated) by (?:the )?"
)
_ROLES = {
    "co-led": "co-lead",
    "co-chaired": "co-chair",
    "led": "lead",
    "chaired": "chair",
    "headed": "lead",
    "convened": "coordinator",
    "coordinated": "coordinator",
}
_BEGUN = re.compile(
    r"\b(?P<event>establishment|creation|established|set up|created|constituted|dissolved|discontinued|"
    r"disbanded|abolished)\b"
)
_MAKER = re.compile(r"\bby (?:the )?$")
_ENDED = frozenset({"dissolved", "discontinued", "disbanded", "abolished"})
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
        yield from _leads(document, one, recogniser, state)
        yield from _dates(document, one, recogniser, state)
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


def _leads(document: Document, one: Recognised, recogniser: Recogniser, state: Discourse) -> Iterator[Membership]:
    """Who leads a body, where the words behind its name say so (`the task team, led by X and Y`)."""
    text = one.plain.text
    for place, named in enumerate(one.agents, 1):
        match = _LED.match(text, named.end)
        if not match or recogniser.agent(named.id, state).kind not in TYPES:
            continue
        at = match.end()
        for leader in (n for n in one.agents[place:] if n.start >= match.end()):
            if not re.fullmatch(r"(?:,? ?(?:and|&) |, )?(?:the )?", text[at : leader.start]):
                break
            at = leader.end
            yield Membership(
                member=leader.id,
                body=named.id,
                role=f"role/{_ROLES[match['how']]}",
                rule="body.led-by",
                evidence=evidence_of(document, one, *sentence_around(text, named.start, leader.end)),
            )


def _dates(document: Document, one: Recognised, recogniser: Recogniser, state: Discourse) -> Iterator[BodyDate]:
    """When a body was set up or ended: a sentence that names one body, one such verb and one date."""
    text = one.plain.text
    printed: dict[tuple[int, int], list[dates.Printed]] = {}
    for match in _BEGUN.finditer(text):
        place = start, end = sentence_around(text, match.start(), match.end())
        bodies_here = [n for n in one.agents if start <= n.start < end and recogniser.agent(n.id, state).kind in TYPES]
        others = [n for n in bodies_here if not _MAKER.search(text[max(0, n.start - 8) : n.start])]
        set_up = [n for n in others if 0 < n.start - match.end() < _NEAR][:1]
        set_up = set_up or [n for n in others if 0 < match.start() - n.end < _CLOSE][-1:]
        if place not in printed:
            printed[place] = dates.find(text[start:end])
        near = [d for d in printed[place] if abs(start + d.start - match.start()) < _NEAR and d.iso()]
        if not set_up or len(near) != 1:
            continue
        iso = near[0].iso()
        if iso is None:
            continue
        yield BodyDate(
            body=set_up[0].id,
            event="ended" if match["event"] in _ENDED else "established",
            date=iso[0],
            rule="body.dated",
            evidence=evidence_of(document, one, start, end),
        )


_NEAR = 60
"""How many characters a date, or a body named later, may stand from the word that says it was set up."""

_CLOSE = 30
"""How many characters a body may stand before that word: farther back it is another clause's."""

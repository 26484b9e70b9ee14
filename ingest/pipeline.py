"""One document to its facts: a pure function of the document and the vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.language import parse
from ingest.names import gazetteer
from ingest.names.people import People
from ingest.names.recognise import LONGEST, Discourse, Recognised, Recogniser
from ingest.names.symbols import numbering
from ingest.passages import Document
from ingest.rules.assignments import assignments
from ingest.rules.bodies import bodies
from ingest.rules.context import Reading
from ingest.rules.deciders import Deciders
from ingest.rules.decisions import decisions, nominal
from ingest.rules.evidence import evidence_of
from ingest.rules.initiatives import initiatives
from ingest.rules.lines import lines
from ingest.rules.mandates.collect import Collector
from ingest.rules.objectives.collect import objectives
from ingest.rules.posts import chair_role, posts
from ingest.rules.references import HEAD, references
from ingest.rules.sessions.agenda import agenda
from ingest.rules.sessions.collect import own_session, sessions
from ingest.statements import Decision, Facts, Membership, Statement, links
from ontology.model import Ontology

_DECIDER = re.compile(
    r"\bSecretary-General\b|\b[Mm]embers\b|\b[Pp]articipants\b|\bheads\b|\b(?:endorsed|approved|adopted)\b"
)
READ = frozenset({"paragraph", "item", "bullet", "row", "footnote"})
"""Kinds of passages that rules read; headings and front matter are context."""


class _Tools:
    """What is built once for an ontology: the recogniser with its tries, and the shapes of persons with posts."""

    def __init__(self, ontology: Ontology) -> None:
        self.recogniser = Recogniser(ontology, gazetteer.build(ontology))
        self.people = People(ontology.posts.values())


@lru_cache(maxsize=4)
def _tools(ontology: Ontology) -> _Tools:
    return _Tools(ontology)


def extract(document: Document, ontology: Ontology) -> Facts:
    """Everything the document says, sorted; equal inputs give equal records."""
    tools = _tools(ontology)
    recogniser = tools.recogniser
    found, state = recogniser.document(document)
    read = [one for one in found if one.passage.kind in READ and one.passage.ref and len(one.plain.text) <= LONGEST]
    statements: list[Statement] = []
    short = [one for one in found if len(one.plain.text) <= LONGEST]
    head = [one for one in short if one.passage.kind == "front" and HEAD.fullmatch(one.plain.text)]
    organ = numbering(document.text.text, document.front.body)
    for one in (*read, *head):
        statements.extend(references(document, one, recogniser, organ))
    held = list(sessions(document, short, recogniser, state))
    statements.extend(record for record, _ in held)
    statements.extend(agenda(document, short, recogniser, own_session(document, [record for record, _ in held])))
    statements.extend(objectives(document, short, recogniser, state))
    statements.extend(bodies(document, read, recogniser, state))
    statements.extend(initiatives(document, read, recogniser))
    statements.extend(assignments(document, read, recogniser, state))
    statements.extend(_from_sentences(document, found, read, recogniser, state))
    people = {thing.id: thing for _, thing in held}
    for holding, person in posts(document, read, tools.people, recogniser.has_a_chair(state)):
        statements.append(holding)
        people[person.id] = person
        role = chair_role(holding.post)
        if role and holding.organization:
            statements.append(
                Membership(
                    member=person.id, body=holding.organization, role=role, rule="body.chair", evidence=holding.evidence
                )
            )
    for statement, thing in lines(document, read, recogniser, state):
        statements.append(statement)
        if thing is not None:
            people[thing.id] = thing
    kept = {s.key(document.key): s for s in statements}
    used = {id for s in statements for id in links(s)}
    things = {id: t for id, t in state.things.items() if id in used} | people
    return Facts(tuple(kept[k] for k in sorted(kept)), tuple(things[id] for id in sorted(things)))


def _from_sentences(
    document: Document, every: list[Recognised], read: list[Recognised], recogniser: Recogniser, state: Discourse
) -> Iterator[Statement]:
    """Mandates and decisions: the rules that need a parse, on the passages where one could fire."""
    collector = Collector(recogniser, state, document)
    deciders = Deciders(document, recogniser, state)
    for sentence, context in Reading(recogniser, every).sentences(parse(one for one in read if may_fire(one))):
        yield from collector.mandates(sentence, context)
        for found in (*decisions(sentence, deciders), *nominal(sentence, deciders)):
            yield Decision(
                by=found.by,
                action=found.action,
                addressees=found.addressees,
                topic=found.topics[0] if found.topics else None,
                date=document.front.end,
                rule=f"decision.{found.action}",
                evidence=evidence_of(document, sentence.parsed.found, *sentence.place),
            )
        deciders.after(sentence)


def may_fire(found: Recognised) -> bool:
    """Whether a rule could fire at all: the passage names an agent, or someone who decides."""
    if found.agents or found.subject is not None or found.passage.chapeau is not None:
        return True
    return _DECIDER.search(found.plain.text) is not None

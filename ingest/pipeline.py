"""One document to its facts: a pure function of the document and the vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.language import parse
from ingest.names import gazetteer
from ingest.names.called import former_names
from ingest.names.named import Discourse, Recognised
from ingest.names.people import People
from ingest.names.recognise import LONGEST, Recogniser
from ingest.names.symbols import numbering
from ingest.passages import Document
from ingest.rules.assignments import assignments
from ingest.rules.bodies import bodies
from ingest.rules.context import LONGEST_SENTENCE, Context, Reading
from ingest.rules.deciders import Deciders
from ingest.rules.decisions import Decided, decisions, nominal
from ingest.rules.evidence import evidence_of
from ingest.rules.initiatives import initiatives
from ingest.rules.lines import lines, page_body
from ingest.rules.listed_members import members
from ingest.rules.listed_numbers import listed
from ingest.rules.mandates.collect import Collector
from ingest.rules.mandates.matters import candidate
from ingest.rules.mandates.members import belonging
from ingest.rules.objectives.collect import objectives
from ingest.rules.posts import chair_role, posts
from ingest.rules.references import HEAD, references
from ingest.rules.sessions.agenda import agenda
from ingest.rules.sessions.collect import own_session, sessions
from ingest.statements import Decision, Facts, Membership, Statement, links
from ontology.model import Ontology

_DECIDER = re.compile(
    r"\bSecretary-General\b|\b[Mm]embers\b|\b[Pp]articipants\b|\bheads\b|\bmeeting\b|\bMeeting\b|\bsession\b|\bplenary\b|\bAGM\b|\bIt\b"
    r"|\b(?:endorsed|approved|adopted|decided|agreed|requested)\b"
)
_TOLD = 5

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
    read = [one for one in found if is_read(one)]
    reading = Reading(recogniser, found, document.front.title or "")
    statements: list[Statement] = []
    short = [one for one in found if len(one.plain.text) <= LONGEST]
    head = [one for one in short if one.passage.kind == "front" and HEAD.fullmatch(one.plain.text)]
    organ = numbering(document.text.text, document.front.body)
    for one in (*read, *head):
        statements.extend(references(document, one, recogniser, organ))
    statements.extend(listed(document, short, organ))
    held = list(sessions(document, short, recogniser, state))
    statements.extend(record for record, _ in held)
    statements.extend(agenda(document, short, recogniser, own_session(document, [record for record, _ in held])))
    statements.extend(objectives(document, short, recogniser, state))
    statements.extend(bodies(document, read, recogniser, state))
    statements.extend(initiatives(document, read, recogniser))
    statements.extend(assignments(document, read, recogniser, state))
    about = page_body(document, recogniser, state, found)
    statements.extend(_from_sentences(document, reading, read, state, about))
    people = {thing.id: thing for _, thing in held}
    chairs_of = recogniser.has_a_chair(state)
    for holding, person in posts(document, short, tools.people, chairs_of, is_read, about, state.page):
        statements.append(holding)
        people[person.id] = person
        role = chair_role(holding.post)
        if role and holding.organization:
            statements.append(
                Membership(
                    member=person.id, body=holding.organization, role=role, rule="body.chair", evidence=holding.evidence
                )
            )
    statements.extend(members(document, short, recogniser, state, about))
    for statement, thing in lines(document, read, recogniser, state, about):
        statements.append(statement)
        if thing is not None:
            people[thing.id] = thing
    kept = {s.key(document.key): s for s in _once(statements)}
    used = {id for s in statements for id in links(s)}
    things = {id: t for id, t in state.things.items() if id in used} | people
    notes = _notes((one.passage.ref for one in found if len(one.plain.text) > LONGEST), reading.skipped)
    called = former_names(found, ontology)
    return Facts(tuple(kept[k] for k in sorted(kept)), tuple(things[id] for id in sorted(things)), notes, called)


def _once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, of those that differ by their rule alone only the first."""
    seen: set[Statement] = set()
    for statement in statements:
        same = replace(statement, rule="")
        if same not in seen:
            seen.add(same)
            yield statement


def is_read(found: Recognised) -> bool:
    """Whether rules read the passage: it can be cited, and is no longer than a paragraph can be."""
    return found.passage.kind in READ and bool(found.passage.ref) and len(found.plain.text) <= LONGEST


def _notes(passages: Iterable[str], sentences: Iterable[str]) -> tuple[str, ...]:
    """What rules did not read: the passages and the sentences that are too long, by their printed references."""
    kinds = (
        (f"a passage of more than {LONGEST:,}", passages),
        (f"a sentence of more than {LONGEST_SENTENCE:,}", sentences),
    )
    notes = []
    for what, refs in kinds:
        known = list(dict.fromkeys(ref or "(without a number)" for ref in refs))
        more = f" and {len(known) - _TOLD} more" if len(known) > _TOLD else ""
        if known:
            notes.append(f"No fact was looked for in {what} characters, at {', '.join(known[:_TOLD])}{more}.")
    return tuple(notes)


def _from_sentences(
    document: Document, reading: Reading, read: list[Recognised], state: Discourse, about: str | None
) -> Iterator[Statement]:
    """Mandates and decisions: the rules that need a parse, on the passages where one could fire."""
    collector = Collector(reading.recogniser, state, document, about)
    deciders = Deciders(document, reading.recogniser, state)
    for sentence, context in reading.sentences(parse(one for one in read if may_fire(one))):
        yield from collector.mandates(sentence, context)
        for member, body in belonging(sentence):
            evidence = evidence_of(document, sentence.parsed.found, *sentence.place)
            yield Membership(member=member, body=body, role="role/member", rule="body.member", evidence=evidence)
        for found in (*decisions(sentence, deciders), *nominal(sentence, deciders)):
            yield Decision(
                by=found.by,
                action=found.action,
                addressees=found.addressees,
                topic=_topic(found, context, state),
                date=document.front.end,
                rule=f"decision.{found.action}",
                evidence=evidence_of(document, sentence.parsed.found, *sentence.place),
            )
        deciders.after(sentence)


def _topic(found: Decided, context: Context, state: Discourse) -> str | None:
    """The topic of a decision: the first named, else a candidate concept below the topic of the text around it."""
    if found.topics or found.phrase is None:
        return next(iter(found.topics), None)
    return candidate(state, found.phrase, next(iter(context.here or context.section or context.topics), None))


_CLAUSE = 24
"""Characters of the shortest clause (`UNEP leads work on X.`)."""


def may_fire(found: Recognised) -> bool:
    """Whether a rule could fire at all: the passage names an agent, or someone who decides.

    A row of a table none of whose cells is long enough for a clause says what it says by its columns.
    """
    if found.passage.kind == "row" and max(map(_length, found.passage.cells), default=_CLAUSE) < _CLAUSE:
        return False
    if found.agents or found.subject is not None or found.resolved or found.passage.chapeau is not None:
        return True
    return _DECIDER.search(found.plain.text) is not None


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]

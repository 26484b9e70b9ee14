"""Holders who do something about a topic: the subject of a verb of work, or the agent behind `by`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.rules.mandates.words import GROUPS, LISTING, VERBS, refine
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import REQUESTS, Sentence

_STOP = frozenset(VERBS)
_LEADS = {"lead": "co-lead"}
_NEGATIONS = frozenset({"not", "never", "n't", "no"})


def negated(verb: Token) -> bool:
    """Whether the verb is denied (`did not lead`)."""
    return any(c.dep_ == "neg" or c.lower_ in _NEGATIONS for c in verb.children)


def scope_text(sentence: Sentence, tokens: list[Token]) -> str:
    """The plain words from the first to the last of these tokens."""
    if not tokens:
        return ""
    start, end = sentence.parsed.span(tokens[0].i, tokens[-1].i)
    return sentence.parsed.found.plain.text[start:end]


def shared(role: str, holders: list[str]) -> str:
    """The role of each of several: two who lead are co-leads."""
    return _LEADS.get(role, role) if len(holders) > 1 else role


def _does(sentence: Sentence) -> Iterator[Finding]:
    """A holder is the subject of a verb of work (`words.VERBS`); the topics are what the verb governs."""
    for verb in sentence.verbs():
        role = VERBS.get(verb.lemma_.lower())
        if role is None or negated(verb) or (sentence.passive(verb) and not _own_subject(verb)):
            continue
        if sentence.passive(verb):
            continue
        scope = sentence.scope(verb, _STOP)
        topics = sentence.within(scope)
        for subject in sentence.subjects(verb):
            holders = sentence.holders(subject)
            if not holders and subject.lemma_.lower() in GROUPS:
                for holder in sentence.members(subject, LISTING):
                    yield Finding(holder, tuple(topics), "unspecified")
            for holder in holders:
                yield Finding(holder, tuple(topics), shared(refine(role, scope_text(sentence, scope)), holders))


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" for c in verb.children)


def _done_by(sentence: Sentence) -> Iterator[Finding]:
    """A holder stands behind `by` of a passive verb of work; the topics are in what is done."""
    for verb in sentence.verbs():
        role = VERBS.get(verb.lemma_.lower())
        if role is None or negated(verb):
            continue
        for actor in sentence.by(verb):
            holders = sentence.holders(actor)
            if not holders:
                continue
            own = sentence.scope(verb)
            topics = sentence.within(own)
            thing = verb.head if verb.dep_ in {"acl", "relcl", "amod"} else None
            done = [thing] if thing is not None else sentence.subjects(verb)
            for token in done:
                topics = sentence.within(token.subtree) or topics
            words = scope_text(sentence, sorted([*own, *(t for d in done for t in d.subtree)], key=lambda t: t.i))
            for holder in holders:
                yield Finding(holder, tuple(topics), shared(refine(role, words), holders))


def _asked(sentence: Sentence) -> Iterator[Finding]:
    """A holder is asked, tasked, invited or called on to do something: what it is asked to do is its mandate."""
    for verb in sentence.verbs():
        if verb.lemma_.lower() not in REQUESTS or negated(verb):
            continue
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "dative"}]
        objects += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "upon", "for"} for g in c.children if g.dep_ == "pobj"]
        objects += [g for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} for g in c.children if g.dep_ == "nsubj"]
        inner = [c for c in verb.subtree if c.pos_ == "VERB" and c is not verb and c.lemma_.lower() in VERBS]
        for target in objects:
            holders = sentence.holders(target)
            if not holders:
                continue
            scope = sentence.scope(verb)
            deed = next((c for c in inner if c.i > target.i), None)
            role = VERBS[deed.lemma_.lower()] if deed is not None else "operational"
            words = scope_text(sentence, scope)
            for holder in holders:
                yield Finding(holder, tuple(sentence.within(scope)), shared(refine(role, words), holders))


DOES = Rule(
    "mandate.does",
    _does,
    (
        Example("UNODC coordinates the response to cybercrime in the region.", ("UNODC coordinator cybercrime",)),
        Example("UNICEF and UNESCO lead the work on child online protection.", ("UNICEF co-lead child online protection", "UNESCO co-lead child online protection")),
        Example("ITU provides technical assistance on cybersecurity to small States.", ("ITU technical-assistance cybersecurity",)),
    ),
    (
        Example("UNDP did not lead the work on cybercrime."),
        Example("The delegate spoke of cybercrime after UNDP had arrived."),
    ),
)
DONE_BY = Rule(
    "mandate.done-by",
    _done_by,
    (
        Example("A programme on biodiversity led by UNEP was presented.", ("UNEP lead biodiversity",)),
        Example("Training on procurement is delivered by UNOPS.", ("UNOPS capacity-building procurement",)),
    ),
    (Example("The room used by UNEP was far from the talks on biodiversity."),),
)
ASKED = Rule(
    "mandate.asked",
    _asked,
    (
        Example("The Secretary-General asked UNODC to lead a process on organized crime.", ("UNODC lead organized crime",)),
        Example("The Assembly requested UNDP to monitor corruption.", ("UNDP monitoring corruption",)),
    ),
    (Example("A speaker asked what UNODC thought of organized crime."),),
)

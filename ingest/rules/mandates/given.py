"""Holders to whom a matter is given: assigned, vested, left with, or listed beside another who holds a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.rules.judgement import negated
from ingest.rules.lemmas import GIVES, lemma_of
from ingest.rules.mandates.verbs import refers, scope_text, shared
from ingest.rules.mandates.words import NOUNS, STATES, TITLES, VERBS, refine
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import Sentence

GIVEN = frozenset(
    "lead leadership responsibility mandate task role coordination function custody ownership oversight".split()
)
"""What is given when a holder gets a mandate."""

RESTS = re.compile(
    r"\b(?P<what>lead|leadership|responsibility|task|coordination|mandate|custody|competence|ownership|oversight)\b"
    r"[^.;:]{0,120}?"
    r"\b(?:(?:lies|lay|rests|rested|resides|resided|remains|remained|falls|fell|belongs|belonged|(?:is|was) vested) "
    r"(?:[a-z]+ly )?(?:with|to|in|on|upon)|(?:is|was|are|were) (?:now |currently )?with)(?= )",
    re.I,
)
"""A mandate and the words that say with whom it is, up to the names of the holders."""

ACTIVE = frozenset(
    "active engaged involved committed dedicated devoted instrumental competent responsible accountable answerable "
    "concerned charge".split()
)
"""Words that say of a holder that it works in a field or answers for it (`is responsible for`, `is in charge of`)."""

_TITLE = 4
"""So many words before the first of several stands what all of them are (`as task managers A, for S; B, for T`)."""

_FIELD = frozenset({"in", "on", "for", "to", "of", "with"})


def _assigned(sentence: Sentence) -> Iterator[Finding]:
    """A holder is assigned, given or entrusted a lead, responsibility or task, or one is assigned to it."""
    for verb in sentence.verbs():
        if lemma_of(verb) not in GIVES or negated(verb):
            continue
        given = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "oprd", "attr"} and lemma_of(c) in GIVEN]
        given = given or [c for c in verb.children if c.dep_ == "nsubjpass" and sentence.within(c.subtree)]
        for thing in given[:1]:
            words = sorted({*thing.subtree, *sentence.scope(verb)}, key=lambda t: t.i)
            deed = next((t for t in words if t.tag_ == "VBG" and lemma_of(t) in VERBS), None)
            role = NOUNS.get(lemma_of(thing), "unspecified") if deed is None else VERBS[lemma_of(deed)]
            text = scope_text(sentence, words)
            for target in sentence.recipients(verb):
                holders = sentence.holders(target)
                for holder in holders:
                    own = shared(refine(role, text), holders)
                    yield Finding(holder, tuple(sentence.within(words)), own, refers=refers(text), at=verb)


def _rests(sentence: Sentence) -> Iterator[Finding]:
    """The lead, responsibility or mandate on something lies, rests or remains with a holder."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in RESTS.finditer(text, start, end):
        topics = tuple(t.mention.id for t in sentence.topics if match.start() <= t.mention.start < match.end())
        holders = sentence.listed_after(match.end())
        for holder in holders:
            role = NOUNS.get(match["what"].lower(), "unspecified")
            yield Finding(holder, topics, shared(role, holders), at=_at(sentence, match.start()))


def _at(sentence: Sentence, place: int) -> Token:
    """The token of the sentence that begins at a place of the plain text, by which a finding is judged."""
    return next(t for t in sentence.span if sentence.parsed.span(t.i, t.i)[1] > place)


def _active(sentence: Sentence) -> Iterator[Finding]:
    """A holder is said to be active or involved in a field, responsible for it or in charge of it."""
    for word in sentence.span:
        if word.lower_ not in ACTIVE or word.i + 1 == sentence.span.end or word.nbor(1).lower_ not in _FIELD:
            continue
        above = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "in" else word.head
        governed = sentence.scope(above) if above.pos_ in {"VERB", "AUX"} else list(word.subtree)
        scope = sorted((t for t in governed if t.i >= word.i), key=lambda t: t.i)
        text = scope_text(sentence, scope)
        for subject in _said_of(sentence, word, above):
            holders = sentence.holders(subject)
            for holder in holders:
                own = shared(refine("unspecified", text), holders)
                yield Finding(holder, tuple(sentence.within(scope)), own, refers=refers(text), at=above)


def _said_of(sentence: Sentence, word: Token, above: Token) -> list[Token]:
    """Of whom an adjective is said: the subject of its `be`, or the noun behind which it stands."""
    if above.pos_ in {"VERB", "AUX"} and word.dep_ in {"acomp", "oprd", "pobj"}:
        return [] if negated(above) else sentence.subjects(above)
    return [word.head] if word.dep_ in {"amod", "acl"} and word.i > word.head.i else []


def _parted(sentence: Sentence) -> Iterator[Finding]:
    """Of several holders each has a part, and the verb is said only once (`A is responsible for S, B for T`)."""
    agents, parts = sentence.agents, sentence.parts
    for number in (*(n - 1 for n in parts if n - 1 not in parts), *parts):
        named = agents[number][1]
        first = number
        while first in parts:
            first -= 1
        said = [t for t in sentence.span if agents[first][0].i < t.i < agents[first + 1][0].i]
        role = next((r for t in said if (r := _role(t)) and not negated(t) and not negated(t.head)), None)
        if role is None:
            said = [t for t in sentence.span if 0 < agents[first][0].i - t.i <= _TITLE]
            role = next((r for t in said if (r := TITLES.get(lemma_of(t)))), None)
        elif number not in parts:
            continue
        end = agents[number + 1][1].start if number + 1 < len(agents) else sentence.place[1]
        topics = tuple(t.mention.id for t in sentence.topics if named.end <= t.mention.start < end)
        if role is not None and topics:
            yield Finding(named.id, topics, role, at=said[0])


def _role(token: Token) -> str | None:
    """The role that a word gives to its subject: that of a verb of work, a title, or a state."""
    lemma = lemma_of(token)
    if token.lower_ in ACTIVE or (token.pos_ == "VERB" and lemma in STATES):
        return "unspecified"
    return VERBS.get(lemma) if token.pos_ == "VERB" else TITLES.get(lemma)


ASSIGNED = Rule(
    "mandate.assigned",
    _assigned,
    (
        Example("IOM was assigned the lead on migration.", ("IOM lead migration",)),
        Example("The group confided to WIPO the task of monitoring innovation.", ("WIPO monitoring innovation",)),
    ),
    (Example("IOM was assigned a room beside the talks on migration."),),
)
RESTS_WITH = Rule(
    "mandate.rests",
    _rests,
    (Example("Responsibility for nutrition rests with WFP.", ("WFP unspecified nutrition",)),),
    (Example("Responsibility for nutrition does not rest with WFP."),),
)
ACTIVE_IN = Rule(
    "mandate.active",
    _active,
    (
        Example("UNESCO is active in digital literacy.", ("UNESCO unspecified digital literacy",)),
        Example("WFP is responsible for nutrition.", ("WFP unspecified nutrition",)),
        Example("UNOPS is in charge of mine action.", ("UNOPS unspecified mine action",)),
    ),
    (Example("UNESCO is not active in digital literacy."),),
)
PARTED = Rule(
    "mandate.parted",
    _parted,
    (
        Example(
            "WHO is responsible for malaria, UNICEF for nutrition and ILO for child labour.",
            (
                "WHO unspecified malaria",
                "UNICEF unspecified nutrition",
                "ILO unspecified child labour",
            ),
        ),
    ),
    (Example("WHO spoke of malaria, UNICEF for an hour and ILO for less, before the talks on nutrition."),),
)

"""Matters outside the topic scheme: the noun phrase in a topic's place, which becomes a candidate concept.

`UNEP leads the work on sand storms` is about sand storms although no topic is called so. The place is behind `on`, `in
the field of` or, with a mandate or responsibility, `for`, and at a verb of leading its object. What only says how or
with whom (`on new issues`, `for the report`) names no matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.names.named import Discourse
from ingest.rules.lemmas import REQUESTS, lemma_of
from ingest.rules.mandates.words import NAMING_ROLES, NO_MATTERS, NOUNS, PLAIN_WORDS, TITLES, VERBS
from ingest.rules.sentence import Sentence
from ingest.statements import Thing
from ontology.namespaces import slug

CANDIDATE = "topic/candidate-"
"""What the ids of candidate concepts begin with."""

_FIELDS = frozenset("field area domain sphere theme topic subject issue matter respect relation".split())
_HELPED = frozenset(
    "review design development management implementation preparation formulation evaluation assessment establishment "
    "planning organization conduct drafting elaboration application prevention control monitoring".split()
)
"""What somebody helps another in (`assist the Network in the review of T`)."""

_FOR = frozenset("mandate responsibility responsible agency lead leader body entity point remit competence".split())
_WORK = _FOR | NOUNS.keys()
_NO_MATTERS = NO_MATTERS | NOUNS.keys()
_SKILLS = frozenset("training research expertise education capacity experience course instruction studies".split())
_WHOSE = frozenset({"the", "a", "an"})
_WIDE = 14
"""So many words behind a verb or noun its matter may stand; what stands farther is another's."""


def matter(sentence: Sentence, at: Token) -> str | None:
    """The noun phrase in the topic's place at a verb or noun of work, where it can name a matter.

    Of a request the place is at what is asked for (`requested X to write a guide on T`).
    """
    if lemma_of(at) in REQUESTS:
        at = next((c for c in at.children if c.dep_ in {"xcomp", "ccomp"} and c.pos_ == "VERB"), at)
    for noun in _places(sentence, at):
        phrase = sentence.phrase(noun)
        if phrase is not None and _names(noun):
            return phrase
    return None


_ON = re.compile(r" (?:on|for) (?:the )?(?P<matter>[^,;()]+)$")
_INNER = re.compile(r" (?:of|for|in|from|to|and|against|among|at) ")
_MOST = 6


def in_name(name: str) -> str | None:
    """The matter in the name of a body (`sub-group on home care`), None where the name tells none."""
    match = _ON.search(name)
    if match is None:
        return None
    words = match["matter"].lower()
    first = _INNER.split(words)[0].split()
    head = first[-1].removesuffix("s")
    plain = not first or first[0] in PLAIN_WORDS or head in NO_MATTERS or first[-1] in NO_MATTERS
    return (
        None if plain or len(words.split()) > _MOST or not words.replace(" ", "").replace("-", "").isalpha() else words
    )


def candidate(state: Discourse, phrase: str, guess: str | None) -> str:
    """The id of a candidate concept for a phrase outside the scheme, below another topic as a guess."""
    id = f"{CANDIDATE}{slug(phrase)}"
    state.things.setdefault(id, Thing(id, "ceb:CandidateTopic", phrase, broader=guess))
    return id


def _places(sentence: Sentence, at: Token) -> Iterator[Token]:
    """The nouns that stand where a topic stands, the nearest first."""
    below = sorted((t for t in at.subtree if at.i < t.i <= at.i + _WIDE and t.i < sentence.span.end), key=lambda t: t.i)
    for word in below:
        if word.dep_ != "prep" or any(t.dep_ in {"relcl", "advcl", "ccomp"} for t in _up(word, at)):
            continue
        for noun in (c for c in word.children if c.dep_ == "pobj"):
            titled = at.pos_ != "VERB" and word.lower_ == "of" and word.head.i == at.i and lemma_of(at) in TITLES
            if titled or word.lower_ == "on" or (word.lower_ == "for" and lemma_of(word.head) in _WORK):
                yield noun
            if word.lower_ == "in" and lemma_of(word.head) in _SKILLS:
                yield noun
            helps = lemma_of(noun) in _HELPED and VERBS.get(lemma_of(word.head)) == "support"
            if word.lower_ == "in" and (helps or lemma_of(noun) in _FIELDS):
                yield from (g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    if at.pos_ == "VERB" and VERBS.get(lemma_of(at)) in NAMING_ROLES:
        yield from (c for c in at.children if c.dep_ == "dobj" or (c.dep_ == "nsubjpass" and sentence.by(at)))


def _up(token: Token, at: Token) -> Iterator[Token]:
    while token.i not in {at.i, token.head.i}:
        yield token
        token = token.head


def _names(noun: Token) -> bool:
    """Whether a noun and the words before it name a matter: neither general, nor pointing at one thing, nor a name."""
    before = [c for c in noun.children if c.i < noun.i and c.dep_ != "punct"]
    if lemma_of(noun) in _NO_MATTERS or any(
        c.lower_ in PLAIN_WORDS or c.pos_ in {"NUM", "PRON", "PROPN"} for c in before
    ):
        return False
    return all(c.dep_ in {"amod", "compound", "nmod"} or c.lower_ in _WHOSE for c in before)

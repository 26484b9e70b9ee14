"""Rules that nearly fired: a word of the rule's table stands in the sentence, and something else is missing.

Each entry of `TRIGGERS` says which words can set a rule off and what is checked for one of them, with the rules' own
tables and readings of the parse. A word by which the rule did find a holder is no near miss; what became of that
finding is told there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.explain.model import NearMiss
from ingest.rules.deciders import Deciders
from ingest.rules.decisions import action_of, decisions, hypothetical
from ingest.rules.judgement import negated, standing
from ingest.rules.lemmas import REQUESTS, lemma_of
from ingest.rules.mandates import nouns, verbs
from ingest.rules.mandates.verbs import scope_text
from ingest.rules.mandates.words import (
    LEADING,
    LOOSE_NOUNS,
    NOUNS,
    OBJECT_NOUNS,
    STATES,
    TALK,
    THANKS,
    TITLES,
    VERBS,
)
from ingest.rules.rule import Rule
from ingest.rules.sentence import Sentence

_LONGEST = 60
_DENIED = "it is denied"
_OPEN = "it stands under a condition, a wish or somebody's view, or is asked"
_PREPOSITIONS = frozenset({"on", "upon", "for"})


@dataclass(frozen=True)
class Trigger:
    """A rule, the tokens that can set it off, and what is missing at one of them (None where nothing is)."""

    rule: Rule
    words: Callable[[Sentence], Iterable[Token]]
    missing: Callable[[Sentence, Token], str | None]


def nearly(sentence: Sentence, found: set[str]) -> Iterator[NearMiss]:
    """The mandate rules that nearly fired; `found` are the ids of the rules that have findings in this sentence."""
    for trigger in TRIGGERS:
        for token in trigger.words(sentence):
            why = trigger.missing(sentence, token)
            if why is None and trigger.rule.id not in found:
                why = f"the rest of what the rule reads is not there: {_summary(trigger.rule)}"
            if why is not None:
                yield NearMiss(trigger.rule.id, token.text, why)


def nearly_decided(sentence: Sentence, deciders: Deciders) -> Iterator[NearMiss]:
    """The verbs of decision by which nothing was decided."""
    taken = {found.action for found in decisions(sentence, deciders)}
    for verb in sentence.verbs():
        action = action_of(verb)
        if action is None:
            continue
        why = _undecided(sentence, deciders, verb)
        if why is not None or action not in taken:
            rest = "the rest of what the rule reads is not there (a binding object, or a main clause of its own)"
            yield NearMiss(f"decision.{action}", verb.text, why or rest)


def printed(sentence: Sentence, token: Token) -> str:
    """The words of the phrase that a token heads, as printed, cut where they are long."""
    words = scope_text(sentence, sorted(token.subtree, key=lambda t: t.i))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def _undecided(sentence: Sentence, deciders: Deciders, verb: Token) -> str | None:
    if negated(verb):
        return _DENIED
    if hypothetical(verb):
        return "it stands under a modal, in an infinitive or participle, or in a condition: nothing was decided yet"
    who = sentence.by(verb) if sentence.passive(verb) else sentence.subjects(verb)
    if who and not any(deciders.at(sentence, token) for token in who):
        return f"“{printed(sentence, who[0])}” is nobody who decides in this document"
    if not who and not deciders.introduced(sentence) and not deciders.unnamed(sentence, verb):
        return "nobody is said to do it"
    return None


def _of(table: Iterable[str]) -> Callable[[Sentence], Iterator[Token]]:
    lemmas = frozenset(table)
    return lambda sentence: (verb for verb in sentence.verbs() if lemma_of(verb) in lemmas)


def _nouns(table: Iterable[str]) -> Callable[[Sentence], Iterator[Token]]:
    lemmas = frozenset(table)
    return lambda sentence: (t for t in sentence.span if t.pos_ in {"NOUN", "PROPN"} and lemma_of(t) in lemmas)


def _active(sentence: Sentence) -> Iterator[Token]:
    return (verb for verb in _of(VERBS)(sentence) if not sentence.passive(verb))


def _passive(sentence: Sentence) -> Iterator[Token]:
    return (verb for verb in _of(VERBS)(sentence) if sentence.passive(verb))


def _states(sentence: Sentence) -> Iterator[Token]:
    return (verb for verb in _of(STATES)(sentence) if verb.tag_ == "VBN")


def _holds(sentence: Sentence, tokens: Iterable[Token]) -> bool:
    return any(sentence.holders(token) for token in tokens)


def _no_subject(sentence: Sentence, verb: Token) -> str | None:
    if negated(verb):
        return _DENIED
    if standing(sentence, verb) is None:
        return _OPEN
    subjects = sentence.subjects(verb)
    if _holds(sentence, subjects) or (not subjects and sentence.introduced):
        return None
    return f"its subject, “{printed(sentence, subjects[0])}”, stands for no holder" if subjects else "it has no subject"


def _no_doer(sentence: Sentence, verb: Token) -> str | None:
    if negated(verb):
        return _DENIED
    doers = sentence.by(verb)
    if not doers:
        return "it is passive, and nobody stands behind “by”"
    if not _holds(sentence, doers):
        return f"it is passive, and “{printed(sentence, doers[0])}” behind “by” stands for no holder"
    if verb.dep_ in {"acl", "relcl"} and lemma_of(verb.head) in TALK:
        return f"“{verb.head.text}” is what is said or shown, which gives no mandate"
    return None


def _nobody_asked(sentence: Sentence, verb: Token) -> str | None:
    if negated(verb):
        return _DENIED
    asked = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "dative"}]
    asked += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in _PREPOSITIONS for g in c.children]
    asked += [g for c in verb.children if c.dep_ in {"xcomp", "ccomp"} for g in c.children if g.dep_ == "nsubj"]
    if _holds(sentence, asked):
        return None
    return f"“{printed(sentence, asked[0])}” stands for no holder" if asked else "nobody is said to be asked"


def _nobody_thanked(sentence: Sentence, verb: Token) -> str | None:
    thanked = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    if _holds(sentence, thanked):
        return None
    return f"“{printed(sentence, thanked[0])}” stands for no holder" if thanked else "nobody is said to be thanked"


def _no_owner(sentence: Sentence, noun: Token) -> str | None:
    if negated(noun) or negated(noun.head):
        return _DENIED
    owners = sentence.owners(noun)
    if not _holds(sentence, owners):
        return "no holder owns it: none stands before it, or behind “of” or “by”"
    lemma = lemma_of(noun)
    if lemma in LOOSE_NOUNS and all(sentence.named_before(noun, owner) for owner in owners):
        return "it stands right behind a name, which for this noun names the thing and not whose it is"
    if lemma in OBJECT_NOUNS and all(o.dep_ == "pobj" and o.head.lower_ == "of" for o in owners):
        return "behind “of” this noun has what is worked on, not who works"
    return None


def _no_rank(sentence: Sentence, noun: Token) -> str | None:
    own = scope_text(sentence, sorted((t for t in noun.subtree if t.i <= noun.i), key=lambda t: t.i))
    lemma = lemma_of(noun)
    if TITLES[lemma] == "lead" and lemma != "lead" and not LEADING.search(own):
        return "without a word of rank (lead, principal, specialized ...) it makes nobody the lead"
    return None


def _summary(rule: Rule) -> str:
    return (rule.find.__doc__ or rule.id).strip().split("\n")[0]


TRIGGERS: tuple[Trigger, ...] = (
    Trigger(nouns.IS, _nouns(TITLES), _no_rank),
    Trigger(verbs.ASKED, _of(REQUESTS), _nobody_asked),
    Trigger(verbs.DONE_BY, _passive, _no_doer),
    Trigger(nouns.THANKED, _of(THANKS), _nobody_thanked),
    Trigger(verbs.DOES, _active, _no_subject),
    Trigger(verbs.IS_ENGAGED, _states, _no_subject),
    Trigger(nouns.WORK_OF, _nouns(NOUNS), _no_owner),
)
"""The rules that a single word can set off; the others read a whole pattern and have no near miss to tell."""

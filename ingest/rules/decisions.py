"""Decisions and requests: what a body or the Secretary-General decided, endorsed, asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.names.introducers import RESOLVED, SECRETARY_GENERAL
from ingest.rules.deciders import Deciders
from ingest.rules.judgement import asks, standing
from ingest.rules.lemmas import lemma_of
from ingest.rules.mandates.matters import matter
from ingest.rules.sentence import Sentence

ACTIONS: dict[str, str] = {
    verb: action
    for action, verbs in {
        "endorse": "endorse",
        "approve": "approve clear finalize",
        "adopt": "adopt",
        "decide": "decide choose confirm resolve select designate appoint nominate extend elect declare determine",
        "agree": "agree accept commit pledge concur consent",
        "request": "request ask urge encourage recommend appeal mandate entrust instruct",
        "task": "task charge commission",
        "invite": "invite",
        "establish": "establish create constitute launch",
        "support": "support welcome back reconfirm",
    }.items()
    for verb in verbs.split()
}
"""Verb lemma -> action; `take note`, `call for`, `set up` and `stand behind` are read with their particle."""

_PHRASES: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("take", "take-note", frozenset({"note"})),
    ("call", "request", frozenset({"for", "on", "upon"})),
    ("set", "establish", frozenset({"up"})),
    ("stand", "support", frozenset({"behind"})),
    ("appeal", "request", frozenset({"to"})),
    ("give", "approve", frozenset({"approval"})),
    ("give", "endorse", frozenset({"endorsement"})),
    ("express", "support", frozenset({"support", "endorsement"})),
)
_ACTS = frozenset(ACTIONS) | {head for head, _, _ in _PHRASES}
_PAPERS = frozenset(
    "report strategy framework plan paper position statement term reference recommendation proposal "
    "principle programme approach guideline policy "
    "roadmap conclusion document compendium outline note agenda budget workplan system".split()
)
"""What a body endorses, approves or adopts: a passive without an agent is its decision only with one of these."""

_PROGRESS = _PAPERS | frozenset(
    (
        "initiative progress effort work decision establishment idea extension continuation development step creation"
    ).split()
)
_VIEWS = frozenset("importance need value relevance urgency necessity centrality significance".split())
_FINITE = frozenset({"VBD", "VBN", "VBZ"})
_PRESENT = frozenset({"VBZ", "VBP"})
"""In the present, who reports decides; of another it tells what that does as a rule (`the Panel approves claims`)."""

_HYPOTHETICAL = frozenset({"would", "could", "might", "may", "should", "can", "will", "shall"})


def action_of(verb: Token) -> str | None:
    """The action that a verb stands for, None for a verb of another kind."""
    lemma = lemma_of(verb)
    for head, action, particles in _PHRASES:
        if lemma == head and any(c.lower_ in particles for c in verb.children):
            return action
    return ACTIONS.get(lemma)


def hypothetical(verb: Token) -> bool:
    """Whether the verb stands under a modal (`would endorse`), in an infinitive of purpose, or under a condition."""
    if any(c.dep_ == "aux" and (c.lower_ in _HYPOTHETICAL or c.lower_ == "to") for c in verb.children):
        return True
    if any(c.lower_ in {"if", "whether", "unless"} for c in verb.children):
        return True
    return verb.tag_ in {"VB", "VBG"}


class Decided:
    """A decision as found: who, what, to whom, on which topics, else on which matter outside the scheme."""

    def __init__(
        self, by: str, action: str, addressees: tuple[str, ...], topics: tuple[str, ...], phrase: str | None = None
    ) -> None:
        self.by = by
        self.action = action
        self.addressees = addressees
        self.topics = topics
        self.phrase = phrase


def decisions(sentence: Sentence, deciders: Deciders) -> Iterator[Decided]:
    """The decisions that a sentence reports: an acting decider, a verb of decision in the past or present, no modal."""
    for verb in sentence.verbs():
        action = action_of(verb)
        if (
            action is None
            or (hypothetical(verb) and not _resolved(sentence, verb))
            or _listed_apart(verb)
            or asks(verb)
            or standing(sentence, verb) is None
        ):
            continue
        if sentence.passive(verb) and verb.i != sentence.span.start:
            if verb.dep_ == "advcl":
                continue
            by = [d for token in sentence.by(verb) for d in deciders.at(sentence, token)]
            if not sentence.by(verb) and action in {"endorse", "approve", "adopt"} and verb.dep_ in {"ROOT", "conj"}:
                papers = [t for t in sentence.subjects(verb) if lemma_of(t) in _PAPERS]
                by = deciders.unnamed(sentence, verb) if papers else []
            elif _impersonal(verb):
                by = deciders.unnamed(sentence, verb)
        elif (verb.dep_ in {"relcl", "acl", "advcl"} and not any(c.dep_ == "nsubj" for c in verb.children)) or (
            lemma_of(verb) == "welcome" and not any(lemma_of(c) in _PROGRESS for c in verb.children if c.dep_ == "dobj")
        ):
            continue
        else:
            by = [d for token in sentence.subjects(verb) for d in deciders.at(sentence, token)]
            if by and verb.tag_ in _PRESENT and not deciders.own(sentence, by[0]):
                continue
            if not by and (verb.tag_ in _FINITE or _resolved(sentence, verb)) and not sentence.subjects(verb):
                by = deciders.introduced(sentence)
        if not by:
            continue
        if lemma_of(verb) == "agree" and by[0] != SECRETARY_GENERAL and not _binding(verb):
            continue
        scope = [*sentence.scope(verb, _ACTS), *(t for deed in sentence.also_asked(verb) for t in deed.subtree)]
        inside = {t.i for t in scope}
        addressees = tuple(dict.fromkeys(n.id for t, n in sentence.agents if t.i in inside and n.id not in by))
        topics = tuple(sentence.within(scope)) or tuple(dict.fromkeys(t.mention.id for t in sentence.topics))
        phrase = None if topics else matter(sentence, verb)
        for decider in by[:1]:
            asked = addressees if action in {"request", "task", "invite"} else ()
            yield Decided(decider, action, asked, topics, phrase)


def _impersonal(verb: Token) -> bool:
    """Whether it is said without a name that something was decided (`it was agreed that ...`)."""
    said = any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in verb.children)
    return said and lemma_of(verb) in {"decide", "agree"} and any(c.dep_ in {"xcomp", "ccomp"} for c in verb.children)


def _resolved(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb begins an item of what was decided (`The Committee agreed to: (a) Request ...`)."""
    if not sentence.parsed.found.resolved or sentence.span.start > 0:
        return False
    first = next((t for t in sentence.span if t.pos_ not in {"ADV", "PUNCT", "SPACE", "PART"}), None)
    return first is not None and first.i in {verb.i, verb.head.i} and verb.tag_ in {"VB", "VBP"}


_MADE = re.compile(r"\b(?P<noun>recommendation|decision|agreement) (?:by|of) (?=(?:the )?)", re.I)
_THAT = re.compile(r"[^.;]{0,60}?\bthat\b[^.;]*\b(?:should|would|be)\b")


def nominal(sentence: Sentence, deciders: Deciders) -> Iterator[Decided]:
    """Decisions reported by a noun (`the recommendation by the Committee that heads should ...`)."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in _MADE.finditer(text, start, end):
        for token, named in sentence.agents:
            if not 0 <= named.start - match.end() <= len("the ") or not _THAT.match(text, named.end, end):
                continue
            for by in deciders.at(sentence, token):
                action = "request" if match["noun"].lower() == "recommendation" else "decide"
                yield Decided(by, action, (), tuple(dict.fromkeys(t.mention.id for t in sentence.topics)))


def _listed_apart(verb: Token) -> bool:
    """Whether a semicolon stands between a verb and the one it is listed with: a clause of a list, not an act.

    A list of acts has a colon behind the decider (`the Committee: endorsed the plan; asked ...`).
    """
    if verb.dep_ != "conj" or not any(t.text == ";" for t in verb.doc[verb.head.i : verb.i]):
        return False
    first = verb
    while first.dep_ == "conj":
        first = first.head
    return first.i == 0 or first.nbor(-1).text != ":"


def _binding(verb: Token) -> bool:
    """Whether `agree` is an act (`agreed to`, `agreed on`) rather than a shared view (`agreed that it was`)."""
    objects = [g for c in verb.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"]
    if any(lemma_of(g) in _VIEWS for g in objects):
        return False
    if any(c.dep_ in {"xcomp", "prep"} for c in verb.children) or RESOLVED.search(verb.doc[verb.i :].text):
        return True
    clause = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(re.fullmatch(r"should|would|could|will|be", g.lower_) for c in clause for g in c.children)

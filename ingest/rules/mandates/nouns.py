"""Holders named by a noun: `the work of X on T`, `X is the lead agency for T`, `thanked X for its leadership of T`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.rules.judgement import negated
from ingest.rules.lemmas import lemma_of
from ingest.rules.mandates.verbs import refers, scope_text, shared
from ingest.rules.mandates.words import (
    ANAPHORA,
    ASSEMBLIES,
    COMPANY,
    COVERS,
    FALLS,
    INSIDE,
    LEADING,
    LOOSE_NOUNS,
    NOUNS,
    OBJECT_NOUNS,
    ONLY_SAID,
    PARTS,
    PLAYS,
    STRONG_NOUNS,
    SUPPORT_TO,
    THANKS,
    TITLES,
    refine,
)
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import Sentence

_AS = frozenset({"as"})
_MAKES = frozenset("make name appoint designate declare nominate elect".split())
"""Verbs that make somebody something (`made UNEP the custodian of T`)."""

_PURPOSE = re.compile(
    r"\b(?:group|team|force|network|committee|platform|mechanism|panel|cluster|coalition|alliance|partnership|"
    r"coordinating action)\b",
    re.I,
)
_COMPANY_ROLES = {
    "together with": "member",
    "jointly with": "member",
    "along with": "member",
    "on behalf of": "coordinator",
    "through its": "operational",
}


def _work_of(sentence: Sentence) -> Iterator[Finding]:
    """A noun of work (`words.NOUNS`) belongs to a holder; the topics are in the noun's phrase, else in its sentence."""
    for noun in sentence.span:
        role = NOUNS.get(lemma_of(noun))
        if role is None or noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        segment = sentence.segment(noun)
        phrase = sorted((t for t in noun.subtree if t.i in segment), key=lambda t: t.i)
        words = scope_text(sentence, phrase)
        strong = lemma_of(noun) in STRONG_NOUNS or ANAPHORA.search(words) is not None
        if (lemma_of(noun.head) == "recall" and noun.dep_ == "dobj") or negated(noun) or negated(noun.head):
            continue
        said_of = _said_of(sentence, noun)
        if lemma_of(noun) in ONLY_SAID and not said_of:
            continue
        for owner in sentence.owners(noun):
            if lemma_of(noun) in LOOSE_NOUNS and sentence.named_before(noun, owner):
                continue
            if lemma_of(noun) in OBJECT_NOUNS and owner.dep_ == "pobj" and owner.head.lower_ == "of":
                continue
            holders = sentence.holders(owner)
            topics = sentence.within(phrase)
            covers = noun.dep_ == "nsubj" and lemma_of(noun.head) in COVERS
            if not topics and not strong and noun.dep_ != "attr" and not covers and not said_of:
                continue
            if not topics and noun.dep_ in {"nsubj", "nsubjpass"}:
                topics = sentence.within(noun.head.subtree)
            topics = topics or sentence.within(t for s in said_of for t in s.subtree)
            for holder in holders:
                own = shared(refine(role, words), holders)
                yield Finding(holder, tuple(topics), own, refers=refers(words), at=noun)


def _said_of(sentence: Sentence, noun: Token) -> list[Token]:
    """What is said to be a holder's work (`T is the business of X`) or to lie in it (`T falls within its remit`)."""
    if noun.dep_ == "attr":
        return sentence.subjects(noun.head)
    verb = noun.head.head
    within = noun.dep_ == "pobj" and noun.head.lower_ in INSIDE and lemma_of(verb) in FALLS
    return sentence.subjects(verb) if within and not negated(verb) else []


def _is(sentence: Sentence) -> Iterator[Finding]:
    """A holder is called something that carries a role (`words.TITLES`): lead agency, guardian, focal point.

    Of the general words (agency, entity, body) only those with a word of rank (`lead`, `specialized`, `sole`) count.
    """
    for noun in sentence.span:
        role = TITLES.get(lemma_of(noun))
        if role is None or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            continue
        phrase = sorted(noun.subtree, key=lambda t: t.i)
        own = scope_text(sentence, [t for t in phrase if t.i <= noun.i])
        ranked = LEADING.search(own)
        if role == "lead" and lemma_of(noun) != "lead" and not ranked:
            continue
        if ranked and ranked["lead"].lower() in {"lead", "leading"} and role not in {"guardian", "facilitator"}:
            role = "lead"
        group = next((n.id for t in phrase if (n := sentence.agent(t)) and n.id.startswith("body/")), None)
        for token in _called(sentence, noun):
            company = token.dep_ == "pobj" and token.head.lower_ == "with"
            end = sentence.parsed.span(token.head.i, token.head.i)[1]
            holders = (sentence.listed_after(end) if company else []) or sentence.holders(token)
            topics = sentence.within(phrase)
            for holder in holders:
                yield Finding(holder, tuple(topics), shared(role, holders), at=noun, body=group if not topics else None)


def _called(sentence: Sentence, noun: Token) -> list[Token]:
    """The tokens that the noun is said of: subject of `be`, the noun in apposition, the object of `as`."""
    head = noun.head
    if noun.dep_ == "attr" and lemma_of(head) in {"be", "become", "remain"} and not negated(head):
        return sentence.subjects(head)
    if noun.dep_ == "nsubj" and lemma_of(head) in {"be", "become", "remain"} and not negated(head):
        return [c for c in head.children if c.dep_ == "attr"]
    if noun.dep_ == "oprd" and not negated(head):
        objects = [c for c in head.children if c.dep_ in {"dobj", "nsubj"} and c.i > head.i]
        return sentence.subjects(head) if sentence.passive(head) else objects
    if noun.dep_ == "ccomp" and lemma_of(head) in _MAKES and not negated(head):
        return [c for c in noun.children if c.dep_ == "nsubj"]
    if noun.dep_ == "conj":
        return _called(sentence, head)
    if noun.dep_ == "appos":
        return [head]
    if noun.dep_ == "pobj" and head.lower_ in _AS:
        above = head.head
        if head.i > 1 and head.nbor(-1).text == "," and sentence.agent(head.nbor(-2)):
            return [head.nbor(-2)]
        if sentence.agent(above):
            return [above]
        if above.lower_ == "with":
            return [c for c in above.children if c.dep_ == "pobj" and sentence.agent(c)]
        if above.pos_ in {"VERB", "AUX"}:
            objects = [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            return [o for o in objects if sentence.holders(o)] or sentence.subjects(above)
    return []


def _thanked(sentence: Sentence) -> Iterator[Finding]:
    """A holder is thanked or commended for leading, coordinating or supporting something."""
    for verb in sentence.verbs():
        if lemma_of(verb) not in THANKS:
            continue
        for target in (c for c in verb.children if c.dep_ in {"dobj", "dative"}):
            holders = sentence.holders(target)
            for prep in (c for c in verb.subtree if c.dep_ == "prep" and c.lower_ == "for" and c.i > target.i):
                scope = sorted(prep.subtree, key=lambda t: t.i)
                role = next((r for t in scope if (r := NOUNS.get(lemma_of(t)))), None)
                role = role or next((r for t in scope if (r := TITLES.get(lemma_of(t)))), None)
                if (role is None and not any(t.pos_ == "VERB" for t in scope)) or _receives(scope):
                    continue
                topics, back = tuple(sentence.within(scope)), refers(scope_text(sentence, scope))
                for holder in holders:
                    own = shared(role or "operational", holders)
                    yield Finding(holder, topics, own, refers=back, at=verb)
                break


def _receives(scope: list[Token]) -> bool:
    """Whether what somebody is thanked for is to have had a meeting as guests (`for hosting the session`)."""
    hosts = any(lemma_of(t) in {"host", "welcome", "receive", "organize", "chair"} for t in scope if t.pos_ == "VERB")
    return hosts and any(lemma_of(t) in ASSEMBLIES for t in scope)


def _in_company(sentence: Sentence) -> Iterator[Finding]:
    """Agents with whom, or with whose support, the sentence's work is done: members or supporters of it."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in COMPANY.finditer(text, start, end):
        how = match["how"].lower()
        role = "co-lead" if how.startswith("co-le") else _COMPANY_ROLES.get(how, "support")
        for holder in sentence.listed_after(match.end()):
            yield Finding(holder, (), role)


def _supported(sentence: Sentence) -> Iterator[Finding]:
    """A holder is given support in something that is its own work (`support to X with regard to T`)."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in SUPPORT_TO.finditer(text, start, end):
        for holder in sentence.listed_after(match.end()):
            topics = [t.mention.id for t in sentence.topics if t.mention.start > match.end()]
            if topics:
                yield Finding(holder, tuple(dict.fromkeys(topics)), "unspecified")


def _plays(sentence: Sentence) -> Iterator[Finding]:
    """A holder plays a part in what the sentence is about (`with X in a central role`)."""
    text = sentence.parsed.found.plain.text
    for token, named in sentence.agents:
        match = PLAYS.match(text[named.end :])
        if match:
            role = next((r for r, cue in PARTS if cue.search(match[0])), "unspecified")
            holders = sentence.joined(token)
            for holder in holders:
                yield Finding(holder, (), shared(role, holders))


def _named(sentence: Sentence) -> Iterator[Finding]:
    """A body of limited purpose is named by what it works on (`the working group on X`)."""
    text = sentence.parsed.found.plain.text
    for _, named in sentence.agents:
        words = text[named.start : named.end]
        if named.how == "shape" or _PURPOSE.search(words):
            yield Finding(named.id, (), "unspecified")


SUPPORTED = Rule(
    "mandate.supported",
    _supported,
    (Example("They gave support to UNHCR with regard to statelessness.", ("UNHCR unspecified statelessness",)),),
    (Example("They gave support to UNHCR."),),
)
PLAYS_PART = Rule(
    "mandate.plays-part",
    _plays,
    (
        Example("The system worked on corruption, with UNODC in a central role.", ("UNODC lead corruption",)),
        Example("FAO plays a coordinating role on fisheries.", ("FAO coordinator fisheries",)),
    ),
    (Example("The system worked on corruption, with UNODC in a small room."),),
)
NAMED = Rule(
    "mandate.named",
    _named,
    (
        Example(
            "The task team on water quality met in Rome.", ("Task team on water quality unspecified water quality",)
        ),
    ),
    (Example("The Conference on Trade and Development met in Rome."),),
)
WORK_OF = Rule(
    "mandate.work-of",
    _work_of,
    (
        Example("The work of IAEA on nuclear security was welcomed.", ("IAEA unspecified nuclear security",)),
        Example("Members praised the leadership of UNEP on biodiversity.", ("UNEP lead biodiversity",)),
        Example("WMO has a clear mandate on meteorology.", ("WMO unspecified meteorology",)),
    ),
    (Example("The report of UNEP came before the talks on biodiversity."),),
)
IS = Rule(
    "mandate.is",
    _is,
    (
        Example("UNICEF is the lead agency for child protection.", ("UNICEF lead child protection",)),
        Example("UNODC, the guardian of the conventions on corruption, agreed.", ("UNODC guardian corruption",)),
        Example("The lead agency for malaria is WHO.", ("WHO lead malaria",)),
    ),
    (Example("UNICEF is an agency with an office near the talks on biodiversity."),),
)
THANKED = Rule(
    "mandate.thanked",
    _thanked,
    (Example("He thanked UNDP for its leadership on sustainable energy.", ("UNDP lead sustainable energy",)),),
    (Example("He thanked UNDP for the lunch."),),
)
IN_COMPANY = Rule(
    "mandate.in-company",
    _in_company,
    (
        Example(
            "UNEP coordinates the work on biodiversity in close collaboration with FAO.",
            ("UNEP coordinator biodiversity", "FAO support biodiversity"),
        ),
    ),
    (Example("FAO sat with UNEP at lunch."),),
)

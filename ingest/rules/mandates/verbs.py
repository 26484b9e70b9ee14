"""Holders who do something about a topic: the subject of a verb of work, or the agent behind `by`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.rules.judgement import asks, negated
from ingest.rules.lemmas import REQUESTS, TURNS_TO, behind, lemma_of
from ingest.rules.mandates.words import (
    AMONG,
    ANAPHORA,
    AREAS,
    ASSEMBLIES,
    GROUPS,
    LISTING,
    ONLY_WITH,
    SETS_UP,
    STATES,
    TALK,
    VERBS,
    WHERE,
    refine,
)
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import Sentence

_STOP = frozenset(VERBS)
_LEADS = {"lead": "co-lead"}
_QUESTIONS = frozenset({"what", "whether", "how", "why", "if", "who", "when", "about"})


def scope_text(sentence: Sentence, tokens: list[Token]) -> str:
    """The plain words from the first to the last of these tokens."""
    if not tokens:
        return ""
    start, end = sentence.parsed.span(tokens[0].i, tokens[-1].i)
    return sentence.parsed.found.plain.text[start:end]


def refers(words: str) -> bool:
    """Whether the words in a topic's place point back to what was named before."""
    return ANAPHORA.search(words) is not None


def shared(role: str, holders: list[str]) -> str:
    """The role of each of several: two who lead are co-leads."""
    return _LEADS.get(role, role) if len(holders) > 1 else role


def _does(sentence: Sentence) -> Iterator[Finding]:
    """A holder is the subject of a verb of work (`words.VERBS`); the topics are what the verb governs."""
    for verb in sentence.verbs():
        role = VERBS.get(lemma_of(verb)) if _with_its_own(verb) else None
        if role is None and sentence.parsed.found.duty and _begins(sentence, verb):
            role = "operational"
        if role is None or negated(verb) or sentence.passive(verb):
            continue
        if _speaks(sentence, verb):
            continue
        group = _sets_up(sentence, verb)
        scope = sentence.scope(verb, _STOP)
        topics = sentence.within(scope) or sentence.within(_thing(verb))
        words = scope_text(sentence, scope)
        if _begins(sentence, verb):
            for holder in (id for id in sentence.introduced if not (group and id.startswith("body/"))):
                yield Finding(holder, tuple(topics), refine(role, words), refers=refers(words), at=verb)
        for subject in sentence.subjects(verb):
            holders = sentence.holders(subject)
            if not holders and lemma_of(subject) in GROUPS:
                for holder in sentence.members(subject, LISTING):
                    yield Finding(holder, tuple(topics), "unspecified", at=verb)
            own = refine(role, words)
            for holder in (id for id in holders if not (group and id.startswith("body/"))):
                role_of_all = shared(own, holders)
                yield Finding(holder, tuple(topics), role_of_all, refers=refers(words), body=group, at=verb)


def _speaks(sentence: Sentence, verb: Token) -> bool:
    """Whether who is addressed is a body or a meeting (`addressed the Committee`), not a matter."""
    objects = [c for c in verb.children if c.dep_ == "dobj"] if lemma_of(verb) == "address" else []
    return any(sentence.agent(o) is not None or lemma_of(o) in ASSEMBLIES for o in objects)


def _sets_up(sentence: Sentence, verb: Token) -> str | None:
    """The group that is set up or kept (`established the network`, `extended its mandate`), None for other deeds.

    A body that sets up another hands the matter over; an entity that does works on it.
    """
    objects = [c for c in verb.children if c.dep_ == "dobj"] if lemma_of(verb) in SETS_UP else []
    named = (n for o in objects for t in (o, *sentence.owners(o)) if (n := sentence.agent(t)) is not None)
    return next((n.id for n in named if n.id.startswith("body/")), None)


def _thing(verb: Token) -> list[Token]:
    """What a verb of a relative clause is done to: the noun before it (`the data on T, which X keeps`)."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb.dep_ != "relcl" or not subjects or subjects[0].lower_ in {"which", "that", "who"}:
        return []
    return [t for t in verb.head.subtree if t.i < subjects[0].i]


def _with_its_own(verb: Token) -> bool:
    """Whether a verb that is one of work only with certain words has one of them (`words.ONLY_WITH`)."""
    needed = ONLY_WITH.get(lemma_of(verb))
    return needed is None or any(lemma_of(c) in needed for c in verb.children)


def _begins(sentence: Sentence, verb: Token) -> bool:
    """Whether an item begins with this verb and leaves its subject to the words that introduce it."""
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return False
    first = next((t for t in sentence.span if t.pos_ not in {"ADV", "PUNCT", "SPACE", "PART"}), None)
    return first is not None and (first.i == verb.i or (verb.dep_ == "conj" and verb.head.i == first.i))


def _is_engaged(sentence: Sentence) -> Iterator[Finding]:
    """A holder is engaged in, committed to or tasked with something."""
    for verb in sentence.verbs():
        if lemma_of(verb) not in STATES or verb.tag_ != "VBN" or negated(verb):
            continue
        scope = sentence.scope(verb)
        for subject in sentence.subjects(verb):
            for holder in sentence.holders(subject):
                role = refine("unspecified", scope_text(sentence, scope))
                yield Finding(holder, tuple(sentence.within(scope)), role, at=verb)


def _where(sentence: Sentence) -> Iterator[Finding]:
    """A holder is where, or by whose means, something is done (`the IAEA, at which cybersecurity protects plants`)."""
    for word in sentence.span:
        if word.lower_ != "which" or word.i == 0 or word.nbor(-1).lower_ not in WHERE:
            continue
        earlier = [t for t, _ in sentence.agents if t.i < word.i]
        if not earlier or not sentence.parsed.found.plain.text[
            sentence.parsed.span(earlier[-1].i, earlier[-1].i)[1] :
        ].startswith(","):
            continue
        rest = [t for t in sentence.span if t.i > word.i]
        if any(t.dep_ in {"nsubj", "nsubjpass"} and sentence.agent(t) is not None for t in rest):
            continue
        for holder in sentence.holders(earlier[-1]):
            yield Finding(holder, tuple(sentence.within(rest)), "operational")


def _among(sentence: Sentence) -> Iterator[Finding]:
    """Holders listed as the bodies at work on something (`mechanisms engaged in the issue, including A and B`)."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in AMONG.finditer(text, start, end):
        listed = [named for _, named in sentence.agents if named.start >= match.end()]
        for named in listed:
            yield Finding(named.id, (), "unspecified", refers=refers(match[0]))


def _areas(sentence: Sentence) -> Iterator[Finding]:
    """A list of areas or issues goes on about the holder of the sentence before (`key areas include ...`)."""
    for verb in sentence.verbs():
        if lemma_of(verb) not in {"include", "comprise", "cover", "encompass"} or verb.dep_ != "ROOT":
            continue
        for subject in sentence.subjects(verb):
            if lemma_of(subject) not in AREAS:
                continue
            owners = [h for o in sentence.owners(subject) for h in sentence.holders(o)]
            for holder in owners or sentence.before:
                yield Finding(holder, tuple(sentence.within(sentence.scope(verb))), "operational", at=verb)


def _done_by(sentence: Sentence) -> Iterator[Finding]:
    """A holder stands behind `by` of a passive verb of work; the topics are in what is done."""
    for verb in sentence.verbs():
        role = VERBS.get(lemma_of(verb))
        if role is None or negated(verb) or not _with_its_own(verb):
            continue
        for actor in sentence.by(verb):
            holders = sentence.holders(actor)
            if (
                lemma_of(verb) == "use"
                or not holders
                or (verb.dep_ in {"acl", "relcl"} and lemma_of(verb.head) in TALK)
            ):
                continue
            own = sentence.scope(verb)
            topics = sentence.within(own)
            thing = verb.head if verb.dep_ in {"acl", "relcl", "amod"} else None
            done = [thing] if thing is not None else sentence.subjects(verb)
            for token in done:
                topics = sentence.within(token.subtree) or topics
            words = scope_text(sentence, sorted([*own, *(t for d in done for t in d.subtree)], key=lambda t: t.i))
            led = next((id for d in done for id in sentence.holders(d) if id.startswith("body/")), None)
            if led and lemma_of(verb) in SETS_UP:
                continue
            found = () if led else tuple(topics)
            for holder in holders:
                own_role = shared(refine(role, words), holders)
                yield Finding(holder, found, own_role, refers=refers(words), body=led, at=verb)


def _asked(sentence: Sentence) -> Iterator[Finding]:
    """A holder is asked, tasked, invited or called on to do something: what it is asked to do is its mandate."""
    for verb in sentence.verbs():
        if lemma_of(verb) not in REQUESTS or negated(verb):
            continue
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "dative"}]
        objects += behind(verb, TURNS_TO)
        objects += [
            g for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} for g in c.children if g.dep_ == "nsubj"
        ]
        inner = [c for c in verb.subtree if c.pos_ == "VERB" and c is not verb and lemma_of(c) in VERBS]
        for target in map(sentence.antecedent, objects):
            holders = sentence.holders(target)
            if not holders or _question(verb, target):
                continue
            scope = sentence.scope(verb)
            deed = next((c for c in inner if c.i > target.i), None)
            role = VERBS[lemma_of(deed)] if deed is not None else "operational"
            words = scope_text(sentence, scope)
            for holder in holders:
                topics = tuple(sentence.within(scope))
                yield Finding(holder, topics, shared(refine(role, words), holders), refers=refers(words), at=verb)
        for deed in sentence.also_asked(verb):
            scope = sentence.scope(deed)
            words = scope_text(sentence, scope)
            role = refine(VERBS.get(lemma_of(deed), "operational"), words)
            for holder in (h for s in sentence.subjects(deed) for h in sentence.holders(s)):
                yield Finding(holder, tuple(sentence.within(scope)), role, refers=refers(words), at=deed)


def _question(verb: Token, target: Token) -> bool:
    """Whether what is asked is a question (`asked what X thought`, `X was asked about`), not a deed."""
    between = any(verb.i < t.i < target.i and t.lower_ in _QUESTIONS for t in verb.subtree)
    return asks(verb) or (between and lemma_of(verb) == "ask")


DOES = Rule(
    "mandate.does",
    _does,
    (
        Example("UNODC coordinates the response to cybercrime in the region.", ("UNODC coordinator cybercrime",)),
        Example(
            "UNICEF and UNESCO lead the work on child online protection.",
            ("UNICEF co-lead child online protection", "UNESCO co-lead child online protection"),
        ),
        Example(
            "ITU provides technical assistance on cybersecurity to small States.",
            ("ITU technical-assistance cybersecurity",),
        ),
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
        Example(
            "The Secretary-General asked UNODC to lead a process on organized crime.", ("UNODC lead organized crime",)
        ),
        Example("The Assembly requested UNDP to monitor corruption.", ("UNDP monitoring corruption",)),
    ),
    (Example("A speaker asked what UNODC thought of organized crime."),),
)
IS_ENGAGED = Rule(
    "mandate.is-engaged",
    _is_engaged,
    (Example("UN-Habitat is engaged in urbanization with many towns.", ("UN-Habitat unspecified urbanization",)),),
    (Example("UN-Habitat is not engaged in urbanization."),),
)
WHERE_RULE = Rule(
    "mandate.where",
    _where,
    (Example("The IAEA, at which cybersecurity protects power plants.", ("IAEA operational cybersecurity",)),),
    (Example("The room in which UNEP met was far from the talks on biodiversity."),),
)
AMONG_RULE = Rule(
    "mandate.among",
    _among,
    (
        Example(
            "Several entities are working on nutrition, including FAO and WHO.",
            ("FAO unspecified nutrition", "WHO unspecified nutrition"),
        ),
    ),
    (Example("Several speakers came, including FAO and WHO, before the talks on nutrition."),),
)
AREAS_RULE = Rule(
    "mandate.areas",
    _areas,
    (
        Example(
            "UNIDO runs a programme on energy. Key areas include pollution and waste.",
            ("UNIDO operational energy", "UNIDO operational pollution", "UNIDO operational waste"),
        ),
    ),
    (Example("Key areas include pollution and waste."),),
)

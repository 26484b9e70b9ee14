"""Conflicts: pairs of statements that cannot both be right about the same thing.

What is compared can have one value only: the date at which a body was established or ended, its chair or lead at one
time, the agent to which it reports, the holder of a post at one time, the status of an initiative at one time. A date
agrees with any that is less precise and covers it. Both statements are kept; which is right is for the reader.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.links import when
from graph.links.asks import SOUND
from graph.links.facts import Corpus, Fact, Sentence
from graph.links.records import Conflict
from graph.links.things import is_generic

SOLE_POSTS = frozenset(
    (
        *("administrator", "commissioner-general", "director general", "director-general", "executive director"),
        *("executive secretary", "high commissioner", "president", "secretary-general"),
    )
)
"""Titles that one person holds at a time at an organisation."""

STATES = {
    "completed": r"\b(?:completed|finali[sz]ed|adopted|approved|issued|launched|established|concluded|appointed)\b",
    "under way": r"\b(?:ongoing|under way|underway|in progress|continuing|being)\b",
    "planned": r"\b(?:planned|expected|to be|forthcoming|will)\b",
    "ended": r"\b(?:abandoned|cancelled|discontinued|suspended)\b",
}
"""How far an initiative has come, by the words of its status; a status with words of several kinds says none."""

_CHANGE = re.compile(
    r"\b(?:former|formerly|then|outgoing|incoming|acting|ad interim|interim|predecessor|successor|succeed\w*|retir\w*"
    r"|stepp\w+ down|hand\w* over|new(?:ly)?|previous|designate|elect(?:ed)?|farewell)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Claim:
    """That a thing has one value in some respect: what is claimed of what, the value, its period, and who says so."""

    kind: str
    about: str
    about_name: str
    value: str
    shown: str
    period: when.When | None
    fact: Fact
    sentence: Sentence
    thing: str | None


@dataclass(frozen=True)
class Rivals:
    """All claims about one thing, with the corpus in which they stand."""

    corpus: Corpus
    claims: tuple[Claim, ...]


def conflicts(corpus: Corpus) -> list[Conflict]:
    """All conflicts of a corpus, each pair of statements once."""
    found: list[Conflict] = []
    for kind, (claim, disagree) in _KINDS.items():
        groups: dict[str, list[Claim]] = defaultdict(list)
        for sentence in corpus.sentences:
            for fact in sentence.facts:
                if fact.one("status") in SOUND:
                    for one in claim(corpus, kind, sentence, fact):
                        groups[one.about].append(one)
        for about in sorted(groups):
            found += _pairs(corpus, groups[about], disagree)
    return found


Claims = Callable[[Corpus, str, Sentence, Fact], Iterator[Claim]]
Disagree = Callable[[Claim, Claim, "Rivals"], bool]


def _pairs(corpus: Corpus, claims: list[Claim], disagree: Disagree) -> Iterator[Conflict]:
    ordered = sorted(claims, key=lambda one: (one.shown, one.sentence.document, one.fact.start, one.fact.id))
    rivals = Rivals(corpus, tuple(ordered))
    for left, right in combinations(ordered, 2):
        if left.value != right.value and left.sentence.id != right.sentence.id and disagree(left, right, rivals):
            yield Conflict(
                kind=left.kind,
                about=left.thing,
                about_name=left.about_name,
                left=left.fact.id,
                right=right.fact.id,
                left_value=left.shown,
                right_value=right.shown,
                disputes=tuple(sorted({*_resting(left), *_resting(right)})),
            )


def _resting(claim: Claim) -> Iterator[str]:
    """The statement, and a decision of the same sentence that says the same: that the body was set up then."""
    yield claim.fact.id
    if claim.kind == "established":
        yield from (one.id for one in claim.sentence.decisions if one.one("action") == "establish")


def _body_dates(corpus: Corpus, kind: str, sentence: Sentence, fact: Fact) -> Iterator[Claim]:
    body, date = fact.one("body"), fact.one("date")
    if fact.kind == "BodyDate" and fact.one("event") == kind and body and date and _is_one(corpus, body):
        yield Claim(kind, body, corpus.name(body), date, date, when.when(date), fact, sentence, body)


def _dates_disagree(left: Claim, right: Claim, _: Rivals) -> bool:
    return left.period is not None and right.period is not None and not left.period.meets(right.period)


def _leads(corpus: Corpus, kind: str, sentence: Sentence, fact: Fact) -> Iterator[Claim]:
    """Who chairs or leads a body; several in one sentence share the lead."""
    body, member, role = fact.one("body"), fact.one("member"), fact.one("role")
    if fact.kind != "Membership" or not body or not member or role not in ("role/chair", "role/lead"):
        return
    together = [other for other in sentence.facts if other.kind == "Membership" and other.one("body") == body]
    if len({other.one("member") for other in together}) > 1 or _CHANGE.search(fact.quote) or not _is_one(corpus, body):
        return
    sort = member.partition("/")[0]
    about, shown = f"{body} {role} {sort}", corpus.name(member)
    yield Claim(kind, about, corpus.name(body), member, shown, sentence.when, fact, sentence, body)


def _parents(corpus: Corpus, kind: str, sentence: Sentence, fact: Fact) -> Iterator[Claim]:
    body, parent = fact.one("body"), fact.one("parent")
    if fact.kind == "Reporting" and body and parent and _is_one(corpus, body):
        dated = corpus.dates.get(sentence.document)
        yield Claim(kind, body, corpus.name(body), parent, corpus.name(parent), dated, fact, sentence, body)


def _parents_disagree(left: Claim, right: Claim, rivals: Rivals) -> bool:
    """Neither parent stands above the other, no document gives both, and the two may be of one time."""
    if left.value in rivals.corpus.above(right.value) or right.value in rivals.corpus.above(left.value):
        return False
    given: dict[str, set[str]] = defaultdict(set)
    for claim in rivals.claims:
        given[claim.sentence.document].add(claim.value)
    if any({left.value, right.value} <= values for values in given.values()):
        return False
    return left.period is None or right.period is None or left.period.meets(right.period)


def _posts(corpus: Corpus, kind: str, sentence: Sentence, fact: Fact) -> Iterator[Claim]:
    person, post, organization = fact.one("person"), fact.one("post"), fact.one("organization")
    if fact.kind != "PostHolding" or not person or not post or not organization or _CHANGE.search(fact.quote):
        return
    if post.lower() not in SOLE_POSTS:
        return
    period = _held(fact, sentence.when)
    name = f"{post}, {corpus.name(organization)}"
    about = f"{post.lower().replace('-', ' ')} {organization}"
    yield Claim(kind, about, name, person, corpus.name(person), period, fact, sentence, organization)


def _held(fact: Fact, told: when.When | None) -> when.When | None:
    """The time for which a post was held: as the document says, else when it says so."""
    since, until = when.when(fact.one("from")), when.when(fact.one("to"))
    if since is None and until is None:
        return told
    first, last = since or until, until or told or since
    if first is None or last is None or last.last < first.first:
        return None
    return when.When(first.first, last.last, first.text)


def _same_time(left: Claim, right: Claim, _: Rivals) -> bool:
    return left.period is not None and right.period is not None and left.period.meets(right.period)


def _initiatives(_: Corpus, kind: str, sentence: Sentence, fact: Fact) -> Iterator[Claim]:
    title, state = fact.one("title"), fact.one("state")
    if fact.kind != "Initiative" or not title or not state:
        return
    found = [step for step, words in STATES.items() if re.search(words, state, re.IGNORECASE)]
    if len(found) == 1:
        period = when.when(fact.one("stateDate")) or sentence.when
        about = " ".join(re.findall(r"\w+", title.lower()))
        yield Claim(kind, about, title, found[0], state, period, fact, sentence, None)


def _is_one(corpus: Corpus, body: str) -> bool:
    """Whether the name means one body and no other: it is in the vocabularies, or says more than a type of body."""
    return not is_generic(corpus.full_names.get(body, corpus.name(body))) or _is_standing(corpus, body)


def _is_standing(corpus: Corpus, body: str) -> bool:
    return body in corpus.known and bool(corpus.classes.get(body, frozenset()) & {"Board", "Committee", "Network"})


_KINDS: dict[str, tuple[Claims, Disagree]] = {
    "established": (_body_dates, _dates_disagree),
    "ended": (_body_dates, _dates_disagree),
    "lead": (_leads, _same_time),
    "parent": (_parents, _parents_disagree),
    "post": (_posts, _same_time),
    "initiative": (_initiatives, _same_time),
}
"""Each kind of conflict: how its claims are read, and when two of them disagree."""

"""The rules that find the later sentences that came back to a decision."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.links.asks import Ask, items
from graph.links.facts import Corpus, Sentence
from graph.links.things import TELLING, WORKING_BODIES, Product, is_generic
from graph.links.verbs import ACCEPTS, ASKS, TO_SOMEBODY, is_delivery, is_draft, is_progress
from graph.links.when import When

HORIZON = {"product": 1096, "addressee": 731}
"""The longest time in days over which a rule links; a body or symbol is the same however long it takes."""


@dataclass(frozen=True)
class Match:
    """A later sentence that came back to a clause of a decision.

    `thing` is the id of what both name, `about` tells one matter from another, `action` is the kind of the later
    decision where one counts, `came_back_as` how it is told where no decision does.
    """

    rule: str
    clause: Sentence
    sentence: Sentence
    about: str
    progress: str
    reason: str
    thing: str | None = None
    action: str | None = None
    came_back_as: str | None = None


class Matcher:
    """Finds what came of decisions in one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._items = items(corpus)
        self._dated = [sentence for sentence in corpus.sentences if sentence.when is not None]
        self._pattern, self._bodies_called = _names(corpus)
        self._by_body: dict[str, list[Sentence]] = defaultdict(list)
        self._by_symbol: dict[str, list[Sentence]] = defaultdict(list)
        self._by_head: dict[str, list[Sentence]] = defaultdict(list)
        self._by_agent: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in self._dated:
            for body in self.bodies(sentence):
                self._by_body[body].append(sentence)
            for symbol in _symbols(sentence, "endorses"):
                self._by_symbol[symbol].append(sentence)
            for head in {product.head for product in sentence.products}:
                self._by_head[head].append(sentence)
            for agent in sentence.agents(active=True):
                self._by_agent[agent].append(sentence)

    def matches(self, ask: Ask) -> list[Match]:
        """The links of a decision, each later sentence once, by the strongest rule that finds it."""
        found: dict[str, Match] = {}
        for clause in ask.clauses:
            for match in (
                *self._by_named_body(ask, clause),
                *self._by_named_symbol(clause),
                *self._by_product(ask, clause),
            ):
                found.setdefault(match.sentence.id, match)
        if not found:
            for match in self._by_addressee(ask):
                found.setdefault(match.sentence.id, match)
        return sorted(found.values(), key=lambda match: (match.sentence.document, match.sentence.start))

    def bodies(self, sentence: Sentence) -> frozenset[str]:
        """The bodies set up for one subject that the sentence names, by its statements or by their names."""
        called = {
            body for match in self._pattern.finditer(sentence.quote) for body in self._bodies_called[match.group()]
        }
        return frozenset(body for body in {*sentence.agents(), *called} if _is_telling(self._corpus, body))

    def _by_named_body(self, ask: Ask, clause: Sentence) -> Iterator[Match]:
        for body in sorted(self.bodies(clause) - {ask.by}):
            later = _after(clause, (one for one in self._by_body[body] if not _founds(one)))
            for near in _by_document(_nearest(later)):
                decided = [one for one in near if _told(one)]
                reported = [one for one in near if not _told(one) and body in one.agents(active=True)]
                if decided:
                    yield self._body_match(clause, body, decided[0])
                    reported = [one for one in reported if is_delivery(one.quote)]
                if reported:
                    ordered = sorted(
                        reported, key=lambda one: (not is_delivery(one.quote), not is_progress(one.quote), one.start)
                    )
                    yield self._body_match(clause, body, ordered[0])

    def _body_match(self, clause: Sentence, body: str, sentence: Sentence) -> Match:
        is_decided = bool(_told(sentence))
        is_done = is_delivery(sentence.quote) and not is_decided
        return Match(
            rule="body",
            clause=clause,
            sentence=sentence,
            about=body,
            progress="delivered" if is_done else "under way",
            reason=f"same body ({self._corpus.name(body)})",
            thing=body,
            action=_told(sentence)[0] if is_decided else None,
            came_back_as=None if is_decided else "delivered" if is_done else "works",
        )

    def _by_named_symbol(self, clause: Sentence) -> Iterator[Match]:
        for symbol in sorted(_symbols(clause)):
            for near in _by_document(_nearest(_after(clause, self._by_symbol[symbol]))):
                reason = f"same document symbol ({symbol})"
                yield Match(
                    "symbol", clause, near[0], symbol, "endorsed", reason, action="endorse", came_back_as="endorsed"
                )

    def _by_product(self, ask: Ask, clause: Sentence) -> Iterator[Match]:
        for product in clause.products:
            later = [
                one
                for one in _after(clause, self._by_head[product.head], HORIZON["product"])
                if one.id not in self._items and self._shared(ask, clause, product, one)
            ]
            for near in _by_document(_nearest(later)):
                best = min(near, key=lambda one: (not _told(one, ACCEPTS), not is_progress(one.quote), one.start))
                yield self._product_match(ask, clause, product, best)

    def _product_match(self, ask: Ask, clause: Sentence, product: Product, sentence: Sentence) -> Match:
        shared = self._shared(ask, clause, product, sentence)
        longest = max((one for one in (product, *sentence.products) if one.same(product)), key=lambda one: one.words)
        accepted = [] if is_draft(sentence.quote) else _told(sentence, ACCEPTS)
        is_done = not accepted and is_delivery(sentence.quote)
        return Match(
            rule="product",
            clause=clause,
            sentence=sentence,
            about=product.head,
            progress="endorsed" if accepted else "delivered" if is_done else "under way",
            reason=f"same product ({longest.name}), {shared}",
            action=next(iter(accepted or _told(sentence)), None),
            came_back_as="delivered" if is_done else None if _told(sentence) else "came back",
        )

    def _shared(self, ask: Ask, clause: Sentence, product: Product, sentence: Sentence) -> str:
        """What a later sentence with the product shares besides it, in words; empty where that is not enough."""
        agents = sorted(self._asked(ask, clause.agents()) & sentence.agents())
        near = [
            (topic, other)
            for topic in sorted(clause.topics)
            for other in sorted(sentence.topics)
            if self._corpus.near(topic, other) or self._corpus.near(other, topic)
        ]
        exact = [topic for topic, other in near if topic == other and not self._corpus.is_broad(topic)]
        who = f"same actor ({self._corpus.name(agents[0])})" if agents else ""
        for other in sentence.products:
            if product.same(other) and set(product.words) & set(other.words) and (agents or near):
                return who or f"same topic ({self._corpus.name(near[0][0])})"
            if product.head in TELLING and product.same(other) and agents and exact:
                return f"{who} and topic ({self._corpus.name(exact[0])})"
        return ""

    def _by_addressee(self, ask: Ask) -> Iterator[Match]:
        topics = [topic for topic in ask.decision.all("topic") if not self._corpus.is_broad(topic)]
        asked = self._asked(ask, ask.decision.all("addressee"))
        if ask.action not in TO_SOMEBODY or not topics or not asked:
            return
        fitting: dict[str, tuple[Sentence, str, str]] = {}
        for agent in sorted(asked):
            for one in _after(ask.sentence, self._by_agent[agent], HORIZON["addressee"]):
                if (topic := self._acts(agent, topics[0], one)) is not None:
                    fitting.setdefault(one.id, (one, agent, topic))
        nearest = {one.id for one in _nearest([one for one, _, _ in fitting.values()])}
        best = _single([fitting[ident] for ident in sorted(nearest)], topics[0])
        if best is None:
            return
        sentence, agent, topic = best
        told = _told(sentence)
        subject = self._corpus.name(topics[0])
        if topic != topics[0]:
            subject = f"{subject}, then {self._corpus.name(topic)}, which is part of it"
        is_done = is_delivery(sentence.quote)
        yield Match(
            rule="addressee",
            clause=ask.sentence,
            sentence=sentence,
            about=agent,
            progress="delivered" if is_done else "under way",
            reason=f"same addressee ({self._corpus.name(agent)}) and topic ({subject})",
            thing=agent,
            action=told[0] if told else None,
            came_back_as="delivered" if is_done else None if told else "took up",
        )

    def _acts(self, agent: str, topic: str, sentence: Sentence) -> str | None:
        """The topic on which the agent acts in the sentence, if that is the topic or one directly below."""
        if sentence.id in self._items or not (_told(sentence) or is_progress(sentence.quote)):
            return None
        if any(agent in decision.all("addressee") for decision in sentence.decisions):
            return None
        acting = [fact for fact in sentence.facts if agent in {*fact.all("holder"), *fact.all("takenBy")}]
        acting += [fact for fact in sentence.facts if agent in fact.all("owner")]
        found = {other for fact in acting for other in fact.all("topic") if self._corpus.near(topic, other)}
        return topic if topic in found else min(found, default=None)

    def _asked(self, ask: Ask, agents: Iterable[str]) -> frozenset[str]:
        """Those of the agents who can be told apart from the rest of the system and from those who decide."""
        corpus = self._corpus
        deciding = {ask.by, corpus.document_bodies.get(ask.sentence.document)}
        return frozenset(
            agent
            for agent in agents
            if agent not in deciding | corpus.collective and "Organ" not in corpus.classes.get(agent, ())
        )


def _single(fitting: Sequence[tuple[Sentence, str, str]], topic: str) -> tuple[Sentence, str, str] | None:
    """The one that fits better than all others: on the very topic, then by a decision; None where two are equal."""

    def score(one: tuple[Sentence, str, str]) -> tuple[bool, bool]:
        return (one[2] == topic, bool(_told(one[0])))

    best = max((score(one) for one in fitting), default=None)
    chosen = [one for one in fitting if score(one) == best]
    return chosen[0] if len(chosen) == 1 else None


def _after(clause: Sentence, sentences: Iterable[Sentence], days: int | None = None) -> list[Sentence]:
    """Those of the sentences that are certainly later, and not by more than so many days."""
    start = clause.when
    return [one for one in sentences if start is not None and one.when is not None and _follows(start, one.when, days)]


def _follows(start: When, other: When, days: int | None) -> bool:
    return start.before(other) and (days is None or start.days_until(other) <= days)


def _nearest(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Those of the sentences that may be of the date that comes first."""
    first = min((one.when for one in sentences if one.when), key=lambda date: (date.last, date.first), default=None)
    return [one for one in sentences if first is not None and one.when is not None and first.meets(one.when)]


def _by_document(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    found: dict[str, list[Sentence]] = defaultdict(list)
    for one in sentences:
        found[one.document].append(one)
    return [sorted(found[document], key=lambda one: one.start) for document in sorted(found)]


def _told(sentence: Sentence, actions: frozenset[str] | None = None) -> list[str]:
    """The kinds of decision in the sentence, acceptance first, requests last, taking note left out."""
    wanted = {fact.one("action") or "" for fact in sentence.decisions} - {"take-note"}
    kept = [action for action in sorted(wanted) if actions is None or action in actions]
    return sorted(kept, key=lambda action: (action not in ACCEPTS, action in ASKS))


def _founds(sentence: Sentence) -> bool:
    """Whether the sentence only tells that the body was set up."""
    return any(fact.kind == "BodyDate" or fact.one("action") == "establish" for fact in sentence.facts)


def _symbols(sentence: Sentence, relation: str | None = None) -> frozenset[str]:
    return frozenset(
        symbol
        for fact in sentence.facts
        if fact.kind == "Reference" and relation in (None, fact.one("relation"))
        for symbol in fact.all("symbol")
    )


def _is_telling(corpus: Corpus, body: str) -> bool:
    if not corpus.classes.get(body, frozenset()) & WORKING_BODIES:
        return False
    return not is_generic(corpus.full_names.get(body, corpus.name(body)))


def _names(corpus: Corpus) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """A pattern of the names of all telling bodies, and whose each name is."""
    called: dict[str, list[str]] = defaultdict(list)
    for body in sorted(corpus.classes):
        if _is_telling(corpus, body):
            for name in {corpus.name(body), corpus.full_names.get(body, "")}:
                if len(name) > 3:
                    called[name].append(body)
    names = "|".join(re.escape(name) for name in sorted(called, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)"), called

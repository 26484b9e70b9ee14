"""Decisions with the sentences that say what they ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.links.facts import Corpus, Fact, Sentence
from graph.links.verbs import TOLD

SOUND = frozenset({"stated", "implied"})
"""The standings of a statement that count."""


@dataclass(frozen=True)
class Ask:
    """A decision, its sentence, and the items that the sentence introduces where it ends with a colon."""

    decision: Fact
    sentence: Sentence
    items: tuple[Sentence, ...]

    @property
    def action(self) -> str:
        """What kind of decision it is."""
        return self.decision.one("action") or ""

    @property
    def by(self) -> str:
        """Who took it."""
        return self.decision.one("takenBy") or ""

    @property
    def clauses(self) -> tuple[Sentence, ...]:
        """The sentence and its items."""
        return (self.sentence, *self.items)


def asks(corpus: Corpus) -> Iterator[Ask]:
    """Every decision that may be followed up, in the order of the documents."""
    by_document: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in corpus.sentences:
        by_document[sentence.document].append(sentence)
    for sentence in corpus.sentences:
        for decision in sentence.decisions:
            if decision.one("action") in TOLD and decision.one("status") in SOUND:
                yield Ask(decision, sentence, tuple(_items(decision, by_document[sentence.document])))


def _items(decision: Fact, sentences: list[Sentence]) -> Iterator[Sentence]:
    if decision.quote.rstrip().endswith(":"):
        under = f"{decision.number}("
        for sentence in sentences:
            if sentence.start >= decision.end and any(number.startswith(under) for number in sentence.numbers):
                yield sentence


def items(corpus: Corpus) -> frozenset[str]:
    """The ids of all sentences that are items of a decision: they ask, and answer nothing."""
    return frozenset(item.id for ask in asks(corpus) for item in ask.items)

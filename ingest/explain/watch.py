"""The collector of mandates under observation: the same decisions, with a note of each step.

The loop of `Collector.mandates` asks the steps below in this order for each finding of each rule; a step that ends a
finding is the last that is noted of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.rules.context import Context
from ingest.rules.mandates.collect import SECTION, Collector
from ingest.rules.rule import Finding, Rule
from ingest.rules.sentence import Sentence
from ingest.statements import Mandate
from ontology.model import Agent


@dataclass
class Attempt:
    """The way of one finding: `finding` as the rule gave it, `settled` after the context, `topics` as narrowed last."""

    rule: Rule
    holder: str
    may_hold: bool
    fits: bool = True
    stands: bool = True
    finding: Finding | None = None
    settled: Finding | None = None
    topics: tuple[str, ...] = ()
    gave: list[str] = field(default_factory=list)


class Watched(Collector):
    """A collector that remembers what became of each finding of the sentence it read last."""

    attempts: list[Attempt]
    _quiet: bool = False

    def watch(self, sentence: Sentence, context: Context) -> tuple[list[Mandate], list[Attempt]]:
        """The sentence's mandates, and every finding with what became of it."""
        self.attempts = []
        given = list(self.mandates(sentence, context))
        left = {(m.holder, m.topic): m for m in given}
        for attempt in self.attempts:
            for topic in attempt.topics:
                mandate = left.get((attempt.holder, topic))
                if mandate is not None and mandate.rule == attempt.rule.id:
                    attempt.gave.append(topic)
                    del left[attempt.holder, topic]
        for mandate in left.values():
            finding = Finding(mandate.holder, (), mandate.role.removeprefix("role/"), mandate.strength)
            self.attempts.append(
                Attempt(SECTION, mandate.holder, True, True, True, finding, finding, (mandate.topic,), [mandate.topic])
            )
        return given, self.attempts

    def _may_hold(self, id: str, rule: Rule) -> bool:
        answer = super()._may_hold(id, rule)
        if not self._quiet:
            self.attempts.append(Attempt(rule, id, answer))
        return answer

    def _fits(self, finding: Finding, rule: Rule) -> bool:
        answer = super()._fits(finding, rule)
        now = self.attempts[-1]
        now.finding = now.settled = finding
        now.fits = answer
        return answer

    def _standing(self, finding: Finding, rule: Rule, sentence: Sentence) -> str | None:
        answer = super()._standing(finding, rule, sentence)
        now = self.attempts[-1]
        now.stands = answer is not None
        now.finding = now.settled = replace(finding, status=answer or finding.status)
        return answer

    def _settled(
        self, finding: Finding, rule: Rule, sentence: Sentence, context: Context, shared: list[str]
    ) -> Finding:
        settled = super()._settled(finding, rule, sentence, context, shared)
        self.attempts[-1].settled = settled
        return settled

    def _own_matters(self, holder: str, topics: tuple[str, ...]) -> tuple[str, ...]:
        own = super()._own_matters(holder, topics)
        self.attempts[-1].topics = own
        return own

    def _of_section(self, sentence: Sentence, context: Context) -> Iterator[tuple[str, str]]:
        self._quiet = True
        try:
            yield from super()._of_section(sentence, context)
        finally:
            self._quiet = False


def dropped(attempt: Attempt, holder: Agent) -> str | None:
    """Why a finding gave less than it saw, in words; None where it gave all."""
    if not attempt.may_hold:
        if holder.everyone:
            return "the holder stands for all, and what is said of all is said of none"
        return f"the holder is of the class {holder.kind}, which this rule does not take as a holder"
    if not attempt.fits:
        return "a board that takes up a topic in this role does not hold it"
    if not attempt.stands:
        return "the sentence does not say that it is so: it is denied, asked, wished for, or stands under a condition"
    if not attempt.topics:
        return "no topic stands in the words the rule read, and the text around it hands none down"
    if len(attempt.gave) < len(set(attempt.topics)):
        return "an earlier finding gave the same holder and topic, and the first one stands"
    return None

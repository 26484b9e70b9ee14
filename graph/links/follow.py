"""Follow-through: which later statement came back to what a decision was about.

A decision is compared with later sentences by four rules, told from strong to weak:

* **body**: both name the same task team, task force, working group or steering group;
* **symbol**: the later one endorses the document whose symbol the decision names;
* **product**: both name the same product (`innovation toolkit`), and share a topic or somebody who is at work on it;
* **addressee**: somebody whom the decision asks acts on the same topic, or on one directly below. Only where no other
  rule links the decision, within two years, and where one sentence fits better than any other.

Of the later sentences only those nearest in time count: what came after is linked with the decision that came back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.links.asks import Ask, asks
from graph.links.facts import Corpus, Fact
from graph.links.matches import Match, Matcher
from graph.links.records import FollowThrough, FollowUp
from graph.links.verbs import ASKS, STEPS, TOLD, sets_up
from graph.links.when import When


def follow_ups(corpus: Corpus) -> list[FollowThrough | FollowUp]:
    """All links from decisions to what came of them, and how far each decision that asks for something has come."""
    matcher = Matcher(corpus)
    every = list(asks(corpus))
    found = {ask.decision.id: matcher.matches(ask) for ask in every}
    last = _last_asked(match for matches in found.values() for match in matches)
    linked = {
        ask.decision.id: [(match, _record(ask, match)) for match in found[ask.decision.id] if _is_of_last(match, last)]
        for ask in every
    }
    steps = _Steps(linked, every)
    records: list[FollowThrough | FollowUp] = []
    for ask in every:
        links = linked[ask.decision.id]
        records += [record for _, record in links]
        if links or ask.action in ASKS or sets_up(ask.action, ask.decision.quote):
            date = ask.sentence.when
            progress = steps.of(ask.decision.id) if date else "unknown"
            records.append(
                FollowThrough(decision=ask.decision.id, progress=progress, taken_on=date.text if date else None)
            )
    return records


def _last_asked(matches: Iterable[Match]) -> dict[tuple[str, str], When]:
    """For each later sentence and addressee the latest date at which the addressee was asked."""
    last: dict[tuple[str, str], When] = {}
    for match in matches:
        key = (match.sentence.id, match.about)
        if match.clause.when is not None and (key not in last or last[key].before(match.clause.when)):
            last[key] = match.clause.when
    return last


def _is_of_last(match: Match, last: dict[tuple[str, str], When]) -> bool:
    """Whether no later request of the same addressee is nearer to the answer; other rules always hold."""
    date = match.clause.when
    return match.rule != "addressee" or (date is not None and date.meets(last[match.sentence.id, match.about]))


@dataclass
class _Steps:
    """How far decisions have come, through all decisions that took the same thing further.

    What is later is known first, so that the longest chain needs no deep recursion.
    """

    linked: dict[str, list[tuple[Match, FollowUp]]]
    asks: Sequence[Ask]

    def __post_init__(self) -> None:
        self._known: dict[tuple[str, str | None], str] = {}
        self._decided: dict[str, list[str]] = defaultdict(list)
        for ask in self.asks:
            self._decided[ask.sentence.id].append(ask.decision.id)
        dated = [(ask.sentence.when.first, ask.decision.id) for ask in self.asks if ask.sentence.when]
        for _, decision in sorted(dated, reverse=True):
            for about in sorted({match.about for match, _ in self.linked[decision]}):
                self.of(decision, about)

    def of(self, decision: str, about: str | None = None) -> str:
        """The furthest step of a decision, or of what it says `about` one thing."""
        if (decision, about) not in self._known:
            found = {"open"}
            for match, record in self.linked[decision]:
                if about is None or match.about == about:
                    found.add(record.progress)
                    found.update(self.of(later, match.about) for later in self._decided[match.sentence.id])
            self._known[decision, about] = max(found, key=STEPS.index)
        return self._known[decision, about]


def _record(ask: Ask, match: Match) -> FollowUp:
    earlier, later = match.clause.when, match.sentence.when
    assert earlier is not None
    assert later is not None
    proof = ask.decision if match.clause is ask.sentence else _longest(match.clause.facts)
    target = _target(match)
    verb = TOLD[ask.action]
    if match.rule == "body" and sets_up(ask.action, ask.decision.quote):
        verb = "set up"
    came = match.came_back_as or TOLD.get(target.one("action") or "", "works")
    reason = f"{match.reason}; dates in order: {earlier.text}, then {later.text}"
    return FollowUp(
        earlier=ask.decision.id,
        later=target.id,
        earlier_evidence=proof.evidence,
        later_evidence=target.evidence,
        earlier_date=earlier.text,
        later_date=later.text,
        kind=f"{verb} → {came}",
        progress=match.progress,
        reason=f"{reason[0].upper()}{reason[1:]}.",
        thing=match.thing,
    )


def _target(match: Match) -> Fact:
    """The statement of the later sentence that says most about the thing: a decision, else one that names it."""

    def rank(fact: Fact) -> tuple[bool, bool, bool, int, str]:
        named = match.thing is not None and any(match.thing in values for values in fact.values.values())
        is_match = fact.kind == "Decision" and match.action is not None and fact.one("action") == match.action
        return (not is_match, fact.kind != "Decision", not named, -len(fact.quote), fact.id)

    return min((fact for fact in match.sentence.facts if _tells(fact)), key=rank)


def _tells(fact: Fact) -> bool:
    return fact.kind != "Decision" or fact.one("action") in TOLD


def _longest(facts: Iterable[Fact]) -> Fact:
    return max(facts, key=lambda fact: (len(fact.quote), fact.id))

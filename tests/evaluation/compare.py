"""Which facts were won, lost or changed since the committed list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.evaluation.facts import Fact

WON, LOST, CHANGED = "won", "lost", "changed"

SAME: tuple[Callable[[Fact], tuple[str, ...]], ...] = (
    lambda one: (one.document, one.kind, one.fact, one.paragraph),
    lambda one: (one.document, one.kind, one.fact),
    lambda one: (one.document, one.kind, one.subject, one.paragraph),
)
"""What makes a lost and a won fact one that changed, closest first: its details, its place, or its object changed."""


@dataclass(frozen=True)
class Change:
    """A fact before and after; None where it was not there."""

    before: Fact | None
    after: Fact | None

    @property
    def what(self) -> str:
        """Won, lost or changed."""
        if self.before is None:
            return WON
        return LOST if self.after is None else CHANGED

    @property
    def fact(self) -> Fact:
        """The fact as it is now, or was."""
        found = self.after or self.before
        assert found is not None
        return found


def changes(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[Change, ...]:
    """Every difference between two lists of facts once, sorted by document, kind and fact."""
    old, new = Counter(before), Counter(after)
    gone = sorted((old - new).elements())
    come = sorted((new - old).elements())
    found: list[Change] = []
    for same in SAME:
        paired, gone, come = _paired(gone, come, same)
        found += paired
    found += [Change(one, None) for one in gone] + [Change(None, one) for one in come]
    return tuple(sorted(found, key=lambda change: (change.fact, change.what)))


def by_rule(found: Iterable[Change]) -> dict[str, Counter[str]]:
    """By rule, how many facts of each mark it won and lost; a changed fact is lost before and won after."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for change in found:
        if change.before is not None:
            counts[change.before.rule or change.before.kind][f"{LOST} {change.before.mark}"] += 1
        if change.after is not None:
            counts[change.after.rule or change.after.kind][f"{WON} {change.after.mark}"] += 1
    return dict(sorted(counts.items()))


def _paired(
    gone: Sequence[Fact], come: Sequence[Fact], same: Callable[[Fact], tuple[str, ...]]
) -> tuple[list[Change], list[Fact], list[Fact]]:
    """The changes that `same` makes of lost and won facts, and what is left of both."""
    waiting: defaultdict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for one in come:
        waiting[same(one)].append(one)
    paired: list[Change] = []
    lost: list[Fact] = []
    for one in gone:
        if partners := waiting[same(one)]:
            paired.append(Change(one, partners.pop(0)))
        else:
            lost.append(one)
    return paired, lost, sorted(one for left in waiting.values() for one in left)

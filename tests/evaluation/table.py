"""The table of measures: by document, kind and measure, with the pooled rows; as committed and as it is now."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.gold import GIVEN, GROUPS
from tests.evaluation.scorer import Count

TABLE = Path(__file__).resolve().parent / "table.json"

ALL = "all"
OWN_POOL = "own gold"
POOLS = (*GROUPS, OWN_POOL, ALL)
"""The pooled rows: sums over the documents of a group, over all own gold, and over everything."""

TOLERANCE = 0.01
"""How far F1 may fall below the committed table."""


class Key(NamedTuple):
    """A row of the table; `document` is a gold file's name or a pool."""

    document: str
    kind: str
    measure: str


Table = Mapping[Key, Count]


@dataclass(frozen=True)
class Fall:
    """A measure that fell; `now` is None when it is not measured any more."""

    key: Key
    was: float
    now: float | None

    def __str__(self) -> str:
        """One line that says what fell, from where to where."""
        now = "not measured" if self.now is None else f"{self.now:.3f}"
        return f"{self.key.document}, {self.key.kind}, {self.key.measure}: F1 was {self.was:.3f}, is {now}"


def pooled(rows: Table, groups: Mapping[str, str]) -> dict[Key, Count]:
    """The rows with the pooled ones; `groups` tells each document's group."""
    pools: defaultdict[Key, Count] = defaultdict(Count)
    for key, count in rows.items():
        group = groups[key.document]
        for pool in (group, *(() if group == GIVEN else (OWN_POOL,)), ALL):
            pools[key._replace(document=pool)] += count
    return {**rows, **pools}


def mean_f1(table: Table, documents: Iterable[str], kind: str, measure: str) -> float | None:
    """The plain mean of F1 over documents where there was something to judge; None where there was nowhere."""
    keys = (Key(document, kind, measure) for document in documents)
    values = [count.f1 for key in keys if (count := table.get(key)) is not None and not count.empty]
    return sum(values) / len(values) if values else None


def falls(committed: Table, now: Table) -> tuple[Fall, ...]:
    """The measures whose F1 is more than the tolerance below the committed one, or which are not there any more."""
    found = []
    for key, count in sorted(committed.items()):
        present = now.get(key)
        if present is None:
            found.append(Fall(key, count.f1, None))
        elif count.f1 - present.f1 > TOLERANCE:
            found.append(Fall(key, count.f1, present.f1))
    return tuple(found)


def to_text(table: Table) -> str:
    """The table as JSON, sorted, one line a measure; rates are rounded, counts are what is read back."""
    lines = []
    for key, count in sorted(table.items()):
        rates = {"precision": count.precision, "recall": count.recall, "f1": count.f1}
        shown = {name: None if count.empty else round(rate, 3) for name, rate in rates.items()}
        lines.append(json.dumps({**key._asdict(), **shown, **asdict(count)}, ensure_ascii=False))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def from_text(text: str) -> dict[Key, Count]:
    """The table of such a text."""
    return {
        Key(row["document"], row["kind"], row["measure"]): Count(**{name: row[name] for name in asdict(Count())})
        for row in json.loads(text)
    }

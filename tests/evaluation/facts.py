"""The committed list of facts: what was found, by which rule and how it was judged, without quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.scorer import Row

LIST = Path(__file__).resolve().parent / "facts.csv"

MOST_WORDS = 6
"""Words kept of a value: enough to know it by, too few to be a sentence of a document."""

NOT_JUDGED = "not judged"
"""The mark of facts of a kind about which the document's gold says nothing."""

FIELDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "mandates": (("holder", "topic"), ("role", "strength")),
    "bodies": (("name", "acronym"), ("type", "parent")),
    "decisions": (("by", "action"), ("topic", "addressees")),
    "posts": (("person", "organization"), ("post",)),
    "references": (("symbol",), ("relation",)),
    "initiatives": (("title",), ("owner", "status")),
}
"""By kind, the columns that say which fact it is, and those that say more about it."""


class Fact(NamedTuple):
    """A line of the list: which fact, where, what more is said of it, and how it was judged."""

    document: str
    kind: str
    fact: str
    paragraph: str
    detail: str
    rule: str
    mark: str

    @property
    def subject(self) -> str:
        """The first part of the fact: who holds, who decides, who is named."""
        return self.fact.partition(" | ")[0]


def fact(document: str, kind: str, row: Row, mark: str) -> Fact:
    """The line for a row of a curated question."""
    key, more = FIELDS[kind]
    return Fact(document, kind, _joined(row, key), row["paragraph"], _joined(row, more), row.get("rule", ""), mark)


def to_text(facts: Iterable[Fact]) -> str:
    """The list as CSV with a header, sorted."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Fact._fields)
    writer.writerows(sorted(facts))
    return out.getvalue()


def from_text(text: str) -> Iterator[Fact]:
    """The facts of such a list."""
    for row in csv.DictReader(io.StringIO(text, newline="")):
        yield Fact(**row)


def _joined(row: Row, columns: tuple[str, ...]) -> str:
    return " | ".join(" ".join(row.get(column, "").split()[:MOST_WORDS]) for column in columns)

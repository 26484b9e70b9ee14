"""What is written into the graph of links: typed records, each field naming its property as in `ingest.statements`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import ClassVar

from graph import terms
from ingest.statements import link, value

GRAPH = "graph/links"
TITLE = "Follow-through and conflicts between documents"

DATES = frozenset({"ceb:takenOn", "ceb:earlierDate", "ceb:laterDate"})
"""Properties whose values are ISO dates, typed by their precision."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """A record: one node of class `CLASS` whose id begins with `KIND`."""

    CLASS: ClassVar[str]
    KIND: ClassVar[str]


@dataclass(frozen=True, kw_only=True)
class FollowThrough(Record):
    """How far that for which a decision asks has come.

    `progress` is open, under way, delivered, endorsed, or unknown where the decision has no date. `taken_on` is the
    date by which it was compared.
    """

    CLASS: ClassVar[str] = "ceb:FollowThrough"
    KIND: ClassVar[str] = "follow-through"
    decision: str = link("ceb:decision")
    progress: str = value("ceb:progress")
    taken_on: str | None = value("ceb:takenOn", default=None)


@dataclass(frozen=True, kw_only=True)
class FollowUp(Record):
    """A statement came back to what an earlier decision was about; `thing` is what both name, `reason` says why."""

    CLASS: ClassVar[str] = "ceb:FollowUp"
    KIND: ClassVar[str] = "follow-up"
    earlier: str = link("ceb:earlier")
    later: str = link("ceb:later")
    earlier_evidence: str = link("ceb:earlierEvidence")
    later_evidence: str = link("ceb:laterEvidence")
    earlier_date: str = value("ceb:earlierDate")
    later_date: str = value("ceb:laterDate")
    kind: str = value("ceb:followKind")
    progress: str = value("ceb:progress")
    reason: str = value("ceb:reason")
    thing: str | None = link("ceb:thing", default=None)


@dataclass(frozen=True, kw_only=True)
class Conflict(Record):
    """Two statements that cannot both be right; `left` is the one whose value comes first.

    `kind` is established, ended, lead, parent, post or initiative. `disputes` are the two and the statements that rest
    on the same words.
    """

    CLASS: ClassVar[str] = "ceb:Conflict"
    KIND: ClassVar[str] = "conflict"
    kind: str = value("ceb:conflictKind")
    about_name: str = value("ceb:aboutName")
    left: str = link("ceb:left")
    right: str = link("ceb:right")
    left_value: str = value("ceb:leftValue")
    right_value: str = value("ceb:rightValue")
    disputes: tuple[str, ...] = link("ceb:disputes")
    about: str | None = link("ceb:about", default=None)


def ident(record: Record) -> str:
    """The id of a record: its kind and a hash of all that it says."""
    content = {one.name: getattr(record, one.name) for one in fields(record)}
    raw = json.dumps([record.KIND, content], sort_keys=True, ensure_ascii=False, default=list)
    return f"{record.KIND}/{hashlib.sha256(raw.encode()).hexdigest()[:20]}"


def quads(records: Iterable[Record], graph: str = GRAPH, title: str = TITLE) -> bytes:
    """The named graph of the records as sorted N-Quads, one line a quad; with its title alone where there are none."""
    name = terms.ref(graph)
    titled = f"{name} {terms.name('dcterms:title')} {terms.literal(title)}"
    lines = sorted({titled, *(line for record in records for line in _lines(record))})
    return "".join(f"{line} {name} .\n" for line in lines).encode()


def _lines(record: Record) -> Iterator[str]:
    node = terms.ref(ident(record))
    yield f"{node} {terms.RDF_TYPE} {terms.name(record.CLASS)}"
    for one in fields(record):
        found = getattr(record, one.name)
        several = found if isinstance(found, tuple) else () if found is None else (found,)
        prop = one.metadata["property"]
        for item in several:
            shown = terms.ref(item) if one.metadata["link"] else (terms.date if prop in DATES else terms.literal)(item)
            yield f"{node} {terms.name(prop)} {shown}"

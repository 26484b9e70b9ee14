"""Initiatives: undertakings reported in a table with their status, one a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names.named import Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document, Passage
from ingest.plain import plain
from ingest.rules.assignments import named
from ingest.rules.columns import cells, headers, kind_of
from ingest.rules.evidence import evidence_of
from ingest.statements import Initiative
from ingest.structure import dates

STATES = re.compile(r"\b(?:status|progress|state|strategy|timeline|update|completion|due)\b", re.I)
"""Headers of the column that says how far it is."""

_NUMBER = re.compile(r"^\(?\d{1,3}[.)]\s*")


def initiatives(document: Document, found: Iterable[Recognised], recogniser: Recogniser) -> Iterator[Initiative]:
    """Each row of a table whose first column, but for one of numbers, is one of undertakings.

    Owners are the agents in the column of who leads, else those that the row's title names, else the body that the
    table's headings name. The status is printed text; its date the last one printed in it.
    """
    text = document.text.text
    for one in found:
        passage = one.passage
        heads = headers(document, passage)
        row = cells(document, passage)
        if passage.kind != "row" or not heads or len(passage.cells) < 2 or not _leads_with_one(document, passage):
            continue
        title = row.words(document, "undertaking") or _of_row_above(document, passage)
        if title is None:
            continue
        title = _NUMBER.sub("", title)
        status = row.words(document, "state")
        if status is None and "state" not in row.headed:
            at = next((i for i, head in enumerate(heads) if i and STATES.search(head)), len(heads) - 1)
            status = plain(text, *passage.cells[min(at, len(passage.cells) - 1)]).text
        if not title:
            continue
        printed = _dates(status or "")
        own = named(one, row, "lead" if "lead" in row.headed else "undertaking")
        topics = [t.id for t in one.topics]
        yield Initiative(
            title=title,
            owners=own if own or "lead" in row.headed else _of_headings(passage.headings, recogniser),
            state=status or None,
            state_date=printed[-1] if printed else None,
            topic=topics[0] if topics else _topic_of(passage.headings, recogniser),
            rule="initiative.row",
            evidence=evidence_of(document, one, 0, len(one.plain.text)),
        )


def _leads_with_one(document: Document, passage: Passage) -> bool:
    """Whether the table's first column, but for one of numbers, is one of undertakings."""
    kinds = [kind for kind in map(kind_of, headers(document, passage)) if kind != "number"]
    return kinds[:1] == ["undertaking"]


def _of_row_above(document: Document, passage: Passage) -> str | None:
    """The undertaking of the row that this one goes on with, its own first cell being empty."""
    above = document.passages[passage.chapeau] if passage.chapeau is not None else None
    return cells(document, above).words(document, "undertaking") if above is not None and above.kind == "row" else None


def _dates(text: str) -> list[str]:
    return [iso[1] for d in dates.find(text) if (iso := d.iso())]


def _of_headings(headings: tuple[str, ...], recogniser: Recogniser) -> tuple[str, ...]:
    for title in reversed(headings):
        named = [
            n.id
            for n in recogniser.gazetteer.find_agents(title)
            if n.id in recogniser.ontology.agents and not recogniser.ontology.agents[n.id].collective
        ]
        if named:
            return (named[0],)
    return ()


def _topic_of(headings: tuple[str, ...], recogniser: Recogniser) -> str | None:
    for title in reversed(headings):
        topics = recogniser.topics_in(title)
        if topics:
            return topics[0].id
    return None

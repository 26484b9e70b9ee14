"""Initiatives: undertakings reported in a table with their status, one a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names.recognise import Recognised, Recogniser
from ingest.passages import Document
from ingest.plain import plain
from ingest.rules.evidence import evidence_of
from ingest.statements import Initiative
from ingest.structure import dates

TITLES = re.compile(
    r"^(?:initiatives?|actions?|activit(?:y|ies)|deliverables?|measures?|projects?|tasks?|outputs?|commitments?|workstreams?)\b",
    re.I,
)
"""Headers of the column that says what is undertaken."""

STATES = re.compile(r"\b(?:status|progress|state|strategy|timeline|update|completion|due)\b", re.I)
"""Headers of the column that says how far it is."""

_NUMBER = re.compile(r"^\(?\d{1,3}[.)]\s*")


def initiatives(document: Document, found: Iterable[Recognised], recogniser: Recogniser) -> Iterator[Initiative]:
    """Each row of a table whose first column is one of undertakings and one of whose others tells their status.

    Owners are the agents that the row's title names, else the body that the table's headings name. The status is
    printed text; its date the last one printed in it.
    """
    text = document.text.text
    for one in found:
        passage = one.passage
        headers = [plain(text, *span).text for span in passage.columns]
        if passage.kind != "row" or not headers or not TITLES.match(headers[0]) or len(passage.cells) < 2:
            continue
        at = next((i for i, header in enumerate(headers) if i and STATES.search(header)), len(headers) - 1)
        title = _NUMBER.sub("", plain(text, *passage.cells[0]).text)
        state = plain(text, *passage.cells[min(at, len(passage.cells) - 1)]).text
        if not title:
            continue
        printed = [iso[1] for d in dates.find(state) if (iso := d.iso())]
        own = [n.id for n in one.agents if n.start < len(title) + 6 and n.how != "generic"]
        topics = [t.id for t in one.topics]
        yield Initiative(
            title=title,
            owners=tuple(dict.fromkeys(own)) or _of_headings(passage.headings, recogniser),
            state=state or None,
            state_date=printed[-1] if printed else None,
            topic=topics[0] if topics else _topic_of(passage.headings, recogniser),
            rule="initiative.row",
            evidence=evidence_of(document, one, 0, len(one.plain.text)),
        )


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

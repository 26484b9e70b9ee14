"""Who leads and who supports what, by the rows of a work plan or of a list of working groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.names.named import Discourse, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.plain import plain
from ingest.rules.bodies import TYPES
from ingest.rules.columns import Cells, cells
from ingest.rules.evidence import evidence_of
from ingest.rules.mandates.words import matters
from ingest.statements import Mandate, Membership

ROLES: tuple[tuple[str, str, str], ...] = (("lead", "lead", "lead"), ("support", "support", "member"))
"""Kind of column -> role of the mandate with the row's topics -> role of the membership in the row's body."""


def assignments(
    document: Document, found: Iterable[Recognised], recogniser: Recogniser, state: Discourse
) -> Iterator[Mandate | Membership]:
    """The mandates and memberships of each row with a column of undertakings or of matters and one of who leads.

    The topics are those of the row's matter, else those of the headings above the table.
    """
    for one in found:
        if one.passage.kind != "row" or len(one.passage.cells) < 2 or not one.passage.columns:
            continue
        row = cells(document, one.passage)
        kind = "undertaking" if "undertaking" in row.spans else "matter"
        if kind not in row.spans or "lead" not in row.headed:
            continue
        evidence = evidence_of(document, one, 0, len(one.plain.text))
        body = next((id for id in named(one, row, kind) if recogniser.agent(id, state).kind in TYPES), None)
        topics = _topics(document, one, row, kind, recogniser)
        for column, role, part in ROLES:
            for holder in named(one, row, column):
                if recogniser.agent(holder, state).kind == "Organ":
                    continue
                for topic in topics:
                    yield Mandate(
                        holder=holder, topic=topic, role=f"role/{role}", rule="mandate.row", evidence=evidence
                    )
                if body is not None and body != holder:
                    yield Membership(member=holder, body=body, role=f"role/{part}", rule="body.row", evidence=evidence)


def named(one: Recognised, row: Cells, kind: str) -> tuple[str, ...]:
    """The agents that the row's cell of a kind names, in order, each once."""
    if kind not in row.spans:
        return ()
    start, end = row.spans[kind]
    inside = (n.id for n in one.agents if n.how != "generic" and start <= one.plain.source(n.start, n.end)[0] < end)
    return tuple(dict.fromkeys(inside))


def _topics(document: Document, one: Recognised, row: Cells, kind: str, recogniser: Recogniser) -> tuple[str, ...]:
    words = [plain(document.text.text, *row.spans[kind]).text, *reversed(one.passage.headings)]
    for text in words:
        topics = tuple(dict.fromkeys(t.id for t in recogniser.topics_in(text)))
        if topics:
            return matters(topics)
    return ()

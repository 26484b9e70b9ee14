"""All sessions of a document, each once, from its head and from its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.names.named import Discourse, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.sessions.head import from_head
from ingest.rules.sessions.names import session_name
from ingest.rules.sessions.text import MEETING, from_text
from ingest.statements import SessionRecord, Thing

_READ = frozenset({"front", "paragraph", "item", "bullet", "row", "footnote"})


def sessions(
    document: Document, found: Sequence[Recognised], recogniser: Recogniser, state: Discourse
) -> Iterator[tuple[SessionRecord, Thing]]:
    """Each session with the dates that a sentence gives it, and the session that the head of the document names.

    Of several places that say the same of a session, the one that says most stands; places that disagree all stand.
    """
    records = [*from_head(document, found)]
    for one in found:
        if one.passage.kind in _READ and MEETING.search(one.plain.text):
            records.extend(from_text(document, one, recogniser, state))
    kept: list[SessionRecord] = []
    for record in sorted(records, key=_rank):
        if not any(other.session == record.session and _says(other, record) for other in kept):
            kept.append(record)
    for record in kept:
        label = recogniser.agent(record.body, state).label
        yield record, Thing(record.session, "ceb:Session", f"{label}, {record.name}", held_by=record.body)


def own_session(document: Document, records: Sequence[SessionRecord]) -> SessionRecord | None:
    """The record of the session whose document it is: the one that its front matter names."""
    front = document.front
    if front.session is None:
        return None
    year = int(front.start[:4]) if front.start else None
    name = session_name(front.session, year)
    named = [r for r in records if r.name == name]
    return next((r for r in named if r.rule == "session.head"), next((r for r in named if r.body == front.body), None))


def _rank(record: SessionRecord) -> tuple[int, bool, int]:
    """First those that say most, then paragraphs by their place, then lines above the text, the shortest first."""
    told = sum(1 for said in (record.start, record.end, record.place) if said)
    head = record.evidence.ref == "header"
    return -told, head, len(record.evidence.quote) if head else record.evidence.start


def _says(other: SessionRecord, record: SessionRecord) -> bool:
    """Whether a record says all that another does."""
    pairs = ((other.start, record.start), (other.end, record.end), (other.place, record.place))
    return all(b is None or a == b or (a is not None and a.startswith(b)) for a, b in pairs)

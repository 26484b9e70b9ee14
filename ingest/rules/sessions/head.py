"""The session that the head of a document names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.names.named import Recognised
from ingest.passages import Document
from ingest.plain import fold_space
from ingest.rules.evidence import evidence_of
from ingest.rules.sessions.names import session_id, session_name
from ingest.statements import Evidence, SessionRecord
from ingest.structure import dates, issuers
from ingest.structure.front import SESSION

_LONGEST = 240
"""Characters of the longest head that is quoted from its beginning, so that the body stands in the quote."""

_MASTHEAD_LINES = 3
"""Lines below the one that names the session on which its dates and place may stand."""


def from_head(document: Document, found: Sequence[Recognised]) -> Iterator[SessionRecord]:
    """The session named above the text, with the dates and place that stand beside it or on the next lines."""
    front = document.front
    if front.session is None:
        return
    head = [one for one in found if one.passage.kind == "front" and one.passage.ref]
    naming = [
        (len(one.plain.text), index, match)
        for index, one in enumerate(head)
        for match in SESSION.finditer(one.plain.text)
        if match[1].lower() == front.session
    ]
    for _, index, match in sorted(naming, key=lambda n: n[:2])[:1]:
        body = _body_of_head(head, index, match.start()) or front.body
        name = session_name(match[1], int(front.start[:4]) if front.start else None)
        if body is None or name is None:
            return
        below = head[index : index + 1 + _MASTHEAD_LINES]
        dated = _dated(below, front.start, front.end)
        last = max(match.end(), dated[1].end if dated and dated[0] == 0 else 0)
        first = 0 if last <= _LONGEST else match.start()
        evidence = evidence_of(document, head[index], first, last)
        if dated and dated[0] > 0:
            evidence = _with_lines(document, evidence, below[dated[0]], dated[1].end)
        where = " ".join(line.plain.text for line in below) if dated else ""
        yield SessionRecord(
            body=body,
            session=session_id(body, name),
            name=name,
            start=front.start if dated else None,
            end=front.end if dated else None,
            place=front.place if front.place and front.place in where else None,
            rule="session.head",
            evidence=evidence,
        )


def _dated(lines: Sequence[Recognised], start: str | None, end: str | None) -> tuple[int, dates.Printed] | None:
    """The first of the lines that prints the dates of the front matter, by its place, and the dates there."""
    found = ((k, date) for k, line in enumerate(lines) for date in dates.find(line.plain.text))
    return next(((k, date) for k, date in found if _is(date, start, end)), None)


def _is(date: dates.Printed, start: str | None, end: str | None) -> bool:
    """Whether a printed date is the one of the front matter."""
    return start is not None and date.iso(int(start[:4])) == (start, end)


def _body_of_head(head: Sequence[Recognised], index: int, at: int) -> str | None:
    """The body or organ named beside the session, else on the nearest line above that is a name and nothing else."""
    if beside := issuers.named(head[index].plain.text[:at]):
        return beside
    return next((ref for one in reversed(head[:index]) if (ref := issuers.masthead(one.plain.text))), None)


def _with_lines(document: Document, evidence: Evidence, line: Recognised, end: int) -> Evidence:
    """The evidence with the line that gives the dates in its suffix."""
    _, last = line.plain.source(0, end)
    return replace(evidence, suffix=fold_space(document.text.text[evidence.end : last]))

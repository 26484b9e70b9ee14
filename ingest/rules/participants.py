"""Lists of participants and members: the organization that a line begins with, and rows with a name and a post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.names.named import Named, Recognised
from ingest.names.offices import elsewhere, of_a_body
from ingest.names.persons import HONORIFICS, NAME, Holding, is_name, tidy
from ingest.passages import Document
from ingest.plain import plain

_BEGINS = re.compile(r"(?:[-•*–] )?(?:the )?", re.I)
_PARTS = re.compile(r" ?(?:[:–—\t]| - )\s?")
_NEXT = re.compile(r"[.;]\s+$")
_NAMES = re.compile(
    r"^(?:full |first and last )?(?:names?|participants?|persons?|representatives?|experts?|nominees?|focal points?|"
    r"contact (?:persons?|points?)|heads?)\b",
    re.I,
)
_POSTS = re.compile(r"^(?:job |official |functional )?(?:titles?|posts?|positions?|functions?|designations?)\b", re.I)
_WHERE = re.compile(
    r"^(?:members?$|(?:member )?(?:organi[sz]ations?|entit(?:y|ies)|agenc(?:y|ies)|affiliations?|institutions?)\b)",
    re.I,
)
_PERSON = re.compile(rf"{HONORIFICS}(?P<person>{NAME})$")
_INVERTED = re.compile(r"^(?P<last>[^,]{2,40}), (?P<first>[^,]{2,40})$")
_LONGEST_POST = 120
_AT_END = re.compile(r"(?:,| of| at) (?:the )?[A-Z][A-Za-z-]+$")
"""An organization's short name at the end of a post (`Director, FAO`)."""


def organizations(text: str, agents: Sequence[Named]) -> list[tuple[int, str]]:
    """Whom a line of a list begins with (`ILO: ...`, `UNESCO – ...`), and who come after a full stop or semicolon.

    Each with where its part of the line begins; none for lines that do not begin so.
    """
    found: list[tuple[int, str]] = []
    for agent in agents:
        if agent.how == "generic" or not _PARTS.match(text, agent.end):
            continue
        start = _BEGINS.match(text)
        if (start is not None and agent.start <= start.end()) or (found and _NEXT.search(text, 0, agent.start)):
            found.append((agent.start, agent.id))
    return found


def of_row(document: Document, one: Recognised) -> Iterator[Holding]:
    """The person of a table's row: it has a column of names, one of posts and, mostly, one of organizations."""
    passage = one.passage
    if passage.kind != "row" or len(passage.columns) != len(passage.cells):
        return
    text = document.text.text
    headers = [plain(text, *span).text for span in passage.columns]
    name_at, post_at, where_at = (_column(headers, kind) for kind in (_NAMES, _POSTS, _WHERE))
    if name_at is None or post_at is None or name_at == post_at:
        return
    person = _person(plain(text, *passage.cells[name_at]).text)
    post = plain(text, *passage.cells[post_at]).text
    if person is None or not post or len(post) > _LONGEST_POST:
        return
    beside = None if where_at is None else plain(text, *passage.cells[where_at]).text
    if beside and of_a_body(beside):
        yield Holding(person, beside, None, 0, len(one.plain.text), "row", 0)
    within = [] if where_at is None else _within(one, passage.cells[where_at])
    for title, organization in _posts(post, _within(one, passage.cells[post_at])):
        named = organization or next((a.id for a in within), None)
        held = named if named and (organization or not elsewhere(title, named)) else None
        yield Holding(person, title, held, 0, len(one.plain.text), "row", 0)


def _within(one: Recognised, cell: tuple[int, int]) -> list[Named]:
    """The agents that a cell of the row names."""
    return [a for a in one.agents if cell[0] <= one.plain.source(a.start, a.end)[0] < cell[1]]


def _posts(cell: str, agents: Sequence[Named]) -> Iterator[tuple[str, str | None]]:
    """The posts of a cell, parted by semicolons, each with the organization that it names at its end."""
    left = list(agents)
    for words in filter(None, map(str.strip, cell.split(";"))):
        at_end = _AT_END.search(words)
        named = left.pop(0) if at_end and left else None
        yield (words[: at_end.start()] if at_end and named else words), named.id if named else None


def _column(headers: Sequence[str], kind: re.Pattern[str]) -> int | None:
    return next((at for at, header in enumerate(headers) if kind.match(header)), None)


def _person(cell: str) -> str | None:
    """The name in a cell (`Ms. Mara ODUYA`, `ODUYA, Mara`), None where it is none."""
    inverted = _INVERTED.match(cell)
    match = _PERSON.match(f"{inverted['first']} {inverted['last']}" if inverted else cell)
    if match is None or not (match["honorific"] or is_name(match["person"])):
        return None
    return tidy(match["person"])

"""Sessions that sentences name, whose they are, and when they were held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.names.named import Discourse, Named, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.bodies import TYPES
from ingest.rules.evidence import evidence_of
from ingest.rules.references import sentence_around
from ingest.rules.sessions.names import session_id, session_name
from ingest.rules.sessions.when import FUTURE, When
from ingest.rules.sessions.when import when as held_when
from ingest.statements import SessionRecord
from ingest.structure import dates
from ingest.structure.front import SESSION

HELD_BY = frozenset(TYPES) | {"Organ"}
"""Classes of agents that hold sessions."""
MEETING = re.compile(
    rf"{SESSION.pattern}|\b(?:inaugural|(?P<between>(?:virtual )?intersessional)) (?:meeting|session)\b", re.I
)
"""What a session is called in a sentence; one between the sessions is told from others by its date alone."""
_AFTER = re.compile(r",? ?(?:of|for) (?:the )?(?:United Nations system )?", re.I)
_YEAR_AFTER = re.compile(r" (?:of|for) (?P<year>\d{4})\b(?!,? \d)")
_BEFORE = re.compile(
    r"(?:[’']s?)?(?:,? (?:at|on|during|in|for|held|holds|convened|opened|concluded|has held|had held|adopted at)){0,2}"
    r"(?: (?:its|their|the))? ?"
)
_OF = re.compile(r" (?:of|within|under) (?:the )?")
_ITS = re.compile(r"\b(?:at|during|in|on) its $", re.I)
_AT_THE = re.compile(r"\bat (?:the|an|a) $", re.I)
_NOUN_BEFORE = re.compile(r"\bthe (?P<noun>[A-Z][a-z]+|body)(?: (?:on|at|for|of|held))? its $", re.I)
_NOUN_AFTER = re.compile(r" of the (?P<noun>[A-Z][a-z]+|body)\b")
_THEN = re.compile(r",? (?:the )?")


def from_text(document: Document, one: Recognised, recogniser: Recogniser, state: Discourse) -> Iterator[SessionRecord]:
    """The sessions of a passage that have a date; those to come are left out, as their dates may change.

    A day without a year has that of the document, if it lies before it; the record is then `implied`.
    """
    text = one.plain.text
    holders = [n for n in one.agents if recogniser.agent(n.id, state).kind in HELD_BY]
    bodies = _Bodies(document, one, holders, recogniser, state)
    for match in MEETING.finditer(text):
        start, limit = sentence_around(text, match.start(), match.end())
        if FUTURE.search(text, max(start, match.start() - 150), match.end()):
            continue
        end, year, holder = _named_behind(text, match.end(), holders)
        holder = holder or _holder_before(text, match.start(), holders)
        own = document.front.session == match[0].lower()
        when = held_when(text, match.start(), end, limit, year or _year(document) if own else year)
        status = "stated"
        if when is None and (when := held_when(text, match.start(), end, limit, _year(document))) is not None:
            status = "implied"
        if when is None or (status == "implied" and not _over(document, when)):
            continue
        holder = holder or _holder_behind(text, match, when.until, holders)
        body = holder.id if holder else bodies.by_noun(match)
        if body is None and own and one.passage.kind != "front":
            body = document.front.body
        name = _name(match, text[: when.until], year, when)
        if body is None or name is None:
            continue
        yield SessionRecord(
            body=body,
            session=session_id(body, name),
            name=name,
            start=when.start,
            end=when.end,
            place=when.place,
            rule="session.sentence",
            status=status,
            evidence=evidence_of(document, one, start, limit),
        )


def _named_behind(text: str, at: int, holders: Sequence[Named]) -> tuple[int, int | None, Named | None]:
    """Where the session's name ends with what follows it (`of 2045 of the Board`, `of the Board of 2045`), the year
    and the holder in that."""
    year = None
    if printed := _YEAR_AFTER.match(text, at):
        at, year = printed.end(), int(printed["year"])
    holder = next((n for n in holders if n.start >= at and _AFTER.fullmatch(text, at, n.start)), None)
    if holder is not None:
        at = holder.end
        if printed := _YEAR_AFTER.match(text, at):
            at, year = printed.end(), int(printed["year"])
    elif noun := _NOUN_AFTER.match(text, at):
        at = noun.end()
    return at, year, holder


def _holder_before(text: str, at: int, holders: Sequence[Named]) -> Named | None:
    """Whose session it is by the words before: `the Committee at its fifth session`, `the Board's first session`.

    Of a body and the one above it (`the network of the committee held ...`) it is the first.
    """
    near = [n for n in holders if n.end <= at and _BEFORE.fullmatch(text, n.end, at)]
    if not near:
        return None
    found = near[-1]
    for above in reversed([n for n in holders if n.end < found.start]):
        if not _OF.fullmatch(text, above.end, found.start):
            break
        found = above
    return found


def _holder_behind(text: str, match: re.Match[str], until: int, holders: Sequence[Named]) -> Named | None:
    """Whose session it is in `At its fifth session, in May 2045, the Committee decided`."""
    lead = _AT_THE if match["between"] else _ITS
    if not lead.search(text, max(0, match.start() - 12), match.start()):
        return None
    return next((n for n in holders if n.start >= until and _THEN.fullmatch(text, until, n.start)), None)


def _year(document: Document) -> int | None:
    """The year of the document's session, else of its issue."""
    day = document.front.start or document.front.issued
    return int(day[:4]) if day else None


def _over(document: Document, when: When) -> bool:
    """Whether a day to which the document's year was added lies before the document."""
    last = document.front.end or document.front.issued
    return when.end is not None and last is not None and when.end <= last


def _name(match: re.Match[str], before: str, year: int | None, when: When) -> str | None:
    """The session's full name; one between the sessions has the month or day printed behind it in its name."""
    if match["between"]:
        printed = dates.find(before[match.end() :])
        return (
            f"{match[0].lower()} of {before[match.end() :][printed[-1].start : printed[-1].end]}" if printed else None
        )
    return session_name(match[0], year or (int(when.start[:4]) if when.start else None))


@dataclass(frozen=True, slots=True)
class _Bodies:
    """Who `the Committee` is whose session is named, where the recogniser says nothing of it."""

    document: Document
    one: Recognised
    holders: Sequence[Named]
    recogniser: Recogniser
    state: Discourse

    def by_noun(self, match: re.Match[str]) -> str | None:
        """The body with this noun in its name that was named last before it, else in the headings, else the
        document's."""
        text = self.one.plain.text
        noun = _NOUN_BEFORE.search(text, max(0, match.start() - 40), match.start()) or _NOUN_AFTER.match(
            text, match.end()
        )
        if noun is None:
            return None
        before = [n.id for n in self.holders if n.end <= noun.start()]
        if noun["noun"].lower() == "body":
            return before[-1] if before else None
        above = [m.id for title in self.one.passage.headings for m in self.recogniser.gazetteer.find_agents(title)]
        own = [self.document.front.body] if self.document.front.body else []
        return next((id for id in (*reversed(before), *reversed(above), *own) if self._has(id, noun["noun"])), None)

    def _has(self, id: str, noun: str) -> bool:
        agent = self.recogniser.agent(id, self.state)
        return agent.kind in HELD_BY and noun.lower() in agent.name.lower().split()

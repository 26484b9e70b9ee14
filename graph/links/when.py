"""When a sentence says that something happened: printed in it, in its paragraph, or the date of its document.

Dates are ISO text as precise as printed (year, month or day). Two dates are in order only where every day of the
earlier comes before every day of the later.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from ingest.structure.dates import find

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"\b(?:[Ii]n|of) ((?:19|20)\d{2})\b(?![-–]\d)")
_MEETING = re.compile(r"\b(?:sessions?|meetings?|retreats?|summits?)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:the|this|(?:the|its) (?:present|current)) (?:session|meeting|retreat)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:\d{1,3}\.\s+)?"
    r"(?:(?:Subsequently|Thereafter|Later|Then|Finally|Accordingly|Consequently|More recently|Most recently),?\s+)?"
    r"(?P<phrase>(?:In|At|On|During|at|in|on|during)\b[^,.;:]{1,120}(?:,\s(?:held\s)?(?:in|on)\s[^,.;:]{1,60})?),"
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"(])")
_GOVERNED = re.compile(r"\b(?:since|following|after|until|before|prior to)\b", re.IGNORECASE)
_RECALL = re.compile(r"\b(?:had|recalled|recalling)\b")


@dataclass(frozen=True, order=True)
class When:
    """A day, month or year: its first and last day as ISO days, and the ISO text as precise as it is known."""

    first: str
    last: str
    text: str

    def before(self, other: When) -> bool:
        """Whether every day of this comes before every day of the other."""
        return self.last < other.first

    def meets(self, other: When) -> bool:
        """Whether the two may be the same day: one of them lies in the other, or they overlap."""
        return not self.before(other) and not other.before(self)

    def days_until(self, other: When) -> int:
        """Days from the last day of this to the first day of the other."""
        return (date.fromisoformat(other.first) - date.fromisoformat(self.last)).days


def when(iso: str | None) -> When | None:
    """The period of an ISO date of any precision; None for None and for text that is no date."""
    match = _ISO.fullmatch(iso or "")
    if not match or iso is None:
        return None
    year, month, day = int(match[1]), match[2], match[3]
    try:
        first = date(year, int(month or 1), int(day or 1))
        last_month = int(month or 12)
        last = date(year, last_month, int(day or calendar.monthrange(year, last_month)[1]))
    except ValueError:
        return None
    return When(first.isoformat(), last.isoformat(), iso)


SPEAKS = frozenset({"resolution", "decision", "statement", "letter"})
"""Kinds of document that do what they say on the day of their issue."""

SUMMARISES = frozenset(
    {"summary of deliberations", "summary of conclusions", "summary of discussions", "summary record"}
)
"""Kinds of document that tell of one meeting, so that their issue is near enough where the meeting has no date."""

LONGEST_MEETING = 31
"""Days; a session that is longer is a period of work and dates nothing."""


def of_document(kind: str | None, start: str | None, end: str | None, issued: str | None) -> When | None:
    """The date for which a document speaks: the end of its session, else its issue where its kind makes that telling.

    A report, budget or note tells of times before its issue, so that its issue dates nothing.
    """
    issue = when(issued)
    if kind in SPEAKS and issue is not None:
        return issue
    first, last = when(start or end), when(end or start)
    if first is not None and last is not None and first.days_until(last) <= LONGEST_MEETING:
        return last
    return issue if kind in SUMMARISES else None


@dataclass(frozen=True)
class Opening:
    """The phrase of time with which a sentence begins: its date, and whether it means the document's own session."""

    date: When | None
    present: bool


def opening(sentence: str) -> Opening | None:
    """The phrase of time that opens the sentence, None where it opens otherwise."""
    match = _OPENING.match(sentence.lstrip())
    if match is None:
        return None
    phrase = match["phrase"]
    printed = [found.iso() for found in find(phrase)]
    dates = {pair[1] for pair in printed if pair is not None} or set(_YEAR.findall(phrase))
    if len(dates) == 1:
        return Opening(when(dates.pop()), False)
    if dates or _MEETING.search(phrase):
        return Opening(None, not dates and _PRESENT.search(phrase) is not None)
    return None


def frame(text_before: str) -> Opening | None:
    """The phrase of time that the sentences before, in the same paragraph, leave in mind: that of the last that has
    one.
    """
    found = None
    for sentence in _SENTENCE_END.split(text_before):
        found = opening(sentence) or found
    return found


def sole(sentence: str, latest: When | None) -> When | None:
    """The one date that the sentence gives with `in` or `on`, outside brackets, not after `latest`; None where there
    is none or more than one.
    """
    plain = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), sentence)
    dates = set()
    for printed in find(plain):
        before = plain[max(0, printed.start - 200) : printed.start]
        clause = re.split(r"[,;:.]", before)[-1]
        pair = printed.iso()
        if pair is None or not re.search(r"\b(?:in|on)\s{1,3}$", before[-8:], re.IGNORECASE):
            continue
        if not _GOVERNED.search(clause):
            dates.add(pair[1])
    found = when(dates.pop()) if len(dates) == 1 else None
    return None if found is None or (latest is not None and latest.before(found)) else found


def recalls(sentence: str) -> bool:
    """Whether the sentence looks back from its own time (`had asked`, `recalled`)."""
    return _RECALL.search(sentence) is not None


def of_sentence(quote: str, text_before: str, document: When | None, deciders: int) -> When | None:
    """When what a sentence of a report says happened; None where that is in doubt.

    `text_before` is what its paragraph says before it, `document` the date of the document, `deciders` the number of
    those who decide something in it. The sentence's own opening counts first, then the one date in a decision. A
    document without a date, and a decision that is recalled, take the date that the paragraph leaves in mind.
    """
    if (own := opening(quote)) is not None:
        return document if own.present else own.date
    if deciders == 1 and (printed := sole(quote, document)) is not None:
        return printed
    if document is not None and not (deciders and recalls(quote)):
        return document
    if deciders > 1 and find(quote):
        return None
    around = frame(text_before)
    return None if around is None else document if around.present else around.date

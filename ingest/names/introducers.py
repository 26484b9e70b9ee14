"""Whom the words that introduce a list are about: `The Committee:`, `UNEP and FAO will:`, `The Board asked X to:`.

An item that begins with its verb (`(a) Requested ...`) leaves its subject to the words above it. What counts is who is
named where the subject of the items stands: at the end of the introducing line, or at its beginning with a clause set
off by commas behind it. Speakers, or an agent named as the owner of something else, introduce nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SECRETARY_GENERAL = "post/secretary-general"
MASK = "\ue000"
_HEAD = re.compile(r"(?:^(?:\d{1,3}(?:\.\d{1,3})+\.? )?|[.;] )(?=[^.;]*$)")
_TRAILING = re.compile(
    r"(?:,? (?:will|shall|should|would|has|have|had|is|are|was|were|be|been|also|further|then|therefore|thus|"
    r"hereby|as follows|the following|include|includes|included|including|to|that|in particular|inter alia|"
    r"(?:agreed|decided|resolved|committed|undertook|expects?|plans?|intends?|continues?|continued|aims?) to|"
    r"(?:is|are|was|were) (?:tasked|mandated|requested|asked|invited|responsible|expected|entrusted|required)"
    r"(?: to| for| with)?))+$"
)
_SUBJECT = re.compile(
    rf"(?:^|,|\band|\bthat|\bwhich|\b(?:request|ask|invite|urg|task|encourag|mandat|call|charg)\w*(?: on| upon)?|"
    rf"(?P<owned>\b(?:for|by)|\b(?:activit\w+|work|roles?|mandate|tasks?|functions?|responsibilit\w+|contributions?|"
    rf"services|objectives?|purpose|terms of reference) of)) ?(?:both )?(?:[Tt]he )?(?P<who>{MASK}+)$"
)
_OPENING = re.compile(rf"^(?:[^,{MASK}]{{0,40}}, )?(?:[Tt]he )?(?P<who>{MASK}[^a-z]*(?: and (?:the )?{MASK}+)*), ")
_LIST = re.compile(rf"{MASK}+(?:(?:, (?:the )?{MASK}+)*,? (?:and|or|&) (?:the )?{MASK}+)?$")
_SPEAKS = re.compile(r"\bthat (?P<rest>.*)$")
_PRONOUN = re.compile(r"(?:^|[ ,])(?:it|they)$")
_CHIEF = re.compile(r"(?:^|, |\band )(?:[Tt]he )?Secretary-General$")
_CHIEF_FIRST = re.compile(r"^(?:[^,]{0,40}, )?(?:the )?Secretary-General, ", re.I)
_MEMBERS = re.compile(rf"(?:^|, )(?:[Tt]he )?(?:[Mm]embers|[Pp]articipants)(?: of (?:the )?{MASK}+)?$")

RESOLVED = re.compile(r"\b(?:agreed|decided|resolved|determined)(?: (?:to|that|on)(?: the following)?)?:[* ]*$")
"""The end of words that introduce what was agreed or decided: an item then says it in the infinitive."""

DUTIES = re.compile(
    r"\b(?:shall|will|(?:is|are|was|were) (?:to|(?:mandated|tasked|expected) to|"
    r"(?:tasked|charged|entrusted) with|responsible for)|"
    r"(?:tasks?|functions?|duties|responsibilities|mandate|terms of reference|objectives)\b"
    r"[^.;:]{0,80})(?: to)?:[* ]*$"
)
"""The end of words that introduce what somebody has to do: an item then names a task of theirs by any verb."""

_OUTCOME = r"(?:decisions?|conclusions?|actions?|outcomes?|agreed (?:actions?|conclusions?))"
LABELLED = re.compile(rf"(?:[-•*–] )?{_OUTCOME}(?: (?:No\. ?)?[A-Z0-9][\w./-]{{0,14}})? ?[:.–—] (?=\S)", re.I)
"""What stands before a decision that is numbered or set apart (`Decision 3: To set up ...`)."""

OUTCOMES = re.compile(
    rf"(?:[A-Z0-9]{{1,4}}[.)] )?{_OUTCOME}(?: (?:taken|points)| and {_OUTCOME})?(?: (?:by|of) .{{0,60}})?:?", re.I
)
"""A heading or a line below which stands what was decided, each item without who decided."""

Place = tuple[str, int, int]
"""An agent's id and its span in the text."""


def introducers(text: str, agents: Sequence[Place], owner: str | None = None) -> tuple[str, ...] | None:
    """The ids of those whom the last sentence of an introducing text is about; None where its shape says nothing.

    `owner` is the body whose section or document this is: its `members` stand for it. An empty tuple says that the
    words introduce somebody who is no agent (`Speakers in the Committee:`).
    """
    if not text.rstrip(" *").endswith((":", ",", "–", "—")):
        return None
    head = _HEAD.search(text.rstrip(" *:,–—"))
    begin = head.end() if head else 0
    masked = _masked(text, agents)[begin:].rstrip(" *:,–—")
    tail = _TRAILING.sub("", masked)
    inside = [(id, start - begin, end - begin) for id, start, end in agents if start >= begin]
    members = _MEMBERS.search(tail)
    if members:
        return _ids(inside, *members.span()) or ((owner,) if owner else ())
    if tail.endswith(MASK):
        subject, opening = _SUBJECT.search(_last_list(tail)), _opening(tail, inside)
        if subject is None or (subject["owned"] and opening):
            return opening or ()
        return _ids(inside, subject.start("who"), len(tail))
    if _CHIEF.search(tail):
        return (SECRETARY_GENERAL,)
    opening = _opening(tail, inside)
    if opening is not None:
        return opening
    if _PRONOUN.search(tail):
        return None
    that = _SPEAKS.search(masked)
    return () if that else None


def _masked(text: str, agents: Sequence[Place]) -> str:
    pieces: list[str] = []
    at = 0
    for _, start, end in sorted(agents, key=lambda place: place[1]):
        pieces += [text[at:start], MASK * (end - max(start, at))]
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _last_list(tail: str) -> str:
    """The text with nothing between the agents listed at its end, so that what stands before them can be read."""
    found = _LIST.search(tail)
    return tail[: found.start()] + MASK * (len(tail) - found.start()) if found else tail


def _opening(tail: str, agents: Sequence[Place]) -> tuple[str, ...] | None:
    """Those named at the beginning with a comma behind them (`The Board, having considered ...`)."""
    if _CHIEF_FIRST.match(tail):
        return (SECRETARY_GENERAL,)
    match = _OPENING.match(tail)
    return _ids(agents, *match.span("who")) if match else None


def _ids(agents: Sequence[Place], start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id, first, last in agents if start <= first and last <= end))

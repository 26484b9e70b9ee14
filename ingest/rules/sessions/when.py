"""When and where a session was held, by the words behind its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.structure import dates
from ingest.structure.front import SESSION

FUTURE = re.compile(
    r"\b(?:will|would|shall|to be held|to hold|to convene|scheduled|next|forthcoming|upcoming|tentative(?:ly)?|"
    r"invitation|proposed|if)\b",
    re.I,
)
_CAPITAL = r"[A-Z][\w’'.-]+"
_PLACE = re.compile(
    rf"\b(?:in|at) (?P<place>{_CAPITAL}(?:,? {_CAPITAL}){{0,3}}),?(?: (?:on|from|between|in the \w+ (?:of|on)|in))? ?$"
)
_PLACE_AFTER = re.compile(rf",? in (?P<place>{_CAPITAL}(?:,? {_CAPITAL}){{0,2}})")
_BRACKET = re.compile(r" ?\((?:held )?(?:(?:in|at) )?(?P<inside>[^()]{4,90})\)")
_NEAR = re.compile(r",? ?(?:(?:in|on|from|of) )?")
_HELD = re.compile(
    r"(?:,? (?:chaired|hosted|convened|opened|attended|presided)\b[^;]{0,150}?)?,? ?(?:and |which |that )?"
    r"(?:was |were |had been )?(?:also )?(?:held|convened|took place|met)\b[^;]{0,170}"
)
_AT = re.compile(r",? (?:at|in)\b[^;]{0,140}")
_HOLDS = re.compile(r"\b(?:held|convened|opened)(?: (?:its|their|the|a))? $")
_FAR = 260


@dataclass(frozen=True, slots=True)
class When:
    """Dates and place of a session, and where in the plain text they end."""

    start: str | None
    end: str | None
    place: str | None
    until: int


def when(text: str, at: int, end: int, limit: int, year: int | None) -> When | None:
    """When and where: in brackets behind the session, right behind it, or behind `held`."""
    bracket = _BRACKET.match(text, end, limit)
    if bracket is not None:
        inside = bracket["inside"]
        for date in dates.find(inside):
            if (iso := date.iso(year)) is not None:
                place = inside[: date.start].strip(" ,")
                return When(
                    *iso, place if re.fullmatch(rf"{_CAPITAL}(?:,? {_CAPITAL})*", place) else None, bracket.end()
                )
    window = text[end : min(limit, end + _FAR)]
    for date in dates.find(window)[:1]:
        gap = window[: date.start]
        holds = _HOLDS.search(text, max(0, at - 20), at) is not None
        if SESSION.search(gap) or FUTURE.search(gap) or (iso := date.iso(year)) is None:
            return None
        if not (
            _NEAR.fullmatch(gap)
            or _HELD.fullmatch(gap)
            or (_AT.fullmatch(gap) and (holds or _PLACE.fullmatch(gap.lstrip(", "))))
        ):
            return None
        before = _PLACE.search(gap)
        after = _PLACE_AFTER.match(window, date.end)
        place = before or after
        until = end + (after.end() if after and not before else date.end)
        return When(*iso, place["place"] if place else None, until)
    return None

"""Since when and until when a post is held, where the words beside it say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.structure.dates import MONTHS

if TYPE_CHECKING:
    from ingest.names.persons import Holding

_MONTH = "|".join(month.capitalize() for month in MONTHS)
_DATE = rf"(?:(?P<{{0}}day>\d{{{{1,2}}}}) )?(?:(?P<{{0}}month>{_MONTH}) )?(?P<{{0}}year>(?:19|20)\d\d)"
_SINCE, _UNTIL = _DATE.format("s"), _DATE.format("u")
_TERM = re.compile(
    rf",? ?\(?(?:(?:since|from|as of|as from|with effect from|effective|beginning|in office since) {_SINCE})?"
    rf"(?:,? ?(?:until|till|to|through) (?:the end of )?{_UNTIL})?"
)
_INSIDE = re.compile(rf"\bsince {_SINCE}")


def dated(text: str, holdings: Iterable[Holding]) -> list[Holding]:
    """The holdings with the dates that stand right behind them, or between a body and who chairs it."""
    return [_dated(text, holding) for holding in holdings]


def _dated(text: str, holding: Holding) -> Holding:
    term = _TERM.match(text, holding.end)
    since = _iso(term, "s") if term else None
    until = _iso(term, "u") if term else None
    inside = _INSIDE.search(text, holding.start, holding.end) if holding.shape == "chaired-by" else None
    return replace(holding, since=since or (_iso(inside, "s") if inside else None), until=until)


def _iso(match: re.Match[str], which: str) -> str | None:
    year, month, day = (match[f"{which}{part}"] for part in ("year", "month", "day"))
    if year is None:
        return None
    if month is None:
        return year
    number = f"{year}-{MONTHS[month.lower()]:02d}"
    return f"{number}-{int(day):02d}" if day and int(day) <= _LONGEST_MONTH else number


_LONGEST_MONTH = 31

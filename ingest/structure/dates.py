"""Printed dates and spans of dates as ISO strings, as precise as they are printed.

`3-4 May 2018`, `2 and 3 May 2024`, `from 8 to 9 April`, `29 April-1 May 2020`, `13 January 2014`, `May 3, 2018`,
`March 2023`. A date without its year is given with year None and becomes ISO only when the year is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: i + 1
    for i, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        )
    )
}
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,3})?"
_S = r"[\s\u00a0]{1,3}"
_TO = r"[\s\u00a0]{0,3}(?:\u2013|—|-|\u2010|\bto\b|\band\b|/)[\s\u00a0]{0,3}"
DATE = re.compile(
    rf"(?<!\d)(?:{_WEEKDAY}(?P<d1>\d{{1,2}})(?:{_S}(?P<m1>{_MONTH})(?:,?{_S}(?P<y1>\d{{4}}))?)?,?{_TO}{_WEEKDAY}"
    rf"(?P<d2>\d{{1,2}}){_S}(?P<m2>{_MONTH})(?:,?{_S}(?P<y2>\d{{4}}))?"
    rf"|{_WEEKDAY}(?P<d>\d{{1,2}}){_S}(?P<m>{_MONTH})(?:,?{_S}(?P<y>\d{{4}}))?"
    rf"|(?P<um>{_MONTH}){_S}(?P<ud>\d{{1,2}})(?:[\u2013-](?P<ue>\d{{1,2}}))?,{_S}(?P<uy>\d{{4}})"
    rf"|(?P<pm>{_MONTH}){_S}(?P<py>\d{{4}}))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date or span as printed: ISO first and last day, or month and day (`05-03`) where the year is not printed."""

    first: str
    last: str
    year: int | None
    start: int
    end: int

    def iso(self, year: int | None = None) -> tuple[str, str] | None:
        """First and last day as ISO dates, the year taken from the text or else from `year`; None without either."""
        if self.year is not None:
            return self.first, self.last
        return (f"{year:04d}-{self.first}", f"{year:04d}-{self.last}") if year else None


def find(text: str) -> list[Printed]:
    """Every date in the text, in order; impossible ones (31 June) are left out."""
    return [printed for match in DATE.finditer(text) if (printed := _read(match)) is not None]


def whole(text: str) -> Printed | None:
    """The date that the text is and nothing else, if it is one."""
    match = DATE.fullmatch(text.strip())
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Printed | None:
    g = match.groupdict()
    if g["pm"]:
        month = f"{int(g['py']):04d}-{_month(g['pm']):02d}"
        return Printed(month, month, int(g["py"]), *match.span())
    if g["um"]:
        first = (g["uy"], g["um"], g["ud"])
        last = (g["uy"], g["um"], g["ue"] or g["ud"])
    elif g["d"]:
        first = last = (g["y"], g["m"], g["d"])
    else:
        last = (g["y2"], g["m2"], g["d2"])
        first = (g["y1"] or g["y2"], g["m1"] or g["m2"], g["d1"])
    start, end = _day(*first), _day(*last)
    if start is None or end is None:
        return None
    year = int(last[0]) if last[0] else None
    if start > end and year is not None and not g.get("y1"):
        return None
    return Printed(start, end, year, *match.span())


def _month(name: str) -> int:
    return MONTHS[name.lower()]


def _day(year: str | None, month: str, day: str) -> str | None:
    """`2018-05-03`, or `05-03` without a year; None where there is no such day."""
    try:
        found = date(int(year) if year else 2000, _month(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if year else found.isoformat()[5:]

"""What gives a mandate of a table: its symbol in the usual form, else its series and number as printed."""

from __future__ import annotations

import re

from ingest.names import symbols
from ingest.statements import Thing
from ontology.namespaces import slug

_SERIES = re.compile(
    r"(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council) (?:resolution|decision)s?"
)
"""Series whose numbers make symbols; another organ's number would be taken for one of the Assembly."""

_YEAR = re.compile(r"(?<=\d)\((?=\d{4}\)$)")


def instrument(symbol: str, number: str, series: str) -> Thing | None:
    """The instrument of a row, None where the row names none.

    `symbol` is whole (`A/RES/67/220`). Else `number` with its `series` is read as in a text (`Economic and Social
    Council resolutions`, `2019/15`: `E/RES/2019/15`), and where that gives no symbol the two together are its name.
    """
    name = _YEAR.sub(" (", symbol) if symbol else _named(number, series)
    ident = slug(name)
    return Thing(f"instrument/{ident}", "ceb:Instrument", name) if ident else None


def _named(number: str, series: str) -> str:
    if not number:
        return ""
    if _is_whole(number):
        return number
    if _SERIES.fullmatch(series):
        text = f"{series} {number}"
        found = symbols.find(text)
        if len(found) == 1 and found[0].end == len(text):
            return found[0].symbol
    return f"{series}, {number}" if series else number


def _is_whole(number: str) -> bool:
    found = symbols.find(number)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(number))

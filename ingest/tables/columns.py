"""What a manifest says of a table: what a row is, and which column tells what."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, fields

ROWS = ("mandates",)
"""What the rows of a table may be."""

STRENGTHS = ("registry",)
"""The strengths that the facts of a table may have."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, by their header, in which a row of mandates tells what.

    `holder` has the holder's code or name, `holder_name` its full name; one of the two is needed. `matter` has the
    words that say what the mandate is about: of several columns the first that has any counts, so that they go from
    narrow to wide. `instrument` has the whole symbol of what gives the mandate; where it is empty, `instrument_number`
    has its number or name, and `instrument_series` whose resolutions or decisions these are. `shown` are further
    columns that belong to the words of the row.
    """

    holder: tuple[str, ...] = ()
    holder_name: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    instrument_number: tuple[str, ...] = ()
    instrument_series: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    def named(self) -> frozenset[str]:
        """All columns that are named."""
        return frozenset(name for field in fields(self) for name in getattr(self, field.name))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts: what its rows are, how strong they are, and its columns."""

    columns: Columns
    rows: str = ROWS[0]
    strength: str = STRENGTHS[0]


KEYS = tuple(field.name for field in fields(Columns))


def column_problems(value: object) -> list[str]:
    """What is wrong with a `[table.columns]` table, each as the end of a sentence about its entry."""
    if not isinstance(value, Mapping):
        return ['has no table of columns; add [table.columns] with lines such as holder = "Entity".']
    problems = []
    for key, given in value.items():
        if key not in KEYS:
            near = difflib.get_close_matches(str(key), KEYS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(KEYS)}."
            problems.append(f"has an unknown key {key!r} under columns; {hint}")
        elif not _names(given):
            problems.append(f"has a wrong value under columns: {key} must be the header of a column or a list of them.")
    if not {"holder", "holder_name"} & set(value):
        problems.append("does not say which column names the holder; add holder or holder_name under columns.")
    if "matter" not in value:
        problems.append("does not say which column tells what a mandate is about; add matter under columns.")
    return problems


def columns(value: Mapping[str, object]) -> Columns:
    """The columns of a `[table.columns]` table without problems."""
    return Columns(**{key: _names(given) for key, given in value.items()})


def _names(given: object) -> tuple[str, ...]:
    """One header or a list of them as headers; empty where it is anything else."""
    listed = given if isinstance(given, list) else [given]
    names = tuple(name for name in listed if isinstance(name, str) and name.strip())
    return names if len(names) == len(listed) else ()

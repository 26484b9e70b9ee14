"""What the demo works with: the packaged digests, a place for its data, and the overlap that it shows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from api.questions.model import Value

DIGESTS = Path(__file__).resolve().parent.parent / "digests"
"""Five short documents in the project's own words, with their manifest."""

Row = dict[str, Value]


def demo_data() -> Path:
    """The demo's own data directory below the user's data folder (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_DATA_HOME")
    base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".local" / "share"
    return base / "cebgraph" / "demo"


def overlap(rows: Iterable[Row], entities: frozenset[str]) -> list[Row]:
    """Two rows in which two of the `entities` have the same role on one topic in two paragraphs, empty without such.

    Two holders of one sentence work together; those of two paragraphs may not know of each other. Of all pairs it takes
    one from the topic and role that stand in the most paragraphs; a role that the text leaves open is no role.
    """
    groups: dict[tuple[Value, Value], list[Row]] = {}
    for row in rows:
        if row["holder"] in entities and row["role"] != "unspecified":
            groups.setdefault((row["topic"], row["role"]), []).append(row)
    for _, group in sorted(groups.items(), key=lambda item: (-len({_place(row) for row in item[1]}), str(item[0]))):
        for one, other in combinations(group, 2):
            if one["holder"] != other["holder"] and _place(one) != _place(other):
                return [one, other]
    return []


def _place(row: Row) -> tuple[Value, Value]:
    return row["document"], row["paragraph"]

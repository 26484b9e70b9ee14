"""What the demo works with: the packaged digests, a place for its data, and the overlap that it shows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from api.questions.model import Value

DIGESTS = Path(__file__).resolve().parent.parent / "digests"
"""Four short documents in the project's own words, with their manifest."""

Row = dict[str, Value]


def demo_data() -> Path:
    """The demo's own data directory below the user's data folder (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_DATA_HOME")
    base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".local" / "share"
    return base / "cebgraph" / "demo"


def overlap(rows: Iterable[Row]) -> list[Row]:
    """Two rows in which two holders have the same role on the same topic, empty where there are none.

    Of all such pairs it takes one from the topic and role with the most holders; holders that stand for their members
    are left out, and a role that the text leaves open is no role.
    """
    groups: dict[tuple[Value, Value], dict[Value, Row]] = {}
    for row in rows:
        if not row["collective"] and row["role"] != "unspecified":
            groups.setdefault((row["topic"], row["role"]), {}).setdefault(row["holder"], row)
    shared = [group for group in groups.items() if len(group[1]) > 1]
    if not shared:
        return []
    _, holders = min(shared, key=lambda group: (-len(group[1]), str(group[0])))
    return [holders[name] for name in sorted(holders, key=str)[:2]]

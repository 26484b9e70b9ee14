"""Where a question begins when a value is given: at the thing that it names, which an index finds.

The front matter's `anchors` gives a pattern for each such parameter, from the thing, written `{id: key}`, to the one
node that it names, with which the query begins. Without it the query reads every node of that kind and leaves out what
does not fit. A pattern may find more than the query wants, never less: the query's filters stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

KEY = "{id: key}"
"""What the pattern of an anchor holds where the id of the given thing goes."""


def begun(cypher: str, anchors: Mapping[str, str], names: frozenset[str]) -> str:
    """The query from the first of its anchors whose parameter is in `names`; it gives the same rows."""
    for name, pattern in anchors.items():
        if name in names and (place := beginning(cypher, pattern)) is not None:
            before = cypher[:place]
            known = ", ".join((*re.findall(r"\bAS (\w+)$", before, re.MULTILINE), *named(pattern)))
            return f"{before}UNWIND ${name} AS key\nMATCH {pattern}\nWITH DISTINCT {known}\n{cypher[place:]}"
    return cypher


def named(pattern: str) -> tuple[str, ...]:
    """The nodes that a pattern names."""
    return tuple(re.findall(r"\((\w+)", pattern))


def beginning(cypher: str, pattern: str) -> int | None:
    """Where the first MATCH begins, at the margin, whose first node is that of the pattern; None where there is none.

    Any clause before it ends in a WITH of one name.
    """
    found = re.search(rf"^MATCH \({'|'.join(named(pattern))}[:)]", cypher, re.MULTILINE)
    return None if found is None else found.start()

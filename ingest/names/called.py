"""The former names by which a document calls agents.

A report of 1996 says ACC of the body that is CEB today. Where a document has an agent by former names only, one of them
is what a reader finds in it, and what an answer that quotes it shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ingest.names.fold import key
from ingest.names.named import Recognised
from ontology.model import Ontology

_NAMES = re.compile(r"[^()]*[^()\s][^()]*")
"""The names in a mention: `Committee on Tea (COT)` has two."""


def former_names(found: Iterable[Recognised], ontology: Ontology) -> tuple[str, ...]:
    """The ids of the dated names that stand for agents whom the passages never call by a name of today, sorted.

    One for an agent: the shortest, as a document that introduces an acronym goes on with it.
    """
    used: dict[str, set[str]] = defaultdict(set)
    for one in found:
        for named in one.agents:
            if named.how == "name":
                used[named.id].update(_NAMES.findall(one.plain.text[named.start : named.end]))
    called = (_former(texts, id, ontology) for id, texts in used.items() if id in ontology.agents)
    return tuple(sorted(id for id in called if id is not None))


def _former(texts: Iterable[str], agent: str, ontology: Ontology) -> str | None:
    former = {key(name.text): name for name in ontology.agents[agent].names if name.kind == "former"}
    if not former:
        return None
    names = [former.get(key(text)) for text in texts]
    known = [name for name in names if name is not None]
    if len(known) < len(names):
        return None
    return min(known, key=lambda name: (len(name.text), name.text)).id

"""The JSON-LD 1.1 context of the graph, made from `cebgraph.ttl`: every term under its local name.

`python -m ontology.context` prints it; `context.jsonld` holds what it prints.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from ontology.namespaces import PREFIXES
from ontology.terms import Property, Terms, terms


def context(source: Terms) -> dict[str, Any]:
    """The context document for the terms: prefixes, classes, properties and types of identifier.

    Links are coerced to IRIs, values with one datatype other than string to that datatype, and a property that may
    have several values is always an array. Raises ValueError where two terms share a local name.
    """
    body: dict[str, Any] = {"@version": 1.1, **dict(sorted(PREFIXES.items()))}
    entries: list[tuple[str, Any]] = [(name, name) for name in source.classes]
    entries += [(name, _entry(prop)) for name, prop in source.properties.items()]
    entries += [(f"ceb:{name}", f"ceb:{name}") for name in source.identifiers]
    for name, entry in sorted(entries, key=lambda pair: pair[0].partition(":")[2]):
        local = name.partition(":")[2]
        if local in body:
            raise ValueError(f"Two terms are called {local}: rename {name}.")
        body[local] = entry
    return {"@context": body}


def _entry(prop: Property) -> dict[str, str]:
    entry = {"@id": prop.name}
    if prop.link:
        entry["@type"] = "@id"
    elif len(prop.ranges) == 1 and prop.ranges[0].startswith("xsd:") and prop.ranges[0] != "xsd:string":
        entry["@type"] = prop.ranges[0]
    if not prop.functional:
        entry["@container"] = "@set"
    return entry


def render(source: Terms) -> str:
    """The text of `context.jsonld`."""
    return json.dumps(context(source), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(render(terms()))

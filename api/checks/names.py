"""Names that documents use for different things, and things that documents describe in different ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from api.checks.data import select
from graph.engine import Engine
from ontology.check import fold
from ontology.model import Ontology
from ontology.turtle import compact

THINGS = """
SELECT DISTINCT ?thing ?name ?type ?key WHERE {
  GRAPH ?document { ?thing a ?type ; ?property ?name . ?document ceb:key ?key }
  VALUES ?property { skos:prefLabel ceb:acronym }
}
"""


def conflicts(engine: Engine, ontology: Ontology) -> Iterator[str]:
    """One sentence for each name that two things share and each thing with two names or classes."""
    owners: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, str] = {}
    for agent in ontology.agents.values():
        for own in agent.names:
            owners[fold(own.text)].add(agent.id)
    for topic in ontology.topics.values():
        owners[fold(topic.label)].add(topic.id)
    types: dict[str, dict[str, str]] = defaultdict(dict)
    for thing, name, kind, key in select(engine, THINGS):
        if thing is None or name is None or kind is None or key is None:
            continue
        owners[fold(name)].add(thing)
        printed.setdefault(fold(name), name)
        types[thing].setdefault(compact(kind).removeprefix("ceb:"), key)
    for folded in sorted(printed):
        things = owners[folded]
        if len(things) > 1:
            yield f"“{printed[folded]}” names {' and '.join(sorted(things))}; make them one, or name them apart."
    for thing, kinds in sorted(types.items()):
        if len(kinds) > 1:
            told = " and ".join(f"a {kind} in {key}" for kind, key in sorted(kinds.items()))
            yield f"{thing} is {told}; give it a block in the vocabularies."

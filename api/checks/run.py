"""All checks of the vocabularies and the data, in the order in which they are told."""

from __future__ import annotations

from api.checks.data import linked, select, texts
from api.checks.model import Group
from api.checks.names import conflicts
from api.checks.unused import unused
from graph.engine import Engine
from graph.records import Version
from ontology.check import problems
from ontology.model import Ontology

CANDIDATES = """
SELECT ?thing ?name ?broader ?key ?number WHERE {
  ?thing a ceb:CandidateTopic ; skos:prefLabel ?name .
  OPTIONAL { ?thing skos:broader ?above . ?above skos:prefLabel ?broader }
  ?statement ceb:topic ?thing ; ceb:document ?document ; ceb:evidence ?evidence .
  ?document ceb:key ?key . ?evidence ceb:number ?number
}
"""

FRONT = """
SELECT ?key ?file ?symbol (COALESCE(?start, ?end, ?issued) AS ?date) WHERE {
  ?document a ceb:Document ; ceb:key ?key ; ceb:file ?file .
  OPTIONAL { ?document dcterms:identifier ?symbol }
  OPTIONAL { ?document ceb:startDate ?start }
  OPTIONAL { ?document ceb:endDate ?end }
  OPTIONAL { ?document dcterms:issued ?issued }
}
"""


def wrongs(ontology: Ontology) -> list[Group]:
    """What is broken, whatever the data: problems of the vocabularies."""
    return [Group("problems of the vocabularies", tuple(problems(ontology)))]


def notes(ontology: Ontology, engine: Engine, version: Version) -> list[Group]:
    """What a curator may want to look at; `engine` speaks SPARQL on `version`."""
    return [
        Group("candidate topics", tuple(_candidates(engine))),
        Group("conflicting names", tuple(conflicts(engine, ontology))),
        Group("documents without facts", tuple(_without_facts(version))),
        Group("documents without symbol or date", tuple(_front(engine))),
        *unused(ontology, texts(engine), linked(engine)),
    ]


def _candidates(engine: Engine) -> list[str]:
    places: dict[tuple[str, str], dict[str, None]] = {}
    guesses: dict[str, dict[str, None]] = {}
    for thing, name, broader, key, number in select(engine, CANDIDATES):
        if thing is None or name is None:
            continue
        places.setdefault((name, thing), {})[f"{key}, paragraph {number}"] = None
        if broader:
            guesses.setdefault(thing, {})[broader] = None
    told = []
    for (name, thing), where in sorted(places.items()):
        guess = f"perhaps below {' or '.join(guesses[thing])}" if thing in guesses else "with no guess above it"
        told.append(f"“{name}” ({thing}), {guess}, stands in {'; '.join(where)}.")
    return told


def _without_facts(version: Version) -> list[str]:
    return [f"{record.key} ({record.file}) gave no fact." for record in version.documents if not record.statements]


def _front(engine: Engine) -> list[str]:
    told = []
    for key, file, symbol, date in select(engine, FRONT):
        lacks = [what for what, held in (("symbol", symbol), ("date", date)) if held is None]
        if lacks:
            told.append(f"{key} ({file}) has no {' and no '.join(lacks)}; a manifest.toml beside it can say it.")
    return told

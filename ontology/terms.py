"""The terms of the ontology: which classes, properties and types of identifier `cebgraph.ttl` declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.namespaces import expand
from ontology.turtle import OntologyError, Resource, compact, read

FOLDER = Path(__file__).parent
FILE = "cebgraph.ttl"

PROPERTY_TYPES = ("owl:ObjectProperty", "owl:DatatypeProperty", "rdf:Property")
DCAM = "http://purl.org/dc/dcam/"


@dataclass(frozen=True, slots=True)
class Class:
    """A class: its prefixed name, label, definition, and the prefixed names (or IRIs) of its direct superclasses."""

    name: str
    label: str
    definition: str
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its prefixed name, label and definition, whether it links things, and whether it is single-valued.

    `domains` and `ranges` are prefixed names, from rdfs:domain and rdfs:range or, where several are possible, from
    dcam:domainIncludes and dcam:rangeIncludes.
    """

    name: str
    label: str
    definition: str
    link: bool
    functional: bool
    domains: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()


@dataclass(frozen=True)
class Terms:
    """All terms, keyed by prefixed name; `identifiers` maps the local name of each type of identifier to its label."""

    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    identifiers: Mapping[str, str]

    def above(self, name: str) -> tuple[str, ...]:
        """The class and its superclasses in the ceb namespace, nearest first, each once."""
        found: list[str] = []
        queue = [name]
        while queue:
            here = queue.pop(0)
            if here in self.classes and here not in found:
                found.append(here)
                queue.extend(self.classes[here].parents)
        return tuple(found)

    def below(self, name: str) -> frozenset[str]:
        """The class and its subclasses, as prefixed names."""
        return frozenset(c for c in self.classes if name in self.above(c))


def terms_from(resources: Mapping[str, Resource]) -> Terms:
    """The terms among the resources read from an ontology file; OntologyError where one lacks label or definition."""
    classes: dict[str, Class] = {}
    properties: dict[str, Property] = {}
    identifiers: dict[str, str] = {}
    for resource in resources.values():
        types = {compact(v) for v in resource.texts("rdf:type")}
        name = compact(resource.subject)
        if "owl:Class" in types:
            parents = tuple(compact(v) for v in resource.texts("rdfs:subClassOf"))
            classes[name] = Class(name, resource.need("rdfs:label"), resource.need("skos:definition"), parents)
        elif "rdfs:Datatype" in types:
            identifiers[name.partition(":")[2]] = resource.need("rdfs:label")
        elif types.intersection(PROPERTY_TYPES):
            properties[name] = Property(
                name,
                resource.need("rdfs:label"),
                resource.need("skos:definition"),
                link="owl:ObjectProperty" in types,
                functional="owl:FunctionalProperty" in types,
                domains=_places(resource, "domain"),
                ranges=_places(resource, "range"),
            )
    if not classes:
        raise OntologyError(f"{FILE} declares no class.")
    return Terms(classes, properties, identifiers)


def _places(resource: Resource, side: str) -> tuple[str, ...]:
    given = [expand(f"rdfs:{side}"), f"{DCAM}{side}Includes"]
    return tuple(compact(value.value) for iri in given for value in resource.values.get(iri, []))


@cache
def terms() -> Terms:
    """The terms of the project's own ontology, read once."""
    return terms_from(read(FOLDER / FILE))

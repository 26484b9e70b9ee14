"""RDF becomes a property graph by one generic mapping. This is the contract for whoever writes Cypher.

* **Nodes.** Every subject with a class of the `ceb:` namespace is a node. Its labels are the local names of its
  classes and of all their superclasses in `ceb:` (a task team is `TaskTeam`, `CoordinationBody`, `Agent`), and
  `Resource`, which every node bears. Its `id` is its path below the id namespace (`entity/unodc`), unique over all
  nodes and indexed under every label.
* **Properties.** A triple with a literal is a property named by the local name of its predicate (`prefLabel`, `quote`,
  `key`). It is a single value where the ontology declares an owl:FunctionalProperty (when documents differ: the first
  in code point order), else a sorted list without repeats. Integers, decimals and booleans are such, everything
  else is a string, dates in ISO form; language tags are dropped. A literal whose datatype is of the `ceb:` namespace,
  such as a code in skos:notation, becomes `datatype:value` (`wikidata:Q1065`).
* **Relationships.** A triple between nodes is a relationship; its type is the local name in UPPER_SNAKE (`ceb:takenBy`
  is TAKEN_BY). It has no properties, and it is there once however many documents say it.
* **What is outside.** A triple with an IRI of another namespace is a property that holds the IRI as a string
  (`closeMatch`). A link to an id that nothing describes makes a node with the id and the label `Resource` alone, so
  that no statement is lost for want of it. rdf:type makes labels only.

Name a label on every node of a pattern (`Resource` at least): only then does ArcadeDB plan it by cost and find the
anchor through the index on `id`. Classes and properties of the ontology itself are no nodes. Several predicates with
the same local name share one property or relationship type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

import pyoxigraph as ox

from ontology.namespaces import IDS, ONTOLOGY, PREFIXES

ROOT = "Resource"
SOUGHT = (("Document", "key"), ("Document", "identifier"), ("Reference", "symbol"))
"""Properties other than `id` by which a question finds a node, with its label: each engine has an index for them."""
Scalar = str | int | float | bool
Property = Scalar | list[Scalar]

_TYPE = PREFIXES["rdf"] + "type"
_SUBCLASS = PREFIXES["rdfs"] + "subClassOf"
_FUNCTIONAL = PREFIXES["owl"] + "FunctionalProperty"
_XSD = PREFIXES["xsd"]
_WHOLE = {_XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
_BROKEN = {_XSD + name for name in ("decimal", "double", "float")}


@dataclass(frozen=True)
class Schema:
    """What the mapping needs of the ontology: for each `ceb:` class its labels, and the single-valued properties."""

    labels: dict[str, tuple[str, ...]]
    functional: frozenset[str]


@dataclass
class PropertyGraph:
    """Nodes by their label set (sorted, `Resource` included) and links by their type, ready for bulk loading.

    `nodes[labels]` lists property maps with `id`; `links[type]` lists (source id, target id).
    """

    nodes: dict[tuple[str, ...], list[dict[str, Property]]] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def read_schema(quads: Iterable[ox.Quad]) -> Schema:
    """The schema that the quads of the vocabularies' graph declare."""
    above: dict[str, set[str]] = {}
    functional = set()
    for quad in quads:
        subject, predicate, target = _text(quad.subject), quad.predicate.value, _text(quad.object)
        if predicate == _SUBCLASS:
            above.setdefault(subject, set()).add(target)
        elif predicate == _TYPE:
            if target == _FUNCTIONAL:
                functional.add(subject)
            above.setdefault(target, set())
            above.setdefault(subject, set())
    labels = {kind: _labels(kind, above) for kind in above if kind.startswith(ONTOLOGY)}
    return Schema(labels, frozenset(functional))


def project(schema: Schema, quads: Iterable[ox.Quad], kept: Iterable[str] = ()) -> PropertyGraph:
    """The property graph of all quads, whatever their order or graph; equal input gives equal output.

    The ids in `kept` are nodes, with `Resource` as their label, also where no quad gives them a class or links to them.
    """
    kinds: dict[str, set[str]] = {}
    values: dict[str, dict[str, set[Scalar]]] = {}
    links: dict[str, set[tuple[str, str]]] = {}
    single = {local_name(prop) for prop in schema.functional}
    for quad in quads:
        subject, predicate, target = _text(quad.subject), quad.predicate.value, quad.object
        if predicate == _TYPE:
            kinds.setdefault(subject, set()).update(schema.labels.get(_text(target), _unknown(_text(target))))
        elif isinstance(target, ox.Literal):
            values.setdefault(subject, {}).setdefault(local_name(predicate), set()).add(plain(target))
        elif (other := _text(target)).startswith(IDS):
            links.setdefault(relationship(predicate), set()).add((subject, other))
        else:
            values.setdefault(subject, {}).setdefault(local_name(predicate), set()).add(other)
    return _assemble(kinds, values, links, single, kept)


def _assemble(
    kinds: dict[str, set[str]],
    values: dict[str, dict[str, set[Scalar]]],
    links: dict[str, set[tuple[str, str]]],
    single: set[str],
    kept: Iterable[str],
) -> PropertyGraph:
    nodes = {subject: labels for subject, labels in kinds.items() if labels and subject.startswith(IDS)}
    between = {kind: sorted(pair for pair in pairs if pair[0] in nodes) for kind, pairs in sorted(links.items())}
    for target in chain((target for pairs in between.values() for _, target in pairs), (IDS + id for id in kept)):
        nodes.setdefault(target, set())
    graph = PropertyGraph()
    for subject in sorted(nodes):
        row: dict[str, Property] = {"id": subject.removeprefix(IDS)}
        for name, several in sorted(values.get(subject, {}).items()):
            ordered = sorted(several, key=lambda value: (str(value), type(value).__name__))
            row[name] = ordered[0] if name in single else ordered
        graph.nodes.setdefault(tuple(sorted({ROOT, *nodes[subject]})), []).append(row)
    for kind, pairs in between.items():
        if pairs:
            graph.links[kind] = [(a.removeprefix(IDS), b.removeprefix(IDS)) for a, b in pairs]
    return graph


@lru_cache(maxsize=1024)
def local_name(iri: str) -> str:
    """What follows the last `#` or `/` of an IRI."""
    return re.split(r"[#/]", iri)[-1]


@lru_cache(maxsize=1024)
def relationship(iri: str) -> str:
    """The relationship type of a predicate: `ceb:takenBy` is TAKEN_BY."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local_name(iri)).upper()


def plain(literal: ox.Literal) -> Scalar:
    """The Python value of a literal, as the property graph and the rows of SPARQL show it."""
    kind, text = literal.datatype.value, literal.value
    if kind in _WHOLE:
        return int(text)
    if kind in _BROKEN:
        return float(text)
    if kind == _XSD + "boolean":
        return text in ("true", "1")
    if kind.startswith(ONTOLOGY):
        return f"{kind.removeprefix(ONTOLOGY)}:{text}"
    return text


def _labels(kind: str, above: dict[str, set[str]]) -> tuple[str, ...]:
    found: set[str] = set()
    queue = [kind]
    while queue:
        item = queue.pop()
        if item not in found:
            found.add(item)
            queue.extend(above.get(item, ()))
    return tuple(sorted(item.removeprefix(ONTOLOGY) for item in found if item.startswith(ONTOLOGY)))


@lru_cache(maxsize=1024)
def _unknown(kind: str) -> tuple[str, ...]:
    """The label of a class that the ontology does not declare: its own name in `ceb:`, none elsewhere."""
    return (kind.removeprefix(ONTOLOGY),) if kind.startswith(ONTOLOGY) else ()


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return "" if isinstance(term, ox.Triple) else term.value

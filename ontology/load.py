"""The vocabularies as typed records, read once from the Turtle files of this folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode

from ontology.model import Agent, Name, Ontology, PostTitle, Role, Topic
from ontology.terms import FILE, FOLDER, Terms, terms_from
from ontology.turtle import OntologyError, Resource, compact, read, reference

__all__ = ["OntologyError", "files", "load", "load_from"]

VOCABULARIES = ("bodies.ttl", "entities.ttl", "posts.ttl", "roles.ttl", "topics.ttl")

Resources = dict[str, Resource]
Record = TypeVar("Record")


def files() -> tuple[Path, ...]:
    """The Turtle files of the project's ontology in name order: classes, shapes and vocabularies."""
    return _files(FOLDER)


@cache
def load() -> Ontology:
    """The project's own vocabularies; OntologyError names the file and the thing that cannot be used."""
    return load_from(FOLDER)


def load_from(folder: Path) -> Ontology:
    """The vocabularies of a folder that holds `cebgraph.ttl` and the five vocabulary files.

    Raises OntologyError, one sentence that names file and subject, where a file is missing or no Turtle, where a
    required value is missing or given twice, or where a thing has no known class.
    """
    terms = terms_from(read(folder / FILE))
    resources = read(*(folder / name for name in VOCABULARIES))
    agents = {a.id: a for a in (_agent(r, kind, resources) for r, kind in _of(resources, terms, "ceb:Agent"))}
    return Ontology(
        agents=agents,
        topics={t.id: t for t in _each(resources, terms, "ceb:Topic", _topic)},
        roles={r.id: r for r in _each(resources, terms, "ceb:Role", _role)},
        posts={p.id: p for p in _each(resources, terms, "ceb:Post", _post)},
        digest=_digest(_files(folder)),
    )


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.ttl"), key=lambda path: path.name))


def _digest(paths: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        data = path.read_bytes()
        digest.update(f"{path.name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _of(resources: Resources, terms: Terms, above: str) -> Iterator[tuple[Resource, str]]:
    """The resources of a class, each with the local name of its most special class."""
    wanted = terms.below(above)
    for resource in resources.values():
        kinds = [compact(value) for value in resource.texts("rdf:type")]
        for kind in kinds:
            if kind.startswith("ceb:") and kind not in terms.classes:
                raise resource.error(f"has the type {kind}, which {FILE} does not declare")
        kinds = [kind for kind in kinds if kind in wanted]
        special = [k for k in kinds if not any(k != other and k in terms.above(other) for other in kinds)]
        if len(special) > 1:
            raise resource.error(f"has several types ({', '.join(sorted(special))}), where one is allowed")
        if special:
            yield resource, special[0].removeprefix("ceb:")


def _each(resources: Resources, terms: Terms, above: str, make: Callable[[Resource], Record]) -> Iterator[Record]:
    return (make(resource) for resource, _ in _of(resources, terms, above))


def _agent(resource: Resource, kind: str, resources: Resources) -> Agent:
    label, name = resource.need("ceb:label"), resource.need("skos:prefLabel")
    names = [Name(name, "preferred")]
    names += [Name(text, "acronym") for text in resource.texts("ceb:acronym")]
    names += [Name(text, "alternative") for text in resource.texts("skos:altLabel")]
    if label not in {n.text for n in names}:
        names.append(Name(label, "alternative"))
    names += _former(resource, resources)
    parent = resource.one("org:subOrganizationOf") or resource.one("org:unitOf")
    return Agent(
        id=resource.id(),
        label=label,
        name=name,
        kind=kind,
        names=tuple(dict.fromkeys(names)),
        parent=None if parent is None else resource.id_of(parent),
        begin=resource.text("ceb:begin"),
        end=resource.text("ceb:end"),
        identifiers=tuple(sorted(_identifiers(resource))),
        collective=_is(resource, "ceb:collective"),
        everyone=_is(resource, "ceb:everyone"),
        issuer_rank=int(rank) if (rank := resource.text("ceb:issuerRank")) else None,
        sources=resource.texts("dcterms:source"),
    )


def _is(resource: Resource, property: str) -> bool:
    return resource.text(property) in {"true", "1"}


def _former(resource: Resource, resources: Resources) -> Iterator[Name]:
    for value in resource.all("ceb:formerName"):
        node = resources.get(reference(value)) if isinstance(value, NamedNode | BlankNode) else None
        if node is None:
            raise resource.error(f"has the former name {value.value}, which is not described as a ceb:DatedName")
        since, until = node.text("ceb:since"), node.text("ceb:until")
        id = node.id() if isinstance(value, NamedNode) else None
        for text in (node.need("skos:prefLabel"), *node.texts("ceb:acronym"), *node.texts("skos:altLabel")):
            yield Name(text, "former", since, until, id)


def _identifiers(resource: Resource) -> Iterator[str]:
    for value in resource.all("skos:notation"):
        if not isinstance(value, Literal):
            raise resource.error(f"has the notation {value.value}, which is no code but a link")
        yield f"{compact(value.datatype.value).removeprefix('ceb:')}:{value.value}"


def _topic(resource: Resource) -> Topic:
    return Topic(
        id=resource.id(),
        label=resource.need("skos:prefLabel"),
        alternatives=resource.texts("skos:altLabel"),
        broader=resource.ids("skos:broader"),
        matches=resource.texts("skos:closeMatch"),
    )


def _role(resource: Resource) -> Role:
    broader = resource.one("skos:broader")
    return Role(
        id=resource.id(),
        label=resource.need("ceb:label"),
        definition=resource.need("skos:definition"),
        broader=None if broader is None else resource.id_of(broader),
    )


def _post(resource: Resource) -> PostTitle:
    agent, names = resource.one("ceb:impliesAgent"), resource.one("ceb:namesAgent")
    return PostTitle(
        id=resource.id(),
        label=resource.need("skos:prefLabel"),
        alternatives=resource.texts("skos:altLabel"),
        agent=None if agent is None else resource.id_of(agent),
        names=None if names is None else resource.id_of(names),
        holds_mandates=_is(resource, "ceb:holdsMandates"),
    )

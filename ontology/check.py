"""What a careful editor would find wrong in the vocabularies: each problem is one sentence."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from ontology.model import Agent, Name, Ontology
from ontology.terms import FILE, terms


def problems(ontology: Ontology) -> list[str]:
    """The problems of the vocabularies, in a fixed order; an empty list where all is well."""
    return sorted(
        {
            *_shared_names(ontology),
            *_shared_labels("topic", {t.id: (t.label, *t.alternatives) for t in ontology.topics.values()}),
            *_shared_labels("role", {r.id: (r.label,) for r in ontology.roles.values()}),
            *_shared_labels("post", {p.id: (p.label, *p.alternatives) for p in ontology.posts.values()}),
            *_links(ontology),
            *_cycles("parent", {a.id: (a.parent,) for a in ontology.agents.values() if a.parent}),
            *_cycles("broader topic", {t.id: t.broader for t in ontology.topics.values()}),
            *_cycles("broader role", {r.id: (r.broader,) for r in ontology.roles.values() if r.broader}),
            *_identifiers(ontology),
            *(f"{a.id} has no source; give it a dcterms:source." for a in ontology.agents.values() if not a.sources),
        }
    )


def fold(name: str) -> str:
    """A name as names are compared here: without case, accents, punctuation and a leading article."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W_]+", " ", re.sub(r"['\u2019]", "", plain)).strip().removeprefix("the ")


def overlap(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> bool:
    """Whether two periods (ISO dates of any precision, None for open) share more than the date at which they touch."""
    return not (_ends_by(first[1], second[0]) or _ends_by(second[1], first[0]))


def _ends_by(end: str | None, begin: str | None) -> bool:
    if end is None or begin is None:
        return False
    precision = min(len(end), len(begin))
    return end[:precision] <= begin[:precision]


def _period(agent: Agent, name: Name) -> tuple[str | None, str | None]:
    if name.kind == "former":
        return name.since, name.until
    return name.since or agent.begin, name.until or agent.end


def _shared_names(ontology: Ontology) -> Iterator[str]:
    claims: dict[str, list[tuple[Agent, Name]]] = defaultdict(list)
    for agent in ontology.agents.values():
        for name in agent.names:
            claims[fold(name.text)].append((agent, name))
    for claimed in claims.values():
        for (one, name), (other, same) in combinations(claimed, 2):
            if one.id != other.id and overlap(_period(one, name), _period(other, same)):
                first, second = sorted((one.id, other.id))
                yield f"“{name.text}” names both {first} and {second} at the same time; leave it to one or date it."


def _shared_labels(kind: str, labels: Mapping[str, Iterable[str]]) -> Iterator[str]:
    claims: dict[str, dict[str, str]] = defaultdict(dict)
    for thing, names in labels.items():
        for name in names:
            claims[fold(name)].setdefault(thing, name)
    for claimed in claims.values():
        if len(claimed) > 1:
            things = " and ".join(sorted(claimed))
            yield f"The {kind} label “{min(claimed.values())}” stands at {things}; leave it to one."


def _links(ontology: Ontology) -> Iterator[str]:
    for agent in ontology.agents.values():
        if agent.parent and agent.parent not in ontology.agents:
            yield f"{agent.id} has the parent {agent.parent}, which does not exist."
    for topic in ontology.topics.values():
        for above in topic.broader:
            if above not in ontology.topics:
                yield f"{topic.id} has the broader topic {above}, which does not exist."
    for role in ontology.roles.values():
        if role.broader and role.broader not in ontology.roles:
            yield f"{role.id} has the broader role {role.broader}, which does not exist."
    for post in ontology.posts.values():
        if post.agent and post.agent not in ontology.agents:
            yield f"{post.id} implies the agent {post.agent}, which does not exist."


def _cycles(link: str, above: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        way = " -> ".join(reversed(error.args[1]))
        yield f"The {link} links run in a circle: {way}."


def _identifiers(ontology: Ontology) -> Iterator[str]:
    known = terms().identifiers
    for agent in ontology.agents.values():
        for identifier in agent.identifiers:
            kind = identifier.rpartition(":")[0]
            if kind not in known:
                yield f"{agent.id} has the identifier {identifier}, whose type {FILE} does not declare."

"""The statements of a version, grouped by the sentences on which they rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern

import pyoxigraph as ox

from graph.links import when
from graph.links.things import WIDEST_TOPIC, Product, products
from graph.links.when import When
from graph.projection import local_name
from ingest.statements import Statement
from ontology.namespaces import IDS, expand

KINDS = frozenset(cls.CLASS.removeprefix("ceb:") for cls in Statement.__subclasses__())

LONGEST_PARAGRAPH = 20_000
"""Characters; in a longer paragraph a date stands too far from what it might date."""

_ACTORS = ("holder", "takenBy", "owner", "member", "body", "organization", "addressee", "parent")
_ACTIVE = ("holder", "takenBy", "owner", "member")
_TOLD_ELSEWHERE = frozenset({"type", "document", "evidence", "rule"})
"""Properties of a statement that a fact says otherwise, or that no link needs."""

_LISTED = "registry"
"""The strength of a mandate from a list: its row tells of no event, so that it answers nothing and disputes nothing."""

Node = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement: its id, the local name of its class, values by the local name of their property, and evidence."""

    id: str
    kind: str
    values: Node
    evidence: str
    number: str
    quote: str
    start: int
    end: int
    passage: str | None

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a property, sorted."""
        return self.values.get(name, ())

    def one(self, name: str) -> str | None:
        """The value of a property that has one at most."""
        return next(iter(self.all(name)), None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Statements of one document whose quotes overlap: what they say together, and when it happened."""

    document: str
    facts: tuple[Fact, ...]
    when: When | None
    products: tuple[Product, ...] = ()

    @property
    def id(self) -> str:
        """The id of its first statement."""
        return self.facts[0].id

    @property
    def quote(self) -> str:
        """The longest of the quotes."""
        return _longest(self.facts).quote

    @property
    def start(self) -> int:
        """Where it begins in the text of its document."""
        return min(fact.start for fact in self.facts)

    @property
    def numbers(self) -> frozenset[str]:
        """The printed references of its quotes."""
        return frozenset(fact.number for fact in self.facts)

    @property
    def decisions(self) -> tuple[Fact, ...]:
        """The decisions in it."""
        return tuple(fact for fact in self.facts if fact.kind == "Decision")

    def agents(self, *, active: bool = False) -> frozenset[str]:
        """Those whom its statements name; only those who do or answer for something where `active`."""
        names = _ACTIVE if active else _ACTORS
        return frozenset(agent for fact in self.facts for name in names for agent in fact.all(name))

    @property
    def topics(self) -> frozenset[str]:
        """What its statements are about."""
        return frozenset(topic for fact in self.facts for topic in fact.all("topic"))


@dataclass(frozen=True)
class Corpus:
    """All documents of a version with what the vocabularies say of things; everything keyed by id."""

    sentences: tuple[Sentence, ...]
    dates: Mapping[str, When | None]
    document_bodies: Mapping[str, str]
    names: Mapping[str, str]
    full_names: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    collective: frozenset[str]
    broader: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, frozenset[str]]
    known: frozenset[str]
    _width: dict[str, int] = field(default_factory=dict)

    def name(self, ident: str) -> str:
        """The short name of a thing."""
        return self.names.get(ident, ident.rpartition("/")[2].replace("-", " "))

    def is_broad(self, topic: str) -> bool:
        """Whether a topic is too wide to tell one matter from another."""
        return not self.broader.get(topic) or self._width.get(topic, 0) > WIDEST_TOPIC

    def near(self, topic: str, other: str) -> bool:
        """Whether the topics are the same, or the other stands directly below the first."""
        return topic == other or topic in self.broader.get(other, ())

    def above(self, agent: str) -> frozenset[str]:
        """All agents to which an agent belongs, directly or not."""
        found: set[str] = set()
        queue = list(self.parents.get(agent, ()))
        while queue:
            parent = queue.pop()
            if parent not in found:
                found.add(parent)
                queue.extend(self.parents.get(parent, ()))
        return frozenset(found)


def read(vocabulary: bytes, documents: Iterable[bytes]) -> Corpus:
    """The corpus of the named graphs, given as N-Quads; the order of the documents does not matter.

    One graph is in memory at a time; what stays of it are its statements with their quotes.
    """
    things = _nodes(vocabulary)
    known = frozenset(things)
    sentences: list[Sentence] = []
    dates: dict[str, When | None] = {}
    kinds: dict[str, str] = {}
    bodies: dict[str, str] = {}
    for content in documents:
        nodes = _nodes(content)
        for ident, node in nodes.items():
            if "Document" in node.get("type", ()):
                first = {name: next(iter(values), None) for name, values in node.items()}
                kind = first.get("documentKind")
                dates[ident] = when.of_document(kind, first.get("startDate"), first.get("endDate"), first.get("issued"))
                kinds[ident] = kind or ""
                if body := first.get("documentBody"):
                    bodies[ident] = body
        sentences.extend(_sentences(nodes, dates, kinds))
        for ident, node in nodes.items():
            if ident not in known and "prefLabel" in node:
                things[ident] = _merged(things.get(ident, {}), node)
            elif "bodyType" in node:
                typed = {"type": tuple(_CLASS_OF[kind] for kind in node["bodyType"] if kind in _CLASS_OF)}
                for body in node.get("body", ()):
                    things[body] = _merged(things.get(body, {}), typed)
    return _corpus(sentences, dates, bodies, things, known)


_CLASS_OF = {
    "task-team": "TaskTeam",
    "task-force": "TaskForce",
    "working-group": "WorkingGroup",
    "steering-group": "SteeringGroup",
}


def _corpus(
    sentences: list[Sentence],
    dates: dict[str, When | None],
    bodies: dict[str, str],
    things: dict[str, Node],
    known: frozenset[str],
) -> Corpus:
    broader = {ident: node["broader"] for ident, node in things.items() if "broader" in node}
    parents: dict[str, set[str]] = defaultdict(set)
    for ident, node in things.items():
        parents[ident].update(node.get("subOrganizationOf", ()))
    names = {
        ident: (node.get("label") or node.get("acronym") or node["prefLabel"])[0]
        for ident, node in things.items()
        if "prefLabel" in node
    }
    corpus = Corpus(
        sentences=tuple(sorted(sentences, key=lambda one: (one.document, one.start, one.id))),
        dates=dates,
        document_bodies=bodies,
        names=names,
        full_names={ident: node["prefLabel"][0] for ident, node in things.items() if "prefLabel" in node},
        classes={ident: frozenset(node.get("type", ())) for ident, node in things.items()},
        collective=frozenset(ident for ident, node in things.items() if "true" in node.get("collective", ())),
        broader=broader,
        parents={ident: frozenset(above) for ident, above in parents.items() if above},
        known=known,
    )
    for topic in broader:
        for above in _closure(topic, broader):
            corpus._width[above] = corpus._width.get(above, 0) + 1
    return corpus


def _closure(topic: str, broader: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    queue = list(broader.get(topic, ()))
    while queue:
        above = queue.pop()
        if above not in found and above != topic:
            found.add(above)
            queue.extend(broader.get(above, ()))
    return found


def _nodes(content: bytes) -> dict[str, Node]:
    """Everything that a named graph says of each thing: values by the local name of their property, sorted."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    types = expand("rdf:type")
    for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS):
        if not isinstance(quad.subject, ox.NamedNode) or isinstance(quad.object, ox.Triple):
            continue
        value = quad.object.value
        name = "type" if quad.predicate.value == types else local_name(quad.predicate.value)
        shown = local_name(value) if name == "type" else value.removeprefix(IDS)
        found[quad.subject.value.removeprefix(IDS)][name].add(shown)
    return {ident: {name: tuple(sorted(values)) for name, values in node.items()} for ident, node in found.items()}


def _merged(one: Node, other: Node) -> Node:
    return {name: tuple(sorted({*one.get(name, ()), *other.get(name, ())})) for name in {*one, *other}}


def _facts(nodes: Mapping[str, Node]) -> Iterator[tuple[str, Fact]]:
    for ident, node in nodes.items():
        kind = next((kind for kind in node.get("type", ()) if kind in KINDS), None)
        proof = next(iter(node.get("evidence", ())), "")
        place = nodes.get(proof)
        if kind is None or place is None or "document" not in node or _LISTED in node.get("strength", ()):
            continue
        start, end = int(place["start"][0]), int(place["end"][0])
        passage = next(iter(place.get("passage", ())), None)
        number, quote = place["number"][0], place["quote"][0]
        yield node["document"][0], Fact(ident, kind, _kept(node), proof, number, quote, start, end, passage)


def _kept(node: Node) -> Node:
    """What a fact keeps of its node; equal words are in memory once, however many documents say them."""
    return {name: tuple(map(intern, values)) for name, values in node.items() if name not in _TOLD_ELSEWHERE}


def _sentences(
    nodes: Mapping[str, Node], dates: Mapping[str, When | None], kinds: Mapping[str, str]
) -> Iterator[Sentence]:
    """The document's statements, those with overlapping quotes together; a draft decides nothing and is left out."""
    by_document: dict[str, list[Fact]] = defaultdict(list)
    for document, fact in _facts(nodes):
        if not kinds.get(document, "").startswith("draft "):
            by_document[document].append(fact)
    for document, facts in by_document.items():
        group: list[Fact] = []
        reach = -1
        for fact in sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id)):
            if group and fact.start >= reach:
                yield _sentence(document, group, _happened(group, nodes, dates.get(document), kinds.get(document)))
                group = []
            group.append(fact)
            reach = max(reach, fact.end) if len(group) > 1 else fact.end
        if group:
            yield _sentence(document, group, _happened(group, nodes, dates.get(document), kinds.get(document)))


def _sentence(document: str, group: list[Fact], happened: When | None) -> Sentence:
    facts = tuple(group)
    return Sentence(document, facts, happened, products(_longest(facts).quote))


def _happened(group: list[Fact], nodes: Mapping[str, Node], dated: When | None, kind: str | None) -> When | None:
    """When what the sentence says happened: a decision's own date where it has another than its document, the date at
    which the body was set up, else what is printed.
    """
    if kind in when.SPEAKS:
        return dated
    decisions = [fact for fact in group if fact.kind == "Decision"]
    own = {fact.one("date") for fact in decisions} - {None, dated.text if dated else None}
    if any(fact.one("action") == "establish" for fact in decisions):
        own |= {fact.one("date") for fact in group if fact.one("event") == "established"}
    if len(own) == 1:
        return when.when(own.pop())
    longest = _longest(group)
    text = next(iter(nodes.get(longest.passage or "", {}).get("text", ())), "")
    is_near = len(text) <= LONGEST_PARAGRAPH and longest.quote in text
    before = text.partition(longest.quote)[0] if is_near else ""
    return when.of_sentence(longest.quote, before, dated, len({fact.one("takenBy") for fact in decisions}))


def _longest(facts: Sequence[Fact]) -> Fact:
    return max(facts, key=lambda fact: len(fact.quote))

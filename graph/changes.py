"""What a version says otherwise than the one that was published before it.

Statements are compared by what they say, where it is printed and in which words. Their place in the file and the rule
that found them do not count, so that a document that is read again by a later program shows only what is said anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pyoxigraph as ox

from graph.links import records
from graph.projection import local_name
from ingest.statements import link, value
from ontology.namespaces import IDS, expand

if TYPE_CHECKING:
    from graph.records import Record, Version

GRAPH = "graph/changes"
TITLE = "Changes since the version before"

SHORT_NAMES = tuple(map(expand, ("ceb:label", "ceb:acronym", "skos:prefLabel")))
"""Properties that hold a thing's name, the shortest first."""

NOT_SAID = frozenset(
    map(
        expand,
        ("rdf:type", "ceb:document", "ceb:evidence", "ceb:rule", "ceb:file", "ceb:sha256", "prov:wasGeneratedBy"),
    )
)
"""Properties of a statement or document that are no part of what it says."""

_EVIDENCE, _NUMBER, _QUOTE = (expand(f"ceb:{name}") for name in ("evidence", "number", "quote"))
_DOCUMENT, _TYPE = expand("ceb:Document"), expand("rdf:type")


@dataclass(frozen=True, kw_only=True)
class Change(records.Record):
    """One difference between two versions.

    `change` is added, removed or changed; `of` is the kind of statement (mandate, decision, ...), document or
    vocabulary. `before` and `after` tell it in words. `concerns` are the agents, topics and other things that either
    side names. `number` and `quote` are those of `after`, or of `before` where it was removed.
    """

    CLASS: ClassVar[str] = "ceb:Change"
    KIND: ClassVar[str] = "change"
    change: str = value("ceb:changeKind")
    of: str = value("ceb:changeOf")
    key: str = value("ceb:documentKey", default="")
    document: str | None = link("ceb:document", default=None)
    before: str | None = value("ceb:before", default=None)
    after: str | None = value("ceb:after", default=None)
    number: str | None = value("ceb:number", default=None)
    quote: str | None = value("ceb:quote", default=None)
    quote_before: str | None = value("ceb:quoteBefore", default=None)
    concerns: tuple[str, ...] = link("ceb:concerns", default=())
    from_version: str = value("ceb:fromVersion")
    to_version: str = value("ceb:toVersion")


@dataclass(frozen=True, order=True)
class Said:
    """A statement, or what a document says of itself: kind, printed reference, words, and properties with values.

    A value is the id of a thing (`entity/unodc`) or a literal's text; `links` holds those that are ids.
    """

    kind: str
    number: str
    quote: str
    content: tuple[tuple[str, str], ...]
    links: tuple[str, ...] = ()


def changes(before: Version | None, after: Version, graph: Callable[[str], bytes]) -> bytes:
    """The named graph `id/graph/changes` as sorted N-Quads; `graph` gives the N-Quads of a digest.

    Only documents whose graphs differ are read. A document that came or went is one change, whatever it says.
    """
    return records.quads(_changes(before, after, graph), graph=GRAPH, title=TITLE)


def said(quads: Iterable[ox.Quad]) -> list[Said]:
    """What the graph of a document says, sorted."""
    found: dict[str, dict[str, set[tuple[str, bool]]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        named = isinstance(quad.object, ox.NamedNode)
        found[_text(quad.subject)][quad.predicate.value].add((_text(quad.object), named))
    made = []
    for subject, held in found.items():
        about = [text for text, _ in held.get(_EVIDENCE, ())]
        if not about and (_DOCUMENT, True) not in held.get(_TYPE, ()):
            continue
        proof = found[about[0]] if about else {}
        content = {
            (local_name(prop), _path(text), named) for prop in held.keys() - NOT_SAID for text, named in held[prop]
        }
        made.append(
            Said(
                kind=_path(subject).partition("/")[0],
                number=_one(proof, _NUMBER),
                quote=_one(proof, _QUOTE),
                content=tuple(sorted((prop, text) for prop, text, _ in content)),
                links=tuple(sorted({text for prop, text, named in content if named})),
            )
        )
    return sorted(made)


def pairs(old: Iterable[Said], new: Iterable[Said]) -> Iterator[tuple[Said | None, Said | None]]:
    """What one side has and the other has not.

    First those of the same words together, then those that say the same in other words, then those that stand alone.
    """
    gone, come = Counter(old), Counter(new)
    gone, come = gone - come, come - gone
    for same in (lambda one: (one.kind, one.number, one.quote), lambda one: (one.kind, one.content)):
        left, right = _grouped(gone, same), _grouped(come, same)
        for key in sorted(left.keys() & right.keys()):
            for one, other in zip(left[key], right[key], strict=False):
                yield one, other
                gone[one] -= 1
                come[other] -= 1
    yield from ((one, None) for one in sorted(gone.elements()))
    yield from ((None, other) for other in sorted(come.elements()))


def _changes(before: Version | None, after: Version, graph: Callable[[str], bytes]) -> Iterator[Change]:
    old = {record.key: record for record in before.documents} if before else {}
    new = {record.key: record for record in after.documents}
    versions = (before.digest if before else "", after.digest)
    if before is not None and before.ontology != after.ontology:
        yield Change(change="changed", of="vocabulary", from_version=versions[0], to_version=versions[1])
    names: dict[str, str] = {}
    for key in sorted(old.keys() | new.keys()):
        one, other = old.get(key), new.get(key)
        if one is None or other is None:
            yield _whole(one, other, versions)
        elif one.graph != other.graph:
            names = names or _names(_read(graph(after.ontology)))
            yield from _within(other, _read(graph(one.graph)), _read(graph(other.graph)), names, versions)


def _whole(one: Record | None, other: Record | None, versions: tuple[str, str]) -> Change:
    """A document that went or came."""
    told = one or other
    assert told is not None
    words = f"{told.statements} statement{'' if told.statements == 1 else 's'}"
    return Change(
        change="removed" if other is None else "added",
        of="document",
        key=told.key,
        document=None if other is None else other.id,
        before=None if one is None else words,
        after=None if other is None else words,
        from_version=versions[0],
        to_version=versions[1],
    )


def _within(
    record: Record, old: list[ox.Quad], new: list[ox.Quad], names: Mapping[str, str], versions: tuple[str, str]
) -> Iterator[Change]:
    """What a document says otherwise."""
    named = {**_names(old), **_names(new), **names}
    for one, other in pairs(said(old), said(new)):
        told = other or one
        assert told is not None
        links = {path for side in (one, other) if side for path in side.links if not path.startswith("role/")}
        yield Change(
            change="added" if one is None else "removed" if other is None else "changed",
            of=told.kind,
            key=record.key,
            document=record.id,
            before=None if one is None else _words(one, named),
            after=None if other is None else _words(other, named),
            number=told.number or None,
            quote=told.quote or None,
            quote_before=one.quote if one and other and one.quote != other.quote else None,
            concerns=tuple(sorted(links)),
            from_version=versions[0],
            to_version=versions[1],
        )


def _words(one: Said, names: Mapping[str, str]) -> str:
    """The properties and values of a statement in words: `holder: UNODC; role: lead; topic: cybercrime`."""
    shown = [(prop, names.get(text, text)) for prop, text in one.content if (prop, text) != ("status", "stated")]
    return "; ".join(f"{prop}: {text}" for prop, text in shown)


def _names(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """The short names of the things that a graph describes, by id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate.value in SHORT_NAMES and isinstance(quad.object, ox.Literal):
            held = found[_path(_text(quad.subject))]
            prop, text = quad.predicate.value, quad.object.value
            held[prop] = min(held.get(prop, text), text)
    return {path: next(held[prop] for prop in SHORT_NAMES if prop in held) for path, held in found.items()}


def _read(content: bytes) -> list[ox.Quad]:
    return list(ox.parse(content, format=ox.RdfFormat.N_QUADS))


def _grouped(counted: Counter[Said], key: Callable[[Said], tuple[object, ...]]) -> dict[tuple[object, ...], list[Said]]:
    groups: dict[tuple[object, ...], list[Said]] = defaultdict(list)
    for one in sorted(counted.elements()):
        groups[key(one)].append(one)
    return groups


def _one(held: Mapping[str, set[tuple[str, bool]]], prop: str) -> str:
    return min((text for text, _ in held.get(prop, ())), default="")


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return "" if isinstance(term, ox.Triple) else term.value


def _path(iri: str) -> str:
    return iri.removeprefix(IDS)

"""Lines of a body's page that give one thing each: `Co-chairs: ...`, `Reporting to: ...`, `Secretariat: ...`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.names import symbols
from ingest.names.named import Discourse, Recognised
from ingest.names.persons import HONORIFICS, NAME, is_name, tidy
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.bodies import TYPES
from ingest.rules.evidence import evidence_of
from ingest.statements import Mandate, Membership, PostHolding, Reporting, Statement, Thing
from ontology.namespaces import slug

_LINE = re.compile(r"^(?:[-•*–] )?(?P<key>[A-Z][A-Za-z -]{2,30}?)s?: (?P<value>\S.*)$")
KEYS: dict[str, str] = {
    "co-chair": "co-chair",
    "chair": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "co-chairman": "co-chair",
    "co-chairperson": "co-chair",
    "vice-chairman": "vice-chair",
    "vice-chairperson": "vice-chair",
    "vice-chair": "vice-chair",
    "vice chair": "vice-chair",
    "advisory chair": "vice-chair",
    "second advisory chair": "vice-chair",
    "co-lead": "co-lead",
    "lead": "lead",
    "lead entity": "lead",
    "lead agency": "lead",
    "lead organization": "lead",
    "convener": "coordinator",
    "convenor": "coordinator",
    "secretariat": "secretary",
    "secretary": "secretary",
    "focal point": "focal-point",
    "member": "member",
    "membership": "member",
    "participating entitie": "member",
}
"""What a line begins with (plural `s` left out) -> role code of the membership it gives."""

_NO_POSTS = frozenset({"member", "membership", "participating entitie"})
"""What a line begins with that says where persons belong, and no post."""

PARENTS = frozenset(
    {"reporting to", "reports to", "reported to", "report to", "reporting", "parent body", "reporting line"}
)
"""What a line begins with that names the body above."""

_LEADS = {"co-chair": "co-lead", "chair": "lead", "co-lead": "co-lead", "lead": "lead", "coordinator": "coordinator"}
"""Membership role -> role of the mandate that an entity has with it."""

_TITLE = 200
"""Characters of a title in which the page's body is named."""

_MOST = 0.6
"""Share of a title that a body's name fills where the page is about that body."""

_PERSON = re.compile(rf"(?:^|, |; | and ){HONORIFICS}(?P<person>{NAME})(?= \(| and |,|$|;)")


def page_body(
    document: Document, recogniser: Recogniser, state: Discourse, found: Sequence[Recognised] = ()
) -> str | None:
    """The body that a page is about: whose name its title is, else whom that names, else whose document it is."""
    for one in found[:1]:
        for named in one.agents:
            agent = recogniser.agent(named.id, state)
            if named.end - named.start >= _MOST * len(one.plain.text) and agent.kind in TYPES and not agent.collective:
                return named.id
    first = next((p for p in document.passages if p.kind in {"front", "heading", "paragraph"}), None)
    titles = [t for t in (document.front.title, document.words(first) if first else None) if t]
    for title in titles:
        for id in recogniser.ids_in(symbols.PLAIN.sub("", title[:_TITLE]), state):
            agent = recogniser.agent(id, state)
            if agent.kind in TYPES and not agent.collective:
                return id
    return state.own


def lines(
    document: Document, found: Iterable[Recognised], recogniser: Recogniser, state: Discourse, body: str | None
) -> Iterator[tuple[Statement, Thing | None]]:
    """Memberships, reporting lines, posts and leading mandates that a page's lines give, with the persons they name.

    `body` is the one that the page is about (see `page_body`).
    """
    if body is None:
        return
    topics = tuple(dict.fromkeys(t.id for t in recogniser.topics_in(recogniser.agent(body, state).name)))
    for one in found:
        match = _LINE.match(one.plain.text)
        if not match:
            continue
        key = match["key"].lower()
        evidence = evidence_of(document, one, 0, len(one.plain.text))
        named = [n for n in one.agents if n.start >= match.start("value")]
        if key in PARENTS:
            for above in named[:1]:
                if above.id != body:
                    yield Reporting(body=body, parent=above.id, rule="body.reporting-line", evidence=evidence), None
            continue
        role = KEYS.get(key)
        if role is None:
            continue
        people = [tidy(m["person"]) for m in _PERSON.finditer(match["value"]) if m["honorific"] or is_name(m["person"])]
        for person in people:
            id = f"person/{slug(person)}"
            thing = Thing(id, "ceb:Person", person)
            if key not in _NO_POSTS:
                yield (
                    PostHolding(person=id, post=match["key"], organization=body, rule="post.line", evidence=evidence),
                    thing,
                )
            yield Membership(member=id, body=body, role=f"role/{role}", rule="body.line", evidence=evidence), thing
        for entity in [] if people else dict.fromkeys(n.id for n in named):
            yield Membership(member=entity, body=body, role=f"role/{role}", rule="body.line", evidence=evidence), None
            for topic in topics if role in _LEADS else ():
                yield (
                    Mandate(
                        holder=entity, topic=topic, role=f"role/{_LEADS[role]}", rule="mandate.line", evidence=evidence
                    ),
                    None,
                )

"""Posts: who held which post, as the document introduces the person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest.names.named import Named, Recognised
from ingest.names.offices import of_a_body
from ingest.names.people import People
from ingest.names.persons import NAME, Holding
from ingest.passages import Document
from ingest.rules import office_lists, participants, rosters
from ingest.rules.evidence import evidence_of
from ingest.rules.references import sentence_around
from ingest.statements import PostHolding, Thing
from ontology.namespaces import slug

UNITED_NATIONS = "entity/united-nations"
"""Where a Secretary-General or Under-Secretary-General without a named organization holds the post."""


_OF_PAGE = frozenset({"headed", "is-person"})
"""Shapes whose post is at the entity of whose own page the document is, where the words name no other."""


@dataclass
class Persons:
    """The persons that a document has named so far, so that a surname alone (`Mr. Oduya`) stands for one of them."""

    by_surname: dict[str, str] = field(default_factory=dict)

    def full(self, person: str) -> str | None:
        """The whole name, None for a surname of nobody named before."""
        if " " not in person:
            return self.by_surname.get(person.lower())
        self.by_surname.setdefault(person.rsplit(" ", 1)[-1].lower(), person)
        return person


def posts(
    document: Document,
    found: Iterable[Recognised],
    people: People,
    chairs_of: Callable[[str], bool],
    cited: Callable[[Recognised], bool],
    about: str | None = None,
    page: str | None = None,
) -> Iterator[tuple[PostHolding, Thing]]:
    """Each person, post and organization once a document, where the document first gives them.

    `chairs_of` says of an agent's id whether it is a body that has a chair, `cited` of a passage whether rules read it;
    of others, such as headings, only the rows of a list that pass for a header give a post. `about` is the body that
    the document is a page of, `page` the entity whose own page it is, if any.
    """
    seen: set[tuple[str, str, str | None]] = set()
    persons = Persons()
    lines = rosters.by_line(document, list(found), people)
    roster = rosters.read(document, lines, people)
    for at, one in enumerate(lines):
        if not cited(one) and not (one.passage.ref and at in roster.holdings):
            continue
        signed = signature(document, one, people.titles)
        if signed is not None:
            yield signed
        agents = [a for a in one.agents if not _is_title(one, a, people)]
        parts = participants.organizations(one.plain.text, agents)
        held = list(participants.of_row(document, one)) or list(_found(document, one, people))
        held += office_lists.holdings(document, one)
        for holding in _joined(held, roster.holdings.get(at, [])):
            name = persons.full(holding.person)
            if name is None:
                continue
            person = f"person/{slug(name)}"
            listed = next((id for start, id in reversed(parts) if start <= holding.start), roster.below.get(at))
            organization = holding.organization or _of_list(holding.post, listed)
            if holding.shape in _OF_PAGE and not of_a_body(holding.post):
                organization = organization or page
            below = roster.below.get(at)
            own = below if below and chairs_of(below) else document.front.body
            if holding.shape == "roster" and own is document.front.body:
                own = about or own
            organization = organization or _where(holding.post, own or _last_body(one, holding, chairs_of) or about)
            key = (person, holding.post.lower(), organization)
            if key in seen:
                continue
            seen.add(key)
            place = sentence_around(one.plain.text, holding.start, holding.end)
            yield (
                PostHolding(
                    person=person,
                    post=holding.post,
                    organization=organization,
                    since=holding.since,
                    until=holding.until,
                    rule=f"post.{holding.shape}",
                    evidence=evidence_of(document, one, *place),
                ),
                Thing(person, "ceb:Person", name),
            )


def _found(document: Document, one: Recognised, people: People) -> Iterator[Holding]:
    """What the words of a passage give; no person or post goes on from one cell of a row into the next."""
    for part in rosters.cells(document, one):
        start = bisect_left(one.plain.offsets, part.plain.offsets[0]) if part.plain.offsets else 0
        agents = [a for a in part.agents if not _is_title(part, a, people)]
        for held in people.find(part.plain.text, agents):
            yield replace(held, start=held.start + start, end=held.end + start)


def _joined(found: list[Holding], listed: list[Holding]) -> list[Holding]:
    """The holdings of a line, those that its parts give first: of them, the words as a whole tell less."""
    placed = {h.person for h in listed}
    return [*listed, *(h for h in found if h.person not in placed or h.organization is not None)]


def _is_title(one: Recognised, agent: Named, people: People) -> bool:
    """Whether an agent is named by the title of a post (`the High Commissioner for Refugees`)."""
    return agent.id.startswith("post/") or one.plain.text[agent.start : agent.end].lower() in people.titles


def _of_list(post: str, listed: str | None) -> str | None:
    """The organization that a line of a list of participants begins with, for all posts but those of a chair."""
    return None if of_a_body(post) else listed


def _last_body(one: Recognised, holding: Holding, chairs_of: Callable[[str], bool]) -> str | None:
    """The body with a chair that the passage names last before the holding ends."""
    before = [a.id for a in one.agents if a.start < holding.end and chairs_of(a.id)]
    return before[-1] if before else None


_SIGNED = re.compile(
    rf"^(?:\(Signed\) )?(?P<person>{NAME}|[A-Z]{{2,}} [A-Z][\w’'-]+)(?: (?P<date>\d{{1,2}} [A-Z][a-z]+ "
    rf"\d{{4}}))?$"
)
_BY = re.compile(
    r"\b(?:Statement|Message|Letter|Note|Foreword|Remarks|Report) (?:by|from|of) the (?P<post>[A-Z][\w-]+(?:[ "
    r"-][A-Z][\w-]+)*)"
)


def signature(document: Document, one: Recognised, titles: Iterable[str]) -> tuple[PostHolding, Thing] | None:
    """Who signs a statement whose heading names the post (`Statement by the Secretary-General`, then a name)."""
    signed = _SIGNED.match(one.plain.text)
    if signed is None:
        return None
    for heading in reversed(one.passage.headings):
        match = _BY.search(heading)
        if match is None or match["post"].lower() not in titles:
            continue
        name = " ".join(w.capitalize() if w.isupper() else w for w in signed["person"].split())
        person = f"person/{slug(name)}"
        holding = PostHolding(
            person=person,
            post=match["post"],
            organization=_where(match["post"], document.front.body),
            rule="post.signature",
            evidence=evidence_of(document, one, 0, len(one.plain.text)),
        )
        return holding, Thing(person, "ceb:Person", name)
    return None


def _where(post: str, body: str | None) -> str | None:
    """Where a post is held that the text gives alone: a chair's at the document's body, else the United Nations."""
    if of_a_body(post):
        return body if post.rstrip().endswith(" of the Committee") or " of the " not in post else None
    return UNITED_NATIONS if "Secretary-General" in post else None


def chair_role(post: str) -> str | None:
    """The role code of the membership that a chair's post gives, None for other posts."""
    match = re.match(r"(?:(?:Acting|former|outgoing|incoming|new) )*(?P<rank>Co-|Vice-|Deputy )?Chair", post, re.I)
    if not match:
        return None
    return {"co-": "role/co-chair", "vice-": "role/vice-chair", "deputy ": "role/vice-chair"}.get(
        (match["rank"] or "").lower(), "role/chair"
    )

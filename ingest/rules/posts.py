"""Posts: who held which post, as the document introduces the person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names.people import People
from ingest.names.persons import NAME
from ingest.names.recognise import Named, Recognised
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.rules.references import sentence_around
from ingest.statements import PostHolding, Thing
from ontology.namespaces import slug

_CHAIRS = re.compile(r"^(?:(?:Acting|former|outgoing|new) )?(?:Co-|Vice-)?(?:Chair|Secretary of the)", re.I)
UNITED_NATIONS = "entity/united-nations"
"""Where a Secretary-General or Under-Secretary-General without a named organization holds the post."""


def posts(document: Document, found: Iterable[Recognised], people: People) -> Iterator[tuple[PostHolding, Thing]]:
    """Each person, post and organization once a document, where the document first gives them."""
    seen: set[tuple[str, str, str | None]] = set()
    for one in found:
        signed = signature(document, one, people.titles)
        if signed is not None:
            yield signed
        for holding in people.find(one.plain.text, [a for a in one.agents if not _is_title(one, a, people)]):
            person = f"person/{slug(holding.person)}"
            organization = holding.organization or _where(holding.post, document.front.body)
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
                    rule=f"post.{holding.shape}",
                    evidence=evidence_of(document, one, *place),
                ),
                Thing(person, "ceb:Person", holding.person),
            )


def _is_title(one: Recognised, agent: Named, people: People) -> bool:
    """Whether an agent is named by the title of a post (`the High Commissioner for Refugees`)."""
    return agent.id.startswith("post/") or one.plain.text[agent.start : agent.end].lower() in people.titles


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
    if _CHAIRS.match(post):
        return body
    return UNITED_NATIONS if "Secretary-General" in post else None


def chair_role(post: str) -> str | None:
    """The role code of the membership that a chair's post gives, None for other posts."""
    match = re.match(r"(?:(?:Acting|former|outgoing|incoming|new) )*(?P<rank>Co-|Vice-|Deputy )?Chair", post, re.I)
    if not match:
        return None
    return {"co-": "role/co-chair", "vice-": "role/vice-chair", "deputy ": "role/vice-chair"}.get(
        (match["rank"] or "").lower(), "role/chair"
    )

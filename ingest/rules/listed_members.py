"""Lists of members: the entities on lines or in rows of a table that a heading or a line calls members of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.names.named import Discourse, Named, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.plain import plain
from ingest.rules.bodies import TYPES
from ingest.rules.evidence import evidence_of
from ingest.rules.mandates.collect import PURPOSEFUL
from ingest.statements import Mandate, Membership

_CALLED = re.compile(
    r"^(?:[A-Z0-9]{1,4}[.)] )?(?:(?:current|full|list of|the|our|its|participating|member) )*"
    r"(?:members?(?:hip)?|composition|participating (?:entities|organi[sz]ations|agencies)|member (?:entities|"
    r"organi[sz]ations|agencies))(?: (?:of|and|in)\b.{0,60})?$",
    re.I,
)
"""A heading, or the head of a column, that calls what is below it members."""

_INTRODUCED = re.compile(
    r"\bmembers?(?:hip)?\b[^.;]{0,140}:[* ]*$|\b(?:composed of|compris\w+|consists? of|made up of)[^.;]{0,40}:[* ]*$"
)
_OBSERVERS = re.compile(r"\bobserv", re.I)
_REST = re.compile(r"\b(?:the|and|of)\b|[\W_]|\b\d{4}\b", re.I)
_PRINTED = re.compile(r"^\W*(?:[a-z0-9]{1,4}[.)] )?", re.I)
_MARKED = frozenset({"item", "bullet", "paragraph", "row"})


def members(
    document: Document, found: Sequence[Recognised], recogniser: Recogniser, state: Discourse, about: str | None
) -> Iterator[Membership | Mandate]:
    """Each member once a list: it belongs to the body, and has a part in the matter that the body's name says.

    `about` is the body that the document is a page of, to which a list belongs that names no other.
    """
    for one in found:
        if one.passage.kind not in _MARKED:
            continue
        above = found[one.passage.chapeau] if one.passage.chapeau is not None else None
        listed = _listed(document, one, above)
        body = (_introducing(above, recogniser, state) if above is not None else None) or about
        if not listed or body is None:
            continue
        evidence = evidence_of(document, one, 0, len(one.plain.text))
        agent = recogniser.agent(body, state)
        topics = recogniser.topics_in(agent.name) if agent.kind in PURPOSEFUL else []
        for member in dict.fromkeys(named.id for named in listed if named.id != body):
            yield Membership(member=member, body=body, role="role/member", rule="body.listed-member", evidence=evidence)
            for topic in dict.fromkeys(t.id for t in topics):
                yield Mandate(
                    holder=member, topic=topic, role="role/member", rule="mandate.listed-member", evidence=evidence
                )


def _listed(document: Document, one: Recognised, above: Recognised | None) -> list[Named]:
    """The agents of a line or of a row's column of members, none where other words stand beside them."""
    agents = [a for a in one.agents if a.how != "generic" and not a.id.startswith("post/")]
    if one.passage.kind == "row":
        return [a for span in _column(document, one) for a in agents if _within(one, a, span)]
    heading = one.passage.headings[-1] if one.passage.headings else ""
    called = _CALLED.match(heading) or (above is not None and _INTRODUCED.search(above.plain.text))
    if not called or _OBSERVERS.search(heading) or (above is not None and _OBSERVERS.search(above.plain.text)):
        return []
    return agents if _alone(one.plain.text, agents) else []


def _column(document: Document, one: Recognised) -> list[tuple[int, int]]:
    """The cells of a row that stand below a head that calls them members."""
    columns, cells = one.passage.columns, one.passage.cells
    if len(columns) != len(cells) or not columns or not _CALLED.match(plain(document.text.text, *columns[0]).text):
        return []
    return [cells[0]]


def _within(one: Recognised, agent: Named, span: tuple[int, int]) -> bool:
    return span[0] <= one.plain.source(agent.start, agent.end)[0] < span[1]


def _alone(text: str, agents: Sequence[Named]) -> bool:
    """Whether a line has nothing but the names of agents."""
    for agent in sorted(agents, key=lambda a: -a.start):
        text = text[: agent.start] + text[agent.end :]
    return not _REST.sub("", _PRINTED.sub("", text))


def _introducing(above: Recognised, recogniser: Recogniser, state: Discourse) -> str | None:
    """The body whose members the line above a list introduces: the one that it names last."""
    bodies = [a.id for a in above.agents if recogniser.agent(a.id, state).kind in TYPES]
    return bodies[-1] if bodies else None

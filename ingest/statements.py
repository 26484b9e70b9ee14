"""Facts as typed records: what rules give and what the graph is made of.

Every record class is one class of the ontology; every field names its property in its metadata, so that one generic
mapping writes them all as RDF (`graph.rdf`). A link holds ids (`entity/unodc`), a value holds plain data. Records are
frozen, compare by content, and sort by their id, which is a hash of their content.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar


def link(name: str, **kwargs: Any) -> Any:
    """A field whose value is the id of another thing, or a tuple of ids; `name` is its property as a prefixed name."""
    return field(metadata={"property": name, "link": True}, **kwargs)


def value(name: str, **kwargs: Any) -> Any:
    """A field whose value is a literal, or a tuple of literals; `name` is its property as a prefixed name."""
    return field(metadata={"property": name, "link": False}, **kwargs)


@dataclass(frozen=True)
class Evidence:
    """Where a fact stands: printed reference, span in the text, and the words there with white space folded."""

    CLASS: ClassVar[str] = "ceb:Evidence"
    ref: str = value("ceb:number")
    start: int = value("ceb:start")
    end: int = value("ceb:end")
    quote: str = value("ceb:quote")
    prefix: str = value("ceb:prefix", default="")
    suffix: str = value("ceb:suffix", default="")


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A fact with its evidence, the rule that gave it and its standing in the text.

    `status` is stated, implied, disputed or withdrawn.
    """

    CLASS: ClassVar[str]
    KIND: ClassVar[str]
    evidence: Evidence
    rule: str = value("ceb:rule")
    status: str = value("ceb:status", default="stated")

    def key(self, document: str) -> str:
        """The statement's id (`mandate/3f2a...`): a hash of the document's key and everything the record says."""
        content = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "evidence"}
        place = (self.evidence.ref, self.evidence.start, self.evidence.end)
        raw = json.dumps([document, self.KIND, content, place], sort_keys=True, ensure_ascii=False, default=list)
        return f"{self.KIND}/{hashlib.sha256(raw.encode()).hexdigest()[:20]}"


def links(statement: Statement) -> Iterator[str]:
    """The ids of all the things that a statement links to."""
    for one in fields(statement):
        held = getattr(statement, one.name)
        if one.metadata.get("link") and held:
            yield from (held,) if isinstance(held, str) else held


@dataclass(frozen=True, kw_only=True)
class Mandate(Statement):
    """`holder` holds, claims or is given a mandate, lead, responsibility or standing work on `topic`."""

    CLASS: ClassVar[str] = "ceb:Mandate"
    KIND: ClassVar[str] = "mandate"
    holder: str = link("ceb:holder")
    topic: str = link("ceb:topic")
    role: str = link("ceb:role")
    strength: str = value("ceb:strength", default="direct")
    instrument: str | None = link("ceb:instrument", default=None)


@dataclass(frozen=True, kw_only=True)
class BodyRecord(Statement):
    """The document names a coordination body, of this type, here for the first time."""

    CLASS: ClassVar[str] = "ceb:BodyRecord"
    KIND: ClassVar[str] = "body-record"
    body: str = link("ceb:body")
    type: str = value("ceb:bodyType")


@dataclass(frozen=True, kw_only=True)
class Reporting(Statement):
    """`body` belongs to, or reports to, `parent`."""

    CLASS: ClassVar[str] = "ceb:Reporting"
    KIND: ClassVar[str] = "reporting"
    body: str = link("ceb:body")
    parent: str = link("ceb:parent")


@dataclass(frozen=True, kw_only=True)
class Membership(Statement):
    """`member` (an agent or a person) leads `body` or belongs to it; `role` is `role/lead`, `role/member`, ..."""

    CLASS: ClassVar[str] = "ceb:Membership"
    KIND: ClassVar[str] = "membership"
    member: str = link("ceb:member")
    body: str = link("ceb:body")
    role: str = link("ceb:role")


@dataclass(frozen=True, kw_only=True)
class BodyDate(Statement):
    """`body` was established or ended; `date` is ISO, as precise as printed. `event` is established or ended."""

    CLASS: ClassVar[str] = "ceb:BodyDate"
    KIND: ClassVar[str] = "body-date"
    body: str = link("ceb:body")
    event: str = value("ceb:event")
    date: str = value("ceb:date")


@dataclass(frozen=True, kw_only=True)
class Reference(Statement):
    """The document names another document. `relation` is endorses, cites, annexes or produced-by.

    `producer` is, with produced-by, who made the document that is named.
    """

    CLASS: ClassVar[str] = "ceb:Reference"
    KIND: ClassVar[str] = "reference"
    symbol: str = value("ceb:symbol")
    relation: str = value("ceb:relation")
    producer: str | None = link("ceb:producer", default=None)


@dataclass(frozen=True, kw_only=True)
class Decision(Statement):
    """`by` decided, endorsed, requested ...; `action` is one of a fixed list. `date`, `due`: ISO or None."""

    CLASS: ClassVar[str] = "ceb:Decision"
    KIND: ClassVar[str] = "decision"
    by: str = link("ceb:takenBy")
    action: str = value("ceb:action")
    addressees: tuple[str, ...] = link("ceb:addressee", default=())
    topic: str | None = link("ceb:topic", default=None)
    due: str | None = value("ceb:due", default=None)
    date: str | None = value("ceb:date", default=None)


@dataclass(frozen=True, kw_only=True)
class PostHolding(Statement):
    """`person` held `post` at `organization`, as the document gives it; `since` and `until` only where it says."""

    CLASS: ClassVar[str] = "ceb:PostHolding"
    KIND: ClassVar[str] = "post-holding"
    person: str = link("ceb:person")
    post: str = value("ceb:post")
    organization: str | None = link("ceb:organization", default=None)
    since: str | None = value("ceb:from", default=None)
    until: str | None = value("ceb:to", default=None)


@dataclass(frozen=True, kw_only=True)
class Initiative(Statement):
    """A row or sentence that reports an undertaking: its title, owners, and status as printed."""

    CLASS: ClassVar[str] = "ceb:Initiative"
    KIND: ClassVar[str] = "initiative"
    title: str = value("dcterms:title")
    owners: tuple[str, ...] = link("ceb:owner", default=())
    state: str | None = value("ceb:state", default=None)
    state_date: str | None = value("ceb:stateDate", default=None)
    topic: str | None = link("ceb:topic", default=None)


@dataclass(frozen=True, kw_only=True)
class SessionRecord(Statement):
    """The document reports a session of `body`: what it is called, and when and where it was held, as far as printed.

    `session` is the id of the session, the same in every document; `name` its name in full (`second regular session
    of 2018`). `start` and `end` are ISO, as precise as printed.
    """

    CLASS: ClassVar[str] = "ceb:SessionRecord"
    KIND: ClassVar[str] = "session-record"
    body: str = link("ceb:body")
    session: str = link("ceb:reportedSession")
    name: str = value("ceb:session")
    start: str | None = value("ceb:startDate", default=None)
    end: str | None = value("ceb:endDate", default=None)
    place: str | None = value("ceb:place", default=None)


@dataclass(frozen=True, kw_only=True)
class AgendaItem(Statement):
    """A subject taken up at a session, by its title and the number that stands before it, if any.

    `session` is None where the document does not say whose agenda it is.
    """

    CLASS: ClassVar[str] = "ceb:AgendaItem"
    KIND: ClassVar[str] = "agenda-item"
    title: str = value("dcterms:title")
    number: str | None = value("ceb:itemNumber", default=None)
    session: str | None = link("ceb:inSession", default=None)
    topic: str | None = link("ceb:topic", default=None)


@dataclass(frozen=True, kw_only=True)
class Objective(Statement):
    """What `body` is to achieve or works on, in the document's words. `kind` is objective or workstream."""

    CLASS: ClassVar[str] = "ceb:Objective"
    KIND: ClassVar[str] = "objective"
    body: str = link("ceb:body")
    kind: str = value("ceb:objectiveKind")
    text: str = value("ceb:objective")
    topic: str | None = link("ceb:topic", default=None)


@dataclass(frozen=True)
class Thing:
    """Something that a document names and the vocabularies do not: a body, person, instrument, topic or session.

    `CLASS` of the thing is `type` (a prefixed name such as `ceb:TaskTeam`, `ceb:Person`, `ceb:Instrument`,
    `ceb:CandidateTopic`, `ceb:Session`). `broader` is the guessed broader topic of a candidate, `held_by` the body
    whose session it is.
    """

    id: str
    type: str
    name: str = value("skos:prefLabel")
    acronym: str | None = value("ceb:acronym", default=None)
    broader: str | None = link("skos:broader", default=None)
    collective: bool | None = value("ceb:collective", default=None)
    held_by: str | None = link("ceb:heldBy", default=None)


@dataclass(frozen=True)
class Facts:
    """Everything one document gives: sorted, so that equal inputs give equal bytes.

    `notes` are sentences on what of the document no rule has read; `called` the ids of the former names by which it
    calls agents that bear another name today.
    """

    statements: tuple[Statement, ...]
    things: tuple[Thing, ...]
    notes: tuple[str, ...] = ()
    called: tuple[str, ...] = ()

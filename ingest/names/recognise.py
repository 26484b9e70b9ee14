"""Who and what a document names, passage by passage: known names, introduced acronyms, new bodies, `the Committee`.

The recogniser walks the passages in order and remembers what was named, so that a later general noun (`the task
team`) stands for what the document last called so, in this section before others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from ingest.names import senses, shapes
from ingest.names.fold import key, words
from ingest.names.gazetteer import Entry, Gazetteer, Mention, Trie
from ingest.names.headed import NO_BODIES, OWN_NOUNS, Headed, called
from ingest.names.introducers import DUTIES, LABELLED, OUTCOMES, RESOLVED, introducers
from ingest.names.persons import named_person
from ingest.names.spans import Cover, Shelf
from ingest.names.standing import COMPOUND, Standing, first_of, nouns_of
from ingest.names.topic_words import names_a_topic
from ingest.passages import Document, Passage
from ingest.plain import Plain, plain
from ingest.statements import Thing
from ontology.model import Agent, Ontology
from ontology.namespaces import slug

LONGEST = 20_000
"""Characters of the longest passage that is read: a longer one is no paragraph but files or codes run together."""

_GENERIC = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]hat|[Ss]aid) (?P<noun>(?i:{COMPOUND})|[A-Z][a-z]+|group|"
    rf"task team|network|mechanism|commission|committee|subcommittee|subprogramme)\b"
    r"(?! (?:on|of the|for|of|[A-Z]))"
)
_BRACKETS = re.compile(
    r" ?\((?:hereinafter |the )?[“\"]?(?P<short>[A-Z][A-Za-z0-9/&.-]*(?:[ -][A-Z0-9][A-Za-z0-9-]*){0,3})[”\"]?\)"
)
_LONG_NAME = re.compile(r"(?<=\bthe )[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|and|on|in))* [A-Z][\w’'-]+$")
_BEGINS = re.compile(
    r"^(?:\W{0,3}\w{1,4}[.)]\W{1,3})?\W{0,3}(?P<verb>(?:Also |Further |Strongly |Again |Once again "
    r"|Deeply |Unanimously )?(?:[A-Z]?[a-z]+(?:s|ed)|[Tt]ook|[Gg]ave|[Ss]et|[Hh]eld|[Ss]tood|[Cc]hose|[Mm]ade|[Ll]ed|"
    r"[Ss]ought|[Uu]ndertook|[Bb]rought|[Dd]rew|[Bb]egan)\b)"
)
"""An item that begins with its verb, in the present or the past."""
_LONGEST_FIRST = tuple(sorted(shapes.KINDS, key=len, reverse=True))
_SHORT = 90
_ADJACENT = re.compile(r"(?:['’]s)? ")
_GAP = 16
"""More characters than may stand between a body's name and the name of its parent."""
_MAX_MATTERS = 2
_OF_ONE = {"web page": 2, "budget": 12}
"""Kinds of documents of which one entity's work is the matter -> paragraphs in which they say whose."""

_OF_PAGE = frozenset({"subprogramme", "division", "branch", "section", "unit"})
"""Parts whose doing is that of the entity whose page or budget it is."""

_SUBJECT = re.compile(r"(?: \([^()]{1,30}\))?,? (?:is|was|has|[a-z]{3,}s) ")
"""What stands behind the subject of a sentence in the present: its verb."""
_TURN = re.compile(r"\b[Tt]he (?P<which>former|latter)\b(?= (?:[a-z]+s|[a-z]+ed|is|was|will|would|has|had|on|for|with|in)\b)")
_BOTH = re.compile(r",? and (?:the )?")
_PARENT = re.compile(r"^ (?:of|within|under) (?:the )?$")


@dataclass(frozen=True, slots=True)
class Named:
    """An agent in a passage: its id, span in the plain text, and how it was known (name, shape, generic)."""

    id: str
    start: int
    end: int
    how: str = "name"


@dataclass(frozen=True)
class Recognised:
    """A passage with its words, the agents and the topics in them.

    `subject` is the agent who, named by the passage above (`The General Assembly,`), does what this one begins with
    (`Requests ...`); it has no words here, so its span is empty. `introducers` are all whom that passage is about, None
    where its words do not tell. `resolved` says that it introduces what was decided (`The Committee agreed to:`),
    `duty` that it introduces what they have to do (`The task team shall:`).
    """

    index: int
    passage: Passage
    plain: Plain
    agents: tuple[Named, ...]
    topics: tuple[Mention, ...]
    subject: Named | None = None
    introducers: tuple[str, ...] | None = None
    resolved: bool = False
    duty: bool = False


@dataclass
class Discourse:
    """What the document has named so far; one object a document.

    `own` is the body whose document it is, `page` the entity of whose own page it is, `called` whom it calls `the
    Committee` without naming it (`headed.called`).
    """

    local: Trie = field(default_factory=Trie)
    things: dict[str, Thing] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    matters: dict[tuple[str, frozenset[str]], str] = field(default_factory=dict)
    own: str | None = None
    page: str | None = None
    other_senses: frozenset[str] = frozenset()
    called: dict[str, str | None] = field(default_factory=dict)


class Recogniser:
    """Finds names by one ontology; keep it, as building its tries takes some tens of milliseconds."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self.ontology = ontology
        self.gazetteer = gazetteer
        self.headed = Headed(gazetteer, ontology)
        self._known = {
            (kind, frozenset(key(_matter(name.text)))): agent.id
            for agent in ontology.agents.values()
            for name in agent.names
            for kind in (_kind_of(name.text),)
            if kind and _matter(name.text)
        }

        self._known_topics = self._by_topics(ontology)

    def _by_topics(self, ontology: Ontology) -> dict[tuple[str, frozenset[str]], str]:
        """Bodies of limited purpose by kind and topics, where these single one out."""
        found: dict[tuple[str, frozenset[str]], set[str]] = {}
        for agent in ontology.agents.values():
            for name in agent.names:
                kind, matter = _kind_of(name.text), _matter(name.text)
                topics = frozenset(t.id for t in self.gazetteer.find_topics(matter))
                if kind and topics:
                    found.setdefault((kind, topics), set()).add(agent.id)
        return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}

    def document(self, document: Document) -> tuple[list[Recognised], Discourse]:
        """Every passage of the document recognised, in order, and what the document itself introduced."""
        state = Discourse()
        state.other_senses = senses.other_by_default([document.text.text])
        state.own = self.headed.own(document)
        state.called = {} if state.own else self._called(document, state)
        state.own = state.own or next((id for id in state.called.values() if id), None)
        state.page = self._page_of(document)
        every: list[Recognised] = []
        headings: dict[str, tuple[Named, ...]] = {}
        for index, passage in enumerate(document.passages):
            clean = plain(document.text.text, passage.start, passage.end)
            for title in passage.headings:
                if title not in headings:
                    headings[title] = tuple(self._names(title, state)) if len(title) <= LONGEST else ()
            if len(clean.text) > LONGEST:
                every.append(Recognised(index, passage, clean, (), ()))
                continue
            above = [n.id for title in reversed(passage.headings) for n in headings[title]]
            parts = _cells(document, passage, clean)
            agents = self._agents(clean.text, state, above, passage, parts)
            topics = self._topics(clean.text, agents)
            one = Recognised(index, passage, clean, tuple(agents), tuple(topics))
            owner = next((id for id in above if self._coordinates(id, state)), state.own)
            if passage.chapeau is not None:
                one = _introduced(one, every[passage.chapeau], owner)
            if owner is not None and not one.introducers:
                one = _decided(one, every[passage.chapeau] if passage.chapeau is not None else None, owner)
            every.append(one)
        return every, state

    def agent(self, id: str, state: Discourse) -> Agent:
        """The record of an agent of the vocabularies or of this document."""
        known = self.ontology.agents.get(id) or state.agents.get(id)
        if known is None:
            post = self.ontology.posts[id]
            known = state.agents[id] = Agent(id, post.label, post.label, "Post", ())
        return known

    def has_a_chair(self, state: Discourse) -> Callable[[str], bool]:
        """Whether the agent with an id is a coordination body, of the vocabularies or of this document."""
        return partial(self._coordinates, state=state)

    def ids_in(self, text: str, state: Discourse) -> list[str]:
        """Agents, of the vocabularies or of this document, that a text of any kind (a title) names."""
        mentions = [*self.gazetteer.find_agents(text), *state.local.find(text, words(text))]
        return [m.id for m in sorted(mentions, key=lambda m: (m.start, -m.end))]

    def topics_in(self, text: str) -> list[Mention]:
        """Topics named in a text of any kind (a heading, an agent's name)."""
        return self.gazetteer.find_topics(text)

    def _topics(self, text: str, agents: Iterable[Named]) -> list[Mention]:
        taken = Cover(a for a in agents if a.how != "generic")
        return [
            t
            for t in self.gazetteer.find_topics(text)
            if not taken.meets(t.start, t.start + 1) and names_a_topic(text, t)
        ]

    def _names(self, text: str, state: Discourse) -> list[Named]:
        """Known names and new shapes, leftmost and longest first; brackets with an acronym belong to the name."""
        found = [
            Named(m.id, m.start, m.end)
            for m in self.gazetteer.find_agents(text)
            if not senses.is_other(text, m.start, m.end, state.other_senses)
        ]
        found += [Named(m.id, m.start, m.end) for m in state.local.find(text, words(text))]
        merged = _longest(found)
        cover = Cover(merged)
        merged = [self._with_brackets(_with_long_name(n, text, cover), text, state) for n in merged]
        shelf = Shelf(merged)
        for shape in shapes.find(text, {n.start: n.end for n in merged}):
            if self._says_what_it_is(shape, text, shelf, state):
                continue
            near = shelf.near(shape.start - _GAP, shape.end)
            inside = [n for n in near if n.start < shape.end and shape.start < n.end]
            inside += [n for n in near if n.end <= shape.start and _ADJACENT.fullmatch(text, n.end, shape.start)]
            if any(n.start <= shape.start and shape.end <= n.end for n in inside):
                continue
            if (
                any(n.end >= shape.matter[0] and n.start <= shape.start for n in inside)
                and shape.matter[0] < shape.matter[1]
            ):
                continue
            shelf.drop(inside)
            shelf.put(self._with_brackets(self._shape(shape, text, inside, shelf, state), text, state))
        return sorted(_longest(shelf.all()), key=lambda n: n.start)

    def _says_what_it_is(self, shape: shapes.Shape, text: str, others: Shelf[Named], state: Discourse) -> bool:
        """Whether the shape says what an agent named before it is (`X is the inter-agency mechanism for ...`).

        An agent that nobody knows yet becomes a body of this document under its name and its short name.
        """
        match = shapes.subject(text, shape.start)
        if match is None:
            return False
        first = max(0, shape.start - len(match.string))
        start, end = first + match.start("name"), first + match.end("short" if match["short"] else "name")
        inside = [n for n in others.near(start, end) if n.start < end and start < n.end]
        if any(n.start <= start and n.end >= first + match.end("name") for n in inside):
            return True
        others.drop(inside)
        name = match["name"]
        if " " not in name and name.isalpha() and not name.isupper():
            return False
        id = f"body/{slug(name)}"
        state.things[id] = Thing(id, f"ceb:{shape.kind}", name, acronym=match["short"])
        state.agents[id] = Agent(id, name, name, shape.kind, ())
        for printed in (name, match["short"]):
            if printed:
                state.local.add(printed, Entry(id, "agent", printed))
        others.put(Named(id, start, end + (1 if match["short"] else 0), "shape"))
        return True

    def _with_brackets(self, named: Named, text: str, state: Discourse) -> Named:
        match = _BRACKETS.match(text, named.end)
        if not match:
            return named
        short = match["short"]
        others = self.gazetteer.find_agents(short)
        if others and others[0].id != named.id:
            return named
        if not others and named.id in self.ontology.agents and named_person(short):
            return named
        letters = [c for c in short if c.isalpha()]
        if sum(c.isupper() for c in letters) < 2:
            return named
        if not others:
            state.local.add(short, Entry(named.id, "agent", short))
            thing = state.things.get(named.id)
            if thing is not None and thing.acronym is None:
                state.things[named.id] = replace(thing, acronym=short)
        return replace(named, end=match.end())

    def _shape(
        self, shape: shapes.Shape, text: str, inside: list[Named], others: Shelf[Named], state: Discourse
    ) -> Named:
        shape = self._trimmed(shape, text)
        printed = text[shape.start : shape.end]
        matter = text[slice(*shape.matter)]
        kind = _kind_of(printed) or shape.type
        parent = next((n.id for n in inside if n.end <= shape.matter[0] or shape.matter[0] == shape.matter[1]), None)
        behind = (n for n in others.near(shape.end, shape.end + _GAP) if n.start > shape.end)
        after = next((n for n in behind if _PARENT.match(text[shape.end : n.start])), None)
        parent = parent or (after.id if after else None)
        folded = frozenset(key(matter))
        known = self._known.get((kind, folded)) if folded else None
        if known is None and not folded and (inside or not shapes.proper(printed)):
            known = state.standing.of_kind.get((shape.kind, parent))
        if known is None and folded:
            topics = frozenset(t.id for t in self.gazetteer.find_topics(matter))
            known = state.matters.get((kind, topics or folded)) or self._known_topics.get((kind, topics))
        if known is None:
            name = re.sub(r"^(?:[Tt]he|[Aa]n?|[Ii]ts) ", "", printed)
            owner = after.id if after is not None else parent
            if owner is not None and folded and self._coordinates(owner, state):
                name = f"{self.agent(owner, state).label} {kind} on {text[slice(*shape.matter)]}"
            known = f"body/{slug(name)}"
            label = name[0].upper() + name[1:] if not name[:2].isupper() else name
            state.things.setdefault(known, Thing(known, f"ceb:{shape.kind}", label))
            kind_of_body = "Organ" if "intergovernmental" in printed else shape.kind
            state.things[known] = replace(state.things[known], type=f"ceb:{kind_of_body}")
            state.agents.setdefault(known, Agent(known, label, label, kind_of_body, (), parent))
            if folded:
                topics = frozenset(t.id for t in self.gazetteer.find_topics(matter))
                state.matters[(kind, topics or folded)] = known
        end = after.end if after is not None else shape.end
        start = min([shape.start, *(n.start for n in inside if n.end <= shape.matter[0])])
        return Named(known, start, end, "shape")

    def _trimmed(self, shape: shapes.Shape, text: str) -> shapes.Shape:
        """The shape without what follows the topics of its matter, where a participle follows them."""
        start, end = shape.matter
        topics = [
            t for t in self.gazetteer.find_topics(text[start:end]) if shapes.PARTICIPLE.match(text, start + t.end)
        ]
        if not topics:
            return shape
        cut = start + topics[0].end
        return replace(shape, end=cut, matter=(start, cut))

    def _unnamed(self, text: str, named: list[Named], state: Discourse, owner: str | None) -> list[Named]:
        """Bodies introduced without a name, called after their section's body and the topics of their sentence."""
        found: list[Named] = []
        unnamed = shapes.find_unnamed(text) if owner is not None else []
        cover = Cover(named)
        mentions = self._topics(text, named) if unnamed else []
        starts = [t.start for t in mentions]
        for shape in unnamed:
            if cover.meets(shape.start, shape.end):
                continue
            first = text.rfind(". ", 0, shape.start) + 1
            last = text.find(". ", shape.end)
            last = last if last > 0 else len(text)
            inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
            topics = dict.fromkeys(t.id for t in inside)
            labels = [self.ontology.topics[t].label for t in topics]
            if owner is None or not 0 < len(labels) <= _MAX_MATTERS:
                continue
            kind = text[shape.start : shape.end].split(" ", 1)[1]
            name = f"{self.agent(owner, state).label} {kind} on {' and '.join(labels)}"
            body = state.matters.setdefault((_kind_of(kind) or shape.type, frozenset(topics)), f"body/{slug(name)}")
            state.things.setdefault(body, Thing(body, f"ceb:{shape.kind}", name))
            state.agents.setdefault(body, Agent(body, name, name, shape.kind, (), owner))
            found.append(Named(body, shape.start, shape.end, "shape"))
        return found

    def _called(self, document: Document, state: Discourse) -> dict[str, str | None]:
        """Whom `the Committee` means in a document that uses it before it names one, None where that stays open.

        Those named in the same passage tell more than those named anywhere.
        """
        beside: dict[str, list[str]] = {}
        every: dict[str, None] = {}
        known: set[str] = set()
        for passage in document.passages:
            text = plain(document.text.text, passage.start, passage.end).text[:LONGEST]
            agents = self.gazetteer.find_agents(text)
            ids = [a.id for a in agents]
            first = {noun: a.start for a in reversed(agents) for noun in self._nouns(a.id, state)}
            for match in _GENERIC.finditer(text):
                noun = match["noun"].lower()
                if noun in OWN_NOUNS and noun not in known and match.start() < first.get(noun, len(text)):
                    beside.setdefault(noun, ids)
            known |= set(first)
            every.update(dict.fromkeys(ids))
        agents_of = self.ontology.agents
        kin = {*every, *(a.parent for id in every if (a := agents_of.get(id)) and a.parent)}
        nouns = {id: self._nouns(id, state) for id in kin}
        return {
            noun: called(noun, near, agents_of, nouns) or called(noun, every, agents_of, nouns)
            for noun, near in beside.items()
        }

    def _page_of(self, document: Document) -> str | None:
        """The entity of whose own page or budget a document is: the subject of its first sentence that has one."""
        first = _OF_ONE.get(document.front.kind or "", 0)
        for passage in [p for p in document.passages if p.kind == "paragraph"][:first]:
            text = plain(document.text.text, passage.start, passage.end).text[:LONGEST]
            for named in self.gazetteer.find_agents(text):
                agent = self.ontology.agents.get(named.id)
                if agent is not None and agent.kind in NO_BODIES and _SUBJECT.match(text, named.end):
                    return named.id
        return None

    def _above(self, id: str | None) -> Iterator[str]:
        """The agents above one, the nearest first."""
        seen = {id}
        while id is not None:
            agent = self.ontology.agents.get(id)
            id = agent.parent if agent is not None else None
            if id is not None and id not in seen:
                seen.add(id)
                yield id

    def _agents(
        self,
        text: str,
        state: Discourse,
        above: list[str],
        passage: Passage,
        parts: Iterable[tuple[int, int]],
    ) -> list[Named]:
        """The agents of a text; no name goes on from one of its parts into the next."""
        named = [
            replace(n, start=n.start + start, end=n.end + start)
            for start, end in parts
            for n in self._names(text[start:end], state)
        ]
        if passage.kind != "heading":
            owner = next((id for id in above if self._coordinates(id, state)), state.own)
            named = sorted([*named, *self._unnamed(text, named, state, owner)], key=lambda n: n.start)
        nouns = partial(self._nouns, state=state)
        events = sorted(
            [(n.start, 0, n) for n in (*named, *_in_turn(text, named))]
            + [(m.start(), 1, m) for m in _GENERIC.finditer(text)],
            key=lambda e: (e[0], e[1]),
        )
        found: list[Named] = []
        cover = Cover(named)
        state.standing.begin()
        of_headings = first_of(above, nouns)
        of_document = first_of([state.own] if state.own else [], nouns)
        of_kin = first_of([*self._above(state.own), *([state.page] if state.page else [])], nouns)
        for start, _, event in events:
            if isinstance(event, Named):
                found.append(event)
                state.standing.named(nouns(event.id), self.agent(event.id, state), passage.headings)
                continue
            if cover.meets(start, start + 1) or cover.meets(event.end() - 1, event.end()):
                continue
            noun = event["noun"].lower()
            if noun in state.called and state.called[noun] is None and noun not in of_headings:
                continue
            stands = state.standing.resolve(noun, passage.headings, of_headings, of_document) or of_kin.get(noun)
            if stands is None and noun in _OF_PAGE:
                stands = state.page
            if stands:
                state.standing.meant(nouns(stands), stands)
                found.append(Named(stands, event.start("noun"), event.end(), "generic"))
        return found

    def _nouns(self, id: str, state: Discourse) -> frozenset[str]:
        """The general nouns that can stand for an agent of the vocabularies or of this document."""
        if id not in state.nouns:
            agent = self.agent(id, state)
            names = (agent.name, agent.label, *(n.text for n in agent.names if n.kind != "former"))
            state.nouns[id] = nouns_of(agent, names)
        return state.nouns[id]

    def _coordinates(self, id: str, state: Discourse) -> bool:
        return self.agent(id, state).kind not in NO_BODIES


def _in_turn(text: str, named: list[Named]) -> Iterator[Named]:
    """Each of two agents that are called `the former` and `the latter` after they were named together."""
    for match in _TURN.finditer(text):
        before = [n for n in named if n.end <= match.start()][-2:]
        if len(before) == 2 and _BOTH.fullmatch(text, before[0].end, before[1].start):
            yield Named(before[match["which"] == "latter"].id, *match.span(), "turn")


def _cells(document: Document, passage: Passage, clean: Plain) -> list[tuple[int, int]]:
    """The spans of a row's cells in its plain text, of any other passage that of the whole."""
    spans: list[tuple[int, int]] = []
    at = 0
    for cell in passage.cells:
        words = plain(document.text.text, *cell).text
        start = clean.text.find(words, at)
        if start < 0:
            return [(0, len(clean.text))]
        at = start + len(words)
        spans.append((start, at))
    return spans or [(0, len(clean.text))]


def _introduced(one: Recognised, above: Recognised, owner: str | None) -> Recognised:
    """The passage with those whom the passage above introduces, and with its subject where it lacks one."""
    ids = introducers(above.plain.text, [(a.id, a.start, a.end) for a in above.agents], owner)
    begins = _BEGINS.match(one.plain.text)
    words = above.plain.text.rstrip(" *")
    if ids is None and above.agents and len(words) <= _SHORT and words.endswith((":", ",")):
        ids = (above.agents[-1].id,)
    end = max(0, len(words) - _SHORT)
    one = replace(
        one,
        introducers=ids,
        resolved=RESOLVED.search(above.plain.text, end) is not None,
        duty=DUTIES.search(above.plain.text, end) is not None,
    )
    if begins is None or not ids:
        return one
    at = begins.start("verb")
    return replace(one, subject=Named(ids[0], at, at, "introduced"))


def _decided(one: Recognised, above: Recognised | None, owner: str) -> Recognised:
    """The passage with its body as who decided, where a label or a heading calls it a decision."""
    text = one.plain.text
    label = LABELLED.match(text)
    titles = (*one.passage.headings[-1:], *([above.plain.text] if above is not None else []))
    listed = one.passage.kind in {"item", "bullet"} and any(OUTCOMES.fullmatch(title.strip(" *")) for title in titles)
    if label is None and not listed:
        return one
    one = replace(one, introducers=(owner,), resolved=True)
    begins = _BEGINS.match(text[label.end() :] if label else text)
    if begins is None or begins["verb"].endswith("s"):
        return one
    at = begins.start("verb") + (label.end() if label else 0)
    return replace(one, subject=Named(owner, at, at, "introduced"))


def _with_long_name(named: Named, text: str, others: Cover) -> Named:
    """A known acronym in brackets takes in the capitalised name before it, whatever form that has."""
    if text[named.start - 2 : named.start] != " (" or text[named.end : named.end + 1] != ")":
        return named
    match = _LONG_NAME.search(text[max(0, named.start - 120) : named.start - 2])
    if not match:
        return named
    start = named.start - 2 - len(match[0])
    return named if others.meets(start, named.start) else replace(named, start=start, end=named.end + 1)


def _kind_of(name: str) -> str | None:
    low = name.lower().replace("subcommittee", "sub-committee")
    for kind in _LONGEST_FIRST:
        if kind in low:
            return kind
    return None


def _matter(name: str) -> str:
    match = re.search(r" (?:on|for) (.+)$", name)
    return match[1] if match else ""


def _longest(found: Iterable[Named]) -> list[Named]:
    """Overlaps settled: the longer name wins, then the earlier."""
    kept: list[Named] = []
    starts: list[int] = []
    for named in sorted(found, key=lambda n: (-(n.end - n.start), n.start)):
        at = bisect_left(starts, named.start)
        if (at and kept[at - 1].end > named.start) or (at < len(kept) and kept[at].start < named.end):
            continue
        starts.insert(at, named.start)
        kept.insert(at, named)
    return kept

"""Who and what a document names, passage by passage: known names, introduced acronyms, new bodies, `the Committee`.

The recogniser walks the passages in order and remembers what was named, so that a later general noun (`the task
team`) stands for what the document last called so, in this section before others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from ingest.names import senses, shapes
from ingest.names.agents import Agents
from ingest.names.fold import words
from ingest.names.gazetteer import Entry, Gazetteer, Mention
from ingest.names.headed import NO_BODIES, OWN_NOUNS, Headed, called
from ingest.names.introduced import decided, introduced
from ingest.names.named import Discourse, Named, Recognised
from ingest.names.new_bodies import GAP, NewBodies
from ingest.names.persons import named_person
from ingest.names.spans import Cover, Shelf
from ingest.names.standing import COMPOUND, first_of, nouns_of
from ingest.names.topic_words import names_a_topic
from ingest.passages import Document, Passage
from ingest.plain import Plain, plain
from ontology.model import Agent, Ontology

LONGEST = 20_000
"""Characters of the longest passage that is read: a longer one is no paragraph but files or codes run together."""

_GENERIC = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Ss]aid) (?P<noun>(?i:{COMPOUND})|[A-Z][a-z]+|group|"
    rf"task team|network|mechanism|commission|committee|subcommittee|subprogramme)\b"
    r"(?! (?:on|of the|for|of|[A-Z]))"
)
_BRACKETS = re.compile(
    r" ?\((?:hereinafter |the )?[“\"]?(?P<short>[A-Z][A-Za-z0-9/&.-]*(?:[ -][A-Z0-9][A-Za-z0-9-]*){0,3})[”\"]?\)"
)
_LONG_NAME = re.compile(r"(?<=\bthe )[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|and|on|in))* [A-Z][\w’'-]+$")
_ADJACENT = re.compile(r"(?:['’]s)? ")
_OF_ONE = {"web page": 2, "budget": 12}
"""Kinds of documents of which one entity's work is the matter -> paragraphs in which they say whose."""

_OF_PAGE = frozenset({"subprogramme", "division", "branch", "section", "unit"})
"""Parts whose doing is that of the entity whose page or budget it is."""

_SUBJECT = re.compile(r"(?: \([^()]{1,30}\))?,? (?:is|was|has|[a-z]{3,}s) ")
"""What stands behind the subject of a sentence in the present: its verb."""
_TURN = re.compile(
    r"\b[Tt]he (?P<which>former|latter)\b(?= (?:[a-z]+s|[a-z]+ed|is|was|will|would|has|had|on|for|with|in)\b)"
)
_BOTH = re.compile(r",? and (?:the )?")


class Recogniser:
    """Finds names by one ontology; keep it, as building its tries takes some tens of milliseconds."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self.ontology = ontology
        self.gazetteer = gazetteer
        self.headed = Headed(gazetteer, ontology)
        self._agents_of = Agents(ontology)
        self._new = NewBodies(ontology, gazetteer, self._agents_of)

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
                one = introduced(one, every[passage.chapeau], owner)
            if owner is not None and not one.introducers:
                one = decided(one, every[passage.chapeau] if passage.chapeau is not None else None, owner)
            every.append(one)
        return every, state

    def agent(self, id: str, state: Discourse) -> Agent:
        """The record of an agent of the vocabularies or of this document."""
        return self._agents_of.record(id, state)

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
            if self._new.says_what_it_is(shape, text, shelf, state):
                continue
            near = shelf.near(shape.start - GAP, shape.end)
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
            shelf.put(self._with_brackets(self._new.named(shape, text, inside, shelf, state), text, state))
        return sorted(_longest(shelf.all()), key=lambda n: n.start)

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
                one = agent is not None and agent.kind in NO_BODIES and not agent.collective
                if one and _SUBJECT.match(text, named.end):
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
            title = "".join(passage.headings[-1:])
            unnamed = self._new.unnamed(text, named, self._topics, state, owner, title)
            named = sorted([*named, *unnamed], key=lambda n: n.start)
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
        return self._agents_of.coordinates(id, state)


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


def _with_long_name(named: Named, text: str, others: Cover) -> Named:
    """A known acronym in brackets takes in the capitalised name before it, whatever form that has."""
    if text[named.start - 2 : named.start] != " (" or text[named.end : named.end + 1] != ")":
        return named
    match = _LONG_NAME.search(text[max(0, named.start - 120) : named.start - 2])
    if not match:
        return named
    start = named.start - 2 - len(match[0])
    return named if others.meets(start, named.start) else replace(named, start=start, end=named.end + 1)


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

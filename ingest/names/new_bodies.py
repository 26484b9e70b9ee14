"""Bodies that no vocabulary knows: found by the shape of their names, or by what is said of them.

A body is known again by its kind and matter, by its kind alone where it has no matter, or by its topics.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace

from ingest.names import shapes
from ingest.names.agents import Agents
from ingest.names.fold import key
from ingest.names.gazetteer import Entry, Gazetteer, Mention
from ingest.names.named import Discourse, Named
from ingest.names.spans import Cover, Shelf
from ingest.statements import Thing
from ontology.model import Agent, Ontology
from ontology.namespaces import slug

GAP = 16
"""More characters than may stand between a body's name and the name of its parent."""

_LONGEST_FIRST = tuple(sorted(shapes.KINDS, key=len, reverse=True))
_MAX_MATTERS = 2
_PARENT = re.compile(r"^ (?:of|within|under) (?:the )?$")

Topics = Callable[[str, Iterable[Named]], list[Mention]]
"""Finds the topics in a text, of which none lies in an agent's name."""


class NewBodies:
    """Finds and registers the bodies that a document introduces."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer, agents: Agents) -> None:
        self.ontology = ontology
        self.gazetteer = gazetteer
        self.agents = agents
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

    def says_what_it_is(self, shape: shapes.Shape, text: str, others: Shelf[Named], state: Discourse) -> bool:
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

    def named(
        self, shape: shapes.Shape, text: str, inside: list[Named], others: Shelf[Named], state: Discourse
    ) -> Named:
        """The body of a shape: one that is known by its kind and matter, else a new one of this document."""
        shape = self._trimmed(shape, text)
        printed = text[shape.start : shape.end]
        matter = self._matter_of(shape, text)
        if matter != text[slice(*shape.matter)]:
            printed = text[shape.start : shape.matter[0]] + matter
        kind = _kind_of(printed) or shape.type
        parent = next((n.id for n in inside if n.end <= shape.matter[0] or shape.matter[0] == shape.matter[1]), None)
        behind = (n for n in others.near(shape.end, shape.end + GAP) if n.start > shape.end)
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
            if owner is not None and folded and self.agents.coordinates(owner, state):
                name = f"{self.agents.record(owner, state).label} {kind} on {matter}"
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

    def _matter_of(self, shape: shapes.Shape, text: str) -> str:
        """The matter in a body's name; of one `on that topic` the topic named last before it."""
        matter = text[slice(*shape.matter)]
        before = self.gazetteer.find_topics(text[: shape.start]) if shapes.POINTING.match(matter) else []
        return self.ontology.topics[before[-1].id].label if before else matter

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

    def unnamed(
        self, text: str, named: list[Named], topics_of: Topics, state: Discourse, owner: str | None, title: str
    ) -> list[Named]:
        """Bodies introduced without a name, called after their section's body and the topics of their sentence.

        Where that names none, those of the section's title. `topics_of` finds the topics of a text beside its agents.
        """
        found: list[Named] = []
        unnamed = shapes.find_unnamed(text) if owner is not None else []
        cover = Cover(named)
        mentions = topics_of(text, named) if unnamed else []
        starts = [t.start for t in mentions]
        for shape in unnamed:
            if cover.meets(shape.start, shape.end):
                continue
            first = text.rfind(". ", 0, shape.start) + 1
            last = text.find(". ", shape.end)
            last = last if last > 0 else len(text)
            inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
            topics = dict.fromkeys(t.id for t in inside or self.gazetteer.find_topics(title))
            labels = [self.ontology.topics[t].label for t in topics]
            if owner is None or not 0 < len(labels) <= _MAX_MATTERS:
                continue
            kind = text[shape.start : shape.end].split(" ", 1)[1]
            name = f"{self.agents.record(owner, state).label} {kind} on {' and '.join(labels)}"
            body = state.matters.setdefault((_kind_of(kind) or shape.type, frozenset(topics)), f"body/{slug(name)}")
            state.things.setdefault(body, Thing(body, f"ceb:{shape.kind}", name))
            state.agents.setdefault(body, Agent(body, name, name, shape.kind, (), owner))
            found.append(Named(body, shape.start, shape.end, "shape"))
        return found


def _kind_of(name: str) -> str | None:
    low = name.lower().replace("subcommittee", "sub-committee")
    for kind in _LONGEST_FIRST:
        if kind in low:
            return kind
    return None


def _matter(name: str) -> str:
    match = re.search(r" (?:on|for) (.+)$", name)
    return match[1] if match else ""

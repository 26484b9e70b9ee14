"""Who a code or a name in a table means, by the names of the vocabularies."""

from __future__ import annotations

import re
from collections import defaultdict

from ingest.names.fold import key
from ingest.statements import Thing
from ontology.model import Agent, Ontology
from ontology.namespaces import slug

_BRACKETS = re.compile(r"^(?P<before>.{2,}?)\s*\((?P<inside>[^()]{2,40})\)$")


_SPELT = frozenset({"cebStatistics", "systemChart"})
"""Kinds of identifiers that are acronyms as other lists of entities spell them, and no numbers."""


class Holders:
    """Finds agents by code or name, whole and in any case; a name that several have is no one's."""

    def __init__(self, ontology: Ontology) -> None:
        self._agents = ontology.agents
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._folded: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for agent in ontology.agents.values():
            for code in _codes(agent):
                self._exact[code.casefold()].add(agent.id)
            for name in _names(agent):
                self._exact[name.casefold()].add(agent.id)
                self._folded[key(name)].add(agent.id)

    def find(self, text: str) -> str | None:
        """The id of the agent with this code or name, also written as `Name (CODE)`; None where there is none."""
        if (found := self._one(text)) is not None:
            return found
        parts = _BRACKETS.match(text)
        return (self._one(parts["before"]) or self._one(parts["inside"])) if parts else None

    def new(self, code: str, name: str) -> Thing:
        """An entity that the vocabularies do not have, as a thing of the document."""
        ident = f"entity/{slug(code or name)}"
        if ident in self._agents:
            ident = f"{ident}-in-a-table"
        return Thing(ident, "ceb:Entity", name or code, acronym=code if name and code != name else None)

    def _one(self, text: str) -> str | None:
        for found in (self._exact.get(text.casefold()), self._folded.get(key(text)) if key(text) else None):
            if found and len(found) == 1:
                return next(iter(found))
        return None


def _codes(agent: Agent) -> frozenset[str]:
    typed = (identifier.partition(":") for identifier in agent.identifiers)
    return frozenset(code for kind, _, code in typed if kind in _SPELT)


def _names(agent: Agent) -> frozenset[str]:
    return frozenset((agent.label, agent.name, *(one.text for one in agent.names)))

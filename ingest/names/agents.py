"""The records of agents, of the vocabularies or of a document, by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.names.headed import NO_BODIES
from ingest.names.named import Discourse
from ontology.model import Agent, Ontology


@dataclass(frozen=True)
class Agents:
    """Looks agents up, those that a document introduced by its discourse."""

    ontology: Ontology

    def record(self, id: str, state: Discourse) -> Agent:
        """The record of an agent or post of the vocabularies or of this document."""
        known = self.ontology.agents.get(id) or state.agents.get(id)
        if known is None:
            post = self.ontology.posts[id]
            known = state.agents[id] = Agent(id, post.label, post.label, "Post", ())
        return known

    def coordinates(self, id: str, state: Discourse) -> bool:
        """Whether the agent is a coordination body."""
        return self.record(id, state).kind not in NO_BODIES

"""Whose section and whose document it is: the body that a heading, a title, or the front matter names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.names.gazetteer import Gazetteer
from ingest.passages import Document
from ontology.model import Agent, Ontology

NO_BODIES = frozenset({"Entity", "Organ", "Unit", "Agent", "Post"})
"""Classes of agents that coordinate nobody."""

OWN_NOUNS = frozenset({"committee", "board", "commission"})
"""Nouns by which a body calls itself in what it writes (`The Committee noted ...`)."""

_TITLE = 200
_WHOSE = re.compile(
    r"(?:the |united nations |un )?|.*\b(?:reports?|terms of reference|conclusions|summary|records?|minutes|work ?plan|"
    r"programme of work|rules of procedure|decisions?|membership|members|statement)\b.*\b(?:of|for|by) (?:the )?",
    re.I | re.DOTALL,
)
"""What stands before the name of a body in a title that says whose document or page it is."""


@dataclass
class Headed:
    """Finds the body of a heading, each title looked up once."""

    gazetteer: Gazetteer
    ontology: Ontology
    _titles: dict[str, str | None] = field(default_factory=dict)

    def title(self, words: str) -> str | None:
        """The first coordination body that a heading or title names, if it names one."""
        if words not in self._titles:
            self._titles[words] = next((id for id, _ in self._bodies(words)), None)
        return self._titles[words]

    def section(self, headings: Iterable[str]) -> str | None:
        """The body that the innermost heading names, if a heading names one."""
        found = map(self.title, reversed(tuple(headings)))
        return next((id for id in found if id is not None), None)

    def own(self, document: Document) -> str | None:
        """Whose document it is: by its front matter, else by a title that is or ends with the name of a body."""
        if document.front.body:
            return document.front.body
        words = (document.front.title or "")[:_TITLE]
        return next((id for id, start in self._bodies(words) if _WHOSE.fullmatch(words, 0, start)), None)

    def _bodies(self, words: str) -> Iterable[tuple[str, int]]:
        for named in self.gazetteer.find_agents(words):
            agent = self.ontology.agents.get(named.id)
            if agent is not None and agent.kind not in NO_BODIES and not agent.collective:
                yield named.id, named.start


def called(
    noun: str, named: Iterable[str], agents: Mapping[str, Agent], nouns: Mapping[str, frozenset[str]]
) -> str | None:
    """The one body that these agents or their parents leave for a noun; None where there are two, or none.

    A page that says `the Committee` and names a working group is the page of the committee to which that belongs.
    `nouns` are the nouns that can stand for an agent.
    """
    ids = [id for id in named if id in agents and agents[id].kind not in NO_BODIES]
    kin = dict.fromkeys([*ids, *(parent for id in ids if (parent := agents[id].parent))])
    fitting = [id for id in kin if noun in nouns.get(id, ())]
    return fitting[0] if len(fitting) == 1 else None

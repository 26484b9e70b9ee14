"""What a mandate of a table is about: the most special topic that its words name, else a candidate concept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.names import gazetteer
from ingest.names.gazetteer import Mention
from ingest.rules.mandates.words import matters
from ingest.statements import Thing
from ontology.model import Ontology
from ontology.namespaces import slug

LONGEST = 300
"""Characters of the longest words that are a title: what is longer is a text, of which only rules over sentences could
tell what it is about."""

LONGEST_TERM = 120
"""Characters of the longest candidate concept."""


_LOOSE_END = re.compile(r"(?:[\s,;:–-]+(?:a|an|and|at|by|for|from|in|of|on|or|the|their|to|via|with)?)+$")
"""What a title that was cut must not end with."""


class Topics:
    """Finds the topics of titles, each title once."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._gazetteer = gazetteer.build(ontology)
        self._known: dict[str, str | None] = {}

    def find(self, text: str) -> str | None:
        """The id of the most special topic named: no topic of means beside one of matter, none above another, then the
        one that lies deepest, has the longest name, comes first. None where no topic is named.
        """
        if text not in self._known:
            self._known[text] = self._special(self._gazetteer.find_topics(text))
        return self._known[text]

    def of(self, titles: Sequence[str]) -> str | Thing | None:
        """The topic of the first title; where it names none, a candidate concept, with the topic of the next title
        that names one as its guessed broader one. None where there is no title.
        """
        titles = [title for title in titles if 0 < len(title) <= LONGEST]
        if not titles:
            return None
        topic = self.find(titles[0])
        if topic is not None:
            return topic
        term = _term(titles[0])
        guess = next((found for title in titles[1:] if (found := self.find(title))), None)
        ident = slug(term)
        return Thing(f"topic/candidate-{ident}", "ceb:CandidateTopic", term, broader=guess) if ident else guess

    def _special(self, mentions: Sequence[Mention]) -> str | None:
        named = {mention.id for mention in mentions}
        above = {broader for topic in named for broader in self._ontology.broader(topic)}
        kept = set(matters(tuple(sorted(named - above))))

        def rank(mention: Mention) -> tuple[int, int, int]:
            depth = len(self._ontology.broader(mention.id))
            return (-depth, mention.start - mention.end, mention.start)

        return next((one.id for one in sorted(mentions, key=rank) if one.id in kept), None)


def _term(title: str) -> str:
    """The title as a term: without its final stop, cut after a word where it is long."""
    plain = title.strip(" .;:")
    if len(plain) <= LONGEST_TERM:
        return plain
    return _LOOSE_END.sub("", plain[:LONGEST_TERM].rsplit(" ", 1)[0])

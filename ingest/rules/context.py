"""Sentences in their order, each with what the text before it leaves in mind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from ingest.language import Parsed
from ingest.names.named import Recognised
from ingest.names.recognise import Recogniser
from ingest.rules.mandates.words import MEANS
from ingest.rules.sentence import Sentence

LONGEST_SENTENCE = 4_000
"""Characters of the longest sentence that rules read: a longer one is a list run together, in which they would pair
what does not belong together."""


@dataclass
class Context:
    """Topics of the section's headings, of the sentence before, and of that sentence where it is in the same passage
    (`here`); and who it was about."""

    section: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    here: tuple[str, ...] = ()


@dataclass
class Reading:
    """Walks parsed passages sentence by sentence; `skipped` are the references of those with a sentence too long."""

    recogniser: Recogniser
    found: list[Recognised]
    title: str = ""
    skipped: list[str] = field(default_factory=list)
    _headings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _introducers: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def sentences(self, parsed: Iterable[Parsed]) -> Iterator[tuple[Sentence, Context]]:
        """Each sentence with its context; topics and subjects do not cross a heading."""
        context = Context()
        last: tuple[str, ...] | None = None
        for one in parsed:
            passage = one.found.passage
            if passage.headings != last or passage.kind == "footnote":
                context = Context(section=self.section(passage.headings))
                last = passage.headings
            if not context.section and passage.kind != "footnote":
                context.section = self._of_title()
            inherited = one.found.introducers
            if inherited is None:
                inherited = self._introduced_by(passage.chapeau)
            subjects = inherited
            group = self.recogniser.headed.section(passage.headings)
            here: tuple[str, ...] = ()
            for span in whole(one.doc):
                sentence = Sentence(one, span, subjects, inherited)
                if len(sentence.text) > LONGEST_SENTENCE:
                    self.skipped.append(passage.ref)
                    continue
                sentence.group = group
                yield sentence, Context(context.section, context.topics, subjects, here)
                topics = tuple(dict.fromkeys(t.mention.id for t in sentence.topics))
                context.topics = topics or context.topics
                here = topics or here
                subjects = main_subjects(sentence) or subjects
            self._introducers[one.found.index] = subjects or tuple(dict.fromkeys(a.id for a in one.found.agents[-1:]))

    def _introduced_by(self, chapeau: int | None) -> tuple[str, ...]:
        """Whom the passage that introduces an item is about; of one that is not parsed, the agent it names last."""
        if chapeau is None:
            return ()
        named = self.found[chapeau].agents
        return self._introducers.get(chapeau) or tuple(a.id for a in named[-1:])

    def section(self, headings: tuple[str, ...]) -> tuple[str, ...]:
        """The topics of the innermost heading that names any."""
        for title in reversed(headings):
            if title not in self._headings:
                found = self.recogniser.topics_in(title)
                self._headings[title] = tuple(dict.fromkeys(t.id for t in found))
            if self._headings[title]:
                return self._headings[title]
        return ()

    def _of_title(self) -> tuple[str, ...]:
        """The topics of the document's title: of a report or page on one matter, every section is about it."""
        found = dict.fromkeys(t.id for t in self.recogniser.topics_in(self.title))
        return tuple(id for id in found if id not in MEANS)


def whole(doc: Doc) -> Iterator[Span]:
    """The sentences of a parsed passage; one that the parser ended at a semicolon goes on with the next."""
    start = 0
    sents = list(doc.sents)
    for at, span in enumerate(sents):
        if at + 1 < len(sents) and (span[-1].text == ";" or sents[at + 1][0].text == ";"):
            continue
        yield doc[start : span.end]
        start = span.end


def main_subjects(sentence: Sentence) -> tuple[str, ...]:
    """The agents that the sentence's main clause is about, or what somebody without a name says there."""
    root = sentence.span.root
    said = [c for c in root.children if c.dep_ == "ccomp"] if root.tag_ == "VBD" else []
    for verb in (root, *said):
        for token in sentence.subjects(verb):
            if holders := sentence.holders(token):
                return tuple(holders)
    return ()

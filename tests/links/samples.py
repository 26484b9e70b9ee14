"""Small made-up documents, a line a paragraph, and what the links say of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from graph.build import build
from graph.links.build import link
from graph.links.conflicts import conflicts
from graph.links.facts import Corpus, read
from graph.links.follow import follow_ups
from graph.links.records import Conflict, FollowThrough, FollowUp
from graph.rdf import RunInfo
from graph.vocabulary import vocabulary_quads
from ingest.passages import Document, FrontMatter, Passage
from ingest.statements import Evidence, Facts, Statement, Thing
from ingest.text import Text

RUN = RunInfo(version="1", model="none", model_version="0", model_digest="0" * 64, ontology="0" * 64)
TEAM = Thing(id="body/task-team-on-lunar-law", type="ceb:TaskTeam", name="Task Team on Lunar Law")


class Written(NamedTuple):
    """A document with its facts."""

    document: Document
    facts: Facts


class Page:
    """A document under construction: `say` adds a sentence to a paragraph, with what it states."""

    def __init__(self, key: str, **front: str | None) -> None:
        self.key, self.front = key, FrontMatter(**front)
        self.paragraphs: list[tuple[str, list[tuple[str, list[tuple[type[Statement], dict[str, Any]]]]]]] = []
        self.things: list[Thing] = [TEAM]

    def say(self, ref: str, sentence: str, *stated: tuple[type[Statement], dict[str, Any]]) -> Page:
        """Add a sentence; one with the reference of the last paragraph continues it."""
        if not self.paragraphs or self.paragraphs[-1][0] != ref:
            self.paragraphs.append((ref, []))
        self.paragraphs[-1][1].append((sentence, list(stated)))
        return self

    def knows(self, *things: Thing) -> Page:
        """Add things that the vocabularies lack."""
        self.things += things
        return self

    def written(self) -> Written:
        """The document as the graph takes it."""
        text, passages, statements = "", [], []
        for ref, sentences in self.paragraphs:
            begin = len(text)
            for sentence, stated in sentences:
                text += " " if len(text) > begin else ""
                proof = Evidence(ref, len(text), len(text) + len(sentence), sentence)
                statements += [kind(evidence=proof, rule="made.up", **values) for kind, values in stated]
                text += sentence
            passages.append(Passage(ref, "paragraph", begin, len(text)))
            text += "\n"
        document = Document(self.key, f"{self.key}.txt", "0" * 64, Text(text, "text"), self.front, tuple(passages))
        return Written(document, Facts(tuple(statements), tuple(self.things)))


def spring(key: str = "spring", **front: str | None) -> Page:
    """A session of the Board in May 2018."""
    return Page(key, **{"body": "body/ceb", "start": "2018-05-03", "end": "2018-05-04", **front})


def autumn(key: str = "autumn", **front: str | None) -> Page:
    """A session of the Board in November 2018."""
    return Page(key, **{"body": "body/ceb", "start": "2018-11-07", "end": "2018-11-08", **front})


def web_page(key: str = "page") -> Page:
    """A page without dates of its own."""
    return Page(key, kind="web page")


@cache
def vocabulary() -> bytes:
    """The graph of the vocabularies."""
    return vocabulary_quads()


def graphs(*pages: Page) -> list[bytes]:
    """The named graph of each page."""
    return [build(*page.written(), RUN).quads for page in pages]


def corpus(*pages: Page) -> Corpus:
    """What the pages say together."""
    return read(vocabulary(), graphs(*pages))


def follows(*pages: Page) -> list[FollowUp]:
    """The links from decisions to what came of them, in the order of their dates."""
    found = [record for record in follow_ups(corpus(*pages)) if isinstance(record, FollowUp)]
    return sorted(found, key=lambda record: (record.earlier_date, record.later_date, record.kind))


def progress(*pages: Page) -> list[str]:
    """How far the decisions that ask for something have come, in the order of their dates."""
    found = [record for record in follow_ups(corpus(*pages)) if isinstance(record, FollowThrough)]
    return [record.progress for record in sorted(found, key=lambda record: (record.taken_on or "", record.decision))]


def disagreements(*pages: Page) -> list[Conflict]:
    """The conflicts."""
    return conflicts(corpus(*pages))


def linked(pages: Iterable[Page]) -> bytes:
    """The named graph of links."""
    return link(vocabulary(), graphs(*pages))

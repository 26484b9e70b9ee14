"""Small documents made by hand, and a data directory with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from graph.build import build
from graph.data import Data
from graph.rdf import RunInfo
from ingest.passages import Document, FrontMatter, Passage
from ingest.statements import Decision, Evidence, Facts, Mandate, Statement, Thing
from ingest.text import Text

RUN = RunInfo(version="1.0", model="none", model_version="0", model_digest="d" * 64, ontology="0" * 64)
FINGERPRINT = RUN.fingerprint()

LEADS = "UNODC leads the fight against cybercrime."
ASKED = "The Committee asked ITU to report by 2019."


def document(key: str, *sentences: str, file: str | None = None) -> Document:
    """A document with one numbered paragraph a sentence; its digest is that of its text."""
    passages, text = [], ""
    for number, sentence in enumerate(sentences, 1):
        start = len(text)
        text += f"{number}. {sentence}"
        passages.append(Passage(str(number), "paragraph", start, len(text), headings=("Work", "Crime")))
        text += "\n\n"
    front = FrontMatter(symbol=key, title=f"Report {key}", body="body/hlcp", start="2018-07-05", issued="2018-07")
    digest = hashlib.sha256((key + text).encode("utf-8", "replace")).hexdigest()
    return Document(key, file or f"{key.replace('/', '-')}.txt", digest, Text(text, "text"), front, tuple(passages))


def evidence(source: Document, number: int, quote: str | None = None) -> Evidence:
    """Evidence in the paragraph with that number: its words, or a part of them."""
    passage = source.passages[number - 1]
    found = quote if quote is not None else source.words(passage)
    start = source.text.text.index(found, passage.start)
    return Evidence(passage.ref, start, start + len(found), " ".join(found.split()), "before ", " after")


def mandate(source: Document, number: int, holder: str = "entity/unodc", quote: str | None = None) -> Mandate:
    """A mandate on cybercrime that stands in a paragraph."""
    return Mandate(
        evidence=evidence(source, number, quote),
        rule="test.leads",
        holder=holder,
        topic="topic/cybercrime",
        role="role/lead",
    )


def decision(source: Document, number: int) -> Decision:
    """A request with two addressees and a due year."""
    return Decision(
        evidence=evidence(source, number),
        rule="test.asked",
        by="body/hlcp",
        action="request",
        addressees=("entity/itu", "entity/unodc"),
        due="2019",
    )


def facts(*statements: Statement, things: Iterable[Thing] = ()) -> Facts:
    """Statements and things as the facts of a document."""
    return Facts(tuple(statements), tuple(things))


def first() -> tuple[Document, Facts]:
    """A document with a mandate, a decision and a body of its own."""
    source = document("CEB/2018/1", LEADS, ASKED)
    team = Thing("body/task-team-on-robots", "ceb:TaskTeam", "Task Team on Robots")
    return source, facts(mandate(source, 1), decision(source, 2), things=[team])


def second() -> tuple[Document, Facts]:
    """Another document, with one mandate."""
    source = document("CEB/2019/1", "ITU leads work on cybercrime.")
    return source, facts(mandate(source, 1, "entity/itu"))


def publish(path: Path, *documents: tuple[Document, Facts]) -> Data:
    """A data directory with a version of these documents."""
    data = Data(path)
    with data.writing():
        put_all(data, documents)
        data.publish()
    return data


def put_all(data: Data, documents: Sequence[tuple[Document, Facts]]) -> None:
    """Put documents into a data directory that is open for writing."""
    for source, found in documents:
        data.put(build(source, found, RUN), FINGERPRINT, "")


def renamed(source: Document, file: str) -> Document:
    """The same document in a file of another name."""
    return replace(source, file=file)

"""Small documents for tests of the rules, and their facts as lines that read like examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from ingest.passages import Document, FrontMatter, Passage
from ingest.pipeline import extract
from ingest.statements import Decision, Facts, Mandate, Statement
from ingest.text import Text
from ontology.load import load

NO_DIGEST = "0" * 64
Fact = TypeVar("Fact", bound=Statement)


def document(
    *paragraphs: str,
    body: str | None = None,
    headings: tuple[str, ...] = (),
    symbol: str | None = None,
    end: str | None = None,
) -> Document:
    """A document of numbered paragraphs (`1`, `2`, ...), all below the same headings."""
    passages: list[Passage] = []
    at = 0
    for number, words in enumerate(paragraphs, 1):
        passages.append(Passage(str(number), "paragraph", at, at + len(words), headings))
        at += len(words) + 2
    front = FrontMatter(symbol=symbol, body=body, end=end)
    return Document("made-up", "made-up.txt", NO_DIGEST, Text("\n\n".join(paragraphs), "text"), front, tuple(passages))


def paragraph(text: str, body: str | None = None, headings: tuple[str, ...] = ()) -> Document:
    """A document of one paragraph."""
    return document(text, body=body, headings=headings)


def chapeau(introduction: str, *items: str, body: str | None = None) -> Document:
    """A document of one paragraph that introduces lettered items: `1`, `1(a)`, `1(b)`, ..."""
    passages = [Passage("1", "paragraph", 0, len(introduction))]
    printed = [introduction]
    at = len(introduction) + 2
    for letter, words in zip("abcdefghij", items, strict=False):
        item = f"({letter}) {words}"
        passages.append(Passage(f"1({letter})", "item", at, at + len(item), chapeau=0))
        printed.append(item)
        at += len(item) + 2
    text = Text("\n\n".join(printed), "text")
    return Document("made-up", "made-up.txt", NO_DIGEST, text, FrontMatter(body=body), tuple(passages))


def table(columns: tuple[str, ...], *rows: tuple[str, ...], headings: tuple[str, ...] = ()) -> Document:
    """A document of one table: a header row and rows `table 1/row 1`, `table 1/row 2`, ..."""
    spans: list[tuple[tuple[int, int], ...]] = []
    at = 0
    for row in (columns, *rows):
        cells = []
        for cell in row:
            cells.append((at, at + len(cell)))
            at += len(cell) + 1
        spans.append(tuple(cells))
    header, *body = spans
    passages = tuple(
        Passage(f"table 1/row {n}", "row", cells[0][0], cells[-1][1], headings, None, cells, header)
        for n, cells in enumerate(body, 1)
    )
    text = "\n".join("\t".join(row) for row in (columns, *rows))
    return Document("made-up", "made-up.txt", NO_DIGEST, Text(text, "text"), FrontMatter(), passages)


def facts(made: Document) -> Facts:
    """What the document gives with the project's own vocabularies."""
    return extract(made, load())


def label(given: Facts, id: str | None) -> str:
    """The short name of an agent, topic, post or thing; `-` for none."""
    if id is None:
        return "-"
    ontology = load()
    if id in ontology.agents:
        return ontology.agents[id].label
    if id in ontology.topics:
        return ontology.topics[id].label
    if id in ontology.posts:
        return ontology.posts[id].label
    return next((thing.name for thing in given.things if thing.id == id), id)


def of_kind(given: Facts, kind: type[Fact]) -> Iterator[Fact]:
    """The statements of one class, in the order in which they stand in the text."""
    found = [s for s in given.statements if isinstance(s, kind)]
    yield from sorted(found, key=lambda s: (s.evidence.start, s.key("made-up")))


def mandate_line(given: Facts, mandate: Mandate) -> str:
    """`HOLDER role topic`, as the examples of the rules are written."""
    return f"{label(given, mandate.holder)} {mandate.role.removeprefix('role/')} {label(given, mandate.topic)}"


def mandates(made: Document) -> set[str]:
    """The document's mandates as `HOLDER role topic`."""
    given = facts(made)
    return {mandate_line(given, m) for m in of_kind(given, Mandate)}


def decisions(made: Document) -> set[str]:
    """The document's decisions as `BY action [ADDRESSEE, ...]`, addressees in the order of the text."""
    given = facts(made)
    found = set()
    for decision in of_kind(given, Decision):
        names = ", ".join(label(given, a) for a in decision.addressees)
        found.add(f"{label(given, decision.by)} {decision.action} {names}".rstrip())
    return found

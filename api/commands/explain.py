"""`cebgraph explain`: a paragraph with everything that the program saw in it and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from api.commands.common import DONE, WRONG_USE, complain, out, write_out
from api.sources import Source, SourceError, find

if TYPE_CHECKING:
    from ingest.explain.model import ExplainedPassage, ExplainedSentence, Explanation, Recognition
    from ingest.passages import Document

Line = tuple[int, str, str]
"""A line of the answer: depth, style on a terminal, words."""

HOW = {
    "name": "by name",
    "shape": "a body by the shape of its name",
    "generic": "stands for one named before",
    "introduced": "handed down by the passage above",
    "topic": "by name",
}
"""How a name was known, in words."""


class Format(StrEnum):
    """How an explanation is printed."""

    text = "text"
    json = "json"


def explain_command(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A file, or a symbol, key or stem with --file.")],
    paragraph: Annotated[str, typer.Argument(metavar="PARAGRAPH", help="As printed: 9, 12(g), 'annex III/8', p4.")],
    file: Annotated[
        Path | None, typer.Option("--file", metavar="PATH", help="The document's file, or a folder that holds it.")
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="Text to read, or JSON.")] = Format.text,
) -> None:
    """Show what was recognised in a paragraph, which rules fired or nearly did, and what each gave.

    The file is read anew with the rules and vocabularies as they are now; no data directory is needed.
    """
    from ingest.explain import UnknownParagraphError, explain
    from ingest.text import UnreadableError
    from ontology.load import load

    try:
        found = explain(_read(_source(document, file), document, file), paragraph, load())
    except (UnknownParagraphError, UnreadableError) as error:
        complain(str(error))
        raise typer.Exit(WRONG_USE) from error
    if format is Format.json:
        write_out(json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n")
    else:
        show(found)
    raise typer.Exit(DONE)


def show(explanation: Explanation) -> None:
    """Print with styles and wrapped lines on a terminal, as plain lines elsewhere."""
    console = out()
    if not console.is_terminal:
        write_out("".join(f"{'  ' * depth}{words}\n" for depth, _, words in lines(explanation)))
        return
    for depth, style, words in lines(explanation):
        console.print(Padding(Text(words, style=style), (0, 0, 0, 2 * depth)))


def lines(explanation: Explanation) -> Iterator[Line]:
    """The explanation as lines."""
    for passage in explanation.passages:
        page = f", page {passage.page}" if passage.page is not None else ""
        yield 0, "bold", f"{explanation.document}, {explanation.paragraph} ({passage.kind}{page})"
        yield from _words(passage)
        yield from _recognised("Names", passage.names)
        yield from _recognised("Topics", passage.topics)
        if passage.unparsed:
            yield 0, "bold", "Sentences"
            yield 1, "dim", f"not read: {passage.unparsed}"
        for number, sentence in enumerate(passage.sentences, 1):
            yield from _sentence(number, sentence)
        yield 0, "bold", "Facts of this passage"
        for fact in passage.facts:
            says = ", ".join(f"{name} {text}" for name, text in fact.says.items())
            yield 1, "green", f"{fact.kind} by {fact.rule} ({fact.status}): {says}"
        if not passage.facts:
            yield 1, "dim", "none"
        yield 0, "", ""


def _words(passage: ExplainedPassage) -> Iterator[Line]:
    if passage.headings:
        yield 1, "dim", f"below: {' / '.join(passage.headings)}"
    if passage.chapeau:
        yield 1, "dim", f"introduced by: {passage.chapeau}"
    yield 1, "italic", passage.words


def _recognised(title: str, found: tuple[Recognition, ...]) -> Iterator[Line]:
    yield 0, "bold", title
    for one in found:
        words = f"“{one.printed}” " if one.printed else ""
        yield 1, "", f"{one.start}-{one.end} {words}{one.label} ({one.id}), {HOW.get(one.how, one.how)}"
    if not found:
        yield 1, "dim", "none"


def _sentence(number: int, sentence: ExplainedSentence) -> Iterator[Line]:
    yield 0, "bold", f"Sentence {number} ({sentence.start}-{sentence.end})"
    yield 1, "italic", sentence.words
    around = sentence.surroundings
    for title, held in (
        ("topics of the section", around.section),
        ("topics before it", around.before),
        ("speaks of", around.about),
    ):
        if held:
            yield 1, "dim", f"{title}: {', '.join(held)}"
    for firing in sentence.fired:
        saw = f"{', '.join(firing.saw) or 'no topic'} ({firing.saw_strength})"
        then = f"{', '.join(firing.topics) or 'no topic'} ({firing.strength})"
        standing = f" ({firing.status})" if firing.status != "stated" else ""
        gave = f"gave {', '.join(firing.gave)}{standing}" if firing.gave else "gave nothing"
        why = f", because {firing.dropped}" if firing.dropped else ""
        style = "green" if firing.gave else "yellow"
        who = f"{firing.holder}, {firing.role}"
        yield 1, style, f"fired: {firing.rule}: {who}; saw {saw}, with context {then}; {gave}{why}"
    for miss in sentence.nearly:
        yield 1, "yellow", f"nearly: {miss.rule} at “{miss.word}”: {miss.why}"
    if not sentence.fired and not sentence.nearly:
        yield 1, "dim", "no rule fired, and none nearly did"


def _source(document: str, file: Path | None) -> Source:
    """The file that is meant; SourceError where there is none or several."""
    if file is None:
        if not Path(document).exists():
            mend = "give the path of the document, or its file with --file, as the data holds no files"
            raise SourceError([f"{document} is not there as a file; {mend}."])
        file = Path(document)
    sources = find([file]).sources
    if len(sources) > 1:
        sources = tuple(source for source in sources if _answers_to(source, document))
    if len(sources) != 1:
        count = "no file" if not sources else f"{len(sources)} files"
        raise SourceError([f"{file} holds {count} called {document!r}; give the path of the file itself."])
    return sources[0]


def _answers_to(source: Source, name: str) -> bool:
    declared = source.declared.symbol if source.declared else None
    return name.casefold() in {text.casefold() for text in (declared, source.path.stem, source.name) if text}


def _read(source: Source, name: str, file: Path | None) -> Document:
    from ingest.readers import read
    from ingest.structure import structure

    if source.table is not None:
        raise SourceError([f"{source.path} is a table: a row says what stands in its columns, and no rule reads it."])
    content = source.path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    document = structure(read(content, source.name), name=source.name, sha256=digest, declared=source.declared)
    known = {text.casefold() for text in (document.key, document.front.symbol, source.path.stem, source.name) if text}
    if file is not None and name.casefold() not in known:
        raise SourceError([f"{source.path} is document {document.key}, not {name}; give that name or another --file."])
    return document

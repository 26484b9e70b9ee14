"""`structure`: the stages of this package in their order."""

from __future__ import annotations

from pathlib import PurePath

from ingest.passages import Document, FrontMatter
from ingest.structure import blocks as blocking
from ingest.structure import front, furniture, head, lines, survey, transcripts
from ingest.structure.blocks import Block
from ingest.structure.lines import Line
from ingest.structure.reading import Reading
from ingest.text import Text

_HEAD_LINES = 60
_OPENING = 3000


def structure(text: Text, *, name: str, sha256: str, declared: FrontMatter | None = None) -> Document:
    """The document that a text is: front matter and passages in printed order.

    `name` is the file's name, `sha256` its digest, `declared` what a manifest says where the text does not. Never
    raises: a text without structure is a document of unnumbered paragraphs, an empty one has no passages.
    """
    source = text.text
    found = lines.split(source)
    furniture.mark(found)
    transcript = furniture.is_transcript(found)
    made = transcripts.part(source, blocking.build(source, found), transcript)
    official = front.is_masthead([line.text[:400] for line in found[:_HEAD_LINES]])
    official = official or (bool(made) and transcript)
    start = head.length(made, official)
    seen = survey.survey(made, start)
    reading = Reading(source, made, seen)
    for block in made[:start]:
        reading.front(block)
    for i in range(start, len(made)):
        reading.block(i)
    matter = front.read(_head(text, found, made, start, page=not official and not seen.numbered))
    matter = front.declare(matter, declared)
    key = matter.symbol or PurePath(name).stem
    return Document(key, PurePath(name).name, sha256, text, matter, reading.drafts.passages(text))


def _head(text: Text, found: list[Line], made: list[Block], start: int, page: bool) -> front.Head:
    """What the front matter is read from."""
    begin = made[start].start if start < len(made) else len(text.text)
    head_lines = [line for line in found[:_HEAD_LINES] if line.start < begin]
    above = tuple(text.text[line.start : min(line.end, begin)].strip()[:600] for line in head_lines)
    titles = tuple(block.text[:600] for block in made[:start])
    return front.Head(above, titles, text.text[begin : begin + _OPENING], page, text.title, text.language)

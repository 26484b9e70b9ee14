"""Lists of who held an office of a body, and when: `2011–2014: Ms. A, UNEP` below `Chairs`, and columns of such tables.

The office is the body's own; the organization in the line is where the person comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.names.named import Recognised
from ingest.names.persons import HONORIFICS, NAME, Holding, is_name, tidy
from ingest.passages import Document
from ingest.plain import plain

_LEADING = r"(?:(?:the|list of|our|current|former|past|previous|successive|earlier|present) )*"
_OFFICES = re.compile(
    rf"{_LEADING}(?P<rank>co-|vice-|deputy )?(?P<office>chair(?:s|men|man|persons?|women|woman)?|facilitators?|"
    r"rapporteurs?|conven[eo]rs?|(?:executive )?secretar(?:y|ies)|co-?leads?|leads?)"
    r"(?: (?:of|since|over|to|and their|\()\b.{0,60}|\*)?",
    re.I,
)
"""A heading, or the head of a column, that names an office."""

_PERIOD = re.compile(
    r"(?:since )?(?P<since>(?:19|20)\d\d)"
    r"(?: ?(?:[–—-]|to|until) ?(?P<until>(?:19|20)\d\d|present|date|now|today)?)?",
    re.I,
)
_LINE = re.compile(
    rf"\W{{0,3}}(?:{_PERIOD.pattern}\W{{1,4}})?{HONORIFICS}(?P<person>{NAME})(?=,| \(| [–—-] |;|$)", re.I
)
_PERSON = re.compile(rf"{HONORIFICS}(?P<person>{NAME})(?=,| \(|$)")
_LONGEST = 160
_LINES = frozenset({"bullet", "item", "paragraph"})


def holdings(document: Document, one: Recognised) -> Iterator[Holding]:
    """The holder of an office that a line or a row of such a list gives; the office has no organization beside it."""
    if one.passage.kind == "row":
        yield from _of_row(document, one)
        return
    office = _office(one.passage.headings[-1]) if one.passage.headings else None
    if office is None or one.passage.kind not in _LINES or len(one.plain.text) > _LONGEST:
        return
    line = _LINE.match(one.plain.text)
    if line is None or not _is_person(one, line) or not line["person"][0].isupper():
        return
    yield _holding(line["person"], office, len(one.plain.text), line["since"], line["until"])


def _of_row(document: Document, one: Recognised) -> Iterator[Holding]:
    columns, cells = one.passage.columns, one.passage.cells
    if len(columns) != len(cells):
        return
    words = [plain(document.text.text, *cell).text for cell in cells]
    terms = [term for text in words if (term := _PERIOD.fullmatch(text))]
    since, until = (terms[0]["since"], terms[0]["until"]) if terms else (None, None)
    for column, text in zip(columns, words, strict=True):
        office = _office(plain(document.text.text, *column).text)
        person = _PERSON.match(text)
        if office and person and _is_person(one, person):
            yield _holding(person["person"], office, len(one.plain.text), since, until)


def _is_person(one: Recognised, match: re.Match[str]) -> bool:
    """Whether the words are the name of a person and of no organization (`UN Tourism`)."""
    agents = (one.plain.text[a.start : a.end] for a in one.agents)
    named = any(match["person"].startswith(name) for name in agents)
    return bool(match["honorific"]) or (is_name(match["person"]) and not named)


def _holding(person: str, office: str, end: int, since: str | None, until: str | None) -> Holding:
    ended = until if until and until.isdigit() else None
    return Holding(tidy(person), office, None, 0, end, "office-list", -1, since, ended)


def _office(title: str) -> str | None:
    """The office in the singular that a title names (`Former Co-Chairs` gives `Co-Chair`), None for other titles."""
    match = _OFFICES.fullmatch(title.strip(" *:"))
    if match is None:
        return None
    one = re.sub(r"men$", "man", re.sub(r"women$", "woman", re.sub(r"ies$", "y", match["office"].lower())))
    one = one[:-1] if one.endswith("s") else one
    rank = (match["rank"] or "").lower().strip()
    return f"{rank.capitalize()}{one.capitalize()}" if rank.endswith("-") else f"{rank} {one}".strip().capitalize()

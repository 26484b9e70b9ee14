"""Rosters: lists that give a person, a post and an organization on one line, in columns, or on lines of their own.

Every line is taken apart at its separators (tabs, wide blanks, dashes, a colon), and each part is told by what it is
as a whole: an organization, a person's name, or a title. A post is read only where a name stands beside a title; the
organization is the one in the same line, else the one that the lines stand below, else the one right after them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from ingest.names.named import Named, Recognised
from ingest.names.offices import elsewhere, of_a_body
from ingest.names.people import People
from ingest.names.persons import HONORIFIC, HONORIFICS, MASK, NAME, Holding, is_name, tidy
from ingest.passages import Document
from ingest.plain import Plain

_CUT = re.compile(r"[ ]*(?:\t[\t ]*|[ ]{2,}| [–—|-](?= )|:(?=\s|\*|$)\**)[ ]*")
_MARK = re.compile(r"(?:[-•*–▪○] |\(?[a-z0-9]{1,3}[.)] |\(Signed\) )?", re.I)
_NAME = re.compile(rf"{HONORIFICS}(?P<person>{NAME})(?: \((?P<aside>[^()]{{1,90}})\))?[,;.]?$")
_INVERTED = re.compile(
    rf"(?P<last>[A-ZÀ-Þ’' -]{{2,40}}), (?P<first>(?:{HONORIFIC} )?[^,()]{{2,40}}?)(?: \((?:Mrs?|Ms|Dr|Prof)\.?\))?$"
)
"""A name that begins with its surname, which is printed large."""

_BEGINS = re.compile(rf"{HONORIFICS}(?P<person>{NAME})(?=,| \(| [–—-] |:|$)")
_BETWEEN = re.compile(r"; (?:and )?|,? and |, (?!and )")
_CONTACT = re.compile(r"@|https?:|www\.|\b(?:[Tt]el|[Ff]ax|[Ee]-?mail)\b")
_SPOKEN = re.compile(r"(?<!\b[MD]r)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\b[A-Z])[.;] [A-Z]|[a-z]{2}\.$")
LONGEST_LINE = 200
"""Characters of the longest line that a list of persons has; what is longer is running text."""

Kind = Literal["organization", "person", "title", "words"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line: what it is as a whole, its words, and the agent that it is or names.

    `people` are the persons of a part that names them, each with the agent in brackets behind the name.
    """

    kind: Kind
    words: str
    agent: str | None = None
    people: tuple[tuple[str, str | None], ...] = ()


@dataclass(slots=True)
class Roster:
    """What a document's lists give: holdings and, for every other line, the organization it stands below, by place."""

    holdings: dict[int, list[Holding]] = field(default_factory=dict)
    below: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """What the lines read so far leave open: the organization above, and a name or a title that waits for the other."""

    organization: str | None = None
    name: tuple[int, Part] | None = None
    title: Part | None = None
    in_table: bool = False


def by_line(document: Document, found: Sequence[Recognised], people: People) -> list[Recognised]:
    """The passages, each one that is a list of persons run together taken apart into its lines."""
    apart: list[Recognised] = []
    for one in found:
        lines = _lines(document, one) if one.passage.kind not in {"row", "heading", "front"} else []
        if len(lines) > 1 and all(_opens(document, line, people) for line in lines[_columns(document, lines[0]) :]):
            apart.extend(lines)
        else:
            apart.append(one)
    return apart


def read(document: Document, lines: Sequence[Recognised], people: People) -> Roster:
    """The holdings of all lists among the lines of a document, in order."""
    roster = Roster()
    parts = [_parts(document, line, people) for line in lines]
    state = _Open()
    taken = -1
    for at, (line, here) in enumerate(zip(lines, parts, strict=True)):
        kinds = [part.kind for part in here]
        in_table = line.passage.kind == "row" or (line.passage.kind == "heading" and len(here) > 1)
        if at == taken or in_table != state.in_table or not here:
            state = _Open(in_table=in_table)
        if at == taken or not here:
            continue
        if kinds == ["organization"]:
            state = _Open(here[0].agent, in_table=in_table)
        elif line.passage.kind in {"heading", "front"} and "person" not in kinds:
            state = _Open(in_table=in_table)
        elif "person" in kinds or "title" in kinds:
            after = parts[at + 1] if at + 1 < len(parts) else []
            within = [part.agent for part in here if part.kind == "organization" and part.agent]
            if len(within) == 1 and "title" not in kinds:
                roster.below[at] = within[0]
            taken = at + 1 if _fill(roster, state, at, here, after, people) else taken
        elif _CONTACT.search(line.plain.text) is None:
            begins = _BEGINS.match(line.plain.text)
            if state.title is not None and of_a_body(state.title.words) and begins and is_name(begins["person"]):
                office = Holding(tidy(begins["person"]), state.title.words, state.organization, 0, 0, "roster", 0)
                roster.holdings.setdefault(at, []).append(office)
                state.title = None
            below = _below(document, line, here, state, people)
            if below is None:
                state = _Open(in_table=in_table)
            elif below:
                roster.below[at] = below
    for at, holdings in roster.holdings.items():
        roster.holdings[at] = [replace(h, end=len(lines[at].plain.text)) for h in holdings]
    return roster


def _below(document: Document, line: Recognised, here: Sequence[Part], state: _Open, people: People) -> str | None:
    """The organization of a line of other words: that of its one part that is one, else the one above the list.

    Empty where there is neither, None where the line is running text and ends the list.
    """
    if _SPOKEN.search(line.plain.text) or not _opens(document, line, people):
        return None
    within = [part.agent for part in here if part.kind == "organization" and part.agent]
    return within[0] if len(within) == 1 else state.organization or ""


def _fill(roster: Roster, state: _Open, at: int, here: Sequence[Part], after: Sequence[Part], people: People) -> bool:
    """Takes in a line with a name or a title, and says who holds what as soon as both are there.

    True where the organization was found in the line after.
    """
    named = next((part for part in here if part.kind == "person"), None)
    title = next((part for part in here if part.kind == "title"), None)
    where = next((part.agent for part in here if part.kind == "organization"), None)
    place = at
    if named is None and state.name is not None:
        place, named = state.name
    elif title is None and state.title is not None:
        title = state.title
    if named is None or title is None:
        state.name = (at, named) if named is not None else None
        state.title = title if title is not None and len(here) == 1 else None
        return False
    state.name = state.title = None
    where = None if elsewhere(title.words, where) else where
    organization = title.agent or where or people.implied_by(title.words)
    office = of_a_body(title.words)
    above = state.organization if all(part.kind != "words" for part in here) else None
    behind = after[0].agent if [part.kind for part in after] == ["organization"] else None
    last = False
    for person, aside in named.people:
        at_last = organization or (None if office else aside) or above
        if at_last is None and not office:
            at_last, last = behind, behind is not None
        roster.holdings.setdefault(place, []).append(Holding(person, title.words, at_last, 0, 0, "roster", 0))
    if state.in_table and where is not None and not office:
        state.organization = where
    return last


def _columns(document: Document, line: Recognised) -> int:
    """1 where a line names columns, set apart by blanks or tabs, else 0: what the lines below it are told by."""
    return int(len(list(_spans(document, line))) > 1)


def _opens(document: Document, line: Recognised, people: People) -> bool:
    """Whether a line begins as lines of lists do: with a person's name, a title, or an organization and a colon."""
    text = line.plain.text
    start = _MARK.match(text)
    at = start.end() if start else 0
    if any(part.kind != "words" for part in _parts(document, line, people)):
        return True
    first = next((a for a in line.agents if a.start <= at + len("the ") and a.how != "generic"), None)
    if first is not None:
        return first.end == len(text) or re.match(r"[:,]| [–—(-]", text[first.end :]) is not None
    name = _BEGINS.match(text, at)
    if name is not None and (name["honorific"] or is_name(name["person"])):
        return True
    return re.match(r"[A-Z][A-Za-z -]{2,40}: ", text[at:]) is not None


def _lines(document: Document, one: Recognised) -> list[Recognised]:
    """The printed lines of a passage, each with the agents named in it."""
    if not one.plain.text:
        return []
    source, offsets = document.text.text, one.plain.offsets
    cuts = [m.start() for m in re.finditer("\n", source[offsets[0] : offsets[-1] + 1])]
    edges = [0, *(bisect_left(offsets, offsets[0] + cut + 1) for cut in cuts), len(offsets)]
    return [_line(one, start, end) for start, end in pairwise(edges) if start < end]


def cells(document: Document, one: Recognised) -> list[Recognised]:
    """The cells of a row, each with the agents named in it; any other passage as it is."""
    if one.passage.kind != "row" or not one.plain.text:
        return [one]
    return [_line(one, start, end) for start, end in _spans(document, one)] or [one]


def _line(one: Recognised, start: int, end: int) -> Recognised:
    end = start + len(one.plain.text[start:end].rstrip())
    words = Plain(one.plain.text[start:end], one.plain.offsets[start:end])
    return replace(one, plain=words, agents=tuple(_within(one, start, end)))


def _within(one: Recognised, start: int, end: int) -> list[Named]:
    """The agents named between two places, as counted from the first."""
    inside = (a for a in one.agents if start <= a.start and a.end <= end)
    return [replace(a, start=a.start - start, end=a.end - start) for a in inside]


def _parts(document: Document, line: Recognised, people: People) -> list[Part]:
    """What a line is made of."""
    return [
        _part(line.plain.text[start:end], _within(line, start, end), people) for start, end in _spans(document, line)
    ]


def _spans(document: Document, line: Recognised) -> Iterator[tuple[int, int]]:
    """The spans of a line's parts in its plain text; what separates them may be folded there."""
    text, offsets = line.plain.text, line.plain.offsets
    if not text or len(text) > LONGEST_LINE:
        return
    begin = _MARK.match(text)
    at = begin.end() if begin else 0
    first = offsets[at] if at < len(offsets) else offsets[-1]
    for cut in (*_CUT.finditer(document.text.text, first, offsets[-1] + 1), None):
        end = bisect_left(offsets, cut.start()) if cut else len(text)
        words = text[at:end]
        if words.strip():
            yield at + len(words) - len(words.lstrip()), at + len(words.rstrip())
        at = bisect_left(offsets, cut.end()) if cut else end


def _part(words: str, agents: Sequence[Named], people: People) -> Part:
    agents = [a for a in agents if words[a.start : a.end].lower() not in people.titles]
    masked = list(words)
    for agent in agents:
        masked[agent.start : agent.end] = MASK * (agent.end - agent.start)
    skeleton = "".join(masked)
    rest = re.sub(rf"{MASK}+|\b[Tt]he\b|\W", "", skeleton)
    if agents and not rest and not agents[0].id.startswith("post/"):
        return Part("organization", words, agents[0].id)
    title = people.title(words, agents) or people.title(words.removesuffix("s"), agents)
    if title is not None:
        return Part("title", title[0], title[1])
    named = _people(words, agents)
    return Part("person", words, people=named) if named else Part("words", words)


def _people(words: str, agents: Sequence[Named]) -> tuple[tuple[str, str | None], ...]:
    """The persons that words are the names of, each with the agent in brackets; none where other words stand there."""
    inverted = _INVERTED.fullmatch(words)
    if inverted is not None and len(inverted["last"]) > 1:
        words, agents = f"{inverted['first']} {inverted['last']}", ()
    found: list[tuple[str, str | None]] = []
    at = 0
    for cut in (*_BETWEEN.finditer(words), None):
        end = cut.start() if cut else len(words)
        if cut is not None and words.count("(", at, end) > words.count(")", at, end):
            continue
        alone = next((a.id for a in agents if a.start == at and a.end == end), None)
        if alone is not None and found and found[-1][1] is None:
            found[-1] = (found[-1][0], alone)
            at = cut.end() if cut else end
            continue
        match = _NAME.match(words[at:end])
        if match is None or not (match["honorific"] or is_name(match["person"])):
            return ()
        inside = [a for a in agents if at <= a.start < end]
        if any(a.start < at + match.end("person") for a in inside):
            return ()
        found.append((tidy(match["person"]), inside[-1].id if inside else None))
        at = cut.end() if cut else end
    return tuple(found)

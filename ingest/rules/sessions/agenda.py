"""Agenda items: what was taken up at a session, from a printed agenda, from `Agenda item 3`, or from the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.names.named import Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.statements import AgendaItem, SessionRecord

_INTRODUCES = re.compile(
    r"\bagenda\b[^.;]{0,120}:$"
    r"|\b(?:items|matters|issues|topics|subjects) (?:were|on (?:the|its) agenda)\b[^.;]{0,80}:$",
    re.I,
)
_ANOTHER = re.compile(r"\b(?:next|forthcoming|future|subsequent|upcoming)\b", re.I)
_AGENDA = re.compile(
    r"(?:annex \w+[.:]? )?(?:[IVXLC]+\. |[A-Z]\. )?(?:adopted |provisional |draft |annotated |revised )*agenda"
    r"(?: (?:of|for|as adopted|and organization).{0,120})?",
    re.I,
)
_NUMBER = re.compile(
    r"(?:[-•*–] )?(?:(?:agenda )?items? )?(?P<number>\d{1,3}|[IVX]{1,5}|[a-z]|[A-Z])?(?P<sub>[. ]?\([a-z]{1,4}\)|\))?"
    r"(?P<stop>[.:)]|\s[–—-])?\s+(?=\S)",
    re.I,
)
_ITEM = re.compile(
    r"(?:agenda )?items? (?P<number>\d{1,3}(?: ?\([a-z]\))?)\s?[.:–—-]+\s?(?P<title>[A-Z“].{2,240})", re.I
)
_ITEM_LINE = re.compile(
    r"(?:agenda )?item (?P<number>\d{1,3}(?: ?\([a-z]\))?)(?: of the (?:provisional )?agenda)?\*{0,3}", re.I
)
_HEADING = re.compile(
    r"(?:(?P<numeral>[IVXLC]{1,6}|[A-Z])(?:\.|\s[–—-])\s+)?"
    r"(?:(?P<word>(?:segment|session|agenda item|item|part) (?:\d{1,2}|[IVX]{1,4}|one|two|three|four|five))"
    r"\s?[.:–—-]+\s?)?"
    r"(?P<title>\S.{2,240})",
    re.I,
)
_DISCUSSED = re.compile(
    r"\b(?:Issues|Items|Matters|Topics|Subjects) discussed (?:included|were)?:?\s(?P<list>\S.*?)\.?$"
)
_FRAME = re.compile(
    r"(?:(?:general )?introduction|(?:executive )?summary(?: of .*)?|overview|background|context|preface|contents|"
    r"(?:general )?conclusions?(?: and .*)?|recommendations?(?: and .*)?|next steps|(?:the )?way forward|follow-up|"
    r"general|discussions?|decisions?(?: .*)?|action points?|key messages?|agenda|organization of .*|annex.*|"
    r"opening(?: of the session)?(?: .*)?|closing(?: .*)?|closure .*|attendance|(?:list of )?participants)[.:]?",
    re.I,
)
"""Headings that order a report and are no subject of the session."""

REPORTS = re.compile(r"summary of (?:deliberations|conclusions|discussions)|report|summary record")
"""Kinds of documents whose headings are the subjects of a session."""

_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|had|have|adopted|agreed|decided|noted|considered|held|began)\b")
"""Verbs that tell a paragraph below the heading `Agenda` from an item of it."""

_SHORT = 220
_FEWEST = 2
_OWN_TITLE = re.compile(r"^(?:resolution|draft|note|report|letter|statement|summary)\b", re.I)
"""What the title of the document itself begins with, where the item has none of its own."""


def agenda(
    document: Document, found: Sequence[Recognised], recogniser: Recogniser, own: SessionRecord | None
) -> Iterator[AgendaItem]:
    """The agenda items of a document: those of a printed agenda, else those that headings name by number, else, in the
    report of a session, its headings. `own` is the session whose document it is, if it is known."""
    reading = _Reading(document, found, recogniser, own.session if own is not None else None)
    yield from reading.of_head()
    items = [*reading.printed()] or [*reading.by_item()]
    if items:
        yield from items
    elif own is not None and own.body == document.front.body and REPORTS.fullmatch(document.front.kind or ""):
        yield from reading.by_heading()
    else:
        yield from reading.discussed()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The passages of a document, read for agenda items of one session."""

    document: Document
    found: Sequence[Recognised]
    recogniser: Recogniser
    session: str | None

    def item(self, one: Recognised, span: tuple[int, int], number: str | None, rule: str) -> AgendaItem | None:
        """The item whose title stands at the span of the passage's plain text; None where no words are left."""
        start, end = span
        text = one.plain.text
        while end > start and text[end - 1] in " .;:,*":
            end -= 1
        if end - start < 3 or not any(c.isalpha() for c in text[start:end]):
            return None
        topic = next((t.id for t in one.topics if start <= t.start < end), None)
        if topic is None and not any(start <= a.start < end for a in one.agents):
            topic = next((t.id for t in self.recogniser.topics_in(text[start:end])), None)
        return AgendaItem(
            title=text[start:end],
            number=number,
            session=self.session,
            topic=topic,
            rule=rule,
            evidence=evidence_of(self.document, one, start if rule == "agenda.discussed" else 0, end),
        )

    def printed(self) -> Iterator[AgendaItem]:
        """The lines of a list that a passage or a heading calls the agenda."""
        above: dict[int, str | None] = {}
        lines: list[tuple[Recognised, int, int, str | None]] = []
        for one in self.found:
            passage, text = one.passage, one.plain.text
            if passage.kind in {"paragraph", "heading"} and _INTRODUCES.search(text[-240:]):
                if _ANOTHER.search(text[-240:]):
                    continue
                above[one.index] = None
                continue
            within = passage.chapeau in above
            headed = bool(passage.headings) and _AGENDA.fullmatch(passage.headings[-1]) is not None
            if passage.kind not in {"item", "bullet", "paragraph"} or len(text) > _SHORT or not (within or headed):
                continue
            match = _NUMBER.match(text)
            printed = _joined(match) if match and (match["number"] or match["sub"]) else None
            if headed and not within and (printed is None or _SENTENCE.search(text)):
                continue
            outer = above.get(passage.chapeau) if passage.chapeau is not None else None
            number = f"{outer}{printed}" if outer and printed and printed.startswith("(") else printed
            above[one.index] = number
            lines.append((one, match.end() if match and printed else _bullet(text), len(text), number))
        if len(lines) >= _FEWEST:
            for one, start, end, number in lines:
                if (item := self.item(one, (start, end), number, "agenda.list")) is not None:
                    yield item

    def by_item(self) -> Iterator[AgendaItem]:
        """Headings such as `Agenda item 3: Follow-up to the summit`."""
        for one in self.found:
            passage = one.passage
            if (
                passage.kind not in {"heading", "front"}
                or not passage.ref
                or passage.ref.startswith(("annex", "table"))
            ):
                continue
            match = _ITEM.fullmatch(one.plain.text)
            if match is not None:
                item = self.item(one, match.span("title"), match["number"].replace(" ", ""), "agenda.item")
                if item is not None:
                    yield item

    def of_head(self) -> Iterator[AgendaItem]:
        """The item under which a document was issued: `Agenda item 107` above the text, its title on the next line."""
        head = [one for one in self.found if one.passage.kind == "front" and one.passage.ref]
        for line, title in pairwise(head):
            match = _ITEM_LINE.fullmatch(line.plain.text)
            text = title.plain.text
            if match is None or not text[:1].isupper() or len(text) > _SHORT or _OWN_TITLE.search(text):
                continue
            number = match["number"].replace(" ", "")
            item = self.item(title, (0, len(text)), number, "agenda.head")
            if item is not None:
                yield item

    def by_heading(self) -> Iterator[AgendaItem]:
        """The numbered headings of a report, and the lettered ones below.

        Where the session itself numbers its parts (`Segment 2`), the lettered headings below only order the report.
        """
        outer: str | None = None
        whole = False
        for one in self.found:
            passage = one.passage
            if passage.kind != "heading" or not passage.ref.startswith("section "):
                continue
            match = _HEADING.fullmatch(one.plain.text)
            if match is None or match["numeral"] is None:
                continue
            roman = passage.ref.count(".") == 0
            if roman:
                outer, whole = match["numeral"], match["word"] is not None
            elif whole or outer is None:
                continue
            framed = _FRAME.fullmatch(match["title"]) is not None
            if framed:
                outer = None if roman else outer
                continue
            own = match["word"].lower() if match["word"] else None
            number = own or (match["numeral"] if roman else f"{outer}.{match['numeral']}")
            item = self.item(one, match.span("title"), number, "agenda.heading")
            if item is not None:
                yield item

    def discussed(self) -> Iterator[AgendaItem]:
        """The parts of a line such as `Issues discussed included: ...; ...; ...`."""
        for one in self.found:
            if one.passage.kind != "paragraph":
                continue
            match = _DISCUSSED.search(one.plain.text)
            if match is None:
                continue
            at = match.start("list")
            for part in re.finditer(r"[^;]+", match["list"]):
                start = at + part.start() + len(part[0]) - len(part[0].lstrip())
                item = self.item(one, (start, at + part.end()), None, "agenda.discussed")
                if item is not None:
                    yield item


def _joined(match: re.Match[str]) -> str | None:
    """The number of a line: `2`, `(a)`, `2(a)`; a letter with a bracket or stop is `(a)`."""
    number, sub = match["number"] or "", (match["sub"] or "").strip(". ")
    if number and not sub and not match["stop"]:
        return None
    if sub == ")" or (number.isalpha() and number.islower()):
        return f"({number})"
    return f"{number}{sub}" or None


def _bullet(text: str) -> int:
    return 2 if text[:2] in {"- ", "• ", "* ", "– "} else 0

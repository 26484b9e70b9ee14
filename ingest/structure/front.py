"""Front matter: what a document says of itself above its text and in its opening paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from ingest.passages import FrontMatter
from ingest.structure import dates, issuers, kinds
from ingest.structure.furniture import SYMBOL, SYMBOL_PART
from ingest.structure.head import MASTHEAD
from ingest.structure.headings import clean

_SYMBOL = re.compile(rf"(?<![\w/(.]){SYMBOL}(?![\w/]){SYMBOL_PART}")
_SYMBOL_LEAD = re.compile(
    r"(?:united nations|review highlights|distr\.?:? ?\w{0,12}|page \d{1,3}|\W{0,3})\s{0,8}", re.IGNORECASE
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth"
    r"|ninetieth|hundredth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth)|\d{1,3}(?:st|nd|rd|th))"
)
_SORT = (
    r"(?:(?:regular|special|resumed|emergency|substantive|annual|extraordinary|joint|organizational|intersessional)"
    r" ){0,2}"
)
SESSION = re.compile(
    rf"\b({_ORDINAL} {_SORT}(?:session|meeting)(?: of \d{{4}})?"
    r"|(?:substantive|organizational|annual|regular|special) session of \d{4}|\d{4} session)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?P<place>[A-Z][\w\u2019'.-]{1,30}(?:[ ,]{1,2}(?:[A-Z][\w\u2019'.-]{1,30}|de|la|of|am|and|the)){0,6})"
    r",?\s{1,3}(?:on |from )?\Z"
)
_HELD = re.compile(r"\bheld\b", re.IGNORECASE)
_IN = re.compile(r"\bin ([A-Z][\w\u2019'.-]{1,30}(?:,? [A-Z][\w\u2019'.-]{1,30}){0,3}),?\s{1,3}(?:on |from |in the )")
_ORIGINAL = re.compile(r"\b(?:Original|English only)\b", re.IGNORECASE)
_LANGUAGES: tuple[tuple[str, str], ...] = (
    (
        r"Original:\s?(?:English|French|Spanish|Arabic|Chinese|Russian)|English only|Distr\.:\s?(?:General|Limited)",
        "en",
    ),
    (r"Original:\s?(?:inglés|francés|español|árabe|chino|ruso)|Distr\. general|Naciones Unidas", "es"),
    (r"Original\s?:\s?(?:anglais|français|espagnol|arabe|chinois|russe)|Distr\. générale|Nations Unies", "fr"),
)
_NOT_TITLE = re.compile(
    r"(?:united nations(?: system)?|distr\.?.{0,20}|original ?:.{0,20}|english(?: only)?|français|español"
    r"|agenda items? .{0,60}|items? \d.{0,60}|\[.{0,120}|resolution adopted .{0,120}|contents|annex(?:es)?|introduction"
    r"|summary|audio/video|ceb|page|\(prepared .{0,160}|(?:draft resolution )?submitted by .{0,200}"
    r"|part [ivx\d]{1,5}|section \d{1,3}|programme \d{1,3})",
    re.IGNORECASE,
)
_RESOLUTION_NUMBER = re.compile(r"(?:[A-Z]-)?\d{1,4}(?:/\d{1,4}| \(\d{4}\))\.?\s{1,8}(?=[A-Z])")
_OFFICIAL = re.compile(r"Distr\b|Original ?:|English only|Naciones Unidas|Nations Unies")
_DRAFT = re.compile(r"draft (?:resolution|decision) submitted by .{0,240}", re.IGNORECASE | re.DOTALL)
_TITLE_WORDS = 4
_MATTER_WORDS = 2
_WHOSE_ONLY = re.compile(r"(?:Report|Note) (?:of|by|prepared by) (?:the )?[A-Z][^:]{3,120}")
_AGENDA_ITEM = re.compile(r"Agenda items? \d{1,3}(?: \([a-z]\))?\s")
_REPORT_OF = re.compile(
    r"(?:report|conclusions|summary of \w{1,20}) of (?:the )?(?P<body>.{1,160}?)(?=\s+on (?:its|the work of its)\b|$)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s{1,3}of (?:the )?[^()]{3,120}\(([^()]{4,80})\)")


@dataclass(frozen=True, slots=True)
class Head:
    """What front matter is read from: printed lines above the text, its first paragraph, and how the file is made.

    `printed` are all lines, page furniture among them; `titles` those that could be titles; `page` says that the
    document has neither the head of an official document nor paragraph numbers.
    """

    printed: tuple[str, ...]
    titles: tuple[str, ...]
    opening: str
    page: bool
    title: str | None = None
    language: str | None = None


def read(head: Head) -> FrontMatter:
    """The front matter of a document; a field is None where nothing is printed."""
    titles = [clean(t) for t in head.titles]
    printed = [clean(t) for t in head.printed]
    symbol = None if head.page else _symbol(printed)
    title = _title(titles, head.page) or _inline_title(titles) or (head.title or "").strip() or None
    session = _session(printed, head)
    first, last, place = _meeting(printed, head, session)
    kind = kinds.kind([title] if title else [], symbol) or kinds.kind([t for t in titles if len(t) < 300], symbol)
    return FrontMatter(
        symbol=symbol,
        title=_with_matter(title, titles, head.page),
        body=_body(titles, printed, head, session),
        session=session,
        start=first,
        end=last,
        place=place,
        issued=None if head.page else _issued(printed),
        kind=kind or ("web page" if head.page else None),
        language=head.language or _language(printed),
    )


def declare(front: FrontMatter, declared: FrontMatter | None) -> FrontMatter:
    """The front matter with what it lacks filled from what a manifest declares."""
    if declared is None:
        return front
    names = [f.name for f in fields(FrontMatter)]
    return FrontMatter(**{n: getattr(front, n) or getattr(declared, n) for n in names})


def is_masthead(lines: list[str]) -> bool:
    """Whether the lines above the text are those of an official document."""
    for line in lines:
        text = clean(line)
        if _OFFICIAL.match(text) or text == "United Nations":
            return True
        if MASTHEAD.match(text) and re.search(r"\bDistr\.|\bOriginal: ", text):
            return True
        if _line_symbol(text) or (len(text) < 90 and SESSION.fullmatch(text)):
            return True
    return False


def _line_symbol(text: str) -> str | None:
    lead = _SYMBOL_LEAD.match(text)
    match = _SYMBOL.match(text, lead.end() if lead else 0) if len(text) < 160 else None
    return match[0] if match and any(c.isdigit() for c in match[0]) else None


def _symbol(printed: list[str]) -> str | None:
    for text in printed:
        if (found := _line_symbol(text)) is not None:
            return found
    for text in printed:
        if "[" in text[:2] or len(text) < 40:
            continue
        for match in _SYMBOL.finditer(text[:400]):
            if any(c.isdigit() for c in match[0]):
                return match[0]
    return None


def _title(titles: list[str], page: bool) -> str | None:
    """The last line above the text that names a kind of document, else the last one of some length."""
    found = _titles(titles, page)
    kind = next((text for text in found if kinds.kind([text], None)), None)
    return kind or next((text for text in found if len(text.split()) >= _TITLE_WORDS), found[0] if found else None)


def _with_matter(title: str | None, titles: list[str], page: bool) -> str | None:
    """The title behind the matter printed above it, where it says only whose report or note the document is."""
    if title is None or not _WHOSE_ONLY.fullmatch(title):
        return title
    found = _titles(titles, page)
    above = found[found.index(title) + 1 :][:1] if title in found else []
    return f"{above[0]}: {title}" if above and len(above[0].split()) >= _MATTER_WORDS else title


def _titles(titles: list[str], page: bool) -> list[str]:
    """The lines above the text that name nothing else, last first; a resolution's numbered title alone."""
    found: list[str] = []
    for text in reversed(titles):
        number = _RESOLUTION_NUMBER.match(text)
        if number:
            return [text[number.end() :].strip()]
        other = _NOT_TITLE.fullmatch(text) or _DRAFT.fullmatch(text) or _line_symbol(text)
        if other or (not page and issuers.masthead(text)) or SESSION.fullmatch(text):
            continue
        if dates.DATE.search(text[-40:]) or len(text) > 400 or (MASTHEAD.match(text) and len(text) > 90):
            continue
        if any(c.isalpha() for c in text) and not text[0].islower():
            found.append(text)
    return found


def _inline_title(titles: list[str]) -> str | None:
    """The title in a head that is one running line: what stands after its last date and agenda item."""
    for text in reversed(titles):
        found = dates.find(text) if MASTHEAD.match(text) else []
        rest = _AGENDA_ITEM.sub("", text[found[-1].end :].strip(" )")) if found else ""
        if rest:
            return rest
    return None


def _session(printed: list[str], head: Head) -> str | None:
    for text in printed:
        if len(text) < 400 and not head.page and (match := SESSION.search(text)):
            return match[1].lower()
    if head.page:
        match = SESSION.search(head.opening[:600])
        bracket = _BRACKETED.match(head.opening, match.end()) if match else None
        return match[1].lower() if match and bracket and dates.find(bracket[1]) else None
    match = SESSION.search(head.opening[:1200])
    return match[1].lower() if match and _HELD.search(head.opening[:1200]) else None


def _meeting(printed: list[str], head: Head, session: str | None) -> tuple[str | None, str | None, str | None]:
    """First day, last day and place of the session."""
    year = re.search(r"\d{4}", session or "")
    known = int(year[0]) if year else None
    if session is None:
        return None, None, None
    if not head.page:
        for text in printed:
            for date in dates.find(text[:600]):
                place = _place(text[: date.start])
                iso = date.iso(known)
                if iso and (place or (date.first != date.last and len(date.first) > 7)):
                    return (*iso, place)
    opening = head.opening[:1500]
    held = _HELD.search(opening) if not head.page else re.search(r"\(", opening)
    if not held:
        return None, None, None
    inside = _IN.search(opening, held.end())
    for date in dates.find(opening[held.end() :]):
        if (iso := date.iso(known)) is not None:
            before = opening[held.end() : held.end() + date.start]
            return (*iso, _place(before) or (inside[1] if inside else None))
    return None, None, inside[1] if inside else None


def _place(before: str) -> str | None:
    """The place that stands right before a date: `London, ` or `(Rome, `."""
    match = _PLACE.search(before[-90:])
    if not match or not before.rstrip().endswith(",") or issuers.named(match["place"]):
        return None
    place = SESSION.sub("", match["place"]).strip(" ,")
    words = re.split(r"\d{4}\s", place)[-1].strip(" ,")
    return words or None


def _issued(printed: list[str]) -> str | None:
    """The date that stands alone on a line, or before the original language or the symbol in a running line."""
    for text in printed:
        date = dates.whole(text)
        if date and date.year and date.first == date.last:
            return date.first
    for text in printed:
        short = text[:500]
        for date in dates.find(short):
            lone = date.year and date.first == date.last and not _place(short[: date.start])
            if lone and (_ORIGINAL.match(short[date.end :].strip()) or _beside_symbol(short, date)):
                return date.first
    return None


def _beside_symbol(text: str, date: dates.Printed) -> bool:
    after = text[date.end :].lstrip()
    before = text[: date.start].rstrip().rsplit(" ", 1)[-1]
    return bool(_SYMBOL.match(after) or (_SYMBOL.fullmatch(before) and any(c.isdigit() for c in before)))


def _body(titles: list[str], printed: list[str], head: Head, session: str | None) -> str | None:
    """The body that the title names, else the head, else one whose whole name a line is, else the opening paragraph."""
    for text in reversed(titles):
        match = _REPORT_OF.match(text)
        if match and (found := issuers.titled(match["body"]) or issuers.named(match["body"])):
            return found
    if head.page:
        at = SESSION.search(head.opening[:600]) if session else None
        return issuers.named(head.opening[at.end() : at.end() + 120]) if at else None
    for text in printed:
        match = SESSION.search(text)
        if match and len(text) < 200 and (found := issuers.named(text[: match.start()])):
            return found
    for text in printed:
        if found := issuers.masthead(text):
            best = found
            others = [ref for t in printed if (ref := issuers.masthead(t))]
            order = [ref for _, ref in issuers.patterns()]
            return min([best, *others], key=order.index)
    if whole := next((ref for text in printed if (ref := issuers.titled(text))), None):
        return whole
    long = next((t for t in printed if len(t) > 60 and not t.startswith("[")), "")
    return issuers.named(long[:300]) or (issuers.named(head.opening[:600]) if session else None)


def _language(printed: list[str]) -> str | None:
    text = "\n".join(printed)[:4000]
    return next((code for pattern, code in _LANGUAGES if re.search(pattern, text)), None)

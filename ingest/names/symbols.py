"""Document symbols and resolution numbers in all their printed forms, as one normal form.

`General Assembly resolution 67/220` -> `A/RES/67/220`; `Security Council resolution 2272 (2016)` -> `S/RES/2272
(2016)`; `resolutions 66/235 A and 64/231`; `decision 74/564`; `Economic and Social Council resolution 2019/15` ->
`E/RES/2019/15`; `CEB/2018/HLCP/36/CRP.1`; `37 C/61`. A resolution of another organ keeps the organ's name before
its number. A number that several organs could have given is nobody's unless the text or the document tells whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from ingest.names.spans import Cover

_SPACES = "[ \u00a0\u202f]"
_SYMBOL = (
    r"(?:"
    r"(?:A|S|E|T|ST|TD|DP|CEB|ACC|HLCP|HLCM|JIU|CCPOQ|CCAQ|ICSC|UNEP|HSP|CAC|E/CN\.\d+|A/HRC|A/CONF\.\d+|"
    r"A/AC\.\d+|E/ICEF|FCCC|CBD|CRC|CCPR|SG|HRI|IPCC|"
    r"UNW|DP-FPA|WFP|UNFPA|DC|IDB|GC(?:\(\d{1,2}\))?|COP|IOM|EC|ISBA|BWC|NPT|TRADE|ECE|LC|CERD|CAT|CEDAW)"
    r"(?:/(?:[A-Z]{2,12}\.\s(?=CONF/)CONF|\s?(?:Add|Corr|Rev|CRP|INF|SR|L)\.\d[\w.]*|[A-Za-z0-9][A-Za-z0-9.\-]*))+"
    rf"(?:{_SPACES}?\(\d{{4}}\)|{_SPACES}\([A-Z][^()]{{0,20}}\))?"
    rf"(?:{_SPACES}[A-F](?![\w/]))?)"
)
_OF_AGENCY = (
    r"[A-Z][A-Z-]{1,9}(?:/[A-Z0-9][A-Za-z0-9.\-]{0,11}(?:\(\d{1,4}\))?){1,4}"
    r"/(?:(?:CRP|INF|Rev|REV|Add|WP|L)\.)?\d[\w.\-]*"
)
"""The symbol of an organization that has a list of its own (`UNEG/AGM2016/4`): slashes, and a number at its end."""

PLAIN = re.compile(
    rf"(?<![\w/.])(?:{_SYMBOL}|{_OF_AGENCY}(?![\w/])|\d{{2,3}}{_SPACES}(?:C|EX)/\d{{1,3}}(?![\w/])|WHA\d{{1,2}}\.\d{{1,2}}(?![\w/])|"
    r"(?:IDB|GB|PBC)\.\d{1,3}/[A-Z0-9][A-Za-z0-9/.]*|\d{1,3}/(?:CP|CMP|CMA|COP)\.\d{1,2}(?![\w/]))"
)
_PART = re.compile(r"(?:,| and|, and|-) (?P<part>(?:Add|Corr|Rev)\.\d{1,2})(?![\w/])")
ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?:undocs\.org|docs\.un\.org|documents\.un\.org|daccess-ods\.un\.org)/"
    rf"(?:[a-z]{{2}}/|[\w./]{{1,30}}\?(?:[\w=]{{1,20}}&)?(?:FinalSymbol|DS|symbol)=)?(?P<symbol>{_SYMBOL}|[A-Z][\w.%-]{{4,60}})"
)
"""A web address of the Organization's documents, which ends with the symbol."""

_ORGANS: dict[str, str] = {
    "general assembly": "A",
    "security council": "S",
    "economic and social council": "E",
    "ecosoc": "E",
    "council": "E",
    "assembly": "A",
    "human rights council": "A/HRC",
    "ga": "A",
    "unga": "A",
    "un general assembly": "A",
    "unsc": "S",
}
"""Organs whose resolutions have symbols of their own; the first part of these symbols."""

_WHOLE = ("general assembly", "security council", "economic and social council", "ecosoc", "human rights council")
_GENERAL = frozenset({"Commission", "Committee", "Conference", "Board", "Congress", "Forum", "Parties"})
"""Nouns that alone name no body: the number is somebody's, but nobody can tell whose."""

_INNER = r"(?:(?:of|on|for|in|to|and|the)(?: the)? )?"
_BODY = rf"(?P<body>(?:[A-Z][\w’'-]* {_INNER}){{0,9}}[A-Z][\w-]*)"
_NOUN = re.compile(
    r"\b(?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Parties|Forum)\b|\b[A-Z]{2,8}(?:-[A-Z]+)?$"
)
_LEADING = re.compile(
    r"^(?:(?:The|In|By|See|Under|With|As|Through|Its|Also|And|Pursuant|To|On|Of|For|From|Draft|Recalling|Reaffirming|Noting|"
    r"Welcoming|Following|Including|Regarding|Implementing|Considering|Concerning|Adopted|Adopting|Endorsing|Recalled) "
    r"(?:also |further |the |to |of )*)+"
)
_ROMAN = r"(?:[A-Z]-)?[IVXLC]+"
NUMBER = (
    rf"(?:(?:S-|ES-)\d{{1,2}}/\d{{1,3}}|\d{{1,4}}/\d{{1,4}}|"
    rf"\d{{1,4}}{_SPACES}[A-F]{_SPACES}\({_ROMAN}\)|\d{{1,4}}{_SPACES}?\((?:\d{{4}}|{_ROMAN})\))"
    rf"(?:{_SPACES}[A-HJ-Z](?:(?:[–-]| and )[B-Z])?(?![\w’'/-]))?"
)
_OF_DATE = r"(?:,? (?:sect(?:ion|\.) [IVXLC]+(?:\.[A-Z])?,? )?of \d{1,2}[ \u00a0][A-Z][a-z]+[ \u00a0]\d{4})?"
_LIST = rf"(?P<numbers>{NUMBER}(?:{_OF_DATE}(?:,| and|, and|;| or) {NUMBER})*)"
_AFTER = r"(?:[A-Z][\w-]+|and|on|of|the|for)"
NUMBERED = re.compile(
    rf"(?P<what>[Rr]es(?:olutions?|\.)|[Dd]ecisions?)(?: No\.)? {_LIST}"
    rf"(?: \([^()]{{0,40}}\))?(?: of the (?P<after>{_AFTER}(?: {_AFTER})*))?"
)
_BEFORE = re.compile(rf"(?<![\w’'-]){_BODY}(?:['’]s)? (?:in its |in )?$")
_LINKED = re.compile(
    rf"(?<![\w’'-]){_BODY}(?:,? (?:in|by|through|under|adopted|had adopted|has adopted|recalled|reaffirmed))*"
    r"(?: (?P<its>its|the))? $"
)
_THEN = re.compile(
    rf"(?: of \d{{1,2}} [A-Z][a-z]+ \d{{4}})?, the (?P<body>(?:[A-Z][\w’'-]* {_INNER}){{0,5}}[A-Z][\w-]*)"
)
"""Behind a number the body whose it is (`in its resolution 67/220, the General Assembly`)."""
_ITS = re.compile(r"\bits (?:own |previous |earlier )?$")
BARE = re.compile(
    r"\b(?:(?P<organ>[A-Z]\w{1,30}|its|their)(?: in its| in their)? )?resolution (?P<number>\d{1,4})"
    r"(?![\w/]|,\d| ?\(| [A-Z]+/| [A-F] \()"
)
_ONE = re.compile(NUMBER)
_SUFFIXES = re.compile(r"^(?P<stem>.*?)[ \u00a0](?P<first>[A-Z])(?P<to>[–-]| and )(?P<last>[B-Z])$")
_AFTER_SESSION = re.compile(rf"^(?P<number>\d{{1,4}}) (?P<session>\({_ROMAN}\)) (?P<letter>[A-Z])$")
_OF_ASSEMBLY = re.compile(r"/\d+[ \u00a0][A-HJ-Z]\b|/\d+,? sect(?:ion|\.)[ \u00a0][IVXLC]+\b")
"""Parts that only resolutions of the General Assembly have: suffix letters, and sections in Roman numerals."""

_LOCATOR = 16
"""Characters of a section behind a number (`, sect. XVII`)."""

_WINDOW = 120
"""Characters before a resolution's number within which the name of its organ stands."""

_FIRST_SESSION = 31
"""The first session of the General Assembly whose resolutions are numbered by session and number."""

_ALONE = 70
"""From this session on only the General Assembly numbers so high."""

_MOST = 2200
"""More resolutions than the Economic and Social Council numbered through."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document named in a text: its normal symbol and the span of its printed form."""

    symbol: str
    start: int
    end: int


def find(text: str, organ: str | None = None) -> list[Symbol]:
    """Every symbol in the text, in order, each printed form once; a range of suffixes (`A–E`) gives one each.

    `organ` is whose the document's bare numbers are (see `numbering`): the first part of their symbols.
    """
    addresses = [s for m in ADDRESS.finditer(text) if (s := _printed(text, *m.span("symbol")))]
    within = Cover(addresses)
    plain = [s for m in PLAIN.finditer(text) if not within.meets(*m.span()) and (s := _printed(text, *m.span()))]
    plain += [part for symbol in plain for part in _parts(text, symbol)]
    found = [*addresses, *plain]
    taken = Cover(found)
    for match in NUMBERED.finditer(text):
        found.extend(s for s in _resolutions(text, match, organ) if not taken.meets(s.start, s.end))
    return sorted(set(found), key=lambda s: (s.start, s.symbol))


def numbering(text: str, body: str | None = None) -> str | None:
    """Whose the bare numbers (`resolution 67/220`) of a document are, None where nobody can tell.

    The document's own where it is an organ's; else the General Assembly's in a document that names it, and that names
    no other body's resolution of such a number. `body` is the id of whose document it is.
    """
    if body is not None and body.startswith("organ/"):
        return _ORGANS.get(body.removeprefix("organ/").replace("-", " "))
    whose = {_whose(text, match) for match in NUMBERED.finditer(text) if "/" in match["numbers"]} - {None}
    others = {name for name in whose if name is not None and _ORGANS.get(name.lower()) not in {"A", "E", "S"}}
    return "A" if "General Assembly" in text and not others else None


def _normal(printed: str) -> str:
    """The normal form of a printed symbol: no breaks within it, a blank before a year in brackets."""
    symbol = re.sub(r"(?<=/)\s+|(?<=\.)\s+(?=CONF/)", "", unquote(printed))
    symbol = re.sub(r"[ \u00a0\u202f]+", " ", symbol).rstrip(".-")
    return re.sub(r"(?<=\w)\((\d{4})\)", r" (\1)", symbol)


def _documentary(symbol: str) -> bool:
    """Whether it has a slash or a stop and a digit: `A/RES` or `S/he` alone is no document."""
    return any(c.isdigit() for c in symbol) and ("/" in symbol or symbol.startswith("WHA"))


def _printed(text: str, start: int, end: int) -> Symbol | None:
    """The symbol that is printed at `start:end`, None where it names no document."""
    symbol = _normal(text[start:end])
    return Symbol(symbol, start, start + len(text[start:end].rstrip(".-"))) if _documentary(symbol) else None


def _parts(text: str, symbol: Symbol) -> Iterator[Symbol]:
    """The parts of a document that follow its symbol by their own ends alone (`A/99/1 and Corr.1`)."""
    at = symbol.end
    while match := _PART.match(text, at):
        yield Symbol(f"{symbol.symbol}/{match['part']}", *match.span("part"))
        at = match.end()


def _resolutions(text: str, match: re.Match[str], organ: str | None) -> Iterator[Symbol]:
    kind = "RES" if match["what"].lower().startswith("res") else "DEC"
    whose = _whose(text, match)
    for one in _ONE.finditer(match["numbers"]):
        start = match.start("numbers") + one.start()
        number = re.sub(r"[\u00a0\u202f ]+", " ", one[0])
        number = re.sub(r"(\d)\(", r"\1 (", number)
        for symbol in _symbols(kind, whose, organ, number, text[match.start("numbers") : match.end() + _LOCATOR]):
            yield Symbol(symbol, start, start + len(one[0]))


def _whose(text: str, match: re.Match[str]) -> str | None:
    """The organ or body that the words around a resolution's number name, None where they name none."""
    if match["after"]:
        return re.sub(r"(?: (?:of|the|and|on|for))+$", "", match["after"])
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    then = _THEN.match(text, match.end())
    if then and _ITS.search(before.removesuffix(" ") + " "):
        return _body(then["body"])
    for pattern in (_BEFORE, _LINKED):
        named = pattern.search(before)
        body = _body(named["body"]) if named else None
        if body is not None:
            return body
    return None


def _body(words: str) -> str | None:
    """The name of a body in capitalised words, without words that only begin the sentence; None where it is none."""
    low = words.lower()
    whole = next((organ for organ in _WHOLE if low == organ or low.endswith(f" {organ}")), None)
    if whole is not None:
        return words[len(words) - len(whole) :]
    name = _LEADING.sub("", words)
    return name if _NOUN.search(name) else None


def _symbols(kind: str, whose: str | None, organ: str | None, number: str, listed: str) -> list[str]:
    """The symbols of one printed number, of a range of suffixes several; none where it could be several organs'."""
    prefix = _prefix(whose, organ, number, listed)
    if whose is not None and whose.lower() not in _ORGANS:
        return [] if whose in _GENERAL else [f"{whose} {'resolution' if kind == 'RES' else 'decision'} {number}"]
    if prefix is None:
        return []
    behind = _AFTER_SESSION.match(number)
    if behind:
        number = f"{behind['number']} {behind['letter']} {behind['session']}"
    ranged = _SUFFIXES.match(number)
    if ranged:
        first, last = ord(ranged["first"]), ord(ranged["last"])
        letters = (first, last) if ranged["to"] == " and " else range(first, last + 1)
        return [f"{prefix}/{kind}/{ranged['stem']} {chr(letter)}" for letter in letters]
    return [f"{prefix}/{kind}/{number}"]


def _prefix(whose: str | None, organ: str | None, number: str, listed: str) -> str | None:
    """The first part of a resolution's symbol, by its organ, else by the form of its number, else by the document."""
    year = re.search(r"\((\d{4})\)", number)
    named = _ORGANS.get(whose.lower()) if whose else None
    if whose is not None and whose.lower() == "council":
        if year:
            return "S"
        return "E" if re.match(r"(?:19|20)\d\d/|\d{1,4} (?:[A-F] )?\(", number) else None
    if named is not None:
        return named
    if year:
        return "S"
    if re.match(r"(?:19|20)\d\d/", number):
        return "E"
    if "(" in number:
        return "A" if int(number.split(" ", maxsplit=1)[0]) > _MOST else organ
    if number.startswith(("S-", "ES-")) or _OF_ASSEMBLY.search(listed):
        return "A"
    session = int(number.split("/", maxsplit=1)[0])
    if session >= _ALONE or organ != "A":
        return "A" if session >= _ALONE else organ
    return organ if session >= _FIRST_SESSION else None

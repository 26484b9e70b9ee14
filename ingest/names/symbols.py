"""Document symbols and resolution numbers in all their printed forms, as one normal form.

`General Assembly resolution 67/220` -> `A/RES/67/220`; `Security Council resolution 2272 (2016)` -> `S/RES/2272
(2016)`; `resolutions 66/235 A and 64/231`; `decision 74/564`; `Economic and Social Council resolution 2019/15` ->
`E/RES/2019/15`; `CEB/2018/HLCP/36/CRP.1`; `37 C/61`. A resolution of another organ keeps the organ's name before
its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.names.spans import Cover, Place

_SPACES = "[ \u00a0\u202f]"
PLAIN = re.compile(
    r"(?<![\w/.])(?:"
    r"(?:A|S|E|T|ST|TD|DP|CEB|ACC|HLCP|HLCM|JIU|CCPOQ|CCAQ|ICSC|UNEP|HSP|CAC|E/CN\.\d+|A/HRC|A/CONF\.\d+|"
    r"A/AC\.\d+|E/ICEF|FCCC|CBD|CRC|CCPR|SG|HRI|IPCC|"
    r"UNW|DP-FPA|WFP|UNFPA|DC|IDB|GC|COP|IOM|EC|ISBA|BWC|NPT|TRADE|ECE|LC|CERD|CAT|CEDAW)"
    r"(?:/[A-Za-z0-9][A-Za-z0-9.\-]*)+"
    rf"(?:\(\d{{4}}\)|{_SPACES}\((?:[A-Z][^()]{{0,20}}|\d{{4}})\))?"
    rf"(?:{_SPACES}[A-F](?![\w/]))?"
    r"|\d{2,3}" + _SPACES + r"(?:C|EX)/\d{1,3}(?![\w/]))"
)
_ORGANS: dict[str, str] = {
    "general assembly": "A",
    "security council": "S",
    "economic and social council": "E",
    "ecosoc": "E",
    "council": "E",
    "assembly": "A",
    "human rights council": "A/HRC",
}
_ORGAN = (
    r"(?P<organ>General Assembly|Assembly|Security Council|Economic and Social Council|ECOSOC|"
    r"Human Rights Council|Council)"
)
_NUMBER = (
    r"(?:S-\d{1,2}/\d{1,3}|ES-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,4}|\d{1,4}(?:"
    + _SPACES
    + r"?\((?:\d{4}|[IVXLC]+|[A-Z]-[IVXLC]+)\)))(?:"
    + _SPACES
    + r"[A-F](?:(?:[–-]| and )[B-F])?(?![\w]))?"
)
_OF_DATE = r"(?:,? (?:sect(?:ion|\.) [IVXLC]+(?:\.[A-Z])?,? )?of \d{1,2}[ \u00a0][A-Z][a-z]+[ \u00a0]\d{4})?"
_LIST = rf"(?P<numbers>{_NUMBER}(?:{_OF_DATE}(?:,| and|, and|;| or) {_NUMBER})*)"
NUMBERED = re.compile(
    rf"(?:{_ORGAN}(?:['’]s)? (?:in its |in )?)?(?P<what>[Rr]esolutions?|[Dd]ecisions?)(?: No\.)? {_LIST}"
    rf"(?: \([^()]{{0,40}}\))?(?: of the (?P<after>(?:[A-Z][\w-]+|and|on|of|the|for)(?: (?:[A-Z][\w-]+|"
    rf"and|on|of|the|for))*))?"
)
BARE = re.compile(
    r"\b(?:(?P<organ>[A-Z]\w{1,30}|its|their)(?: in its| in their)? )?resolution (?P<number>\d{1,4})"
    r"(?![\w/]|,\d| ?\(| [A-Z]+/)"
)
_ONE = re.compile(_NUMBER)
_SUFFIXES = re.compile(r"^(?P<stem>.*?)[ \u00a0](?P<first>[A-F])(?P<to>[–-]| and )(?P<last>[B-F])$")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document named in a text: its normal symbol and the span of its printed form."""

    symbol: str
    start: int
    end: int


def find(text: str) -> list[Symbol]:
    """Every symbol in the text, in order, each printed form once; a range of suffixes (`A–E`) gives one each."""
    found: list[Symbol] = []
    taken: list[Place] = []
    for match in PLAIN.finditer(text):
        symbol = re.sub(r"[ \u00a0\u202f]+", " ", match[0]).rstrip(".-")
        if not _documentary(symbol):
            continue
        found.append(Symbol(symbol, match.start(), match.start() + len(match[0].rstrip(".-"))))
        taken.append(Place(*match.span()))
    plain = Cover(taken)
    for match in NUMBERED.finditer(text):
        found.extend(s for s in _resolutions(match) if not plain.meets(s.start, s.end))
    return sorted(set(found), key=lambda s: (s.start, s.symbol))


def _documentary(symbol: str) -> bool:
    """Whether it has a digit: `A/RES` or `S/he` alone is no document."""
    return any(c.isdigit() for c in symbol)


def _resolutions(match: re.Match[str]) -> list[Symbol]:
    kind = "RES" if match["what"].lower().startswith("res") else "DEC"
    after = match["after"]
    organ = match["organ"].lower() if match["organ"] else ""
    found: list[Symbol] = []
    for one in _ONE.finditer(match["numbers"]):
        start = match.start("numbers") + one.start()
        number = re.sub(r"[\u00a0\u202f ]+", " ", one[0])
        number = re.sub(r"(\d)\(", r"\1 (", number)
        if after and after.split(" ")[-1] in {"of", "the", "and", "on", "for"}:
            after = re.sub(r"(?: (?:of|the|and|on|for))+$", "", after)
        found.extend(Symbol(symbol, start, start + len(one[0])) for symbol in _symbols(kind, organ, after, number))
    return found


def _symbols(kind: str, organ: str, after: str | None, number: str) -> list[str]:
    if after and after.lower() not in _ORGANS:
        return [f"{after} {'resolution' if kind == 'RES' else 'decision'} {number}"]
    organ = after.lower() if after else organ
    if organ in _ORGANS and not (organ == "council" and "(" in number):
        prefix = _ORGANS[organ]
    elif re.fullmatch(r"\d{1,4} \(\d{4}\)", number) or organ == "council":
        prefix = "S"
    elif re.match(r"(?:19|20)\d\d/", number):
        prefix = "E"
    else:
        prefix = "A"
    ranged = _SUFFIXES.match(number)
    if ranged:
        first, last = ord(ranged["first"]), ord(ranged["last"])
        letters = (first, last) if ranged["to"] == " and " else range(first, last + 1)
        return [f"{prefix}/{kind}/{ranged['stem']} {chr(letter)}" for letter in letters]
    return [f"{prefix}/{kind}/{number}"]

"""What gives a mandate: the resolution, convention or outcome that its sentence names as the ground."""

from __future__ import annotations

import re

from ingest.names import symbols

_CUE = (
    r"(?:pursuant to|in accordance with|in line with|in response to|in follow-up to|further to|on the basis of|under|"
    r"by virtue of|as (?:requested|mandated|set out|called for) (?:in|by|under)|mandated (?:by|under|in)|in its|"
    r"guardian of|custodian of|depositary of)"
)
_BEFORE = re.compile(
    (
        rf"\b{_CUE} (?:the |General Assembly |Security Council |Economic and Social Council )*(?:resolutions? "
        rf"|decisions? )?$"
    ),
    re.I,
)
_NAMED = re.compile(
    rf"\b(?i:{_CUE}) (?:the )?(?P<name>(?:[A-Z][\w’'-]+ ){{0,4}}(?:Convention|Charter|Protocol|"
    rf"Statute|Covenant|Treaty|Agreement|"
    r"Programme of Action|Plan of Action|Framework|Compact|Agenda|Declaration)"
    r"(?: (?:against|on|of|for|to|and|the|in|[A-Z][\w’'-]*|\d{4}))*)"
)
_GIVEN = re.compile(
    r"\b(?:identified|designated|entrusted|mandated|recognized|named) by (?:the )?(?:outcome(?: "
    r"process)? of (?:the )?)?"
    r"(?P<name>(?:World )?(?:Summit|Conference|Congress|Assembly)(?: (?:on|of|for|the|and|[A-Z][\w’'-]+))+)"
)
_TAIL = re.compile(r"(?: (?:against|on|of|for|to|and|the|in))+$")


def instrument(text: str, start: int, end: int, organ: str | None = None) -> str | None:
    """The instrument that the sentence `text[start:end]` rests on: a symbol, else the name as printed, else None.

    A document named in passing is none: words such as `pursuant to`, `under` or `guardian of` must stand before it.
    `organ` is whose the document's bare numbers are (see `symbols.numbering`).
    """
    sentence = text[start:end]
    for symbol in symbols.find(sentence, organ):
        if _BEFORE.search(sentence[: symbol.start]):
            return symbol.symbol
    match = _NAMED.search(sentence) or _GIVEN.search(sentence)
    return _TAIL.sub("", match["name"]) if match else None

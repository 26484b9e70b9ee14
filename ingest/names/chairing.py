"""Who chairs a body, told by a verb or a noun: `chaired by A and B`, `under the chairmanship of A`, `A took the chair`.

Agents in the text are masked (`persons.MASK`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.names.persons import HONORIFIC, HONORIFICS, MASK, NAME, PART, Holding, is_name, tidy

_ASIDE = rf"(?: \((?:the )?{MASK}+[^()]{{0,60}}\)| of (?:the )?{MASK}+)?"
_ONE = rf"(?:{HONORIFICS}{NAME}|{HONORIFIC} {PART})".replace("?P<honorific>", "?:")
_LISTED = rf"{_ONE}{_ASIDE}(?:(?:, {_ONE}{_ASIDE}){{0,3}},? and (?:by )?{_ONE}{_ASIDE})?"
_MEETING = r"[Tt]he (?:[\w-]+ ){0,3}(?:session|meeting|retreat)"
_SET_UP = "(?:established|created|set up|convened|launched|formed)"
_CHAIRED = re.compile(
    rf"(?:(?P<org>{MASK}+)|, whose (?=[A-Z])|\b(?P<here>{_MEETING}) (?=was|is|,))"
    rf"(?P<between>[^.;{MASK}]{{0,60}}?|, {_SET_UP} [^.;]{{0,140}}? and )\b"
    rf"(?P<rank>co-)?(?:chaired|presided over)(?: since [^.;,]{{4,20}}?| at (?:the|that) time(?: of [^.;,]{{4,30}}?)?)?"
    rf" (?:jointly )?by (?P<people>{_LISTED})"
)
_UNDER = re.compile(
    rf"(?:(?P<org>{MASK}+)|\b(?P<here>{_MEETING})\b)[^.;{MASK}]{{0,100}}? (?:under|with) the (?P<rank>co-)?"
    rf"(?:chairmanship|chairpersonship|chairwomanship|presidency) of (?P<people>{_LISTED})"
)
_TAKES = re.compile(
    rf"(?P<people>{_ONE}){_ASIDE},? (?:who )?(?:(?:had|has|would|will) )?"
    r"(?:assume[ds]?|held|holds|occupie[ds]|(?:took|taken|take) (?:over|on)) "
    rf"the (?P<rank>co-|vice-)?(?:chairmanship|chairpersonship|chair)(?: of (?:the )?(?P<org>{MASK}+))?"
)
_CHAIRS = re.compile(
    rf"(?P<people>{_LISTED})(?:, [^.;]{{0,120}}?,)? "
    r"(?:(?:currently|jointly|now|also|has|had|have|long) )*(?P<rank>co-)?chair(?:s|ed)? "
    rf"(?:(?:the )?(?P<org>{MASK}+)|(?P<here>the (?:session|meeting)\b))(?! (?:meeting|session|panel|side))"
)
_WAS = re.compile(
    r"\b(?:[Tt]he|[Ii]ts) (?:first|second|third|founding|previous|former|current|present|new|incoming|outgoing) "
    rf"(?P<rank>co-|vice-)?chair(?:man|woman|person|s)?(?: of (?:the )?(?P<org>{MASK}+))? (?:was|is|were|are|has been) "
    rf"(?P<people>{_LISTED})(?:, (?:who was )?(?:followed|succeeded) by (?P<next>{_ONE}))?"
)
_PERSON = re.compile(rf"(?:{HONORIFICS}(?P<person>{NAME})|{HONORIFIC} (?P<surname>{PART}))(?={_ASIDE}(?:,| and |$))")
_PART = re.compile(r"(?:, whose )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) ")
_RANKS = {"co-": "Co-Chair", "vice-": "Vice-Chair"}


def find(skeleton: str, by_start: Mapping[int, str]) -> Iterator[Holding]:
    """Everyone who chairs, with the body where it is named; where it is a part of the body, the post says which."""
    for pattern in (_CHAIRED, _UNDER, _TAKES, _CHAIRS, _WAS):
        for match in pattern.finditer(skeleton):
            groups = match.groupdict()
            part = _PART.match(groups.get("between") or "")
            if pattern is _CHAIRED and not (match["org"] or match["here"] or part):
                continue
            post = _RANKS.get(match["rank"] or "", "Chair")
            if part:
                post = f"{post} of the {part[1]}"
            org = by_start.get(match.start("org")) if match["org"] else None
            for person in _people(match):
                yield Holding(person, post, org, match.start(), match.end(), "chaired-by", -1)


def _people(match: re.Match[str]) -> Iterator[str]:
    spans = [match.span("people"), *([match.span("next")] if match.groupdict().get("next") else [])]
    for one in (found for span in spans for found in _PERSON.finditer(match.string, *span)):
        if one["surname"]:
            yield one["surname"]
        elif one["honorific"] or is_name(one["person"]):
            yield tidy(one["person"])

"""Several persons with one plural post: `A and B were elected Co-Chairs`, `A, B and C, Directors of X, Y and Z`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ingest.names.persons import HONORIFICS, NAME, PART, is_name, tidy

_PLURAL = rf"(?P<post>(?:{PART}[ -]){{0,3}}{PART}s(?:-General)?(?: for {PART}(?: {PART}){{0,3}})?)"
_CHOSEN = re.compile(
    rf"\b(?:were|had been|have been|being) (?:re-)?(?:unanimously )?(?:elected|appointed|nominated|designated|named|"
    rf"selected|chosen|confirmed)(?: as)? (?:its |the )?(?:new )?{_PLURAL}"
)
_AS = re.compile(
    r"(?:,? as|\)|[\w’'‑-]) (?:its |the )?(?P<post>(?:Co-|Vice-|Deputy )?(?:Chairs|Chairmen|Chairpersons))\b"
)
_PERSON = re.compile(rf"\b{HONORIFICS}(?P<person>{NAME})(?=,| \(| and | as | of | to | ?$| [a-z])")
_STOP = re.compile(r"[.;] (?=[A-Z])|; ")
_ADDRESS = re.compile(r"\b(?:M[rs]s?|Dr|Prof|E|[A-Z])\.$")
_WINDOW = 400
"""The clause of several persons with one post is read back so many characters."""
_ELECTS = re.compile(r"\b(?:re-)?(?:elected|appointed|nominated|designated|named)(?: of)? ")
_ONE = re.compile(r"\b(?:Chair|Chairman|Chairperson|Rapporteur)\b")
_RESPECTIVELY = re.compile(
    rf"\b(?P<people>{NAME}(?:, {NAME}){{0,3}},? and (?:{NAME})), (?:the )?{_PLURAL}(?:,| of| for| at)? (?:the )?"
)


@dataclass(frozen=True, slots=True)
class Shared:
    """A person with a post that others share; `at` is where the organization's name begins, None without one."""

    person: str
    post: str
    at: int | None
    start: int
    end: int
    shape: str
    post_at: int = -1


def find(skeleton: str, titles: Collection[str], mask: str) -> Iterator[Shared]:
    """Each person of each such sentence; agents in the text are masked by `mask`, post titles are in lower case."""
    name = re.compile(rf"(?:,? and (?:the )?|, (?:the )?)?({mask}+)")
    for match in _CHOSEN.finditer(skeleton):
        post = singular(match["post"], titles)
        if post is None:
            continue
        behind = re.compile(rf" (?:of|for) (?:the )?({mask}+)").match(skeleton, match.end())
        at = behind.start(1) if behind else None
        start = _clause(skeleton, match.start())
        for person in _persons(skeleton, start, match.start()):
            yield Shared(person, post, at, start, match.end(), "elected")
    yield from _listed(skeleton, mask)
    for match in _RESPECTIVELY.finditer(skeleton):
        post = singular(match["post"], titles)
        people = [p for p in re.split(r",? and |, ", match["people"]) if is_name(p)]
        places: list[int] = []
        at = match.end()
        while len(places) < len(people) and (one := name.match(skeleton, at)):
            places.append(one.start(1))
            at = one.end(1)
        if post is not None and 1 < len(people) == len(places):
            for person, place in zip(people, places, strict=True):
                yield Shared(tidy(person), post, place, match.start(), at, "each")


def _listed(skeleton: str, mask: str) -> Iterator[Shared]:
    """Those elected together (`elected A Chair and B and C Vice-Chairs`): the persons since the last post named."""
    for match in _AS.finditer(skeleton):
        start = _clause(skeleton, match.start())
        verbs = [m.end() for m in _ELECTS.finditer(skeleton, start, match.start())]
        if not verbs:
            continue
        first = max([verbs[-1], *(m.end() for m in _ONE.finditer(skeleton, start, match.start()))])
        post = match["post"].replace("men", "man").removesuffix("s")
        electing = re.compile(rf"({mask}+)(?: has| had)?(?: [a-z]+ly)? (?:re-)?elected ").search(skeleton, start, first)
        at = electing.start(1) if electing else None
        for person in _persons(skeleton, first, match.start("post")):
            yield Shared(person, post, at, first, match.end(), "elected")


def _persons(skeleton: str, start: int, end: int) -> list[str]:
    found = _PERSON.finditer(skeleton, start, end)
    return [tidy(m["person"]) for m in found if m["honorific"] or is_name(m["person"])]


def _clause(skeleton: str, at: int) -> int:
    """Where the clause begins in which `at` stands, not far before it; the stop of a form of address ends none."""
    first = max(0, at - _WINDOW)
    ends = [m.end() for m in _STOP.finditer(skeleton, first, at) if not _ADDRESS.search(skeleton, first, m.start() + 1)]
    return ends[-1] if ends else first


def singular(post: str, titles: Collection[str]) -> str | None:
    """The singular of a plural post title that the vocabularies know, None for other words."""
    one = re.sub(r"men\b", "man", re.sub(r"s(?=-General\b|$| for )", "", re.sub(r"ies\b", "y", post), count=1))
    head = one.split(" for ")[0].lower()
    plain = re.sub(r"^(?:co-|vice-|deputy |acting |joint )+", "", head)
    return one if head in titles or plain in titles else None

"""Several persons introduced together (`A, B and C, Executive Directors of X, Y and Z respectively`).

The first person goes with the first organization or post, and so on; where their numbers differ, nobody can tell who
goes with whom, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile

from ingest.names.persons import HONORIFICS, MASK, NAME, Holding, is_name, tidy

_ASIDE = rf"(?: \((?:the )?{MASK}+\)| of (?:the )?{MASK}+)?"
_ADDRESSED = rf"{HONORIFICS}{NAME}{_ASIDE}".replace("?P<honorific>", "?:")
_PEOPLE = rf"(?P<people>{_ADDRESSED}(?:, {_ADDRESSED}){{0,6}},? and {_ADDRESSED})"
_ORGS = rf"(?P<orgs>{MASK}+(?:, (?:the )?{MASK}+){{0,6}},? and (?:the )?{MASK}+)"
_PLURAL = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}"
_OF_SEVERAL = re.compile(rf"\b(?P<post>{_PLURAL}) (?:of|at) (?:the )?{_ORGS}")
_ONE_OF = rf"{_PLURAL}(?:, (?:the )?{_PLURAL}){{0,3}},? and (?:the )?{_PLURAL}"
_OF_ONE = re.compile(rf"\b(?P<posts>{_ONE_OF})(?: of (?:the )?(?P<org>{MASK}+))?,? respectively\b")
_NOUN = "(?:group|task team|task force|network|committee)"
_OFFICES = (
    r"(?P<post>(?:Acting )?(?:[Cc]o-|[Vv]ice-|Deputy )?(?:[Cc]hair(?:s|men|persons|women)|[Cc]onven[eo]rs|"
    r"[Ff]acilitators|"
    rf"[Rr]apporteurs))(?: of (?:the )?(?:(?P<org>{MASK}+)|(?:[a-z]+ )?{_NOUN}))?"
)
_SHARED = re.compile(rf"\b{_OFFICES},? (?:namely,? |were )?{_PEOPLE}(?=[,.;:)]| and\b| who\b|$)")
_SHARING = re.compile(rf"\b{_PEOPLE}, (?:both )?(?:the )?{_OFFICES}(?!\w|,? respectively)")
_BOTH = re.compile(rf"\b{_PEOPLE}, (?:both |the )?(?P<post>{_PLURAL})(?=[.;)]|$)")
_CHOSEN = (
    r"(?: (?:were|had been|have been) (?:re-)?(?:unanimously )?(?:elected|appointed|designated|named|confirmed)(?: as)?"
    r"|,)"
)
_EACH = rf"(?:the )?{MASK}+ \((?:{_ADDRESSED})\)"
_BESIDE = re.compile(rf"\b(?P<post>{_PLURAL}) of (?P<each>{_EACH}(?:(?:, |,? and ){_EACH}){{1,6}})")
_BEFORE = re.compile(rf"{_PEOPLE}{_CHOSEN} (?:respectively,? )?(?:its |the )?$")
_BEHIND = re.compile(rf",? (?:respectively,? )?\(?{_PEOPLE}(?=[,.;:)]| respectively| were\b| was\b| and\b|$)")
_PERSON = re.compile(rf"{HONORIFICS}(?P<name>{NAME})")
_AGENT = re.compile(rf"{MASK}+")
_TITLE = re.compile(_PLURAL)
_WINDOW = 300


def together(skeleton: str, by_start: Mapping[int, str], titles: Collection[str]) -> Iterator[Holding]:
    """The holdings of persons listed with as many organizations, or with as many posts at one.

    `skeleton` is the text with agents masked, `by_start` has their ids by their first characters, `titles` the known
    post titles in lower case.
    """
    for match in _OF_SEVERAL.finditer(skeleton):
        post = singular(match["post"], titles)
        agents = [by_start.get(m.start()) for m in _AGENT.finditer(skeleton, *match.span("orgs"))]
        if post is not None:
            yield from _each(skeleton, match.span(), [post] * len(agents), agents)
    for match in _OF_ONE.finditer(skeleton):
        listed = list(_TITLE.finditer(skeleton, *match.span("posts")))
        known = list(takewhile(lambda m: m[0].lower() in titles, reversed(listed)))[::-1]
        if len(known) > 1:
            agents = [by_start.get(match.start("org")) if match["org"] else None] * len(known)
            yield from _each(skeleton, (known[0].start(), match.end()), [m[0] for m in known], agents)
    for match in _BESIDE.finditer(skeleton):
        post = singular(match["post"], titles)
        agents = [by_start.get(m.start()) for m in _AGENT.finditer(skeleton, *match.span("each"))]
        names = [tidy(m["name"]) for m in _PERSON.finditer(skeleton, *match.span("each"))]
        if post is not None and len(names) == len(agents) and all(map(is_name, names)):
            for name, agent in zip(names, agents, strict=True):
                yield Holding(name, post, agent, *match.span(), "each", -1)
    for match in _BOTH.finditer(skeleton):
        post = singular(match["post"], titles)
        for name in (tidy(m["name"]) for m in _PERSON.finditer(skeleton, *match.span("people"))):
            if post is not None and is_name(name):
                yield Holding(name, post, None, *match.span(), "shared", -1)
    for pattern in (_SHARED, _SHARING):
        for match in pattern.finditer(skeleton):
            office = match["post"][:1].upper() + re.sub(r"men$", "man", match["post"][1:]).removesuffix("s")
            agent = by_start.get(match.start("org")) if match["org"] else None
            for name in (tidy(m["name"]) for m in _PERSON.finditer(skeleton, *match.span("people"))):
                if is_name(name):
                    yield Holding(name, office, agent, *match.span(), "shared", -1)


def singular(printed: str, titles: Collection[str]) -> str | None:
    """The title of which these words are the plural (`Directors-General`), None where they are no known one."""
    words = re.split(r"([ -])", printed)
    for first in range(0, len(words), 2):
        one = "".join(re.sub(r"s$", "", re.sub(r"ies$", "y", word)) for word in words[first:])
        if one.lower() in titles and one != "".join(words[first:]):
            return one
    return None


def _each(skeleton: str, span: tuple[int, int], posts: list[str], agents: list[str | None]) -> Iterator[Holding]:
    """One holding a person, where as many persons stand right before or behind as there are posts."""
    before = _BEFORE.search(skeleton, max(0, span[0] - _WINDOW), span[0])
    people = before or _BEHIND.match(skeleton, span[1])
    if people is None:
        return
    names = [tidy(m["name"]) for m in _PERSON.finditer(skeleton, *people.span("people"))]
    if len(names) != len(posts) or not all(map(is_name, names)):
        return
    start, end = min(people.start(), span[0]), max(people.end(), span[1])
    for name, post, agent in zip(names, posts, agents, strict=True):
        yield Holding(name, post, agent, start, end, "each", -1)

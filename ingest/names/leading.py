"""Who leads, told beside the person's own post: `Ms. A, Director (Co-lead)`, `headed by A`, `the Vice-Chairs: A; B`.

Agents in the text are masked (`persons.MASK`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.names.persons import HONORIFIC, HONORIFICS, MASK, NAME, Holding, is_name, tidy

_PERSON = rf"{HONORIFICS}(?P<person>{NAME})"
_OFFICE = (
    r"(?P<post>(?:[Cc]o-|[Vv]ice-|Deputy |Acting )?(?:[Cc]hair(?:person|man|woman)?|[Ll]ead(?:er)?|[Cc]onven[eo]r|"
    r"[Cc]oordinator|[Ff]acilitator|[Rr]apporteur|[Ss]ecretary|[Ff]ocal [Pp]oint))"
)
_NOTED = re.compile(rf"^(?:[-•*–] ?)?{_PERSON}(?: \(|, | [–-] )[^;]{{0,200}}?[(\[]{_OFFICE}[)\]]\.?$")
"""A line of a list with a person's office in the group at its end."""

_UNIT = r"(?:[Uu]nit|[Dd]ivision|[Bb]ranch|[Ss]ection|[Oo]ffice|[Ss]ervice|[Dd]epartment)"
_WHOSE = re.compile(
    rf"(?:(?P<org>{MASK}+)(?: \({MASK}+\))?|\b[Tt]h(?:is|e) (?:[a-z]+ )?{_UNIT}), "
    rf"whose (?:present |current |new |first )?(?P<post>chief|head|director|chair|coordinator|"
    rf"secretary|executive secretary) (?:is|was|has been)(?: now)? {_PERSON}"
)
_HEADED = re.compile(
    rf"(?:(?P<org>{MASK}+)(?:(?:,| is| was| has been)(?: (?:currently|now|since \d{{4}}))?|, [^.;{MASK}]{{0,60}} and) |"
    rf"\b[Tt]h(?:is|e) (?:[a-z]+ )?{_UNIT} (?:is|was) |(?:^|(?<=\. )|(?<=: ))(?=[HD]))"
    rf"(?P<verb>[Hh]eaded|[Dd]irected) by {_PERSON}(?=,? |\.)"
)
_PLURAL = re.compile(r"\b(?P<post>(?:[Cc]o-|[Vv]ice-)?(?:[Cc]hair(?:men|persons|s)|[Ff]acilitators|[Rr]apporteurs)): ")
_LISTED = re.compile(rf"(?:(?<=: )|(?<=; )|(?<=, )|(?<=and )){_PERSON}(?= \(|,|;|\.| and |$)")
_SENTENCE = re.compile(r"\.(?: [A-Z]|$)")
_ADDRESS = re.compile(rf"(?:{HONORIFIC}|[A-Z]\.)$")
_POSTS = {"headed": "Head", "directed": "Director"}


def find(skeleton: str, by_start: Mapping[int, str]) -> Iterator[Holding]:
    """Everyone who leads by such words, with the body where it is named."""
    if (noted := _NOTED.match(skeleton)) and _is_person(noted):
        post = noted["post"]
        yield _holding(noted, post[0].upper() + post[1:], None, "noted")
    for match in _WHOSE.finditer(skeleton):
        if _is_person(match):
            yield _holding(match, match["post"].capitalize(), by_start.get(match.start("org")), "headed")
    for match in _HEADED.finditer(skeleton):
        if _is_person(match):
            yield _holding(match, _POSTS[match["verb"].lower()], by_start.get(match.start("org")), "headed")
    for match in _PLURAL.finditer(skeleton):
        end = _end(skeleton, match.end())
        post = re.sub(r"(?<=hair)men$", "mans", match["post"])[:-1]
        for one in _LISTED.finditer(skeleton, match.end(), end):
            if _is_person(one):
                yield Holding(tidy(one["person"]), post, None, match.start(), end, "listed-office", -1)


def _end(skeleton: str, start: int) -> int:
    """Where the sentence ends that goes on at `start`; the stop of a form of address or initial ends none."""
    for stop in _SENTENCE.finditer(skeleton, start):
        if not _ADDRESS.search(skeleton, start, stop.start() + 1):
            return stop.start()
    return len(skeleton)


def _is_person(match: re.Match[str]) -> bool:
    return bool(match["honorific"]) or is_name(match["person"])


def _holding(match: re.Match[str], post: str, organization: str | None, shape: str) -> Holding:
    return Holding(tidy(match["person"]), post, organization, match.start(), match.end(), shape, -1)

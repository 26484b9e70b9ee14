"""Persons with their posts, by the shapes in which documents introduce them.

Agents are masked before matching (every character of a name becomes the same private-use character), so that a shape
can say `post of ORGANIZATION, PERSON` and offsets stay those of the plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.names.recognise import Named
from ontology.model import PostTitle

MASK = "\ue000"
_UP = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0386-\u03ab\u0400-\u042f"
_PART = rf"[{_UP}][\w’'‑-]+"
_NAME = (
    rf"(?:{_PART}|[{_UP}]\.)(?: (?:{_PART}|[{_UP}]\.|da|de|del|della|di|do|dos|du|bin|ibn|al|el|la|le|van|von|der|den|ter|y|e)){{0,4}}"
    rf" (?:[a-z]{{1,3}}[-‑’'])?{_PART}"
)
_HONORIFIC = r"(?:(?:Mr|Ms|Mrs|Mme|Dr|Prof|Sir|Amb|H\.E)\.? |Messrs\. |Mr\.|Professor |Ambassador |Sir |Dame |Lord )*"
_ORG = rf"(?:the )?(?P<org>{MASK}+)"
_QUALIFIER = (
    rf"(?: (?:for|on|of|to|against|in) (?:the )?{_PART}(?:(?:,? (?:and|of|the|for|in|on|to|against|&) |, | )(?:the )?{_PART}){{0,9}})?"
)
_NOT_NAMES = frozenset(
    "United Nations General Assembly Committee Board Council Office Department Group Network Team Task Force Programme Fund Agency World Bank Chair "
    "Secretary Director Executive Special Deputy Session Agenda Development Goals Summit Conference Convention Report Annex January February March "
    "April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Headquarters New York Geneva Vienna Rome "
    "Paris Nairobi London Member States Charter System High Level Organization International Institute Forum Commission Republic Kingdom Union Agreement "
    "Strategy Action Plan Framework Day Year Sustainable Human Rights Climate Change Decade Global Security Board’s In On At The This He She Following".split()
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with a post: names as printed, the agent's id where one is named, and the span of the whole."""

    person: str
    post: str
    organization: str | None
    start: int
    end: int
    shape: str


class People:
    """Finds persons with posts; `titles` are the post titles of the vocabularies."""

    def __init__(self, titles: Iterable[PostTitle]) -> None:
        self.implied = {name.lower(): t.agent for t in titles for name in (t.label, *t.alternatives) if t.agent}
        every = sorted({n for t in titles for n in (t.label, *t.alternatives)}, key=len, reverse=True)
        one = "|".join(re.escape(n).replace(r"\-", "[-‑–]") for n in every)
        rank = r"(?:(?:Deputy|Acting|Assistant|Associate|Vice|Senior|Former|Interim|outgoing|incoming|former|acting|new|First|Chief) )*"
        title = rf"(?P<post>{rank}(?:{one}){_QUALIFIER})"
        org = rf"(?:(?:,| of| for| at| to| in| and)? {_ORG}(?:['’]s)?)?"
        more = rf"(?: and (?P<second>{rank}(?:{one}){_QUALIFIER})(?:(?:,| of| for)? (?:the )?(?P<org2>{MASK}+))?)?"
        person = rf"{_HONORIFIC}(?P<person>{_NAME})"
        self._shapes = tuple(
            (name, re.compile(pattern))
            for name, pattern in (
                ("post-then-person", rf"\b{title}{org}{more}, {person}(?=[,.;:)]| and |$| \()"),
                ("person-then-post", rf"\b{person}, (?:the |an? |then )?(?:outgoing |incoming )?{title}{org}{more}"),
                ("person-in-brackets", rf"\b{person} \((?:the )?{title}{org}\)"),
                ("title-person", rf"\b(?P<post>Secretary-General|Deputy Secretary-General|Executive Director|Director-General) {person}\b"),
            )
        )
        self._capacity = re.compile(rf"\bcapacity as (?:the )?{title}{org}")

    def find(self, text: str, agents: Iterable[Named]) -> list[Holding]:
        """The holdings in a plain text in which these agents are named, in order."""
        by_start = {}
        masked = list(text)
        for agent in agents:
            by_start[agent.start] = agent.id
            masked[agent.start : agent.end] = MASK * (agent.end - agent.start)
        skeleton = "".join(masked)
        found: list[Holding] = []
        for shape, pattern in self._shapes:
            for match in pattern.finditer(skeleton):
                found.extend(self._holdings(match, text, by_start, shape))
        unique = {(h.person, h.post, h.organization): h for h in reversed(found)}
        return sorted(unique.values(), key=lambda h: (h.start, h.person, h.post))

    def _holdings(self, match: re.Match[str], text: str, by_start: dict[int, str], shape: str) -> Iterable[Holding]:
        person = text[slice(*match.span("person"))]
        if not _is_name(person):
            return
        groups = match.groupdict()
        for post_group, org_group in (("post", "org"), ("second", "org2")):
            if not groups.get(post_group):
                continue
            post = text[slice(*match.span(post_group))]
            org = by_start.get(match.start(org_group)) if groups.get(org_group) else None
            org = org or self.implied.get(re.sub(r"^(?:Acting|Deputy|Assistant) ", "", post).lower())
            yield Holding(person, post, org, match.start(), match.end(), shape)


def _is_name(person: str) -> bool:
    parts = person.split()
    return len(parts) >= 2 and not any(p.strip(".,") in _NOT_NAMES for p in parts)

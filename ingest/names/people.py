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
_PART = rf"[{_UP}][\w’'‑-]{{1,30}}"
NAME = (
    rf"(?:{_PART}|[{_UP}]\.)(?: (?:{_PART}|[{_UP}]\.|da|de|del|della|di|do|dos|du|bin|ibn|al|el|"
    rf"la|le|van|von|der|den|ter|y|e)){{0,4}}"
    rf" (?:[a-z]{{1,3}}[-‑’'])?{_PART}"
)
_HONORIFIC = (
    r"(?:(?:Mr|Ms|Mrs|Mme|Dr|Prof|Sir|Amb|H\.E)\.? |Messrs\. |Mr\.|Professor |Ambassador |Sir |Dame |Lord ){0,3}"
)
_QUALIFIER = (
    rf"(?: (?:for|on|of|to|against|in) (?:the )?{_PART}(?:(?:,? (?:and|of|the|for|in|on|to|against|"
    rf"&) |, | )(?:the )?{_PART}){{0,6}})?"
)
_NOT_NAMES = frozenset(
    "United Nations General Assembly Committee Board Council Office Department Group Network "
    "Team Task Force Programme Fund Agency World Bank Chair "
    "Secretary Director Executive Special Deputy Session Agenda Development Goals Summit Conference "
    "Convention Report Annex January February March "
    "April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Headquarters New York Geneva Vienna Rome "
    "Paris Nairobi London Member States Charter System High Level Organization International "
    "Institute Forum Commission Republic Kingdom Union Agreement "
    "Strategy Action Plan Framework Day Year Sustainable Human Rights Climate Change Decade Global "
    "Security Board’s In On At The This He She Following Countries Developing Island Landlocked "
    "Directors Officials Representatives Heads Chiefs Procurement Management Services Affairs "
    "Issues Members Under Assistant Policy Note Meeting Conclusions Segment Part Section Table "
    "Figure Source See Field Support Legal Counsel Emergency Relief Coordinator Peacekeeping "
    "Operations Humanitarian Political Communications".split()
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
    post_at: int


class People:
    """Finds persons with posts; `titles` are the post titles of the vocabularies."""

    def __init__(self, vocabulary: Iterable[PostTitle]) -> None:
        titles = tuple(vocabulary)
        self.implied = {name.lower(): t.agent for t in titles for name in (t.label, *t.alternatives) if t.agent}
        self.titles = frozenset(n.lower() for t in titles for n in (t.label, *t.alternatives))
        every = sorted({n for t in titles for n in (t.label, *t.alternatives)}, key=len, reverse=True)
        one = "|".join(re.escape(n).replace(r"\-", "[-‑–]") for n in every)
        rank = (
            r"(?:(?:Deputy|Acting|Assistant|Associate|Vice|Senior|Former|Interim|outgoing|incoming|former|"
            r"acting|new|First|Chief) ){0,3}"
        )
        title = rf"(?P<post>{rank}(?:{one}){_QUALIFIER})"
        unit = (
            rf"{title}(?:(?:,| of| for| at| to| in| from| and)? (?:the |its )?(?P<org>{MASK}+)(?:['’]s)?(?: "
            rf"(?:initiative|office|headquarters)(?: in {_PART}(?: {_PART})?)?)?(?: of (?:the )?{MASK}+)?)?"
        )
        bare = re.sub(r"\?P<\w+>", "?:", unit)
        person = rf"{_HONORIFIC}(?P<person>{NAME})"
        posts = rf"(?P<posts>{bare}(?:,? (?:and |& )?(?:the )?{bare}){{0,2}})"
        self._unit = re.compile(unit)
        self._shapes = tuple(
            (name, re.compile(pattern))
            for name, pattern in (
                (
                    "post-then-person",
                    (
                        rf"(?<!capacity as )\b{posts}(?: (?:on|for) [a-z][^,.;]{{3,100}})?, {person}(?=[,.;:]| and "
                        rf"| of |$| \()"
                    ),
                ),
                (
                    "person-then-post",
                    (
                        rf"(?<!for )(?<!of )(?<!on )(?<!/)\b{person}, (?:the |an? |then )?(?:outgoing |incoming |newly "
                        rf"appointed )?{posts}"
                    ),
                ),
                ("person-in-brackets", rf"\b{person} \((?:the )?{posts}[^()]{{0,100}}\)"),
                (
                    "steps-down",
                    (
                        rf"\b{person}(?:, [^.;]{{0,140}}?)?, who (?:had|has|was|is|would|will) [^.;,]{{0,70}}?(?:as|"
                        rf"to be) (?:its |the )?{posts}"
                    ),
                ),
                (
                    "appointed",
                    (
                        rf"\b{person}\b[^.;]{{0,90}}? (?:appointment|appointed|nominated|elected|designated|selected) "
                        rf"as (?:its |the )?(?:new )?{posts}"
                    ),
                ),
                (
                    "title-person",
                    (
                        rf"\b(?P<posts>Secretary-General|Deputy Secretary-General|Executive Director|Director-General) "
                        rf"{person}\b"
                    ),
                ),
                ("capacity", rf"\b{person}[^.;]{{0,60}}? capacity as (?:the )?{posts}"),
            )
        )
        self._plural = re.compile(
            rf"\b(?P<first>{NAME}) and (?P<last>{NAME}), (?P<post>[A-Z][a-z]+(?:ies|s)(?:-General)?|[A-Z][a-z]+ "
            rf"[A-Z][a-z]+s) of (?:the )?(?P<org>{MASK}+)[^.;,]{{0,3}} and (?:the )?(?P<org2>{MASK}+)"
        )

    def find(self, text: str, agents: Iterable[Named]) -> list[Holding]:
        """The holdings in a plain text in which these agents are named, in order."""
        by_start = {}
        masked = list(text)
        for agent in agents:
            if agent.id == "entity/united-nations" and re.match(r" and [A-Z]| [A-Z]", text[agent.end : agent.end + 6]):
                continue
            by_start[agent.start] = agent.id
            masked[agent.start : agent.end] = MASK * (agent.end - agent.start)
        skeleton = "".join(masked)
        found: list[Holding] = []
        for shape, pattern in self._shapes:
            for match in pattern.finditer(skeleton):
                found.extend(self._holdings(match, text, by_start, shape))
        found.extend(self._each(skeleton, text, by_start))
        named = {(h.post_at): h.person for h in found if h.shape == "post-then-person"}
        found = [h for h in found if h.shape == "post-then-person" or named.get(h.post_at, h.person) == h.person]
        unique = {(h.person, h.post, h.organization): h for h in reversed(found)}
        return sorted(unique.values(), key=lambda h: (h.start, h.person, h.post))

    def _holdings(self, match: re.Match[str], text: str, by_start: dict[int, str], shape: str) -> Iterable[Holding]:
        person = text[slice(*match.span("person"))]
        if not is_name(person):
            return
        skeleton = match.string
        for unit in self._unit.finditer(skeleton, *match.span("posts")):
            post = text[slice(*unit.span("post"))]
            org = by_start.get(unit.start("org")) if unit["org"] else None
            org = org or self._implied(post) or self._between(match, unit, by_start)
            if org is None and shape == "person-in-brackets":
                last = [at for at in by_start if unit.end() <= at < match.end()]
                org = by_start[max(last)] if last else None
            yield Holding(person, post, org, match.start(), match.end(), shape, unit.start("post"))

    def _between(self, match: re.Match[str], unit: re.Match[str], by_start: dict[int, str]) -> str | None:
        """The organization named last between a person and a chair's post (`who joins X as its Vice-Chair`)."""
        if "Chair" not in unit["post"]:
            return None
        inside = [at for at in by_start if match.end("person") <= at < unit.start()]
        return by_start[max(inside)] if inside else None

    def _implied(self, post: str) -> str | None:
        return self.implied.get(re.sub(r"^(?:Acting|Deputy|Assistant) ", "", post).lower())

    def _each(self, skeleton: str, text: str, by_start: dict[int, str]) -> Iterable[Holding]:
        """Two persons with two organizations (`A and B, Secretaries-General of X and Y respectively`)."""
        for match in self._plural.finditer(skeleton):
            post = re.sub(r"ies\b", "y", match["post"])
            post = re.sub(r"s\b", "", post)
            for person, org in (("first", "org"), ("last", "org2")):
                name = text[slice(*match.span(person))]
                if is_name(name):
                    yield Holding(name, post, by_start.get(match.start(org)), match.start(), match.end(), "each", -1)


def is_name(person: str) -> bool:
    """Whether capitalised words can be a person's name: two at least, none of them an institution's word."""
    parts = person.split()
    return len(parts) >= 2 and not any(p.strip(".,") in _NOT_NAMES for p in parts)

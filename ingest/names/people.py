"""Persons with their posts, by the shapes in which documents introduce them.

Agents are masked before matching (every character of a name becomes the same private-use character), so that a shape
can say `post of ORGANIZATION, PERSON` and offsets stay those of the plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.names.persons import HONORIFIC, MASK, NAME, PART, Holding, is_name
from ingest.names.recognise import Named
from ingest.names.together import together
from ontology.model import PostTitle

_QUALIFIER = (
    rf"(?: (?:for|on|of|to|against|in) (?:the )?{PART}(?:(?:,? (?:and|of|the|for|in|on|to|against|"
    rf"&) |, | )(?:the )?{PART}){{0,6}})?"
)


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
        title = rf"(?P<post>{rank}(?:{one})(?![a-z]){_QUALIFIER})"
        unit = (
            rf"{title}(?:(?:,| of| for| at| to| in| from| and)? (?:the |its )?(?P<org>{MASK}+)(?:['’]s)?(?: "
            rf"(?:initiative|office|headquarters)(?: in {PART}(?: {PART})?)?)?(?: of (?:the )?{MASK}+)?)?"
        )
        bare = re.sub(r"\?P<\w+>", "?:", unit)
        person = rf"{HONORIFIC}(?P<person>{NAME})"
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
                        rf"\b{person}\b[^.;]{{0,90}}? (?:(?:appointment|appointed|nominated|elected|designated|"
                        rf"selected) as|(?:was|been|were) (?:re)?-?(?:appointed|elected)"
                        rf"(?: to the (?:post|office) of)?) (?:its |the )?(?:new )?{posts}"
                    ),
                ),
                (
                    "appointment",
                    (
                        rf"\b(?:re-?)?(?:appointment|election|selection|confirmation|designation) of {person}"
                        rf"(?:, [^,;.]{{0,60}},)? (?:as|to the (?:post|position|office) of) (?:its |the )?"
                        rf"(?:new )?{posts}"
                    ),
                ),
                ("appoints", rf"(?P<by>{MASK}+) (?:re-?)?(?:appointed|elected) {person} (?:as )?(?:its |the )?{posts}"),
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
        several = list(together(skeleton, text, by_start, self.titles))
        found = [h for h in found if not any(o.start <= h.start < o.end for o in several)] + several
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
            if org is None and shape == "appoints":
                org = by_start.get(match.start("by"))
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

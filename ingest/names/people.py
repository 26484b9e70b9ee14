"""Persons with their posts, by the shapes in which documents introduce them.

Agents are masked before matching (every character of a name becomes the same private-use character), so that a shape
can say `post of ORGANIZATION, PERSON` and offsets stay those of the plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ingest.names import several, tenure
from ingest.names.persons import HONORIFIC, HONORIFICS, MASK, NAME, PART, Holding, is_name, tidy
from ingest.names.recognise import Named
from ingest.names.together import together
from ontology.model import PostTitle

_PHRASE = rf"(?:the )?{PART}(?: (?:(?:and|of|for|in|on|to|against|&) )?(?:the )?{PART}){{0,6}}"
_QUALIFIER = rf"(?: (?:for|on|of|to|against|in) {_PHRASE}(?:(?:, {_PHRASE}){{1,3}},? and (?!the ){_PHRASE})?)?"
_UNIT = (
    rf"(?:, (?:the )?(?!{HONORIFIC} ){PART}(?: (?:(?:and|of|for|on|&) (?:the )?)?{PART}){{0,6}}"
    rf"(?=, (?:the )?{MASK}| \({MASK}|[);]|\.?$| (?:of|at) (?:the )?{MASK}))?"
)
_DOER = (
    r"(?:Officer|Advis[eo]r|Specialist|Coordinator|Manager|Economist|Rapporteur|Convener|Convenor|Analyst|Counsellor|"
    r"Consultant|Expert|Facilitator|Scientist|Leader)"
)
_CALLING = rf"(?:(?!The |And ){PART}(?:[ -](?:{PART}|and|of|the)){{0,3}}[ -])?{_DOER}|(?:[Cc]o-)?[Ff]ounder"
"""Posts that are called by what their holder does, whatever words stand before that (`Chief Digital Officer`)."""

_CHOSEN = r"(?:re-)?(?:appointed|nominated|elected|designated|selected|named|chosen)"
_PLACE = rf"(?: (?:initiative|[Oo]ffice|headquarters|[Ss]ecretariat)(?: in {PART}(?: {PART})?)?)?"


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
            r"acting|interim|new|First|Chief|then) ){0,3}"
        )
        later = r"(?:[ -]elect|[ -]designate| ad interim| a\.i\.)?"
        title = (
            rf"(?P<post>{rank}(?:(?:{one})(?! (?:{PART}[ -]){{0,3}}{_DOER}\b)|{_CALLING}){later}{_QUALIFIER}{_UNIT})"
        )
        unit = (
            rf"{title}(?:(?:,| of| for| at| to| in| from| with| and)? \(?(?:the |its )?(?P<org>{MASK}+)(?:['’]s)?"
            rf"{_PLACE}(?: of (?:the )?{MASK}+)?)?"
        )
        bare = re.sub(r"\?P<\w+>", "?:", unit)
        person = rf"{HONORIFICS}(?P<person>{NAME})"
        known = rf"(?:{HONORIFICS}(?P<person>{NAME})|(?P<title>{HONORIFIC} )(?P<surname>{PART}))"
        aside = rf"(?: \((?:the )?{MASK}+\)| of (?:the )?{MASK}+)?"
        posts = rf"(?P<posts>{bare}(?:,? (?:and |& )?(?:the )?{bare}){{0,2}})"
        self._unit = re.compile(unit)
        self._shapes = tuple(
            (name, re.compile(pattern))
            for name, pattern in (
                (
                    "post-then-person",
                    (
                        rf"(?<!capacity as )\b{posts}\)?(?: (?:on|for) [a-z][^,.;]{{3,100}}+)?,? (?<=, ){person}"
                        rf"(?=[,.;:]| and | of |$| \()"
                    ),
                ),
                (
                    "post-then-person",
                    rf"(?<!capacity as )\b{posts}\)?,? (?P<honorific>(?:{HONORIFIC} ){{1,3}})(?P<person>{NAME})\b",
                ),
                (
                    "person-then-post",
                    (
                        rf"(?<!for )(?<!of )(?<!on )(?<!/)\b{person}{aside}, (?:the |an? |then )?(?:outgoing |incoming "
                        rf"|newly appointed )?{posts}"
                    ),
                ),
                ("person-in-brackets", rf"\b{person} \((?:{MASK}+,? (?:and )?)?(?:the )?{posts}[^()]{{0,100}}\)"),
                (
                    "steps-down",
                    (
                        rf"\b{person}(?:, [^.;]{{0,140}}?)?, who (?:had|has|was|is|would|will) [^.;,]{{0,70}}?(?:as|"
                        rf"to be|become) (?:its |the )?{posts}"
                    ),
                ),
                (
                    "becomes",
                    (
                        rf"\b{known}{aside},? (?:who )?(?:(?:had|has|have) )?(?:(?:recently|just|since|also|later) )?"
                        rf"(?:became|become|is|was|serves as|served as|acts as|acted as|heads as|continues as|took "
                        rf"office as|assumed (?:office|duties|functions|the functions) (?:as|of)) (?:its |the )?"
                        rf"(?:new |current |then )?{posts}"
                    ),
                ),
                (
                    "appointed",
                    rf"\b{person}\b[^.;]{{0,90}}? (?:appointment|{_CHOSEN}) as (?:its |the )?(?:new )?{posts}",
                ),
                (
                    "elected",
                    rf"\b{known}{aside} (?:was|had been|has been) {_CHOSEN} (?:as )?(?:its |the )?(?:new )?{posts}",
                ),
                (
                    "appointment-of",
                    (
                        rf"(?:(?P<by>{MASK}+) )?\b(?:(?:re-?)?(?:appointment|election)|designation|"
                        rf"selection|{_CHOSEN})(?: of)? {known}{aside},? (?:as |to be |to the (?:post|office) of )?"
                        rf"(?:its |the )?(?:new )?{posts}"
                    ),
                ),
                (
                    "title-person",
                    (
                        rf"\b(?P<posts>Secretary-General|Deputy Secretary-General|Executive Director|Director-General) "
                        rf"{person}\b"
                    ),
                ),
                ("capacity", rf"\b{known}[^.;]{{0,60}}? capacity as (?:the )?{posts}"),
            )
        )
        self._chaired = re.compile(
            rf"(?:(?P<org>{MASK}+)|, whose )(?P<between>[^.;{MASK}]{{0,60}}?)\b(?P<rank>co-)?(?:chaired|presided over)"
            rf"(?P<since> since [^.;,]{{4,20}}?)? by {known}\b"
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
        found.extend(self._of_chaired(skeleton, by_start))
        for one in several.find(skeleton, self.titles, MASK):
            found.append(
                Holding(one.person, one.post, by_start.get(one.at or -1), one.start, one.end, one.shape, one.post_at)
            )
        found.extend(together(skeleton, by_start, self.titles))
        return tenure.dated(text, _settled(found))

    def _holdings(self, match: re.Match[str], text: str, by_start: Mapping[int, str], shape: str) -> Iterable[Holding]:
        person = _person(match)
        if person is None:
            return
        skeleton = match.string
        for unit in self._unit.finditer(skeleton, *match.span("posts")):
            post = text[slice(*unit.span("post"))]
            org = by_start.get(unit.start("org")) if unit["org"] else None
            if org is None and match.groupdict().get("by"):
                org = by_start.get(match.start("by"))
            org = org or self._implied(post) or self._between(match, unit, by_start)
            if org is None and shape == "person-in-brackets":
                last = [at for at in by_start if unit.end() <= at < match.end()]
                org = by_start[max(last)] if last else None
            yield Holding(person, post, org, match.start(), match.end(), shape, unit.start("post"))

    def _of_chaired(self, skeleton: str, by_start: Mapping[int, str]) -> Iterable[Holding]:
        """Who chairs (`the Network, chaired by Mara Oduya`); where it is a part of the agent, the post says which."""
        for match in self._chaired.finditer(skeleton):
            person = _person(match)
            if person is None:
                continue
            part = re.match(r"(?:, whose )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) ", match["between"])
            if match["org"] is None and part is None:
                continue
            post = "Co-Chair" if match["rank"] else "Chair"
            post = f"{post} of the {part[1]}" if part else post
            org = by_start.get(match.start("org")) if match["org"] else None
            yield Holding(person, post, org, match.start(), match.end(), "chaired-by", match.start("between"))

    def _between(self, match: re.Match[str], unit: re.Match[str], by_start: Mapping[int, str]) -> str | None:
        """The organization named last between a person and a chair's post (`who joins X as its Vice-Chair`)."""
        groups = match.groupdict()
        if "Chair" not in unit["post"] or not groups.get("person"):
            return None
        inside = [at for at in by_start if match.end("person") + len(" (of ") < at < unit.start()]
        return by_start[max(inside)] if inside else None

    def _implied(self, post: str) -> str | None:
        return self.implied.get(re.sub(r"^(?:Acting|Deputy|Assistant) ", "", post).lower())


def _person(match: re.Match[str]) -> str | None:
    """The person that a shape matched, None where the words are no name; a form of address makes any words one."""
    groups = match.groupdict()
    if groups.get("surname"):
        return groups["surname"]
    name = groups["person"]
    return tidy(name) if groups.get("honorific") or is_name(name) else None


def _settled(found: list[Holding]) -> list[Holding]:
    """One person for each printed post, and each holding once, in order.

    A person behind a post has it before one who stands in front of it, where the post names its organization.
    """
    named = {h.post_at: h.person for h in found if h.shape == "post-then-person"}
    in_front = {h.post_at: h.person for h in found if h.shape == "person-then-post" and h.organization is None}
    in_front = {at: person for at, person in in_front.items() if is_name(person) and not is_name(named.get(at, person))}
    named |= in_front
    each = [(h.start, h.end) for h in found if h.shape == "each"]
    kept = [
        h
        for h in found
        if (h.post_at < 0 or named.get(h.post_at, h.person) == h.person)
        and (h.shape == "each" or not any(start <= h.start < end for start, end in each))
    ]
    unique = {(h.person, h.post, h.organization): h for h in reversed(kept)}
    return sorted(unique.values(), key=lambda h: (h.start, h.person, h.post))

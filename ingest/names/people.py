"""Persons with their posts, by the shapes in which documents introduce them.

Agents are masked before matching (every character of a name becomes the same private-use character), so that a shape
can say `post of ORGANIZATION, PERSON` and offsets stay those of the plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ingest.names import chairing, leading, several, tenure
from ingest.names.introductions import Titles, shapes
from ingest.names.named import Named
from ingest.names.offices import elsewhere, of_a_body
from ingest.names.persons import HONORIFICS, MASK, NAME, PART, Holding, is_name, tidy
from ingest.names.together import together
from ontology.model import PostTitle

_ITS = re.compile(r"\bits (?:(?:new|incoming|outgoing|current|then) )?$")
_CLAUSE = 160
"""Characters before a post within which the body stands whose it is (`HLCM met under the leadership of its Chair`)."""

_FROM = re.compile(rf"{PART} (?:\((?:the )?|of (?:the )?)(?={MASK})")
"""A person's name and the words between it and where the person comes from (`elected A of X as its Chair`)."""

_STOP = re.compile(r"[.;] ")
_ELECTING = re.compile(
    rf"({MASK}+)[^.;,{MASK}]{{0,60}}? "
    r"(?:(?:re-)?(?:elected|appointed|nominated|designated|selected|confirmed)|has|had|with)\b"
)
_BEHALF = re.compile(rf"\b[Bb]ehalf of (?:the )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)* of (?:the )?)?({MASK}+), $")
_ABOVE = re.compile(rf"(?:,| of| in| at) (?:the )?({MASK}+)")
"""What follows a unit that is named with the organization it belongs to."""

_DEPUTIZED = re.compile(r"\bbehalf of (?:the )?$")
_SUCCESSOR = re.compile(
    rf",? (?:and )?(?:succeeding|in succession to|replacing|as (?:the )?successor to|who (?:had )?succeeded) "
    rf"{HONORIFICS}(?P<person>{NAME})"
)
_SUCCEEDING = re.compile(rf"\b(?:Succeeding|In succession to|Replacing) {HONORIFICS}(?P<person>{NAME}), (?:the )?$")
_DENIED = re.compile(
    r"\b(?:nominat\w*|propos\w*|suggest\w*|recommend\w*|candida\w*|consider\w*|hop\w*|wish\w*|"
    r"should|could|might|whether|not)\b"
)
_LENIENT = re.compile(r"(?:[,/]| (?:of|for|on|to|and|in|at)) [^.;:]{1,90}$")


class People:
    """Finds persons with posts; `titles` are the post titles of the vocabularies."""

    def __init__(self, vocabulary: Iterable[PostTitle]) -> None:
        titles = tuple(vocabulary)
        self.implied = {name.lower(): t.agent for t in titles for name in (t.label, *t.alternatives) if t.agent}
        self.titles = frozenset(n.lower() for t in titles for n in (t.label, *t.alternatives))
        patterns = Titles.of(n for t in titles for n in (t.label, *t.alternatives))
        self._unit = re.compile(patterns.unit)
        self._shapes = tuple((name, re.compile(pattern)) for name, pattern in shapes(patterns))

    def find(self, text: str, agents: Iterable[Named]) -> list[Holding]:
        """The holdings in a plain text in which these agents are named, in order."""
        skeleton, by_start = _masked(text, agents)
        found: list[Holding] = []
        for shape, pattern in self._shapes:
            for match in pattern.finditer(skeleton):
                found.extend(self._holdings(match, text, by_start, shape))
        found.extend(chairing.find(skeleton, by_start))
        found.extend(leading.find(skeleton, by_start))
        for one in several.find(skeleton, self.titles, MASK):
            found.append(
                Holding(
                    one.person,
                    one.post,
                    by_start.get(-1 if one.at is None else one.at),
                    one.start,
                    one.end,
                    one.shape,
                    one.post_at,
                )
            )
        found.extend(
            replace(held, organization=held.organization or self.implied_by(held.post))
            for held in together(skeleton, by_start, self.titles)
        )
        return tenure.dated(text, _settled([*found, *_successors(skeleton, found)]))

    def title(self, words: str, agents: Iterable[Named]) -> tuple[str, str | None] | None:
        """The post that words as a whole are, and the organization that they name; None for other words."""
        skeleton, by_start = _masked(words, agents)
        match = self._unit.match(skeleton)
        if match is None or not match["post"] or MASK in skeleton[: match.end("post")]:
            return None
        rest = skeleton[match.end() :].rstrip(" .,;)")
        if rest and not _LENIENT.match(rest):
            return None
        last = [at for at in by_start if at >= match.start()]
        organization = by_start[max(last)] if last else None
        post = words[: match.end("post")] if match["org"] or last else words[: match.end() + len(rest)]
        return post.rstrip(" ,"), organization

    def implied_by(self, post: str) -> str | None:
        """The organization that a title alone tells (`High Commissioner for Refugees`), None for most titles."""
        return self.implied.get(re.sub(r"^(?:Acting|Deputy|Assistant) ", "", post).lower())

    def _holdings(self, match: re.Match[str], text: str, by_start: Mapping[int, str], shape: str) -> Iterable[Holding]:
        people = _persons(match)
        skeleton = match.string
        if shape == "post-then-person" and _DEPUTIZED.search(skeleton, max(0, match.start() - _CLAUSE), match.start()):
            return
        if shape == "as-post" and _DENIED.search(skeleton, _clause(skeleton, match.start()), match.start()):
            return
        earlier: str | None = None
        for unit in self._unit.finditer(skeleton, *match.span("posts")):
            post = text[slice(*unit.span("post"))]
            org = by_start.get(unit.start("org")) if unit["org"] else None
            above = _ABOVE.match(skeleton, unit.end("org")) if org and org.startswith("unit/") else None
            if above is not None:
                org = by_start.get(above.start(1), org)
                post = text[unit.start("post") : unit.end("org")]
            if org is None and match.groupdict().get("by"):
                org = by_start.get(match.start("by"))
            org = org or self.implied_by(post) or self._beside(match, unit, by_start, shape)
            if org is None and "Secretary-General" not in post and not of_a_body(post):
                org = earlier
            earlier = org or earlier
            for person in people:
                yield Holding(person, post, org, match.start(), match.end(), shape, unit.start("post"))

    def _beside(self, match: re.Match[str], unit: re.Match[str], by_start: Mapping[int, str], shape: str) -> str | None:
        """The organization of a post that does not name it: from the words before or behind it."""
        skeleton, office = match.string, of_a_body(unit["post"])
        post_at = unit.start("post")
        clause = _clause(skeleton, post_at)
        if _ITS.search(skeleton, clause, post_at):
            own = {m.end() for m in _FROM.finditer(skeleton, match.start(), match.start("posts"))}
            before = [at for at in by_start if clause <= at < match.start("posts") and at not in own]
            if before:
                return by_start[max(before)]
        if shape == "person-in-brackets":
            inside = [at for at in by_start if match.end("person") <= at < match.end()]
            if inside:
                return by_start[max(inside)]
        if office:
            return self._between(match, unit, by_start) or _elects(skeleton, clause, match.start(), by_start, shape)
        groups = match.groupdict()
        for name in ("after", "aside"):
            if groups.get(name):
                return by_start.get(match.start(name))
        behalf = _BEHALF.search(skeleton, clause, match.start())
        return by_start.get(behalf.start(1)) if behalf else None

    def _between(self, match: re.Match[str], unit: re.Match[str], by_start: Mapping[int, str]) -> str | None:
        """The organization named last between a person and a chair's post (`who joins X as its Vice-Chair`)."""
        groups = match.groupdict()
        if "Chair" not in unit["post"] or not groups.get("person"):
            return None
        first = match.end("aside") if groups.get("aside") else match.end("person") + len(" (of ")
        inside = [at for at in by_start if first < at < unit.start() and not elsewhere(unit["post"], by_start[at])]
        return by_start[max(inside)] if inside else None


def _masked(text: str, agents: Iterable[Named]) -> tuple[str, dict[int, str]]:
    """The text with its agents masked, and the ids of these by their first characters."""
    by_start: dict[int, str] = {}
    masked = list(text)
    for agent in agents:
        if agent.id == "entity/united-nations" and re.match(r" and [A-Z]| [A-Z]", text[agent.end : agent.end + 6]):
            continue
        by_start[agent.start] = agent.id
        masked[agent.start : agent.end] = MASK * (agent.end - agent.start)
    return "".join(masked), by_start


def _clause(skeleton: str, at: int) -> int:
    """Where the clause begins in which `at` stands, or the window before it."""
    first = max(0, at - _CLAUSE)
    stops = [
        m.end() for m in _STOP.finditer(skeleton, first, at) if not re.search(r"\b[MD][rs]s?$", skeleton[: m.start()])
    ]
    return stops[-1] if stops else first


def _elects(skeleton: str, clause: int, at: int, by_start: Mapping[int, str], shape: str) -> str | None:
    """The body that elects whom it makes its officer (`UN-Energy elected A as Chair and B as Vice-Chair`)."""
    if shape not in {"as-post", "appointment-of"}:
        return None
    found = _ELECTING.search(skeleton, clause, at + 1)
    return by_start.get(found.start(1)) if found else None


def _successors(skeleton: str, found: Iterable[Holding]) -> Iterable[Holding]:
    """Those whom the holder of a post succeeds: they held it before."""
    for holding in list(found):
        behind = _SUCCESSOR.match(skeleton, holding.end)
        before = _SUCCEEDING.search(skeleton, max(0, holding.start - _CLAUSE), holding.start)
        for match in (behind, before):
            if match is not None and (match["honorific"] or is_name(match["person"])):
                start, end = min(holding.start, match.start()), max(holding.end, match.end())
                yield Holding(tidy(match["person"]), holding.post, holding.organization, start, end, "successor", -1)


def _persons(match: re.Match[str]) -> list[str]:
    """The persons that a shape matched, none where the words are no name; a form of address makes any words one."""
    groups = match.groupdict()
    if groups.get("surname"):
        return [groups["surname"]]
    name = groups["person"]
    people = [tidy(name)] if groups.get("honorific") or is_name(name) else []
    other = groups.get("other")
    if people and other and is_name(other):
        people.append(tidy(other))
    return people


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
    placed = {(h.person, h.post) for h in kept if h.organization is not None}
    kept = [h for h in kept if h.organization is not None or (h.person, h.post) not in placed]
    unique = {(h.person, h.post, h.organization): h for h in reversed(kept)}
    return sorted(unique.values(), key=lambda h: (h.start, h.person, h.post))

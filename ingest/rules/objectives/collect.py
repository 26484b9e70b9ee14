"""All objectives of a document, from lists, from headings and from sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.names.named import Discourse, Named, Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.bodies import TYPES
from ingest.rules.evidence import evidence_of
from ingest.rules.lines import page_body
from ingest.rules.objectives.words import (
    AFTER_NAME,
    AFTER_OF,
    BEFORE_OF,
    DOUBT,
    END_OF_LIST,
    FAR,
    FOCUS,
    FOR,
    HEADS,
    INLINE,
    LISTS,
    LONGEST,
    MARK,
    NO_AIM,
    OBJECTIVE,
    OPENS,
    OTHER,
    OTHERS,
    READ,
    SET_UP,
    SETTLED,
    SHORTEST,
    STRAND_LIST,
    STRANDS,
    TAIL,
    WILL,
    WILL_FOCUS,
    WORKSTREAM,
)
from ingest.rules.references import sentence_around
from ingest.statements import Objective


def objectives(
    document: Document, found: Sequence[Recognised], recogniser: Recogniser, state: Discourse
) -> Iterator[Objective]:
    """What each body is to achieve or works on, each text once a body."""
    reading = _Reading(document, found, recogniser, state, page_body(document, recogniser, state))
    seen: set[tuple[str, str]] = set()
    for objective in (*reading.lists(), *reading.headed(), *reading.sentences()):
        key = (objective.body, objective.text.lower())
        if key not in seen:
            seen.add(key)
            yield objective


@dataclass(frozen=True, slots=True)
class _Reading:
    """A document's passages, read for objectives; `page` is the body that the whole document is about."""

    document: Document
    found: Sequence[Recognised]
    recogniser: Recogniser
    state: Discourse
    page: str | None

    def lists(self) -> Iterator[Objective]:
        """The items below `The objectives of the task team are:`, and those written in one line behind it."""
        below: dict[int, list[Recognised]] = {}
        for one in self.found:
            if one.passage.chapeau is not None and one.passage.kind in READ:
                below.setdefault(one.passage.chapeau, []).append(one)
        for one in self.found:
            if one.passage.kind not in READ:
                continue
            for start, cut in self._introductions(one):
                body, kind = self._introduced(one, start, cut)
                if body is None:
                    continue
                if cut == len(one.plain.text.rstrip()):
                    for item in below.get(one.index, []):
                        if NO_AIM.search(item.plain.text):
                            continue
                        mark = MARK.match(item.plain.text)
                        span = (mark.end() if mark else 0, len(item.plain.text))
                        yield from self._objective(item, body, kind, span, "objective.list")
                else:
                    spans = list(_inline(one.plain.text, cut))
                    for span in spans:
                        place = (start, spans[-1][1])
                        yield from self._objective(one, body, kind, span, "objective.inline", place)

    def _introductions(self, one: Recognised) -> Iterator[tuple[int, int]]:
        """The spans of sentences that end in a colon, at the end of the passage or before a list in the same line."""
        text = one.plain.text.rstrip()
        for match in OPENS.finditer(text):
            start = max((text.rfind(stop, 0, match.start()) for stop in (". ", "; ")), default=-1)
            yield max(start + 2 if start >= 0 else 0, match.end() - FAR), match.end()

    def _introduced(self, one: Recognised, start: int, cut: int) -> tuple[str | None, str]:
        """Whose list it is, and of what: of whom the words say so, else who is named last before it.

        A bare `the network will:` introduces objectives on that body's own page only.
        """
        text = one.plain.text
        here = [a for a in self._bodies(one) if start <= a.start < cut]
        focusing = next((a.id for a in here if WILL_FOCUS.fullmatch(text, a.end, cut)), None)
        if focusing is not None:
            return focusing, WORKSTREAM
        kind = next((kind for cue, kind in LISTS if cue.search(text, start, cut)), None)
        if kind is None:
            at = next((a.id for a in here if WILL.fullmatch(text, a.end, cut)), None)
            return (at if at == self.page else None), OBJECTIVE
        owner = OTHERS.search(text, start, cut)
        if owner is not None:
            return next((a.id for a in here if a.start == owner.end()), None) or self._spoken_of(
                text, owner, here
            ), kind
        return (here[-1].id if here and not SETTLED.search(text, here[-1].end, cut) else None), kind

    def _spoken_of(self, text: str, owner: re.Match[str], here: list[Named]) -> str | None:
        """The one body of a sentence whose list is that of `its` or `the` something that is no name."""
        noun = text[owner.end() :].split(" ", 1)[0].lower()
        return here[-1].id if here and noun in {"work", "group", "team", "network"} else None

    def headed(self) -> Iterator[Objective]:
        """Items below a heading such as `Objectives` or `Workstreams`, of the body that headings or the page name."""
        for one in self.found:
            passage = one.passage
            head = HEADS.fullmatch(passage.headings[-1]) if passage.headings else None
            if head is None or passage.kind not in {"item", "bullet"} or one.plain.text.rstrip().endswith(":"):
                continue
            body = self._above(passage.headings) or self.page
            if body is None or self.recogniser.agent(body, self.state).kind not in TYPES:
                continue
            kind = WORKSTREAM if re.fullmatch(STRANDS, head["head"], re.I) else OBJECTIVE
            mark = MARK.match(one.plain.text)
            yield from self._objective(
                one, body, kind, (mark.end() if mark else 0, len(one.plain.text)), "objective.headed"
            )

    def _above(self, headings: tuple[str, ...]) -> str | None:
        for title in reversed(headings[:-1]):
            for named in self.recogniser.gazetteer.find_agents(title):
                agent = self.recogniser.ontology.agents.get(named.id)
                if agent is not None and agent.kind in TYPES and not agent.collective:
                    return named.id
        return None

    def sentences(self) -> Iterator[Objective]:
        """What a sentence says a body is for: `The aim of the network is to ...`, `set up the task team to ...`."""
        for one in self.found:
            if one.passage.kind not in READ:
                continue
            text = one.plain.text
            for agent in self._bodies(one):
                start, end = sentence_around(text, agent.start, agent.end)
                of = BEFORE_OF.search(text, max(start, agent.start - 80), agent.start)
                for cue, rule, kind, wanted in (
                    (AFTER_OF, "objective.of", OBJECTIVE, of),
                    (AFTER_NAME, "objective.name", OBJECTIVE, not of),
                    (FOR, "objective.set-up", OBJECTIVE, _sets_up(text, start, agent.start)),
                    (FOCUS, "objective.focus", WORKSTREAM, True),
                ):
                    match = cue.match(text, agent.end, min(end, agent.end + FAR + LONGEST)) if wanted else None
                    if match is None or DOUBT.search(text, max(start, agent.start - FAR), _said(match)[0]):
                        continue
                    if text[match.end() : match.end() + 1] not in {".", ";"}:
                        continue
                    yield from self._objective(one, agent.id, kind, _said(match), rule, (start, end))
                    break
            yield from self._strands(one)

    def _strands(self, one: Recognised) -> Iterator[Objective]:
        """The strands that a sentence lists (`Several workstreams focusing on ethics, education and ...`)."""
        text = one.plain.text
        for match in STRAND_LIST.finditer(text):
            before = [a for a in self._bodies(one) if a.start < match.start()]
            body = before[-1].id if before else self.page
            if body is None or self.recogniser.agent(body, self.state).kind not in TYPES:
                continue
            place = sentence_around(text, match.start(), match.end())
            at = match.start("list")
            for part in _split(match["list"]):
                yield from self._objective(
                    one, body, WORKSTREAM, (at + part[0], at + part[1]), "objective.strands", place
                )

    def _bodies(self, one: Recognised) -> list[Named]:
        """The coordination bodies that a passage names, collective ones left out."""
        kinds = ((a, self.recogniser.agent(a.id, self.state)) for a in one.agents)
        return [a for a, known in kinds if known.kind in TYPES and not known.collective]

    def _objective(
        self,
        one: Recognised,
        body: str,
        kind: str,
        span: tuple[int, int],
        rule: str,
        place: tuple[int, int] | None = None,
    ) -> Iterator[Objective]:
        """The objective whose words stand at the span of the plain text, quoted with the place around them."""
        text = one.plain.text
        start, end = span
        said = text[start:end].rstrip()
        end = start + len(said)
        if (tail := TAIL.search(said, max(0, len(said) - 80))) is not None:
            end = start + tail.start()
        if not SHORTEST <= end - start <= LONGEST:
            return
        topic = next((t.id for t in one.topics if start <= t.start < end), None)
        yield Objective(
            body=body,
            kind=kind,
            text=text[start:end],
            topic=topic,
            rule=rule,
            evidence=evidence_of(self.document, one, *(place or (0, len(text)))),
        )


def _sets_up(text: str, start: int, at: int) -> bool:
    """Whether the words before a body say that it is set up, and not that something is set up by it."""
    found = SET_UP.search(text, max(start, at - FAR), at)
    return found is not None and not re.search(r"\bby (?:the )?$", text[max(start, at - 8) : at])


def _said(match: re.Match[str]) -> tuple[int, int]:
    """The span of the words of the one group that matched; patterns with branches name it in each."""
    groups = [i for i in range(1, (match.re.groups or 0) + 1) if match[i] is not None]
    return match.span(groups[-1])


def _inline(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The spans of the items that stand in one line behind a colon: `a) ..., b) ... and c) ...`."""
    stop = END_OF_LIST.search(text, at)
    last = stop.start() if stop else len(text)
    marks = list(INLINE.finditer(text, at, last))
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else last
        yield mark.end(), end


def _split(listed: str) -> Iterator[tuple[int, int]]:
    """The spans of the parts of `ethics and human rights, education, and other areas`.

    Where commas part them, `and` joins words within a part but in the last.
    """
    at = 0
    parts = listed.split(", ")
    for n, part in enumerate(parts):
        begin, words = at, part
        at += len(part) + 2
        if words.startswith("and "):
            begin, words = begin + 4, words[4:]
        elif n and n == len(parts) - 1 and " and " in words:
            first, _, words = words.partition(" and ")
            yield begin, begin + len(first)
            begin += len(first) + 5
        if not OTHER.fullmatch(words):
            yield begin, begin + len(words)

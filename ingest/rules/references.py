"""References: documents named by symbol or resolution number, and in what relation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from ingest.names import symbols
from ingest.names.named import Recognised
from ingest.names.recognise import Recogniser
from ingest.passages import Document
from ingest.rules.evidence import evidence_of
from ingest.rules.relations import annexed, producer
from ingest.statements import Evidence, Reference

_SENTENCE = re.compile(
    r"(?<=[.;:])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bNo\.)(?<!\bpara\.)\s+(?=[A-Z(“\"])"
)
RELATIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("endorses", re.compile(r"\b(?:endors(?:ed?|es|ing)|approv(?:ed?|es|ing)|adopt(?:ed|s|ing)?)\b", re.I)),
)


HEAD = re.compile(r"\[[^\[\]]*\]")
"""Lines above the text that name other documents: `[on the report of the Third Committee (A/.../1)]`."""


def references(
    document: Document, found: Recognised, recogniser: Recogniser, organ: str | None = None
) -> Iterator[Reference]:
    """The documents that a passage names; the document's own symbol is none of them.

    A document endorses another where the sentence's verb is one of endorsing and the symbol belongs to what is
    endorsed; all others it cites. Where the words say more of it, that it is annexed or who made it, that is a second
    statement beside the first. `organ` is whose the document's bare numbers are (see `symbols.numbering`).
    """
    text = found.plain.text
    own = document.front.symbol
    places: dict[tuple[int, int], tuple[str, Evidence]] = {}
    last = 0
    for symbol in (*symbols.find(text, organ), *_of_agents(found, recogniser)):
        begin, last = last, symbol.end
        if symbol.symbol == own or (" " in symbol.symbol and symbol.symbol.split(" ")[0].islower()):
            continue
        place = start, end = sentence_around(text, symbol.start, symbol.end)
        if place not in places:
            verb = next((name for name, cue in RELATIONS if cue.search(text, start, end)), "cites")
            places[place] = verb, evidence_of(document, found, start, end)
        relation, evidence = places[place]
        if relation == "endorses" and re.search(
            r"\bresolutions?\b", text[max(start, symbol.start - 40) : symbol.start]
        ):
            relation = "cites"
        name = _short(symbol.symbol, recogniser)
        yield Reference(symbol=name, relation=relation, rule="reference.symbol", evidence=evidence)
        clause = max(start, begin if begin < symbol.start else start)
        if annexed(text, clause, symbol.start):
            yield Reference(symbol=name, relation="annexes", rule="reference.annexed", evidence=evidence)
        maker = producer(found, symbol.symbol, clause, symbol.start, symbol.end)
        if maker is not None:
            yield Reference(
                symbol=name, relation="produced-by", producer=maker.id, rule="reference.producer", evidence=evidence
            )


def _of_agents(found: Recognised, recogniser: Recogniser) -> Iterator[symbols.Symbol]:
    """Resolutions with a plain number, of the agent named last before (`ESCWA, in its resolution 273`)."""
    for bare in symbols.BARE.finditer(found.plain.text):
        named = [a for a in found.agents if a.end <= bare.end("number") and a.how != "generic"]
        agent = recogniser.ontology.agents.get(named[-1].id) if named else None
        if agent is not None and not agent.collective:
            yield symbols.Symbol(f"{agent.label} resolution {bare['number']}", bare.start(), bare.end())


def _short(symbol: str, recogniser: Recogniser) -> str:
    """The symbol with the acronym of its organ where it has one."""
    head, word, number = (
        symbol.rpartition(" resolution ") if " resolution " in symbol else symbol.rpartition(" decision ")
    )
    if not head:
        return symbol
    named = recogniser.gazetteer.find_agents(head)
    agent = recogniser.ontology.agents.get(named[0].id) if named else None
    acronym = next((n.text for n in agent.names if n.kind == "acronym"), agent.label) if agent else head
    return f"{acronym}{word}{number}"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of a plain text that contains `start:end`, by its full stops: for passages that are not parsed."""
    ends, starts = _stops(text)
    before = bisect_right(starts, start)
    after = bisect_left(ends, end, lo=before)
    return starts[before - 1] if before else 0, ends[after] if after < len(ends) else len(text)


@lru_cache(maxsize=4)
def _stops(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences of a text but the last end, and where those but the first begin."""
    found = [match.span() for match in _SENTENCE.finditer(text)]
    return [end for end, _ in found], [start for _, start in found]

"""Acronyms of agents that also stand for something else: which of the two is meant, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NEAR = 40


@dataclass(frozen=True)
class Homonym:
    """An acronym: full names of the agent and of the other thing, and words beside it in the other sense."""

    agent: re.Pattern[str]
    other: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


HOMONYMS: dict[str, Homonym] = {
    "IOC": Homonym(
        agent=re.compile(r"oceanograph", re.I),
        other=re.compile(r"\bolympic", re.I),
        before=re.compile(r"\bolympic (?:\w+ )?$", re.I),
        behind=re.compile(r" (?:members?|athletes?|sessions?|presidents?) of the games\b", re.I),
    ),
    "ODA": Homonym(
        agent=re.compile(r"disarmament affairs", re.I),
        other=re.compile(r"official development assistance|development aid", re.I),
        before=re.compile(
            r"\b(?:levels?|share|flows?|volume|amount|decline|fall|increase|rise|cuts?|per cent|proportion|donors?|"
            r"provision|effectiveness|quality|predictability) (?:of|in|as) (?:\w+ )?$"
            r"|\b(?:bilateral|multilateral|net|total|gross|increased|increas(?:e|es|ing)|reduc(?:e|es|ed|ing)|provid(?:e|ed|ing)|"
            r"allocat(?:e|ed|ing)|sectoral|concessional) $",
            re.I,
        ),
        behind=re.compile(
            r" (?:flows?|commitments?|levels?|targets?|disbursements?|budgets?|resources|spending|fell|rose|declined|"
            r"allocations?|recipients?|donors?|funding|eligible|as a (?:share|percentage)|"
            r"to (?:least|developing|countries))\b",
            re.I,
        ),
    ),
}
"""Acronym of an agent -> how to tell it from its other sense."""


def other_by_default(texts: Iterable[str]) -> frozenset[str]:
    """The acronyms that stand for the other thing in a document that names it in full, and not the agent."""
    texts = tuple(texts)
    return frozenset(
        acronym
        for acronym, homonym in HOMONYMS.items()
        if any(homonym.other.search(t) for t in texts) and not any(homonym.agent.search(t) for t in texts)
    )


def is_other(text: str, start: int, end: int, default: frozenset[str]) -> bool:
    """Whether the acronym at `start:end` stands for the other thing: the words beside it say so, else the document."""
    homonym = HOMONYMS.get(text[start:end])
    if homonym is None:
        return False
    if homonym.behind.match(text, end) or homonym.before.search(text, max(0, start - _NEAR), start):
        return True
    return text[start:end] in default

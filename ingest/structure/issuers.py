"""Printed names of the bodies and organs whose documents these are, with their ids in the vocabularies.

A committee's report prints the Board's name on its first page as well, so the more special stands first.
"""

from __future__ import annotations

import re
from functools import cache

from ontology.load import load
from ontology.model import Agent

_ACRONYMS = frozenset({"Committee"})
"""Classes of bodies whose acronyms name them in a head; others' stand in symbols (`CEB/2099/1`) and in many titles."""


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What the names of each issuing body look like, with its id, the most special body first."""
    issuing = [(agent.issuer_rank, agent) for agent in load().agents.values() if agent.issuer_rank is not None]
    return tuple((_pattern(agent), agent.id) for _, agent in sorted(issuing, key=lambda one: (one[0], one[1].id)))


def _pattern(agent: Agent) -> re.Pattern[str]:
    """The longer names first, hyphens or blanks between their words; acronyms only where they name the body."""
    acronyms = {n.text for n in agent.names if n.text.isupper()}
    long = sorted({n.text for n in agent.names} - acronyms, key=lambda name: (-len(name), name))
    found = [re.sub(r"\\?[- ]+", "[- ]", re.escape(name)) for name in long]
    if agent.kind in _ACRONYMS:
        found += [rf"\b{re.escape(name)}\b" for name in sorted(acronyms)]
    return re.compile("|".join(found), re.IGNORECASE)


_LEAD = re.compile(r"(?:the\s)?(?:united nations(?: system)?\s{1,4}|UN (?:system )?|ceb\s)?", re.IGNORECASE)
_TAIL = re.compile(r"\s{0,3}(?:\([A-Z-]{2,12}\))?")


def named(text: str) -> str | None:
    """The id of the most special body that the text names, if any."""
    return next((ref for pattern, ref in patterns() if pattern.search(text)), None)


@cache
def _names() -> dict[str, str]:
    """The ids of all coordination bodies by their folded names."""
    bodies = (agent for agent in load().agents.values() if agent.id.startswith("body/"))
    return {_folded(name.text): agent.id for agent in bodies for name in agent.names if " " in name.text}


def _folded(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words).strip().casefold()


def titled(words: str) -> str | None:
    """The id of the body whose whole name the words are, if any."""
    return _names().get(_folded(re.sub(r"\s*\([^()]*\)\s*$", "", words)))


def masthead(line: str) -> str | None:
    """The id of the body whose name the line is and nothing else, if any."""
    lead = _LEAD.match(line)
    rest = line[lead.end() :] if lead else line
    for pattern, ref in patterns():
        match = pattern.match(rest)
        if match and _TAIL.fullmatch(rest, match.end()):
            return ref
    return None

"""Kinds of document by the words of their title; the first that fits is taken."""

from __future__ import annotations

import re

KINDS: tuple[tuple[str, str], ...] = (
    (r"\bdraft resolution\b", "draft resolution"),
    (r"\bdraft decision\b", "draft decision"),
    (r"\bresolutions? adopted\b|^resolution \d", "resolution"),
    (r"\bsummary of deliberations\b", "summary of deliberations"),
    (r"\bsummary of (?:the )?conclusions\b|^conclusions of\b", "summary of conclusions"),
    (r"\bsummary of (?:the )?(?:discussions?|proceedings)\b", "summary of discussions"),
    (r"\bsummary record\b", "summary record"),
    (r"\bterms of reference\b", "terms of reference"),
    (r"\b(?:proposed )?programme budget\b", "budget"),
    (r"\blist of participants\b", "list of participants"),
    (r"\b(?:provisional|annotated) agenda\b", "agenda"),
    (r"\bannual overview report\b|\breports? of\b|^report on\b|\breport for\b|\breport$", "report"),
    (r"\bnotes? by\b|^note on\b|^note to\b|\breview highlights\b", "note"),
    (r"\bletter(?:s)? dated\b", "letter"),
    (r"\bstatement by\b|^statement on\b|^statement of\b", "statement"),
    (r"\bconference room paper\b|^discussion (?:paper|note)\b|\bconcept note\b", "discussion paper"),
    (r"^decisions? (?:adopted|of|\d)", "decision"),
    (r"\bplan of action\b|\baction plan\b|\bstrategy\b", "strategy"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in KINDS)
_BY_SYMBOL: tuple[tuple[str, str], ...] = (("/RES/", "resolution"), ("/CRP", "conference room paper"))


def kind(titles: list[str], symbol: str | None) -> str | None:
    """The kind of document that its titles say, else its symbol, else None."""
    for title in titles:
        for pattern, name in _PATTERNS:
            if pattern.search(title):
                return name
    return next((name for part, name in _BY_SYMBOL if symbol and part in symbol), None)

"""Printed names of the bodies and organs whose documents these are, with their ids in the vocabularies.

A committee's report prints the Board's name on its first page as well, so the more special stands first.
"""

from __future__ import annotations

import re

NAMES: tuple[tuple[str, str], ...] = (
    (r"high[- ]level committee on programmes?|\bHLCP\b", "body/hlcp"),
    (r"high[- ]level committee on management|\bHLCM\b", "body/hlcm"),
    (r"organizational committee of the acc", "body/acc-organizational-committee"),
    (r"consultative committee on programme and operational questions|\bCCPOQ\b", "body/ccpoq"),
    (r"consultative committee on administrative questions|\bCCAQ\b", "body/ccaq"),
    (r"united nations sustainable development group|\bUNSDG\b", "body/unsdg"),
    (r"united nations development group|\bUNDG\b", "body/undg"),
    (r"inter-agency standing committee", "body/iasc"),
    (r"international civil service commission", "body/icsc"),
    (r"chief executives board for coordination", "body/ceb"),
    (r"administrative committee on coordination", "body/ceb"),
    (r"commission on narcotic drugs", "organ/cnd"),
    (r"commission on crime prevention and criminal justice", "organ/ccpcj"),
    (r"commission on the status of women", "organ/csw"),
    (r"committee for programme and coordination", "organ/cpc"),
    (r"human rights council", "organ/human-rights-council"),
    (r"disarmament commission", "organ/disarmament-commission"),
    (r"security council", "organ/security-council"),
    (r"economic and social council", "organ/economic-and-social-council"),
    (r"general assembly", "organ/general-assembly"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), ref) for pattern, ref in NAMES)
_LEAD = re.compile(r"(?:the\s)?(?:united nations(?: system)?\s{1,4}|UN (?:system )?|ceb\s)?", re.IGNORECASE)
_TAIL = re.compile(r"\s{0,3}(?:\([A-Z-]{2,12}\))?")


def named(text: str) -> str | None:
    """The id of the most special body that the text names, if any."""
    return next((ref for pattern, ref in _PATTERNS if pattern.search(text)), None)


def masthead(line: str) -> str | None:
    """The id of the body whose name the line is and nothing else, if any."""
    lead = _LEAD.match(line)
    rest = line[lead.end() :] if lead else line
    for pattern, ref in _PATTERNS:
        match = pattern.match(rest)
        if match and _TAIL.fullmatch(rest, match.end()):
            return ref
    return None

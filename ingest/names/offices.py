"""Offices of a body: posts that a committee or a network has itself, which name no organization beside it."""

from __future__ import annotations

import re

_OFFICE = re.compile(
    r"(?:(?:acting|former|outgoing|incoming|new|deputy|assistant|first|second|current|then|interim) )*(?:co-|vice[ -])?"
    r"(?:chair(?:man|woman|person)?\b|secretary(?:$| of the )|rapporteur|convenor|convener|facilitator$|lead(?:er)?$)",
    re.I,
)


def elsewhere(post: str, organization: str | None) -> bool:
    """Whether an organization beside an office is where its holder comes from (`Chair`, `ILO`), not what has it."""
    return of_a_body(post) and organization is not None and organization.startswith(("entity/", "unit/"))


def of_a_body(post: str) -> bool:
    """Whether a post is an office of a body (`Vice-Chair`, `Secretary of the Committee`)."""
    return _OFFICE.match(post) is not None

"""The words by which a sentence shows how far something has come, and how the kinds of decision are told."""

from __future__ import annotations

import re

TOLD = {
    "adopt": "adopted",
    "agree": "agreed",
    "approve": "approved",
    "decide": "decided",
    "endorse": "endorsed",
    "establish": "set up",
    "invite": "invited",
    "request": "asked",
    "support": "supported",
    "task": "tasked",
}
"""How a kind of decision is told in a link. Taking note asks for nothing and answers nothing, so it is not here."""

ASKS = frozenset({"request", "task", "invite", "establish"})
"""Decisions after which something is expected, so that nothing coming back is worth telling."""

TO_SOMEBODY = ASKS | {"agree", "decide"}
"""Decisions whose addressees may take up what they say."""

ACCEPTS = frozenset({"endorse", "approve", "adopt"})
"""Decisions that accept what was asked for."""

STEPS = ("unknown", "open", "under way", "delivered", "endorsed")
"""How far something has come, in order."""

_DELIVERED = re.compile(
    r"(?<!to be )(?<!not )(?<!not yet )(?<!will be )(?<!would be )(?<!being )"
    r"\b(?:delivered|completed|finali[sz]ed|launched|issued|published)\b(?! in draft)",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"\b(?:progress|presented|prepared|developed|reported|submitted|introduced|updated?|briefed|provided|results?"
    r"|outcomes?|considered|reviewed)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(r"\b(?:draft|preliminary|in principle|interim)\b", re.IGNORECASE)
_SET_UP = re.compile(r"\b(?:terms of reference|establish|create|set up|convene|launch)", re.IGNORECASE)


def is_delivery(quote: str) -> bool:
    """Whether the sentence says that something was delivered."""
    return _DELIVERED.search(quote) is not None


def is_progress(quote: str) -> bool:
    """Whether the sentence reports on work done."""
    return is_delivery(quote) or _PROGRESS.search(quote) is not None


def is_draft(quote: str) -> bool:
    """Whether what the sentence accepts is not the last word."""
    return _DRAFT.search(quote) is not None


def sets_up(action: str, quote: str) -> bool:
    """Whether a decision that names a body brings it into being."""
    return action == "establish" or (action in {"approve", "agree", "decide"} and _SET_UP.search(quote) is not None)

"""Which form of an answer a client wants (RFC 9110 section 12.5.1), and whether it has it already (section 13.1.2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type that an Accept header likes best, the first of equals; None when it takes none.

    No header takes anything. A more specific range counts before a wider one.
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    scored = [(_quality(kind, ranges), -index, kind) for index, kind in enumerate(offered)]
    best = max(scored)
    return best[2] if best[0] > 0 else None


def etag(version: str, question: str, params: Mapping[str, str], form: str) -> str:
    """The strong entity tag of an answer: data version, question, parameters and form of the answer."""
    raw = json.dumps([version, question, sorted(params.items()), form])
    return f'"{hashlib.sha256(raw.encode()).hexdigest()[:32]}"'


def has_it(if_none_match: str | None, tag: str) -> bool:
    """Whether an If-None-Match header names the tag, compared weakly as section 8.8.3.2 says."""
    if if_none_match is None:
        return False
    known = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    return "*" in known or tag in known


def _range(part: str) -> tuple[str, float]:
    kind, *params = (piece.strip().lower() for piece in part.split(";"))
    quality = 1.0
    for param in params:
        name, _, value = param.partition("=")
        if name.strip() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return kind, quality


def _quality(kind: str, ranges: Sequence[tuple[str, float]]) -> float:
    wide = {kind: 2, f"{kind.partition('/')[0]}/*": 1, "*/*": 0}
    fitting = [(wide[name], quality) for name, quality in ranges if name in wide]
    return max(fitting)[1] if fitting else 0.0

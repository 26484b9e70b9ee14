"""Whether a block's words are finished: what stands at its end and at the beginning of the next."""

from __future__ import annotations

import re

_REACH = 160
_CLOSERS = "”\"\u2019')]»*_ \n\t\u00a0\u202f"
_CLOSERS_OUTSIDE = _CLOSERS.replace("]", "")
_NOTE = re.compile(r"(?:<sup>[^<]{0,8}</sup>|\[\^[^\]]{1,8}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|(?<=[.,;:”])\s{0,2}\d{1,2})$")
_OPENERS = "“\"\u2018'([*_«"
_LINKING = re.compile(r";\s(?:and|or)$")


def tail(text: str) -> str:
    """The last characters of the words, footnote marks and closing quotation marks taken off."""
    end = text[-_REACH:].rstrip(_CLOSERS_OUTSIDE)
    for _ in range(4):
        match = _NOTE.search(end)
        if not match:
            break
        end = end[: match.start()].rstrip(_CLOSERS_OUTSIDE)
    return end.rstrip(_CLOSERS)


def finished(text: str) -> bool:
    """Whether the words end as a sentence, a clause of a list or a chapeau does."""
    end = tail(text)
    return end.endswith((".", "!", "?", ":", ";", "…")) or bool(_LINKING.search(end))


def introduces(text: str) -> bool:
    """Whether the words end in a colon."""
    return tail(text).endswith(":")


def goes_on(text: str) -> bool:
    """Whether the words begin in the middle of a sentence: in lower case or with a joining sign."""
    head = text[:16].lstrip(_OPENERS)
    return bool(head) and (head[0].islower() or head[0] in ",;)%&")

"""How a document stands to one that it names, beside citing it: who made that one, and whether it is annexed."""

from __future__ import annotations

import re

from ingest.names.named import Named, Recognised

_PAPER = (
    r"(?:reports?|papers?|notes?|studies|study|conclusions|summary|statements?|guidelines?|guidance|strategy|framework|"
    r"policy|position|plan|proposals?|recommendations|assessment|review|evaluation|analysis|document|letter|"
    r"terms of reference|road ?map|toolkit|principles|programme of work|approach)"
)
_OF = re.compile(
    rf"\b{_PAPER}\b[^;:()]{{0,80}}? (?:of|by|from|(?:prepared|produced|issued|submitted|developed|drafted|"
    r"written|transmitted|compiled|drawn up|presented) by) (?:the )?$",
    re.I,
)
_UNTIL = re.compile(r"[^;()]{0,90}(?:\([^()]{0,60}\)[^;()]{0,40})?\(?(?:see |document |contained in )*")
_ITS = re.compile(rf"\bits (?:own )?{_PAPER} ?\(?(?:see )?$", re.I)
_A_PAPER = re.compile(rf"\b{_PAPER}\b", re.I)
_SITS = re.compile(r" (?:sessions?|meetings?|retreat)\b")
_MADE = re.compile(
    r"\)?,? ?(?:that |which )?(?:(?:was|were|had been|has been|have been|is|being) )?"
    r"(?:prepared|produced|developed|drafted|written|compiled|drawn up|issued|submitted) (?:jointly )?by (?:the )?"
)
_NO_PAPER = re.compile(r"/(?:RES|DEC)/| resolution | decision ")
_ANNEXED = re.compile(
    r"\b(?:annexed|attached|appended) (?:to|hereto|herewith|in|as)\b[^.;()]{0,80}\(?$"
    r"|\btexts?\b[^.;()]{0,80} (?:is|are) (?:contained|reproduced|set out|available|issued) (?:in|as) "
    r"(?:documents? |an addendum |addendum )?\(?$"
    r"|\b(?:reproduced|issued|circulated) as (?:an? )?(?:annex|addendum|appendix)\b[^.;()]{0,60}\(?$",
    re.I,
)


def producer(found: Recognised, symbol: str, begin: int, start: int, end: int) -> Named | None:
    """Who made the document that is named at `start:end`, where the words between `begin` and it, or those right
    behind it, say so (`report of the Committee on ...`, `produced by the working group`). Resolutions and decisions
    have no other maker than their organ, which their symbol tells."""
    if _NO_PAPER.search(symbol):
        return None
    text = found.plain.text
    named = [a for a in found.agents if a.how != "generic" and begin <= a.start]
    before = [a for a in named if a.end <= start and _leads_to(text, begin, a, start)]
    if before:
        return _whole(text, named, before[-1])
    made = _MADE.match(text, end)
    return next((a for a in named if made is not None and a.start == made.end()), None)


def _leads_to(text: str, begin: int, agent: Named, start: int) -> bool:
    """Whether the words from a paper (`report of`) over an agent to a symbol speak of one paper, and it is theirs."""
    until = _UNTIL.fullmatch(text, agent.end, start)
    if until is None or _SITS.match(text, agent.end):
        return False
    if _ITS.search(text, agent.end, start):
        return True
    return _OF.search(text, max(begin, agent.start - 140), agent.start) is not None and not _A_PAPER.search(until[0])


def _whole(text: str, named: list[Named], last: Named) -> Named:
    """Of a body and the one above it (`the network of the Committee`) the first."""
    for above in reversed([a for a in named if a.end < last.start]):
        if not re.fullmatch(r" of (?:the )?", text[above.end : last.start]):
            break
        last = above
    return last


def annexed(text: str, begin: int, start: int) -> bool:
    """Whether the words before a symbol say that the document of that symbol is annexed, or holds the text itself."""
    return _ANNEXED.search(text, max(begin, start - 160), start) is not None

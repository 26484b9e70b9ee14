"""Columns of tables by what their headers say: what is undertaken, who leads, who supports, when, and how far."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.passages import Document, Passage
from ingest.plain import plain

_KINDS: dict[str, str] = {
    "undertaking": (
        r"(?:(?:key|main|joint|priority|proposed|planned|agreed|specific|suggested|follow-up) )?(?:initiatives?|"
        r"actions?|activit(?:y|ies)|deliverables?|measures?|projects?|tasks?(?! (?:force|team))|"
        r"outputs?|commitments?|workstreams?|milestones?|products?)\b"
    ),
    "matter": (
        r"(?:(?:thematic|priority|key|working|task|sub-?|focus|action|technical) ?)*(?:groups?|teams?|forces?|"
        r"networks?|clusters?|themes?|topics?|areas?|subjects?|pillars?|issues?|goals?|objectives?|targets?|priorit(?:y|ies)|"
        r"functions?|streams?)\b"
    ),
    "lead": (
        r"(?:(?:co-)?lead(?:s|er|ers|ing)?|(?:co-)?chairs?|responsib\w*|owners?|implement\w* (?:entit|agenc|organi)\w*|"
        r"accountable|custodian\w*|coordinator|conven[eo]rs?|(?:entit(?:y|ies)|agenc(?:y|ies)|organi[sz]ations?) "
        r"(?:in charge|responsible)|by whom|led by|in charge|in the (?:chair|lead|hands)|hosts?)\b"
    ),
    "support": (
        r"(?:contribut\w*|support\w*|partners?\b|partner (?:entit|agenc|organi)\w*|participating|collaborat\w*|"
        r"cooperating|members?|(?:other )?participants?|other (?:entities|agencies|organizations)|involved|"
        r"in (?:cooperation|collaboration) with)"
    ),
    "state": (
        r"(?:current |implementation )?(?:status|progress|state|updates?|implementation|completion|achievements?)\b"
    ),
    "time": (
        r"(?:target |completion |expected |due |end |delivery )*(?:time ?-?lines?|time ?-?frames?|deadlines?|due|"
        r"dates?|by when|when|periods?|schedules?|completion)\b"
    ),
    "number": r"(?:no|nr|number|#|ref|reference|id|item|s/n)\.?$",
}
"""Kind of column -> what its header begins with."""

_PATTERNS = {kind: re.compile(rf"\W*{pattern}", re.I) for kind, pattern in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row that have words, by kind of column: spans in the document's text."""

    spans: dict[str, tuple[int, int]]
    headed: frozenset[str]

    def words(self, document: Document, kind: str) -> str | None:
        """The words of the cell of a kind, None where the row has none."""
        span = self.spans.get(kind)
        return plain(document.text.text, *span).text if span else None


def cells(document: Document, passage: Passage) -> Cells:
    """The row's cells by the kind of their column; a cell of a kind that comes twice is the first one's."""
    text = document.text.text
    kinds: dict[int, str] = {}
    for span in passage.columns:
        kind = kind_of(plain(text, *span).text)
        if kind and kind not in kinds.values():
            kinds[_place(text, span[0])] = kind
    spans = {kinds[at]: span for span in passage.cells for at in (_place(text, span[0]),) if at in kinds}
    return Cells(spans, frozenset(kinds.values()))


def headers(document: Document, passage: Passage) -> list[str]:
    """The headers of the row's table, as printed."""
    return [plain(document.text.text, *span).text for span in passage.columns]


def kind_of(header: str) -> str | None:
    """The kind of the column below a header, None for other columns."""
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.match(header)), None)


def _place(text: str, start: int) -> int:
    """The number of the column in which a cell begins: the tabs before it in its line."""
    return text.count("\t", text.rfind("\n", 0, start) + 1, start)

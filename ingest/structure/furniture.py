"""Page furniture: what stands on a page or screen and is no part of the document's words.

Page numbers, job numbers, bar codes, rules, running heads, dotted leaders of a table of contents, and the controls of
the sites on which documents are found.
"""

from __future__ import annotations

import re
from collections import Counter

from ingest.structure import marks
from ingest.structure.lines import Line

SYMBOL = r"[A-Z]{1,6}(?:-[A-Z]+)?(?:/[A-Z0-9][A-Za-z0-9.\-]*(?:\(\d+\))?){1,6}"
SYMBOL_PART = r"(?:[ \u00a0]\((?:Sect|Part|Vol|Introduction)[^()]{0,16}\))?"
SYMBOL_LINE = re.compile(rf"{SYMBOL}{SYMBOL_PART}\*{{0,3}}")
_LONGEST = 160
_FIRST_PAGE = 12
_LANGUAGES = frozenset(("English", "French", "Spanish", "Russian", "Arabic", "Chinese", "Original: ENGLISH", "ENGLISH"))
_ENDS = (".", ";", ":", ",")
_RULE = re.compile(r"[-_=\u2013—*·.\s]{3,}")
_PAGE = (
    r"\d{1,3}",
    r"\d{1,3}\s?/\s?\d{1,3}",
    r"[-\u2013—]\s?\d{1,3}\s?[-\u2013—]",
    rf"(?i:page)\s\d{{1,3}}(?:\s?(?:of|/)\s?\d{{1,3}}|:\s.{{0,100}}|\s{SYMBOL})?",
    r"/?(?:…|\.{3})",
    rf"{SYMBOL}\s(?i:page)\s\d{{1,3}}",
    r"(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?:\s{0,4}\([A-Z]\))?(?:\s{1,6}\d{6}){0,3}(?:\s{1,6}\d{1,3}/\d{1,3})?",
    r"\d{1,3}/\d{1,3}\s{1,6}(?:[A-Z]{1,3}\.)?\d{2}-\d{5,6}(?:\s{0,4}\([A-Z]\))?",
    r"\d{6}",
    r"\*[A-Z]{0,3}\d{6,9}\*",
    r"\([A-Z]\)[\s*\d]{0,20}",
    r"(?i:please\srecycle).{0,40}",
    r"(?i:distr)(?:ibution)?\.?\s?:?\s?\w{4,12}",
)
_PAGE_LINE = re.compile("|".join(f"(?:{pattern})" for pattern in _PAGE))
_SCREEN = frozenset(
    [
        "action date",
        "action source",
        "agenda item",
        "category:",
        "date published",
        "document reference",
        "document type",
        "documents",
        "last updated",
        "meeting location",
        "share",
        "print",
        "related content",
        "size: px",
        "skip to main content",
        "start display at page:",
        "transcript",
        "transcription",
    ]
)
_SCREEN_LINE = re.compile(
    r"(?i:download \".{1,150}\"|upload: .{1,40}|post on \d{1,2}-\w{3}-\d{4}|\d{1,7} (?:views?|downloads?)"
    r"|pdf \| [\d.,]{1,9} \w{2})"
)
_TRANSCRIPT = frozenset(["transcript", "transcription"])
_LEADERS = (".....", ". . . .", "……", "… …")


def mark(lines: list[Line]) -> None:
    """Mark the lines that are furniture as dropped, and the kept lines below them as broken or ruled."""
    printed = _document_symbol(lines)
    first = _first(lines, printed)
    seeds: list[int] = []
    transcript = is_transcript(lines)
    for i, line in enumerate(lines):
        if _is_furniture(line, transcript) or (line.text == printed and i > first):
            line.dropped = True
            seeds.append(i)
    _grow(lines, seeds)
    _pass_down(lines)


def is_transcript(lines: list[Line]) -> bool:
    """Whether the text is another site's transcription of a document, in which a page may be one line."""
    return any(line.text.lower() in _TRANSCRIPT for line in lines[:40])


def _is_furniture(line: Line, transcript: bool) -> bool:
    if len(line.text) > _LONGEST:
        return False
    if _RULE.fullmatch(line.text) or _PAGE_LINE.fullmatch(line.text):
        return True
    if any(leader in line.text for leader in _LEADERS):
        return True
    low = line.text.lower()
    return (low in _SCREEN and (low != "documents" or transcript)) or bool(_SCREEN_LINE.fullmatch(line.text))


def _document_symbol(lines: list[Line]) -> str | None:
    """The first line that is a document symbol and nothing else: repeated, it is a running head."""
    return next((x.text for x in lines if len(x.text) <= 60 and _is_symbol(x.text)), None)


def _is_symbol(text: str) -> bool:
    return bool(SYMBOL_LINE.fullmatch(text)) and any(c.isdigit() for c in text)


def _first(lines: list[Line], text: str | None) -> int:
    return next((i for i, line in enumerate(lines) if line.text == text), len(lines))


def _grow(lines: list[Line], seeds: list[int]) -> None:
    """Drop the lines that touch furniture and come again elsewhere: the running heads beside a page number."""
    if not seeds:
        return
    count = Counter(line.text for line in lines if len(line.text) <= _LONGEST)
    for seed in seeds:
        if _RULE.fullmatch(lines[seed].text):
            continue
        for step in (-1, 1):
            at = seed + step
            while _FIRST_PAGE <= at < len(lines) and not lines[at].dropped and _is_head(lines, at, step, count):
                lines[at].dropped = True
                at += step


def _is_head(lines: list[Line], at: int, step: int, count: Counter[str]) -> bool:
    line = lines[at]
    touching = (line.gap if step == 1 else lines[at + 1].gap) == 0
    repeated = touching and (count[line.text] > 1 or line.text in _LANGUAGES)
    return repeated and "\t" not in line.text and not line.text.endswith(_ENDS) and not marks.begins(line.text)


def _pass_down(lines: list[Line]) -> None:
    """Tell each kept line whether furniture or a rule was dropped just above it, and the blank lines above."""
    gap, broken, ruled, above = 0, False, False, False
    for line in lines:
        if line.dropped:
            is_rule = bool(_RULE.fullmatch(line.text))
            gap, ruled, above = gap + line.gap + 1, ruled or is_rule, True
            broken = broken or not is_rule or line.broken
        else:
            if above:
                line.gap, line.broken, line.ruled = line.gap + gap, line.broken or broken, ruled
            gap, broken, ruled, above = 0, False, False, False

"""The words that say what a body is for."""

from __future__ import annotations

import re

OBJECTIVE, WORKSTREAM = "objective", "workstream"
READ = frozenset({"paragraph", "item", "bullet"})
AIMS = r"(?:objectives?|purposes?|aims?|goals?|functions?|mandate|terms of reference|responsibilities|tasks)"
STRANDS = (
    r"(?:work ?streams?|streams? of work|strands? of work|work areas?|areas? of (?:work|focus)|focus areas?|"
    r"work packages?|priority areas?|areas of activity)"
)
TO_ITS_LIST = r"\b[^.;:]{0,110}:$"
LISTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\bcontribute to (?:the|this) (?:objective|result)s?\b{TO_ITS_LIST}", re.I), WORKSTREAM),
    (re.compile(rf"\b{STRANDS}{TO_ITS_LIST}", re.I), WORKSTREAM),
    (re.compile(rf"\b{AIMS}{TO_ITS_LIST}", re.I), OBJECTIVE),
    (re.compile(rf"\bwith a (?:focus|view) (?:to|on){TO_ITS_LIST}", re.I), OBJECTIVE),
)
"""How a passage ends that introduces a list of what a body is for -> kind of its items."""

WILL = re.compile(r" (?:will|shall|is to|are to|seeks? to|aims? to|is (?:mandated|tasked|established) to):$")
WILL_FOCUS = re.compile(
    r"(?:[’']s [a-z ]{1,30})? (?:(?:will|would|shall|is to|are to) (?:\w+ )?(?:focus|concentrate|work)"
    r"|focuses|concentrates|is (?:focusing|working)) on\b[^.;:]{0,80}:$"
)
SETTLED = re.compile(
    r"\b(?:agreed|endorsed|adopted|approved|decided|requested|recommended|noted|considered|discussed|supported|asked|"
    r"heard|reviewed|identified|outlined|proposed|delivered|achieved|reported)\b"
)
"""Verbs between a body and a list that make the list the object of its act, and not what the body itself is for."""

OTHERS = re.compile(rf"\b(?:{AIMS}|{STRANDS}) (?:of|for) (?:the |this |these |its |their )?", re.I)
HEADS = re.compile(
    rf"(?:\W|\d|[IVX]+\.|[A-Z]\.)*(?:main |key |specific |overall |overarching )?(?P<head>{AIMS}|{STRANDS})"
    rf"(?: and (?:{AIMS}|{STRANDS}))?[:.]?",
    re.I,
)
MARK = re.compile(r"(?:[-•*–] |\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] ){1,2}", re.I)
TAIL = re.compile(
    r"(?:,? (?:with a view to|including|such as|through|by|namely|in particular|as follows))?"
    r"[:;.,]*(?: (?:and|or))?[;,]?$"
)
NO_AIM = re.compile(r"(?:Through|Under|At|For|In) (?:its|the|their)\b[^,]*:$")
"""An item that only says by whom the items below it are done."""

OPENS = re.compile(r":(?= \(?(?:a|i|1)\) |$)")
END_OF_LIST = re.compile(r"\.(?= [A-Z(]|$)|:(?= \(?(?:a|i|1)\) )")
INLINE = re.compile(r"(?:^|[\s(])(?P<mark>\(?(?:[a-h]|[ivx]{1,4}|\d)\)) ")
TO = r"(to (?!report\b|be \w+ed\b)[a-z][^.;]{8,})"
IS = r" (?:is|are|was|were|remains|will be|continue[sd]? to be)(?: to be)?,? "
BEFORE_OF = re.compile(
    r"\b[Tt]he (?:\w+ ){0,2}(?:objective|purpose|aim|mandate|goal|role)s?"
    r"(?: (?:of|for) (?:the )?|, to which (?:the )?)$"
)
AFTER_NAME = re.compile(
    rf"(?:[’']s? (?:\w+ ){{0,2}}(?:objective|purpose|aim|mandate|goal)s?{IS}{TO})"
    rf"|(?: (?:is|was) (?:an?|the) [^.;,]{{3,80}}? (?:that|which))? (?:seeks|aims) {TO}"
    rf"|(?: (?:is|was|has been|will be) (?:mandated|established|created|set up|formed|convened)"
    rf" {TO})"
)
AFTER_OF = re.compile(rf"(?: contributes,)?{IS}{TO}")
SET_UP = re.compile(
    r"\b(?:create[ds]?|established?|establishes|set up|sets up|formed?|launched?|convened?)\b[^.;:]{0,90}$"
)
FOR = re.compile(
    r"(?: (?:within|in|of|on|for) [^,;.()]{0,90})?(?: \([^()]{0,40}\))*"
    r"(?:,? (?:which is |to be )?(?:co-)?(?:led|chaired|hosted|supported|coordinated|composed|convened)\b[^;]{0,140}?,"
    r"|,? under (?:the )?(?:leadership|auspices|direction|chairmanship|guidance|umbrella)\b[^;]{0,230}?,|,)? "
    r"(?P<text>to (?:address|advance|advise|assess|assist|bring|build|carry|conduct|consider|contribute|coordinate|"
    r"define|deliver|design|develop|devise|draft|drive|elaborate|enhance|ensure|examine|explore|facilitate|follow|foster|"
    r"guide|harmonize|help|identify|implement|improve|increase|lead|manage|monitor|oversee|prepare|prevent|produce|"
    r"promote|propose|provide|recommend|reduce|review|scope|serve|strengthen|study|support|tackle|take forward)\b"
    r"[^.;]{8,})"
)
DOUBT = re.compile(
    r"\b(?:could|might|should|propos\w*|suggest\w*|if|whether|not|never|consider(?:ed)? (?:setting|the))\b", re.I
)
STRAND_LIST = re.compile(
    rf"\b(?:[Ss]everal|[Tt]he following|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|\d{{1,2}}) "
    rf"(?:\w+ )?{STRANDS}"
    r"(?: (?:focuss?(?:ing|ed)|centred|organized) (?:on|around)|,? namely,?| on| covering|:|,? including)"
    r" (?P<list>[^.;:]{8,400}?)(?=,? (?:will|would|were|are|have|has|had|was|is) |[.;:]|$)"
)
OTHER = re.compile(r"(?:and )?(?:other|related|further|additional)\b.*", re.I)
FOCUS = re.compile(
    r"(?:[’']s? (?:work|programme of work|activities|mandate))?"
    r" (?:will focus|focuses|concentrates|will concentrate) on "
    r"(?P<text>[a-z][^.;:]{8,})"
)
SHORTEST, LONGEST = 3, 600
FAR = 300
"""How many characters before a colon or a body the words are looked for that say whose list or foundation it is."""

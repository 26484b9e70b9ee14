"""Members of a group: who belongs to a body that is set up for a matter has a part in the work on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.names.named import Named
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import Sentence

_NOW = r"(?:(?:is|was|are|were|be|been|has|had|will|would|shall|now|currently|itself|also|all|each|have) )"
COMPOSED = re.compile(
    r"\b(?:composed of|comprised of|made up of|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|"
    r"(?:brings|brought|bringing) together|members,? (?:among (?:them|which|whom)|including|namely|notably)(?: are)?)"
    r"(?: (?:the following|its|as|members|entities|organizations)){0,3}:?"
    r"(?: (?:representatives|experts) (?:of|from))?(?= )"
)
"""The words before the members of the body named before them (`the task team, composed of A and B`)."""

_WITH = re.compile(r"\bwith (?=(?:the )?[A-Z])")
_AS_MEMBERS = re.compile(r" as (?:its |the )?(?:founding |full |core |initial |other )?members\b")
"""What stands before and behind those with whom a group is set up (`with A and B as members`)."""

_INCLUDES = re.compile(rf"(?: \([^()]{{1,60}}\))?,? (?:which )?{_NOW}*includ(?:es|ed|e)(?: as (?:its )?members)?(?= )")
_IN_WHICH = re.compile(r",? (?:in|on) which (?=(?:the )?)")
_WORK_TOGETHER = re.compile(
    rf",? {_NOW}*(?:sit|sits|serve|participate|participated|take part|took part|represented|partners|members|"
    r"work(?:ed)? together|cooperate[sd]?)\b"
)
ARE_MEMBERS = re.compile(
    rf",? (?:{_NOW}|(?:became|become) )+"
    r"(?:its |the |an? |full |founding |core |active )*members?\b(?: of (?:the )?)?"
)
"""The words behind those who are members, and before the body where it is named (`A and B are members of ...`)."""

_THE_MEMBERS = re.compile(
    r"(?:(?P<its>[Ii]ts|[Tt]he) (?:current |full |present |other |founding )?members|[Mm]embers)(?: of (?:the )?)?"
)
_ARE = re.compile(r" (?:are|were|include|included|comprise|comprised)(?: the following)?:?(?= )")
_AMONG = re.compile(r",? among (?:its|the) members\b")
_TAKES_PART = re.compile(
    r" (?:(?:also|actively|now|both|has|have|had) )*(?:participat(?:es?|ed) in|takes? part in|took part in|sits? on|"
    r"(?:is|are|was|were) represented (?:in|on)|joined|serves? on|belongs? to) (?:the )?"
)


def belonging(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each member that the sentence names with its body, by their ids; observers are none."""
    text = sentence.parsed.found.plain.text
    start, end = sentence.place
    for match in COMPOSED.finditer(text, start, end):
        group = _before(sentence, match.start())
        yield from ((member, group) for member in sentence.listed_after(match.end()) if group and member != group)
    for match in _WITH.finditer(text, start, end):
        joining = sentence.listed_after(match.end() - 1)
        last = [n for _, n in sentence.agents if n.start >= match.end()][: len(joining)]
        group = _before(sentence, match.start()) if last and _AS_MEMBERS.match(text, last[-1].end) else None
        yield from ((member, group) for member in joining if group and member != group)
    for _, body in sentence.agents:
        if not _is_body(body.id):
            continue
        includes, which = _INCLUDES.match(text, body.end), _IN_WHICH.match(text, body.end)
        if includes:
            yield from ((member, body.id) for member in sentence.listed_after(includes.end()) if member != body.id)
        if which:
            listed = [(t, n) for t, n in sentence.agents if n.start >= which.end()]
            if listed and _WORK_TOGETHER.match(text, listed[_last(sentence, listed)][1].end):
                yield from ((member, body.id) for member in sentence.holders(listed[0][0]))
    for they in _THE_MEMBERS.finditer(text, start, end):
        named = next((n for _, n in sentence.agents if n.start == they.end()), None)
        are = _ARE.match(text, named.end if named else they.end())
        whose = (named.id if _is_body(named.id) else None) if named else _before(sentence, they.start())
        if are and whose:
            yield from ((member, whose) for member in sentence.listed_after(are.end()) if member != whose)
    for token, named in sentence.agents:
        group = _before(sentence, named.start) if _AMONG.match(text, named.end) else None
        if group:
            yield from ((member, group) for member in sentence.holders(token) if member != group)
        for pattern in (ARE_MEMBERS, _TAKES_PART):
            joins = pattern.match(text, named.end)
            if joins is None:
                continue
            after = next((n for _, n in sentence.agents if n.start == joins.end()), None)
            if after is None and pattern is _TAKES_PART:
                continue
            joined = after.id if after else _before(sentence, named.start)
            if joined and _is_body(joined):
                yield from ((member, joined) for member in sentence.holders(token) if member != joined)


def _last(sentence: Sentence, listed: list[tuple[Token, Named]]) -> int:
    """The number of the last agent that is listed with the first."""
    return len(sentence.holders(listed[0][0])) - 1


def _is_body(id: str) -> bool:
    return id.startswith("body/")


def _before(sentence: Sentence, place: int) -> str | None:
    """The body whose members these are: the one named last, else that which the sentence before was about."""
    about = next((id for id in sentence.before if _is_body(id)), None)
    if about is not None and not any(_is_body(n.id) and n.end <= place for _, n in sentence.agents):
        return about
    earlier = [named for named in sentence.parsed.found.agents if named.end <= place and _is_body(named.id)]
    return max(earlier, key=_start).id if earlier else sentence.group


def _start(named: Named) -> int:
    return named.start


def _is_member(sentence: Sentence) -> Iterator[Finding]:
    """A holder is a member of a group, whose matter is its own in part."""
    for member, body in belonging(sentence):
        yield Finding(member, (), "member", body=body)


IS_MEMBER = Rule(
    "mandate.is-member",
    _is_member,
    (
        Example(
            "The task team on water quality is composed of UNEP and WHO.",
            ("UNEP member water quality", "WHO member water quality"),
        ),
        Example("UNEP is a member of the task team on water quality.", ("UNEP member water quality",)),
    ),
    (Example("The task team met UNEP and WHO."),),
)

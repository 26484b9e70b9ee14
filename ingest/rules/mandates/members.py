"""Members of a group: who belongs to a body that is set up for a matter has a part in the work on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.names.recognise import Named
from ingest.rules.rule import Example, Finding, Rule
from ingest.rules.sentence import Sentence

COMPOSED = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:which |that )?(?:(?:is|was|are|were|be|been|has|had|will|would|shall|now|currently) )*"
    r"(?:composed of|comprised of|made up of|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|(?:brings|brought|bringing) "
    r"together|includ(?:es|ed))(?: (?:the following|its|as|members|entities|organizations)){0,3}:?"
    r"(?: (?:representatives|experts) (?:of|from))?(?= )"
)
"""The words between a body and its members (`the task team, composed of A and B`)."""

ARE_MEMBERS = re.compile(
    r",? (?:(?:is|are|was|were|became|become|has|have|had|will|would|shall|be|been|also|all|each) )+"
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
    for _, body in sentence.agents:
        match = COMPOSED.match(text, body.end) if _is_body(body.id) else None
        if match:
            yield from ((member, body.id) for member in sentence.listed_after(match.end()) if member != body.id)
    for match in _THE_MEMBERS.finditer(text, start, end):
        named = next((n for _, n in sentence.agents if n.start == match.end()), None)
        are = _ARE.match(text, named.end if named else match.end())
        whose = (named.id if _is_body(named.id) else None) if named else _before(sentence, match.start())
        if are and whose:
            yield from ((member, whose) for member in sentence.listed_after(are.end()) if member != whose)
    for token, named in sentence.agents:
        group = _before(sentence, named.start) if _AMONG.match(text, named.end) else None
        if group:
            yield from ((member, group) for member in sentence.holders(token) if member != group)
        for pattern in (ARE_MEMBERS, _TAKES_PART):
            match = pattern.match(text, named.end)
            if match is None:
                continue
            after = next((n for _, n in sentence.agents if n.start == match.end()), None)
            if after is None and pattern is _TAKES_PART:
                continue
            joined = after.id if after else _before(sentence, named.start)
            if joined and _is_body(joined):
                yield from ((member, joined) for member in sentence.holders(token) if member != joined)


def _is_body(id: str) -> bool:
    return id.startswith("body/")


def _before(sentence: Sentence, place: int) -> str | None:
    """The body whose `members` these are: that which the sentence before was about, else the one named last."""
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

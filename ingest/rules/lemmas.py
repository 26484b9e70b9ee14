"""Words as rules compare them: their lemmas, verbs of asking and giving, and what stands behind a preposition."""

from __future__ import annotations

from spacy.tokens import Token

REQUESTS = frozenset(
    "ask request task call invite urge encourage designate entrust mandate instruct appoint appeal commission "
    "charge".split()
)
GIVES = frozenset(
    "assign give grant confer vest hand allot allocate delegate confide bestow transfer entrust leave".split()
)
TURNS_TO = frozenset({"on", "upon", "for"})
"""Prepositions behind which stands who is asked (`called upon X to`)."""

_IRREGULAR = {
    "co-led": "co-lead",
    "co-leads": "co-lead",
    "co-leading": "co-lead",
    "co-chaired": "co-chair",
    "co-chairs": "co-chair",
    "co-convened": "convene",
    "co-convenes": "convene",
    "co-convening": "convene",
}


def lemma_of(token: Token) -> str:
    """The token's lemma in lower case, without the prefix `re-` and the ending that the tagger adds to rare verbs."""
    lemma = _IRREGULAR.get(token.lower_) or token.lemma_.lower().removeprefix("re-")
    return lemma[:-1] if lemma.endswith("she") and len(lemma) > 4 else lemma


def behind(word: Token, prepositions: frozenset[str], links: frozenset[str] = frozenset({"prep"})) -> list[Token]:
    """The nouns behind some prepositions of a word; `links` is how the parse joins these to the word."""
    return [
        noun
        for c in word.children
        if c.dep_ in links and c.lower_ in prepositions
        for noun in c.children
        if noun.dep_ == "pobj"
    ]


def asking(token: Token) -> Token | None:
    """The verb of asking that turns to a token, as its object or the subject of what is asked for."""
    verb = token.head.head if token.dep_ == "nsubj" and token.head.dep_ in {"ccomp", "xcomp"} else token.head
    return verb if token.i > verb.i and lemma_of(verb) in REQUESTS else None

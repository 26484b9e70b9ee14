"""Explanations of made-up documents."""

from __future__ import annotations

from ingest.explain import explain
from ingest.explain.model import ExplainedPassage, ExplainedSentence, Firing, NearMiss
from ingest.passages import Document
from ontology.load import load
from tests.rules.documents import paragraph


def passage(made: Document, ref: str = "1") -> ExplainedPassage:
    """The only passage of a reference."""
    (found,) = explain(made, ref, load()).passages
    return found


def sentence(text: str, body: str | None = None, headings: tuple[str, ...] = ()) -> ExplainedSentence:
    """The only sentence of a document of one paragraph."""
    (found,) = passage(paragraph(text, body, headings)).sentences
    return found


def firing(found: ExplainedSentence, rule: str) -> Firing:
    """The first finding of a rule."""
    return next(one for one in found.fired if one.rule == rule)


def miss(found: ExplainedSentence, rule: str, word: str) -> NearMiss:
    """The near miss of a rule at a word."""
    return next(one for one in found.nearly if (one.rule, one.word) == (rule, word))

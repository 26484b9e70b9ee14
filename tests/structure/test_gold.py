"""Each paragraph reference of the gold facts is a passage, and the quote stands in a passage of that reference."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ingest.passages import Document
from ingest.structure import structure
from ingest.text import Text
from tests.corpus import corpus, gold

DOCUMENTS = {
    "ceb-2013-second-session": "sessions/ceb-2013-second-session.txt",
    "ceb-2024-first-session": "sessions/ceb-2024-first-session.txt",
    "toc-web-page": "pages/transnational-organized-crime.txt",
}
KINDS = ("mandates", "decisions", "roles", "references", "bodies")


def read(path: Path) -> Document:
    return structure(Text(path.read_text(encoding="utf-8"), "text"), name=path.name, sha256="0" * 64)


def facts(slug: str) -> tuple[Document, dict[str, Any]]:
    document = read(corpus() / DOCUMENTS[slug])
    return document, json.loads((gold() / f"{slug}.gold.json").read_text(encoding="utf-8"))


def folded(text: str) -> str:
    """The words without markup, quotation marks made plain and white space folded."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)|<sup>[^<]*</sup>", r"\1", text)
    text = re.sub("[“”„]", '"', text.replace("\u2019", "'").replace("\u2018", "'").replace("\\", ""))
    return re.sub(r"\s+", " ", re.sub(r"[*_]", "", text)).strip().lower()


def under(document: Document, ref: str) -> str:
    """All words of the passages with this reference, one after the other."""
    return folded(" ".join(document.words(p) for p in document.passages if p.ref == ref and p.kind != "heading"))


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_every_gold_reference_is_a_passage(slug: str) -> None:
    document, wanted = facts(slug)
    refs = {p.ref for p in document.passages}
    asked = {p for kind in KINDS for fact in wanted[kind] for p in (fact.get("para"), *(fact.get("para_alt") or ()))}
    assert {p for p in asked if p and p not in refs} == set()


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_every_gold_quote_stands_in_its_passage(slug: str) -> None:
    document, wanted = facts(slug)
    missing = []
    for kind in KINDS:
        for fact in wanted[kind]:
            parts = [folded(part) for part in re.split(r"\s*\[?(?:\.\.\.|…)\]?\s*", fact.get("quote") or "")]
            places = [fact.get("para"), *(fact.get("para_alt") or ())]
            texts = [under(document, place) for place in places if place]
            if not all(any(part in text for text in texts) for part in parts if part):
                missing.append((kind, fact.get("para"), fact.get("quote")))
    assert missing == []


@pytest.mark.parametrize("slug", ["ceb-2013-second-session"])
def test_every_reference_of_the_cybercrime_answer_is_a_passage(slug: str) -> None:
    document, _ = facts(slug)
    answer = json.loads((gold() / "answer-cybercrime.json").read_text(encoding="utf-8"))
    refs = {p.ref for p in document.passages}
    assert {para for row in answer for para in row["paras"]} - refs == set()


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_front_matter_is_that_of_the_gold_facts(slug: str) -> None:
    document, wanted = facts(slug)
    expected, front = wanted["document"], document.front
    assert front.symbol is None
    assert (front.session or "").lower() == (expected["session"] or "").lower()
    assert [front.start, front.end] == (expected["dates"] or [None, None])
    assert front.place == expected["place"]
    assert front.issued == expected["issued"]
    assert front.kind == expected["kind"]
    assert front.body == (f"body/{expected['body'].lower()}" if expected["body"] else None)
    assert front.title is not None
    assert expected["title"].endswith(front.title)

"""Objectives and workstreams: what a body is to achieve, and on what it works."""

from __future__ import annotations

import pytest

from ingest.passages import Document, FrontMatter, Passage
from ingest.statements import Facts, Objective
from ingest.text import Text
from tests.corpus import corpus
from tests.rules.corpus_facts import of_file
from tests.rules.documents import NO_DIGEST, chapeau, facts, label, of_kind, paragraph

LIST = ("Map the rivers;", "Count the fish; and", "Advise on child protection.")


def told(given: Facts) -> list[str]:
    """Each as `BODY kind: text`, in the order of the text."""
    return [f"{label(given, o.body)} {o.kind}: {o.text}" for o in of_kind(given, Objective)]


def titled(title: str, introduction: str, *items: str) -> Document:
    """A page of that title: a line that introduces items."""
    passages = [Passage("header", "front", 0, len(title))]
    at = len(title) + 2
    for words in (introduction, *items):
        first = words == introduction
        kind = "paragraph" if first else "item"
        passages.append(Passage("p1", kind, at, at + len(words), chapeau=None if first else 1))
        at += len(words) + 2
    text = "\n\n".join((title, introduction, *items))
    return Document("made-up", "made-up.txt", NO_DIGEST, Text(text, "text"), FrontMatter(title=title), tuple(passages))


@pytest.mark.parametrize(
    ("introduction", "body", "kind"),
    [
        ("The objectives of the UN-Water task team on rivers are:", "UN-Water task team on rivers", "objective"),
        ("HLCP will serve three functions, namely:", "HLCP", "objective"),
        ("As the terms of reference of UN-Energy say, three aims are pursued:", "UN-Energy", "objective"),
        ("UN-Energy will focus on the following:", "UN-Energy", "workstream"),
        ("The workstreams of UN-Energy are:", "UN-Energy", "workstream"),
    ],
)
def test_a_list_is_of_the_body_that_its_introduction_names(introduction: str, body: str, kind: str) -> None:
    given = facts(chapeau(introduction, *LIST))
    assert [line.casefold() for line in told(given)] == [
        f"{body} {kind}: {text}".casefold()
        for text in ("Map the rivers", "Count the fish", "Advise on child protection")
    ]
    last = list(of_kind(given, Objective))[-1]
    assert (last.evidence.ref, last.topic) == ("1(c)", "topic/child-protection")


@pytest.mark.parametrize(
    "introduction",
    [
        "HLCP agreed on the following objectives:",
        "The objectives of the 2030 Agenda are:",
        "The purpose of the framework is:",
        "HLCP heard that the tasks were:",
        "The task force delivered:",
        "HLCP:",
    ],
)
def test_a_list_of_something_else(introduction: str) -> None:
    assert told(facts(chapeau(introduction, *LIST))) == []


def test_what_a_body_will_do_is_its_objective_on_its_own_page_only() -> None:
    words = ("UN-Energy will:", "(a) Map the winds;", "(b) Count the mills.")
    assert told(facts(titled("UN-Energy", *words))) == [
        "UN-Energy objective: Map the winds",
        "UN-Energy objective: Count the mills",
    ]
    assert told(facts(titled("Winds of the world", *words))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The aim of UN-Energy is to bring light to all.", "UN-Energy objective: to bring light to all"),
        ("UN-Energy’s mandate is to bring light to all.", "UN-Energy objective: to bring light to all"),
        ("UN-Energy is a mechanism that seeks to bring light to all.", "UN-Energy objective: to bring light to all"),
        ("The objective, to which CEB contributes, is to save time.", "CEB objective: to save time"),
        (
            "HLCP decided to create UN-Energy, led by DESA and UNDP, to coordinate work on light.",
            "UN-Energy objective: to coordinate work on light",
        ),
        ("UN-Energy's programme of work focuses on small mills.", "UN-Energy workstream: small mills"),
    ],
)
def test_a_sentence_says_what_a_body_is_for(text: str, expected: str) -> None:
    given = facts(paragraph(text))
    assert told(given) == [expected]
    (found,) = of_kind(given, Objective)
    assert found.evidence.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "UNDP seeks to bring light to all.",
        "UN-Energy aims to report back in May.",
        "The mandate of UN-Energy was to be renewed in May.",
        "A speaker suggested that the aim of UN-Energy is to bring light to all.",
        "Three mechanisms were established by HLCP to improve coherence.",
        "UN-Energy could be established to improve coherence.",
        "The aim of UN-Energy is to",
    ],
)
def test_what_is_no_objective(text: str) -> None:
    assert told(facts(paragraph(text))) == []


def test_objectives_written_in_one_line() -> None:
    text = "HLCP approved terms of reference of UN-Energy, with a focus to: a) map winds, b) count mills, and c) teach."
    assert set(told(facts(paragraph(text)))) == {
        "UN-Energy objective: map winds",
        "UN-Energy objective: count mills",
        "UN-Energy objective: teach",
    }


def test_workstreams_that_a_sentence_lists() -> None:
    text = "UN-Energy met. Several workstreams focusing on wind and sun, mills, education, and other areas will go on."
    assert set(told(facts(paragraph(text)))) == {
        "UN-Energy workstream: wind and sun",
        "UN-Energy workstream: mills",
        "UN-Energy workstream: education",
    }


def test_bullets_below_a_heading() -> None:
    texts = ("- Map the winds", "- Count the mills")
    passages = (
        Passage("p1", "bullet", 0, len(texts[0]), ("UN-Energy", "Workstreams")),
        Passage("p1", "bullet", len(texts[0]) + 1, len("\n".join(texts)), ("UN-Energy", "Workstreams")),
    )
    made = Document("made-up", "made-up.txt", NO_DIGEST, Text("\n".join(texts), "text"), FrontMatter(), passages)
    assert told(facts(made)) == ["UN-Energy workstream: Map the winds", "UN-Energy workstream: Count the mills"]


GOLD = {
    "transnational-organized-crime": {"p6(1)": "objective", "p6(2)": "objective", "p6(3)": "objective"},
    "un-oceans_mechanism-page": {
        "p1": "objective",
        "p2(a)": "objective",
        "p2(b)": "objective",
        "p2(c)": "objective",
        "p2(d)": "objective",
    },
    "unsceb_procurement-network": {"p2": "objective", "p4": "workstream"},
    "unsceb_terms-of-reference-hlcp_opening": {"4(a)": "objective", "4(b)": "objective"},
    "unsceb_topic-addressing-sexual-harassment": {"p4": "objective"},
    "ceb-2024-first-session": {},
    "a-res-78-226_counter-terrorism-assistance": {},
}
"""By document: the paragraphs that say what a body is for, and the kind."""


@pytest.mark.parametrize("stem", GOLD)
def test_objectives_of_real_documents(stem: str) -> None:
    given = of_file(corpus(), stem)
    assert {o.evidence.ref: o.kind for o in of_kind(given, Objective)} == GOLD[stem]


def test_the_workstreams_of_a_working_group() -> None:
    given = of_file(corpus(), "unsceb_iawg-ai-named-co-chairs")
    strands = {o.text for o in of_kind(given, Objective) if o.kind == "workstream"}
    assert strands == {
        "capacity development",
        "education",
        "ethics and human rights",
        "foresight",
        "industry",
        "justice",
        "procurement guidelines",
    }
    assert {o.body for o in of_kind(given, Objective)} == {"body/iawg-ai"}

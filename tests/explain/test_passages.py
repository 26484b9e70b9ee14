"""What an explanation says of a passage: words, places, names, topics, facts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.explain import UnknownParagraphError, explain
from ingest.pipeline import extract
from ingest.statements import Mandate
from ontology.load import load
from tests.explain.samples import passage
from tests.rules.documents import chapeau, document, paragraph, table

LEADS = "UNEP leads the work on biodiversity."


def test_names_and_topics_with_their_spans() -> None:
    found = passage(paragraph(LEADS))
    (name,) = found.names
    (topic,) = found.topics
    assert (name.printed, name.id, name.label, name.how) == ("UNEP", "entity/unep", "UNEP", "name")
    assert (topic.printed, topic.id) == ("biodiversity", "topic/biodiversity")
    assert found.words[topic.start : topic.end] == topic.printed


@pytest.mark.parametrize(
    ("text", "how", "label"),
    [
        ("The task team on river dolphins met.", "shape", "Task team on river dolphins"),
        ("The Committee met.", "generic", "HLCP"),
    ],
)
def test_how_a_name_is_known(text: str, how: str, label: str) -> None:
    (name,) = passage(paragraph(text, body="body/hlcp")).names
    assert (name.how, name.label) == (how, label)


def test_headings_and_the_introducing_passage() -> None:
    made = chapeau("The Committee:", "Requested UNEP to lead the work on biodiversity.", body="body/hlcp")
    assert passage(made, "1(a)").chapeau == "The Committee:"
    assert passage(paragraph(LEADS, headings=("Work", "Nature"))).headings == ("Work", "Nature")


def test_facts_are_those_of_the_pipeline() -> None:
    made = document("UNODC leads the work on corruption.", LEADS)
    (fact,) = passage(made, "2").facts
    assert (fact.kind, fact.rule, fact.status, fact.quote) == ("mandate", "mandate.does", "stated", LEADS)
    assert fact.says == {"holder": "UNEP", "topic": "biodiversity", "role": "lead", "strength": "direct"}


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("HLCP met in Rome.", "body-record", {"body": "HLCP", "type": "committee"}),
        ("The plan is set out in A/RES/70/1.", "reference", {"symbol": "A/RES/70/1", "relation": "cites"}),
        (
            "Ada Tiller, Executive Director of UNODC, spoke.",
            "post-holding",
            {"person": "Ada Tiller", "post": "Executive Director", "organization": "UNODC"},
        ),
    ],
)
def test_facts_of_the_other_kinds(text: str, kind: str, says: dict[str, str]) -> None:
    (fact,) = (f for f in passage(paragraph(text)).facts if f.kind == kind)
    assert fact.says == says


def test_an_initiative_of_a_row() -> None:
    made = table(("Initiative", "Status"), ("Open lighthouse data, UNESCO", "Under way"))
    kinds = {fact.kind for fact in passage(made, "table 1/row 1").facts}
    assert "initiative" in kinds


def test_a_passage_in_which_no_rule_can_fire_says_so() -> None:
    found = passage(paragraph("The weather was fine and the lake was still."))
    assert found.sentences == ()
    assert found.unparsed is not None
    assert "no agent" in found.unparsed


@pytest.mark.parametrize("printed", ["1(a)", "1 (a)", "1(A)", " 1(a) "])
def test_a_reference_in_any_spelling(printed: str) -> None:
    made = chapeau("UNEP:", "Leads the work on biodiversity.")
    assert explain(made, printed, load()).paragraph == "1(a)"


def test_an_unknown_reference_names_near_ones() -> None:
    made = chapeau("UNEP:", "Leads the work on biodiversity.")
    with pytest.raises(UnknownParagraphError, match=r"no paragraph '1\(c\)'; did you mean 1\(a\)"):
        explain(made, "1(c)", load())
    with pytest.raises(UnknownParagraphError, match="no numbered passage"):
        explain(document(), "1", load())


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=12))
def test_any_reference_is_found_or_refused_in_one_sentence(ref: str) -> None:
    made = document(LEADS, "It rained.")
    try:
        assert explain(made, ref, load()).paragraph in {"1", "2"}
    except UnknownParagraphError as error:
        assert "made-up.txt has no paragraph" in str(error)


def test_what_fired_gives_exactly_the_mandates_of_the_pipeline() -> None:
    made = document(
        "The task team on corruption met. UNODC leads the work on corruption, in close collaboration with UNDP.",
        "It monitors cybercrime. UNEP and FAO were asked to support this work.",
        "UNICEF is the lead agency for child protection, and the General Assembly thanked WHO for its work on malaria.",
    )
    labels = load()
    for ref in ("1", "2", "3"):
        given = {
            (m.rule, m.holder, labels.topics[m.topic].label)
            for m in extract(made, labels).statements
            if isinstance(m, Mandate) and m.evidence.ref == ref
        }
        fired = {(f.rule, topic) for s in passage(made, ref).sentences for f in s.fired for topic in f.gave}
        assert fired == {(rule, topic) for rule, _, topic in given}
        count = sum(len(f.gave) for s in passage(made, ref).sentences for f in s.fired)
        assert count == len(given)

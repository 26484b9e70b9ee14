"""From a document to its facts: the same input gives the same facts, and every fact stands in the text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import extract
from ingest.statements import Facts, links
from ontology.load import load
from tests.pipeline.made_up import TEXTS, read
from tests.pipeline.spans import dangling, unfaithful
from tests.rules.documents import document, facts

SLOW = settings(deadline=None, max_examples=40)
"""A parse takes milliseconds and the model half a second once: no deadline for one example."""

APART = (
    ("Rain", "UNEP leads the work on biodiversity."),
    ("Snow", "HLCP endorsed the plan on water quality."),
    ("Hail", "The task team on river dolphins met."),
    ("Wind", "The Executive Director of UNFPA, Mara Oduya, spoke."),
    ("Fog", "The report (A/78/12) was noted."),
    ("Dew", "The Secretary-General asked WHO to lead a study of malaria."),
)


def ids(given: Facts, key: str = "made-up") -> list[str]:
    return [statement.key(key) for statement in given.statements]


def test_an_empty_document_has_no_facts() -> None:
    assert facts(document()) == Facts((), ())
    assert facts(document("")) == Facts((), ())


def test_statements_and_things_are_sorted_and_unique() -> None:
    found = facts(document(*(words for _, words in APART)))
    assert len(found.statements) >= len(APART)
    assert ids(found) == sorted(set(ids(found)))
    assert [t.id for t in found.things] == sorted({t.id for t in found.things})


@SLOW
@given(TEXTS)
def test_the_same_document_gives_the_same_facts(text: str) -> None:
    assert extract(read(text), load()) == extract(read(text), load())


@SLOW
@given(st.permutations(range(len(APART))))
def test_the_order_of_unrelated_passages_does_not_matter(order: list[int]) -> None:
    made = document(*(words for _, words in APART))
    apart = [replace(p, headings=(APART[i][0],)) for i, p in enumerate(made.passages)]
    straight = replace(made, passages=tuple(apart))
    shuffled = replace(made, passages=tuple(apart[i] for i in order))
    assert ids(facts(shuffled)) == ids(facts(straight))


def test_one_document_leaves_nothing_behind_for_the_next() -> None:
    later = document("The TTRD agreed. The task team agreed. It leads the work on biodiversity.")
    before = facts(later)
    facts(document("The task team on river dolphins (TTRD) met."))
    assert facts(later) == before


def test_the_key_of_a_document_is_part_of_its_statements_ids() -> None:
    made = document("UNEP leads the work on biodiversity.")
    found = facts(made)
    assert not set(ids(found, "one")) & set(ids(found, "another"))


def test_the_same_words_in_two_places_are_two_statements() -> None:
    found = facts(document("UNEP leads the work on biodiversity.", "UNEP leads the work on biodiversity."))
    assert len(ids(found)) == len(set(ids(found))) == 2


@SLOW
@given(TEXTS)
def test_every_statement_quotes_the_document_where_it_says(text: str) -> None:
    made = read(text)
    assert unfaithful(made, extract(made, load())) == []


@SLOW
@given(TEXTS)
def test_every_link_leads_somewhere(text: str) -> None:
    assert dangling(extract(read(text), load())) == set()


@SLOW
@given(TEXTS)
def test_no_thing_is_kept_that_no_statement_names(text: str) -> None:
    found = extract(read(text), load())
    named = {id for statement in found.statements for id in links(statement)}
    assert {thing.id for thing in found.things} <= named


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    made = read(text)
    assert unfaithful(made, extract(made, load())) == []

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.compare import CHANGED, LOST, WON, by_rule, changes
from tests.evaluation.facts import Fact

UNEP = Fact("dolphins", "mandates", "UNEP | water quality", "3", "lead | direct", "mandate.verb", "right")

FACTS = st.lists(
    st.builds(
        Fact,
        document=st.just("dolphins"),
        kind=st.sampled_from(("mandates", "bodies")),
        fact=st.sampled_from(("UNEP | housing", "UNEP | malaria", "WHO | malaria")),
        paragraph=st.sampled_from("12"),
        detail=st.sampled_from(("lead", "support")),
        rule=st.just("mandate.verb"),
        mark=st.sampled_from(("right", "wrong")),
    ),
    max_size=8,
)


def test_a_fact_that_came_is_won_and_one_that_went_is_lost() -> None:
    who = UNEP._replace(fact="WHO | malaria", paragraph="7")
    assert [(change.what, change.fact) for change in changes([UNEP], [who])] == [(LOST, UNEP), (WON, who)]


def test_the_same_fact_with_other_details_rule_or_mark_changed() -> None:
    for other in (
        UNEP._replace(detail="support | direct"),
        UNEP._replace(rule="mandate.noun"),
        UNEP._replace(mark="wrong"),
        UNEP._replace(paragraph="4"),
        UNEP._replace(fact="UNEP | clean water"),
    ):
        (change,) = changes([UNEP], [other])
        assert (change.what, change.before, change.after) == (CHANGED, UNEP, other)


def test_details_are_compared_before_places_and_objects() -> None:
    near = UNEP._replace(detail="support | direct")
    far = UNEP._replace(fact="UNEP | housing")
    found = changes([UNEP], [far, near])
    assert {(change.what, change.after) for change in found} == {(CHANGED, near), (WON, far)}


def test_of_two_equal_facts_one_can_be_lost() -> None:
    (change,) = changes([UNEP, UNEP], [UNEP])
    assert (change.what, change.fact) == (LOST, UNEP)


def test_each_rule_is_told_what_it_won_and_lost() -> None:
    mended = UNEP._replace(rule="mandate.noun", fact="UNEP | clean water")
    plain = Fact("dolphins", "bodies", "TTRD | TTRD", "9", "task-team | ", "", "wrong")
    counts = by_rule(changes([UNEP, plain], [mended]))
    assert counts == {
        "bodies": {"lost wrong": 1},
        "mandate.noun": {"won right": 1},
        "mandate.verb": {"lost right": 1},
    }


@given(FACTS, FACTS)
def test_every_difference_is_told_once(before: list[Fact], after: list[Fact]) -> None:
    found = changes(before, after)
    assert changes(before, before) == ()
    gone = [change.before for change in found if change.before is not None]
    come = [change.after for change in found if change.after is not None]
    kept = list(before)
    for fact in gone:
        kept.remove(fact)
    assert sorted(kept + come) == sorted(after)
    assert not set(gone) & set(come)

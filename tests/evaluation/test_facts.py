from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.facts import FIELDS, Fact, fact, from_text, to_text
from tests.evaluation.samples import mandate

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


def test_a_row_becomes_a_line_without_its_quote() -> None:
    row = mandate("UNEP", "water quality", "3") | {"strength": "direct", "quote": "UNEP leads on water quality."}
    made = fact("dolphins", "mandates", row, "right")
    assert made == Fact("dolphins", "mandates", "UNEP | water quality", "3", "lead | direct", "mandate.verb", "right")
    assert made.subject == "UNEP"


def test_long_values_are_cut_to_six_words() -> None:
    title = "A global drive for safer canoes on every navigable river"
    row = {"title": title, "owner": "UNEP|WHO", "status": "under way", "paragraph": "annex I/table 1/row 2"}
    made = fact("dolphins", "initiatives", row, "not judged")
    assert made.fact == "A global drive for safer canoes"
    assert made.detail == "UNEP|WHO | under way"


def test_the_list_is_sorted_whatever_the_order() -> None:
    facts = [fact("b", "references", {"symbol": "A/1", "paragraph": "2"}, "right")]
    facts.append(fact("a", "references", {"symbol": "A/2", "paragraph": "1"}, "wrong"))
    assert to_text(facts) == to_text(reversed(facts))
    assert to_text(facts).splitlines()[0] == "document,kind,fact,paragraph,detail,rule,mark"


@given(st.lists(st.builds(Fact, *([WORDS] * 7)), max_size=4))
def test_the_list_reads_back(facts: list[Fact]) -> None:
    assert sorted(from_text(to_text(facts))) == sorted(facts)


def test_every_kind_has_its_columns() -> None:
    assert set(FIELDS) == {"mandates", "bodies", "decisions", "posts", "references", "initiatives"}

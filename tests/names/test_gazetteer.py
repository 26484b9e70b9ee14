"""Names of the vocabularies in running text."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.fold import words
from ingest.names.gazetteer import Entry, Gazetteer, Trie, build
from ontology.load import load


@cache
def _gazetteer() -> Gazetteer:
    return build(load())


def agents(text: str) -> list[str]:
    return [m.id.split("/")[1] for m in _gazetteer().find_agents(text)]


def topics(text: str) -> list[str]:
    return [m.id.removeprefix("topic/") for m in _gazetteer().find_topics(text)]


def printed(text: str) -> list[str]:
    return [text[m.start : m.end] for m in _gazetteer().find_agents(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WHO met those who came.", ["who"]),
        ("Who is it, and who are they?", []),
        ("It fits those who it is for.", []),
        ("IMO and imo", ["imo"]),
        ("un and UN", ["united-nations"]),
    ],
)
def test_acronyms_need_their_own_case(text: str, expected: list[str]) -> None:
    assert agents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "World Food Programme",
        "World Food Program",
        "world food programme",
        "WFP",
    ],
)
def test_full_names_need_no_case_and_no_spelling(text: str) -> None:
    assert agents(text) == ["wfp"]


@pytest.mark.parametrize("text", ["UN-Women", "UN Women", "UN‑Women", "UN-WOMEN"])
def test_hyphens_and_blanks_are_one(text: str) -> None:
    assert agents(text) == ["un-women"]


@pytest.mark.parametrize("text", ["the United Nations Development Programme", "the UN Development Programme"])
def test_united_nations_and_un_are_one(text: str) -> None:
    assert agents(text) == ["undp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the United Nations system", ["United Nations system"]),
        ("the United Nations Office on Drugs and Crime", ["United Nations Office on Drugs and Crime"]),
        ("the World Bank Group and the World Bank", ["World Bank Group", "World Bank"]),
        ("the High-level Committee on Programmes", ["High-level Committee on Programmes"]),
        (
            "United Nations Educational, Scientific and Cultural Organization",
            ["United Nations Educational, Scientific and Cultural Organization"],
        ),
    ],
)
def test_the_longest_name_wins(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize("text", ["UNDP's office", "UNDP’s office", "(UNDP)", "UNDP, later", "“UNDP”", "UNDP."])
def test_marks_around_a_name_are_no_part_of_it(text: str) -> None:
    assert printed(text) == ["UNDP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNICEF/WHO guide", ["unicef", "who"]),
        ("WHO, UNICEF, FAO and ILO", ["who", "unicef", "fao", "ilo"]),
        ("FAO,WHO", ["fao", "who"]),
        ("CEB, HLCP; HLCM.", ["ceb", "hlcp", "hlcm"]),
    ],
)
def test_lists_give_each_name(text: str, expected: list[str]) -> None:
    assert agents(text) == expected


def test_a_name_does_not_go_on_in_the_next_sentence() -> None:
    assert "wfp" not in agents("This is the World. Food Programme went on.")


@pytest.mark.parametrize("text", ["UNWomen", "UNHCRs", "xUNDP", "UNDP2"])
def test_a_name_within_a_word_is_none(text: str) -> None:
    assert agents(text) == []


@pytest.mark.parametrize(("former", "now"), [("UNWTO", "un-tourism"), ("UN Tourism", "un-tourism")])
def test_former_names_lead_to_the_same_agent(former: str, now: str) -> None:
    assert agents(former) == [now]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("climate change", ["climate-change"]),
        ("Climate Change", ["climate-change"]),
        ("child labor and child labour", ["child-labour", "child-labour"]),
        ("refugees", ["refugees"]),
        ("HIV/AIDS", ["hiv-aids"]),
        ("it aids them", []),
        ("women's rights", ["gender-equality"]),
    ],
)
def test_topics_are_found_in_any_case(text: str, expected: list[str]) -> None:
    assert topics(text) == expected


def test_every_agents_own_name_is_found() -> None:
    missing = [a.id for a in load().agents.values() if not _gazetteer().find_agents(a.name)]
    assert missing == []


def test_every_topics_own_label_is_found() -> None:
    missing = [t.id for t in load().topics.values() if not _gazetteer().find_topics(t.label)]
    assert missing == []


def test_a_name_without_words_is_left_out() -> None:
    trie = Trie()
    trie.add("--", Entry("body/x", "agent"))
    assert trie.entries == []
    assert trie.children == {}


def test_a_longer_name_that_breaks_off_leaves_the_shorter() -> None:
    trie = Trie()
    trie.add("Lake Board", Entry("body/a", "agent"))
    trie.add("Lake Board of Southern Rivers", Entry("body/b", "agent"))
    text = "the Lake Board of Southern France"
    assert [m.id for m in trie.find(text, words(text))] == ["body/a"]


_PIECES = st.sampled_from(
    ["UNDP", "WHO", "who", "United Nations", "system", " ", ", ", "/", ". ", "World Bank", "-", "’s"]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_mentions_stand_in_order_and_do_not_overlap(text: str) -> None:
    for found in (_gazetteer().find_agents(text), _gazetteer().find_topics(text)):
        assert all(0 <= m.start < m.end <= len(text) for m in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_name_in_the_plural_is_another_thing() -> None:
    found = build(load()).find_agents("The First, Second and Third Committees met; the Third Committee did not.")
    assert [(m.id, m.start) for m in found] == [("organ/third-committee", 48)]

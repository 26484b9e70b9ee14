"""Whose section, whose document, and whom a page calls `the Committee`."""

from __future__ import annotations

import pytest

from ingest.names.gazetteer import build
from ingest.names.headed import Headed, called
from ingest.passages import Document, FrontMatter
from ingest.text import Text
from ontology.load import load
from ontology.model import Agent
from tests.rules.documents import NO_DIGEST, decisions, document

HEADED = Headed(build(load()), load())
ASKED = "requested UNEP to report on oceans."


def titled(title: str, body: str | None = None) -> Document:
    """A document that has a title alone."""
    return Document("made-up", "made-up.txt", NO_DIGEST, Text("", "text"), FrontMatter(title=title, body=body), ())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("High-level Committee on Management", "body/hlcm"),
        ("Report of the HLCP on its ninth session", "body/hlcp"),
        ("Work of UNEP and WHO", None),
        ("Oceans", None),
    ],
)
def test_a_heading_names_a_body(title: str, expected: str | None) -> None:
    assert HEADED.title(title) == expected


def test_the_innermost_heading_that_names_a_body_counts() -> None:
    assert HEADED.section(("HLCM", "HLCP", "Oceans")) == "body/hlcp"
    assert HEADED.section(("Oceans",)) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Procurement Network", "body/procurement-network"),
        ("Terms of reference for the High-level Committee on Management", "body/hlcm"),
        ("Review of travel in the light of HLCM", None),
        ("The system and HLCM", None),
    ],
)
def test_a_title_says_whose_document_it_is(title: str, expected: str | None) -> None:
    if expected == "body/procurement-network":
        expected = HEADED.title(title)
        assert expected is not None
    assert HEADED.own(titled(title)) == expected


def test_the_front_matter_says_it_first() -> None:
    assert HEADED.own(titled("Procurement Network", body="body/ceb")) == "body/ceb"


def test_the_committee_is_the_one_named_or_the_one_above_a_group_that_is_named() -> None:
    agents = {
        "a": Agent("a", "A", "Committee on Sand", "Committee", ()),
        "b": Agent("b", "B", "Committee on Snow", "Committee", ()),
        "g": Agent("g", "G", "Sand Group", "WorkingGroup", (), "a"),
        "e": Agent("e", "E", "Office", "Entity", (), "b"),
    }
    nouns = {"a": frozenset({"committee"}), "b": frozenset({"committee"})}
    assert called("committee", ["g"], agents, nouns) == "a"
    assert called("committee", ["a", "g"], agents, nouns) == "a"
    assert called("committee", ["b", "g"], agents, nouns) is None
    assert called("committee", ["e"], agents, nouns) is None
    assert called("board", ["g"], agents, nouns) is None


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["The Committee met.", "The High-level Committee on Programmes is large.", f"The Committee {ASKED}"], "HLCP"),
        ([f"The Committee {ASKED}", "The Procurement Network and the HR Network met."], "HLCM"),
        (["The High-level Committee on Management met.", f"The Committee {ASKED}"], "HLCM"),
    ],
)
def test_a_page_without_front_matter(paragraphs: list[str], expected: str) -> None:
    assert decisions(document(*paragraphs)) == {f"{expected} request UNEP"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"The Committee {ASKED}"],
        [f"The Board {ASKED}"],
        [f"The Committee {ASKED}", "The Procurement Network met.", "HLCP met."],
        ["The Fifth Committee met.", f"The Committee {ASKED}"],
    ],
)
def test_where_the_doubt_stays_nothing_is_said(paragraphs: list[str]) -> None:
    assert decisions(document(*paragraphs)) == set()


def test_the_board_of_a_committees_report_is_the_one_above_it() -> None:
    assert decisions(document(f"The Board {ASKED}", body="body/hlcp")) == {"CEB request UNEP"}

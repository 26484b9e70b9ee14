"""New bodies by the shape of their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.shapes import CAPITAL, KINDS, POINTING, find, find_unnamed, proper


def names(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "matter"),
    [
        ("an inter-agency task team on lakes", "inter-agency task team on lakes", "TaskTeam", "lakes"),
        (
            "A working group on lakes and rivers was set up.",
            "working group on lakes and rivers",
            "WorkingGroup",
            "lakes and rivers",
        ),
        (
            "the joint task force for deserts, lakes and seas.",
            "joint task force for deserts, lakes and seas",
            "TaskForce",
            "deserts, lakes and seas",
        ),
        ("a Steering Group for Peat Bogs", "Steering Group for Peat Bogs", "SteeringGroup", "Peat Bogs"),
        ("an expert group to review fees", "expert group to review fees", "WorkingGroup", "review fees"),
        ("a sub-committee on pay", "sub-committee on pay", "Committee", "pay"),
        ("a community of practice on drones", "community of practice on drones", "OtherBody", "drones"),
    ],
)
def test_kind_and_matter(text: str, name: str, kind: str, matter: str) -> None:
    (found,) = find(text)
    assert text[found.start : found.end].endswith(name)
    assert found.kind == kind
    assert text[slice(*found.matter)] == matter


@pytest.mark.parametrize(
    "text", ["the task team", "The working group met.", "a working group of ten", "the task force to be formed"]
)
def test_a_kind_alone_is_no_name(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["task teams on lakes", "working groups on pay", "the task forces"])
def test_a_plural_is_no_body(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "tail",
    [
        ", which met in Oslo, agreed",
        ", on which FAO sits",
        " comprises ten men",
        " might be needed",
        " that met in Oslo",
        " led by FAO",
        " was set up",
        " (see below)",
        "; others",
        ". It met",
        " during the year",
        " and the next one",
    ],
)
def test_the_matter_ends_before_what_is_said_of_the_body(tail: str) -> None:
    assert [n.removeprefix("the ") for n in names(f"the task team on lakes{tail}")] == ["task team on lakes"]


def test_the_owner_between_kind_and_matter_is_passed_over() -> None:
    text = "the task force of HLCP on lakes met"
    start = text.index("HLCP")
    (found,) = find(text, {start: start + 4})
    assert text[slice(*found.matter)] == "lakes"


@pytest.mark.parametrize(
    "text",
    ["a working group led by FAO", "the steering group, chaired by UNDP, met", "its advisory board composed of ten"],
)
def test_a_body_can_be_introduced_without_a_name(text: str) -> None:
    assert find(text) == []
    assert len(find_unnamed(text)) == 1


@pytest.mark.parametrize("text", ["a working group met", "the task team", "two working groups led by FAO"])
def test_a_kind_without_an_act_is_not_introduced(text: str) -> None:
    assert find_unnamed(text) == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_found(kind: str) -> None:
    printed = kind.capitalize() if kind in CAPITAL else kind
    (found,) = find(f"A small {printed} on lakes met.")
    assert (found.kind, found.type) == KINDS[kind]


_PIECES = st.sampled_from(
    [
        "task team",
        "working group",
        " on ",
        " for ",
        "lakes",
        ", ",
        " and ",
        "the ",
        " met. ",
        "HLCP ",
        "(",
        ")",
        "United Nations ",
    ]
)


@given(st.lists(_PIECES, max_size=15).map("".join))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in find(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.start <= found.matter[0] <= found.matter[1] <= found.end


@pytest.mark.parametrize("kind", sorted(CAPITAL))
def test_events_and_ways_of_working_in_small_letters_are_no_bodies(kind: str) -> None:
    assert find(f"A small {kind} on lakes met.") == []


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("Medical Directors Working Group", True),
        ("Lake Trout Task Force", True),
        ("The Working Group", False),
        ("Inter-Agency Task Team", False),
        ("UN task team", False),
        ("joint working group", False),
    ],
)
def test_a_name_of_its_own_stands_before_the_kind(printed: str, own: bool) -> None:
    assert proper(printed) is own


def test_a_matter_may_point_back() -> None:
    assert POINTING.match("that topic")
    assert POINTING.match("the same matter")
    assert not POINTING.match("the lakes")

"""For whom a general noun stands: by passage, section and document, as it was named last."""

from __future__ import annotations

import pytest

from ingest.names.standing import GENERIC, Standing, first_of, nouns_of
from ontology.model import Agent

LAKES = Agent("body/lakes", "LCX", "Lake Committee", "Committee", ())
RIVERS = Agent("body/rivers", "RCX", "River Committee", "Committee", (), "body/lakes")
OFFICE = Agent("entity/dunes", "ODX", "Office for Dunes", "Entity", ())
HERE, THERE = ("Lakes",), ("Rivers",)


def nouns(agent: Agent) -> frozenset[str]:
    return nouns_of(agent, (agent.name, agent.label))


def named(*agents: tuple[Agent, tuple[str, ...]]) -> Standing:
    """What stands after these agents were named below these headings, each in a passage of its own."""
    standing = Standing()
    for agent, headings in agents:
        standing.begin()
        standing.named(nouns(agent), agent, headings)
    standing.begin()
    return standing


def test_the_nouns_of_an_agent_are_in_its_name() -> None:
    assert nouns(OFFICE) == {"office"}


def test_a_noun_for_bodies_does_not_stand_for_an_entity() -> None:
    entity = Agent("entity/x", "X", "Committee Support Office", "Entity", ())
    assert nouns(entity) == {"office"}


def test_a_noun_of_two_words_needs_both() -> None:
    team = Agent("body/t", "T", "Task Team on Dunes", "TaskTeam", ())
    assert nouns(team) == {"task team"}


def test_a_plural_in_the_name_is_the_noun() -> None:
    assert nouns(Agent("entity/u", "U", "Union of Universities", "Entity", ())) == {"union", "university"}


def test_the_last_named_is_meant() -> None:
    assert named((LAKES, HERE), (RIVERS, HERE)).resolve("committee", HERE, {}, {}) == "body/rivers"


def test_a_committee_is_that_of_the_heading_and_a_group_the_last_named() -> None:
    standing = named((RIVERS, HERE))
    assert standing.resolve("committee", HERE, {"committee": "body/lakes"}, {}) == "body/lakes"
    standing.meant(frozenset({"group"}), "body/g")
    assert standing.resolve("group", HERE, {"group": "body/lakes"}, {}) == "body/g"


def test_the_documents_own_body_stands_before_those_that_the_passage_names() -> None:
    standing = named()
    standing.named(nouns(RIVERS), RIVERS, HERE)
    assert standing.resolve("committee", HERE, {}, {"committee": "body/lakes"}) == "body/lakes"


def test_an_office_of_another_section_is_not_meant() -> None:
    standing = named((OFFICE, THERE))
    assert standing.resolve("office", HERE, {}, {}) is None
    assert standing.resolve("office", THERE, {}, {}) == "entity/dunes"


def test_what_a_passage_means_is_forgotten_in_the_next() -> None:
    standing = named()
    standing.meant(frozenset({"fund"}), "entity/f")
    assert standing.resolve("fund", HERE, {}, {}) == "entity/f"
    standing.begin()
    assert standing.resolve("fund", HERE, {}, {}) is None


@pytest.mark.parametrize("noun", ["lake", "committees", ""])
def test_other_words_stand_for_nobody(noun: str) -> None:
    assert noun not in GENERIC
    assert named((LAKES, HERE)).resolve(noun, HERE, {}, {}) is None


def test_the_last_body_of_a_kind_and_the_last_below_a_parent() -> None:
    standing = named((RIVERS, HERE), (LAKES, HERE))
    assert standing.of_kind["Committee", None] == "body/lakes"
    assert standing.of_kind["Committee", "body/lakes"] == "body/rivers"


def test_the_first_of_several_agents_for_each_noun() -> None:
    found = first_of(["a", "b"], {"a": frozenset({"fund"}), "b": frozenset({"fund", "bank"})}.__getitem__)
    assert found == {"fund": "a", "bank": "b"}


def test_the_office_stays_for_whom_the_document_is_about() -> None:
    mud = Agent("entity/mud", "OMX", "Office for Mud", "Entity", ())
    standing = named(*[(OFFICE, HERE)] * 4)
    standing.named(nouns(OFFICE), OFFICE, HERE)
    standing.named(nouns(mud), mud, HERE)
    assert standing.resolve("office", HERE, {}, {}) == OFFICE.id
    standing.begin()
    standing.named(nouns(mud), mud, HERE)
    assert standing.resolve("office", HERE, {}, {}) == mud.id

"""What `cebgraph check` says of vocabularies and data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from api import cli
from api.checks import notes, wrongs
from api.checks.unused import unused
from graph.data import Data
from graph.engine import open_sparql, published
from ingest.statements import Thing
from ontology.load import load
from ontology.model import Agent, Name, Ontology, PostTitle, Topic
from tests.graph.samples import document, facts, mandate, publish

Output = pytest.CaptureFixture[str]


@contextmanager
def told(path: Path) -> Iterator[dict[str, tuple[str, ...]]]:
    """The notes on a data directory by the title of their group."""
    data = Data(path)
    with open_sparql(data) as engine:
        yield {group.title: group.sentences for group in notes(load(), engine, published(data))}


def test_candidates_with_their_guess_and_place(small: Path) -> None:
    with told(small) as found:
        (candidate,) = found["candidate topics"]
    assert candidate.startswith("“lunar law” (topic/lunar-law), perhaps below cybercrime, stands in CEB/2018/77, para")


def test_documents_without_symbol_or_date_and_without_facts(tmp_path: Path) -> None:
    source = document("made-up", "It rained.")
    bare = replace(source, front=replace(source.front, symbol=None, start=None, issued=None))
    publish(tmp_path, (bare, facts()))
    with told(tmp_path) as found:
        (front,) = found["documents without symbol or date"]
        (empty,) = found["documents without facts"]
    assert front.startswith("made-up (made-up.txt) has no symbol and no date")
    assert empty == "made-up (made-up.txt) gave no fact."


def test_names_that_two_things_bear_and_things_of_two_classes(tmp_path: Path) -> None:
    one, other = document("CEB/2098/1", "UNODC met."), document("CEB/2099/1", "UNODC met.")
    dolphins = Thing("body/dolphins", "ceb:TaskTeam", "Team on Dolphins", acronym="TOD")
    moths = Thing("body/moths", "ceb:TaskTeam", "Team on Moths", acronym="TOD")
    agency = Thing("body/unodc", "ceb:TaskTeam", "The UNODC")
    again = replace(dolphins, type="ceb:WorkingGroup")
    publish(
        tmp_path,
        (one, facts(mandate(one, 1), things=[dolphins, moths, agency])),
        (other, facts(mandate(other, 1), things=[again])),
    )
    with told(tmp_path) as found:
        sentences = found["conflicting names"]
    assert sentences == (
        "“TOD” names body/dolphins and body/moths; make them one, or name them apart.",
        "“The UNODC” names body/unodc and entity/unodc; make them one, or name them apart.",
        "body/dolphins is a TaskTeam in CEB/2098/1 and a WorkingGroup in CEB/2099/1; "
        "give it a block in the vocabularies.",
    )


def vocabulary() -> Ontology:
    """An agent, two topics, one below the other, and a post."""
    agent = Agent("entity/wlo", "WLO", "World Lighthouse Organization", "Entity", (Name("WLO", "acronym"),))
    topics = (
        Topic("topic/towers", "towers", (), ()),
        Topic("topic/lighthouses", "lighthouses", ("light towers", "beacons"), ("topic/towers",)),
    )
    post = PostTitle("post/keeper", "Keeper", ("Head Keeper",))
    return Ontology({agent.id: agent}, {t.id: t for t in topics}, {}, {post.id: post}, "0" * 64)


def entries(*texts: str, linked: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    return {group.title: group.sentences for group in unused(vocabulary(), texts, set(linked))}


def test_what_no_document_uses() -> None:
    found = entries("It rained.")
    assert found["agents that no document names"] == ("WLO (entity/wlo) is named nowhere.",)
    assert len(found["topics that no document names"]) == 2
    assert found["topic labels that no document uses"] == ()
    assert len(found["post titles that no document uses"]) == 2


def test_what_documents_use_by_name_label_or_fact() -> None:
    found = entries("The WLO and its Head Keepers look after beacons.")
    assert found["agents that no document names"] == ()
    assert found["topics that no document names"] == ()
    assert found["topic labels that no document uses"] == (
        "“lighthouses” of topic/lighthouses is written nowhere.",
        "“light towers” of topic/lighthouses is written nowhere.",
    )
    assert entries(linked=("entity/wlo",))["agents that no document names"] == ()


@pytest.mark.parametrize(
    ("word", "kind", "text"),
    [
        ("coordinate", "verb of work", "they coordinated"),
        ("guideline", "noun of work", "three guidelines"),
        ("co-lead", "verb of work", "a co-led team"),
        ("co-chair", "key of a page's line", "Co-chairs: WLO"),
    ],
)
def test_words_of_the_rules_by_their_lemma(word: str, kind: str, text: str) -> None:
    title = "words of the rules that no document uses"
    assert any(f"“{word}”, a {kind}" in sentence for sentence in entries("nothing")[title])
    assert not any(f"“{word}”, a {kind}" in sentence for sentence in entries(text)[title])


def test_the_vocabularies_are_sound_and_a_broken_one_is_told() -> None:
    assert [group.sentences for group in wrongs(load())] == [()]
    (group,) = wrongs(replace(vocabulary(), topics={"topic/x": Topic("topic/x", "x", (), ("topic/gone",))}))
    assert any("topic/gone" in sentence for sentence in group.sentences)


def test_the_command_cuts_long_groups_unless_asked(small: Path, capsys: Output) -> None:
    assert cli.run(["check", "--data", str(small)]) == 0
    brief = capsys.readouterr().out
    assert "1 candidate topics:" in brief
    assert "more; --unused tells all." in brief
    assert cli.run(["check", "--unused", "--data", str(small)]) == 0
    whole = capsys.readouterr().out
    assert "--unused tells all" not in whole
    assert len(whole.splitlines()) > len(brief.splitlines())


def test_a_problem_of_the_vocabularies_is_a_failure(
    small: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.checks.run.problems", lambda _: ["topic/x has the broader topic topic/y, which is gone."])
    assert cli.run(["check", "--data", str(small)]) == 1
    captured = capsys.readouterr()
    assert "1 problems of the vocabularies:" in captured.err
    assert "which is gone." in captured.err

"""What a version says otherwise than the one before it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.changes import Said, pairs
from graph.data import Data
from graph.engine import open_cypher, open_sparql
from graph.shapes import violations
from ingest.passages import Document
from ingest.statements import Facts, Statement
from ontology.namespaces import expand
from tests.graph.samples import ASKED, LEADS, decision, document, facts, first, mandate, publish, second


def graph_of_changes(data: Data) -> bytes:
    version = data.current()
    assert version is not None
    digest = data.changes(version)
    assert digest is not None
    return data.graph(digest)


def told(data: Data) -> list[dict[str, str]]:
    """The changes of the current version, each with its literals by name."""
    found: dict[str, dict[str, str]] = {}
    for quad in ox.parse(graph_of_changes(data), format=ox.RdfFormat.N_QUADS):
        if isinstance(quad.object, ox.Literal) and quad.predicate.value != expand("dcterms:title"):
            name = quad.predicate.value.rpartition("#")[2]
            found.setdefault(str(quad.subject), {})[name] = quad.object.value
    return sorted(found.values(), key=lambda change: (change["documentKey"], sorted(change.items())))


def edited(*sentences: str, statements: int = 1, role: str = "role/lead") -> tuple[Document, Facts]:
    """The first document with other sentences, and its mandate in another role."""
    source = document("CEB/2018/1", *sentences)
    made: list[Statement] = [replace(mandate(source, 1), role=role)]
    if statements == 2:
        made.append(decision(source, 2))
    return source, facts(*made)


def test_a_first_version_has_its_documents_added(tmp_path: Path) -> None:
    change, other = told(publish(tmp_path, first(), second()))
    assert (change["changeKind"], change["changeOf"], change["documentKey"]) == ("added", "document", "CEB/2018/1")
    assert (change["after"], change["fromVersion"]) == ("2 statements", "")
    assert (other["documentKey"], other["after"]) == ("CEB/2019/1", "1 statement")


def test_a_document_that_came_is_one_change(tmp_path: Path) -> None:
    before = publish(tmp_path, first()).current()
    data = publish(tmp_path, second())
    after = data.current()
    assert before is not None
    assert after is not None
    (change,) = told(data)
    assert (change["changeKind"], change["documentKey"]) == ("added", "CEB/2019/1")
    assert (change["fromVersion"], change["toVersion"]) == (before.digest, after.digest)


def test_a_document_that_went_is_one_change(tmp_path: Path) -> None:
    with publish(tmp_path, first(), second()).writing() as data:
        data.forget("CEB/2019/1")
        data.publish()
        (change,) = told(data)
    assert (change["changeKind"], change["documentKey"], change["before"]) == ("removed", "CEB/2019/1", "1 statement")
    assert "after" not in change


def test_the_same_words_that_say_something_else_are_changed(tmp_path: Path) -> None:
    publish(tmp_path, edited(LEADS))
    (change,) = told(publish(tmp_path, edited(LEADS, role="role/monitoring")))
    assert (change["changeKind"], change["changeOf"]) == ("changed", "mandate")
    assert change["before"] == "holder: UNODC; role: lead; strength: direct; topic: cybercrime"
    assert change["after"] == "holder: UNODC; role: monitoring; strength: direct; topic: cybercrime"
    assert (change["number"], change["quote"]) == ("1", f"1. {LEADS}")
    assert "quoteBefore" not in change


def test_other_words_that_say_the_same_are_changed_too(tmp_path: Path) -> None:
    publish(tmp_path, edited("UNODC led the fight against cybercrime."))
    (change,) = told(publish(tmp_path, edited(LEADS)))
    assert change["changeKind"] == "changed"
    assert change["before"] == change["after"]
    assert change["quoteBefore"] == "1. UNODC led the fight against cybercrime."


def test_a_statement_that_came_or_went(tmp_path: Path) -> None:
    publish(tmp_path, edited(LEADS, ASKED, statements=1))
    (came,) = told(publish(tmp_path, edited(LEADS, ASKED, statements=2)))
    assert (came["changeKind"], came["changeOf"]) == ("added", "decision")
    assert came["after"] == "action: request; addressee: ITU; addressee: UNODC; due: 2019; takenBy: HLCP"
    (went,) = told(publish(tmp_path, edited(LEADS, ASKED, statements=1)))
    assert (went["changeKind"], went["quote"]) == ("removed", f"2. {ASKED}")


def test_what_stands_further_down_or_was_found_by_another_rule_has_not_changed(tmp_path: Path) -> None:
    source, found = edited(LEADS)
    publish(tmp_path, (source, found))
    lower = document("CEB/2018/1", LEADS, "It rained.")
    moved = replace(lower, text=replace(lower.text, text="\n" + lower.text.text))
    shifted = tuple(replace(one, start=one.start + 1, end=one.end + 1) for one in lower.passages)
    moved = replace(moved, passages=shifted, sha256="f" * 64)
    later = publish(tmp_path, (moved, facts(replace(mandate(moved, 1), rule="test.other"))))
    assert told(later) == []


def test_publishing_without_a_change_keeps_the_last_changes(tmp_path: Path) -> None:
    publish(tmp_path, first())
    data = publish(tmp_path, second())
    before = graph_of_changes(data)
    publish(tmp_path, first(), second())
    assert graph_of_changes(data) == before


def test_the_way_back_is_told_as_well_and_the_version_is_that_of_the_content(tmp_path: Path) -> None:
    digests, kinds = [], []
    for role in ("role/lead", "role/monitoring", "role/lead"):
        data = publish(tmp_path, edited(LEADS, role=role))
        version = data.current()
        assert version is not None
        digests.append(version.digest)
        kinds.append([(change.get("before"), change["changeKind"]) for change in told(data)])
    assert digests[0] == digests[2] != digests[1]
    assert kinds[0] == [(None, "added")]
    assert kinds[2] == [("holder: UNODC; role: monitoring; strength: direct; topic: cybercrime", "changed")]


def test_changes_keep_to_the_shapes(tmp_path: Path) -> None:
    publish(tmp_path, edited(LEADS, ASKED, statements=1))
    content = graph_of_changes(publish(tmp_path, edited(LEADS, ASKED, role="role/monitoring", statements=2), second()))
    assert content.count(b"#changeKind>") == 3
    assert violations(content) == ()


def test_both_engines_load_them_and_the_property_graph_is_made_anew(tmp_path: Path) -> None:
    for role in ("role/lead", "role/monitoring", "role/lead"):
        data = publish(tmp_path, edited(LEADS, role=role))
        with open_cypher(data) as cypher, open_sparql(data) as sparql:
            one = cypher.query("MATCH (c:Change) RETURN c.before AS before, c.id AS id").rows
            other = sparql.query("SELECT ?before ?id { ?id a ceb:Change OPTIONAL { ?id ceb:before ?before } }").rows
        assert one == other
        assert len(one) == 1
    assert "monitoring" in str(one[0][0])


@pytest.mark.parametrize("spoil", ["", "{}", '{"graph": 7}', json.dumps({"graph": "0" * 64})])
def test_damaged_changes_are_none_and_the_next_version_has_its_own(tmp_path: Path, spoil: str) -> None:
    data = publish(tmp_path, first())
    version = data.current()
    assert version is not None
    (tmp_path / "changes" / f"{version.digest}.json").write_text(spoil, "utf-8")
    assert data.changes(version) is None
    assert data.loaded(version) == version.graphs()
    assert len(told(publish(tmp_path, second()))) == 1


@st.composite
def saids(draw: st.DrawFn) -> list[Said]:
    one = st.builds(
        Said,
        kind=st.sampled_from(("mandate", "decision")),
        number=st.sampled_from(("1", "2")),
        quote=st.sampled_from(("It is so.", "It was so.")),
        content=st.sampled_from(((("role", "lead"),), (("role", "member"),))),
    )
    return draw(st.lists(one, max_size=6))


@given(saids(), saids())
def test_every_difference_is_told_once(old: list[Said], new: list[Said]) -> None:
    found = list(pairs(old, new))
    gone = sorted(one for one, _ in found if one)
    come = sorted(other for _, other in found if other)
    for one in gone:
        old.remove(one)
    for other in come:
        new.remove(other)
    assert sorted(old) == sorted(new)
    assert all(one != other for one, other in found)

"""The graph of links: one named graph, whole, sound and always the same."""

from __future__ import annotations

import itertools
from pathlib import Path

import pyoxigraph as ox

from graph.build import build
from graph.data import Data
from graph.links.build import source_digest
from graph.shapes import violations
from ontology.namespaces import iri
from tests.links.samples import RUN, Page, autumn, linked, spring
from tests.links.test_conflicts import established
from tests.links.test_follow import answers, asks_unodc, sets_up


def pages() -> list[Page]:
    asked = asks_unodc(established(spring("asked"), "2018-11").say("9", "It met."))
    return [asked, sets_up(), answers(established(autumn(), "2017-11"), ref="2")]


def test_equal_documents_give_equal_bytes_in_any_order() -> None:
    assert len({linked(order) for order in itertools.permutations(pages())}) == 1


def test_all_is_in_one_named_graph_in_sorted_lines() -> None:
    content = linked(pages())
    assert {str(quad.graph_name) for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS)} == {
        f"<{iri('graph/links')}>"
    }
    lines = content.splitlines()
    assert lines == sorted(set(lines))


def test_it_keeps_to_the_shapes() -> None:
    content = linked(pages())
    assert b"#FollowUp>" in content
    assert b"#Conflict>" in content
    assert violations(content) == ()


def test_a_link_without_a_reason_breaks_the_shapes() -> None:
    lines = [line for line in linked(pages()).splitlines(keepends=True) if b"#reason>" not in line]
    assert [item.message for item in violations(b"".join(lines))] == ["A follow-up must say why it was made."]


def test_without_documents_there_is_its_title() -> None:
    assert len(linked([]).splitlines()) == 1


def test_the_source_changes_with_a_document_and_the_vocabularies_and_not_with_their_order() -> None:
    assert source_digest("o", ["a", "b"]) == source_digest("o", ["b", "a"])
    assert len({source_digest("o", ["a"]), source_digest("o", ["b"]), source_digest("p", ["a"])}) == 3


def keep(data: Data, *given: Page) -> str:
    with data.writing():
        for page in given:
            data.put(build(*page.written(), RUN), RUN.fingerprint(), "")
        return data.publish()


def links_of(data: Data) -> bytes:
    version = data.current()
    assert version is not None
    return data.graph(version.links)


def test_a_version_has_the_links_of_its_documents(tmp_path: Path) -> None:
    data = Data(tmp_path)
    first = keep(data, asks_unodc(spring()))
    assert b"#FollowUp>" not in links_of(data)
    second = keep(data, answers(autumn()))
    assert b"#FollowUp>" in links_of(data)
    with data.writing():
        assert data.forget("autumn")
        assert data.publish() == first != second
    assert b"#FollowUp>" not in links_of(data)


def test_links_are_made_anew_only_when_a_document_changed(tmp_path: Path) -> None:
    data = Data(tmp_path)
    keep(data, asks_unodc(spring()), answers(autumn()))
    note = tmp_path / "graphs" / "links.json"
    before = note.stat().st_mtime_ns
    keep(data, answers(autumn()))
    assert note.stat().st_mtime_ns == before
    keep(data, asks_unodc(autumn()))
    assert note.stat().st_mtime_ns > before


def test_a_spoilt_note_is_made_anew(tmp_path: Path) -> None:
    data = Data(tmp_path)
    digest = keep(data, asks_unodc(spring()), answers(autumn()))
    (tmp_path / "graphs" / "links.json").write_text("{", "utf-8")
    assert keep(data) == digest

"""The plan of a load, on a server in memory."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.neo4j.plan import Plan, plan, schema_of, storable
from graph.neo4j.reading import Nothing, chunks
from graph.neo4j.report import report_of
from graph.neo4j.writing import directly, packed, staged, switched
from graph.projection import Property
from tests.neo4j.memory import Memory
from tests.neo4j.test_load import ONTOLOGIES, TEAM, TOPIC, VERSIONS
from tests.neo4j.versions import ONTOLOGY, Made


def planned(data: Made, server: Memory | Nothing, *, everything: bool = False) -> Plan:
    return plan(data, data.made, schema_of(data, data.made), server, everything=everything)


def brought(server: Memory, *versions: Made) -> Plan:
    """The plan of the last of these versions, each of which is loaded in turn."""
    for data in versions:
        made = planned(data, server)
        server.carry_out(made)
    return made


def test_an_empty_server_gets_everything_as_new() -> None:
    made = planned(Made({"one": TEAM}), Nothing())
    assert {row["id"] for rows in made.new.values() for row in rows} == {"body/team", "body/board", "topic/world"}
    assert made.inner == {"PARENT": [("body/team", "body/board")]}
    assert not (made.changed or made.cross or made.cut or made.loose or made.gone)


def test_a_node_names_the_one_graph_that_describes_it() -> None:
    made = planned(Made({"one": TEAM, "two": TOPIC}), Nothing())
    rows = {str(row["id"]): row for rows in made.new.values() for row in rows}
    assert rows["body/team"]["_graph"] == "document/one"
    assert rows["topic/world"]["_graph"] == "graph/ontology"
    assert "_graph" not in rows["body/board"]
    assert made.parts == []


def test_what_several_graphs_say_of_a_thing_is_kept_in_parts() -> None:
    made = planned(Made({"one": TOPIC, "two": '<topic/law> a ceb:Topic ; skos:altLabel "Statutes" .'}), Nothing())
    assert [(said.thing, said.graph) for said in made.parts] == [
        ("topic/law", "document/one"),
        ("topic/law", "document/two"),
    ]
    assert b"Statutes" in made.parts[1].lines
    (law,) = [row for rows in made.new.values() for row in rows if row["id"] == "topic/law"]
    assert "_graph" not in law


def test_what_is_said_of_a_thing_without_a_class_waits_in_a_part() -> None:
    """Nothing points to it, so it is no node; the words are there for when something does."""
    server = Memory()
    brought(server, Made({"one": '<topic/x> skos:prefLabel "X" .'}))
    assert "topic/x" not in server.seen()
    pointing = "<topic/y> a ceb:Topic ; skos:broader <topic/x> ."
    data = Made({"one": '<topic/x> skos:prefLabel "X" .', "two": pointing})
    brought(server, data)
    assert server.seen() == data.projected()
    assert server.seen()["topic/x"][1] == {"id": "topic/x", "prefLabel": "X"}


def test_a_document_that_did_not_change_is_not_looked_at() -> None:
    many = {
        f"doc{n}": f'<topic/t{n}> a ceb:Topic ; skos:prefLabel "{n}" ; skos:broader <topic/world> .' for n in range(50)
    }
    server = Memory()
    brought(server, Made(many))
    server.asked.clear()
    made = brought(server, Made(many | {"doc7": '<topic/t7> a ceb:Topic ; skos:prefLabel "seven" .'}))
    assert server.asked == {"topic/t7"}
    assert list(made.graphs) == ["document/doc7"]
    assert made.cut == {"BROADER": [("topic/t7", "topic/world")]}


def test_words_moved_to_another_document_change_no_more_than_the_owner() -> None:
    server = Memory()
    made = brought(server, Made({"one": TOPIC}), Made({"two": TOPIC}))
    (rows,) = made.changed.values()
    assert [(row["id"], row["_graph"]) for row in rows] == [("topic/law", "document/two")]
    assert not (made.new or made.cut or made.cross or made.inner)


def test_a_target_that_nobody_describes_any_more_stays_while_it_is_pointed_to() -> None:
    server = Memory()
    brought(
        server, Made({"one": TEAM, "two": '<body/board> a ceb:Agent ; skos:prefLabel "Board" .'}), Made({"one": TEAM})
    )
    assert server.seen()["body/board"] == (("Resource",), {"id": "body/board"}, frozenset())
    brought(server, Made({}))
    assert "body/board" not in server.seen()


def test_everything_is_compared_when_the_mapping_changed() -> None:
    server = Memory()
    brought(server, Made({"one": TEAM}))
    data = Made({"one": TEAM}, ONTOLOGY + "ceb:Agent rdfs:subClassOf ceb:Thing .")
    server.carry_out(planned(data, server, everything=True))
    assert server.seen() == data.projected()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(VERSIONS, ONTOLOGIES), min_size=2, max_size=5))
def test_any_way_to_a_version_ends_with_the_same_server(way: list[tuple[dict[str, set[str]], str]]) -> None:
    made = [Made({name: " ".join(sorted(lines)) for name, lines in one.items()}, ontology) for one, ontology in way]
    server, before = Memory(), None
    for data in made:
        schema = schema_of(data, data.made)
        server.carry_out(plan(data, data.made, schema, server, everything=before not in (None, schema)))
        before = schema
        assert server.seen() == data.projected()
    fresh = Memory()
    fresh.carry_out(planned(made[-1], Nothing()))
    assert (server.rows, server.links, server.kept, server.named) == (fresh.rows, fresh.links, fresh.kept, fresh.named)


def test_a_report_counts_the_plan() -> None:
    server = Memory()
    made = brought(server, Made({"one": TEAM}), Made({"two": TOPIC}))
    report = report_of(made, "new", "old", 5, 7)
    assert (report.version, report.before, report.nodes, report.links) == ("new", "old", 5, 7)
    assert (report.graphs, report.gone, report.new, report.linked, report.cut) == (1, 1, 1, 1, 1)


@pytest.mark.parametrize("size", [1, 3, 100])
def test_batches_hold_all_rows_in_order_and_none_too_many(size: int) -> None:
    made = planned(Made({"one": TEAM, "two": TOPIC}), Nothing())
    for statements in (list(directly(made)), list(staged(made)), list(switched(made))):
        batches = packed(statements, size)
        assert [row for batch in batches for one in batch for row in one.rows] == [
            r for one in statements for r in one.rows
        ]
        assert all(sum(len(one.rows) for one in batch) <= size for batch in batches)


def test_a_row_is_made_fit_for_a_server() -> None:
    row: dict[str, Property] = {
        "id": "x",
        "mixed": [1, "a", 2.5],
        "whole": [1, 2],
        "large": 2**63,
        "small": -(2**63) + 1,
        "yes": True,
    }
    assert storable(row) == row | {"mixed": ["1", "a", "2.5"], "large": str(2**63)}


@given(st.lists(st.integers()), st.integers(1, 7))
def test_chunks_lose_nothing(items: list[int], size: int) -> None:
    found = list(chunks(items, size))
    assert [item for some in found for item in some] == items
    assert all(len(some) == size for some in found[:-1])

"""Whatever was on the server, after a load it has the version of the data directory, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.data import Data
from graph.errors import DataError
from graph.neo4j.load import load, preview
from tests.neo4j.server import Server
from tests.neo4j.versions import ONTOLOGY, Made, hidden, loaded

TEAM = '<body/team> a ceb:TaskTeam ; skos:prefLabel "Team" ; ceb:parent <body/board> .'
TOPIC = '<topic/law> a ceb:Topic ; skos:prefLabel "Law" ; skos:altLabel "Right", "Rules" ; skos:broader <topic/world> .'


def test_a_first_load_gives_the_projection(neo4j_server: Server) -> None:
    data = Made({"one": TEAM, "two": TOPIC})
    report = load(data, neo4j_server.settings())
    assert loaded(neo4j_server) == data.projected()
    assert loaded(neo4j_server)["body/team"] == (
        ("Agent", "Resource", "TaskTeam"),
        {"id": "body/team", "prefLabel": "Team"},
        frozenset({("PARENT", "body/board")}),
    )
    assert loaded(neo4j_server)["body/board"][0] == ("Resource",)
    assert (report.before, report.version, report.new, report.linked) == (None, data.made.digest, 4, 2)
    assert (report.nodes, report.links) == (4, 2)


def test_the_newest_release_takes_the_same_load(neo4j_current: Server) -> None:
    for data in (Made({"one": TEAM}), Made({"one": TOPIC, "two": TEAM})):
        load(data, neo4j_current.settings())
        assert loaded(neo4j_current) == data.projected()


def test_the_same_version_again_changes_nothing(neo4j_server: Server) -> None:
    data = Made({"one": TEAM})
    first = load(data, neo4j_server.settings())
    again = load(data, neo4j_server.settings())
    assert again == replace(first, before=first.version, graphs=0, new=0, linked=0)


def test_a_version_that_was_left_and_taken_up_again_has_its_new_changes(neo4j_server: Server) -> None:
    load(Made({"one": TEAM}, changed='<topic/a> a ceb:Topic ; skos:prefLabel "A" .'), neo4j_server.settings())
    data = Made({"one": TEAM}, changed='<topic/b> a ceb:Topic ; skos:prefLabel "B" .')
    report = load(data, neo4j_server.settings())
    assert report.before == report.version
    assert loaded(neo4j_server) == data.projected()


def test_only_what_changed_is_written(neo4j_server: Server) -> None:
    load(Made({"one": TEAM, "two": TOPIC}), neo4j_server.settings())
    data = Made({"one": TEAM, "two": TOPIC.replace("Law", "Laws")})
    report = load(data, neo4j_server.settings())
    assert (report.graphs, report.new, report.changed, report.linked, report.cut) == (1, 0, 1, 0, 0)
    assert loaded(neo4j_server) == data.projected()


def test_a_forgotten_document_takes_its_nodes_along(neo4j_server: Server) -> None:
    load(Made({"one": TEAM, "two": TOPIC}), neo4j_server.settings())
    report = load(Made({"two": TOPIC}), neo4j_server.settings())
    assert report.gone == 1
    assert set(loaded(neo4j_server)) == {"topic/law", "topic/world"}


def test_what_two_documents_say_stays_until_the_last_is_gone(neo4j_server: Server) -> None:
    other = '<topic/law> a ceb:Topic ; skos:altLabel "Statutes" .'
    for documents in ({"one": TOPIC}, {"one": TOPIC, "two": other}, {"two": other}, {}):
        data = Made(documents)
        load(data, neo4j_server.settings())
        assert loaded(neo4j_server) == data.projected()


def test_words_of_another_document_are_not_read_again(neo4j_server: Server) -> None:
    """The graphs that did not change are there in name only; what they say of a shared thing is on the server."""
    other = '<topic/law> a ceb:Topic ; skos:altLabel "Statutes" .'
    load(Made({"one": TOPIC, "two": other}), neo4j_server.settings())
    data = Made({"one": TOPIC.replace("Rules", "Rule"), "two": other})
    wanted = data.projected()
    unchanged = next(record.graph for record in data.made.documents if record.key == "two")
    del data.contents[unchanged]
    load(data, neo4j_server.settings())
    assert loaded(neo4j_server) == wanted


def test_another_mapping_makes_the_nodes_anew(neo4j_server: Server) -> None:
    load(Made({"one": TEAM}), neo4j_server.settings())
    more = ONTOLOGY + "ceb:Agent rdfs:subClassOf ceb:Thing . ceb:Thing a owl:Class ."
    data = Made({"one": TEAM}, more.replace("skos:prefLabel a owl:FunctionalProperty .", ""))
    load(data, neo4j_server.settings())
    assert loaded(neo4j_server)["body/team"][0] == ("Agent", "Resource", "TaskTeam", "Thing")
    assert loaded(neo4j_server)["body/team"][1]["prefLabel"] == ["Team"]
    assert loaded(neo4j_server) == data.projected()


def test_a_preview_says_what_a_load_would_do_and_does_nothing(neo4j_server: Server) -> None:
    one, two = Made({"one": TEAM}), Made({"one": TEAM, "two": TOPIC})
    assert preview(one, neo4j_server.settings()).new == 3
    assert neo4j_server.run("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    load(one, neo4j_server.settings())
    before = loaded(neo4j_server), hidden(neo4j_server)
    told = preview(two, neo4j_server.settings())
    assert (loaded(neo4j_server), hidden(neo4j_server)) == before
    done = load(two, neo4j_server.settings())
    assert told == replace(done, nodes=0, links=0)


def test_values_that_a_server_cannot_store_are_text(neo4j_server: Server) -> None:
    large = 2**70
    load(
        Made({"one": f'<topic/x> a ceb:Topic ; skos:altLabel 1, "one" ; skos:prefLabel {large} .'}),
        neo4j_server.settings(),
    )
    properties = loaded(neo4j_server)["topic/x"][1]
    assert properties == {"id": "topic/x", "altLabel": ["1", "one"], "prefLabel": str(large)}


def test_without_a_version_there_is_nothing_to_load(neo4j_server: Server, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no data"):
        load(Data(tmp_path), neo4j_server.settings())


def test_small_batches_give_the_same(neo4j_server: Server) -> None:
    for data in (Made({"one": TEAM, "two": TOPIC}), Made({"one": TEAM + TOPIC})):
        load(data, neo4j_server.settings(batch=1))
        assert loaded(neo4j_server) == data.projected()


IDS = [f"<topic/t{number}>" for number in range(4)]
TRIPLES = [
    *(f"{id} a {kind} ." for id in IDS for kind in ("ceb:Topic", "ceb:TaskTeam", "skos:Concept")),
    *(f'{id} {prop} "{value}" .' for id in IDS[:3] for prop in ("skos:prefLabel", "skos:altLabel") for value in "ab"),
    *(f"{one} {prop} {other} ." for one in IDS for prop in ("skos:broader", "ceb:parent") for other in IDS),
]
VERSIONS = st.dictionaries(st.sampled_from("abc"), st.sets(st.sampled_from(TRIPLES), max_size=8), max_size=3)
ONTOLOGIES = st.sampled_from([ONTOLOGY, ONTOLOGY, ONTOLOGY + "ceb:Topic rdfs:subClassOf ceb:Agent ."])


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(VERSIONS, ONTOLOGIES), min_size=2, max_size=4))
def test_any_way_to_a_version_ends_with_the_same_graph(
    neo4j_server: Server, way: list[tuple[dict[str, set[str]], str]]
) -> None:
    made = [Made({name: " ".join(sorted(lines)) for name, lines in one.items()}, ontology) for one, ontology in way]
    neo4j_server.empty()
    for data in made:
        load(data, neo4j_server.settings())
        assert loaded(neo4j_server) == data.projected()
    after = loaded(neo4j_server), hidden(neo4j_server)
    neo4j_server.empty()
    load(made[-1], neo4j_server.settings())
    assert (loaded(neo4j_server), hidden(neo4j_server)) == after

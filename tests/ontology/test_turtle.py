from pathlib import Path

import pytest

from ontology.turtle import OntologyError, compact, read

HEAD = """
@base <https://w3id.org/cebgraph/id/> .
@prefix ceb: <https://w3id.org/cebgraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def written(tmp_path: Path, body: str, name: str = "some.ttl") -> Path:
    path = tmp_path / name
    path.write_text(HEAD + body, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("https://w3id.org/cebgraph/id/entity/unodc", "entity/unodc"),
        ("https://w3id.org/cebgraph/ontology#Mandate", "ceb:Mandate"),
        ("http://www.w3.org/2004/02/skos/core#broader", "skos:broader"),
        ("http://example.org/x", "http://example.org/x"),
    ],
)
def test_an_iri_in_its_shortest_readable_form(iri: str, short: str) -> None:
    assert compact(iri) == short


def test_a_thing_has_its_values_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, '<topic/tea> skos:altLabel "brew"@en, "char"@en ; skos:broader <topic/drink> .')

    tea = read(path)["https://w3id.org/cebgraph/id/topic/tea"]

    assert tea.id() == "topic/tea"
    assert tea.texts("skos:altLabel") == ("brew", "char")
    assert tea.ids("skos:broader") == ("topic/drink",)
    assert tea.text("skos:prefLabel") is None


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    one = written(tmp_path, '_:a skos:prefLabel "one" .', "one.ttl")
    two = written(tmp_path, '_:a skos:prefLabel "two" .', "two.ttl")

    assert sorted(r.need("skos:prefLabel") for r in read(one, two).values()) == ["one", "two"]


def test_a_missing_value_names_file_and_thing(tmp_path: Path) -> None:
    tea = read(written(tmp_path, "<topic/tea> a ceb:Topic ."))["https://w3id.org/cebgraph/id/topic/tea"]

    with pytest.raises(OntologyError, match=r"^some\.ttl: topic/tea has no skos:prefLabel\.$"):
        tea.need("skos:prefLabel")


def test_two_values_where_one_is_allowed(tmp_path: Path) -> None:
    path = written(tmp_path, '<topic/tea> skos:prefLabel "tea"@en, "chai"@en .')

    with pytest.raises(OntologyError, match=r"topic/tea has 2 values of skos:prefLabel, where one is allowed"):
        read(path)["https://w3id.org/cebgraph/id/topic/tea"].text("skos:prefLabel")


@pytest.mark.parametrize("target", ["<http://example.org/drink>", '"drink"'])
def test_a_link_out_of_the_id_namespace(tmp_path: Path, target: str) -> None:
    path = written(tmp_path, f"<topic/tea> skos:broader {target} .")

    with pytest.raises(OntologyError, match="which is no IRI below"):
        read(path)["https://w3id.org/cebgraph/id/topic/tea"].ids("skos:broader")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"topics\.ttl is missing"):
        read(tmp_path / "topics.ttl")


def test_a_file_that_is_no_turtle(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"^some\.ttl is no valid Turtle: "):
        read(written(tmp_path, "<topic/tea> a ."))

from pathlib import Path

import pytest

from ontology.load import VOCABULARIES, files, load, load_from
from ontology.model import Name, Ontology
from ontology.terms import FILE, FOLDER
from ontology.turtle import OntologyError

HEAD = """
@base <https://w3id.org/cebgraph/id/> .
@prefix ceb: <https://w3id.org/cebgraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

OFFICE = """
<entity/oot> a ceb:Entity ;
    ceb:label "UN-Tea" ; skos:prefLabel "United Nations Office on Tea"@en ; ceb:acronym "UNOT" ;
    skos:altLabel "Office on Tea"@en ; ceb:formerName <name/oot/1> ; org:subOrganizationOf <organ/assembly> ;
    ceb:begin "1997"^^xsd:gYear ; ceb:collective true ;
    skos:notation "Q1"^^ceb:wikidata, "41999"^^ceb:crsChannel ; dcterms:source "UN System Chart" .
<name/oot/1> a ceb:DatedName ; skos:prefLabel "Tea Bureau"@en ; ceb:acronym "TB" ; ceb:until "1997"^^xsd:gYear .
"""


def loaded(tmp_path: Path, **bodies: str) -> Ontology:
    """The ontology of a folder with the real classes and small vocabularies; those not given are empty."""
    (tmp_path / FILE).write_bytes((FOLDER / FILE).read_bytes())
    for name in VOCABULARIES:
        (tmp_path / name).write_text(HEAD + bodies.get(name.removesuffix(".ttl"), ""), encoding="utf-8")
    return load_from(tmp_path)


def test_an_agent_with_all_its_names(tmp_path: Path) -> None:
    office = loaded(tmp_path, entities=OFFICE).agents["entity/oot"]

    assert (office.label, office.name, office.kind) == ("UN-Tea", "United Nations Office on Tea", "Entity")
    assert office.names == (
        Name("United Nations Office on Tea", "preferred"),
        Name("UNOT", "acronym"),
        Name("Office on Tea", "alternative"),
        Name("UN-Tea", "alternative"),
        Name("Tea Bureau", "former", None, "1997", "name/oot/1"),
        Name("TB", "former", None, "1997", "name/oot/1"),
    )
    assert (office.parent, office.begin, office.end) == ("organ/assembly", "1997", None)
    assert office.identifiers == ("crsChannel:41999", "wikidata:Q1")
    assert office.collective
    assert office.sources == ("UN System Chart",)


def test_the_parent_of_a_unit_is_what_it_is_a_unit_of(tmp_path: Path) -> None:
    unit = '<unit/cups> a ceb:Unit ; ceb:label "Cups" ; skos:prefLabel "Cup Unit"@en ; org:unitOf <entity/oot> .'

    assert loaded(tmp_path, entities=unit).agents["unit/cups"].parent == "entity/oot"


def test_the_kind_of_a_body_is_its_most_special_class(tmp_path: Path) -> None:
    team = '<body/tt> a ceb:Agent, ceb:CoordinationBody, ceb:TaskTeam ; ceb:label "TT" ; skos:prefLabel "Tea Team"@en .'

    assert loaded(tmp_path, bodies=team).agents["body/tt"].kind == "TaskTeam"


def test_a_topic_with_its_broader_ones(tmp_path: Path) -> None:
    topics = """
    <topic/drink> a ceb:Topic ; skos:prefLabel "drink"@en .
    <topic/tea> a ceb:Topic, skos:Concept ; skos:prefLabel "tea"@en ; skos:altLabel "brew"@en ;
        skos:broader <topic/drink> ; skos:closeMatch <http://eurovoc.europa.eu/4317> .
    """

    ontology = loaded(tmp_path, topics=topics)

    tea = ontology.topics["topic/tea"]
    assert (tea.label, tea.alternatives, tea.broader) == ("tea", ("brew",), ("topic/drink",))
    assert tea.matches == ("http://eurovoc.europa.eu/4317",)
    assert ontology.narrower("topic/drink") == {"topic/drink", "topic/tea"}
    assert ontology.broader("topic/tea") == ("topic/drink",)


def test_a_role_and_a_post(tmp_path: Path) -> None:
    role = '<role/pourer> a ceb:Role ; ceb:label "pourer" ; skos:definition "Pours." ; skos:broader <role/host> .'
    post = '<post/taster> a ceb:Post ; skos:prefLabel "Taster"@en ; ceb:impliesAgent <entity/oot> .'

    ontology = loaded(tmp_path, roles=role, posts=post)

    assert ontology.roles["role/pourer"].broader == "role/host"
    assert ontology.posts["post/taster"].agent == "entity/oot"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<entity/x> a ceb:Entity ; ceb:label "X" .', "entities.ttl: entity/x has no skos:prefLabel."),
        ('<entity/x> a ceb:Entity ; skos:prefLabel "X"@en .', "entities.ttl: entity/x has no ceb:label."),
        ("<entity/x> a ceb:Entitty .", "entities.ttl: entity/x has the type ceb:Entitty, which cebgraph.ttl"),
        ("<entity/x> a ceb:Entity, ceb:Organ .", "entities.ttl: entity/x has several types (ceb:Entity, ceb:Organ)"),
        (
            '<entity/x> a ceb:Entity ; ceb:label "X" ; skos:prefLabel "X"@en ; org:subOrganizationOf <http://x.org/> .',
            "entities.ttl: entity/x points to http://x.org/, which is no IRI below",
        ),
        (
            '<entity/x> a ceb:Entity ; ceb:label "X" ; skos:prefLabel "X"@en ; ceb:formerName "Old X" .',
            "entities.ttl: entity/x has the former name Old X, which is not described",
        ),
        (
            '<entity/x> a ceb:Entity ; ceb:label "X" ; skos:prefLabel "X"@en ; skos:notation <http://x.org/> .',
            "entities.ttl: entity/x has the notation http://x.org/, which is no code but a link.",
        ),
    ],
)
def test_an_error_names_file_and_subject(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(OntologyError) as error:
        loaded(tmp_path, entities=body)

    assert str(error.value).startswith(message)
    assert str(error.value).endswith(".")


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_vocabulary_that_is_missing(tmp_path: Path, name: str) -> None:
    loaded(tmp_path)
    (tmp_path / name).unlink()

    with pytest.raises(OntologyError, match=f"The vocabulary file {name} is missing"):
        load_from(tmp_path)


def test_the_digest_changes_with_any_file_and_only_then(tmp_path: Path) -> None:
    first = loaded(tmp_path).digest
    assert loaded(tmp_path).digest == first
    assert loaded(tmp_path, posts="# a note\n").digest != first


def test_the_real_vocabularies() -> None:
    ontology = load()
    assert ontology.agents["entity/unodc"].label == "UNODC"
    assert ontology.agents["body/ceb"].kind == "Board"
    assert len(ontology.topics) >= 250
    assert sum(agent.kind == "Entity" for agent in ontology.agents.values()) >= 120
    assert load() is ontology


def test_the_files_are_in_name_order() -> None:
    names = [path.name for path in files()]
    assert names == sorted(names)
    assert {*VOCABULARIES, FILE, "shapes.ttl"} <= set(names)

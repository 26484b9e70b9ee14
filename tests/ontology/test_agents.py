"""Who is who: `entities.ttl` and `bodies.ttl` read as one list of agents that names nobody twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import DCTERMS, ORG, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

import ontology
from ontology.namespaces import IDS, ONTOLOGY, iri
from tests.corpus import gold

CEB = Namespace(ONTOLOGY)
FILES = [Path(ontology.__file__).parent / name for name in ("entities.ttl", "bodies.ttl")]

BODY_CLASSES = {
    "Board",
    "Committee",
    "Network",
    "WorkingGroup",
    "TaskTeam",
    "TaskForce",
    "SteeringGroup",
    "Mechanism",
    "Commission",
    "OtherBody",
}
CLASSES = BODY_CLASSES | {"Agent", "Entity", "Unit", "Organ"}

# fmt: off
BOARD_MEMBERS = [
    "FAO", "IAEA", "ICAO", "IFAD", "ILO", "IMF", "IMO", "IOM", "ITU", "UN Tourism", "UN-Habitat", "UN-Women", "UNCTAD",
    "UNDP", "UNEP", "UNESCO", "UNFPA", "UNHCR", "UNICEF", "UNIDO", "UNODC", "UNOPS", "UNRWA", "UPU", "United Nations",
    "WFP", "WHO", "WIPO", "WMO", "WTO", "World Bank Group",
]
# fmt: on

MENTIONED_IN_PASSING = {
    # Names of one document's own making, which belong to that document and not to a vocabulary.
    "high-level steering group of HLCM on the ICSC review",
    "HLCP task force on cybersecurity and cybercrime",
    "group of United Nations focal points on cybercrime and cybersecurity",
}


@cache
def graph() -> Graph:
    found = Graph()
    for file in FILES:
        found.parse(file, format="turtle")
    return found


@cache
def agents() -> dict[str, URIRef]:
    """Every agent by its id."""
    named = {node for node in graph().subjects(CEB.label) if isinstance(node, URIRef)}
    return {str(node).removeprefix(IDS): node for node in sorted(named)}


def kind(agent: URIRef) -> str:
    return str(graph().value(agent, RDF.type)).removeprefix(ONTOLOGY)


def texts(agent: URIRef, *properties: URIRef) -> list[str]:
    return [str(value) for name in properties for value in graph().objects(agent, name)]


def fold(name: str) -> str:
    """Letters as the recogniser compares them: no case, hyphens or apostrophes, `UN` for `United Nations`, no `the`."""
    plain = re.sub(r"[\s-]+", " ", re.sub("['\u2019]", "", name.casefold())).strip()
    plain = re.sub(r"\bunited nations\b", "un", plain)
    return plain.removeprefix("the ")


@cache
def current_names(agent: URIRef) -> frozenset[str]:
    return frozenset(map(fold, texts(agent, SKOS.prefLabel, SKOS.altLabel, CEB.acronym)))


@cache
def former_names(agent: URIRef) -> frozenset[str]:
    nodes = graph().objects(agent, CEB.formerName)
    return frozenset(fold(str(graph().value(node, SKOS.prefLabel))) for node in nodes)


@cache
def everyone() -> frozenset[str]:
    """All names of all agents, folded, former ones among them."""
    return frozenset().union(*(current_names(a) | former_names(a) for a in agents().values()))


def agent_called(name: str) -> list[str]:
    return [key for key, node in agents().items() if fold(name) in current_names(node) | former_names(node)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_turtle_parses_on_its_own(file: Path) -> None:
    assert len(Graph().parse(file, format="turtle")) > 500


def test_there_are_enough_of_each_kind() -> None:
    count = Counter(kind(node) for node in agents().values())
    assert count["Entity"] >= 160
    assert count["Organ"] >= 40
    assert sum(count[name] for name in BODY_CLASSES) >= 60
    assert set(count) <= CLASSES


@pytest.mark.parametrize("label", BOARD_MEMBERS)
def test_every_member_of_the_board_is_there_under_its_usual_short_name(label: str) -> None:
    assert any(kind(node) == "Entity" and label in texts(node, CEB.label) for node in agents().values())


def test_each_agent_has_one_class_one_label_one_full_name_and_a_source() -> None:
    for key, node in agents().items():
        assert len(list(graph().objects(node, RDF.type))) == 1, key
        assert len(texts(node, CEB.label)) == 1, key
        assert len(texts(node, SKOS.prefLabel)) == 1, key
        assert len(texts(node, CEB.acronym)) <= 1, key
        assert all(texts(node, DCTERMS.source)), key
        assert texts(node, DCTERMS.source), key


def test_ids_are_readable_paths_below_the_id_namespace() -> None:
    for key in agents():
        assert re.fullmatch(r"(entity|unit|organ|body)/[a-z0-9]+(-[a-z0-9]+)*", key), key


def test_the_label_is_one_of_the_names_by_which_the_agent_is_found() -> None:
    for key, node in agents().items():
        assert fold(texts(node, CEB.label)[0]) in current_names(node), key


def test_full_and_other_names_are_marked_as_english() -> None:
    for node in agents().values():
        for name in (SKOS.prefLabel, SKOS.altLabel):
            for value in graph().objects(node, name):
                assert isinstance(value, Literal)
                assert value.language == "en", value


def test_no_label_stands_twice() -> None:
    labels = Counter(fold(texts(node, CEB.label)[0]) for node in agents().values())
    assert [name for name, count in labels.items() if count > 1] == []


def test_no_name_belongs_to_two_agents() -> None:
    owners: dict[str, set[str]] = {}
    for key, node in agents().items():
        for name in current_names(node) | former_names(node):
            owners.setdefault(name, set()).add(key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_no_agent_lists_a_name_that_folds_to_another_of_its_own() -> None:
    for key, node in agents().items():
        names = texts(node, SKOS.prefLabel, SKOS.altLabel)
        pairs = [(a, b) for a, b in combinations(names, 2) if fold(a) == fold(b)]
        assert pairs == [], key
        assert not current_names(node) & former_names(node), key


def test_parents_and_successors_are_agents_and_nobody_stands_above_himself() -> None:
    known = set(agents().values())
    for key, node in agents().items():
        above = [node]
        while up := graph().value(above[-1], ORG.subOrganizationOf) or graph().value(above[-1], ORG.unitOf):
            assert up in known, f"{key}: {up}"
            assert up not in above, key
            above.append(URIRef(str(up)))
        assert set(graph().objects(node, DCTERMS.isReplacedBy)) <= known, key


def test_a_unit_names_the_agent_it_is_a_unit_of() -> None:
    for key, node in agents().items():
        assert (graph().value(node, ORG.unitOf) is not None) == (kind(node) == "Unit"), key


def test_former_names_are_dated_names_of_one_agent() -> None:
    for node in graph().subjects(RDF.type, CEB.DatedName):
        assert len(list(graph().subjects(CEB.formerName, node))) == 1, node
        assert graph().value(node, SKOS.prefLabel), node


def test_dates_are_as_precise_as_their_type_says() -> None:
    shapes = {XSD.gYear: r"\d{4}", XSD.gYearMonth: r"\d{4}-\d{2}", XSD.date: r"\d{4}-\d{2}-\d{2}"}
    for name in (CEB.begin, CEB.end, CEB.since, CEB.until):
        for value in graph().objects(None, name):
            assert isinstance(value, Literal)
            assert value.datatype in shapes, value
            assert re.fullmatch(shapes[value.datatype], str(value)), value


def test_every_code_has_its_type_and_belongs_to_one_agent() -> None:
    shapes = {
        "wikidata": r"Q[1-9]\d*",
        "ror": r"0[a-z0-9]{8}",
        "eurovoc": r"\d+",
        "crsChannel": r"4\d{4}",
        "cebStatistics": r"[A-Z][A-Za-z -]+",
        "systemChart": r"[A-Z][A-Za-z -]+",
    }
    codes = [value for value in graph().objects(None, SKOS.notation) if isinstance(value, Literal)]
    for value in codes:
        system = str(value.datatype).removeprefix(ONTOLOGY)
        assert re.fullmatch(shapes[system], str(value)), value.n3()
    assert [code for code, count in Counter(codes).items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("United Nations Office on Drugs and Crime", "entity/unodc"),
        ("the UN Office on Drugs and Crime", "entity/unodc"),
        ("UN/DESA", "entity/desa"),
        ("UNECE", "entity/ece"),
        ("UNWTO", "entity/un-tourism"),
        ("World Tourism Organization", "entity/un-tourism"),
        ("OSET", "entity/odet"),
        ("UNISDR", "entity/undrr"),
        ("Department of Peacekeeping Operations", "entity/dpko"),
        ("Administrative Committee on Coordination", "body/ceb"),
        ("High Level Committee on Programmes", "body/hlcp"),
        ("CEB secretariat", "unit/ceb-secretariat"),
        ("World Bank", "entity/world-bank"),
        ("World Bank Group", "entity/world-bank-group"),
        ("Young United Nations", "body/young-un"),
        ("Fifth Committee", "organ/fifth-committee"),
    ],
)
def test_a_name_in_any_of_its_written_forms_finds_one_agent(name: str, found: str) -> None:
    assert agent_called(name) == [found]


def test_the_board_its_secretariat_and_its_members_are_three_agents() -> None:
    assert kind(agents()["body/ceb"]) == "Board"
    assert kind(agents()["unit/ceb-secretariat"]) == "Unit"
    assert graph().value(agents()["unit/ceb-secretariat"], ORG.unitOf) == URIRef(iri("body/ceb"))
    assert graph().value(agents()["body/ceb-members"], CEB.collective) == Literal(True)


def test_collective_holders_are_marked() -> None:
    marked = {key for key, node in agents().items() if graph().value(node, CEB.collective) == Literal(True)}
    assert {"entity/regional-commissions", "entity/un-system", "entity/member-states"} <= marked
    assert not any(kind(agents()[key]) in BODY_CLASSES for key in marked)


def counted(rows: list[dict[str, object]], field: str) -> set[str]:
    """The values of a field in rows that are not doubtful."""
    return {str(row[field]) for row in rows if row.get(field) and not row.get("doubtful")}


def test_every_entity_body_and_organ_of_the_gold_facts_is_known() -> None:
    missing: dict[str, set[str]] = {}
    for file in sorted(gold().glob("*.gold.json")):
        facts = json.loads(file.read_text(encoding="utf-8"))
        doubtful = {str(row["name"]) for row in facts["bodies"] if row.get("doubtful")} | {
            item if isinstance(item, str) else item["name"]
            for field in ("entities_doubtful", "organs_doubtful")
            for item in facts.get(field) or []
        }
        wanted = set(facts["entities"]) | set(facts["organs"])
        wanted |= counted(facts["bodies"], "acronym") | counted(facts["bodies"], "name")
        wanted |= counted(facts["mandates"], "holder")
        wanted -= doubtful | MENTIONED_IN_PASSING
        missing[file.name] = {name for name in wanted if fold(name) not in everyone()}
    assert missing, "no gold facts"
    assert not any(missing.values()), missing

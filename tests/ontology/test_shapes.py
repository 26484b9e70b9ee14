"""Each shape lets the sound graph pass and refuses one change to it, with its own sentence."""

import re
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, Graph, URIRef

from ontology.load import load
from ontology.namespaces import expand, iri

FOLDER = Path(__file__).parents[2] / "ontology"

SOUND = """
@base <https://w3id.org/cebgraph/id/> .
@prefix ceb: <https://w3id.org/cebgraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<document/tea> a ceb:Document ; ceb:key "TEA/1" ;
    ceb:startDate "2018-05-03"^^xsd:date ; dcterms:issued "2018"^^xsd:gYear ;
    ceb:sha256 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" .
<passage/tea/0> a ceb:Passage ; ceb:document <document/tea> ; ceb:order 0 .
<evidence/1> a ceb:Evidence ; ceb:passage <passage/tea/0> ; ceb:number "1" ; ceb:start 0 ; ceb:end 14 ;
    ceb:quote "UNOT leads tea" .
<mandate/1> a ceb:Mandate ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "leads" ;
    ceb:status "stated" ; ceb:holder <entity/unot> ; ceb:topic <topic/tea> ; ceb:role <role/lead> ;
    ceb:strength "direct" .
<body-record/1> a ceb:BodyRecord ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/tt> ; ceb:bodyType "task-team" .
<reporting/1> a ceb:Reporting ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/tt> ; ceb:parent <body/ceb> .
<membership/1> a ceb:Membership ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/tt> ; ceb:member <entity/unot> ; ceb:role <role/chair> .
<body-date/1> a ceb:BodyDate ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/tt> ; ceb:event "established" ; ceb:date "2018-11"^^xsd:gYearMonth .
<reference/1> a ceb:Reference ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:symbol "TEA/2" ; ceb:relation "cites" .
<decision/1> a ceb:Decision ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "implied" ; ceb:takenBy <body/ceb> ; ceb:action "take-note" ; ceb:addressee <body/tt>, <entity/unot> ;
    ceb:due "2019"^^xsd:gYear .
<post-holding/1> a ceb:PostHolding ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:person <person/leaf> ; ceb:post "Taster" ; ceb:organization <entity/unot> .
<initiative/1> a ceb:Initiative ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; dcterms:title "Tea for all" ; ceb:owner <entity/unot> ; ceb:state "under way" .
<reference/2> a ceb:Reference ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:symbol "TEA/3" ; ceb:relation "produced-by" ; ceb:producer <body/tt> .
<session-record/1> a ceb:SessionRecord ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/ceb> ; ceb:reportedSession <session/ceb-first> ; ceb:session "first session" ;
    ceb:startDate "2018-05-04"^^xsd:date ; ceb:endDate "2018-06"^^xsd:gYearMonth ; ceb:place "Oslo" .
<agenda-item/1> a ceb:AgendaItem ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; dcterms:title "Tea and sugar" ; ceb:itemNumber "2(a)" ; ceb:inSession <session/ceb-first> ;
    ceb:topic <topic/tea> .
<objective/1> a ceb:Objective ; ceb:document <document/tea> ; ceb:evidence <evidence/1> ; ceb:rule "r" ;
    ceb:status "stated" ; ceb:body <body/tt> ; ceb:objectiveKind "workstream" ; ceb:objective "green tea" .
<session/ceb-first> a ceb:Session ; skos:prefLabel "CEB, first session" ; ceb:heldBy <body/ceb> .
<body/tt> a ceb:TaskTeam ; skos:prefLabel "Task Team on Tea" .
<person/leaf> a ceb:Person ; skos:prefLabel "Ms. Leaf" .
<topic/tea> a ceb:CandidateTopic ; skos:prefLabel "tea" .
"""


@cache
def shapes() -> Graph:
    return Graph().parse(FOLDER / "shapes.ttl", format="turtle")


@cache
def classes() -> Graph:
    everything = Graph().parse(FOLDER / "cebgraph.ttl", format="turtle")
    tree = Graph()
    for triple in everything.triples((None, RDFS.subClassOf, None)):
        tree.add(triple)
    return tree


def messages(turtle: str) -> set[str]:
    data = Graph().parse(data=turtle, format="turtle") + classes()
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(), meta_shacl=False)
    assert isinstance(report, Graph)
    return {str(message) for message in report.objects(None, SH.resultMessage)}


def test_a_sound_graph_passes() -> None:
    assert messages(SOUND) == set()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ceb:holder <entity/unot> ; ceb:topic", "ceb:topic", "A mandate must have exactly one holder."),
        ("<entity/unot> ; ceb:topic", "<entity/a>, <entity/b> ; ceb:topic", "A mandate must have exactly one holder."),
        ("ceb:holder <entity/unot> ;", 'ceb:holder "UNOT" ;', "A mandate must have exactly one holder."),
        (" ceb:topic <topic/tea> ;", "", "A mandate must have exactly one topic."),
        (
            " ceb:role <role/lead> ;",
            "",
            "A mandate or membership must have exactly one role, and it must be in the role scheme.",
        ),
        (
            "<role/chair>",
            "<role/teapot>",
            "A mandate or membership must have exactly one role, and it must be in the role scheme.",
        ),
        (
            "<document/tea> ; ceb:evidence <evidence/1> ; ceb:rule",
            "<document/tea> ; ceb:rule",
            "A statement must have exactly one evidence.",
        ),
        ('"direct"', '"strong"', "The strength of a mandate must be direct, related or registry."),
        (' ceb:rule "leads" ;', "", "A statement must name exactly one rule that found it."),
        (
            'ceb:status "implied"',
            'ceb:status "sure"',
            "The status of a statement must be stated, implied, disputed or withdrawn.",
        ),
        (
            "<mandate/1> a ceb:Mandate ; ceb:document <document/tea> ;",
            "<mandate/1> a ceb:Mandate ;",
            "A statement must belong to exactly one document.",
        ),
        (" ceb:passage <passage/tea/0> ;", "", "Evidence must stand in exactly one passage."),
        ('"UNOT leads tea"', '""', "Evidence must have exactly one quote, which must not be empty."),
        (' ceb:number "1" ;', "", "Evidence must have exactly one printed number."),
        ("ceb:start 0", "ceb:start 14", "Evidence must start at exactly one offset, a whole number below its end."),
        ("ceb:start 0 ;", "", "Evidence must start at exactly one offset, a whole number below its end."),
        ("ceb:end 14", "ceb:end 14.5", "Evidence must end at exactly one offset, a whole number."),
        ('"task-team"', '"tea party"', "The type of a body must be one of the list of body types."),
        ("ceb:parent <body/ceb>", "ceb:parent <body/tt>", "A body must not be its own parent."),
        (" ceb:member <entity/unot> ;", "", "A membership must have exactly one member."),
        ('"established"', '"born"', "The event of a body date must be established or ended."),
        (
            '"2018-11"^^xsd:gYearMonth',
            '"late 2018"',
            "A body date must have exactly one date, which must be a day, a month or a year.",
        ),
        ('"cites"', '"likes"', "The relation of a reference must be endorses, cites, annexes or produced-by."),
        (' ceb:symbol "TEA/2" ;', "", "A reference must have exactly one symbol."),
        ('"take-note"', '"ponder"', "The action of a decision must be one of the list of actions."),
        (" ceb:takenBy <body/ceb> ;", "", "A decision must be taken by exactly one agent."),
        ("<body/tt>,", '"all",', "An addressee of a decision must be a thing and not a text."),
        ('"2019"^^xsd:gYear', '"soon"', "A decision must be due at one day, month or year at most."),
        (" ceb:person <person/leaf> ;", "", "A post holding must have exactly one person."),
        (' dcterms:title "Tea for all" ;', "", "An initiative must have exactly one title."),
        (
            "ceb:producer <body/tt>",
            'ceb:producer "them"',
            "The producer of a document referred to must be one thing and not a text.",
        ),
        (" ceb:reportedSession <session/ceb-first> ;", "", "A session record must be of exactly one session."),
        (' ceb:session "first session" ;', "", "A session record must give exactly one name of the session."),
        ('"2018-05-04"^^xsd:date', '"in May"', "A session must start at one day, month or year at most."),
        ('"2018-06"^^xsd:gYearMonth', '"in June"', "A session must end at one day, month or year at most."),
        ('ceb:place "Oslo"', 'ceb:place "Oslo", "Rome"', "A session must have at most one place."),
        (' dcterms:title "Tea and sugar" ;', "", "An agenda item must have exactly one title."),
        ('"2(a)"', '"2(a)", "3"', "An agenda item must have at most one number."),
        (
            "ceb:inSession <session/ceb-first>",
            'ceb:inSession "first"',
            "An agenda item must belong to at most one session.",
        ),
        (
            "    ceb:topic <topic/tea> .",
            '    ceb:topic "tea" .',
            "An agenda item or objective must have at most one topic.",
        ),
        ('"workstream"', '"wish"', "The kind of an objective must be objective or workstream."),
        (' ; ceb:objective "green tea"', "", "An objective must be said in exactly one text."),
        (
            ' ; skos:prefLabel "CEB, first session"',
            "",
            "A topic, person, instrument, post or session must have exactly one preferred label.",
        ),
        ("aaaaaaaa", "AAAA", "A document must have exactly one SHA-256 digest of 64 lower-case hexadecimal digits."),
        ("ceb:order 0", 'ceb:order "first"', "A passage must have exactly one place in the order of its document."),
        (' ; skos:prefLabel "Task Team on Tea"', "", "An agent must have exactly one preferred label."),
        (
            ' ; skos:prefLabel "tea"',
            "",
            "A topic, person, instrument, post or session must have exactly one preferred label.",
        ),
    ],
)
def test_one_change_is_refused_with_one_sentence(old: str, new: str, message: str) -> None:
    changed = SOUND.replace(old, new, 1)
    assert changed != SOUND

    assert message in messages(changed)


def test_every_message_is_one_plain_sentence() -> None:
    said = [str(message) for message in shapes().objects(None, SH.message)]
    assert len(said) == len(set(shapes().subjects(SH.targetClass, None)))
    assert [text for text in said if not re.fullmatch(r"[A-Z][^.;]*\.", text)] == []


def test_the_roles_listed_are_those_of_the_scheme() -> None:
    (listed,) = shapes().objects(URIRef("https://w3id.org/cebgraph/shapes#StatementRole"), SH["in"])
    assert {str(role) for role in shapes().items(listed)} == {iri(role) for role in load().roles}


def test_every_class_and_property_in_the_shapes_is_declared() -> None:
    declared = {str(s) for s in Graph().parse(FOLDER / "cebgraph.ttl", format="turtle").subjects(RDF.type, None)}
    used = {str(o) for p in (SH.path, SH.targetClass, SH.lessThan, SH.disjoint) for o in shapes().objects(None, p)}
    assert used <= declared


def test_only_shacl_core_is_used() -> None:
    beyond = {"sparql", "js", "rule", "expression", "target", "select", "ask"}
    namespace = expand("sh:")
    assert not {str(p).removeprefix(namespace) for p in shapes().predicates()} & beyond


def test_the_vocabularies_themselves_pass() -> None:
    data = Graph()
    for name in ("entities", "bodies", "topics", "roles", "posts"):
        data.parse(FOLDER / f"{name}.ttl", format="turtle")
    conforms, _, text = pyshacl.validate(data + classes(), shacl_graph=shapes(), meta_shacl=False)
    assert conforms, text

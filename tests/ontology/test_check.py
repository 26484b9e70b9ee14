import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.check import fold, overlap, problems
from ontology.load import VOCABULARIES, load
from ontology.model import Agent, Name, Ontology, PostTitle, Role, Topic
from ontology.terms import FOLDER, terms
from ontology.turtle import compact, read

Period = tuple[str | None, str | None]

dates = st.none() | st.from_regex(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]))?)?", fullmatch=True)
periods = st.tuples(dates, dates)


def agent(
    ref: str, *names: Name, parent: str | None = None, end: str | None = None, ids: tuple[str, ...] = ()
) -> Agent:
    label = names[0].text if names else ref
    return Agent(ref, label, label, "Entity", names, parent, end=end, identifiers=ids, sources=("a chart",))


def ontology(
    *agents: Agent, topics: tuple[Topic, ...] = (), roles: tuple[Role, ...] = (), posts: tuple[PostTitle, ...] = ()
) -> Ontology:
    return Ontology(
        {a.id: a for a in agents}, {t.id: t for t in topics}, {r.id: r for r in roles}, {p.id: p for p in posts}, "0"
    )


def test_the_real_vocabularies_have_no_problems() -> None:
    assert problems(load()) == []


def test_the_real_vocabularies_use_declared_properties_and_single_values() -> None:
    declared = terms().properties
    for resource in read(*(FOLDER / name for name in VOCABULARIES)).values():
        if not any(compact(kind) in terms().classes for kind in resource.texts("rdf:type")):
            continue
        for prop, values in resource.values.items():
            name = compact(prop)
            if name != "rdf:type":
                assert name in declared, f"{resource.subject} uses {name}, which cebgraph.ttl does not declare"
                assert len(values) == 1 or not declared[name].functional, f"{resource.subject} has several {name}"


def test_one_name_for_two_agents() -> None:
    one = agent("entity/a", Name("Office on Tea", "preferred"))
    other = agent("entity/b", Name("the OFFICE on tea", "former"))

    found = problems(ontology(one, other))

    assert found == ["“Office on Tea” names both entity/a and entity/b at the same time; leave it to one or date it."]


def test_one_name_for_two_agents_one_after_the_other() -> None:
    old = agent("entity/a", Name("Tea Board", "preferred"), end="2001")
    new = agent("entity/b", Name("Tea Board", "preferred", since="2001-10"))

    assert problems(ontology(old, new)) == []


def test_two_topics_with_one_label() -> None:
    topics = (Topic("topic/tea", "tea", ("brew",), ()), Topic("topic/beer", "beer", ("Brew",), ()))

    (found,) = problems(ontology(topics=topics))
    assert found == "The topic label “Brew” stands at topic/beer and topic/tea; leave it to one."


def test_broader_topics_in_a_circle() -> None:
    topics = (Topic("topic/a", "a", (), ("topic/b",)), Topic("topic/b", "b", (), ("topic/a",)))

    (found,) = problems(ontology(topics=topics))
    assert found.startswith("The broader topic links run in a circle: topic/")


def test_parents_in_a_circle() -> None:
    agents = (agent("body/a", parent="body/b"), agent("body/b", parent="body/a"))

    (found,) = problems(ontology(*agents))
    assert found.startswith("The parent links run in a circle: body/")


def test_things_that_do_not_exist() -> None:
    found = problems(
        ontology(
            agent("body/a", parent="body/none"),
            topics=(Topic("topic/a", "a", (), ("topic/none",)),),
            roles=(Role("role/a", "a", "A.", "role/none"),),
            posts=(PostTitle("post/a", "A", (), "entity/none"),),
        )
    )

    assert found == [
        "body/a has the parent body/none, which does not exist.",
        "post/a implies the agent entity/none, which does not exist.",
        "role/a has the broader role role/none, which does not exist.",
        "topic/a has the broader topic topic/none, which does not exist.",
    ]


def test_an_unknown_type_of_identifier() -> None:
    found = problems(ontology(agent("entity/a", ids=("wikidata:Q1", "library:77", "xsd:string:3"))))

    assert [line.split(",")[0] for line in found] == [
        "entity/a has the identifier library:77",
        "entity/a has the identifier xsd:string:3",
    ]


def test_an_agent_without_source() -> None:
    bare = Agent("entity/a", "A", "A", "Entity", ())

    assert problems(ontology(bare)) == ["entity/a has no source; give it a dcterms:source."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN-Women", "un women"),
        ("The World Bank", "World Bank"),
        ("Victims' Advocate", "Victims\u2019 Advocate"),
        ("Café", "cafe"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_is_folding_once_without_articles(text: str) -> None:
    folded = fold(f"x {text}")
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ((None, None), (None, None), True),
        ((None, "2001"), ("2001", None), False),
        ((None, "2001-05-03"), ("2001-05", None), False),
        ((None, "2001-06"), ("2001-05", None), True),
        (("1990", "1999"), ("1995", "1996"), True),
        (("2005", None), (None, "2004"), False),
    ],
)
def test_periods_that_overlap(first: Period, second: Period, both: bool) -> None:
    assert overlap(first, second) is both


@given(periods, periods)
def test_overlap_goes_both_ways(first: Period, second: Period) -> None:
    assert overlap(first, second) is overlap(second, first)

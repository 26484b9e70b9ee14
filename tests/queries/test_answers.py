"""What the questions answer on the small dataset, of which every fact is known."""

from __future__ import annotations

import pytest

from api.questions import Answer, Source, UnknownNameError, ask, load_registry
from api.questions.names import Names


@pytest.fixture
def question(cypher: Source, names: Names) -> Asker:
    return Asker(cypher, names)


class Asker:
    """Asks a question with keyword arguments."""

    def __init__(self, source: Source, names: Names) -> None:
        self.source, self.names = source, names

    def __call__(self, id: str, **given: str) -> Answer:
        return ask(load_registry(), self.source, id, given, names=self.names)


def holders(answer: Answer) -> list[object]:
    return [row["holder"] for row in answer.records()]


def test_a_mandate_has_holder_role_paragraph_and_quote(question: Asker) -> None:
    row = question("mandates", entity="UNODC", role="lead").records()[0]
    assert (row["holder"], row["holder_name"]) == ("UNODC", "United Nations Office on Drugs and Crime")
    assert (row["topic"], row["role"], row["strength"]) == ("cybercrime", "lead", "direct")
    assert (row["document"], row["paragraph"]) == ("CEB/2018/77", "1")
    assert row["quote"] == "1. UNODC leads the work against cybercrime."
    assert (row["rule"], row["status"], row["collective"]) == ("made.up", "stated", False)
    assert (row["start"], row["end"]) == (0, 43)


def test_a_topic_takes_its_narrower_topics_and_candidates_along(question: Asker) -> None:
    assert holders(question("mandates", topic="cybercrime")) == ["UNODC", "UNICEF", "UNESCO", "ITU"]
    assert holders(question("mandates", topic="lunar law")) == ["UNESCO"]


def test_topic_labels_go_up_to_the_top(question: Asker) -> None:
    labels = question("mandates", topic="lunar law").records()[0]["topic_labels"]
    assert isinstance(labels, tuple)
    assert {"lunar law", "cybercrime"} < set(labels)
    assert list(labels) == sorted(set(labels))


@pytest.mark.parametrize(
    "name", ["UNODC", "unodc", "United Nations Office on Drugs and Crime", "entity/unodc", " UNODC "]
)
def test_an_entity_is_found_by_any_of_its_names(name: str, question: Asker) -> None:
    assert holders(question("mandates", entity=name)) == ["UNODC", "UNODC"]


@pytest.mark.parametrize(
    "name", ["CEB/2018/77", "ceb/2018/77", "made-up-2018", "made-up-2018.txt", "document/ceb-2018-77"]
)
def test_a_document_is_found_by_key_symbol_stem_file_or_id(name: str, question: Asker) -> None:
    assert question("documents", document=name).records()[0]["document"] == "CEB/2018/77"


def test_an_instrument_is_named(question: Asker) -> None:
    assert question("mandates", entity="UNESCO").records()[0]["instrument"] == "Moon Charter"


def test_as_of_leaves_out_what_came_later(question: Asker) -> None:
    assert "ITU" not in holders(question("mandates", topic="cybercrime", as_of="2020"))
    assert "ITU" in holders(question("mandates", topic="cybercrime", as_of="2021"))


def test_strength(question: Asker) -> None:
    assert holders(question("mandates", strength="related")) == ["UNICEF"]


def test_a_body_has_what_each_document_says_of_it(question: Asker) -> None:
    first, second = question("bodies").records()
    assert (first["body"], first["type"], first["document"]) == ("Task Team on Lunar Law", "task-team", "CEB/2018/77")
    assert (first["parent"], first["leads"], first["members"]) == (("HLCP",), ("UNESCO",), ("ITU", "UNDP"))
    assert (first["established"], first["ended"]) == (("2018",), ())
    assert (second["document"], second["established"], second["ended"]) == ("made-up-2021", (), ("2021-03",))


def test_bodies_of_an_entity_are_those_that_it_leads_or_sits_in(question: Asker) -> None:
    assert [row["document"] for row in question("bodies", entity="ITU").records()] == ["CEB/2018/77"]
    assert question("bodies", entity="UNODC").rows == ()


def test_an_ended_body_is_left_out_of_later_days(question: Asker) -> None:
    assert [row["document"] for row in question("bodies", as_of="2022").records()] == ["CEB/2018/77"]


def test_a_decision_has_addressees_and_a_due_date(question: Asker) -> None:
    row = question("decisions").records()[0]
    assert (row["by"], row["action"], row["addressees"]) == ("HLCP", "request", ("ITU", "UNODC"))
    assert (row["topic"], row["due"], row["date"]) == ("cybercrime", "2019", "2018-05-04")


def test_decisions_of_an_entity_are_those_it_takes_or_gets(question: Asker) -> None:
    assert len(question("decisions", entity="ITU").rows) == len(question("decisions", entity="HLCP").rows) == 1
    assert question("decisions", body="ITU").rows == ()


def test_posts_references_and_initiatives(question: Asker) -> None:
    post = question("posts", person="ada plum").records()[0]
    assert (post["person"], post["post"], post["organization"]) == ("Ada Plum", "Executive Director", "UNODC")
    assert (post["from"], post["to"]) == ("2017", None)
    reference = question("references").records()[0]
    assert (reference["relation"], reference["symbol"], reference["paragraph"]) == ("cites", "A/RES/70/1", "7")
    initiative = question("initiatives").records()[0]
    assert (initiative["title"], initiative["owner"]) == ("Open data portal", ("UNESCO",))
    assert (initiative["status"], initiative["status_date"]) == ("under way", "2018-05")


def test_a_document_that_is_named_has_its_maker(question: Asker) -> None:
    made = question("references", relation="produced-by").records()
    assert [(row["symbol"], row["producer"], row["paragraph"]) for row in made] == [
        ("CEB/2018/76", "HLCP", "13"),
        ("CEB/2018/70", "Task Team on Lunar Law", "14"),
    ]
    assert {row["producer"] for row in question("references", relation="cites").records()} == {None}


def test_a_session_has_dates_place_and_agenda(question: Asker) -> None:
    (row,) = question("sessions", body="HLCP").records()
    assert (row["body"], row["session"], row["session_id"]) == (
        "HLCP",
        "ninety-first session",
        "session/hlcp-ninety-first-session",
    )
    assert (row["start"], row["end"], row["place"]) == ("2018-05-03", "2018-05-03", "Rome")
    assert row["agenda"] == ("2 Cybercrime",)
    assert question("sessions", body="CEB").rows == ()
    assert question("sessions", as_of="2018-05-02").rows == ()


def test_an_agenda_item_has_its_session_where_that_is_known(question: Asker) -> None:
    numbered, bare = question("agenda").records()
    assert (numbered["body"], numbered["session"]) == ("HLCP", "HLCP, ninety-first session")
    assert (numbered["number"], numbered["item"], numbered["topic"]) == ("2", "Cybercrime", "cybercrime")
    assert (bare["body"], bare["session"], bare["number"], bare["item"]) == (None, None, None, "Other matters")
    assert [row["item"] for row in question("agenda", topic="cybercrime").records()] == ["Cybercrime"]
    assert [row["item"] for row in question("agenda", body="HLCP").records()] == ["Cybercrime"]


def test_a_body_has_objectives_and_workstreams(question: Asker) -> None:
    rows = question("objectives", body="Task Team on Lunar Law").records()
    assert [(row["kind"], row["objective"], row["topic"]) for row in rows] == [
        ("workstream", "craters", None),
        ("objective", "map lunar law", "lunar law"),
    ]
    assert [row["objective"] for row in question("objectives", topic="lunar law").records()] == ["map lunar law"]


def test_a_document_says_what_it_is(question: Asker) -> None:
    row = question("documents", document="CEB/2018/77").records()[0]
    assert (row["symbol"], row["body"], row["place"]) == ("CEB/2018/77", "CEB", "Geneva")
    assert (row["start"], row["end"], row["issued"]) == ("2018-05-03", "2018-05-04", None)
    assert (row["file"], row["mandates"]) == ("made-up-2018.txt", 5)


def test_entities_count_their_mandates(question: Asker) -> None:
    row = question("entities", entity="UNODC").records()[0]
    assert (row["entity"], row["type"], row["mandates"]) == ("UNODC", ("Entity",), 2)
    assert [row["entity"] for row in question("entities", topic="lunar law").records()] == ["UNESCO"]


def test_topics_count_their_own_and_narrower_mandates(question: Asker) -> None:
    row = next(row for row in question("topics").records() if row["topic"] == "cybercrime")
    assert (row["mandates"], row["own"], row["candidate"]) == (4, 3, False)
    below = next(row for row in question("topics", topic="lunar law").records())
    assert (below["mandates"], below["broader"], below["candidate"]) == (1, ("cybercrime",), True)


@pytest.mark.parametrize(
    ("given", "suggestion"),
    [
        ({"topic": "cybercrim"}, "cybercrime"),
        ({"entity": "UNODK"}, "UNODC"),
        ({"document": "CEB/2018/7"}, "CEB/2018/77"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(given: dict[str, str], suggestion: str, question: Asker) -> None:
    with pytest.raises(UnknownNameError, match=f"did you mean .*{suggestion}") as error:
        question("mandates", **given)
    assert suggestion in error.value.suggestions


def test_a_name_like_none_is_told_where_all_are_listed(question: Asker) -> None:
    with pytest.raises(UnknownNameError, match="cebgraph query topics"):
        question("mandates", topic="zzzzqqqq")

"""The questions on follow-through and conflicts, in Cypher and in SPARQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from api.questions import Answer, Source, ask, load_registry, open_source
from api.questions.names import Names
from api.questions.run import read_names
from graph.data import Data
from ingest.statements import BodyRecord, Decision, Initiative
from tests.links.samples import TEAM, autumn, spring
from tests.links.test_build import keep
from tests.links.test_conflicts import established, holds, state
from tests.links.test_follow import answers, asks_unodc


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """Three sessions: requests with and without an answer, a body with two dates, a post with two holders."""
    made = Data(tmp_path_factory.mktemp("links") / "data")
    first = asks_unodc(established(spring(), "2018-11"))
    first.say("8", "It has a team.", (BodyRecord, {"body": TEAM.id, "type": "task-team"}))
    invited = {"by": "body/ceb", "action": "invite", "addressees": ("entity/undp",)}
    first.say("9", "UNDP was invited to speak.", (Decision, invited))
    second = holds(state(spring("second"), "Completed"), "ada-plum")
    third = holds(state(spring("third"), "Ongoing"), "bo-fig")
    last = answers(established(autumn(), "2017-11"), ref="2")
    last.say("7", "B.", (Initiative, {"title": "Moon map", "state": "Ongoing", "status": "disputed"}))
    keep(made, first, second, third, last)
    return made


@pytest.fixture(scope="module")
def sources(data: Data) -> Iterator[tuple[Source, Source]]:
    with open_source(data, "cypher") as cypher, open_source(data, "sparql") as sparql:
        yield cypher, sparql


@pytest.fixture(scope="module")
def names(sources: tuple[Source, Source]) -> Names:
    return read_names(load_registry(), sources[0])


class Asker:
    """Asks both engines and gives the one answer."""

    def __init__(self, sources: tuple[Source, Source], names: Names) -> None:
        self.sources, self.names = sources, names

    def __call__(self, id: str, **given: str) -> Answer:
        one, other = (ask(load_registry(), source, id, given, names=self.names) for source in self.sources)
        assert one.rows == other.rows
        return one


@pytest.fixture
def question(sources: tuple[Source, Source], names: Names) -> Asker:
    return Asker(sources, names)


def test_a_decision_stands_beside_what_came_back(question: Asker) -> None:
    (row,) = question("follow-through", status="under way").records()
    assert (row["by"], row["action"], row["addressee"]) == ("Secretary-General", "request", ("UNODC",))
    assert (row["topic"], row["date"]) == ("organized crime", "2018-05-04")
    assert (row["document"], row["paragraph"], row["quote"]) == ("spring", "1", "He asked UNODC for ideas.")
    assert (row["came_back_as"], row["back_date"]) == ("asked → approved", "2018-11-08")
    assert (row["back_document"], row["back_paragraph"]) == ("autumn", "2")
    assert row["back_quote"] == "On that basis HLCP approved work led by UNODC."
    assert str(row["reason"]).startswith("Same addressee (UNODC)")
    assert str(row["decision"]).startswith("decision/")
    assert str(row["back"]).startswith("decision/")


def test_what_nothing_came_back_to_is_open(question: Asker) -> None:
    (row,) = question("follow-through", status="open").records()
    assert (row["action"], row["addressee"], row["paragraph"]) == ("invite", ("UNDP",), "9")
    assert (row["came_back_as"], row["back_date"], row["back"], row["reason"]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ({}, 2),
        ({"document": "spring"}, 2),
        ({"document": "autumn"}, 1),
        ({"document": "second"}, 0),
        ({"entity": "UNODC"}, 1),
        ({"entity": "UNDP"}, 1),
        ({"body": "CEB"}, 1),
        ({"topic": "crime"}, 1),
        ({"topic": "crime", "status": "open"}, 0),
        ({"status": "endorsed"}, 0),
    ],
    ids=str,
)
def test_follow_through_can_be_narrowed(given: dict[str, str], rows: int, question: Asker) -> None:
    assert len(question("follow-through", **given).rows) == rows


def test_a_conflict_quotes_both_sides(question: Asker) -> None:
    (row,) = question("conflicts", kind="established").records()
    assert (row["about"], row["about_name"]) == (TEAM.id, "Task Team on Lunar Law")
    assert (row["left"], row["left_document"], row["left_paragraph"]) == ("2017-11", "autumn", "1")
    assert (row["right"], row["right_document"], row["right_paragraph"]) == ("2018-11", "spring", "1")
    assert (row["left_quote"], row["right_quote"]) == ("It was set up on 2017-11.", "It was set up on 2018-11.")


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        ({}, ["established", "initiative", "post"]),
        ({"document": "autumn"}, ["established"]),
        ({"body": "UNODC"}, ["post"]),
        ({"kind": "initiative"}, ["initiative"]),
        ({"body": "UNODC", "document": "spring"}, []),
    ],
    ids=str,
)
def test_conflicts_can_be_narrowed(given: dict[str, str], kinds: list[str], question: Asker) -> None:
    assert [row["kind"] for row in question("conflicts", **given).records()] == kinds


def test_answers_that_rest_on_a_disputed_statement_are_marked(question: Asker) -> None:
    assert [row["disputed"] for row in question("bodies").records()] == [True]
    assert [row["disputed"] for row in question("posts").records()] == [True, True]
    assert [row["disputed"] for row in question("initiatives").records()] == [True, True, True]
    assert {row["disputed"] for row in question("decisions").records()} == {False}
    assert {row["disputed"] for row in question("mandates").records()} == {False}

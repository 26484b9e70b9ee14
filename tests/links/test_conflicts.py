"""Where two statements cannot both be right."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.statements import BodyDate, Decision, Initiative, Membership, PostHolding, Reporting, Thing
from tests.links.samples import TEAM, Page, autumn, disagreements, spring, web_page

PEOPLE = (
    Thing(id="person/ada-plum", type="ceb:Person", name="Ada Plum"),
    Thing(id="person/bo-fig", type="ceb:Person", name="Bo Fig"),
)


def established(page: Page, date: str, **more: str) -> Page:
    return page.say(
        "1", f"It was set up on {date}.", (BodyDate, {"body": TEAM.id, "event": "established", "date": date} | more)
    )


def says(page: Page, kind: type[Any], words: str = "So it was said.", ref: str = "1", **values: object) -> Page:
    return page.knows(*PEOPLE).say(ref, words, (kind, values))


def test_two_dates_of_one_body_disagree() -> None:
    (found,) = disagreements(established(spring(), "2018-11"), established(autumn(), "2017-11"))
    assert (found.kind, found.about, found.about_name) == ("established", TEAM.id, "Task Team on Lunar Law")
    assert (found.left_value, found.right_value) == ("2017-11", "2018-11")
    assert set(found.disputes) == {found.left, found.right}


@pytest.mark.parametrize("date", ["2017", "2017-11", "2017-11-14"])
def test_a_less_precise_date_agrees(date: str) -> None:
    assert disagreements(established(spring(), date), established(autumn(), "2017-11")) == []


def test_two_places_of_one_document_disagree() -> None:
    page = established(spring(), "2018")
    page.say("2", "It goes back to 2017.", (BodyDate, {"body": TEAM.id, "event": "established", "date": "2017"}))
    assert len(disagreements(page)) == 1


def test_other_events_and_withdrawn_statements_do_not() -> None:
    assert disagreements(established(spring(), "2018"), established(autumn(), "2020", event="ended")) == []
    assert disagreements(established(spring(), "2018"), established(autumn(), "2020", status="withdrawn")) == []


def test_the_decision_of_the_same_sentence_is_disputed_too() -> None:
    page = spring().say(
        "1",
        "The Board set it up in November 2018.",
        (BodyDate, {"body": TEAM.id, "event": "established", "date": "2018-11"}),
        (Decision, {"by": "body/ceb", "action": "establish"}),
    )
    (found,) = disagreements(page, established(autumn(), "2017-11"))
    assert len(found.disputes) == 3


def chair(page: Page, person: str, words: str = "So-and-so is in the chair.", ref: str = "1") -> Page:
    return says(page, Membership, words, ref, member=f"person/{person}", body=TEAM.id, role="role/chair")


def test_two_chairs_at_one_time_disagree_and_at_two_times_do_not() -> None:
    (found,) = disagreements(chair(spring(), "ada-plum"), chair(spring("other"), "bo-fig"))
    assert (found.kind, found.left_value, found.right_value) == ("lead", "Ada Plum", "Bo Fig")
    assert disagreements(chair(spring(), "ada-plum"), chair(autumn(), "bo-fig")) == []
    assert disagreements(chair(web_page(), "ada-plum"), chair(web_page("other"), "bo-fig")) == []


def test_a_change_of_the_chair_is_no_disagreement() -> None:
    page = chair(spring(), "ada-plum", "The outgoing Chair spoke.")
    assert disagreements(chair(page, "bo-fig", ref="2")) == []


def test_those_who_share_a_lead_do_not_disagree() -> None:
    page = spring().say(
        "1",
        "ITU and UNESCO lead it.",
        *(
            (Membership, {"member": f"entity/{name}", "body": TEAM.id, "role": "role/lead"})
            for name in ("itu", "unesco")
        ),
    )
    other = says(spring("other"), Membership, member="entity/itu", body=TEAM.id, role="role/lead")
    assert disagreements(page, other) == []


def reports(page: Page, parent: str, ref: str = "1") -> Page:
    return says(page, Reporting, "It reports.", ref, body=TEAM.id, parent=parent)


def test_two_parents_disagree_unless_one_stands_above_the_other() -> None:
    (found,) = disagreements(reports(web_page(), "body/hlcp"), reports(web_page("other"), "body/hlcm"))
    assert (found.kind, found.left_value, found.right_value) == ("parent", "HLCM", "HLCP")
    assert disagreements(reports(web_page(), "body/hlcp"), reports(web_page("other"), "body/ceb")) == []


def test_two_parents_that_one_document_gives_are_both_meant() -> None:
    both = reports(reports(web_page(), "body/hlcp"), "body/hlcm", "2")
    assert disagreements(both, reports(web_page("other"), "body/hlcm")) == []


def holds(
    page: Page, person: str, post: str = "Executive Director", words: str = "So-and-so spoke.", **more: str
) -> Page:
    values = {"person": f"person/{person}", "post": post, "organization": "entity/unodc", **more}
    return says(page, PostHolding, words, **values)


def test_two_holders_of_one_post_at_one_time_disagree() -> None:
    (found,) = disagreements(holds(spring(), "ada-plum"), holds(spring("other"), "bo-fig"))
    assert (found.kind, found.about_name) == ("post", "Executive Director, UNODC")
    assert len(disagreements(holds(spring(), "ada-plum"), holds(autumn(), "bo-fig", since="2017"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        holds(autumn(), "bo-fig"),
        holds(spring("other"), "bo-fig", words="The former Executive Director spoke."),
        holds(spring("other"), "bo-fig", since="2018-06"),
        holds(spring("other"), "ada-plum"),
    ],
    ids=["later", "former", "since later", "same person"],
)
def test_holders_one_after_the_other_do_not(other: Page) -> None:
    assert disagreements(holds(spring(), "ada-plum"), other) == []


def test_posts_with_several_holders_are_not_compared() -> None:
    pages = (holds(page, who, "Director") for page, who in ((spring(), "ada-plum"), (spring("other"), "bo-fig")))
    assert disagreements(*pages) == []


def state(page: Page, words: str, **more: str) -> Page:
    return says(page, Initiative, title="Crater  map", state=words, **more)


def test_one_initiative_with_two_statuses_at_one_time() -> None:
    (found,) = disagreements(state(spring(), "Completed"), state(spring("other"), "Ongoing"))
    assert (found.kind, found.about, found.left_value, found.right_value) == (
        "initiative",
        None,
        "Completed",
        "Ongoing",
    )
    assert disagreements(state(spring(), "Ongoing"), state(autumn(), "Completed")) == []
    assert disagreements(state(spring(), "Completed; work ongoing"), state(spring("other"), "Ongoing")) == []
    assert len(disagreements(state(spring(), "Ongoing"), state(autumn(), "Completed", state_date="2018-05"))) == 1

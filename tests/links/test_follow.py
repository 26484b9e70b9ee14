"""What came of decisions, on the smallest documents that show each rule."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.statements import BodyDate, BodyRecord, Decision, Mandate, Reference, Statement, Thing
from tests.links.samples import TEAM, Page, autumn, follows, progress, spring, web_page

UNIN = "body/unin"
UNODC = "entity/unodc"


Stated = tuple[type[Statement], dict[str, Any]]


def decision(action: str, by: str = "post/secretary-general", **more: object) -> Stated:
    return Decision, {"by": by, "action": action, **more}


def mandate(holder: str, topic: str) -> Stated:
    return Mandate, {"holder": holder, "topic": f"topic/{topic}", "role": "role/unspecified"}


def asks_unodc(page: Page, topic: str = "organized-crime") -> Page:
    return page.say("1", "He asked UNODC for ideas.", decision("request", addressees=(UNODC,), topic=f"topic/{topic}"))


def answers(page: Page, topic: str = "transnational-organized-crime", ref: str = "1") -> Page:
    words = "On that basis HLCP approved work led by UNODC."
    return page.say(ref, words, decision("approve", "body/hlcp"), mandate(UNODC, topic))


def test_an_addressee_takes_up_what_it_was_asked() -> None:
    (found,) = follows(asks_unodc(spring()), answers(autumn()))
    assert (found.kind, found.progress, found.thing) == ("asked → approved", "under way", UNODC)
    assert (found.earlier_date, found.later_date) == ("2018-05-04", "2018-11-08")
    assert found.reason == (
        "Same addressee (UNODC) and topic (organized crime, then transnational organized crime, which is part of it); "
        "dates in order: 2018-05-04, then 2018-11-08."
    )


@pytest.mark.parametrize(
    ("asking", "answering"),
    [
        (asks_unodc(autumn()), answers(spring())),
        (asks_unodc(web_page("asks")), answers(autumn())),
        (asks_unodc(spring()), answers(web_page("answers"))),
        (asks_unodc(spring()), answers(spring("same"))),
        (asks_unodc(spring()), answers(autumn(start="2021-11-07", end="2021-11-08"))),
        (asks_unodc(spring()), answers(autumn(), topic="cybersecurity")),
        (asks_unodc(spring(), topic="human-rights"), answers(autumn(), topic="human-rights")),
    ],
    ids=[
        "out of order",
        "asked without date",
        "answered without date",
        "same day",
        "too late",
        "other topic",
        "broad topic",
    ],
)
def test_no_link_across_a_doubt(asking: Page, answering: Page) -> None:
    assert follows(asking, answering) == []


def test_no_link_when_two_sentences_fit_equally() -> None:
    assert follows(asks_unodc(spring()), answers(answers(autumn()), ref="2")) == []


def test_the_latest_request_of_the_addressee_is_the_one_that_is_answered() -> None:
    earlier = asks_unodc(Page("earlier", start="2017-11-14", end="2017-11-14"))
    (found,) = follows(earlier, asks_unodc(spring()), answers(autumn()))
    assert found.earlier_date == "2018-05-04"


def test_the_same_request_told_twice_is_answered_twice() -> None:
    told = web_page().say("p1", "In May 2018, the Board met.")
    told.say("p1", "He asked UNODC for more.", decision("request", addressees=(UNODC,), topic="topic/organized-crime"))
    assert [found.earlier_date for found in follows(told, asks_unodc(spring()), answers(autumn()))] == [
        "2018-05",
        "2018-05-04",
    ]


def test_an_item_of_a_decision_is_followed_by_its_product() -> None:
    asking = spring().say("4", "The Board agreed on the following:", decision("agree", "body/ceb"))
    asking.say("4(b)", "UNIN should make an actionable toolkit.", mandate(UNIN, "innovation"))
    coming = autumn().say("2", "UNIN showed progress on the moonwalk toolkit.", mandate(UNIN, "innovation"))
    coming.say("3", "UNIN was praised.", mandate(UNIN, "innovation"))
    (found,) = follows(asking, coming)
    assert (found.kind, found.progress) == ("agreed → came back", "under way")
    assert found.reason.startswith("Same product (moonwalk toolkit), same actor (")
    assert progress(asking, coming) == ["under way"]


def test_a_product_is_delivered_and_endorsed() -> None:
    asking = spring().say(
        "1", "HLCP asked for a crater checklist.", decision("request", "body/hlcp", topic="topic/oceans")
    )
    given = autumn().say("1", "The crater checklist was completed.", mandate("entity/undp", "oceans"))
    later = Page("later", start="2019-05-09", end="2019-05-10")
    later.say("1", "The Board endorsed the crater checklist.", decision("endorse", "body/ceb", topic="topic/oceans"))
    draft = Page("draft", start="2019-05-09", end="2019-05-10")
    draft.say(
        "1", "The Board endorsed the draft crater checklist.", decision("endorse", "body/ceb", topic="topic/oceans")
    )
    assert [found.progress for found in follows(asking, given)] == ["delivered"]
    assert [found.kind for found in follows(asking, later)] == ["asked → endorsed"]
    assert progress(asking, later) == ["endorsed"]
    assert progress(asking, draft) == ["under way"]


def test_a_plain_word_is_no_product() -> None:
    asking = spring().say("1", "He asked UNIN for a plan.", decision("agree"), mandate(UNIN, "innovation"))
    assert follows(asking, autumn().say("1", "UNIN has a plan.", mandate(UNIN, "innovation"))) == []


def sets_up() -> Page:
    return spring().say(
        "1",
        "The Board set up the Task Team on Lunar Law.",
        decision("establish", "body/ceb"),
        (BodyRecord, {"body": TEAM.id, "type": "task-team"}),
    )


def test_a_body_that_was_set_up_is_at_work_and_delivers() -> None:
    works = autumn().say("1", "The team held meetings.", mandate(TEAM.id, "oceans"))
    done = autumn("done").say("1", "The team delivered its papers.", mandate(TEAM.id, "oceans"))
    assert [(found.kind, found.progress) for found in follows(sets_up(), works)] == [("set up → works", "under way")]
    assert [(found.kind, found.progress) for found in follows(sets_up(), done)] == [("set up → delivered", "delivered")]
    assert follows(sets_up(), works)[0].reason.startswith("Same body (Task Team on Lunar Law); dates in order")


def test_a_decision_goes_on_through_the_decisions_that_came_back() -> None:
    supports = autumn().say(
        "1", "The Board supported the team.", decision("support", "body/ceb"), mandate(TEAM.id, "oceans")
    )
    done = Page("done", start="2019-05-09", end="2019-05-10")
    done.say("1", "The team delivered its papers.", mandate(TEAM.id, "oceans"))
    assert [found.kind for found in follows(sets_up(), supports, done)] == [
        "set up → supported",
        "supported → delivered",
    ]
    assert progress(sets_up(), supports, done) == ["delivered", "delivered"]


def test_telling_again_that_a_body_was_set_up_is_no_news() -> None:
    again = autumn().say(
        "1",
        "The Task Team on Lunar Law was set up in May 2018.",
        (BodyDate, {"body": TEAM.id, "event": "established", "date": "2018-05"}),
        mandate(TEAM.id, "oceans"),
    )
    assert follows(sets_up(), again) == []
    assert progress(sets_up(), again) == ["open"]


def test_bodies_with_a_name_of_their_type_alone_are_not_taken_for_one() -> None:
    group = Thing(id="body/steering-group", type="ceb:SteeringGroup", name="High-level Steering Group")
    asking = spring().knows(group).say("1", "It was set up.", decision("establish"), mandate(group.id, "oceans"))
    coming = autumn().knows(group).say("1", "The group delivered papers.", mandate(group.id, "youth"))
    assert follows(asking, coming) == []


def test_a_symbol_is_endorsed() -> None:
    asking = spring().say(
        "1",
        "HLCP asked for CEB/2018/9.",
        decision("request"),
        (Reference, {"symbol": "CEB/2018/9", "relation": "cites"}),
    )
    coming = autumn().say(
        "1",
        "The Board endorsed CEB/2018/9.",
        decision("endorse", "body/ceb"),
        (Reference, {"symbol": "CEB/2018/9", "relation": "endorses"}),
    )
    (found,) = follows(asking, coming)
    assert (found.kind, found.progress) == ("asked → endorsed", "endorsed")
    assert found.reason.startswith("Same document symbol (CEB/2018/9)")


def test_what_nothing_came_back_to_is_open_and_what_has_no_date_is_unknown() -> None:
    assert progress(asks_unodc(spring())) == ["open"]
    assert progress(asks_unodc(web_page())) == ["unknown"]
    assert progress(spring().say("1", "It took note.", decision("take-note", "body/ceb"))) == []
    assert progress(spring().say("1", "It endorsed it.", decision("endorse", "body/ceb"))) == []


def test_drafts_and_withdrawn_decisions_ask_for_nothing() -> None:
    assert progress(asks_unodc(spring(kind="draft resolution"))) == []
    page = spring().say("1", "He asked.", decision("request", status="withdrawn"))
    assert progress(page) == []


def test_a_chain_may_be_as_long_as_it_likes() -> None:
    def session(number: int) -> Page:
        day = f"{1000 + number}-05-04"
        page = Page(f"session-{number}", start=day, end=day)
        return page.say("1", "It supported the team.", decision("support", "body/ceb"), mandate(TEAM.id, "oceans"))

    corpus = [session(number) for number in range(60)]
    corpus.append(Page("last", start="2019-05-09", end="2019-05-09"))
    corpus[-1].say("1", "The team delivered its papers.", mandate(TEAM.id, "oceans"))
    assert set(progress(*corpus)) == {"delivered"}

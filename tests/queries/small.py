"""A small dataset made by hand: two documents of which every fact is known, as the questions' tests need them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.build import build
from graph.data import Data
from graph.rdf import RunInfo
from ingest.passages import Document, FrontMatter, Passage
from ingest.statements import (
    AgendaItem,
    BodyDate,
    BodyRecord,
    Decision,
    Evidence,
    Facts,
    Initiative,
    Mandate,
    Membership,
    Objective,
    PostHolding,
    Reference,
    Reporting,
    SessionRecord,
    Thing,
)
from ingest.text import Text

RUN = RunInfo(version="1", model="none", model_version="0", model_digest="0" * 64, ontology="0" * 64)

FIRST = (
    "1. UNODC leads the work against cybercrime.",
    "2. ITU and UNODC build capacity in cybersecurity.",
    "3. Regional commissions support youth employment.",
    "4. The Task Team on Lunar Law was set up in 2018 below HLCP, with UNESCO in the chair and ITU as a member.",
    "5. HLCP asked UNODC and ITU to report on cybercrime by 2019.",
    "6. Ms. Ada Plum, Executive Director of UNODC, took the floor.",
    "7. The Board recalled A/RES/70/1.",
    "8. Open data portal, UNESCO, under way since May 2018.",
    "9. UNESCO is at work on lunar law under the Moon Charter.",
    "10. The Committee held its ninety-first session in Rome on 3 May 2018.",
    "11. Item 2: Cybercrime.",
    "12. The task team is to map lunar law, and works on craters.",
    "13. The report of HLCP (CEB/2018/76) was noted.",
    "14. CEB/2018/70 is the work of the Task Team on Lunar Law.",
)
SECOND = (
    "1. ITU leads the work against cybercrime.",
    "2. The Task Team on Lunar Law was closed in March 2021.",
    "3. Open data portal, UNESCO, completed in May 2018.",
    "4. The Board endorsed CEB/2018/77.",
)


def publish(path: Path) -> str:
    """Make a data directory of the two documents at `path`, after an earlier version of the first; the data version."""
    with Data(path).writing() as data:
        for version in ((earlier(),), (first(), second())):
            for document, facts in version:
                data.put(build(document, facts, RUN), RUN.fingerprint(), "")
            digest = data.publish()
    return digest


def earlier() -> tuple[Document, Facts]:
    """The first document as it was: UNODC supports, nobody holds a post, and somebody else has the portal."""
    document, facts = first()
    lead, *others = facts.statements
    assert isinstance(lead, Mandate)
    kept = [replace(lead, role="role/support"), *(one for one in others if not isinstance(one, PostHolding))]
    owned = [replace(one, owners=("entity/undp",)) if isinstance(one, Initiative) else one for one in kept]
    return document, replace(facts, statements=tuple(owned))


def first() -> tuple[Document, Facts]:
    """A session of 2018 with a symbol, dates and a body."""
    front = FrontMatter(
        symbol="CEB/2018/77",
        title="Summary, made up",
        body="body/ceb",
        session="First regular session",
        start="2018-05-03",
        end="2018-05-04",
        place="Geneva",
        kind="summary of deliberations",
        language="en",
        url="https://example.org/ceb-2018-77",
    )
    document = _document("CEB/2018/77", "made-up-2018.txt", FIRST, front)
    team, topic, charter = "body/task-team-on-lunar-law", "topic/lunar-law", "instrument/moon-charter"
    held = "session/hlcp-ninety-first-session"
    things = (
        Thing(id=charter, type="ceb:Instrument", name="Moon Charter"),
        Thing(id="person/ada-plum", type="ceb:Person", name="Ada Plum"),
        Thing(id=held, type="ceb:Session", name="HLCP, ninety-first session", held_by="body/hlcp"),
        Thing(id=team, type="ceb:TaskTeam", name="Task Team on Lunar Law"),
        Thing(id=topic, type="ceb:CandidateTopic", name="lunar law", broader="topic/cybercrime"),
    )
    statements = (
        Mandate(holder="entity/unodc", topic="topic/cybercrime", role="role/lead", **_at(FIRST, 0)),
        Mandate(holder="entity/itu", topic="topic/cybersecurity", role="role/capacity-building", **_at(FIRST, 1)),
        Mandate(holder="entity/unodc", topic="topic/cybersecurity", role="role/capacity-building", **_at(FIRST, 1)),
        Mandate(
            holder="entity/unicef", topic="topic/cybercrime", role="role/support", strength="related", **_at(FIRST, 2)
        ),
        Mandate(holder="entity/unesco", topic=topic, role="role/unspecified", instrument=charter, **_at(FIRST, 8)),
        BodyRecord(body=team, type="task-team", **_at(FIRST, 3)),
        Reporting(body=team, parent="body/hlcp", **_at(FIRST, 3)),
        Membership(member="entity/unesco", body=team, role="role/chair", **_at(FIRST, 3)),
        Membership(member="entity/itu", body=team, role="role/member", **_at(FIRST, 3)),
        Membership(member="entity/undp", body=team, role="role/member", **_at(FIRST, 3)),
        BodyDate(body=team, event="established", date="2018", **_at(FIRST, 3)),
        Decision(
            by="body/hlcp",
            action="request",
            addressees=("entity/unodc", "entity/itu"),
            topic="topic/cybercrime",
            due="2019",
            date="2018-05-04",
            **_at(FIRST, 4),
        ),
        PostHolding(
            person="person/ada-plum",
            post="Executive Director",
            organization="entity/unodc",
            since="2017",
            **_at(FIRST, 5),
        ),
        Reference(symbol="A/RES/70/1", relation="cites", **_at(FIRST, 6)),
        Reference(symbol="CEB/2018/70", relation="produced-by", producer=team, **_at(FIRST, 13)),
        Initiative(
            title="Open data portal",
            owners=("entity/unesco",),
            state="under way",
            state_date="2018-05",
            **_at(FIRST, 7),
        ),
        SessionRecord(
            body="body/hlcp",
            session=held,
            name="ninety-first session",
            start="2018-05-03",
            end="2018-05-03",
            place="Rome",
            **_at(FIRST, 9),
        ),
        AgendaItem(title="Cybercrime", number="2", session=held, topic="topic/cybercrime", **_at(FIRST, 10)),
        AgendaItem(title="Other matters", **_at(FIRST, 10)),
        Objective(body=team, kind="objective", text="map lunar law", topic=topic, **_at(FIRST, 11)),
        Objective(body=team, kind="workstream", text="craters", **_at(FIRST, 11)),
        Reference(symbol="CEB/2018/76", relation="cites", **_at(FIRST, 12)),
        Reference(symbol="CEB/2018/76", relation="produced-by", producer="body/hlcp", **_at(FIRST, 12)),
    )
    return document, Facts(statements, things)


def second() -> tuple[Document, Facts]:
    """A note of 2021 without a symbol, which knows the task team of the first document and disagrees on its portal."""
    document = _document("made-up-2021", "made-up-2021.md", SECOND, FrontMatter(issued="2021-04"))
    team = "body/task-team-on-lunar-law"
    statements = (
        Mandate(holder="entity/itu", topic="topic/cybercrime", role="role/lead", **_at(SECOND, 0)),
        BodyRecord(body=team, type="task-team", **_at(SECOND, 1)),
        BodyDate(body=team, event="ended", date="2021-03", **_at(SECOND, 1)),
        Initiative(
            title="Open data portal",
            owners=("entity/unesco",),
            state="completed",
            state_date="2018-05",
            **_at(SECOND, 2),
        ),
        Decision(by="body/ceb", action="endorse", **_at(SECOND, 3)),
        Reference(symbol="CEB/2018/77", relation="endorses", **_at(SECOND, 3)),
    )
    return document, Facts(
        statements,
        (Thing(id=team, type="ceb:TaskTeam", name="Task Team on Lunar Law"),),
        called=("name/ceb/acc",),
    )


def _document(key: str, file: str, lines: tuple[str, ...], front: FrontMatter) -> Document:
    passages = []
    start = 0
    for number, line in enumerate(lines, start=1):
        passages.append(Passage(str(number), "paragraph", start, start + len(line)))
        start += len(line) + 1
    return Document(key, file, f"{len(lines):064x}", Text("\n".join(lines), "text"), front, tuple(passages))


def _at(lines: tuple[str, ...], index: int) -> dict[str, Any]:
    """Evidence that quotes the whole paragraph, and a rule."""
    start = sum(len(line) + 1 for line in lines[:index])
    line = lines[index]
    return {"evidence": Evidence(str(index + 1), start, start + len(line), line), "rule": "made.up"}

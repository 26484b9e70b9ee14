"""What breaks a shape is found, and what does not stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph import rdf
from graph.build import build
from graph.issues import Issue
from graph.shapes import violations
from ingest.passages import Document
from ingest.statements import Mandate, Thing
from tests.graph.samples import LEADS, RUN, document, facts, first, mandate


def source() -> Document:
    return document("A/1", LEADS, "ITU leads the work on numbering.")


def broken(found: Mandate) -> dict[str, Mandate]:
    """One mandate a shape that it breaks."""
    return {
        "role": replace(found, role="role/boss"),
        "status": replace(found, status="rumoured"),
        "strength": replace(found, strength="mighty"),
        "quote": replace(found, evidence=replace(found.evidence, quote="")),
        "passage": replace(found, evidence=replace(found.evidence, start=900, end=905)),
        "end": replace(found, evidence=replace(found.evidence, end=found.evidence.start)),
        "rule": replace(found, rule=""),
    }


def test_sound_facts_break_nothing() -> None:
    assert violations(rdf.quads(*first(), RUN)) == ()


@pytest.mark.parametrize("what", ["role", "status", "strength", "quote", "passage", "end", "rule"])
def test_a_statement_that_breaks_a_shape_is_left_out_and_the_others_stay(what: str) -> None:
    bad = broken(mandate(source(), 2))[what]
    good = mandate(source(), 1)
    built = build(source(), facts(good, bad), RUN)
    assert (built.statements, built.refused) == (1, 1)
    assert good.key("A/1").encode() in built.quads
    assert bad.key("A/1").encode() not in built.quads
    (issue,) = built.issues
    assert issue.file == "A-1.txt"
    assert issue.stage == "check"
    assert issue.problem.startswith("A mandate in paragraph 2")


def test_a_violation_names_its_node_and_says_why() -> None:
    bad = broken(mandate(source(), 2))["role"]
    (found,) = violations(rdf.quads(source(), facts(bad), RUN))
    assert found.node.endswith(bad.key("A/1"))
    assert found.path.endswith("#role")
    assert "role" in found.message


def test_bad_evidence_refuses_every_statement_on_it() -> None:
    bad = broken(mandate(source(), 2))["quote"]
    built = build(source(), facts(bad, replace(bad, holder="entity/itu")), RUN)
    assert (built.statements, built.refused, len(built.issues)) == (0, 2, 1)


def test_a_thing_that_breaks_a_shape_is_reported_and_the_facts_stay() -> None:
    things = [Thing("person/x", "ceb:Person", name) for name in ("Ada", "Eda")]
    built = build(source(), facts(mandate(source(), 1), things=things), RUN)
    assert built.statements == 1
    assert any("person/x" in issue.problem for issue in built.issues)


def test_issues_of_earlier_stages_stay_with_the_document() -> None:
    noted = Issue("A-1.txt", "read", "Page 3 has no text.", "Scan it with text recognition.")
    assert noted in build(source(), facts(), RUN, [noted]).issues


def test_the_graph_of_what_is_left_keeps_to_the_shapes() -> None:
    statements = [mandate(source(), 1), *broken(mandate(source(), 2)).values()]
    assert violations(build(source(), facts(*statements), RUN).quads) == ()

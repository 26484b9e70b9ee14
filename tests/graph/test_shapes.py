"""What breaks a shape is found, and what does not stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import process_time

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


LONG = "UNODC leads the work on numbering. " * 60_000


def test_a_text_of_megabytes_takes_no_time() -> None:
    long = document("A/1", LONG, "ITU leads the work on numbering.")
    quads = rdf.quads(long, facts(mandate(long, 2)), RUN)
    assert len(quads) > len(LONG)
    began = process_time()
    assert violations(quads) == ()
    assert process_time() - began < 2


def test_a_long_quote_is_not_empty_and_stands_in_one_passage() -> None:
    long = document("A/1", LONG)
    assert violations(rdf.quads(long, facts(mandate(long, 1)), RUN)) == ()


def conflict(left: str, right: str) -> bytes:
    """The graph of a conflict with these values, sound but for what they say."""
    node, graph = "<https://w3id.org/cebgraph/id/conflict/1>", "<https://w3id.org/cebgraph/id/graph/made-up>"
    ceb = "https://w3id.org/cebgraph/ontology#"
    links = [f"<{ceb}{name}> <https://w3id.org/cebgraph/id/mandate/{n}>" for name, n in SIDES]
    values = [f'<{ceb}{name}> "{text}"' for name, text in (("leftValue", left), ("rightValue", right), *SAID)]
    types = [f"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{ceb}Conflict>"]
    return "".join(f"{node} {pair} {graph} .\n" for pair in (*types, *links, *values)).encode()


SIDES = (("left", 1), ("right", 2), ("disputes", 1), ("disputes", 2))
SAID = (("conflictKind", "post"),)
DIFFERENT = "The two sides of a conflict must say different things."


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("May", "June", False),
        ("May", "May", True),
        ("a" * 5_000, "a" * 5_000, True),
        ("a" * 5_000 + "b", "a" * 5_000 + "c", False),
        ("é" * 5_000, "é" * 4_999, False),
    ],
)
def test_long_texts_that_differ_stay_different(left: str, right: str, told: bool) -> None:
    assert (DIFFERENT in {found.message for found in violations(conflict(left, right))}) == told


def test_a_property_that_no_shape_reads_may_hold_anything() -> None:
    quads = rdf.quads(*first(), RUN)
    node = quads.split(b" ", 1)[0]
    graph = quads.rstrip(b" .\n").rsplit(b" ", 1)[1]
    extra = b'%s <http://example.org/unread> "%s" %s .\n' % (node, b"\\n" * 1_000, graph)
    assert violations(quads + extra) == ()


def test_a_shape_reads_types_paths_and_what_it_compares_with(tmp_path: Path) -> None:
    (tmp_path / "cebgraph.ttl").write_text("", "utf-8")
    (tmp_path / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://example.org/> .\n"
        'e:s a sh:PropertyShape ; sh:targetClass e:C ; sh:path e:low ; sh:lessThan e:high ; sh:message "Up." .',
        "utf-8",
    )
    lines = b"".join(
        b"<http://example.org/x> <%s> %s .\n" % (name, value)
        for name, value in (
            (b"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", b"<http://example.org/C>"),
            (b"http://example.org/low", b'"5"^^<http://www.w3.org/2001/XMLSchema#integer>'),
            (b"http://example.org/high", b'"4"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        )
    )
    assert [found.message for found in violations(lines, tmp_path)] == ["Up."]


def test_lines_that_are_no_statements_are_an_error() -> None:
    with pytest.raises(SyntaxError):
        violations(b"UNODC leads the work on numbering.\n")

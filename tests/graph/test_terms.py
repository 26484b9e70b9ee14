"""Terms in canonical N-Quads."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import terms

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain", '"plain"'),
        ('say "so"\n', '"say \\"so\\"\\n"'),
        ("back\\slash", '"back\\\\slash"'),
        ("\x00\x7f", '"\\u0000\\u007F"'),
        ("naïve 会", '"naïve 会"'),
        (3, f'"3"^^<{XSD}integer>'),
        (True, f'"true"^^<{XSD}boolean>'),
        (0.5, f'"0.5"^^<{XSD}double>'),
    ],
)
def test_a_value_is_written_as_a_literal(value: str | int | float | bool, written: str) -> None:
    assert terms.literal(value) == written


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2013", "gYear"), ("2013-11", "gYearMonth"), ("2013-11-25", "date")],
)
def test_a_date_is_typed_by_its_precision(text: str, kind: str) -> None:
    assert terms.date(text) == f'"{text}"^^<{XSD}{kind}>'


@pytest.mark.parametrize("text", ["2013-13", "2013-02-30", "spring 2013", "13", ""])
def test_what_is_no_date_stays_a_string(text: str) -> None:
    assert terms.date(text) == f'"{text}"'


def test_an_id_becomes_an_iri_without_characters_that_an_iri_may_not_hold() -> None:
    assert terms.ref("entity/unodc") == "<https://w3id.org/cebgraph/id/entity/unodc>"
    assert terms.ref('a b<>"') == "<https://w3id.org/cebgraph/id/a%20b%3C%3E%22>"


def test_an_unknown_prefix_is_an_error() -> None:
    with pytest.raises(KeyError):
        terms.name("nope:thing")


def test_the_graph_name_goes_and_nothing_else() -> None:
    line = b'<http://a> <http://p> "see <http://x> ." <http://g> .\n'
    assert terms.without_graph(line * 2) == b'<http://a> <http://p> "see <http://x> ." .\n' * 2


@given(st.text())
def test_any_text_survives(text: str) -> None:
    line = f"<http://a> <http://p> {terms.string(text)} .\n".encode()
    (quad,) = ox.parse(line, format=ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal("".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text))


@given(st.text(st.characters(codec="utf-8")))
def test_literals_are_written_as_the_canonical_form_has_them(text: str) -> None:
    quad = ox.Quad(ox.NamedNode("http://a"), ox.NamedNode("http://p"), ox.Literal(text))
    line = f"<http://a> <http://p> {terms.string(text)} .\n"
    assert ox.serialize([quad], format=ox.RdfFormat.N_QUADS) == line.encode()


@given(st.text())
def test_any_id_gives_an_iri_that_parses(text: str) -> None:
    line = f"{terms.ref('x/' + text)} <http://p> <http://o> .\n".encode()
    assert len(list(ox.parse(line, format=ox.RdfFormat.N_QUADS))) == 1

"""From the rows of a table to mandates."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build
from graph.rdf import RunInfo
from ingest.passages import FrontMatter
from ingest.plain import fold_space
from ingest.statements import Mandate, Thing
from ingest.tables.columns import Columns
from ingest.tables.read import Registry
from ingest.text import UnreadableError
from tests.tables.samples import COLUMNS, HEADER, ROWS, csv, registry


def mandate(found: Registry, row: int) -> Mandate:
    """The mandate of a row."""
    (one,) = (one for one in found.facts.statements if one.evidence.ref == f"row {row}")
    assert isinstance(one, Mandate)
    return one


def thing(found: Registry, ident: str | None) -> Thing:
    (one,) = (one for one in found.facts.things if one.id == ident)
    return one


def test_a_row_is_a_mandate_of_its_own_strength() -> None:
    found = registry()
    one = mandate(found, 2)
    assert (one.holder, one.topic, one.role, one.strength) == (
        "entity/unodc",
        "topic/cybercrime",
        "role/unspecified",
        "registry",
    )
    assert thing(found, one.instrument).name == "A/RES/99/1"


def test_the_row_is_numbered_as_in_a_spreadsheet_and_its_cells_are_the_quote() -> None:
    found = registry()
    evidence = mandate(found, 2).evidence
    assert evidence.quote == (
        "UNODC | United Nations Office on Drugs and Crime | Crime prevention | Cybercrime in small States | A/RES/99/1 "
        "| 99/1 | x"
    )
    assert found.document.text.text[evidence.start : evidence.end] == evidence.quote


def test_empty_lines_count_as_rows_and_give_none() -> None:
    assert [one.ref for one in registry(csv("", ROWS[0], ",,,,,,,", ROWS[1])).document.passages] == [
        "",
        "row 3",
        "row 5",
    ]


def test_number_and_series_make_a_symbol_where_they_can_and_stand_as_printed_where_not() -> None:
    found = registry()
    assert thing(found, mandate(found, 3).instrument).name == "E/RES/98/4"
    assert thing(found, mandate(found, 4).instrument).name == "Zone Council decisions, 12 (IV)"
    assert mandate(found, 5).instrument is None


def test_what_names_no_topic_is_a_candidate_with_a_guess_from_the_wider_column() -> None:
    found = registry()
    candidate = thing(found, mandate(found, 3).topic)
    assert (candidate.type, candidate.name, candidate.broader) == (
        "ceb:CandidateTopic",
        "Sundry matters",
        "topic/health",
    )


def test_an_empty_column_gives_way_to_the_next() -> None:
    assert mandate(registry(), 5).topic == "topic/environment"


def test_a_long_text_is_no_title() -> None:
    text = "The office works on many things. " * 20
    assert mandate(registry(csv(f"1,UNODC,,Corruption,{text},,,")), 2).topic == "topic/corruption"


def test_a_holder_outside_the_vocabularies_is_a_thing_of_the_document() -> None:
    found = registry()
    holder = thing(found, mandate(found, 4).holder)
    assert (holder.id, holder.type, holder.name, holder.acronym) == (
        "entity/zztop",
        "ceb:Entity",
        "Zone Office for Tides",
        "ZZTOP",
    )
    assert found.notes == ("Holders that the vocabularies do not have stand as printed, with their rows: ZZTOP (1).",)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("UN-HABITAT", ""),
        ("un-habitat", ""),
        ("UNHABITAT", ""),
        ("", "the United Nations Human Settlements Programme"),
        ("United Nations Human Settlements Programme (UN-Habitat)", ""),
        ("HAB", "UN-Habitat"),
    ],
)
def test_a_holder_may_be_written_in_many_ways(code: str, name: str) -> None:
    assert mandate(registry(csv(f"1,{code},{name},,Housing,,,")), 2).holder == "entity/un-habitat"


def test_the_name_stands_where_the_code_means_another() -> None:
    found = registry(csv("1,WHO,United Nations Environment Programme,,Health,,,"))
    assert mandate(found, 2).holder == "entity/unep"
    assert found.notes == ("Code and name mean two holders in row 2; the name was taken.",)


def test_rows_without_a_mandate_are_counted_in_one_note() -> None:
    rows = [*ROWS[:1], *["9,,,,Health,,,"] * 7, "9,WHO,,,,,,", "9,WHO,too few"]
    (note,) = registry(csv(*rows)).notes
    assert note == (
        "9 of 10 rows gave no mandate: 7 without a holder (rows 3, 4, 5, 6, 7 and 2 more), "
        "1 without a matter (row 10), 1 with more or fewer cells than the header (row 11)."
    )


def test_a_table_without_any_mandate_is_no_document() -> None:
    with pytest.raises(UnreadableError, match=r"No row of the table gives a mandate\. 1 of 1 rows"):
        registry(csv("1,,,,Health,,,"))


def test_the_document_is_a_mandate_registry_unless_the_manifest_says_more() -> None:
    front = registry().document.front
    assert (registry().document.key, front.kind) == ("registry", "mandate registry")
    declared = FrontMatter(symbol="ZC/1", kind="annex", issued="2031", language="fr")
    other = registry(declared=declared).document
    assert (other.key, other.front) == ("ZC/1", declared)


def test_all_of_it_keeps_to_the_shapes() -> None:
    found = registry()
    graph = build(found.document, found.facts, RunInfo("1", "m", "1", "d" * 64, "0" * 64))
    assert (graph.statements, graph.refused, graph.issues) == (4, 0, ())


def test_no_language_model_is_loaded() -> None:
    script = "import sys; from tests.tables.samples import registry; registry(); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffd"), max_size=30)


@given(st.lists(st.tuples(*[cells] * 3), max_size=6))
def test_every_quote_is_what_its_span_holds(rows: list[tuple[str, ...]]) -> None:
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in (*row, "Health")) for row in rows]
    data = csv(*lines, "WHO,World Health Organization,x,Health", header="Unit,Unit name,Other,About")
    columns = Columns(holder=("Unit",), holder_name=("Unit name",), matter=("About",), shown=("Other",))
    found = registry(data, columns)
    text = found.document.text.text
    assert found.facts.statements
    for one in found.facts.statements:
        assert fold_space(text[one.evidence.start : one.evidence.end]) == one.evidence.quote


def test_equal_tables_give_equal_facts() -> None:
    assert registry() == registry()
    assert HEADER.count(",") == ROWS[0].count(",")
    assert COLUMNS.named() <= set(HEADER.split(","))

"""Lists of persons whose parts stand in columns, between dashes, or on lines of their own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.names import gazetteer
from ingest.names.people import People
from ingest.names.recognise import Recogniser
from ingest.readers import read as read_file
from ingest.rules import rosters
from ingest.structure import structure
from ingest.text import Text
from ontology.load import load
from tests.rules.documents import NO_DIGEST
from tests.rules.test_posts import posts

HEAD = """High-level Committee on Programmes

1. The Committee met in Rome.

Annex

List of participants

"""


def listed(text: str, head: str = HEAD, name: str = "made-up.txt") -> set[str]:
    """The holdings of a list below the heading of a report, as `PERSON, POST, ORGANIZATION`."""
    made = structure(read_file((head + text).encode(), name), name=name, sha256=NO_DIGEST)
    return set(posts(made))


@pytest.mark.parametrize(
    "text",
    [
        "Mara Oduya – Executive Director – UNEP",
        "- Mara Oduya – Executive Director – UNEP",
        "UNEP – Mara Oduya – Executive Director",
        "UNEP: Ms. Mara Oduya, Executive Director",
        "UNEP: Ms. Mara Oduya (Executive Director)",
        "UNEP\tMara Oduya\tExecutive Director",
        "ODUYA, Mara (Ms.)\tExecutive Director\tUNEP",
        "Mara ODUYA     Executive Director     UNEP",
        "Executive Director, UNEP: Mara Oduya",
        "UNEP\nMara Oduya, Executive Director",
        "UNEP\n\nMs. Mara Oduya, Executive Director",
        "UNEP\n\nExecutive Director\n\nMs. Mara Oduya",
        "UNEP\n\nMs. Mara Oduya\n\nExecutive Director",
        "Ms. Mara Oduya\n\nExecutive Director\n\nUNEP",
        "(Signed) Mara Oduya\n\nExecutive Director\n\nUNEP",
        "Ms. Mara Oduya (UNEP)\n\nExecutive Director",
    ],
)
def test_a_name_and_a_title_side_by_side(text: str) -> None:
    assert listed(text) == {"Mara Oduya, Executive Director, UNEP"}


def test_lines_below_an_organization_are_its_people() -> None:
    text = "FAO\nMara Oduya, Director, Policy Division\nJan Bergen, Senior Officer\n\nILO\nLi Wei, Chief Economist\n"
    assert listed(text) == {
        "Mara Oduya, Director, Policy Division, FAO",
        "Jan Bergen, Senior Officer, FAO",
        "Li Wei, Chief Economist, ILO",
    }


def test_organizations_behind_their_people() -> None:
    text = "Mara Oduya\nExecutive Director\nUNICEF\n\nZeid Al Hamadi\nHigh Commissioner\nUNHCR\n"
    assert listed(text) == {"Mara Oduya, Executive Director, UNICEF", "Zeid Al Hamadi, High Commissioner, UNHCR"}


def test_an_office_is_held_at_the_body_whatever_the_persons_own_organization() -> None:
    text = "Chairman\nMr. Jan Bergen (WFP)\n\nVice-Chairman\nMs. Mara Oduya (UNESCO)\n\nSecretary\nMr. Li Wei\n"
    assert listed(text) == {
        "Jan Bergen, Chairman, HLCP",
        "Mara Oduya, Vice-Chairman, HLCP",
        "Li Wei, Secretary, HLCP",
    }


@pytest.mark.parametrize("text", ["Chair\tMara Oduya\tILO\nMember\tJan Bergen\tFAO", "Chair – Mara Oduya – ILO"])
def test_the_organization_beside_an_office_is_where_its_holder_comes_from(text: str) -> None:
    assert "Mara Oduya, Chair, HLCP" in listed(text)


def test_an_office_above_a_line_that_gives_another_post() -> None:
    text = "Vice-Chair\n\nMr. Jan Bergen, Director, UNEP\n"
    assert listed(text) == {"Jan Bergen, Vice-Chair, HLCP", "Jan Bergen, Director, UNEP"}


def test_cells_are_read_one_by_one() -> None:
    assert listed(
        "Chair\tMara Oduya, FAO\nContact\tLi Wei, Economist, UNIDO\nUNHCR\tJan Bergen\tHigh Commissioner\n"
    ) == {
        "Mara Oduya, Chair, HLCP",
        "Li Wei, Economist, UNIDO",
        "Jan Bergen, High Commissioner, UNHCR",
    }


def test_offices_of_a_body_that_a_heading_names() -> None:
    text = "# UN-Water\n\n- **Co-Chairs:** Mara Oduya (UNESCO), Jan Bergen (ITU)\n"
    found = {holding.casefold() for holding in listed(text, head="", name="made-up.md")}
    assert found == {"mara oduya, co-chair, un-water", "jan bergen, co-chair, un-water"}


def test_a_page_of_a_team_is_not_of_the_committee_in_its_name() -> None:
    text = "# HLCP Task Team on Food Loss\n\nChair: Mara Oduya (FAO)\n"
    assert listed(text, head="", name="made-up.md") == {"Mara Oduya, Chair, HLCP task team on Food Loss"}


def test_rows_without_header_and_rows_that_leave_the_organization_out() -> None:
    assert listed("FAO\tMara Oduya\tEconomist\n\tJan Bergen\tDirector\nIMF\tLi Wei\tEconomist\n") == {
        "Mara Oduya, Economist, FAO",
        "Jan Bergen, Director, FAO",
        "Li Wei, Economist, IMF",
    }


def test_a_cell_with_name_and_title() -> None:
    text = "Organization\tHead\nFAO\tMara Oduya, Director-General\nIMF\tLi Wei, Managing Director\n"
    assert listed(text) == {"Mara Oduya, Director-General, FAO", "Li Wei, Managing Director, IMF"}


@pytest.mark.parametrize(
    "text",
    [
        "FAO\n\nThe Committee met in Rome.\n\nMara Oduya – Economist",
        "FAO\n\nUnion of Makers of Maps\n\nMara Oduya – Economist",
        "Mara Oduya – Economist – Union of Makers of Maps",
    ],
)
def test_what_stands_between_ends_the_list_of_an_organization(text: str) -> None:
    assert "FAO" not in "".join(listed(text))


@pytest.mark.parametrize("text", ["Rome, Italy", "UNEP – Mara Oduya", "Executive Director\n\nRome", "FAO\n\nILO"])
def test_a_name_or_a_title_alone_gives_no_post(text: str) -> None:
    assert listed(text) == set()


@settings(deadline=None)
@given(st.text(alphabet="AaB.:,–- \t\n()é", max_size=120))
def test_any_lines_can_be_read(text: str) -> None:
    made = structure(Text(HEAD + text, "text"), name="made-up.txt", sha256=NO_DIGEST)
    assert isinstance(posts(made), list)


def test_a_passage_of_running_text_stays_whole() -> None:
    text = HEAD + "Members spoke about water\nand Mara Oduya, Economist of FAO, agreed with them all.\n"
    made = structure(Text(text, "text"), name="made-up.txt", sha256=NO_DIGEST)
    found, _ = Recogniser(load(), gazetteer.build(load())).document(made)
    people = People(load().posts.values())
    assert rosters.by_line(made, found, people) == found

"""The registry of the mandates of the 2027 programme budget, where it is at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from time import process_time

import pytest

from ingest.manifest import parse_manifest
from ingest.passages import FrontMatter
from ingest.statements import Mandate
from ingest.tables.read import Registry, read_table
from ontology.load import load
from tests.corpus import reference_data
from tests.docs.pages import blocks, page

FILE = "ppb2027_all_mandates.csv"


@pytest.fixture(scope="module")
def found() -> Iterator[Registry]:
    """What the registry gives by the manifest that the documentation shows."""
    path = reference_data() / FILE
    table = next(parse_manifest(text).table(FILE) for text in blocks(page("registries.md"), "toml"))
    assert table is not None
    began = process_time()
    yield read_table(path.read_bytes(), table, load(), name=FILE, sha256="0" * 64, declared=FrontMatter())
    assert process_time() - began < 60


def mandates(found: Registry) -> list[Mandate]:
    return [one for one in found.facts.statements if isinstance(one, Mandate)]


def test_almost_every_row_gives_a_mandate(found: Registry) -> None:
    assert len(mandates(found)) == 3564
    assert found.notes[0].startswith("4 of 3568 rows gave no mandate: 4 without a matter")


def test_almost_every_holder_is_known(found: Registry) -> None:
    holders = Counter(one.holder for one in mandates(found))
    assert len(holders) == 45
    unknown = {thing.id for thing in found.facts.things if thing.type == "ceb:Entity"}
    assert unknown == set()
    assert holders["entity/unrod"] == 3
    assert holders["entity/ohchr"] == 444


def test_most_rows_name_a_topic_of_the_scheme(found: Registry) -> None:
    named = [one for one in mandates(found) if one.topic in load().topics]
    assert len(named) >= 0.8 * len(mandates(found))


def test_almost_every_mandate_has_its_instrument(found: Registry) -> None:
    assert sum(one.instrument is not None for one in mandates(found)) == 3564


def test_its_cybercrime_mandates(found: Registry) -> None:
    holders = {one.holder for one in mandates(found) if one.topic == "topic/cybercrime"}
    assert "entity/unodc" in holders

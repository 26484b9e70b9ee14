"""The index of names kept beside the data gives the same ids as the one read from the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.ingestion import ingest
from api.questions import load_registry, open_source
from api.questions.kept import FOLDER, kept_names
from api.questions.run import needs_names, read_names
from api.sources import find
from graph.data import Data
from tests.api.samples import write


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    ingest(find([write(folder / "in")]), Data(folder / "data"), progress=lambda *_: None)
    return folder / "data"


def test_the_kept_index_answers_as_the_read_one(data: Path) -> None:
    registry = load_registry()
    with open_source(Data(data), "sparql") as source:
        read = read_names(registry, source)
        first = kept_names(registry, source, data)
        second = kept_names(registry, source, data)
    for name in ("UNODC", "World Health Organization", "UNFPA"):
        wanted = read.ids("entity", "agent", name)
        assert first.ids("entity", "agent", name) == second.ids("entity", "agent", name) == wanted
    assert [path.suffix for path in (data / FOLDER).iterdir()] == [".json"]


@pytest.mark.parametrize(
    ("given", "needed"),
    [({}, False), ({"topic": None}, False), ({"strength": "direct"}, False), ({"topic": "water"}, True)],
)
def test_names_are_needed_only_where_a_thing_is_named(given: dict[str, str | None], needed: bool) -> None:
    assert needs_names(load_registry(), "mandates", given) is needed

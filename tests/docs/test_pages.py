"""The pages hold together: links lead somewhere, commands and files exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from api.cli import create_cli
from api.questions import load_registry, open_source
from api.questions.kept import kept_names
from graph.data import Data
from tests.docs.pages import FOLDER, page, rows
from tests.queries.small import publish

PAGES = sorted(path.name for path in FOLDER.glob("*.md"))
ROOT = FOLDER.parent


def test_the_index_names_every_page() -> None:
    linked = set(re.findall(r"\]\(([a-z0-9-]+\.md)\)", page("README.md")))
    assert linked == set(PAGES) - {"README.md"}


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page(name)):
        assert (FOLDER / target).exists(), target


@pytest.mark.parametrize("name", PAGES)
def test_commands_exist(name: str) -> None:
    group = typer.main.get_command(create_cli())
    known = set(getattr(group, "commands", {}))
    used = set(re.findall(r"(?:^|`)cebgraph ([a-z]+)", page(name), re.MULTILINE))
    assert used <= known


@pytest.mark.parametrize("name", PAGES)
def test_files_and_folders_of_the_project_exist(name: str) -> None:
    for place in re.findall(r"`((?:ontology|ingest|graph|queries|api|tests)/[\w./-]*)`", page(name)):
        assert (ROOT / place).exists(), place


def test_the_folder_map_is_the_projects() -> None:
    text = page("how-it-works.md")
    for place in re.findall(r"^([a-z]+)/ ", text, re.MULTILINE):
        assert (ROOT / place).is_dir(), place
    for place in re.findall(r"(?<=  )([a-z]+)/ ", text):
        assert (ROOT / "ingest" / place).is_dir(), place


def test_the_data_directory_is_as_described(tmp_path: Path) -> None:
    publish(tmp_path)
    with open_source(Data(tmp_path)) as source:
        kept_names(load_registry(), source, tmp_path)
    described = {name.rstrip("/") for name in rows(page("data-directory.md"))}
    assert {path.name for path in tmp_path.iterdir()} == described

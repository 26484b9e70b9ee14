"""What is said about running cebgraph with Neo4j is so: compose file, container, page, py2neo example."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from api.settings import Settings
from graph.data import Data
from graph.neo4j.load import load
from graph.neo4j.settings import Neo4jSettings
from tests.docs.pages import block, page, rows, section
from tests.neo4j.server import LTS, Server, unavailable
from tests.queries.small import publish

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
PAGE = page("neo4j.md")


def test_the_page_has_every_setting_with_its_default() -> None:
    described = rows(section(PAGE, "Settings"))
    assert set(described) == {f"NEO4J_{name}".upper() for name in Neo4jSettings.model_fields}
    for name, field in Neo4jSettings.model_fields.items():
        default = described[f"NEO4J_{name}".upper()][0].strip("`")
        plain = getattr(field.default, "get_secret_value", lambda value=field.default: value)()
        assert default == (f"{plain:g}" if isinstance(plain, float) else str(plain) or "none")


def test_the_api_gets_only_settings_that_exist() -> None:
    known = {f"NEO4J_{name}".upper() for name in Neo4jSettings.model_fields}
    known |= {f"CEBGRAPH_{name}".upper() for name in Settings.model_fields}
    assert set(SERVICES["api"]["environment"]) <= known
    assert SERVICES["api"]["environment"]["NEO4J_URI"] == "bolt://neo4j:7687"


def test_the_server_gets_only_settings_that_exist(neo4j_server: Server) -> None:
    known = {row["name"] for row in neo4j_server.run("SHOW SETTINGS YIELD name")}
    given = [name for name in SERVICES["neo4j"]["environment"] if name != "NEO4J_AUTH"]
    assert given
    for name in given:
        setting = name.removeprefix("NEO4J_").replace("_", ".").replace("..", "_")
        assert setting in known


def test_the_server_is_the_release_that_the_tests_run() -> None:
    assert SERVICES["neo4j"]["image"] == f"neo4j:{LTS}-community"


def test_no_password_has_a_default() -> None:
    for service, name in (("neo4j", "NEO4J_AUTH"), ("api", "NEO4J_PASSWORD")):
        assert re.search(r"\$\{NEO4J_PASSWORD:\?[^}]+\}$", SERVICES[service]["environment"][name])


def test_the_data_outlives_the_containers_and_the_api_waits_for_a_healthy_server() -> None:
    assert {volume.split(":")[0] for volume in SERVICES["neo4j"]["volumes"]} == set(COMPOSE["volumes"])
    assert SERVICES["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"
    for service in SERVICES.values():
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_the_container_installs_the_locked_packages_and_every_folder_of_the_program() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert "--require-hashes -r requirements.lock" in text
    copied = set(re.findall(r"^COPY (\w+) \./\1$", text, re.MULTILINE))
    wheel = re.search(r"packages = \[(.*)\]", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert wheel
    assert copied == set(re.findall(r'"(\w+)"', wheel[1]))
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert ignored[0] == "*"
    assert {name.removeprefix("!") for name in ignored if name.startswith("!")} >= copied | {"requirements.lock"}


def test_the_py2neo_example_reads_the_graph(neo4j_server: Server, tmp_path: Path) -> None:
    uv = shutil.which("uv")
    if uv is None:
        unavailable(
            "The example runs py2neo in an environment of its own, which uv makes: install it (pip install uv)."
        )
    publish(tmp_path / "data")
    load(Data(tmp_path / "data"), neo4j_server.settings())
    version = re.search(r'"(py2neo==[\d.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert version
    python = [uv, "run", "--quiet", "--no-project", "--python", sys.executable, "--with", version[1], "python"]
    ran = subprocess.run(
        [*python, "-c", block(section(PAGE, "Asking by other clients"), "python")],
        env=os.environ | neo4j_server.environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "['ITU', 'UNODC']"), ran.stderr

"""Neo4j's own parser has nothing against any question, and knows every name in it."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest

from api.questions import load_registry
from api.questions.given import cypher_for
from graph.neo4j.schema import names
from graph.projection import ROOT, read_schema
from graph.vocabulary import vocabulary_quads
from tests.neo4j.download import cache
from tests.neo4j.server import unavailable

HERE = Path(__file__).with_name("grammar")
LONGEST = 300


@pytest.fixture(scope="session")
def grammar() -> Path:
    """A folder with the parser, installed once for a user as the lock file says."""
    npm = shutil.which("npm")
    if npm is None:
        unavailable("The lint with Neo4j's own parser needs Node and npm: install them (apt-get install nodejs npm).")
    home = cache().parent / "grammar"
    home.mkdir(parents=True, exist_ok=True)
    with (home / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = (HERE / "package-lock.json").read_bytes()
        installed = home / "installed.json"
        if not installed.is_file() or installed.read_bytes() != wanted:
            for name in ("package.json", "package-lock.json", ".npmrc"):
                shutil.copyfile(HERE / name, home / name)
            command = [npm, "ci", "--silent", "--no-audit", "--no-fund"]
            done = subprocess.run(command, cwd=home, check=False, capture_output=True, text=True, timeout=LONGEST)
            if done.returncode:
                unavailable(f"npm could not install Neo4j's parser: {done.stderr.strip()[-300:]}")
            installed.write_bytes(wanted)
    shutil.copyfile(HERE / "lint.cjs", home / "lint.cjs")
    return home


def lint(grammar: Path, known: dict[str, list[str]], queries: dict[str, tuple[str, list[str]]]) -> dict[str, list[str]]:
    """What the parser finds in each query, given the names of the graph and of the parameters."""
    asked = {id: {"text": text, "parameters": parameters} for id, (text, parameters) in queries.items()}
    node = shutil.which("node") or "node"
    command = [node, str(grammar / "lint.cjs")]
    text = json.dumps(known | {"queries": asked})
    done = subprocess.run(command, input=text, check=True, capture_output=True, text=True, timeout=LONGEST)
    return dict(json.loads(done.stdout))


def declared() -> dict[str, list[str]]:
    """The labels, relationship types and properties that the ontology declares."""
    vocabulary = vocabulary_quads()
    schema = read_schema(ox.parse(vocabulary, format=ox.RdfFormat.N_QUADS))
    found: dict[str, list[str]] = {}
    for procedure, name in names(schema, vocabulary):
        found.setdefault(procedure, []).append(name)
    return {
        "labels": [ROOT, *found["db.createLabel"]],
        "relationshipTypes": found["db.createRelationshipType"],
        "propertyKeys": found["db.createProperty"],
    }


def test_the_questions_are_right(grammar: Path) -> None:
    """With nothing given and with everything; what each value alone makes of a question, the server itself reads."""
    queries = {
        " ".join((question.id, *given)): (cypher_for(question, frozenset(given)), list(question.front.params))
        for question in load_registry()
        for given in {(), tuple(question.front.params)}
    }
    found = lint(grammar, declared(), queries)
    assert set(found) == set(queries)
    assert {id: findings for id, findings in found.items() if findings} == {}


FAULTS = {
    "MATCH (m:Mandate) RETRUN m.id AS id": "Invalid input",
    "MATCH (m:Mandat) RETURN m.id AS id": "Mandat",
    "MATCH (m:Mandate), (d:Document) RETURN m.id AS id, d.id AS other": "cartesian product",
    "MATCH (m:Mandate) RETURN id(m) AS id": "deprecated",
    "MATCH (m:Mandate {id: $nobody}) RETURN m.id AS id": "not defined",
}


def test_the_parser_sees_faults(grammar: Path) -> None:
    known = {"labels": ["Mandate", "Document"], "relationshipTypes": [], "propertyKeys": ["id"]}
    found = lint(grammar, known, {text: (text, []) for text in FAULTS})
    for text, finding in FAULTS.items():
        assert any(finding in said for said in found[text]), text

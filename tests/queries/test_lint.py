"""The lint accepts the project's questions and names what is wrong with bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.questions.lint import lint
from api.questions.registry import LintError, load_registry
from queries import FOLDER

FRONT = """\
//+ id: agents
//+ title: Agents
//+ question: Which agents are there?
//+ summary: One row an agent.
//+ group: Vocabulary
//+ place: 1
//+ tags: [agents]
//+ asked: [{say: "which agents of {kind} are there"}]
//+ params:
//+   kind: {type: string, enum: [a, b], example: a, meaning: Kind of agent.}
//+ example: {kind: b}
//+ columns:
//+   name: {type: string, meaning: Its name.}
//+   id: {type: id, meaning: Its id.}
//+ order: [name, id]
//+ page: 10
//+ cache: 60
"""
CYPHER = """\
MATCH (a:Agent)
WHERE $kind IS NULL OR a.kind = $kind
RETURN a.prefLabel AS name,
       a.id AS id
ORDER BY name, id
"""
SPARQL = """\
#+ id: agents
#+ params: [kind]
SELECT ?name ?id WHERE {
  VALUES ?p_kind { UNDEF }
  ?id a ceb:Agent ; ceb:kind ?p_kind ; skos:prefLabel ?name .
}
ORDER BY ?name ?id
"""


def problems(folder: Path, front: str = FRONT, cypher: str = CYPHER, sparql: str | None = SPARQL) -> tuple[str, ...]:
    (folder / "agents.cypher").write_text(front + cypher, encoding="utf-8")
    if sparql is not None:
        (folder / "agents.rq").write_text(sparql, encoding="utf-8")
    return lint(folder)


def test_the_project_s_questions_are_sound() -> None:
    assert lint(FOLDER) == ()


def test_a_sound_question_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("//+ cache: 60\n", "//+ cache: 60\n//+ colour: red\n", "unknown key `colour`"),
        ("//+ title: Agents\n", "", "lacks `title`"),
        ("//+ order: [name, id]\n", "", "paged without `order`"),
        ("//+ order: [name, id]\n", "//+ order: [id, name]\n", "must end with a column of type id"),
        ("//+ order: [name, id]\n", "//+ order: [rank, id]\n", "`rank`, which is not a declared column"),
        ("//+ id: agents\n", "//+ id: agent\n", "must be the file's stem"),
        ("example: a", "example: c", "example or default does not fit"),
        ("//+ example: {kind: b}\n", "", "lacks `example`"),
        ("{kind: b}", "{kind: c}", "the worked example does not fit"),
        ("{kind: b}", "{sort: b}", "names `sort`, which is no parameter"),
        ("group: Vocabulary", "group: Agents", "`group` is wrong"),
        ("type: string, enum", "type: text, enum", "`params.kind.type` is wrong"),
        ("//+ cache: 60\n", "//+ cache: 60\n//+ see: [persons]\n", "`persons`, which is no question"),
        ("//+ tags: [agents]\n", "//+ tags: [agents\n", "not valid YAML"),
        ("of {kind} are", "of {sort} are", "`asked` names `sort`"),
        ("//+   name: {type: string, meaning: Its name.}\n", "", "not the declared columns"),
        ("//+   kind: {type", "//+   sort: {type", "`kind`, which it does not declare"),
    ],
)
def test_wrong_front_matter(old: str, new: str, said: str, tmp_path: Path) -> None:
    assert old in FRONT
    assert any(said in problem for problem in problems(tmp_path, front=FRONT.replace(old, new)))


def test_the_worked_example_has_what_is_required(tmp_path: Path) -> None:
    front = FRONT.replace("type: string, enum", "type: string, required: true, enum")
    assert problems(tmp_path, front=front) == ()
    (said,) = problems(tmp_path, front=front.replace("{kind: b}", "{}"))
    assert said == "agents.cypher: the worked example lacks the required parameter `kind`."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("RETURN", "SET a.seen = true\nRETURN", "has `SET`"),
        ("RETURN", "DETACH DELETE a\nRETURN", "has `DELETE`"),
        ("RETURN", "MERGE (b:B)\nRETURN", "has `MERGE`"),
        ("RETURN", "CALL db.index.drop('x')\nRETURN", "has `CALL DB.INDEX.DROP`"),
        ("a.id AS id", "elementId(a) AS id", "differs from engine to engine"),
        ("(a:Agent)", "(a)", "without a label"),
        ("WHERE $kind IS NULL OR a.kind = $kind\n", "", "never uses it"),
        ("$kind\n", "$kinds\n", "`kinds`, which it does not declare"),
        ("a.prefLabel AS name", "a.prefLabel AS label", "not the declared columns"),
        ("ORDER BY name, id", "ORDER BY name", "sorted by name, not by `order`"),
        ("ORDER BY name, id", "ORDER BY name DESC, id", "sorted by -name, id, not by `order`"),
    ],
)
def test_wrong_cypher(old: str, new: str, said: str, tmp_path: Path) -> None:
    assert old in CYPHER
    assert any(said in problem for problem in problems(tmp_path, cypher=CYPHER.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[kind]", "[kind, sort]", "not those of its `.cypher` file"),
        ("VALUES ?p_kind { UNDEF }", "", "without a slot"),
        ("SELECT ?name ?id", "SELECT ?id ?name", "not the declared columns"),
        ("ORDER BY ?name ?id", "ORDER BY ?id", "sorted by id, not by `order`"),
        ("ORDER BY ?name ?id", "ORDER BY DESC(?name) ?id", "sorted by -name, id, not by `order`"),
        ("?id a", "SERVICE <http://example.org/> { } ?id a", "has `SERVICE`"),
        ("id: agents", "id: topics", "not `agents`"),
    ],
)
def test_wrong_sparql(old: str, new: str, said: str, tmp_path: Path) -> None:
    assert old in SPARQL
    assert any(said in problem for problem in problems(tmp_path, sparql=SPARQL.replace(old, new)))


def test_the_greatest_may_come_first(tmp_path: Path) -> None:
    front = FRONT.replace("[name, id]", "[-name, id]")
    cypher, sparql = CYPHER.replace("name, id\n", "name DESC, id\n"), SPARQL.replace("BY ?name", "BY DESC(?name)")
    assert problems(tmp_path, front, cypher, sparql) == ()


def test_words_in_quotes_and_comments_are_no_clauses(tmp_path: Path) -> None:
    cypher = CYPHER.replace("a.kind = $kind", "a.kind = $kind OR a.kind = 'SET'").replace("RETURN", "// DELETE\nRETURN")
    assert problems(tmp_path, cypher=cypher) == ()


def test_a_question_needs_its_twin(tmp_path: Path) -> None:
    assert problems(tmp_path, sparql=None) == ("agents.cypher has no twin; add agents.rq.",)


def test_a_twin_needs_its_question(tmp_path: Path) -> None:
    (tmp_path / "agents.rq").write_text(SPARQL, encoding="utf-8")
    assert lint(tmp_path) == ("agents.rq has no agents.cypher beside it.",)


def test_a_file_without_front_matter(tmp_path: Path) -> None:
    assert "has no front matter" in problems(tmp_path, front="")[0]


def test_the_registry_does_not_load_bad_files(tmp_path: Path) -> None:
    problems(tmp_path, sparql=None)
    with pytest.raises(LintError, match="no twin"):
        load_registry(tmp_path)

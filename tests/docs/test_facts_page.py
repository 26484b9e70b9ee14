"""The page on facts says of every class, field, role and strength what the ontology says."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from ingest.rules.judgement import CONDITIONS, POSSIBLE
from ingest.statements import Evidence, Mandate, Statement
from ontology.load import load
from ontology.namespaces import expand, iri
from ontology.terms import FILE, FOLDER
from ontology.turtle import read
from tests.docs.pages import page, rows, section
from tests.rules.documents import facts, of_kind, paragraph

PAGE = page("facts.md")
TERMS = read(FOLDER / FILE)
COMMON = ("evidence", "rule", "status")
KINDS = Statement.__subclasses__()


def definition(curie: str) -> str | None:
    """What the ontology says of a class or property; None of one that comes from another vocabulary."""
    resource = TERMS.get(expand(curie))
    return resource.text("skos:definition") if resource else None


def subsection(title: str) -> str:
    """What stands below the heading `### title`."""
    match = re.search(rf"^### {re.escape(title)}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert match, f"docs/facts.md has no section `### {title}`"
    return match[1]


def wanted(name: str, curie: str) -> str:
    """The row that the page must have for a field."""
    return f"| `{name}` | `{curie}` | {definition(curie) or ''}".rstrip()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.KIND)
def test_every_kind_has_its_definition_and_fields(kind: type[Statement]) -> None:
    text = subsection(kind.KIND)
    assert f"`{kind.CLASS}`: {definition(kind.CLASS)}" in text
    own = [one for one in fields(kind) if one.name not in COMMON]
    assert list(rows(text)) == [one.name for one in own]
    for one in own:
        assert wanted(one.name, one.metadata["property"]) in text


def test_the_common_fields_and_the_evidence() -> None:
    common = section(PAGE, "What every statement has")
    for name in ("document", *COMMON):
        assert wanted(name, f"ceb:{name}") in common
    for one in fields(Evidence):
        assert wanted(one.name, one.metadata["property"]) in subsection("Evidence")


def test_every_role_is_defined_as_in_the_vocabulary() -> None:
    told = rows(section(PAGE, "Roles"))
    source = read(FOLDER / "roles.ttl")
    assert list(told) == [role.label for role in load().roles.values()]
    for role in load().roles.values():
        assert told[role.label] == [role.definition, source[iri(role.id)].text("skos:scopeNote")]


def test_every_strength_and_status_is_explained() -> None:
    strength = definition("ceb:strength") or ""
    text = section(PAGE, "Strength")
    assert strength in text
    for value in re.findall(r"(\w+) \(", strength):
        assert f"`{value}`" in text
    listed = (definition("ceb:status") or "").partition(": ")[2]
    assert set(rows(subsection("Status"))) == set(re.findall(r"\w+", listed)) - {"or"}


@pytest.mark.parametrize("modal", sorted(POSSIBLE))
def test_a_mandate_under_a_modal_of_possibility_is_implied(modal: str) -> None:
    assert f'"{modal}"' in subsection("Status")
    (given,) = of_kind(facts(paragraph(f"UNEP {modal} lead the work on biodiversity.")), Mandate)
    assert given.status == "implied"


@pytest.mark.parametrize("word", sorted(CONDITIONS))
def test_the_words_of_a_condition_are_named(word: str) -> None:
    assert f'"{word}"' in subsection("Status")


@pytest.mark.parametrize(
    ("text", "headings", "strength"),
    [
        ("UNEP leads the work on biodiversity.", (), "direct"),
        ("UNEP coordinates this work.", ("Biodiversity",), "direct"),
        ("UNEP leads.", ("Biodiversity",), "related"),
    ],
)
def test_strength_is_given_as_the_page_defines_it(text: str, headings: tuple[str, ...], strength: str) -> None:
    (given,) = of_kind(facts(paragraph(text, headings=headings)), Mandate)
    assert given.strength == strength

"""Every rule does what its own examples say."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import ingest.rules
from ingest.rules.rule import Example, Rule
from ingest.statements import Mandate
from ontology.load import load
from tests.rules.documents import facts, mandate_line, mandates, of_kind, paragraph

WITHOUT_SENTENCES = {"mandate.section"}
"""Rules over a whole section: no single sentence shows them."""


def _rules() -> dict[str, Rule]:
    """Every rule of the rule modules by its id, found by walking the package."""
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(ingest.rules.__path__, "ingest.rules.")]
    found = [held for module in modules for held in vars(module).values() if isinstance(held, Rule)]
    return {rule.id: rule for rule in found}


RULES = _rules()
OF_SENTENCES = [rule for id, rule in sorted(RULES.items()) if id not in WITHOUT_SENTENCES]
FIRES = [(rule, example) for rule in OF_SENTENCES for example in rule.fires]
MISSES = [(rule, example) for rule in OF_SENTENCES for example in rule.misses]


def _name(held: object) -> str:
    if isinstance(held, Rule):
        return held.id
    return held.text[:40] if isinstance(held, Example) else repr(held)


def test_the_walk_finds_the_rules() -> None:
    assert {"mandate.does", "mandate.work-of", "mandate.asked"} <= set(RULES)


def test_no_two_rules_share_an_id() -> None:
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(ingest.rules.__path__, "ingest.rules.")]
    every = {id(held): held for module in modules for held in vars(module).values() if isinstance(held, Rule)}
    ids = [rule.id for rule in every.values()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", OF_SENTENCES, ids=_name)
def test_a_rule_has_a_docstring_an_example_and_a_near_miss(rule: Rule) -> None:
    assert rule.find.__doc__
    assert rule.fires
    assert rule.misses


@pytest.mark.parametrize("rule", OF_SENTENCES, ids=_name)
def test_an_example_that_fires_says_what_it_gives_in_known_roles(rule: Rule) -> None:
    codes = {id.removeprefix("role/") for id in load().roles}
    for example in rule.fires:
        assert example.gives
        for line in example.gives:
            assert codes & set(line.split()), f"{line!r} names no role"


@pytest.mark.parametrize(("rule", "example"), FIRES, ids=_name)
def test_an_example_gives_its_mandates(rule: Rule, example: Example) -> None:
    found = mandates(paragraph(example.text))
    assert set(example.gives) <= found, f"{rule.id} on {example.text!r}"


@pytest.mark.parametrize("rule", OF_SENTENCES, ids=_name)
def test_a_rule_itself_gives_a_line_of_its_examples(rule: Rule) -> None:
    by_rule = set()
    for example in rule.fires:
        given = facts(paragraph(example.text))
        lines = {mandate_line(given, m) for m in of_kind(given, Mandate) if m.rule == rule.id}
        by_rule |= lines & set(example.gives)
    assert by_rule


@pytest.mark.parametrize(("rule", "example"), MISSES, ids=_name)
def test_a_near_miss_gives_no_mandate(rule: Rule, example: Example) -> None:
    assert mandates(paragraph(example.text)) == set(), f"{rule.id} on {example.text!r}"

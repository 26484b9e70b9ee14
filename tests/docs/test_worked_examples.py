"""The worked examples of the contributors' page do what the page says, through the real pipeline."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from ingest import pipeline
from ingest.readers import read
from ingest.rules.mandates import collect
from ingest.rules.rule import Rule
from ingest.statements import Mandate
from ingest.structure import kinds, structure
from ontology.check import problems
from ontology.load import load, load_from
from ontology.model import Ontology
from ontology.terms import FOLDER
from tests.docs.pages import block, page, section
from tests.rules.documents import NO_DIGEST, mandates, of_kind, paragraph

PAGE = page("contributing-rules.md")


def extended(tmp_path: Path, file: str, turtle: str) -> Ontology:
    """The project's vocabularies with a block appended to one file."""
    folder = tmp_path / "ontology"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    with (folder / file).open("a", encoding="utf-8") as out:
        out.write(f"\n{turtle}")
    return load_from(folder)


def with_vocabularies(ontology: Ontology, text: str) -> set[str]:
    """The mandates of a sentence with these vocabularies in place of the project's own."""
    labels = {id: a.label for id, a in ontology.agents.items()} | {id: t.label for id, t in ontology.topics.items()}
    facts = pipeline.extract(paragraph(text), ontology)
    return {f"{labels[m.holder]} {m.role.removeprefix('role/')} {labels[m.topic]}" for m in of_kind(facts, Mandate)}


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The page's rule, added to the others."""
    held: dict[str, Any] = {}
    exec(compile(block(section(PAGE, "A rule"), "python"), "contributing-rules.md", "exec"), held)
    (made,) = (value for value in held.values() if isinstance(value, Rule))
    monkeypatch.setattr(collect, "RULES", (*collect.RULES, made))
    return made


def test_the_rule_gives_its_examples_and_not_its_near_misses(rule: Rule) -> None:
    for example in rule.fires:
        assert mandates(paragraph(example.text)) == set(example.gives)
    for example in rule.misses:
        assert mandates(paragraph(example.text)) == set()


def test_the_rule_is_new_and_sound(rule: Rule) -> None:
    assert rule.id not in {known.id for known in collect.RULES if known is not rule}
    assert rule.find.__doc__
    assert {example.text for example in rule.fires} & set(re.findall(r'The sentence "(.*?)" gives', PAGE))


def test_without_the_rule_its_sentence_gives_nothing() -> None:
    (sentence,) = re.findall(r'The sentence "(.*?)" gives nothing', PAGE)
    assert mandates(paragraph(sentence)) == set()


@pytest.mark.parametrize(("title", "file"), [("A topic", "topics.ttl"), ("An entity", "entities.ttl")])
def test_a_block_of_the_vocabularies_gives_its_sentence(title: str, file: str, tmp_path: Path) -> None:
    text = section(PAGE, title)
    sentence, gives = block(text, "text").strip().splitlines()
    assert gives not in mandates(paragraph(sentence))
    ontology = extended(tmp_path, file, block(text, "turtle"))
    assert problems(ontology) == problems(load())
    assert gives in with_vocabularies(ontology, sentence)


def test_the_topic_is_found_below_the_one_above(tmp_path: Path) -> None:
    ontology = extended(tmp_path, "topics.ttl", block(section(PAGE, "A topic"), "turtle"))
    (new,) = set(ontology.topics) - set(load().topics)
    assert new in ontology.narrower("topic/fisheries")


def test_the_entitys_former_name_is_its_name(tmp_path: Path) -> None:
    ontology = extended(tmp_path, "entities.ttl", block(section(PAGE, "An entity"), "turtle"))
    (new,) = set(ontology.agents) - set(load().agents)
    former = [name for name in ontology.agents[new].names if name.kind == "former"]
    assert [name.text in section(PAGE, "An entity") and name.until for name in former] == ["1998"]


def test_the_document_kind_is_read_from_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    text = section(PAGE, "A document kind")
    pattern, name = ast.literal_eval(block(text, "python").strip())
    source = read(block(text, "text").encode(), "made-up.txt")
    assert structure(source, name="made-up.txt", sha256=NO_DIGEST).front.kind is None
    monkeypatch.setattr(kinds, "_PATTERNS", ((re.compile(pattern, re.IGNORECASE), name), *kinds._PATTERNS))
    assert structure(source, name="made-up.txt", sha256=NO_DIGEST).front.kind == name

"""The committed numbers: they hold for the documents, and they agree with each other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests import corpus as places
from tests.evaluation import facts, readme, table
from tests.evaluation.evaluate import evaluate
from tests.evaluation.facts import MOST_WORDS, NOT_JUDGED
from tests.evaluation.gold import own_names, read_all
from tests.evaluation.scorer import TOPIC_WHEN_FOUND, Count, Scorer


def committed() -> dict[table.Key, Count]:
    return table.from_text(table.TABLE.read_text(encoding="utf-8"))


def test_no_measure_fell_below_the_committed_table(tmp_path: Path) -> None:
    golds = read_all(places.gold(), places.corpus())
    found = evaluate(golds, Scorer(places.gold().parent / "tools" / "score.py"), tmp_path)
    fallen = table.falls(committed(), found.table)
    if fallen:
        pytest.fail(explained(fallen), pytrace=False)


def explained(fallen: tuple[table.Fall, ...]) -> str:
    """What fell, and the commands that show the facts that were lost."""
    show = " ".join(f"--show {kind}" for kind in sorted({fall.key.kind for fall in fallen}))
    names = sorted({fall.key.document for fall in fallen} - set(table.POOLS))
    command = "  uv run python -m tests.evaluation"
    lines = [f"These fell by more than {table.TOLERANCE} below {table.TABLE.name}:", *map(str, fallen)]
    lines.append("See the facts that were lost, and what is missed or wrong:")
    lines += [f"{command} --document {name} {show}" for name in names] or [f"{command} {show}"]
    return "\n".join(lines)


def test_a_fall_is_told_with_the_command_that_shows_it() -> None:
    fall = table.Fall(table.Key("dolphins", "bodies", "name"), 0.9, 0.8)
    assert explained((fall,)).splitlines() == [
        "These fell by more than 0.01 below table.json:",
        "dolphins, bodies, name: F1 was 0.900, is 0.800",
        "See the facts that were lost, and what is missed or wrong:",
        "  uv run python -m tests.evaluation --document dolphins --show bodies",
    ]


def test_the_committed_table_has_every_own_gold_document() -> None:
    assert own_names() <= {key.document for key in committed()}


def test_the_committed_facts_are_those_that_the_table_counts() -> None:
    listed = Counter(
        (fact.document, fact.kind)
        for fact in facts.from_text(facts.LIST.read_text(encoding="utf-8"))
        if fact.mark != NOT_JUDGED
    )
    counted = {
        (key.document, key.kind): count.found
        for key, count in committed().items()
        if key.document not in table.POOLS and key.measure != TOPIC_WHEN_FOUND and count.found
    }
    assert counted == dict(listed)


def test_the_committed_facts_hold_no_sentence() -> None:
    for fact in facts.from_text(facts.LIST.read_text(encoding="utf-8")):
        for value in (*fact.fact.split(" | "), *fact.detail.split(" | ")):
            assert len(value.split()) <= MOST_WORDS


def test_the_readme_has_the_numbers_of_the_committed_table() -> None:
    text = readme.README.read_text(encoding="utf-8")
    assert readme.with_numbers(text, committed()) == text


def test_a_readme_without_its_marks_is_not_touched() -> None:
    with pytest.raises(ValueError, match="must hold the lines"):
        readme.with_numbers("# Evaluation\n", committed())

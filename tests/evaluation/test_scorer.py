from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.corpus import gold as given_gold
from tests.evaluation.gold import OWN, GoldError
from tests.evaluation.samples import mandate, scorer
from tests.evaluation.scorer import TOPIC_WHEN_FOUND, Count, Row, Scorer

WRONG: dict[str, object] = {"para": "999", "holder": "Nobody", "name": "Guild", "symbol": "Z/1", "by": "Nobody"}


def test_a_fact_is_right_doubtful_or_wrong_and_gold_is_found_or_missed(tmp_path: Path) -> None:
    gold = {
        "references": [
            {"symbol": "A/77/41"},
            {"symbol": "A/77/42"},
            {"symbol": "A/77/43", "doubtful": True},
            {"symbol": "A/77/44", "collective": True},
        ]
    }
    found: list[Row] = [{"symbol": f"A/77/{number}"} for number in (41, 43, 44, 45)]
    judged = scorer(tmp_path).judge("references", gold, found)
    assert judged is not None
    assert [mark for _, mark in judged.marked] == ["right", "doubtful", "doubtful", "wrong"]
    assert judged.counts == {"symbol": Count(found=4, right=1, wrong=1, got=1, gold=2)}
    assert judged.missed == {"symbol": ("A/77/42",)}


def test_a_mandate_has_one_mark_a_measure_where_they_disagree(tmp_path: Path) -> None:
    gold = {"mandates": [{"holder": "UNEP", "topic": "water quality", "para": "3"}]}
    found = [
        mandate("UNEP", "water quality", "3"),
        mandate("UNEP", "water quality", "9"),
        mandate("UNEP", "housing", "3"),
        mandate("WHO", "housing", "9"),
    ]
    judged = scorer(tmp_path).judge("mandates", gold, found)
    assert judged is not None
    assert [mark for _, mark in judged.marked] == ["right", "right/wrong", "wrong/right", "wrong"]


def test_topics_count_among_mandates_at_the_right_holder_and_paragraph(tmp_path: Path) -> None:
    gold = {"mandates": [{"holder": "UNEP", "topic": "water quality", "para": "3", "doubtful": True}]}
    found = [mandate("UNEP", "water quality", "3"), mandate("UNEP", "housing", "3"), mandate("WHO", "housing", "3")]
    judged = scorer(tmp_path).judge("mandates", gold, found)
    assert judged is not None
    assert judged.counts[TOPIC_WHEN_FOUND] == Count(found=2, right=1, wrong=1, got=1, gold=2)
    assert judged.counts[TOPIC_WHEN_FOUND].f1 == 0.5


def test_a_kind_that_gold_does_not_speak_of_is_not_judged(tmp_path: Path) -> None:
    row: Row = {"title": "Safer canoes", "paragraph": "1"}
    assert scorer(tmp_path).judge("initiatives", {"mandates": []}, [row]) is None
    judged = scorer(tmp_path).judge("initiatives", {"initiatives": []}, [row])
    assert judged is not None
    assert judged.counts["row"] == Count(found=1, wrong=1)


def test_nothing_to_find_and_nothing_found_is_empty_and_no_fault() -> None:
    assert Count().empty
    assert Count().f1 == 1.0
    assert Count(found=2).empty, "doubtful facts are not judged"
    assert not Count(found=1, wrong=1).empty
    assert Count(found=1, wrong=1).f1 == 0.0


def test_rates_come_from_counts() -> None:
    count = Count(found=5, right=3, wrong=1, got=2, gold=4)
    assert (count.precision, count.recall, count.f1) == (0.75, 0.5, 0.6)
    assert count + count == Count(10, 6, 2, 4, 8)


def test_without_the_scoring_program_one_sentence_says_where_it_should_be(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"score\.py; it stands in tools/"):
        Scorer(tmp_path / "score.py")


def test_the_shared_scoring_program_prints_the_same_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """Every second gold fact as if found, with a wrong one: what is counted here is what the program prints."""
    judge = Scorer(given_gold().parent / "tools" / "score.py")
    compared = 0
    for path in sorted([*given_gold().glob("*.gold.json"), *OWN.glob("*.gold.json")]):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for kind in judge.kinds:
            rows = [_as_found(row) for row in gold.get({"posts": "roles"}.get(kind, kind), [])[::2]]
            rows.append(_as_found(WRONG))
            judged = judge.judge(kind, gold, rows)
            if judged is None:
                continue
            judge.module.score(kind, gold, rows, False)
            printed = capsys.readouterr().out.splitlines()
            counts = {name: count for name, count in judged.counts.items() if name != TOPIC_WHEN_FOUND}
            assert [_numbers(line) for line in printed[: len(counts)]] == [_shown(one) for one in counts.values()]
            if judged.counts.get(TOPIC_WHEN_FOUND, Count()).found:
                shown = judged.counts[TOPIC_WHEN_FOUND]
                assert _numbers(printed[-1]) == [f"{shown.precision:.2f}", str(shown.found)]
            compared += len(counts)
    assert compared > 50


def _as_found(gold: dict[str, object]) -> Row:
    """A gold row in the columns of the curated questions."""
    columns = {"para": "paragraph", "org": "organization"}
    row = dict.fromkeys(("holder", "topic", "paragraph", "name", "by", "person", "symbol", "title"), "")
    for name, value in gold.items():
        row[columns.get(name, name)] = "|".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return row


def _numbers(line: str) -> list[str]:
    return re.findall(r"(?<= )\d+(?:\.\d+)?", line)


def _shown(count: Count) -> list[str]:
    f1 = 0.0 if count.empty else count.f1
    rates = [f"{rate:.2f}" for rate in (count.precision, count.recall, f1)]
    return rates + [str(number) for number in (count.found, count.right, count.wrong, count.gold)]

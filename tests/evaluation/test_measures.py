from __future__ import annotations

import json

from tests.evaluation.gold import GIVEN
from tests.evaluation.scorer import Count
from tests.evaluation.table import ALL, OWN_POOL, Fall, Key, falls, from_text, mean_f1, pooled, to_text

PAGES = "own gold: pages"


def key(document: str) -> Key:
    return Key(document, "bodies", "name")


def test_pools_add_up_the_counts_of_their_documents() -> None:
    rows = {key("a"): Count(2, 1, 1, 1, 2), key("b"): Count(3, 3, 0, 3, 4), key("c"): Count(1, 1, 0, 1, 1)}
    table = pooled(rows, {"a": GIVEN, "b": PAGES, "c": "own gold: sessions"})
    assert table[key(GIVEN)] == rows[key("a")]
    assert table[key(PAGES)] == rows[key("b")]
    assert table[key(OWN_POOL)] == rows[key("b")] + rows[key("c")]
    assert table[key(ALL)] == Count(6, 5, 1, 5, 7)


def test_the_mean_counts_each_judged_document_the_same() -> None:
    table = {key("a"): Count(300, 300, 0, 300, 300), key("b"): Count(1, 0, 1, 0, 1), key("c"): Count()}
    assert mean_f1(table, ["a", "b", "c", "d"], "bodies", "name") == 0.5
    assert mean_f1(table, ["c"], "bodies", "name") is None


def test_the_committed_table_is_one_sorted_line_a_measure_and_reads_back() -> None:
    table = {key("b"): Count(3, 2, 1, 2, 3), key("a"): Count()}
    text = to_text(table)
    assert from_text(text) == table
    lines = text.splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("[", "]", 4)
    assert [row["document"] for row in json.loads(text)] == ["a", "b"]
    assert json.loads(text)[0]["f1"] is None
    assert json.loads(text)[1]["f1"] == 0.667


def test_a_measure_may_fall_by_a_hundredth_and_no_more() -> None:
    was = {key("a"): Count(100, 100, 0, 100, 100)}
    assert falls(was, {key("a"): Count(100, 100, 0, 99, 100)}) == ()
    (fall,) = falls(was, {key("a"): Count(100, 100, 0, 97, 100)})
    assert str(fall) == "a, bodies, name: F1 was 1.000, is 0.985"


def test_wrong_facts_where_there_was_nothing_to_find_are_a_fall() -> None:
    assert falls({key("a"): Count()}, {key("a"): Count(found=1, wrong=1)}) == (Fall(key("a"), 1.0, 0.0),)


def test_a_measure_that_is_gone_is_a_fall_and_a_new_one_is_none() -> None:
    (fall,) = falls({key("a"): Count(1, 1, 0, 1, 1)}, {key("b"): Count(1, 0, 1, 0, 1)})
    assert str(fall) == "a, bodies, name: F1 was 1.000, is not measured"

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from tests.evaluation.compare import changes
from tests.evaluation.facts import Fact
from tests.evaluation.report import cells, change_line, missed_and_wrong, print_changes, print_table
from tests.evaluation.samples import mandate, scorer
from tests.evaluation.scorer import Count
from tests.evaluation.table import Key

UNEP = Fact("dolphins", "mandates", "UNEP | housing", "3", "lead | direct", "mandate.verb", "right")


def printed(*, terminal: bool) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, force_terminal=terminal, width=60, color_system=None), out


def test_plain_text_is_aligned_and_not_cut() -> None:
    console, out = printed(terminal=False)
    print_table(console, ("document", "F1"), [("a-long-name-" * 8, "0.91"), ("b", "1.00")], words=1)
    lines = out.getvalue().splitlines()
    assert len(lines) == 3
    assert len({len(line) for line in lines}) == 1


def test_a_terminal_gets_a_table_that_fits_with_a_part_for_each_document() -> None:
    console, out = printed(terminal=True)
    lines = [("dolphins", "bodies", "0.91"), ("dolphins", "posts", "0.95"), ("canoes", "bodies", "1.00")]
    print_table(console, ("document", "kind", "F1"), lines, words=2)
    said = [line.rstrip() for line in out.getvalue().splitlines()]
    assert max(map(len, said)) <= 60
    assert [line for line in said if " " not in line] == ["dolphins", "canoes"]
    assert said.count("bodies 0.91") == 1


def test_rates_are_a_dash_where_nothing_was_judged() -> None:
    key = Key("dolphins", "bodies", "name")
    assert cells(key, Count(found=2))[3:] == ("–", "–", "–", "2", "0", "0", "0")
    assert cells(key, Count(2, 1, 1, 1, 1))[3:] == ("0.50", "1.00", "0.67", "2", "1", "1", "1")


def test_missed_and_wrong_facts_are_shown_with_rule_and_words(tmp_path: Path) -> None:
    gold = {"mandates": [{"holder": "WHO", "topic": "malaria", "para": "2"}]}
    judged = scorer(tmp_path).judge("mandates", gold, [mandate("UNEP", "housing", "3") | {"quote": "UNEP leads."}])
    assert judged is not None
    assert list(missed_and_wrong("dolphins", "mandates", judged)) == [
        "dolphins, mandates",
        "  missed (holder+topic): ('WHO', 'malaria')",
        "  missed (holder+paragraph): ('WHO', '2')",
        "  wrong: 3: UNEP | housing | lead |   [mandate.verb]  “UNEP leads.”",
    ]


def test_a_change_is_one_line_with_before_and_after() -> None:
    (won,) = changes([], [UNEP])
    assert change_line(won).split() == (
        "won right dolphins, mandates, 3: UNEP | housing (lead | direct) [mandate.verb]".split()
    )
    (changed,) = changes([UNEP], [UNEP._replace(detail="support | direct", mark="wrong")])
    assert "right → wrong" in change_line(changed)
    assert "UNEP | housing; lead | direct → support | direct  [mandate.verb]" in change_line(changed)


def test_changes_end_with_what_each_rule_won_and_lost() -> None:
    console, out = printed(terminal=False)
    print_changes(console, changes([UNEP], [UNEP._replace(fact="WHO | malaria", paragraph="7", mark="not judged")]))
    assert out.getvalue().splitlines()[-1].split() == "mandate.verb 0 0 0 1 0 0 1".split()


def test_no_change_is_said_so() -> None:
    console, out = printed(terminal=False)
    print_changes(console, changes([UNEP], [UNEP]))
    assert out.getvalue() == "No fact was won, lost or changed against the committed list.\n"

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.gold import GIVEN, GoldError, chosen, own_names, read_all
from tests.evaluation.samples import shared


def test_own_gold_is_grouped_by_the_folder_of_its_document(tmp_path: Path) -> None:
    corpus = shared(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    (corpus / "pages" / "canoes.txt").write_text("Canoes", encoding="utf-8")
    (own / "canoes.gold.json").write_text("{}", encoding="utf-8")
    golds = read_all(tmp_path / "shared" / "gold", corpus, own)
    assert [(gold.name, gold.group, gold.document.name) for gold in golds] == [
        ("dolphins", GIVEN, "dolphins.txt"),
        ("canoes", "own gold: pages", "canoes.txt"),
    ]
    assert own_names(own) == {"canoes"}


def test_gold_is_chosen_by_a_part_of_its_name(tmp_path: Path) -> None:
    golds = read_all(tmp_path / "shared" / "gold", shared(tmp_path), tmp_path)
    assert chosen(golds, "DOLPH") == golds
    assert chosen(golds, None) == golds
    with pytest.raises(GoldError, match="No gold is called 'otters'; there is dolphins"):
        chosen(golds, "otters")


def test_gold_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    corpus = shared(tmp_path)
    given = tmp_path / "shared" / "gold"
    (given / "otters.gold.json").write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match=r"otters.gold.json speaks of otters, which is not in"):
        read_all(given, corpus, tmp_path)
    (given / "otters.gold.json").unlink()
    (given / "dolphins.gold.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"dolphins.gold.json is no JSON"):
        read_all(given, corpus, tmp_path)
    with pytest.raises(GoldError, match="There is no file"):
        read_all(tmp_path, corpus, tmp_path)

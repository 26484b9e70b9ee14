"""The bench measures what it says; no test asserts on time."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.sources import find
from tests.bench import parts
from tests.bench.__main__ import show
from tests.bench.documents import copies, long_document, session_folder, variants
from tests.bench.measure import Spent, command, in_turn, seconds
from tests.bench.parts import Row, document_of

TINY = "1. UNODC leads the work on cybercrime.\n\n2. The Committee endorsed the plan on water quality.\n"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.md"
    path.write_text(TINY, "utf-8")
    return path


def _named(rows: list[Row]) -> dict[str, Row]:
    return {row.measure: row for row in rows}


def test_a_call_is_timed() -> None:
    assert seconds(lambda: sum(range(1000))) > 0


def test_calls_take_turns_after_a_warm_up_each() -> None:
    order: list[str] = []
    times = in_turn([lambda turn: order.append(f"a{turn}"), lambda turn: order.append(f"b{turn}")], rounds=2)
    assert order == ["a0", "b0", "a1", "b1", "a2", "b2"]
    assert len(times) == 2


def test_a_command_is_measured_with_its_memory() -> None:
    spent = command("--help")
    assert spent.seconds > 0
    assert 5 < spent.mebibytes < 2_000
    assert "ingest" in spent.printed


def test_the_memory_of_a_command_is_its_own() -> None:
    held = bytearray(300_000_000)
    assert command("--help").mebibytes < 250 < len(held) / 1_000_000


def test_a_command_that_fails_says_so(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="is not there"):
        command("ingest", tmp_path / "absent.txt", "--data", tmp_path / "data")


def test_there_is_a_long_document_to_measure() -> None:
    assert long_document(session_folder()).stat().st_size > 10_000


def test_copies_are_different_documents(tiny: Path, tmp_path: Path) -> None:
    found = find([copies(tiny, 3, tmp_path / "copies")])
    assert len({source.path.read_bytes() for source in found.sources}) == 3
    assert [source.declared.symbol for source in found.sources if source.declared] == ["COPY/1", "COPY/2", "COPY/3"]


def test_variants_share_no_paragraph(tiny: Path, tmp_path: Path) -> None:
    one, other = (path.read_text("utf-8") for path in variants(tiny, 2, tmp_path / "variants"))
    assert not set(one.split("\n\n")) & set(other.split("\n\n"))
    assert one.startswith("1. UNODC leads the work on cybercrime. Rain 50.")


def test_the_document_of_a_file_is_its_structure(tiny: Path) -> None:
    assert [passage.ref for passage in document_of(tiny).passages] == ["1", "2"]


def test_ratios_to_a_plain_parse(tiny: Path, tmp_path: Path) -> None:
    rows = _named(parts.against_a_plain_parse(tiny, tmp_path / "data", rounds=1))
    assert rows["ingest / plain parse"].asked == "<= 1.0"
    assert rows["extraction / plain parse"].asked == "<= 0.6"
    assert rows["extraction / plain parse"].holds is not None
    assert f"{len(TINY) + 2 * len(' Rain 50.')} characters" in rows["plain parse"].value


def test_an_unchanged_document_is_compared_with_its_first_ingest(tiny: Path, tmp_path: Path) -> None:
    rows = _named(parts.unchanged(tiny, tmp_path, rounds=1))
    assert rows["first ingest / unchanged"].asked == ">= 100"
    assert {"the same, each in a new process", "the same, whole commands"} <= set(rows)


def test_the_cost_of_each_further_copy(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def spend(_ingest: str, folder: Path, *_: object) -> Spent:
        made.append(len(list(folder.glob("*.md"))))
        return Spent(1.0 + 0.5 * made[-1], 200.0 + 2 * made[-1], "")

    monkeypatch.setattr(parts, "command", spend)
    rows = _named(parts.many(tiny, tmp_path, counts=(1, 3)))
    assert made == [1, 3]
    assert rows["3 copies of tiny.md"].value == "2.5 s, peak 206 MiB"
    assert rows["each copy from 1 to 3"].value == "0.50 s, +2.00 MiB"


def test_one_process_and_two_give_equal_data(tiny: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("1. WHO leads the work on malaria.\n", "utf-8")
    rows = _named(parts.jobs([tiny, other], tmp_path))
    assert rows["data versions for all --jobs"].holds


def test_answers_from_a_cold_process(tiny: Path, tmp_path: Path) -> None:
    rows = _named(parts.first_answer([tiny], tmp_path, rounds=1, languages=("sparql",)))
    assert rows["peak memory of that ingest"].holds
    assert rows["answer from a cold process (sparql)"].asked == "<= 3 s"


def test_the_table_says_what_holds(capsys: pytest.CaptureFixture[str]) -> None:
    show([Row("a", "1.00", "<= 2", True), Row("b", "3.00", "<= 2", False), Row("c", "4.00")])
    lines = capsys.readouterr().out.splitlines()
    assert any("a" in line and "yes" in line for line in lines)
    assert any("b" in line and "no" in line for line in lines)

"""The judge of the mutations: it finds what is wrong, and no file stops it."""

from __future__ import annotations

from ingest.passages import Document, FrontMatter, Passage
from ingest.text import Text
from tests.mutation.check import FACTS, FAILED, NOTHING, UNREADABLE, check, disordered
from tests.mutation.worker import Worker, run

FACT = b"1. UNODC leads the work on cybercrime.\n"
LONG = b"1. UNODC leads the work on cybercrime, and UNEP leads the work on biodiversity in the region.\n\n" * 400


def _document(*spans: tuple[int, int]) -> Document:
    passages = tuple(Passage(str(number), "paragraph", *span) for number, span in enumerate(spans, 1))
    return Document("a", "a.txt", "0" * 64, Text("0123456789", "text"), FrontMatter(), passages)


def test_outcomes() -> None:
    assert check("a.txt", FACT).outcome == FACTS
    assert check("a.txt", b"It rained.\n").outcome == NOTHING
    assert check("a.txt", b"").outcome == UNREADABLE


def test_passages_in_order_are_sound() -> None:
    assert disordered(_document((0, 3), (3, 5), (7, 10))) == []


def test_passages_that_overlap_are_empty_or_lie_outside_are_found() -> None:
    assert len(disordered(_document((0, 5), (4, 8)))) == 1
    assert len(disordered(_document((0, 0)))) == 1
    assert len(disordered(_document((5, 11)))) == 1
    assert len(disordered(_document((5, 8), (0, 2)))) == 1


def test_a_worker_checks_like_a_call(worker: Worker) -> None:
    assert worker.check("a.txt", FACT).outcome == FACTS
    assert worker.check("a.txt", b"").outcome == UNREADABLE


def test_orders_are_answered_each_once(worker: Worker) -> None:
    orders = [(5, index) for index in range(4)]
    assert sorted(order for order, _, _ in run(orders, [worker])) == orders


def test_a_worker_over_its_time_is_replaced() -> None:
    with Worker(small=True, seconds=0.05) as hurried:
        late = hurried.check("a.txt", LONG)
        assert late.outcome == FAILED
        assert "more than 0.05 s" in late.why
        assert hurried.check("a.txt", b"").outcome == UNREADABLE


def test_a_worker_without_memory_fails_the_file_and_goes_on() -> None:
    with Worker(small=True, mebibytes=2) as poor:
        assert poor.check("a.txt", b"UNODC leads. " * 60_000).outcome == FAILED
        assert poor.check("a.txt", b"").outcome == UNREADABLE

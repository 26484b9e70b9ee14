"""`python -m tests.mutation`: mutated documents by the thousand, and what became of each."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

from tests.mutation.cases import make
from tests.mutation.check import FAILED, OUTCOMES, Result
from tests.mutation.sources import sources
from tests.mutation.worker import MEBIBYTES, SECONDS, Worker, run

SLOWEST = 5


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description="Read mutated documents.")
    parser.add_argument("--count", type=int, default=10_000, help="how many documents (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of all chance (default %(default)s)")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes (default %(default)s)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="most a document may take (default %(default)s)")
    parser.add_argument("--memory", type=int, default=MEBIBYTES, help="most MiB a document may take (%(default)s)")
    parser.add_argument("--stop-after", type=float, metavar="SECONDS", help="begin no document after so long")
    parser.add_argument("--small", action="store_true", help="digests and made-up files only, a hundredth of the size")
    parser.add_argument("--only", metavar="SEED:INDEX", help="one document again, as a failure names it")
    parser.add_argument("--write", type=Path, metavar="FILE", help="with --only: keep the mutated document")
    return parser.parse_args()


def main() -> int:
    """Run the command; the exit status is 1 when a document failed."""
    given = _arguments()
    orders = [(given.seed, index) for index in range(given.count)]
    if given.only:
        seed, _, index = given.only.partition(":")
        orders = [(int(seed), int(index))]
        if given.write:
            case = make(*orders[0], sources(small=given.small), small=given.small)
            given.write.write_bytes(case.content)
    began = monotonic()
    until = began + given.stop_after if given.stop_after else float("inf")
    told: list[tuple[tuple[int, int], str, Result]] = []
    counts: Counter[str] = Counter()
    spent = 0.0
    with ExitStack() as stack:
        workers = [
            stack.enter_context(Worker(small=given.small, seconds=given.seconds, mebibytes=given.memory))
            for _ in range(min(given.jobs, len(orders)))
        ]
        for order, recipe, result in run((order for order in orders if monotonic() < until), workers):
            counts[result.outcome] += 1
            counts["refused"] += result.refused
            spent += result.seconds
            told = _slowest([*told, (order, recipe, result)])
            if result.outcome == FAILED:
                _say(f"FAILED {order[0]}:{order[1]} in {result.seconds:.1f} s: {result.why}\n    {recipe}")
            elif given.only:
                _say(f"{result.outcome} in {result.seconds:.1f} s: {result.statements} statements\n    {recipe}")
    _say("Slowest: " + "; ".join(f"{s}:{i} {result.seconds:.1f} s" for (s, i), _, result in told))
    _say(", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES)
         + f"; {counts['refused']} statements refused by the shapes; {monotonic() - began:.0f} s by the clock, "
         f"{spent:.0f} s of processor time.")  # fmt: skip
    return 1 if counts[FAILED] else 0


def _slowest(told: list[tuple[tuple[int, int], str, Result]]) -> list[tuple[tuple[int, int], str, Result]]:
    return sorted(told, key=lambda item: -item[2].seconds)[:SLOWEST]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

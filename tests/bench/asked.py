"""Every curated question on a made-up graph in the embedded engine, and on one of a tenth of the size.

A row says the processor time of the answers, how it grew with the size, and whether the engine began at an index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, thread_time

from api.questions import Question, Source, ask, load_registry, open_source
from api.questions.names import Names
from api.questions.run import read_names, written
from graph.arcade import ArcadeEngine
from graph.engine import Engine, Value
from graph.values import bound
from tests.bench.made import FAMILY, World, key, publish
from tests.bench.parts import Row

RUNS = 25
WARM = 5
"""Runs before the first that counts: Java compiles what it runs often."""

LONGEST = 4.0
"""Seconds after which a slow question is not asked again."""

SMALLER = 10
MOST_KEYED = 0.05
MOST_WIDE = 1.0
MOST_GROWTH = 1.5
LEAST_GROWTH = 0.001
"""Seconds below which a longer answer is the clock's and the caches' doing, not the size's."""

KEYS = ("topic", "agent", "body", "document")
"""The types of parameter by which a question is keyed."""

INDEX = {True: "index", False: "no index", None: "index not told"}

WIDE = ("overlap-matrix", "co-mandates", "topic-overlaps")
"""The matrix and the network, whose topic is one with all below it."""

TEXTS = {"since": "2000", "until": "2026", "least": "1"}
"""Values of worked examples that would leave out what the made-up graph has."""


@dataclass(frozen=True)
class Case:
    """A question and the parameters that are given: those of its worked example, or one key in its place."""

    question: Question
    given: tuple[str, ...]

    @property
    def name(self) -> str:
        """How one would ask it."""
        return " ".join((self.question.id, *(f"--{name}" for name in self.given)))

    @property
    def keyed(self) -> bool:
        """Whether one of the values is an entity, topic, body or document."""
        return any(self.question.front.params[name].type in KEYS for name in self.given)

    @property
    def limit(self) -> float | None:
        """The seconds within which it is to be answered; None where no number is set."""
        if self.question.id in WIDE:
            return MOST_WIDE
        return MOST_KEYED if self.keyed else None


@dataclass(frozen=True)
class Asked:
    """The processor seconds of each time that a case was asked, those on the clock, and the most rows of an answer.

    The engine answers in the thread that asks, so that the thread's processor time is what an idle machine would take;
    on a busy one the clock also counts what others do. `index` says whether the engine began at an index.
    """

    times: tuple[float, ...]
    clock: tuple[float, ...]
    rows: int
    index: bool | None

    @property
    def typical(self) -> float:
        """The median."""
        return median(self.times)


def late(times: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def begins_at_an_index(profile: str) -> bool | None:
    """Whether the first nodes that a profile of ArcadeDB finds come from an index.

    A plan by cost is printed from its end, so that its first step stands below the others; one that follows the
    clauses is printed from its beginning. None where all is found in subqueries, of which a profile says nothing.
    """
    by_cost = [line for line in profile.splitlines() if re.search(r"\+ Node(?:IndexSeek|ByLabelScan|\w*Scan)\(", line)]
    by_clause = [line for line in profile.splitlines() if "+ MATCH NODE" in line]
    if by_cost:
        return all("index=" in line for line in by_cost)
    return "[index:" in by_clause[0] if by_clause else None


def cases() -> Iterator[Case]:
    """Each question as in its worked example, and by each of its keys alone with what it needs."""
    for question in load_registry():
        front = question.front
        made = [Case(question, tuple(front.example))]
        for name, param in front.params.items():
            if param.type in KEYS:
                given = tuple(one for one in front.params if one == name or one in question.needs)
                made.append(Case(question, given))
        yield from {case.given: case for case in made}.values()


def answers(nodes: int, folder: Path, runs: int = RUNS) -> list[Row]:
    """A row a case: how long the answer takes, what it is at ten times the size, and how the engine begins."""
    small, large = World.of(nodes // SMALLER), World.of(nodes)
    before = _asked(small, folder / "small", runs)
    after = _asked(large, folder / "large", runs)
    rows = [_row(case, before[case.name], after[case.name]) for case in cases()]
    missed = [row for row in rows if row.holds is False]
    summary = f"{len(rows) - len(missed)} of {len(rows)} hold what is asked, at {nodes:,} nodes"
    return [*rows, Row("questions", summary)]


def _row(case: Case, small: Asked, large: Asked) -> Row:
    growth = large.typical / small.typical
    slow = late(large.times)
    value = (
        f"p50 {large.typical * 1000:.1f}, p95 {slow * 1000:.1f} ms (clock {late(large.clock) * 1000:.1f}); "
        f"x {growth:.2f}; {INDEX[large.index]}; {large.rows} rows"
    )
    if case.limit is None:
        return Row(case.name, value)
    within = slow <= case.limit
    if not case.keyed:
        return Row(case.name, value, f"<= {case.limit * 1000:.0f} ms", within)
    steady = growth <= MOST_GROWTH or large.typical - small.typical <= LEAST_GROWTH
    asked = f"<= {case.limit * 1000:.0f} ms, x {MOST_GROWTH}, index"
    return Row(case.name, value, asked, within and steady and large.index is not False)


def _asked(world: World, folder: Path, runs: int) -> dict[str, Asked]:
    data = publish(world, folder)
    with open_source(data) as source:
        names = read_names(load_registry(), source)
        return {case.name: _times(world, case, source, names, runs) for case in cases()}


def _times(world: World, case: Case, source: Source, names: Names, runs: int) -> Asked:
    """Each run has keys of its own, drawn alike for both sizes; the first are not counted."""
    drawn = Random(case.name)
    times: list[float] = []
    clock: list[float] = []
    rows = 0
    given: dict[str, str] = {}
    while len(times) <= runs and sum(clock) <= LONGEST:
        given = {name: value(world, case.question, name, drawn.randrange(world.documents)) for name in case.given}
        began, began_on_clock = thread_time(), perf_counter()
        answer = ask(load_registry(), source, case.question.id, given, names=names)
        times.append(thread_time() - began)
        clock.append(perf_counter() - began_on_clock)
        rows = max(rows, answer.total)
    index = begins_at_an_index(profile(source.engine, *written(case.question, given, names)))
    return Asked(tuple(times[WARM:] or times), tuple(clock[WARM:] or clock), rows, index)


def profile(engine: Engine, cypher: str, params: Mapping[str, Value]) -> str:
    """How the embedded engine found the answer, as lines of text; unlike EXPLAIN it names every index."""
    if not isinstance(engine, ArcadeEngine):
        raise TypeError("Only the embedded engine is profiled.")
    found = engine._database.query("opencypher", f"PROFILE {cypher}", bound(params))
    found.to_list()
    return str(found._java_result_set.getExecutionPlan().get().prettyPrint(0, 2))


def value(world: World, question: Question, name: str, number: int) -> str:
    """A value for a parameter: something of the made-up graph by its number, else what the worked example says."""
    param = question.front.params[name]
    inner = min(number - number % FAMILY + 1, world.documents - 1)
    match param.type:
        case "topic":
            return f"topic/made-{number - number % FAMILY if question.id in WIDE else inner}"
        case "body":
            return f"body/made-{inner}"
        case "agent":
            return f"body/made-{inner}" if name in ("body", "parent") else f"entity/made-{number}"
        case "document":
            return f"document/made-{number}"
        case "person":
            return f"person/made-{number}"
        case "words":
            return f"matter {number}-3"
        case _:
            return key(number) if name == "symbol" else TEXTS.get(name, question.front.example.get(name, param.example))

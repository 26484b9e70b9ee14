"""What a load did, or would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.neo4j.plan import Pairs, Plan

Watch = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many rows of it are done, and how many there are in all."""


@dataclass(frozen=True)
class Report:
    """The version that a load brought in, or would, the one before it, and how much changed between the two.

    `stale` are nodes that nothing describes any more, some of which stay as something still points to them; `nodes` and
    `links` count what the server has afterwards.
    """

    version: str
    before: str | None
    graphs: int = 0
    gone: int = 0
    new: int = 0
    changed: int = 0
    stale: int = 0
    linked: int = 0
    cut: int = 0
    nodes: int = 0
    links: int = 0


def report_of(plan: Plan, version: str, before: str | None, nodes: int, links: int) -> Report:
    """The report of a plan, with what the server has afterwards."""
    return Report(
        version=version,
        before=before,
        graphs=len(plan.graphs),
        gone=len(plan.gone),
        new=sum(map(len, plan.new.values())),
        changed=sum(map(len, plan.changed.values())),
        stale=len(plan.loose),
        linked=_pairs(plan.inner) + _pairs(plan.cross),
        cut=_pairs(plan.cut),
        nodes=nodes,
        links=links,
    )


def silent(what: str, done: int, total: int) -> None:
    """A watch that tells nobody."""


def _pairs(links: Pairs) -> int:
    return sum(map(len, links.values()))

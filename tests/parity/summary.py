"""What the parity tests compared, as a line at the end of the run."""

from __future__ import annotations

from collections.abc import Sequence

Told = tuple[str, int, str]
"""A question, how many answers were compared, and the version of Neo4j."""


def parity_line(rows: Sequence[Told]) -> str:
    """The counts of all comparisons."""
    questions = len({id for id, _, _ in rows})
    versions = " and ".join(sorted({version for _, _, version in rows}))
    answers = sum(count for _, count, _ in rows)
    return f"parity: {questions} questions on ArcadeDB, Neo4j {versions} and SPARQL, {answers} answers the same"

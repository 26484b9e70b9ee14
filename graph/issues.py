"""What went wrong with an input, in words for the user."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Issue:
    """One line of the issue log: the file's name, the stage (read, structure, extract, check, data), the problem as
    one sentence, and how to mend it.
    """

    file: str
    stage: str
    problem: str
    mend: str

"""A group of findings of one sort."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """What the findings are, in the plural, and one sentence for each. `long` groups are cut unless asked for whole."""

    title: str
    sentences: tuple[str, ...]
    long: bool = False

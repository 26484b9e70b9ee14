"""Leaves out of a question's Cypher what only matters for parameters that are not given.

A filter such as `$entity IS NULL OR h.id IN $entity` serves with and without a value, but an engine that plans before
it knows the values reads every node for it. With a value, what is left is `h.id IN $entity`, which an index answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from api.questions.anchors import begun
from api.questions.model import Question

_UNLESS_GIVEN = r"(\bWHERE\s+|\()\${name}\s+IS\s+NULL\s+OR\s+"
"""What a filter begins with, right after WHERE or a bracket, so that leaving it out changes no precedence."""


@lru_cache(maxsize=512)
def _written(cypher: str, anchors: tuple[tuple[str, str], ...], names: frozenset[str]) -> str:
    return begun(for_given(cypher, names), dict(anchors), names)


def cypher_for(question: Question, names: frozenset[str]) -> str:
    """The question's Cypher as it is asked when just the parameters in `names` have values."""
    return _written(question.cypher, tuple(question.front.anchors.items()), names)


def for_given(cypher: str, names: frozenset[str]) -> str:
    """The query for values of just the parameters in `names`; it gives the same rows."""
    for name in sorted(names):
        cypher = re.sub(_UNLESS_GIVEN.replace("{name}", name), r"\1", cypher)
    return cypher


def given(bound: Iterable[tuple[str, object]]) -> frozenset[str]:
    """The names of the parameters that have a value."""
    return frozenset(name for name, value in bound if value is not None)

"""What a rule is: a named function over a sentence, with sentences that must fire it and near misses that must not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.rules.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """A holder's link with topics as a rule sees it; without topics the context gives them.

    `role` is a role code. `refers` says that the words in the topic's place point back (`this work`), `body` is the
    body that the holder leads, whose topics are the mandate's, `phrase` the noun phrase in the topic's place, for a
    candidate concept, `at` the verb or noun on which the link rests and by which its standing is judged.
    """

    holder: str
    topics: tuple[str, ...]
    role: str
    strength: str = "direct"
    refers: bool = False
    body: str | None = None
    phrase: str | None = None
    status: str = "stated"
    at: Token | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the `holder role topic` lines it must give; none for a near miss."""

    text: str
    gives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A rule: its id (`mandate.leads`), its function, and its examples. The function's docstring says what it reads."""

    id: str
    find: Callable[[Sentence], Iterable[Finding]]
    fires: tuple[Example, ...]
    misses: tuple[Example, ...] = ()

    def __call__(self, sentence: Sentence) -> Iterator[Finding]:
        """What the rule finds in the sentence."""
        yield from self.find(sentence)

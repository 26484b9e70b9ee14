"""What an explanation holds: plain records that print as text and as JSON alike.

Spans are character offsets into `ExplainedPassage.words`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recognition:
    """A name or topic in a passage: its span, printed words, id and label.

    `how` is `name` (of the vocabularies, or an acronym that the document introduced), `shape` (a new body), `generic`
    (`the Committee`) or `introduced` (the subject that the passage above hands down); `topic` for a topic.
    """

    start: int
    end: int
    printed: str
    id: str
    label: str
    how: str


@dataclass(frozen=True, slots=True)
class Firing:
    """What one rule found about one holder, and what came of it.

    `saw` are the topics in the words that the rule read; `topics` and `strength` are what the context made of them.
    `gave` are those that became mandates, with this `status`; `dropped` says in words why the others, or all, did not.
    """

    rule: str
    holder: str
    role: str
    saw: tuple[str, ...]
    saw_strength: str
    topics: tuple[str, ...]
    strength: str
    gave: tuple[str, ...]
    status: str = "stated"
    dropped: str | None = None


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule whose trigger word stands in the sentence and that found nothing by it; `why` completes `because`."""

    rule: str
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sentence could take from the text before it: topics of the section's heading, of the sentence before, and
    whom the text is about.
    """

    section: tuple[str, ...]
    before: tuple[str, ...]
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence with the findings of the rules, in the order in which these are trusted."""

    start: int
    end: int
    words: str
    surroundings: Surroundings
    fired: tuple[Firing, ...]
    nearly: tuple[NearMiss, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A fact as the pipeline gives it: kind, rule, status, and its fields with ids replaced by labels."""

    kind: str
    rule: str
    status: str
    quote: str
    says: dict[str, str]


@dataclass(frozen=True, slots=True)
class ExplainedPassage:
    """One passage. `unparsed` says why its sentences were not read by the rules, None where they were."""

    kind: str
    page: int | None
    words: str
    headings: tuple[str, ...]
    chapeau: str | None
    names: tuple[Recognition, ...]
    topics: tuple[Recognition, ...]
    unparsed: str | None
    sentences: tuple[ExplainedSentence, ...]
    facts: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All passages of a document that bear one printed reference."""

    document: str
    file: str
    paragraph: str
    passages: tuple[ExplainedPassage, ...]

"""What everything in the data is called: from a name that a user gives to the ids that a query takes."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile

from api.questions.errors import UnknownNameError
from api.questions.model import NAMED, Answer

LONGEST = 14
"""Words of the longest name that is looked for in a text."""

MENTIONED = ("body", "agent", "topic", "person", "document")
"""The kinds of things that are looked for in a text, in this order."""

_WORD = re.compile(r"[^\W_]+(?:[-/.&'’][^\W_]+)*")
NEAREST = 3
"""How many suggestions an unknown name gets."""


@dataclass(frozen=True)
class Named:
    """A thing with its kind (see `queries/names.cypher`), short name, all names, and the ids directly above it."""

    id: str
    kind: str
    label: str
    names: tuple[str, ...]
    broader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mentioned:
    """A thing that a text names: its kind, the words that name it, and where these stand."""

    kind: str
    words: str
    start: int
    end: int


@dataclass
class _Index:
    """The ids of one kind by exact and by folded name."""

    exact: dict[str, set[str]] = field(default_factory=dict)
    folded: dict[str, set[str]] = field(default_factory=dict)


class Names:
    """An index of all things by their names; built once for a version of the data."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._things = {thing.id: thing for thing in things}
        self._indexes: dict[str, _Index] = {}
        self._below: dict[str, set[str]] = {}
        for thing in self._things.values():
            index = self._indexes.setdefault(thing.kind, _Index())
            index.exact.setdefault(thing.label, set()).add(thing.id)
            for name in {thing.id, thing.id.partition("/")[2], *thing.names, *_stems(thing)}:
                index.folded.setdefault(fold(name), set()).add(thing.id)
            for above in thing.broader:
                self._below.setdefault(above, set()).add(thing.id)

    @classmethod
    def of(cls, answer: Answer) -> Names:
        """The index of the rows of the question `names`."""
        return cls(
            Named(
                str(row["id"]), str(row["kind"]), str(row["label"] or ""), _texts(row["names"]), _texts(row["broader"])
            )
            for row in answer.records()
        )

    def ids(self, param: str, kind: str, name: str) -> tuple[str, ...]:
        """The ids that `name` means for a parameter of the type `kind`, sorted; a topic comes with all narrower ones.

        An id counts before a short name, a short name before any other name, the first letters' case and accents
        aside. UnknownNameError with the nearest names where nothing is called so.
        """
        found = self._find(NAMED[kind], name)
        if not found:
            near = self.nearest(kind, name)
            what = {"agent": "entity or body"}.get(kind, kind)
            hint = (
                f"did you mean {_either(near)}?" if near else f"see `cebgraph query {_LISTED[kind]}` for all of them."
            )
            raise UnknownNameError(param, f"No {what} is called {name!r}; {hint}", near)
        return tuple(sorted(self._with_narrower(found) if kind == "topic" else found))

    def within(self, text: str) -> list[Mentioned]:
        """What a text names, in order, longer names before shorter ones.

        A name of one word that is no topic counts only as it is printed: `who` is not WHO.
        """
        words = list(_WORD.finditer(text))
        found: list[Mentioned] = []
        at = 0
        while at < len(words):
            for last in range(min(len(words), at + LONGEST) - 1, at - 1, -1):
                if one := self._mentioned(text, words[at].start(), words[last].end()):
                    found.append(one)
                    at = last
                    break
            at += 1
        return found

    def _mentioned(self, text: str, start: int, end: int) -> Mentioned | None:
        words = text[start:end]
        for kind in MENTIONED:
            index = self._indexes.get(kind)
            things = [self._things[id] for id in index.folded.get(fold(words), ())] if index else []
            spelt = " " in words or kind == "topic" or any(words in {one.label, *one.names} for one in things)
            if things and spelt:
                return Mentioned(kind, words, start, end)
        return None

    def nearest(self, kind: str, name: str) -> tuple[str, ...]:
        """The short names of the things whose names are most like `name`, best first."""
        folded = fold(name)
        pool: dict[str, str] = {}
        for wanted in NAMED[kind]:
            for known, ids in self._indexes.get(wanted, _Index()).folded.items():
                pool.setdefault(known, self._things[min(ids)].label)
        close = difflib.get_close_matches(folded, pool, n=3 * NEAREST, cutoff=0.7)
        words = set(folded.split())
        holding = sorted(
            (known for known in pool if words and words <= set(known.split())), key=lambda known: (len(known), known)
        )
        close.sort(key=lambda known: (*_unlike(folded, known), fold(pool[known]) != known, known))
        return tuple(dict.fromkeys(pool[known] for known in [*close, *holding]))[:NEAREST]

    def _find(self, kinds: tuple[str, ...], name: str) -> set[str]:
        if name in self._things and self._things[name].kind in kinds:
            return {name}
        indexes = [self._indexes[kind] for kind in kinds if kind in self._indexes]
        for wanted, pick in ((name, "exact"), (fold(name), "folded")):
            found: set[str] = set().union(*(getattr(index, pick).get(wanted, ()) for index in indexes))
            if found:
                return found
        return set()

    def _with_narrower(self, topics: set[str]) -> set[str]:
        found = set(topics)
        queue = list(topics)
        while queue:
            below = self._below.get(queue.pop(), set()) - found
            found |= below
            queue.extend(below)
        return found


_LISTED = {
    "agent": "entities",
    "body": "entities",
    "document": "documents",
    "person": "posts",
    "role": "names",
    "topic": "topics",
}


def fold(text: str) -> str:
    """Lower case without accents, anything but letters and digits as one space."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", " ", plain.casefold()).strip()


def _unlike(asked: str, known: str) -> tuple[float, int]:
    """How far a name is from the one asked for: by all letters, then by how many they begin with alike."""
    begun = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(asked, known, strict=False)))
    return -difflib.SequenceMatcher(None, known, asked).ratio(), -begun


def _stems(thing: Named) -> set[str]:
    """The stems of a document's file names."""
    return {name.rpartition(".")[0] for name in thing.names if "." in name} if thing.kind == "document" else set()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, tuple) else ()


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(names)

"""Names of the vocabularies found in running text: a trie over folded words, longest name first.

Acronyms and one-word names of agents must be printed in their own case (`WHO`, not `who`); names of several words and
topics may be printed in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.names.fold import Word, key, plurals, words
from ontology.model import Ontology


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: the id of the thing named, `agent` or `topic`, and its span."""

    id: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in the trie; `exact` holds the printed form where case matters, else None.

    `plural` says which of the name's words are plural, where that matters: `Third Committees` is no Third Committee.
    """

    id: str
    kind: str
    exact: str | None = None
    plural: tuple[bool, ...] | None = None


@dataclass
class Trie:
    """Names by their folded words."""

    entries: list[Entry] = field(default_factory=list)
    children: dict[str, Trie] = field(default_factory=dict)

    def add(self, name: str, entry: Entry) -> None:
        """Put a name in; a name without words is left out."""
        node = self
        for word in key(name):
            node = node.children.setdefault(word, Trie())
        if node is not self and entry not in node.entries:
            node.entries.append(entry)

    def find(self, text: str, found: Sequence[Word]) -> Iterator[Mention]:
        """The names in the text, leftmost and longest first, not overlapping."""
        at = 0
        while at < len(found):
            hit = self._longest(text, found, at)
            if hit is None:
                at += 1
                continue
            mention, length = hit
            yield mention
            at += length

    def _longest(self, text: str, found: Sequence[Word], at: int) -> tuple[Mention, int] | None:
        node: Trie | None = self
        best: tuple[Mention, int] | None = None
        for offset in range(at, len(found)):
            if offset > at and not _joined(text, found[offset - 1].end, found[offset].start):
                break
            node = node.children.get(found[offset].folded) if node else None
            if node is None:
                break
            start, end = found[at].start, found[offset].end
            for entry in node.entries:
                if entry.plural is not None and _of_several(entry.plural, found[at : offset + 1]):
                    continue
                if entry.exact is None or _same_case(entry.exact, text[start:end]):
                    best = (Mention(entry.id, entry.kind, start, end), offset - at + 1)
                    break
        return best


def _joined(text: str, end: int, start: int) -> bool:
    """Whether the characters between two words keep them in one name: blanks, hyphens, slashes, commas, apostrophes."""
    between = text[end:start]
    return len(between) <= 3 and not set(between) - set(" -‑–/,’'&s\u00a0") and between.count(",") <= 1


def _same_case(exact: str, printed: str) -> bool:
    """Whether an acronym is printed as one: the same letters, or all of them upper case."""
    plain = printed.replace("‑", "-").removesuffix("'s").removesuffix("’s")
    return plain == exact or (plain.upper() == plain and exact.upper() == plain)


_INSTITUTIONS = frozenset(
    "committee subcommittee group team force board commission network office council department fund".split()
)
"""Words that, printed in the plural where a name has the singular, speak of several such bodies."""


def _of_several(number: tuple[bool, ...], found: Sequence[Word]) -> bool:
    """Whether the words name several bodies of a kind, not the one whose name has this number."""
    printed = plurals(found)
    return any(p and not n and w.folded in _INSTITUTIONS for p, n, w in zip(printed, number, found, strict=False))


def _case_matters(name: str) -> bool:
    return len(key(name)) == 1 or name.upper() == name


@dataclass(frozen=True)
class Gazetteer:
    """The names of agents and of topics, apart, as a topic may stand inside an agent's name."""

    agents: Trie
    topics: Trie

    def find_agents(self, text: str) -> list[Mention]:
        """Agents named in the text, in order."""
        return list(self.agents.find(text, words(text)))

    def find_topics(self, text: str) -> list[Mention]:
        """Topics named in the text, in order."""
        return list(self.topics.find(text, words(text)))


def build(ontology: Ontology) -> Gazetteer:
    """The gazetteer of an ontology (some tens of milliseconds: keep it)."""
    agents, topics = Trie(), Trie()
    for name, entry in _agent_names(ontology):
        agents.add(name, entry)
    for post in ontology.posts.values():
        named = post.id if post.holds_mandates else post.names
        for name in (post.label, *post.alternatives):
            if named is None:
                break
            agents.add(name, Entry(named, "agent"))
            agents.add(f"{name}s", Entry(named, "agent"))
    for topic in ontology.topics.values():
        for name in (topic.label, *topic.alternatives):
            topics.add(name, Entry(topic.id, "topic", name if name.upper() == name else None))
    return Gazetteer(agents, topics)


def _agent_names(ontology: Ontology) -> Iterable[tuple[str, Entry]]:
    for agent in ontology.agents.values():
        every = {agent.label, agent.name, *(n.text for n in agent.names)}
        for name in sorted(every):
            printed = words(name)
            number = plurals(printed[len(printed) - len(key(name)) :])
            yield name, Entry(agent.id, "agent", name if _case_matters(name) else None, number)

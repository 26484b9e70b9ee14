"""What sentences name: products such as a toolkit, and whether a name or topic is telling enough to link by."""

from __future__ import annotations

import re
from dataclasses import dataclass

PRODUCTS = (
    *("toolkit", "tool kit", "action plan", "plan of action", "plan", "road map", "roadmap", "strategy", "framework"),
    *("guideline", "guidance", "policy", "principle", "common approach", "approach", "common position", "white paper"),
    *("concept note", "discussion note", "discussion paper", "position paper", "terms of reference", "checklist"),
    *("code of conduct", "protocol", "database", "portal", "platform", "work programme", "programme of work"),
    *("analysis", "analyses", "study", "mapping", "compendium", "methodology", "survey", "dashboard", "blueprint"),
)
"""What is made on request and comes back."""

TELLING = frozenset(
    (
        *("toolkit", "tool kit", "action plan", "plan of action", "road map", "roadmap", "common position"),
        *("white paper", "concept note", "discussion note", "discussion paper", "position paper", "checklist"),
        *("code of conduct", "compendium", "dashboard", "blueprint"),
    )
)
"""Products of which a sentence seldom means two, so that the bare word may be a name; a policy or plan needs more."""

_PLAIN = frozenset(
    (
        *("united", "nations", "un", "system", "system-wide", "wide", "draft", "drafts", "new", "first", "second"),
        *("final", "actionable", "comprehensive", "joint", "common", "additional", "further", "inter-agency", "their"),
        *("revised", "updated", "proposed", "provisional", "preliminary", "overall", "global", "strategic", "present"),
    )
)
"""Words before a product that do not tell one from another."""

_STOP = frozenset(
    (
        *("the", "a", "an", "of", "on", "for", "and", "or", "to", "in", "its", "with", "by", "that", "this", "these"),
        *("as", "from", "at", "under", "through", "his", "her", "all", "any", "such", "each", "which", "is", "was"),
    )
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*|[,;:.()]")
_HEAD = re.compile(rf"\b(?:{'|'.join(sorted(PRODUCTS, key=len, reverse=True))})(?:s|es)?\b", re.IGNORECASE)

_TITLE = re.compile(r"\b(?:Secretary(?:-General)?|Director|Office|Department|Division|Adviser) (?:for|of|on) [\w ,]*$")

_BODY_WORDS = frozenset(
    (
        *("task", "team", "force", "working", "group", "steering", "committee", "board", "network", "panel", "body"),
        *("mechanism", "commission", "council", "inter-agency", "interagency", "high-level", "senior", "level", "high"),
        *("management", "managers", "joint", "special", "advisory", "executive", "coordination", "technical", "core"),
        *("informal", "dedicated", "time-bound", "timebound", "the", "of", "and", "un", "united", "nations", "system"),
        *("ad", "hoc", "expert", "interim", "standing", "internal", "independent", "global", "new"),
    )
)

WORKING_BODIES = frozenset({"TaskTeam", "TaskForce", "WorkingGroup", "SteeringGroup"})
"""Classes of bodies that are set up for one subject, so that news of the body is news of what was asked of it."""

WIDEST_TOPIC = 12
"""A topic with more narrower topics than this, or at the top of the scheme, is too broad to link by."""


@dataclass(frozen=True, order=True)
class Product:
    """A product as a sentence names it: the kind of thing, and the words that tell it from others of the kind."""

    head: str
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """How it is called in a reason."""
        return " ".join((*self.words, self.head))

    def same(self, other: Product) -> bool:
        """Whether the two may be one: the same kind of thing, and the words of one are all among those of the other."""
        mine, theirs = set(self.words), set(other.words)
        return self.head == other.head and (mine <= theirs or theirs <= mine)


def products(quote: str) -> tuple[Product, ...]:
    """The products that a sentence names, sorted, each once; the name of an office or post is none."""
    found = set()
    for match in _HEAD.finditer(quote):
        if _TITLE.search(quote[max(0, match.start() - 100) : match.start()]):
            continue
        words: list[str] = []
        for word in reversed(_WORD.findall(quote[max(0, match.start() - 60) : match.start()].lower())):
            if word in _STOP or not word[0].isalpha() or len(words) == 4:
                break
            if word.endswith(("ing", "ed")):
                break
            words.append(word)
        telling = tuple(word for word in reversed(words) if word not in _PLAIN)
        found.add(Product(_singular(match.group().lower()), telling))
    return tuple(sorted(found))


def is_generic(name: str) -> bool:
    """Whether a body's name says only what type of body it is (`Senior Management Group`), so that two may share it."""
    return all(word in _BODY_WORDS for word in re.findall(r"[a-z-]+", name.lower()))


def _singular(head: str) -> str:
    if head in ("analyses", "analysis"):
        return "analysis"
    if head.endswith("ies"):
        return head[:-3] + "y"
    return head if head.endswith(("reference", "ss")) else head.removesuffix("s")

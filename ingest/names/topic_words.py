"""Whether the word of a topic, where it is printed, names that topic: no other sense, institution or address."""

from __future__ import annotations

import re

from ingest.names.gazetteer import Mention

_MODIFIED = (
    r"(?<!\bthe)(?<!\band)(?<!\bof)(?<!\bon)(?<!\bfor)(?<!\bto)(?<!\bin)(?<!\bwith)(?<!\bnatural)(?<!\bglobal)"
    r"(?<!\bmarine)(?<!,)(?<!^) "
)
OTHER_SENSES: dict[str, re.Pattern[str]] = {
    "environment": re.compile(
        _MODIFIED + r"environment\b|\benvironment (?:for|in which|where|that|conducive)|\ban environment"
    ),
    "environments": re.compile("environments"),
    "population": re.compile(_MODIFIED + r"population\b"),
    "populations": re.compile("populations"),
    "culture": re.compile(_MODIFIED + r"culture\b|culture of\b|\ba culture"),
    "cultures": re.compile("cultures"),
    "industry": re.compile(r"industry (?:best|standards?)"),
    "legal counsel": re.compile(""),
    "media": re.compile(r"(?:social|news|mainstream|traditional) (?:and social )?media"),
}
"""Topic words with a common other sense -> what the words around them look like in that sense."""

_INSTITUTIONS = frozenset(
    {"University", "Universities", "Library", "Parliament", "Bank", "Hospital", "Ports", "Police"}
)
"""Topic words that, capitalised behind a capitalised word, are part of an institution's name."""
_WORD = 60
"""More characters than the word before a topic can have."""


def names_a_topic(text: str, topic: Mention) -> bool:
    """Whether the words around a mention leave it its usual sense."""
    return not (
        _other_sense(text, topic) or _in_address(text, topic) or _in_proper_name(text, topic) or _in_unit(text, topic)
    )


def _other_sense(text: str, topic: Mention) -> bool:
    """Whether a word with a common other sense is printed in it: `working environments`, `affected populations`."""
    word = text[topic.start : topic.end].lower()
    senses = OTHER_SENSES.get(word)
    return senses is not None and senses.search(text[max(0, topic.start - 40) : topic.end + 24]) is not None


def _in_proper_name(text: str, topic: Mention) -> bool:
    """Whether a capitalised word is part of an institution's name (`Northern University`)."""
    word = text[topic.start : topic.end]
    if word not in _INSTITUTIONS:
        return False
    before = text[max(0, topic.start - _WORD) : topic.start].rstrip().rsplit(" ", 1)[-1]
    return topic.start > 0 and before[:1].isupper() and before.isalpha()


_UNIT = re.compile(
    r"(?:,? (?:and|for|of|on) [A-Z][\w-]+| [A-Z][\w-]+){0,4} "
    r"(?:Division|Unit|Branch|Section|Bureau|Directorate|Department|Service)\b"
)
"""What stands behind a topic's word in the name of a part of an organization (`Food and Nutrition Division`)."""


def _in_unit(text: str, topic: Mention) -> bool:
    """Whether a capitalised word is part of the name of a unit, in which somebody works who does something else."""
    return text[topic.start].isupper() and _UNIT.match(text, topic.end) is not None


def _in_address(text: str, topic: Mention) -> bool:
    """Whether the word is part of a web address."""
    return text[max(0, topic.start - 1) : topic.start] in {"/", ".", "_", "@"} or text[topic.end : topic.end + 1] in {
        "/",
        "_",
    }

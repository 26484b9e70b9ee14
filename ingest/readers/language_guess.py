"""The language of a text, guessed from its script and its commonest function words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

SAMPLE = 20_000
ENOUGH_WORDS = 8
ENOUGH_LETTERS = 40
MAIN_SCRIPT = 0.5
MIN_SHARE = 0.12
CLEAR_LEAD = 1.6
ALONE_SHARE = 0.03

# Scripts that decide the language among the official languages of the United Nations.
SCRIPTS = {"ARABIC": "ar", "CYRILLIC": "ru", "CJK": "zh"}
WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language among the six official ones, or None when unsure."""
    sample = text[:SAMPLE]
    scripts = Counter(_script(c) for c in sample if c.isalpha())
    letters = scripts.total()
    if letters < ENOUGH_LETTERS:
        return None
    script, count = scripts.most_common(1)[0]
    if count < MAIN_SCRIPT * letters:
        return None
    found = [word.lower() for word in WORD.findall(sample)]
    language = SCRIPTS.get(script)
    if language is not None:
        # Other languages share the script, so its own words must show, where it has words between spaces.
        own = _function_words("alone").get(language)
        return language if own is None or sum(word in own for word in found) >= ALONE_SHARE * len(found) else None
    return _by_words(found) if script == "LATIN" else None


@cache
def _function_words(group: str) -> dict[str, frozenset[str]]:
    """The function words of each language of a group of `function_words.toml`."""
    table = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in table[group].items()}


def _script(char: str) -> str:
    """The first word of the character's Unicode name, which for letters is their script."""
    return "LATIN" if char < "\u0250" else unicodedata.name(char, "").split(" ", 1)[0]


def _by_words(found: list[str]) -> str | None:
    """The language whose function words are a clear and large share of the words."""
    if len(found) < ENOUGH_WORDS:
        return None
    counts = Counter(found)
    shares = {
        language: sum(counts[word] for word in words) / len(found)
        for language, words in _function_words("latin").items()
    }
    best, second = sorted(shares, key=lambda code: shares[code], reverse=True)[:2]
    clear = shares[best] >= MIN_SHARE and shares[best] >= CLEAR_LEAD * shares[second]
    return best if clear else None

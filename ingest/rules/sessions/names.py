"""What a session is called: one name for `48th session`, `Forty-Eighth Session` and `forty-eighth session`."""

from __future__ import annotations

import re

from ontology.namespaces import slug

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ROUND = [f"{ten[:-1]}ieth" for ten in _TENS]
_FIRST = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_FIGURES = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_OF_YEAR = re.compile(r"\b(?:of|for) (\d{4})$")
_YEARLY = re.compile(r"\b(?:regular|substantive|annual|organizational)\b")
_YEAR = re.compile(r"\b\d{4}\b")


def ordinal(number: int) -> str:
    """A number from 1 to 199 as an ordinal in words (`48` -> `forty-eighth`); others in figures (`200th`)."""
    if not 0 < number < 200:
        return f"{number}th"
    if number > 99:
        return "hundredth" if number == 100 else f"hundred and {ordinal(number - 100)}"
    if number < 10:
        return _FIRST[number - 1]
    if number < 20:
        return _TEENS[number - 10]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_FIRST[ones - 1]}" if ones else _ROUND[tens - 2]


def session_name(printed: str, year: int | None) -> str | None:
    """The full name of a session in lower case, ordinals in words.

    A session that is counted by the year (`second regular session`) gets its year; without one it has no name of its
    own, and the result is None.
    """
    name = _FIGURES.sub(lambda match: ordinal(int(match[1])), " ".join(printed.lower().split()))
    name = _OF_YEAR.sub(r"of \1", name)
    if _YEARLY.search(name) and not _YEAR.search(name):
        return f"{name} of {year}" if year else None
    return name


def session_id(body: str, name: str) -> str:
    """The id of a body's session, the same in every document that names it."""
    return f"session/{body.rpartition('/')[2]}-{slug(name)}"

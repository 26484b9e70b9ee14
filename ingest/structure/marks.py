"""The marks at which a block may begin: paragraph numbers, letters and numerals of lists, bullets.

`9. Text`, `**47. Text**`, `9 Text`, `9.Text`, `31.I.4 Text`; `(a) Text`, `- (a) Text`, `a) Text`, `(ii) Text`;
`- Text`.
Values: a is 1, aa is 27; ii is 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORMAT = r"(?:\*{1,3}|_{1,3})?"
NUMBER = re.compile(rf"(?:#{{1,6}} )?{_FORMAT}(\d{{1,3}})\.(?![\d.]){_FORMAT}\s{{0,8}}(?=\S)")
DOTLESS = re.compile(r"(\d{1,3})(?:\s{1,8}(?=[A-Z“\"«])|(?=[A-Z][a-z]))")
COMPOUND = re.compile(rf"{_FORMAT}(\d{{1,2}}[A-Z]?\.(?:[IVXLC]{{1,6}}\.)?\d{{1,3}})\.?\s{{1,8}}(?=\S)")
_DECISION = re.compile(
    rf"{_FORMAT}(Decision|DECISION) (?:No\. )?(\d{{1,4}}(?:/\d{{1,3}})?)[.:]{_FORMAT}[.:]?\s{{1,8}}(?=\S)"
)
_BULLET = r"(?:[-•·▪◦‣●○■*\u2013—]\s{1,8})"
BULLET = re.compile(_BULLET + r"(?=\S)")
_ITEM = re.compile(
    rf"{_BULLET}?(?:\d{{1,2}}\.\s{{1,8}})?{_FORMAT}"
    rf"(?:\(([a-z]|([a-z])\2|[ivxl]{{1,6}}|\d{{1,2}})\)|([a-z]|[ivx]{{2,5}}|\d{{1,2}})\)){_FORMAT}\s{{0,8}}(?=\S)"
)
_DOTTED_ITEM = re.compile(rf"{_BULLET}?(?:\d{{1,2}}\.\s{{1,8}})?([a-z]|[ivx]{{1,5}})\.\s{{1,8}}(?=\S)")
ALONE = re.compile(
    r"(?:\*\*)?(?:\d{1,3}\.|\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)"
    r"|\d{1,2}[A-Z]?\.(?:[IVXLC]{1,6}\.)?\d{1,3}|[IVXLC]{1,6}\.|[A-H]\.|[-•▪◦‣●])(?:\*\*)?"
)
_REACH = 48
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_STEPS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its printed label (`9`, `31.I.4`, `a`, `ii`), its kind and how long it is in the text.

    `kind` is number, compound, decision, item or bullet.
    """

    label: str
    kind: str
    length: int


def number(text: str, dotless: bool = False) -> Mark | None:
    """The paragraph number at the beginning, if any; `dotless` takes a bare number before a capital as one."""
    match = NUMBER.match(text[:_REACH]) or (DOTLESS.match(text[:_REACH]) if dotless else None)
    return Mark(match[1], "number", match.end()) if match else None


def compound(text: str) -> Mark | None:
    """The number of a budget paragraph (`31.I.4`, `29A.12`) at the beginning, if any."""
    match = COMPOUND.match(text[:_REACH])
    return Mark(match[1], "compound", match.end()) if match else None


def decision(text: str) -> Mark | None:
    """The label of a decision (`Decision 3.`) at the beginning, if any; a meeting's decisions have their own count."""
    match = _DECISION.match(text[:_REACH])
    return Mark(f"decision {match[2]}", "decision", match.end()) if match else None


def item(text: str, dotted: bool = False) -> Mark | None:
    """The letter or numeral of a list item at the beginning, if any; `dotted` allows `a.` and `ii.` as well."""
    head = text[:_REACH]
    if match := _ITEM.match(head):
        return Mark(match[1] or match[3], "item", match.end())
    if dotted and (match := _DOTTED_ITEM.match(head)):
        return Mark(match[1], "item", match.end())
    return None


def bullet(text: str) -> Mark | None:
    """The bullet at the beginning, if any."""
    match = BULLET.match(text[:_REACH])
    return Mark("", "bullet", match.end()) if match else None


def alone(text: str) -> bool:
    """Whether the text is a mark and nothing else, its words being on the next line."""
    return len(text) <= 16 and bool(ALONE.fullmatch(text))


def begins(text: str) -> bool:
    """Whether the text begins with any mark."""
    return bool(number(text) or item(text) or bullet(text))


def roman(label: str) -> int | None:
    """The value of a Roman numeral in proper form, else None (`iv` is 4, `iiii` is none)."""
    low = label.lower()
    if not low or any(c not in _DIGITS for c in low):
        return None
    rest, value = low, 0
    for step, sign in _STEPS:
        while rest.startswith(sign) and value < 400:
            rest, value = rest[len(sign) :], value + step
    made, left = "", value
    for step, sign in _STEPS:
        while left >= step:
            made, left = made + sign, left - step
    return value if not rest and made == low else None


def values(label: str) -> dict[str, int]:
    """What a label may count as: `{"letter": 9, "roman": 1}` for `i`, `{"digit": 3}` for `3`."""
    if label.isdigit():
        return {"digit": int(label)}
    found: dict[str, int] = {}
    if len(label) == 1 or (len(label) == 2 and label[0] == label[1] and roman(label) is None):
        found["letter"] = ord(label[0]) - 96 + 26 * (len(label) - 1)
    if (value := roman(label)) is not None:
        found["roman"] = value
    return found

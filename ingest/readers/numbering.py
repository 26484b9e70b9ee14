"""List numbers of a DOCX document as Word prints them, computed from numbering.xml (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

BULLET = "-"
PLACEHOLDER = re.compile(r"%([1-9])")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, 28 -> bb, as Word counts."""
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 50)


def roman(number: int) -> str:
    """1 -> i, 4 -> iv, 9 -> ix; numbers without a roman form stay decimal."""
    if not 0 < number < 5000:
        return str(number)
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "ordinal": _ordinal,
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, number format, text such as `%1.%2`, and the level after which it restarts.

    `restart` counts levels from 1; 0 means never, None after any higher level. `legal` prints all numbers decimal.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A list definition in use: its levels and the numbers reached so far."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the list paragraphs of one document; call `label` for each of them in document order."""

    def __init__(self, root: BaseOxmlElement | None, style_lists: dict[str, str]) -> None:
        """`root` is the w:numbering element, `style_lists` the numId that each style gives."""
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._own_levels: dict[str, dict[int, Level]] = {}
        self._begun: set[tuple[str, int]] = set()
        links: dict[str, str] = {}
        if root is None:
            return
        for abstract in root.findall(qn("w:abstractNum")):
            identifier = abstract.get(qn("w:abstractNumId"), "")
            self._lists[identifier] = _List(_levels(abstract))
            link = abstract.find(qn("w:numStyleLink"))
            if link is not None:
                links[identifier] = link.get(qn("w:val"), "")
        for number in root.findall(qn("w:num")):
            self._add_number(number)
        for identifier, style in links.items():
            target = self._numbers.get(style_lists.get(style, ""))
            if target in self._lists:
                self._lists[identifier] = self._lists[target]

    def _add_number(self, number: BaseOxmlElement) -> None:
        """Take in a w:num: the list definition it uses, and what it overrides."""
        identifier = number.get(qn("w:numId"), "")
        abstract = number.find(qn("w:abstractNumId"))
        if abstract is None:
            return
        self._numbers[identifier] = abstract.get(qn("w:val"), "")
        for override in number.findall(qn("w:lvlOverride")):
            level = _integer(override.get(qn("w:ilvl")), 0)
            start = override.find(qn("w:startOverride"))
            if start is not None:
                self._overrides.setdefault(identifier, {})[level] = _integer(start.get(qn("w:val")), 1)
            self._own_levels.setdefault(identifier, {}).update(_levels(override))

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level that a list ties to a paragraph style, if any."""
        used = self._lists.get(self._numbers.get(number, ""))
        levels = used.levels if used else {}
        return next((index for index, level in levels.items() if level.style == style), None)

    def label(self, number: str, level: int) -> str | None:
        """Count one paragraph and give its printed number, `-` for a bullet, None where it has none."""
        used = self._lists.get(self._numbers.get(number, ""))
        if used is None:
            return None
        levels = used.levels | self._own_levels.get(number, {})
        definition = levels.get(level, Level(text=f"%{level + 1}."))
        override = self._overrides.get(number, {}).get(level)
        if override is not None and (number, level) not in self._begun:
            used.counts[level] = override
        elif level in used.counts:
            used.counts[level] += 1
        else:
            used.counts[level] = definition.start
        self._begun.add((number, level))
        for deeper in [index for index in used.counts if index > level]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or (restart > 0 and level < restart):
                del used.counts[deeper]
        if definition.format == "bullet":
            return BULLET
        return _printed(definition, levels, used.counts) or None


def _printed(definition: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    """The level's text with the numbers of the levels it names."""

    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        level = levels.get(index, Level())
        count = counts.get(index, level.start)
        return str(count) if definition.legal else FORMATS.get(level.format, str)(count)

    return PLACEHOLDER.sub(number, definition.text).strip()


def _levels(parent: BaseOxmlElement) -> dict[int, Level]:
    """The w:lvl children of a list definition or override."""
    found: dict[int, Level] = {}
    for element in parent.findall(qn("w:lvl")):
        values = {
            name: child.get(qn("w:val"), "1")
            for name in ("start", "numFmt", "lvlText", "lvlRestart", "isLgl", "pStyle")
            if (child := element.find(qn(f"w:{name}"))) is not None
        }
        found[_integer(element.get(qn("w:ilvl")), 0)] = Level(
            start=_integer(values.get("start"), 0 if "start" not in values else 1),
            format=values.get("numFmt", "decimal"),
            text=values.get("lvlText", ""),
            restart=_integer(values["lvlRestart"], 0) if "lvlRestart" in values else None,
            legal=values.get("isLgl", "0") not in {"0", "false"},
            style=values.get("pStyle"),
        )
    return found


def _integer(text: str | None, otherwise: int) -> int:
    """The number in an attribute, or another value where it is absent or no number of a sensible size."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else otherwise

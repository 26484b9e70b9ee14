"""Paragraph styles of a DOCX document: which are headings, and which carry a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

HEADING_NAME = re.compile(r"heading ([1-9])$", re.IGNORECASE)
MAX_LEVEL = 6
MAX_BASES = 20


class Styles:
    """What paragraphs inherit from their styles."""

    def __init__(self, root: BaseOxmlElement) -> None:
        """`root` is the w:styles element."""
        self._styles = {
            style.get(qn("w:styleId"), ""): style
            for style in root.findall(qn("w:style"))
            if style.get(qn("w:type")) in {"paragraph", "numbering"}
        }
        self._default = next(
            (name for name, style in self._styles.items() if style.get(qn("w:default")) in {"1", "true"}), ""
        )

    def style(self, paragraph: BaseOxmlElement) -> str:
        """The id of the paragraph's style, or of the default style."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return named.get(qn("w:val"), self._default) if named is not None else self._default

    def heading(self, paragraph: BaseOxmlElement) -> int | None:
        """The heading level from 1 to 6 by outline level or style name; None for other paragraphs."""
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if own is not None:
            return _outline(own)
        for style in self._chain(self.style(paragraph)):
            outline = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            if outline is not None:
                return _outline(outline)
            name = style.find(qn("w:name"))
            named = HEADING_NAME.match(name.get(qn("w:val"), "")) if name is not None else None
            if named:
                return min(int(named[1]), MAX_LEVEL)
            if name is not None and name.get(qn("w:val"), "").lower() == "title":
                return 1
        return None

    def list_properties(self, style: str) -> BaseOxmlElement | None:
        """The w:numPr that a style has or inherits."""
        for element in self._chain(style):
            found: BaseOxmlElement | None = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is not None:
                return found
        return None

    def lists(self) -> dict[str, str]:
        """The numId of every style that carries a list itself."""
        found = {}
        for name, style in self._styles.items():
            number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if number is not None:
                found[name] = number.get(qn("w:val"), "")
        return found

    def _chain(self, style: str) -> Iterator[BaseOxmlElement]:
        """A style and the styles it is based on, nearest first."""
        for _ in range(MAX_BASES):
            element = self._styles.get(style)
            if element is None:
                return
            yield element
            base = element.find(qn("w:basedOn"))
            if base is None:
                return
            style = base.get(qn("w:val"), "")


def _outline(element: BaseOxmlElement) -> int | None:
    """The level of a w:outlineLvl; its value 9 means body text."""
    value = element.get(qn("w:val"), "9")
    return min(int(value) + 1, MAX_LEVEL) if value.isdigit() and int(value) < 9 else None

"""The words of a DOCX paragraph: insertions kept, deletions and hidden text dropped, note marks in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.readers.printed import note_mark

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
SKIPPED = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:sdtPr"), FALLBACK})
TEXT_BOX = qn("w:txbxContent")
SIGNS = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): " ",
}
NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
OFF = frozenset({"0", "false", "off"})
BLANKS = re.compile(r"[ \t]+")
AROUND_BREAK = re.compile(r" *\n *")


@dataclass(slots=True)
class Words:
    """A paragraph's text, the notes it refers to (kind and id, in order), and the text boxes anchored in it."""

    text: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[BaseOxmlElement] = field(default_factory=list)


def words(paragraph: BaseOxmlElement, marks: dict[tuple[str, str], str]) -> Words:
    """The paragraph's words; `marks` gives the printed mark of each note by its kind and id."""
    found = Words()
    for element in _content(paragraph):
        if element.tag == TEXT_BOX:
            found.boxes.append(element)
        elif element.tag == qn("w:r"):
            _add_run(element, found, marks)
        elif element.tag == MATH_TEXT:
            found.text += element.text or ""
    found.text = AROUND_BREAK.sub("\n", BLANKS.sub(" ", found.text)).strip()
    return found


def _content(element: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Runs, formula texts and text boxes below an element, in document order; not into text boxes."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in SKIPPED:
            continue
        if child.tag in {qn("w:r"), TEXT_BOX, MATH_TEXT}:
            yield child
        if child.tag != TEXT_BOX:
            yield from _content(child)


def _add_run(run: BaseOxmlElement, found: Words, marks: dict[tuple[str, str], str]) -> None:
    """Add a run's own characters and notes."""
    look = run.find(qn("w:rPr"))
    if look is not None and _on(look.find(qn("w:vanish"))):
        return
    text = ""
    for child in run:
        if child.tag == qn("w:t"):
            text += (child.text or "").replace("\n", " ")
        elif child.tag in SIGNS:
            text += SIGNS[child.tag]
        elif child.tag in NOTES:
            note = (NOTES[child.tag], child.get(qn("w:id"), ""))
            if note in marks:
                found.text = found.text.rstrip() if found.text.strip() else found.text
                text += f"[^{marks[note]}]"
                found.notes.append(note)
    raised = look.find(qn("w:vertAlign")) if look is not None else None
    if raised is not None and raised.get(qn("w:val")) == "superscript":
        text = _raised(text, found.text)
    found.text += text


def _raised(text: str, before: str) -> str:
    """Superscript text: a printed note mark as `[^a]` or, at the start of a block, `[^a]: `; other text as it is."""
    mark = note_mark(text.strip(), before)
    if mark is None:
        return text
    return f"[^{mark[0]}]{mark[1]}" if before.strip() else f"[^{mark[0]}]: "


def _on(element: BaseOxmlElement | None) -> bool:
    """Whether a switch such as w:vanish is there and on."""
    return element is not None and element.get(qn("w:val"), "1") not in OFF

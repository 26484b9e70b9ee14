"""The walk over the blocks: each becomes a passage with its printed reference, or goes on with the one before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.structure import annexes, footnotes, head, headings, marks, stops, tables
from ingest.structure.blocks import Block
from ingest.structure.drafts import Draft, Drafts
from ingest.structure.headings import Heading
from ingest.structure.lists import Lists
from ingest.structure.sequence import Count
from ingest.structure.survey import Survey

FRONT = "header"
"""The reference of front matter: what stands above the text and belongs to no paragraph."""

_PAGE_BREAK_GAP = 3
_LONG_ITEM = 100
_SHORT_CHAPEAU = 60
_MEETING = re.compile(r"\d{1,4}(?:st|nd|rd|th) (?:plenary |\(?closed\)? )?meeting")
_CONTENTS = frozenset(("contents", "table of contents", "sommaire", "table des matières", "índice"))
_CONTENTS_LINE = re.compile(r"(?:\t|[ ]{3})\s{0,4}(?:\d{1,4}|[Pp]age)\s{0,4}$|^Page$")
_DATE = re.compile(r"\d{1,2} [A-Z][a-z]{2,8} \d{4}")


@dataclass(slots=True)
class Place:
    """The paragraph that is open: its reference, whether its number is printed, and the passages that matter below it.

    `intro` is the passage that introduces a list, `last` the last passage of words; `unfinished` says that it breaks
    off. `bullets` are the indents and passages of the bullets open.
    """

    ref: str | None = None
    numbered: bool = False
    indent: int = 0
    intro: int | None = None
    last: int | None = None
    last_text: str = ""
    unfinished: bool = False
    bullets: list[tuple[int, int]] = field(default_factory=list)


class Reading:
    """One walk over the blocks of one text; `passages` are the drafts it made."""

    def __init__(self, text: str, blocks: list[Block], survey: Survey) -> None:
        self.text = text
        self.blocks = blocks
        self.survey = survey
        self.drafts = Drafts()
        self.stack = headings.Stack()
        self.count = Count(survey.numbers)
        self.lists = Lists()
        self.place = Place()
        self.part = ""
        self.table: tables.Table | None = None
        self.tables_in_part = 0
        self.unnumbered = 0
        self.preambular = 0
        self.operative = 0
        self.enacting: int | None = None
        self.opener: int | None = None
        self.contents = False
        self.notes = False
        self.closing = False

    def front(self, block: Block) -> None:
        """A block of the front matter."""
        self.contents = self.contents or headings.clean(block.text).lower() in _CONTENTS
        self._add(FRONT, "front", block)

    def block(self, i: int) -> None:
        """The next block of the text."""
        block = self.blocks[i]
        if self._contents(i, block) or self._footnote(block) or self._row(i, block) or self._heading(i, block):
            return
        self.table = self.table if block.text[:1].islower() else None
        if self._paragraph(i, block) or self._item(block) or self._bullet(block):
            return
        self._plain(block)

    def _add(
        self,
        ref: str,
        kind: str,
        block: Block,
        chapeau: int | None = None,
        cells: tuple[tuple[int, int], ...] = (),
        columns: tuple[tuple[int, int], ...] = (),
    ) -> int:
        start, end = (block.start, block.end) if cells else _trimmed(block)
        return self.drafts.add(Draft(ref, kind, start, end, self.stack.titles(), chapeau, cells, columns))

    def _prefix(self, ref: str) -> str:
        return f"{self.part}/{ref}" if self.part else ref

    def _section(self) -> str:
        """The reference of a heading: that of its annex, else of its section."""
        if self.part and not self.part.startswith("section"):
            return self.part
        return self.stack.reference() or self.part

    def _words(self, index: int, block: Block) -> None:
        """Note a passage of words as the last one, to which a broken-off rest may be joined."""
        self.place.last = index
        self.place.last_text = block.text[-200:]
        self.place.unfinished = not stops.finished(block.text)
        self.stack.body = True

    def _contents(self, i: int, block: Block) -> bool:
        """A line of the table of contents: it ends in a page number after a tab, or such a line follows."""
        if not self.contents:
            return False
        following = self.blocks[i + 1].text if i + 1 < len(self.blocks) else ""
        self.contents = bool(_CONTENTS_LINE.search(block.text[-40:])) or (
            len(block.text) < 80 and not block.text.startswith("#") and bool(_CONTENTS_LINE.search(following[-40:]))
        )
        if self.contents:
            self._add("", "front", block)
        return self.contents

    def _footnote(self, block: Block) -> bool:
        label = footnotes.marked(block.text)
        self.notes = self.notes or block.ruled
        if label is None and self.notes and not self.survey.dotless:
            label = footnotes.bare(block.text)
        if label is None:
            self.notes = False
            return False
        self._add(self._prefix(f"fn {label}"), "footnote", block)
        return True

    def _row(self, i: int, block: Block) -> bool:
        spans = tables.cells(self.text, block)
        if not spans and self._goes_on_row(block):
            return True
        if not spans:
            return False
        if len(spans) == 1 and len(block.text) <= 120 and not stops.finished(block.text):
            self._put_heading(Heading(headings.clean(block.text), "plain"), block)
            return True
        if tables.is_header(self.text, spans, self.table):
            if self.table is None or self._starts_anew(i, block):
                self._open_table()
            assert self.table is not None
            self.table.header, self.table.columns = tables.words(self.text, spans), spans
            self._add(self.table.ref, "heading", block, self.table.heading, spans)
        else:
            if self.table is None:
                self._open_table()
            self._data_row(block, spans)
        self.stack.body = True
        self.place.unfinished = False
        return True

    def _open_table(self) -> None:
        self.tables_in_part += 1
        last = len(self.drafts.made) - 1
        above = last if last >= 0 and self.drafts.made[last].kind == "heading" else self.place.intro
        ref = self._prefix(f"table {self.tables_in_part}")
        self.table = tables.Table(ref, (), (), above)

    def _starts_anew(self, i: int, block: Block) -> bool:
        """Whether a header that comes again opens another table, not the same one on another page."""
        if i + 1 >= len(self.blocks):
            return True
        spans = tables.cells(self.text, self.blocks[i + 1])
        number = tables.number(self.text, spans) if spans else None
        return number == "1" if number else not block.broken

    def _data_row(self, block: Block, spans: tuple[tuple[int, int], ...]) -> None:
        table = self.table
        assert table is not None
        if tables.first_empty(self.text, block) and table.last_index is not None:
            self._add(f"{table.ref}/row {table.last}", "row", block, table.last_index, spans, table.columns)
            return
        table.rows += 1
        table.last = tables.number(self.text, spans) or str(table.rows)
        table.last_index = self._add(f"{table.ref}/row {table.last}", "row", block, table.heading, spans, table.columns)

    def _goes_on_row(self, block: Block) -> bool:
        """Take in the rest of a cell that a page break tore off, or a row of which only one later cell has words."""
        table = self.table
        if table is None or table.last_index is None or marks.begins(block.text):
            return False
        if not block.text[:1].islower() and not (block.gap == 0 and tables.first_empty(self.text, block)):
            return False
        span = (block.start, block.end)
        self._add(f"{table.ref}/row {table.last}", "row", block, table.last_index, (span,))
        return True

    def _heading(self, i: int, block: Block) -> bool:
        if self._group(i, block):
            return True
        label = annexes.label(block.text)
        if label and not self._tears(block):
            self._annex(label, block)
            return True
        if head.enacts(block.text) and not self.place.unfinished:
            self.enacting = self._add("", "front", block)
            self.place = Place()
            return True
        if headings.is_caption(block.text):
            self.table = None
            self._add(self._section(), "heading", block)
            return True
        heading = headings.marked(block, self.stack.numbered)
        if heading is None and self._is_title(i, block):
            if i and headings.is_caption(self.blocks[i - 1].text):
                self._add(self._section(), "heading", block)
                return True
            heading = Heading(headings.clean(block.text), "plain")
        if heading is None or (len(block.text) > 100 and marks.number(block.text) and stops.finished(block.text)):
            return False
        self._put_heading(heading, block)
        return True

    def _group(self, i: int, block: Block) -> bool:
        """A line between the rows of one table that names the rows below it."""
        if self.table is None or block.gap or block.text.startswith("#") or i + 1 >= len(self.blocks):
            return False
        following = self.blocks[i + 1]
        spans = tables.cells(self.text, following)
        if len(spans) < 2 or following.gap or tables.is_header(self.text, spans, self.table) or len(block.text) > 120:
            return False
        self._add(self.table.ref, "heading", block, self.table.heading)
        return True

    def _is_title(self, i: int, block: Block) -> bool:
        return self.survey.titles[i] and not (self._tears(block) and block.broken)

    def _tears(self, block: Block) -> bool:
        """Whether the words before break off, so that this block may be their rest."""
        return self.place.unfinished and self.place.ref is not None and stops.goes_on(block.text)

    def _annex(self, label: str, block: Block) -> None:
        self.part = label
        self.stack.annex(headings.clean(block.text))
        start, end = _trimmed(block)
        self.drafts.add(Draft(label, "heading", start, end))
        self.count.restart()
        self.lists.clear()
        self.place, self.table, self.tables_in_part = Place(), None, 0
        self.enacting = None

    def _put_heading(self, heading: Heading, block: Block) -> None:
        self.stack.push(heading)
        self.contents = heading.title.lower() in _CONTENTS
        start, end = _trimmed(block)
        above = tuple(entry.title for _, entry in self.stack.entries[:-1])
        index = self.drafts.add(Draft(self._section(), "heading", start, end, above))
        self.place, self.table, self.opener = Place(intro=index), None, None
        self.lists.clear()
        self.count.item = None

    def _paragraph(self, i: int, block: Block) -> bool:
        if self.survey.compound and (mark := marks.compound(block.text)):
            self._open(self._prefix(mark.label), block, numbered=True)
            return True
        if mark := marks.decision(block.text):
            self._open(self._prefix(mark.label), block, numbered=True)
            return True
        mark = marks.number(block.text, self.survey.dotless)
        if mark is None:
            return False
        value = int(mark.label)
        if self._counts(i, block, value):
            self.count.take(value)
            self._open(self._prefix(mark.label), block, numbered=True)
            if inner := marks.item(block.text):
                self.lists.item(inner.label, introduced=False)
            return True
        if marks.item(block.text, dotted=self._lists_open()):
            return False
        if block.gap == 0 and block.wrapped and self.place.unfinished and self.count.item is None:
            self._go_on(block)
            return True
        self._listed(mark.label, value, block)
        return True

    def _counts(self, i: int, block: Block, value: int) -> bool:
        """Whether the number opens a paragraph of the part's own count."""
        main = self.part == "" or self.part.startswith("section")
        if main and not self.survey.numbered:
            return False
        if self.place.numbered and block.indent >= self.place.indent + 2:
            return False
        introduced = self.place.last is not None and stops.introduces(self.place.last_text)
        if self.count.is_paragraph(i, value, introduced):
            return True
        if value != 1 or self.count.last is None or self.place.ref is not None or self.count.resumes(i):
            return False
        self._new_count()
        return True

    def _new_count(self) -> None:
        """A section of a resolution that counts from 1 again."""
        self.count.restart()
        numerals = [entry for _, entry in self.stack.entries if entry.form == "roman"]
        if numerals and (self.part == "" or self.part.startswith("section")) and self.enacting is not None:
            self.part = f"section {numerals[-1].title.split()[0].rstrip('.')}"

    def _open(self, ref: str, block: Block, numbered: bool) -> None:
        """Open a paragraph."""
        chapeau = self.enacting if self.part == "" or self.part.startswith("section") else None
        index = self._add(ref, "paragraph", block, chapeau)
        self.lists.clear()
        self.opener = None
        self.place = Place(ref, numbered, block.indent, intro=index)
        self._words(index, block)

    def _listed(self, label: str, value: int, block: Block) -> None:
        """An item numbered as paragraphs are: an agenda within a paragraph, or a list on a page."""
        self.count.item = value
        silent = self.survey.numbered or self.part != ""
        base = self._base(block, fresh=self.place.ref is None)
        self.lists.numbered(label, silent)
        index = self._add(base + self.lists.suffix(), "item", block, self.place.intro)
        self._listed_at(index, block)

    def _item(self, block: Block) -> bool:
        introduced = stops.introduces(self.place.last_text)
        mark = marks.item(block.text, dotted=self._lists_open())
        if mark is None:
            return False
        base = self._base(block, fresh=self.place.ref is None)
        self.lists.item(mark.label, introduced)
        parent = self.lists.parent()
        index = self._add(base + self.lists.suffix(), "item", block, parent if parent is not None else self.place.intro)
        self._listed_at(index, block)
        return True

    def _lists_open(self) -> bool:
        """Whether a mark such as `a.` or `ii.` may begin an item here."""
        return bool(self.lists.levels) or stops.introduces(self.place.last_text)

    def _listed_at(self, index: int, block: Block) -> None:
        self.lists.levels[-1].passage = index
        self.place.bullets, self.opener = [], None
        self._words(index, block)

    def _bullet(self, block: Block) -> bool:
        if marks.bullet(block.text) is None:
            return False
        paged = self.part == "" and not self.survey.numbered
        within = bool(self.place.bullets) or stops.introduces(self.place.last_text)
        base = self._base(block, fresh=self.place.ref is None or (paged and not within and not self.lists.levels))
        while self.place.bullets and self.place.bullets[-1][0] >= block.indent:
            self.place.bullets.pop()
        above = self.lists.levels[-1].passage if self.lists.levels else self.place.intro
        chapeau = self.place.bullets[-1][1] if self.place.bullets else above
        index = self._add(base + self.lists.suffix(), "bullet", block, chapeau)
        self.place.bullets.append((block.indent, index))
        self.opener = None
        self._words(index, block)
        return True

    def _base(self, block: Block, fresh: bool) -> str:
        """The reference of the paragraph to which a list belongs; without one, a list is a paragraph of its own."""
        if not fresh and self.place.ref is not None:
            return self.place.ref
        intro = self.place.intro if self.place.last is None else None
        self.place = Place(self._unnumbered_ref(block), False, block.indent, intro=intro)
        self.lists.clear()
        return self.place.ref or ""

    def _unnumbered_ref(self, block: Block) -> str:
        """The reference of a paragraph without a printed number."""
        if self.part and not self.part.startswith("section"):
            return self.part
        if self.enacting is not None:
            if stops.tail(block.text).endswith("."):
                self.operative += 1
                return f"op{self.operative}"
            self.preambular += 1
            return f"pp{self.preambular}"
        self.unnumbered += 1
        return f"p{self.unnumbered}"

    def _plain(self, block: Block) -> None:
        if _MEETING.fullmatch(block.text[:60]) or (self.closing and _DATE.fullmatch(block.text[:40])):
            self.closing = True
            self._add("", "front", block)
            self.place = Place()
            return
        self.closing = False
        if self._is_rest(block):
            self._go_on(block)
            return
        place = self.place
        if place.bullets and block.indent > place.bullets[-1][0] and place.ref is not None:
            self._words(self._add(place.ref, "paragraph", block), block)
            return
        if place.ref is not None and place.numbered:
            more = self._add(place.ref, "paragraph", block)
            self.lists.clear()
            self.place = Place(place.ref, True, place.indent, intro=more)
            self._words(more, block)
            return
        opener = self.opener
        self._open(self._unnumbered_ref(block), block, numbered=False)
        index = self.place.last
        if stops.introduces(block.text):
            self.opener = index if len(block.text) <= _SHORT_CHAPEAU else None
        elif opener is not None and index is not None:
            self.drafts.made[index].chapeau, self.opener = opener, opener

    def _is_rest(self, block: Block) -> bool:
        """Whether the block is the rest of words that broke off."""
        place = self.place
        if not place.unfinished or place.last is None:
            return False
        torn = block.broken or block.gap >= _PAGE_BREAK_GAP
        comma = stops.tail(place.last_text).endswith(",")
        if stops.goes_on(block.text):
            return True
        kind = self.drafts.made[place.last].kind
        if kind == "paragraph" and place.numbered:
            return torn or stops.finished(block.text) or len(block.text) > 100
        if kind == "item" and stops.finished(block.text) and len(place.last_text) >= _LONG_ITEM:
            return True
        return torn and kind != "bullet" and not (self.enacting is not None and comma)

    def _go_on(self, block: Block) -> None:
        """Join the block to the last words, or, where a footnote stands between, add it with their reference."""
        last = self.place.last
        assert last is not None
        start, end = _trimmed(block)
        if not self.drafts.grow(last, end):
            before = self.drafts.made[last]
            last = self.drafts.add(Draft(before.ref, before.kind, start, end, self.stack.titles(), last))
        self._words(last, block)


def _trimmed(block: Block) -> tuple[int, int]:
    """The span of a block's words without heading signs and the emphasis that encloses them as a whole."""
    text, start, end = block.text, block.start, block.end
    hashes = len(text) - len(text.lstrip("#"))
    if 0 < hashes <= 6 and text[hashes : hashes + 1] in (" ", "\t"):
        inner = text[hashes:].lstrip()
        start += len(text) - len(inner)
        text = inner
    if len(text) > 4 and text.startswith("**") and text.endswith("**") and text.find("**", 2) == len(text) - 2:
        inner = text[2:-2]
        start, end = start + 2 + len(inner) - len(inner.lstrip()), end - 2 - (len(inner) - len(inner.rstrip()))
    return (start, end) if start < end else (block.start, block.end)

"""Headings: how they look, how they rank, and which stand above a passage.

A heading carries `#`, is bold as a whole, begins with a Roman numeral or capital letter (`II.`, `A.`), with a word such
as `Segment 2`, is in upper case, or is a short line without a final stop above something that is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.structure import marks, stops
from ingest.structure.blocks import Block

_LONGEST = 260
_TITLE_LONGEST, _TITLE_WORDS = 185, 27
_ROMAN = re.compile(r"([IVXLC]{1,6})(?:\.|\s[\u2013—-])\s{1,8}(?=\S)")
_ROMAN_ALONE = re.compile(r"([IVXLC]{1,6})\.?")
_LETTER = re.compile(r"([A-Z])\.\s{1,8}(?=\S)")
_DIGIT = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s{1,8}(?=\S)")
_WORD = re.compile(
    r"(?:Part|Section|Chapter|Segment|Session|Pillar|Item|Agenda item)\s{1,3}"
    r"(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\b"
)
_CAPTION = re.compile(
    r"(?:(?:Figure|Table|Box|Chart|Map|Diagram|Graph)\s{1,3}(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])\b"
    r"|Graphic illustration).{0,200}",
    re.DOTALL,
)
_FIELD = re.compile(r"[A-Z][\w\u2019' -]{1,28}:\s")
_MARKUP = re.compile(r"^#{1,6}\s{1,4}|\*{1,3}|<[^<>]{1,40}>|(?<!\w)_{1,2}|_{1,2}(?!\w)")
_SPACE = re.compile(r"\s+")
_NOTE = re.compile(r"<sup>[^<]{0,8}</sup>|\[\^[^\]]{1,8}\]")
_DATE_ONLY = re.compile(r"\d{1,2} [A-Z][a-z]{2,9} \d{4}")
_SMALL = frozenset(("of", "the", "and", "on", "for", "in", "to", "a", "an", "by", "with", "at", "from"))
_NUMERAL = re.compile(
    r"(?:(?:Part|Section|Chapter)\s)?(?P<numeral>[IVXLC]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})(?![\w’'-])"
)
RANKS = {"annex": 0, "title": 1, "part": 5, "roman": 10, "letter": 20, "digit": 30}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its title without markup, its form (a key of `RANKS`, or plain), and the value of its numeral.

    `depth` is the number of its `#`, 0 without.
    """

    title: str
    form: str
    value: int = 0
    depth: int = 0


def clean(text: str) -> str:
    """A heading's words without markup and footnote marks, white space folded."""
    return _SPACE.sub(" ", _MARKUP.sub("", _NOTE.sub("", text))).strip()


def is_caption(text: str) -> bool:
    """Whether the text labels a figure, box or table."""
    return len(text) <= _LONGEST and bool(_CAPTION.fullmatch(text.strip("#* ")))


def marked(block: Block, last: Heading | None) -> Heading | None:
    """The heading that the block is by its own marks, else None; `last` is the numbered heading before it."""
    text = block.text
    if len(text) > _LONGEST or "\t" in text.strip():
        text = text.replace("\t", " ").strip() if len(text) <= _LONGEST else ""
    if not text:
        return None
    hashed = text.startswith("#") and text.lstrip("#")[:1] == " "
    bold = text.startswith("**") and text.endswith("**") and text.count("**") == 2
    bare = clean(text)
    if not bare or (not hashed and stops.tail(bare).endswith((".", ";", ","))):
        return None
    numbered = _numbered(bare, last)
    if numbered:
        return numbered
    if _WORD.match(bare) and len(bare) <= _TITLE_LONGEST:
        return Heading(bare, "part" if bare.lower().startswith("part") else "roman")
    if hashed or (bold and not marks.begins(bare)):
        digit = _DIGIT.match(bare) if hashed else None
        return Heading(bare, "digit" if digit else "plain", depth=len(text) - len(text.lstrip("#")))
    if _is_upper(bare):
        return Heading(bare, "plain")
    return None


def _numbered(bare: str, last: Heading | None) -> Heading | None:
    """A heading by Roman numeral or capital letter; `C.` after `B.` is a letter, after `XCIX.` a numeral."""
    if alone := _ROMAN_ALONE.fullmatch(bare):
        value = marks.roman(alone[1])
        return Heading(bare, "roman", value) if value else None
    letter = _LETTER.match(bare)
    as_letter = ord(letter[1]) - 64 if letter else 0
    if letter and last and last.form == "letter" and as_letter == last.value + 1:
        return Heading(bare, "letter", as_letter)
    numeral = _ROMAN.match(bare)
    value = marks.roman(numeral[1]) if numeral else None
    if value and (not letter or letter[1] in "IVX"):
        return Heading(bare, "roman", value)
    if letter and bare[letter.end()].isupper() | (bare[letter.end()] in '“"\u2018') and len(bare) <= _TITLE_LONGEST:
        return Heading(bare, "letter", as_letter)
    return None


def _is_upper(bare: str) -> bool:
    letters = [c for c in bare if c.isalpha()]
    return len(letters) >= 6 and len(bare) <= 150 and " " in bare and all(c.isupper() for c in letters)


def title_like(block: Block) -> bool:
    """Whether the block could be an unmarked title: short, beginning with a capital, without a stop at its end."""
    text = block.text
    if len(text) > _TITLE_LONGEST or "\t" in text or marks.begins(text) or _FIELD.match(text[:40]):
        return False
    bare = clean(text)
    if not bare or not (bare[0].isupper() or bare[0] in '“"\u2018¿¡') or len(bare.split()) > _TITLE_WORDS:
        return False
    if bare.split()[-1].lower() in _SMALL:
        return False
    return not stops.tail(bare).endswith((".", ",", ";", ":", "!", "…")) and bare[-1] not in ",;:."


def titles(blocks: list[Block]) -> list[bool]:
    """For each block, whether it is a title by its place: a short line above text, in a run of at most four."""
    like = [title_like(block) for block in blocks]
    found = [False] * len(blocks)
    i = 0
    while i < len(blocks):
        if not like[i]:
            i += 1
            continue
        end = i
        while end < len(blocks) and like[end]:
            end += 1
        attribution = i > 0 and blocks[i - 1].text.rstrip("* ").endswith("”") and blocks[i - 1].text.startswith("“")
        signed = end < len(blocks) and bool(_DATE_ONLY.fullmatch(blocks[end].text[:24]))
        if end - i <= 4 and end < len(blocks) and not signed:
            for k in range(i + attribution, end):
                found[k] = blocks[k].gap > 0 or k == 0 or found[k - 1] or "\t" in blocks[k - 1].text
        i = end
    return found


def numeral(heading: Heading) -> str | None:
    """The numeral or letter of a heading as it is printed (`II`, `A`, `3.1`, `Segment 2`), None without."""
    if heading.form not in ("part", "roman", "letter", "digit"):
        return None
    word = _WORD.match(heading.title)
    if word and not word[0].startswith(("Part", "Section", "Chapter")):
        return word[0].lower()
    match = _NUMERAL.match(heading.title)
    return match["numeral"] if match else None


@dataclass(slots=True)
class Stack:
    """The headings above the place reached, outermost first."""

    entries: list[tuple[int, Heading]] = field(default_factory=list)
    body: bool = True
    numbered: Heading | None = None

    def titles(self) -> tuple[str, ...]:
        """The titles, outermost first."""
        return tuple(heading.title for _, heading in self.entries)

    def reference(self) -> str:
        """The reference of the heading put last: `section II.A`, `segment 2`; empty where no heading is numbered."""
        numerals = [found for _, heading in self.entries if (found := numeral(heading)) is not None]
        if not numerals:
            return ""
        return ".".join(numerals) if numerals[0][0].islower() else f"section {'.'.join(numerals)}"

    def annex(self, title: str) -> None:
        """Open an annex: everything above is left."""
        self.entries = [(RANKS["annex"], Heading(title, "annex"))]
        self.body, self.numbered = False, None

    def push(self, heading: Heading) -> None:
        """Put a heading in its place: above it only what outranks it.

        A heading without numeral goes by its `#`; without them below the one before it when no text stands between,
        else beside it. The first below an annex's label is the annex's title.
        """
        if heading.form in RANKS:
            rank = RANKS[heading.form]
            self.entries = [e for e in self.entries if e[1].form in RANKS and e[0] < rank]
            self.numbered = heading
        else:
            top = self.entries[-1] if self.entries else None
            if top and top[1].form == "annex" and not self.body:
                heading, rank = Heading(heading.title, "title"), RANKS["title"]
            else:
                rank = self._plain_rank(heading)
        self.entries.append((rank, heading))
        self.body = False

    def _plain_rank(self, heading: Heading) -> int:
        """The rank of a heading without numeral, what it ends being taken off."""
        while heading.depth and self.entries and self.entries[-1][1].depth >= heading.depth:
            self.entries.pop()
        top = self.entries[-1] if self.entries else None
        if top and top[1].form == "plain" and self.body and not (heading.depth and top[1].depth):
            self.entries.pop()
            return top[0]
        return top[0] + 1 if top else 1

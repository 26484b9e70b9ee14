"""The words of a PDF page with their place and look, as pdfium gives its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

BOLD_FONT = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
TALLEST_LETTER = 0.9
LINE_END_HYPHEN = "\u00ad"
PDFIUM_HYPHENS = frozenset({"\x02", "\ufffe", LINE_END_HYPHEN})


@dataclass(slots=True)
class Word:
    """Characters without white space between them.

    `x0` and `x1` bound it from left to right and `y` is its baseline, in points from the lower left corner of the
    page as its text runs. `size` is the height of the font in points. `glued` says that no space parts it from the
    word before it; `raised` that it stands above the line in a smaller font. A word that pdfium takes to be broken at
    the line's end, ends in U+00AD.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    glued: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """What all characters of one text object have in common; `turn` is its direction in quarter turns, None if odd."""

    size: float
    bold: bool
    turn: int | None


@dataclass(frozen=True, slots=True)
class _Glyph:
    char: str
    generated: bool
    x: float
    y: float
    left: float
    right: float
    height: float
    look: _Look


def words(page: pdfium.PdfTextPage) -> tuple[list[Word], int]:
    """The words of a page in the order of its content, and how many characters stand at an angle to the others.

    Characters in another direction than most (watermarks, margin notes) are left out and only counted.
    """
    glyphs = _measured(list(_glyphs(page)))
    turns = Counter(g.look.turn for g in glyphs if not g.generated and g.look.turn is not None)
    if not turns:
        return [], len(glyphs)
    main = turns.most_common(1)[0][0]
    upright = [_turned(g, main) for g in glyphs if g.generated or g.look.turn == main]
    found = list(_words(upright))
    _raise(found)
    return found, sum(1 for g in glyphs if not (g.generated or g.char.isspace()) and g.look.turn != main)


def _glyphs(page: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    """Each character of the page; a generated one has the look of the character before it."""
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    looks: dict[int, _Look] = {}
    look = _Look(0.0, False, 0)
    raw = page.raw
    for index in range(page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        generated = pdfium_c.FPDFText_IsGenerated(raw, index) == 1
        pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        if not generated:
            text_object = pdfium_c.FPDFText_GetTextObject(raw, index)
            address = ctypes.cast(text_object, ctypes.c_void_p).value or 0
            if address not in looks:
                looks[address] = _look(raw, index, text_object)
            look = looks[address]
        across, along = (left.value, right.value), (bottom.value, top.value)
        if look.turn in {1, 3}:
            across, along = along, across
        char = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        yield _Glyph(char, generated, x.value, y.value, *across, along[1] - along[0], look)


def _look(raw: pdfium_c.FPDF_TEXTPAGE, index: int, text_object: pdfium_c.FPDF_PAGEOBJECT) -> _Look:
    """Size, weight and direction of the text object that the character belongs to."""
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    angle = math.degrees(math.atan2(matrix.b, matrix.a)) / 90
    turn = round(angle) % 4 if abs(angle - round(angle)) < 0.05 else None
    name = ctypes.create_string_buffer(128)
    font = pdfium_c.FPDFTextObj_GetFont(text_object) if text_object else None
    if font:
        pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    bold = BOLD_FONT.search(name.value.decode("utf-8", "replace")) is not None
    return _Look(abs(pdfium_c.FPDFText_GetFontSize(raw, index)) * scale, bold, turn)


def _measured(glyphs: list[_Glyph]) -> list[_Glyph]:
    """The glyphs with font sizes corrected where letters are printed larger than their font could print them.

    That is so inside form XObjects (ISO 32000-1, 8.10), whose scale pdfium leaves out of the font size.
    """
    tallest: dict[float, float] = {}
    for glyph in glyphs:
        if glyph.char.isalnum():
            tallest[glyph.look.size] = max(tallest.get(glyph.look.size, 0.0), glyph.height)
    wrong = {size: height / TALLEST_LETTER for size, height in tallest.items() if height > 1.3 * size}
    if not wrong:
        return glyphs
    return [replace(g, look=replace(g.look, size=wrong.get(g.look.size, g.look.size))) for g in glyphs]


def _turned(glyph: _Glyph, turn: int) -> _Glyph:
    """The glyph as it stands once the page is turned so that its text runs from left to right."""
    if turn == 0:
        return glyph
    if turn == 1:
        x, y, left, right = glyph.y, -glyph.x, glyph.left, glyph.right
    elif turn == 2:
        x, y, left, right = -glyph.x, -glyph.y, -glyph.right, -glyph.left
    else:
        x, y, left, right = -glyph.y, glyph.x, -glyph.right, -glyph.left
    return _Glyph(glyph.char, glyph.generated, x, y, left, right, glyph.height, glyph.look)


def _words(glyphs: list[_Glyph]) -> Iterator[Word]:
    """Cut the characters into words at white space, at jumps, and where the baseline changes."""
    word: Word | None = None
    gap_from: float | None = None
    for glyph in glyphs:
        if glyph.char.isspace() or (glyph.generated and glyph.char not in PDFIUM_HYPHENS):
            gap_from = glyph.x if gap_from is None else gap_from
            continue
        char = glyph.char
        if char in PDFIUM_HYPHENS:
            if word is not None and gap_from is None:
                word.text += LINE_END_HYPHEN
                word.x1 = max(word.x1, glyph.right)
            continue
        if ord(char) < 32 or char == "\ufeff":
            continue
        if word is not None and gap_from is None and _continues(word, glyph):
            word.text += char
            word.x0, word.x1 = min(word.x0, glyph.left), max(word.x1, glyph.right)
            continue
        glued = word is not None and _touches(word, glyph, gap_from)
        if word is not None:
            yield word
        size = glyph.look.size or 1.0
        word = Word(char, glyph.left, max(glyph.right, glyph.left), glyph.y, size, glyph.look.bold, glued)
        gap_from = None
    if word is not None:
        yield word


def _continues(word: Word, glyph: _Glyph) -> bool:
    """Whether the glyph stands right beside the word, on its baseline, in about its size."""
    size = max(word.size, glyph.look.size)
    beside = min(abs(glyph.left - word.x1), abs(word.x0 - glyph.right)) < 0.6 * size
    inside = word.x0 - 0.1 * size <= glyph.left <= word.x1
    return abs(glyph.y - word.y) < 0.12 * min(word.size, glyph.look.size) and (beside or inside)


def _touches(word: Word, glyph: _Glyph, gap_from: float | None) -> bool:
    """Whether the room between word and glyph is too narrow for a space, which is 0.14 of the font size."""
    size = max(word.size, glyph.look.size)
    start = word.x1 if gap_from is None else gap_from
    return abs(glyph.y - word.y) < 0.6 * size and -0.3 * size < glyph.x - start < 0.14 * size


def _raise(found: list[Word]) -> None:
    """Mark superscripts by their neighbours in the content, and set them on their neighbour's baseline."""
    for index, word in enumerate(found):
        neighbours = [found[i] for i in (index - 1, index + 1) if 0 <= i < len(found)]
        for other in neighbours:
            near = other.x0 - 1.5 * other.size <= word.x1 and word.x0 <= other.x1 + 1.5 * other.size
            higher = 0.12 * other.size < word.y - other.y < 0.75 * other.size
            if near and higher and 0.4 * other.size < word.size < 0.8 * other.size:
                word.raised, word.y = True, other.y
                break

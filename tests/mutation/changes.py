"""The changes that a mutation is made of: small functions of a text or of bytes, and a source of chance.

A huge change makes a text of megabytes, and is rare.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

from tests.readers.docx_bytes import rezipped

TextChange = Callable[[str, Random], str]
ByteChange = Callable[[bytes, Random], bytes]
HugeChange = Callable[[str, Random, int], str]

PARAGRAPH = 5_000_000
EMPTY_LINES = 100_000
HEADINGS = 5_000
DEPTH = 2_000
LONG_WORD = 1_000_000

ODD = "\u0000\u00a0\u00ad\u200b\u200d\u202e\u2028\u2029\u0085\ufeff\ufffd\u0301\u3000\U0001f30d\U0010ffff\ue000İßﬁ"
MARKS = ("**", "_", "#", "[^1]", "[^", "](", "<sup>", "</sup>", "<b ", "|", "\t", "(", ")", "“", "\\", "(a)", "1.")
WORDS = (
    "UNODC", "the Committee", "leads", "cybercrime", "task team on", "General Assembly resolution 70/1", "CEB/2031/4",
    "Ms. Mara Oduya", "endorsed", "in May 2031", "and", "of the", "Annex IV", "Secretary-General", "WHO and FAO",
)  # fmt: skip


# Changes of a text.


def numbers_shuffled(text: str, chance: Random) -> str:
    """Every printed number in another's place."""
    numbers = re.findall(r"\d+", text)
    chance.shuffle(numbers)
    left = iter(numbers)
    return re.sub(r"\d+", lambda _: next(left), text)


def numbers_changed(text: str, chance: Random) -> str:
    """Some numbers very large, zero, negative or roman."""
    others = ("0", "-1", "99999999999999999999", "MMXXXI", "²", "٣", "1.1.1.1", "31/02/2031")
    return re.sub(r"\d+", lambda m: chance.choice(others) if chance.random() < 0.2 else m[0], text)


def unicode_inserted(text: str, chance: Random) -> str:
    """Odd and random characters at random places."""
    letters = list(text)
    for _ in range(chance.randint(1, 60)):
        some = chance.choice(ODD) if chance.random() < 0.6 else chr(chance.randint(1, 0xD7FF))
        letters.insert(chance.randint(0, len(letters)), some)
    return "".join(letters)


def marks_inserted(text: str, chance: Random) -> str:
    """Markup, numbers and names at random places."""
    for _ in range(chance.randint(1, 40)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice((*MARKS, *(f" {word} " for word in WORDS))) + text[at:]
    return text


def lines_doubled(text: str, chance: Random) -> str:
    """Some lines several times."""
    return "\n".join(
        line for line in text.split("\n") for _ in range(chance.randint(2, 4) if chance.random() < 0.2 else 1)
    )


def lines_shuffled(text: str, chance: Random) -> str:
    """The lines in another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def lines_joined(text: str, chance: Random) -> str:
    """Some line ends lost."""
    return "".join(c if c != "\n" or chance.random() < 0.5 else " " for c in text)


def lines_broken(text: str, chance: Random) -> str:
    """Line ends inside sentences."""
    return re.sub(" ", lambda _: chance.choice(("\n", "\n\n", "\r\n", "\t")) if chance.random() < 0.1 else " ", text)


def words_shuffled(text: str, chance: Random) -> str:
    """The words of each line in another order."""

    def shuffled(line: str) -> str:
        words = line.split(" ")
        chance.shuffle(words)
        return " ".join(words)

    return "\n".join(shuffled(line) for line in text.split("\n"))


def case_changed(text: str, chance: Random) -> str:
    """Everything in capitals, lower case, title case or swapped."""
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def cut_in_the_middle(text: str, chance: Random) -> str:
    """A part left out."""
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:first] + text[last:]


def indented(text: str, chance: Random) -> str:
    """Blanks and tabs before some lines."""
    return "\n".join(" " * chance.choice((0, 0, 0, 4, 9)) + line for line in text.split("\n"))


TEXT_CHANGES: tuple[TextChange, ...] = (
    numbers_shuffled,
    numbers_changed,
    unicode_inserted,
    marks_inserted,
    lines_doubled,
    lines_shuffled,
    lines_joined,
    lines_broken,
    words_shuffled,
    case_changed,
    cut_in_the_middle,
    indented,
)


# Changes that make a text huge; `share` divides the size.


def one_long_paragraph(text: str, chance: Random, share: int) -> str:
    """All lines as one paragraph, again and again up to five million characters."""
    line = " ".join(text.split()) + " "
    at = chance.randint(0, len(line))
    return (line[at:] + line * (PARAGRAPH // share // max(len(line), 1) + 1))[: PARAGRAPH // share]


def one_repeated_piece(text: str, chance: Random, share: int) -> str:
    """A word, name or mark repeated for five million characters, after the text."""
    piece = chance.choice((*WORDS, *MARKS)) + chance.choice((" ", "", ", "))
    return text + "\n\n" + (piece * (PARAGRAPH // share))[: PARAGRAPH // share]


def empty_lines(text: str, chance: Random, share: int) -> str:
    """A hundred thousand empty lines at one place."""
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(("\n", "\r\n", " \n", "\t\n")) * (EMPTY_LINES // share) + text[at:]


def deep_lists(text: str, chance: Random, share: int) -> str:
    """Lettered and roman items in each other, over thousands of lines."""
    marks = ("(a)", "(i)", "(b)", "(ii)", "1.", "-", "(aa)", "A.")
    depth = max(DEPTH // share, 20)
    apart = chance.choice(("\n", "\n\n", " "))
    lines = (f"{' ' * (n % 40)}{chance.choice(marks)} {chance.choice(WORDS)};" for n in range(depth))
    return f"{text}\n\n7. The Committee:\n\n" + apart.join(lines)


def many_headings(text: str, chance: Random, share: int) -> str:
    """Thousands of headings."""
    count = max(HEADINGS // share, 20)
    heads = (f"{'#' * chance.randint(1, 6)} {chance.choice(WORDS)} {n}" for n in range(count))
    return "\n\n".join(heads) + "\n\n" + text


def long_word(text: str, chance: Random, share: int) -> str:
    """A word of a million letters."""
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice("aAé1-/.") * (LONG_WORD // share) + text[at:]


def many_rows(text: str, chance: Random, share: int) -> str:
    """A table of thousands of rows, in which cells are missing."""
    rows = max(HEADINGS // share, 20)
    lines = ("\t".join(chance.choice(WORDS) for _ in range(chance.randint(1, 5))) for _ in range(rows))
    return f"{text}\n\nTask\tLead\tStatus\n" + "\n".join(lines)


HUGE_CHANGES: tuple[HugeChange, ...] = (
    one_long_paragraph,
    one_repeated_piece,
    empty_lines,
    deep_lists,
    many_headings,
    long_word,
    many_rows,
)


# Changes of bytes.


def bytes_flipped(content: bytes, chance: Random) -> bytes:
    """Some bytes replaced by others."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 50)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def bytes_cut(content: bytes, chance: Random) -> bytes:
    """The start, the end or a part of the middle lost."""
    first, last = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    return chance.choice((content[first:], content[:last], content[:first] + content[last:]))


def bytes_doubled(content: bytes, chance: Random) -> bytes:
    """A part twice."""
    first, last = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    return content[:last] + content[first:]


def bytes_zeroed(content: bytes, chance: Random) -> bytes:
    """A part filled with zeros, as after a broken download."""
    first, last = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    return content[:first] + b"\0" * (last - first) + content[last:]


def recoded(content: bytes, chance: Random) -> bytes:
    """Read in one encoding, written in another."""
    into = chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "iso8859-5"))
    return content.decode("utf-8", "replace").encode(into, "replace")


BYTE_CHANGES: tuple[ByteChange, ...] = (bytes_flipped, bytes_cut, bytes_doubled, bytes_zeroed, recoded)


def inside_archive(content: bytes, chance: Random) -> bytes:
    """One member of a zip archive changed as bytes or as text, the archive itself whole."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        member = "word/document.xml" if chance.random() < 0.6 and "word/document.xml" in names else chance.choice(names)
        old = archive.read(member)
    if chance.random() < 0.5:
        new = chance.choice(BYTE_CHANGES)(old, chance)
    else:
        new = chance.choice(TEXT_CHANGES)(old.decode("utf-8", "replace"), chance).encode("utf-8", "replace")
    return rezipped(content, {member: new})

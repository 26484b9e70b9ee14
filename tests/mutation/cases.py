"""A case: a mutated file that its seed and index alone determine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.mutation.changes import BYTE_CHANGES, HUGE_CHANGES, TEXT_CHANGES, inside_archive
from tests.mutation.sources import Source, as_docx, as_html, as_pdf

HUGE_ONE_IN = 80
SMALL_SHARE = 100
GLUED = 0.1
WHOLE_FILES = 0.15
"""How many of the files that are no text are changed whole; for the others a text takes their format."""

SIZES = ((300, 30), (1_500, 40), (6_000, 25), (25_000, 4), (10_000_000, 1))
SMALL_SIZES = ((300, 40), (1_000, 40), (3_000, 20))
"""Characters of the piece of a text that is changed, and how many in a hundred are so long; the last is all of it."""

SMALL_DRESS = ("txt", "md", "md", "html")
DRESS = (*SMALL_DRESS, "pdf", "docx")


@dataclass(frozen=True)
class Case:
    """A file to read, and how it was made, in words."""

    seed: int
    index: int
    name: str
    content: bytes
    recipe: str


def make(seed: int, index: int, sources: tuple[Source, ...], *, small: bool) -> Case:
    """The case number `index` of a seed; `small` takes short pieces, and a hundredth of huge changes."""
    chance = Random(f"{seed}:{index}")
    source = chance.choice(sources)
    kind = None
    if not source.textual and chance.random() >= WHOLE_FILES:
        kind = source.name.rpartition(".")[2]
        source = chance.choice([one for one in sources if one.textual])
    steps = [source.name]
    if source.textual:
        text = _text(source, sources, chance, steps, small=small)
        name, content = _dressed(text, source, kind or _kind(source, chance, small=small), steps)
    else:
        name, content = source.name, source.content
    if name.endswith(".docx") and chance.random() < 0.7:
        content = inside_archive(content, chance)
        steps.append("a member changed")
    elif not source.textual or chance.random() < 0.25:
        for change in chance.choices(BYTE_CHANGES, k=chance.randint(1, 2)):
            content = change(content, chance)
            steps.append(_called(change))
    if chance.random() < 0.03:
        name = chance.choice(("a", "", "ü.pdf", "a.docx", "a.html", "a.tar.gz", "." * 300))
        steps.append(f"named {name[:20]!r}")
    return Case(seed, index, name, content, ", ".join(steps))


def _text(source: Source, sources: tuple[Source, ...], chance: Random, steps: list[str], *, small: bool) -> str:
    text = _piece(source.content.decode("utf-8", "replace"), chance, steps, small=small)
    if chance.random() < GLUED:
        other = chance.choice([one for one in sources if one.textual])
        cut = chance.randint(0, len(text))
        steps.append(f"glued at {cut} to {other.name}")
        text = text[:cut] + _piece(other.content.decode("utf-8", "replace"), chance, steps, small=small)
    for change in chance.choices(TEXT_CHANGES, k=chance.randint(1, 3)):
        text = change(text, chance)
        steps.append(_called(change))
    if chance.randrange(HUGE_ONE_IN) == 0:
        huge = chance.choice(HUGE_CHANGES)
        text = huge(text, chance, SMALL_SHARE if small else 1)
        steps.append(_called(huge))
    return text


def _piece(text: str, chance: Random, steps: list[str], *, small: bool) -> str:
    """A piece of the text of one of the sizes, from a place that chance gives."""
    sizes, shares = zip(*(SMALL_SIZES if small else SIZES), strict=True)
    (size,) = chance.choices(sizes, shares)
    at = chance.randint(0, max(len(text) - size, 0))
    if size < len(text):
        steps.append(f"{size} characters from {at}")
    return text[at : at + size]


def _kind(source: Source, chance: Random, *, small: bool) -> str:
    """The format that a text takes; a web page mostly stays one."""
    suffix = source.name.rpartition(".")[2]
    return suffix if suffix == "html" and chance.random() < 0.8 else chance.choice(SMALL_DRESS if small else DRESS)


def _dressed(text: str, source: Source, kind: str, steps: list[str]) -> tuple[str, bytes]:
    """The text as a file of that format."""
    stem, _, suffix = source.name.rpartition(".")
    if kind != suffix:
        steps.append(f"as {kind}")
    match kind:
        case "pdf":
            content = as_pdf(text)
        case "docx":
            content = as_docx(text)
        case "html" if suffix != "html":
            content = as_html(text)
        case _:
            content = text.encode("utf-8", "replace")
    return f"{stem}.{kind}", content


def _called(change: Callable[..., object]) -> str:
    return change.__name__.replace("_", " ")

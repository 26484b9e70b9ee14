"""A case: a mutated file that its seed and index alone determine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.mutation.changes import BYTE_CHANGES, HUGE_CHANGES, TEXT_CHANGES, inside_archive
from tests.mutation.sources import Source, as_docx, as_html, as_pdf

HUGE_ONE_IN = 25
SMALL_SHARE = 100
EXCERPT = 3_000
GLUED = 0.1

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
    """The case number `index` of a seed. `small` takes excerpts and divides the sizes of huge changes by a hundred."""
    chance = Random(f"{seed}:{index}")
    source = chance.choice(sources)
    steps = [source.name]
    if source.textual:
        text = _text(source, sources, chance, steps, small=small)
        name, content = _dressed(text, source, chance, steps, small=small)
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
    text = source.content.decode("utf-8", "replace")
    if small and len(text) > EXCERPT:
        at = chance.randint(0, len(text) - EXCERPT)
        text = text[at : at + EXCERPT]
        steps.append(f"{EXCERPT} characters from {at}")
    if chance.random() < GLUED:
        other = chance.choice([one for one in sources if one.textual])
        cut = chance.randint(0, len(text))
        text = text[:cut] + other.content.decode("utf-8", "replace")[: EXCERPT if small else None]
        steps.append(f"glued to {other.name} at {cut}")
    for change in chance.choices(TEXT_CHANGES, k=chance.randint(1, 3)):
        text = change(text, chance)
        steps.append(_called(change))
    if chance.randrange(HUGE_ONE_IN) == 0:
        huge = chance.choice(HUGE_CHANGES)
        text = huge(text, chance, SMALL_SHARE if small else 1)
        steps.append(_called(huge))
    return text


def _dressed(text: str, source: Source, chance: Random, steps: list[str], *, small: bool) -> tuple[str, bytes]:
    """The text as a file of some format; a web page mostly stays one."""
    stem, _, suffix = source.name.rpartition(".")
    kind = suffix if suffix == "html" and chance.random() < 0.8 else chance.choice(SMALL_DRESS if small else DRESS)
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

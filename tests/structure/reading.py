"""Short ways to structure a text and to look at its passages."""

from __future__ import annotations

import textwrap

from ingest.passages import Document, FrontMatter
from ingest.structure import structure
from ingest.text import Text


def document(text: str, *, name: str = "made-up.txt", declared: FrontMatter | None = None) -> Document:
    """The document that an indented text is."""
    return structure(Text(textwrap.dedent(text), "text"), name=name, sha256="0" * 64, declared=declared)


def refs(made: Document, *kinds: str) -> list[str]:
    """The references of the passages of these kinds, or of all but headings and front matter."""
    wanted = kinds or ("paragraph", "item", "bullet", "row", "footnote")
    return [p.ref for p in made.passages if p.kind in wanted]


def passages(made: Document, *kinds: str) -> list[tuple[str, str]]:
    """Reference and words, white space folded, of the passages of these kinds (all but headings and front matter)."""
    wanted = kinds or ("paragraph", "item", "bullet", "row", "footnote")
    return [(p.ref, " ".join(made.words(p).split())) for p in made.passages if p.kind in wanted]


def introduced(made: Document) -> dict[str, str | None]:
    """For each reference, that of the passage which introduces it."""
    return {
        p.ref: made.passages[p.chapeau].ref if p.chapeau is not None else None
        for p in made.passages
        if p.kind not in ("front", "heading")
    }

"""A document in its printed order: front matter and numbered passages."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.text import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable piece of a document.

    `ref` is the printed reference (`9`, `12(g)`, `annex III/8`, `annex III/fn a`, `annex II/table 2/row 3`, `p4`),
    `section II.A` of a heading in the main text (that of the numbered one above where it has no numeral, empty where
    there is none), `header` of front matter.
    `kind` is paragraph, item, bullet, row, footnote, heading or front. `start` and `end` bound its words in the text,
    printed number included; several passages may share one `ref` (the bullets below a paragraph).
    `headings` are the section titles above it, outermost first. `chapeau` is the index, in `Document.passages`, of
    the passage whose words introduce this one, else None. `cells` are the spans of a row's cells, `columns` the
    spans of its table's header cells.
    """

    ref: str
    kind: str
    start: int
    end: int
    headings: tuple[str, ...] = ()
    chapeau: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    columns: tuple[tuple[int, int], ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself; None where it does not. Dates are ISO, as precise as printed.

    `body` is the id of the body whose session or report it is (`body/ceb`), else None.
    `kind` is one of the document kinds of `ingest.structure.front` (`summary of deliberations`, `resolution`, ...).
    """

    symbol: str | None = None
    title: str | None = None
    body: str | None = None
    session: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    issued: str | None = None
    kind: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Document:
    """A text with its structure. `key` is the symbol where known, else the file's stem."""

    key: str
    file: str
    sha256: str
    text: Text
    front: FrontMatter
    passages: tuple[Passage, ...] = field(default=())

    def words(self, passage: Passage) -> str:
        """The passage's characters as they stand in the text."""
        return self.text.text[passage.start : passage.end]

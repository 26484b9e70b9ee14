"""A table of mandates from its bytes to its facts. No sentence is parsed: what a row says stands in its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.passages import Document, FrontMatter, Passage
from ingest.plain import fold_space
from ingest.readers.delimited import Row, Sheet, read_sheet
from ingest.statements import Evidence, Facts, Mandate, Thing
from ingest.tables.columns import Columns, Table
from ingest.tables.document import document
from ingest.tables.holders import Holders
from ingest.tables.instruments import instrument
from ingest.tables.topics import Topics
from ingest.text import UnreadableError
from ontology.model import Ontology

RULE = "table.mandate"
ROLE = "role/unspecified"
_CONTEXT = 32
_FEW = 5


@dataclass(frozen=True)
class Registry:
    """A table that was read: its document, its facts, and sentences about rows that gave none or need a look."""

    document: Document
    facts: Facts
    notes: tuple[str, ...]


@lru_cache(maxsize=4)
def _tools(ontology: Ontology) -> tuple[Holders, Topics]:
    return Holders(ontology), Topics(ontology)


def read_table(
    data: bytes, table: Table, ontology: Ontology, *, name: str, sha256: str, declared: FrontMatter
) -> Registry:
    """The facts of a table, a mandate a row, sorted; equal inputs give equal records.

    Raises UnreadableError, one sentence, where it is no table, lacks a column, or no row of it gives a mandate.
    """
    sheet = read_sheet(data, table.columns.named())
    whole = document(sheet, table.columns.named(), name=name, sha256=sha256, declared=declared)
    reading = _Reading(whole, table, *_tools(ontology))
    passages = {passage.ref: passage for passage in whole.passages}
    found = [one for row in sheet.rows if (one := reading.mandate(row, passages.get(f"row {row.number}"))) is not None]
    notes = tuple(reading.notes(sheet))
    if not found:
        raise UnreadableError(f"No row of the table gives a mandate. {' '.join(notes)}".strip())
    mandates = {one.key(whole.key): one for one in found}
    things = tuple(reading.things[ident] for ident in sorted(reading.things))
    return Registry(whole, Facts(tuple(mandates[key] for key in sorted(mandates)), things), notes)


class _Reading:
    """The rows of one table, with the things that they name and the vocabularies do not."""

    def __init__(self, whole: Document, table: Table, holders: Holders, topics: Topics) -> None:
        self.things: dict[str, Thing] = {}
        self._whole = whole
        self._table = table
        self._holders = holders
        self._topics = topics
        self._lacking: dict[str, list[int]] = {"holder": [], "matter": []}
        self._unlike: list[int] = []
        self._unknown: Counter[str] = Counter()

    def mandate(self, row: Row, passage: Passage | None) -> Mandate | None:
        """The mandate that a row tells; None where it names no holder or no matter."""
        columns = self._table.columns
        holder = self._holder(row, columns)
        topic = self._topic(row, columns)
        if holder is None or topic is None or passage is None:
            self._lacking["matter" if holder else "holder"].append(row.number)
            return None
        parts = (columns.instrument, columns.instrument_number, columns.instrument_series)
        source = instrument(*(_first(row, names) for names in parts))
        return Mandate(
            holder=self._known(holder),
            topic=self._known(topic),
            role=ROLE,
            strength=self._table.strength,
            instrument=self._known(source) if source else None,
            rule=RULE,
            evidence=self._evidence(passage),
        )

    def notes(self, sheet: Sheet) -> Iterator[str]:
        """What somebody who looks after the table wants to know, each once, with the first rows."""
        without = self._lacking["holder"], self._lacking["matter"], sheet.ragged
        if any(without):
            said = ("without a holder", "without a matter", "with more or fewer cells than the header")
            parts = [f"{len(rows)} {what} ({_rows(rows)})" for rows, what in zip(without, said, strict=True) if rows]
            count = sum(map(len, without))
            yield f"{count} of {len(sheet.rows) + len(sheet.ragged)} rows gave no mandate: {', '.join(parts)}."
        if self._unlike:
            yield f"Code and name mean two holders in {_rows(self._unlike)}; the name was taken."
        if self._unknown:
            count = len(self._unknown)
            names = "; ".join(f"{name} ({rows})" for name, rows in sorted(self._unknown.items())[:_FEW])
            more = f" and {count - _FEW} more" if count > _FEW else ""
            yield f"Holders that the vocabularies do not have stand as printed, with their rows: {names}{more}."

    def _holder(self, row: Row, columns: Columns) -> str | Thing | None:
        code, name = _first(row, columns.holder), _first(row, columns.holder_name)
        by_code, by_name = (self._holders.find(text) if text else None for text in (code, name))
        if by_code and by_name and by_code != by_name:
            self._unlike.append(row.number)
        if found := by_name or by_code:
            return found
        return self._holders.new(code, name) if code or name else None

    def _topic(self, row: Row, columns: Columns) -> str | Thing | None:
        return self._topics.of([row.cells[name] for name in columns.matter if row.cells[name]])

    def _known(self, thing: str | Thing) -> str:
        """The id of a thing, which the document describes where the vocabularies do not."""
        if isinstance(thing, str):
            return thing
        if thing.type == "ceb:Entity":
            self._unknown[thing.acronym or thing.name] += 1
        return self.things.setdefault(thing.id, thing).id

    def _evidence(self, passage: Passage) -> Evidence:
        text, start, end = self._whole.text.text, passage.start, passage.end
        return Evidence(
            ref=passage.ref,
            start=start,
            end=end,
            quote=fold_space(text[start:end]),
            prefix=fold_space(text[max(0, start - _CONTEXT) : start]),
            suffix=fold_space(text[end : end + _CONTEXT]),
        )


def _first(row: Row, names: Iterable[str]) -> str:
    """The first of the cells that has words, else nothing."""
    return next((row.cells[name] for name in names if row.cells[name]), "")


def _rows(numbers: Iterable[int]) -> str:
    listed = list(numbers)
    shown = ", ".join(map(str, listed[:_FEW]))
    more = f" and {len(listed) - _FEW} more" if len(listed) > _FEW else ""
    return f"{'row' if len(listed) == 1 else 'rows'} {shown}{more}"

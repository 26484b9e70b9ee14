"""A small registry in the manner of a budget annex, made up for the tests, and the manifest that describes it."""

from __future__ import annotations

from pathlib import Path

from ingest.passages import FrontMatter
from ingest.tables.columns import Columns, Table
from ingest.tables.read import Registry, read_table
from ontology.load import load

HEADER = "Nr,Unit,Unit name,Programme,About,Paper,Number,Organ"
ROWS = (
    "1,UNODC,United Nations Office on Drugs and Crime,Crime prevention,Cybercrime in small States,A/RES/99/1,99/1,x",
    "2,WHO,World Health Organization,Health,Sundry matters,,98/4,Economic and Social Council resolutions",
    "3,ZZTOP,Zone Office for Tides,Oceans,Law of the sea,,12 (IV),Zone Council decisions",
    "4,UNEP,United Nations Environment Programme,Environment,,,,",
)
COLUMNS = Columns(
    holder=("Unit",),
    holder_name=("Unit name",),
    matter=("About", "Programme"),
    instrument=("Paper",),
    instrument_number=("Number",),
    instrument_series=("Organ",),
)
MANIFEST = """
[[table]]
file = "registry.csv"
rows = "mandates"
strength = "registry"
title = "Registry of mandates"
issued = "2031"

[table.columns]
holder = "Unit"
holder_name = "Unit name"
matter = ["About", "Programme"]
instrument = "Paper"
instrument_number = "Number"
instrument_series = "Organ"
"""


def csv(*rows: str, header: str = HEADER) -> bytes:
    """The bytes of a table with these lines below the header."""
    return "\n".join((header, *rows, "")).encode()


def registry(data: bytes | None = None, columns: Columns = COLUMNS, declared: FrontMatter | None = None) -> Registry:
    """What the table gives."""
    content = csv(*ROWS) if data is None else data
    front = declared or FrontMatter()
    return read_table(content, Table(columns), load(), name="registry.csv", sha256="0" * 64, declared=front)


def write(folder: Path, *, manifest: str = MANIFEST, data: bytes | None = None) -> Path:
    """A folder with the registry and its manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "registry.csv").write_bytes(csv(*ROWS) if data is None else data)
    (folder / "manifest.toml").write_text(manifest, "utf-8")
    return folder

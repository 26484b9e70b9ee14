"""Tables of a web page as rows of cells."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

MAX_SPAN = 100
BLOCKS_INSIDE = "table, h1, h2, h3, h4, ul, ol"


def is_data_table(table: LexborNode) -> bool:
    """Whether a table holds data; one with a single column, a presentation role or blocks inside lays out a page."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return False
    if any(node.mem_id != table.mem_id for node in table.css(BLOCKS_INSIDE)):
        return False
    return any(len(_cells(row)) > 1 for row in table.css("tr"))


def table_rows(table: LexborNode) -> list[str]:
    """The rows of a table without tables inside: cells parted by tabs, a cell over several rows or columns once."""
    waiting: dict[int, int] = {}
    rows: list[str] = []
    for row in table.css("tr"):
        texts: list[str] = []
        for cell in _cells(row):
            _skip(texts, waiting)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(texts), len(texts) + width):
                if height > 1:
                    waiting[column] = height - 1
            texts.append(" ".join(cell.text(deep=True, separator=" ").split()))
            texts.extend([""] * (width - 1))
        _skip(texts, waiting)
        if any(texts):
            rows.append("\t".join(texts).rstrip("\t"))
    return rows


def _skip(texts: list[str], waiting: dict[int, int]) -> None:
    """Leave empty the places that a cell of a row above still takes."""
    while waiting.get(len(texts), 0) > 0:
        waiting[len(texts)] -= 1
        texts.append("")


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in {"td", "th"}]


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return min(int(value), MAX_SPAN) if value.isascii() and value.isdigit() and int(value) > 0 else 1

"""Answers as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

from api.questions.model import Answer, Value

LIST_MARK = "|"


def to_csv(answer: Answer) -> str:
    """RFC 4180 with a header and CRLF; list items parted by `|`, booleans true and false, an empty cell for nothing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.question.columns)
    writer.writerows([cell(value) for value in row] for row in answer.rows)
    return out.getvalue()


def to_json(answer: Answer) -> str:
    """One JSON object: the question, the values asked with, the data version, the number of all rows, and the rows."""
    return json.dumps(as_object(answer), ensure_ascii=False, indent=2) + "\n"


def as_object(answer: Answer) -> dict[str, object]:
    """What `to_json` writes, as plain values."""
    return {
        "question": answer.question.id,
        "params": answer.asked,
        "version": answer.version,
        "total": answer.total,
        "columns": list(answer.question.columns),
        "rows": [{name: list(v) if isinstance(v, tuple) else v for name, v in row.items()} for row in answer.records()],
    }


def cell(value: Value) -> str:
    """A value as the text of a CSV cell; a `|` inside a list item becomes a broken bar, so that cells part cleanly."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return LIST_MARK.join(item.replace(LIST_MARK, "¦") for item in value)
        case _:
            return str(value)

"""A small made-up world to evaluate: a document, its gold, and a scoring program of few words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.evaluation.scorer import Row, Scorer

SCORE = """
KINDS = ("mandates", "bodies", "decisions", "posts", "references", "initiatives")

def holder(g, f): return g["holder"] == f["holder"]
def topic(g, f): return g["topic"] == f["topic"]
def para(g, f): return g["para"] == f["paragraph"]
def field(gold, found): return lambda g, f: g[gold] == f[found]

TESTS = {
    "mandates": [
        ("holder+topic", "mandates", lambda g, f: holder(g, f) and topic(g, f), lambda g: (g["holder"], g["topic"])),
        ("holder+paragraph", "mandates", lambda g, f: holder(g, f) and para(g, f), lambda g: (g["holder"], g["para"])),
    ],
    "bodies": [("name", "bodies", field("name", "acronym"), lambda g: g["name"])],
    "decisions": [("by+paragraph", "decisions", para, lambda g: g["para"])],
    "posts": [("person", "roles", field("person", "person"), lambda g: g["person"])],
    "references": [("symbol", "references", field("symbol", "symbol"), lambda g: g["symbol"])],
    "initiatives": [("row", "initiatives", para, lambda g: g["para"])],
}
"""

TEXT = """# River dolphins

1. UNEP leads the work on cybercrime. See also document A/77/41.

2. UNESCO coordinates the work on water quality.
"""

GOLD: dict[str, Any] = {
    "mandates": [
        {"holder": "UNEP", "topic": "cybercrime", "para": "1"},
        {"holder": "WHO", "topic": "malaria", "para": "2"},
    ],
    "references": [{"symbol": "A/77/41", "para": "1"}],
}


def shared(folder: Path) -> Path:
    """A shared folder with the document, its gold and the scoring program; gives the corpus within it."""
    corpus = folder / "shared" / "corpus"
    for place in ("corpus/pages", "gold", "tools"):
        (folder / "shared" / place).mkdir(parents=True)
    (corpus / "pages" / "dolphins.txt").write_text(TEXT, encoding="utf-8")
    (folder / "shared" / "gold" / "dolphins.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (folder / "shared" / "tools" / "score.py").write_text(SCORE, encoding="utf-8")
    return corpus


def scorer(folder: Path) -> Scorer:
    """The small scoring program, loaded from that folder."""
    path = folder / "score.py"
    path.write_text(SCORE, encoding="utf-8")
    return Scorer(path)


def mandate(holder: str, topic: str, paragraph: str) -> Row:
    """A row of the question `mandates`."""
    return {"holder": holder, "topic": topic, "paragraph": paragraph, "role": "lead", "rule": "mandate.verb"}

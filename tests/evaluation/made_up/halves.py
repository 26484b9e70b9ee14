"""The made-up documents: an open half to learn from, a held one to measure by, and the measuring of a half."""

from __future__ import annotations

from pathlib import Path

from tests.evaluation.evaluate import Evaluation, evaluate
from tests.evaluation.gold import SUFFIX, Gold, read_all
from tests.evaluation.scorer import Scorer
from tests.evaluation.table import ALL, Table

HERE = Path(__file__).resolve().parent

TABLE = HERE / "table.json"
"""The committed table of the open half; the held one has none, since a number to beat is a thing to learn from."""

OPEN, HELD = "open", "held"


def golds(half: str) -> tuple[Gold, ...]:
    """The gold of a half, each with the document beside it; GoldError when a file is damaged or lacks its document."""
    return read_all(HERE, HERE / half, own=HERE / half)


def measured(half: str, scorer: Scorer, folder: Path) -> Evaluation:
    """Read the documents of a half into `folder`, ask the curated questions, and score the answers."""
    return evaluate(golds(half), scorer, folder)


def rows(found: Evaluation) -> Table:
    """The rows of each document and of all together."""
    names = {gold.name for gold in found.golds} | {ALL}
    return {key: count for key, count in found.table.items() if key.document in names}


def documents(half: str) -> dict[str, list[Path]]:
    """The files of a half by name: the gold, and what stands beside it under the same name."""
    folder = HERE / half
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.iterdir()):
        name = path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem
        found.setdefault(name, []).append(path)
    return found

"""Shows which worked examples answer otherwise than their committed files, and rewrites those files.

python -m tests.queries                            # compare all
python -m tests.queries overlap --refresh          # rewrite one: read it against the digests before committing it
"""

from __future__ import annotations

import difflib
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from api.questions import QuestionError, Registry, Source, load_registry, open_source
from api.questions.run import read_names
from graph.data import Data
from tests.queries import examples

DIFFERENT, WRONG_USE = 1, 2


def main(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these questions.")] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Rewrite the files of expected answers.")] = False,
) -> None:
    """Ask the worked examples of the digests. Exit status 1 where an answer differs and is not rewritten."""
    registry = load_registry()
    try:
        chosen = [registry.question(id).id for id in ids or ()] or [question.id for question in registry]
    except QuestionError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_USE) from None
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary) / "data"
        examples.publish_demo(data)
        with open_source(Data(data)) as source:
            texts = _texts(registry, source, chosen)
    different = [id for id, text in texts.items() if text != examples.expected(id)]
    for id in different:
        old, new = examples.expected(id).splitlines(), texts[id].splitlines()
        typer.echo("\n".join(difflib.unified_diff(old, new, f"{id}.csv", f"{id}.csv", lineterm="")))
        if refresh:
            examples.write_expected(id, texts[id])
    typer.echo(f"{len(different)} of {len(texts)} answers {'rewritten' if refresh else 'differ'}.")
    raise typer.Exit(DIFFERENT if different and not refresh else 0)


def _texts(registry: Registry, source: Source, ids: list[str]) -> dict[str, str]:
    names = read_names(registry, source)
    return {id: examples.as_text(examples.answer(registry, source, registry.question(id), names)) for id in ids}


if __name__ == "__main__":
    typer.run(main)

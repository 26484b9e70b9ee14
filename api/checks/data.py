"""What the checks read of the published data, by SPARQL."""

from __future__ import annotations

from graph.engine import Engine


def select(engine: Engine, text: str) -> list[tuple[str | None, ...]]:
    """The rows of a SPARQL query as text, sorted; an unbound value is None."""
    rows = [tuple(None if value is None else str(value) for value in row) for row in engine.query(text).rows]
    return sorted(rows, key=lambda row: tuple(value or "" for value in row))


def texts(engine: Engine) -> list[str]:
    """The words of every passage and the titles above them, each once."""
    passages = select(engine, "SELECT DISTINCT ?text WHERE { ?p a ceb:Passage ; ceb:text ?text }")
    headings = select(engine, "SELECT DISTINCT ?text WHERE { ?p a ceb:Passage ; ceb:heading ?text }")
    return [text for (text,) in (*passages, *headings) if text]


def linked(engine: Engine) -> set[str]:
    """The ids of all things to which a statement or a document links."""
    found = select(
        engine,
        "SELECT DISTINCT ?thing WHERE { ?s ?property ?thing FILTER(isIRI(?thing)) "
        "{ ?s ceb:rule ?rule } UNION { ?s a ceb:Document } }",
    )
    return {thing for (thing,) in found if thing}

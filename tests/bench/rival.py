"""Loads a file of triples by rdflib-neo4j: `python rival.py FILE URI USER PASSWORD` prints the seconds at the end.

It runs in an environment of its own, with rdflib-neo4j and nothing of this project.
"""

from __future__ import annotations

import sys
from time import perf_counter

from rdflib import Graph
from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig  # type: ignore[import-not-found]


def main() -> None:
    """Load with the settings that are the quickest: batches of its usual size, short names, single values."""
    file, uri, user, password = sys.argv[1:]
    config = Neo4jStoreConfig(
        auth_data={"uri": uri, "database": "neo4j", "user": user, "pwd": password},
        handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE,
        batching=True,
    )
    began = perf_counter()
    graph = Graph(store=Neo4jStore(config=config))
    graph.parse(file, format="nt")
    graph.close(True)
    sys.stdout.write(f"{perf_counter() - began}\n")


if __name__ == "__main__":
    main()

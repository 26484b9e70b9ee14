"""The fixtures of the small dataset and of the demo's digests."""

from tests.queries.fixtures import cypher, demo, demo_cypher, demo_names, demo_sparql, names, small, sparql

__all__ = ["cypher", "demo", "demo_cypher", "demo_names", "demo_sparql", "names", "small", "sparql"]

"""The fixtures of the small dataset."""

from tests.queries.fixtures import cypher, names, small, sparql

__all__ = ["cypher", "names", "small", "sparql"]

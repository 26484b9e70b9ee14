"""The fixtures of the small dataset."""

from tests.queries.fixtures import small

__all__ = ["small"]

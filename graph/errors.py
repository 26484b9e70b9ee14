"""The errors of the graph layer. Each message is one sentence that says what is wrong, where, and how to mend it."""

from __future__ import annotations


class DataError(Exception):
    """The data directory is missing, locked or damaged."""


class ServerError(DataError):
    """The server that the settings name cannot be reached, or is not what it should be."""


class LoadError(Exception):
    """A load that began and could not be finished; what was there before still answers."""


class QueryError(Exception):
    """A question that an engine refuses or cannot answer: bad syntax, a write, an unsupported parameter."""


class QueryTimeout(QueryError):
    """A question that took longer than the time limit of the settings."""

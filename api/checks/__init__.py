"""What `cebgraph check` says of the vocabularies and of the data: groups of sentences for a curator."""

from api.checks.model import Group
from api.checks.run import notes, wrongs

__all__ = ["Group", "notes", "wrongs"]

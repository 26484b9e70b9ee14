"""From a text to a document: front matter and passages with their printed references."""

from ingest.structure.build import structure

__all__ = ["structure"]

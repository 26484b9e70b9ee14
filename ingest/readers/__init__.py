"""Readers: the bytes of a PDF, DOCX, HTML, Markdown or text file to one `Text`."""

from ingest.readers.detect import read
from ingest.readers.limits import DEFAULT, Limits

__all__ = ["DEFAULT", "Limits", "read"]

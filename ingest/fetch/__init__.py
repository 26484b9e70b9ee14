"""Downloads official documents by symbol or address into a folder, with a manifest beside them."""

from ingest.fetch.download import fetch
from ingest.fetch.outcome import Failed, Fetched
from ingest.fetch.settings import Clock, FetchSettings

__all__ = ["Clock", "Failed", "FetchSettings", "Fetched", "fetch"]

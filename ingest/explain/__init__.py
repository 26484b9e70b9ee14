"""Why a paragraph gave the facts it gave: what was recognised, which rules fired, and which nearly did."""

from ingest.explain.build import UnknownParagraphError, explain
from ingest.explain.model import Explanation

__all__ = ["Explanation", "UnknownParagraphError", "explain"]

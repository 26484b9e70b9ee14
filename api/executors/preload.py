"""Imported by the fork server, never by the program: loads what every process needs before the first is forked.

One sentence is read the whole way, so that the language model, the vocabularies and the shapes stand in memory that
the processes share.
"""

from __future__ import annotations

import gc
import hashlib

from api.reading import Job, read_document
from graph.rdf import RunInfo

_SENTENCE = b"1. UNEP leads the work of the United Nations system on biodiversity.\n"

read_document(Job("sentence.txt", _SENTENCE, hashlib.sha256(_SENTENCE).hexdigest(), None, RunInfo("", "", "", "", "")))
gc.collect()
gc.freeze()

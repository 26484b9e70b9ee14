"""What the data directory knows of a document and of a version, and how both are written as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from graph.errors import DataError
from graph.issues import Issue

MEND = "run `cebgraph ingest` again on your documents"


@dataclass(frozen=True)
class Record:
    """One document that is kept.

    `id` is its id in the graph (`document/ceb-2018-1`), `sha256` the digest of the file's bytes, `fingerprint` that of
    the run that read it, `declared` that of its manifest entry (empty without one), `graph` that of its N-Quads.
    `statements` and `refused` count the facts kept and left out; `issues` says why.
    """

    id: str
    key: str
    symbol: str | None
    file: str
    sha256: str
    fingerprint: str
    declared: str
    graph: str
    statements: int
    refused: int
    issues: tuple[Issue, ...] = ()

    def answers_to(self, name: str) -> bool:
        """Whether `name` is the document's key, symbol, id, file name or the stem of its file name."""
        wanted = name.casefold()
        stem = self.file.rpartition(".")[0] or self.file
        known = (self.key, self.symbol, self.id, self.id.partition("/")[2], self.file, stem)
        return wanted in {text.casefold() for text in known if text}

    def to_json(self) -> str:
        """The record as one JSON object with sorted keys."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """The record of such an object; ValueError when it is something else."""
        found = json.loads(text)
        if not isinstance(found, dict) or set(found) != {field.name for field in fields(cls)}:
            raise ValueError("not a record")
        issues = tuple(Issue(**issue) for issue in found.pop("issues"))
        return cls(**found, issues=issues)


@dataclass(frozen=True)
class Version:
    """A published state: all documents, sorted by key, the graph of the vocabularies, and that of the links.

    `digest` is the data version: SHA-256 over the sorted (key, graph digest) pairs and the digests of the vocabularies'
    graph and of the links between documents, so that equal content has equal digest whenever and in whatever order it
    came.
    """

    digest: str
    ontology: str
    links: str
    documents: tuple[Record, ...]

    @classmethod
    def of(cls, documents: Iterable[Record], ontology: str, links: str) -> Version:
        """The version that these documents, that graph of the vocabularies and that of the links make."""
        ordered = tuple(sorted(documents, key=lambda record: record.key))
        content = json.dumps([ontology, links, [[record.key, record.graph] for record in ordered]], ensure_ascii=False)
        return cls(hashlib.sha256(content.encode()).hexdigest(), ontology, links, ordered)

    def graphs(self) -> tuple[str, ...]:
        """The digests of all graph files of the version: the vocabularies, the documents by key, the links."""
        return (self.ontology, *(record.graph for record in self.documents), self.links)

    def to_json(self) -> str:
        """The content of `version.json`."""
        documents = [json.loads(record.to_json()) for record in self.documents]
        whole = {"digest": self.digest, "ontology": self.ontology, "links": self.links, "documents": documents}
        return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes, place: str) -> Version:
        """The version of a `version.json`; DataError, naming `place`, when it is damaged or was edited."""
        try:
            found: dict[str, Any] = json.loads(text)
            records = [Record.from_json(json.dumps(entry)) for entry in found["documents"]]
            version = cls.of(records, found["ontology"], found["links"])
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(f"{place} is damaged: {MEND}.") from error
        if version.digest != found.get("digest"):
            raise DataError(f"{place} was changed after it was published: {MEND}.")
        return version

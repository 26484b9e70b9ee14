"""The namespaces of the graph, and the one place where an id becomes an IRI."""

from __future__ import annotations

import re
import unicodedata

ONTOLOGY = "https://w3id.org/cebgraph/ontology#"
IDS = "https://w3id.org/cebgraph/id/"

PREFIXES = {
    "ceb": ONTOLOGY,
    "id": IDS,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def iri(ref: str) -> str:
    """The IRI of an id such as `entity/unodc`."""
    return IDS + ref


def expand(curie: str) -> str:
    """The IRI of a prefixed name such as `ceb:holder` or `skos:prefLabel`; KeyError for an unknown prefix."""
    prefix, local = curie.split(":", 1)
    return PREFIXES[prefix] + local


def slug(text: str) -> str:
    """A readable id part: plain lower case words joined by hyphens (`UN-Women` -> `un-women`)."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

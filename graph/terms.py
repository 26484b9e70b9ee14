"""Terms of RDF as canonical N-Quads text (RDF 1.1 N-Quads, section 4: canonical form).

Terms are built as strings because a document has thousands of them and all of them are written, never searched.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from urllib.parse import quote

from ontology import namespaces

XSD = namespaces.PREFIXES["xsd"]
RDF_TYPE = f"<{namespaces.expand('rdf:type')}>"

_UNSAFE_IRI = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_GRAPH_NAME = re.compile(rb" <[^<>]*> \.$", re.MULTILINE)
_ESCAPES = {code: f"\\u{code:04X}" for code in [*range(0x20), 0x7F]} | {
    0x08: "\\b",
    0x09: "\\t",
    0x0A: "\\n",
    0x0C: "\\f",
    0x0D: "\\r",
    0x22: '\\"',
    0x5C: "\\\\",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATES = (
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
)


def iri(text: str) -> str:
    """An IRI term; characters that no URI (RFC 3986) may hold are percent-encoded, lone surrogates become U+FFFD."""
    safe = _UNSAFE_IRI.sub(lambda match: quote(_SURROGATE.sub("\ufffd", match.group())), text)
    return f"<{safe}>"


@lru_cache(maxsize=4096)
def ref(path: str) -> str:
    """The term of an id such as `entity/unodc`."""
    return iri(namespaces.iri(path.replace("#", "%23")))


@lru_cache(maxsize=512)
def name(curie: str) -> str:
    """The term of a prefixed name such as `ceb:holder`; KeyError for an unknown prefix."""
    return iri(namespaces.expand(curie))


def string(text: str) -> str:
    """A plain string literal; a lone surrogate, which UTF-8 cannot carry, becomes U+FFFD."""
    return f'"{_SURROGATE.sub(chr(0xFFFD), text).translate(_ESCAPES)}"'


def typed(text: str, datatype: str) -> str:
    """A literal with a datatype of XML Schema, given by its local name."""
    return f"{string(text)}^^<{XSD}{datatype}>"


def date(text: str) -> str:
    """An ISO date typed by its precision (xsd:date, xsd:gYearMonth, xsd:gYear); other text stays a string."""
    if _DAY.fullmatch(text) and _in_calendar(text):
        return typed(text, "date")
    for pattern, datatype in _DATES:
        if pattern.fullmatch(text):
            return typed(text, datatype)
    return string(text)


def _in_calendar(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def literal(value: str | int | float | bool) -> str:
    """The literal of a plain value: xsd:boolean, xsd:integer, xsd:double or a string."""
    match value:
        case bool():
            return typed("true" if value else "false", "boolean")
        case int():
            return typed(str(value), "integer")
        case float():
            return typed(repr(value), "double")
        case _:
            return string(value)


def without_graph(quads: bytes) -> bytes:
    """The N-Triples of N-Quads: each line without the name of its graph."""
    return _GRAPH_NAME.sub(b" .", quads)

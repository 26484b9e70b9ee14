"""Turtle files as plain records: each thing with the values that the files give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, parse

from ontology.namespaces import IDS, PREFIXES, expand

Value = NamedNode | BlankNode | Literal


class OntologyError(Exception):
    """A vocabulary file that cannot be used; the message is one sentence that names the file and the thing in it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A thing as a file describes it: its IRI (or blank node label), the file's name, its values by property IRI."""

    subject: str
    file: str
    values: dict[str, list[Value]] = field(default_factory=dict)

    def all(self, prop: str) -> list[Value]:
        """The values of a property, given as a prefixed name, in the order of the file."""
        return self.values.get(expand(prop), [])

    def one(self, prop: str) -> Value | None:
        """The only value of a property, or None; OntologyError where there are several."""
        found = self.all(prop)
        if len(found) > 1:
            raise self.error(f"has {len(found)} values of {prop}, where one is allowed")
        return found[0] if found else None

    def text(self, prop: str) -> str | None:
        """The only value of a property as plain text, or None; OntologyError where there are several."""
        found = self.one(prop)
        return None if found is None else found.value

    def need(self, prop: str) -> str:
        """The only value of a property as plain text; OntologyError where there is none."""
        found = self.text(prop)
        if not found:
            raise self.error(f"has no {prop}")
        return found

    def texts(self, prop: str) -> tuple[str, ...]:
        """The values of a property as plain text."""
        return tuple(v.value for v in self.all(prop))

    def id(self) -> str:
        """The id of the thing; OntologyError where its IRI is not below the id namespace."""
        return self.id_of(NamedNode(self.subject))

    def ids(self, prop: str) -> tuple[str, ...]:
        """The values of a property as ids; OntologyError where one is no IRI below the id namespace."""
        return tuple(self.id_of(v) for v in self.all(prop))

    def id_of(self, value: Value) -> str:
        """The id behind an IRI; OntologyError where it is something else."""
        if not isinstance(value, NamedNode) or not value.value.startswith(IDS):
            raise self.error(f"points to {value.value}, which is no IRI below {IDS}")
        return value.value.removeprefix(IDS)

    def error(self, what: str) -> OntologyError:
        """The error that says `what` of this thing and its file."""
        return OntologyError(f"{self.file}: {compact(self.subject)} {what}.")


def compact(iri: str) -> str:
    """The shortest readable form of an IRI: an id below the id namespace, a prefixed name, else the IRI itself."""
    if iri.startswith(IDS):
        return iri.removeprefix(IDS)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def reference(node: NamedNode | BlankNode) -> str:
    """What `read` keys a node by: its IRI, or its blank node label."""
    return node.value if isinstance(node, NamedNode) else f"_:{node.value}"


def read(*paths: Path) -> dict[str, Resource]:
    """The things described in the files, keyed by `reference`, in the order of the files.

    A thing described in two files is one resource, which bears the name of the first file. Raises OntologyError where
    a file is missing or no Turtle.
    """
    found: dict[str, Resource] = {}
    for path in paths:
        try:
            for quad in parse(path=path, rename_blank_nodes=True):
                subject, value = quad.subject, quad.object
                if not isinstance(subject, NamedNode | BlankNode) or not isinstance(value, Value):
                    raise OntologyError(f"{path.name} holds a triple term, and no statement about a statement is read.")
                key = reference(subject)
                resource = found.get(key)
                if resource is None:
                    resource = found[key] = Resource(key, path.name)
                resource.values.setdefault(quad.predicate.value, []).append(value)
        except OSError as error:
            raise OntologyError(f"The vocabulary file {path.name} is missing or cannot be opened.") from error
        except SyntaxError as error:
            raise OntologyError(f"{path.name} is no valid Turtle: {error.msg}.") from error
    return found

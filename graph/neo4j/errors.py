"""What a server or the driver says when something is wrong, as one sentence that says how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError

from graph.errors import LoadError, ServerError
from graph.neo4j.settings import Neo4jSettings

BOTH = (DriverError, Neo4jError, OSError, ValueError)
"""What the driver raises: its own errors, those of the server, and Python's for an address that makes no sense."""

CODES = (
    (
        "Neo.ClientError.Security.Unauthorized",
        "The Neo4j server at {uri} does not let {user!r} in: check NEO4J_USER and NEO4J_PASSWORD.",
    ),
    (
        "Neo.ClientError.Security.AuthenticationRateLimit",
        "The Neo4j server at {uri} has seen too many wrong passwords: wait a little, then check NEO4J_PASSWORD.",
    ),
    (
        "Neo.ClientError.Security.CredentialsExpired",
        "The Neo4j server at {uri} wants a new password for {user!r}: change it there, then set NEO4J_PASSWORD.",
    ),
    (
        "Neo.ClientError.Security.",
        "The Neo4j server at {uri} does not allow {user!r} to do this ({said}): give that user a role that may.",
    ),
    (
        "Neo.ClientError.Database.DatabaseNotFound",
        "The Neo4j server at {uri} has no database {database!r}: check NEO4J_DATABASE, or create it.",
    ),
    (
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        "The database {database!r} at {uri} can only be read: make it writable on the server, or load into another.",
    ),
    (
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
        "The database {database!r} at {uri} can only be read: make it writable on the server, or load into another.",
    ),
    (
        "Neo.TransientError.Database.DatabaseUnavailable",
        "The database {database!r} at {uri} is not available: look at the server's log, then try again.",
    ),
    (
        "Neo.TransientError.General.",
        "The Neo4j server at {uri} has not enough memory for this ({said}): give it more, or load fewer documents "
        "at a time.",
    ),
)
"""What the codes of the server mean for a user, the first whose beginning fits."""

NO_SERVER = "No Neo4j server answers at {uri} ({said}): start it, or check NEO4J_URI."
NO_BOLT = (
    "What answers at {uri} does not speak Bolt, so it is no Neo4j server, or not its Bolt port (7687 as a rule): "
    "check NEO4J_URI."
)
NO_ADDRESS = "NEO4J_URI is {uri!r}, which is no address of a Neo4j server: write one such as bolt://localhost:7687."
BROKEN = "The connection to {uri} broke off ({said}): run `cebgraph load` again, it goes on from there."
FAILED = "The Neo4j server at {uri} failed ({said}): look at its log and disk, then run `cebgraph load` again."


@contextmanager
def reaching(settings: Neo4jSettings) -> Iterator[None]:
    """Whatever goes wrong inside is a ServerError."""
    try:
        yield
    except BOTH as error:
        raise ServerError(sentence(error, settings)) from error


@contextmanager
def loading(settings: Neo4jSettings) -> Iterator[None]:
    """What the settings can mend is a ServerError, what stops a load that went on well is a LoadError."""
    try:
        yield
    except Neo4jError as error:
        if (error.code or "").startswith("Neo.ClientError."):
            raise ServerError(sentence(error, settings)) from error
        raise LoadError(sentence(error, settings, failed=FAILED)) from error
    except (DriverError, OSError) as error:
        raise LoadError(sentence(error, settings, unreachable=BROKEN)) from error


_REASON = re.compile(r"\(reason (?:\[Errno -?\d+\] )?(.*)\)$")


def sentence(error: Exception, settings: Neo4jSettings, unreachable: str = NO_SERVER, failed: str = FAILED) -> str:
    """The one sentence of an error."""
    form = unreachable
    if isinstance(error, ConfigurationError | ValueError):
        form = NO_ADDRESS
    elif isinstance(error, Neo4jError):
        form = next((form for code, form in CODES if (error.code or "").startswith(code)), failed)
    elif "handshake" in str(error):
        form = NO_BOLT
    known = {"uri": settings.uri, "user": settings.user, "database": settings.database}
    return form.format(**known, said=said(error))


def said(error: Exception) -> str:
    """What the server says, or why the driver could not reach it, in one line without its last stop."""
    if isinstance(error, Neo4jError):
        line = (error.message or error.code or "").strip().partition("\n")[0]
    else:
        line = str(error).strip().rpartition("\n")[2]
        line = found[1] if (found := _REASON.search(line)) else line
    return " ".join(line.split())[:200].rstrip(".:") or type(error).__name__

"""The way to a server: one driver, and the check that a Neo4j new enough is at the other end."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import ClientError

from graph.errors import ServerError
from graph.neo4j.errors import NO_ADDRESS, reaching
from graph.neo4j.settings import Neo4jSettings

OLDEST = (5, 26)
"""The first version whose Cypher the loader and the questions are written in."""

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
KERNEL = "Neo4j Kernel"
CONNECTION_SECONDS = 5.0
"""How long the driver waits for a server to take a connection, and again for a free one of its own."""


def connect(settings: Neo4jSettings) -> neo4j.Driver:
    """A driver on the server; ServerError when there is none, it lets nobody in, or it is no Neo4j of 5.26 or newer."""
    if urlsplit(settings.uri).scheme not in SCHEMES:
        raise ServerError(NO_ADDRESS.format(uri=settings.uri))
    password = settings.password.get_secret_value()
    auth = (settings.user, password) if password else None
    with reaching(settings):
        driver = neo4j.GraphDatabase.driver(
            settings.uri,
            auth=auth,
            max_transaction_retry_time=settings.retry,
            connection_timeout=CONNECTION_SECONDS,
            connection_acquisition_timeout=2 * CONNECTION_SECONDS,
            notifications_min_severity=settings.notifications,
            user_agent="cebgraph",
        )
    try:
        with reaching(settings):
            product, version = _product(driver, settings)
        check(product, version, settings.uri)
    except BaseException:
        driver.close()
        raise
    return driver


def check(product: str, version: str, uri: str) -> None:
    """ServerError for another product than Neo4j, or one that is too old."""
    if product != KERNEL:
        raise ServerError(
            f"The server at {uri} answers like Neo4j but is {product or 'something else'}: "
            "set NEO4J_URI to a Neo4j server of version 5.26 or newer."
        )
    numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if numbers < OLDEST:
        raise ServerError(f"The server at {uri} is Neo4j {version}, which is too old: use 5.26 or newer.")


def _product(driver: neo4j.Driver, settings: Neo4jSettings) -> tuple[str, str]:
    """The name and version of what answers; no name where it does not know the question."""
    text = "CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version"
    with driver.session(database=settings.database, default_access_mode=neo4j.READ_ACCESS) as session:
        try:
            found = {str(row["name"]): str(row["version"]) for row in session.run(text)}
        except ClientError as error:
            if not (error.code or "").startswith("Neo.ClientError.Statement."):
                raise
            found = {}
    return (KERNEL, found[KERNEL]) if KERNEL in found else (driver.get_server_info().agent, "")

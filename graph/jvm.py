"""Starts the Java machine that comes with the database engine, once a process: small, quick and silent."""

from __future__ import annotations

import atexit
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import jpype
from arcadedb_embedded import jvm as bundled
from jpype import config

from graph.errors import QueryError

Java = Any
"""A Java class or object, of which Python knows no type."""

LOGGING = Path(__file__).resolve().parent / "resources" / "logging.properties"

OPTIONS = (
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseCompactObjectHeaders",
    "-XX:-UsePerfData",
    "-Xlog:disable",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)
"""One thread of garbage collection and the quick compiler alone start fastest; LOAD CSV may open nothing; the last
four are what the engine asks of Java."""


def start(heap: str) -> None:
    """Start Java with a heap of at most `heap` (`512m`); a Java that runs already stays as it is.

    QueryError when it does not start.
    """
    mebibytes(heap)
    if not jpype.isJVMStarted():
        _start(heap)


def mebibytes(heap: str) -> float:
    """How much a size such as `512m` or `2g` is; QueryError for other words."""
    if not re.fullmatch(r"[1-9]\d*[kmg]", heap, re.IGNORECASE | re.ASCII):
        raise QueryError(f"{heap!r} is no size of memory: write a number with k, m or g, such as 512m.")
    return float(heap[:-1]) * {"k": 1 / 1024, "m": 1, "g": 1024}[heap[-1].lower()]


@cache
def _start(heap: str) -> None:
    crash = Path(tempfile.gettempdir()) / "cebgraph-java-%p.log"
    options = (*OPTIONS, f"-Xmx{heap}", f"-XX:ErrorFile={crash}", f"-Djava.util.logging.config.file={LOGGING}")
    jars = sorted(str(path) for path in Path(bundled.get_jar_path()).glob("*.jar"))
    try:
        jpype.startJVM(bundled.get_bundled_jre_lib_path(), *options, classpath=jars, interrupt=False)
    except (OSError, RuntimeError, ValueError, TypeError) as error:
        message = f"Java did not start with a heap of {heap} ({error}): set a size such as 512m that this machine has."
        raise QueryError(message) from error
    # Java would wait at the end for the thread that started it, which in a server may be gone by then.
    config.destroy_jvm = False
    atexit.register(_close_databases)


def java(name: str) -> Java:
    """A Java class by its full name."""
    return jpype.JClass(name)


def _close_databases() -> None:
    """Close what is open before Java goes down, which would else wait for it and complain."""
    for database in list(java("com.arcadedb.database.DatabaseFactory").getActiveDatabaseInstances()):
        if database.isOpen():
            database.close()

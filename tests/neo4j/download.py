"""The jars of a Neo4j community server from Maven, fetched once for a user."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>cebgraph</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><dependencies>
<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
<dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version></dependency>
</dependencies></project>"""

LONGEST = 600
"""Seconds for one download; the jars are about 125 MB."""


def cache() -> Path:
    """The folder of this user's cache that holds a folder of jars a version."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "cebgraph" / "neo4j"


def jars(version: str) -> Path:
    """The folder with the jars of a server version, downloaded if missing; RuntimeError when Maven fails."""
    home = cache() / version
    home.parent.mkdir(parents=True, exist_ok=True)
    with (home.parent / f"{version}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not home.is_dir():
            _download(version, home)
    return home


def _download(version: str, home: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise RuntimeError("Maven is missing: install it (apt-get install maven).")
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        pom = Path(folder) / "pom.xml"
        pom.write_text(POM.format(version=version), "utf-8")
        lib = Path(folder) / "lib"
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={lib}"]
        command = [maven, "-q", "-B", "-f", str(pom), *goal]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONGEST)
        if done.returncode:
            raise RuntimeError(f"Maven could not fetch Neo4j {version}: {done.stdout.strip()[-300:]}")
        lib.replace(home)

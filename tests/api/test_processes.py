"""The command as a process of its own: entry point, pipes, the demo, and the server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

CEBGRAPH = [sys.executable, "-m", "api"]


def test_a_reader_that_stops_early_is_no_error(small: Path) -> None:
    for form in ("csv", "table"):
        command = [*CEBGRAPH, "query", "names", "--format", form, "--data", str(small)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 0


def test_nothing_but_the_answer_on_standard_output(small: Path) -> None:
    command = [*CEBGRAPH, "query", "documents", "--format", "json", "--data", str(small)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["total"] == 2
    assert done.stderr == ""


def test_the_demo_answers_with_role_paragraph_and_words(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "COLUMNS": "100"}
    done = subprocess.run([*CEBGRAPH, "demo"], capture_output=True, text=True, check=True, env=environment)
    assert "5 read, 0 unchanged, 0 failed" in done.stdout
    assert "Which entities hold cybercrime mandates?" in done.stdout
    assert "UNODC" in done.stdout
    assert "An overlap" in done.stdout
    assert done.stdout.rstrip().splitlines()[-3].startswith("  cebgraph query mandates")
    again = subprocess.run([*CEBGRAPH, "demo"], capture_output=True, text=True, check=True, env=environment)
    assert "0 read, 4 unchanged, 0 failed" in again.stdout


def test_the_server_says_where_it_is_answers_and_stops(small: Path) -> None:
    command = [*CEBGRAPH, "serve", "--port", "0", "--data", str(small)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = next(word for word in process.stderr.readline().split() if word.startswith("http://"))
        with urlopen(f"{address}readyz") as response:
            assert json.load(response)["documents"] == 2
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
        assert process.stderr.read() == ""

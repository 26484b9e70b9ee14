"""A command loads only what it needs: a question asked must not wait for the language model."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "rdflib", "pyshacl", "httpx", "jpype")


def test_the_command_line_starts_without_heavy_libraries() -> None:
    program = f"import sys, api.cli; print([name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

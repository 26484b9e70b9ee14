"""Small documents in the manner of session reports, for tests that ingest."""

from __future__ import annotations

from pathlib import Path

REPORT = """\
Report of the session

I. Crime

1. UNODC is the lead entity on cybercrime.

2. ITU provides technical assistance on cybersecurity to Member States.
"""

NOTE = """\
Note on oceans

1. UNESCO coordinates the work of the United Nations system on ocean science.
"""


def write(folder: Path) -> Path:
    """A folder with a report and a note."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    return folder

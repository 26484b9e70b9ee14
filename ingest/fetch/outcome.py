"""How a download ends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ingest.manifest import Entry


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document that is in the folder. `unchanged` where the copy that was there is still right."""

    target: str
    path: Path
    entry: Entry
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """A target that could not be had; `problem` is one sentence that names it, says why, and how to mend it."""

    target: str
    problem: str


class FetchError(Exception):
    """This target cannot be had; the message is the rest of a sentence that starts with the target."""


class RedirectedError(Exception):
    """The server sends elsewhere; `location` is the address as it stands in the answer, unchecked."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


class TryAgainError(Exception):
    """This try failed in a way that may pass. `wait` is the server's wish in seconds, None where it has none."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait

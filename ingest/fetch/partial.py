"""A download in progress: the bytes so far and what is needed to ask for the rest."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


def strong_validator(headers: httpx.Headers) -> str | None:
    """The value for If-Range: a strong ETag, else Last-Modified; None where a rest cannot be asked for safely.

    RFC 9110, 13.1.5: a weak ETag must not be used.
    """
    etag = headers.get("ETag", "")
    if headers.get("Content-Encoding", "identity") != "identity":
        return None
    if etag and not etag.startswith("W/"):
        return str(etag)
    modified = headers.get("Last-Modified")
    return None if modified is None else str(modified)


def content_range(headers: httpx.Headers) -> tuple[int, int | None] | None:
    """First byte and full size of a partial answer (RFC 9110, 14.4); size None where unknown, None if malformed."""
    match = _RANGE.fullmatch(headers.get("Content-Range", "").strip())
    if match is None:
        return None
    return int(match[1]), None if match[2] == "*" else int(match[2])


@dataclass(frozen=True, slots=True)
class Partial:
    """`.NAME.part` with the bytes and `.NAME.part.json` with their address and validator, in `folder`.

    `step` counts the pages passed on the way from the target to the file, which have partial files of their own.
    """

    folder: Path
    target: str
    step: int = 0

    @property
    def path(self) -> Path:
        """The file of the bytes so far; its name is made of the target and the target's hash."""
        plain = re.sub(r"[^A-Za-z0-9.]+", "-", self.target).strip("-.")[-60:]
        digest = hashlib.sha256(f"{self.step} {self.target}".encode()).hexdigest()
        return self.folder / f".{plain}-{digest[:8]}.part"

    @property
    def _note(self) -> Path:
        return self.path.with_name(self.path.name + ".json")

    def range_headers(self, url: str) -> dict[str, str]:
        """The fields that ask `url` for the rest, none where there is nothing to build on."""
        note = self._read_note()
        size = self.size()
        if not size or note.get("url") != url or not note.get("validator"):
            return {}
        return {"Range": f"bytes={size}-", "If-Range": str(note["validator"])}

    def begin(self, url: str, validator: str | None) -> None:
        """Drops what was there and notes where the bytes to come are from."""
        self.path.write_bytes(b"")
        self._note.write_text(json.dumps({"url": url, "validator": validator}), encoding="utf-8")

    def size(self) -> int:
        """How many bytes are there."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def drop(self) -> None:
        """Removes both files."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    def keep_as(self, path: Path) -> None:
        """Makes the bytes the file `path` in one step."""
        self.path.replace(path)
        self._note.unlink(missing_ok=True)

    def _read_note(self) -> dict[str, Any]:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}

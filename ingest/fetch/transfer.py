"""One target's bytes: redirects followed by hand, the rest of a cut download asked for, sizes kept in bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from ingest.fetch.outcome import FetchError, RedirectedError, TryAgainError
from ingest.fetch.partial import Partial, content_range, strong_validator
from ingest.fetch.polite import Polite, next_hop, refusal
from ingest.fetch.settings import Clock, FetchSettings

Progress = Callable[[str, int, int | None], None]
"""Told while bytes arrive: target, bytes so far, bytes in all (None where the server does not say)."""


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a request ended: the last address and its answer's fields. `unchanged` for 304: there are no new bytes."""

    url: str
    headers: httpx.Headers
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A complete copy: the address it came from and the validators to ask with whether it is still right."""

    url: str
    etag: str | None
    last_modified: str | None

    def headers(self, url: str) -> dict[str, str]:
        """The fields of a conditional request to `url` (RFC 9110, 13.1), none for another address."""
        if url != self.url:
            return {}
        fields = {"If-None-Match": self.etag, "If-Modified-Since": None if self.etag else self.last_modified}
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True)
class Transfer:
    """Brings the bytes of one target into its partial file."""

    polite: Polite
    settings: FetchSettings
    clock: Clock
    partial: Partial
    progress: Progress

    def bring(self, url: str, known: Known | None) -> Landed:
        """Downloads `url` with as many tries as the settings allow; FetchError where that fails for good."""
        for attempt in range(1, self.settings.attempts + 1):
            try:
                return self._follow(url, known)
            except TryAgainError as error:
                wait = self.settings.backoff * 2 ** (attempt - 1) if error.wait is None else error.wait
                if attempt == self.settings.attempts:
                    raise FetchError(f"{error}, {attempt} times; try again later.") from error
                if wait > self.settings.longest_wait:
                    raise FetchError(f"{error} and asks to wait {wait:.0f} seconds; try again then.") from error
                self.clock.sleep(wait)
        raise FetchError("no attempt is allowed by the settings; allow one or more.")

    def _follow(self, url: str, known: Known | None) -> Landed:
        here = url
        for _ in range(self.settings.hops + 1):
            conditions = known.headers(here) if known else {}
            try:
                with self.polite.get(here, conditions or self.partial.range_headers(here)) as response:
                    return self._take(here, response, conditions)
            except RedirectedError as redirect:
                here = next_hop(here, redirect.location, self.settings)
        raise FetchError(f"{urlsplit(url).hostname} redirects more than {self.settings.hops} times.")

    def _take(self, url: str, response: httpx.Response, conditions: Mapping[str, str]) -> Landed:
        if response.status_code == httpx.codes.NOT_MODIFIED and conditions:
            return Landed(url, response.headers, unchanged=True)
        if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            self.partial.drop()
            raise TryAgainError("the server cannot give the rest of a file begun earlier", 0.0)
        if response.status_code == httpx.codes.PARTIAL_CONTENT:
            total = self._check_rest(response)
        elif response.status_code == httpx.codes.OK:
            self.partial.begin(url, strong_validator(response.headers))
            total = _whole(response.headers)
        else:
            raise refusal(url, response)
        self._check_size(total or 0)
        self._write(response, total)
        return Landed(url, response.headers)

    def _check_rest(self, response: httpx.Response) -> int | None:
        span = content_range(response.headers)
        if span is None or span[0] != self.partial.size():
            self.partial.drop()
            raise TryAgainError("the server gave another part of the file than was asked for", 0.0)
        return span[1]

    def _write(self, response: httpx.Response, total: int | None) -> None:
        size = self.partial.size()
        with self.partial.path.open("ab") as file:
            for chunk in response.iter_bytes():
                size += len(chunk)
                self._check_size(size)
                file.write(chunk)
                self.progress(self.partial.target, size, total)
        if total is not None and size != total and "Content-Encoding" not in response.headers:
            raise TryAgainError(f"the connection ended after {size} of {total} bytes")

    def _check_size(self, size: int) -> None:
        if size > self.settings.max_bytes:
            self.partial.drop()
            limit = self.settings.max_bytes / 2**20
            raise FetchError(f"the file is larger than the limit of {limit:g} MiB; raise the limit to have it.")


def _whole(headers: httpx.Headers) -> int | None:
    length = headers.get("Content-Length", "")
    return int(length) if length.isascii() and length.isdigit() else None

"""One request at a time, a pause between two to one host, and waits as the server asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import httpx

from ingest.fetch.hosts import Resolve
from ingest.fetch.outcome import FetchError, RedirectedError, TryAgainError
from ingest.fetch.settings import Clock, FetchSettings
from ingest.fetch.transport import PinnedTransport

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_MEANING = {
    401: "asks for a login",
    403: "refuses the request",
    404: "knows no such document; check the symbol or address",
    410: "has withdrawn the document",
}


class Polite:
    """A client that asks servers as `FetchSettings` says. No proxy is used, since a proxy resolves names itself."""

    def __init__(self, settings: FetchSettings, clock: Clock, resolve: Resolve) -> None:
        self._settings = settings
        self._clock = clock
        self._last: dict[str, float] = {}
        self._client = httpx.Client(
            transport=PinnedTransport(settings.allow_hosts, resolve),
            follow_redirects=False,
            event_hooks={"response": [_stop_at_redirect]},
            trust_env=False,
            timeout=httpx.Timeout(settings.read_timeout, connect=settings.connect_timeout),
            headers={
                "User-Agent": settings.agent,
                "Accept": "application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, "
                "text/html;q=0.8, text/plain;q=0.8, */*;q=0.5",
                "Accept-Language": "en",
                "Accept-Encoding": "identity",
            },
        )

    def close(self) -> None:
        """Closes the client."""
        self._client.close()

    @contextmanager
    def get(self, url: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The answer to a GET with its body still to come, whatever its status.

        TryAgainError where the connection breaks, then or while the body is read, and for statuses that may pass;
        RedirectedError for a redirect.
        """
        self._pause(urlsplit(url).netloc)
        try:
            with self._client.stream("GET", url, headers=dict(headers)) as response:
                if response.status_code in _PASSING:
                    raise TryAgainError(f"{_host(url)} answered {_status(response)}", self._retry_after(response))
                yield response
        except httpx.RequestError as error:
            raise TryAgainError(f"the connection to {_host(url)} failed ({error or type(error).__name__})") from error

    def _pause(self, host: str) -> None:
        last = self._last.get(host)
        if last is not None:
            left = last + self._settings.pause - self._clock.seconds()
            if left > 0:
                self._clock.sleep(left)
        self._last[host] = self._clock.seconds()

    def _retry_after(self, response: httpx.Response) -> float | None:
        """Seconds to wait by the Retry-After field: a number or a date (RFC 9110, 10.2.3); None without or unclear."""
        field = response.headers.get("Retry-After", "").strip()
        if field.isascii() and field.isdigit():
            return float(field)
        try:
            moment = parsedate_to_datetime(field)
        except ValueError:
            return None
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (aware - self._clock.now()).total_seconds())


def _stop_at_redirect(response: httpx.Response) -> None:
    """Hands a redirect over before httpx makes a request of it, which fails for addresses of other schemes."""
    if response.has_redirect_location:
        raise RedirectedError(response.headers["Location"])


def refusal(url: str, response: httpx.Response) -> FetchError:
    """What a status that is no success and will not pass means."""
    meaning = _MEANING.get(response.status_code, f"answered {_status(response)}")
    return FetchError(f"{_host(url)} {meaning} ({response.status_code} for {url}).")


def next_hop(url: str, location: str, settings: FetchSettings) -> str:
    """The address that a redirect leads to; FetchError unless it is https (or plain http on an allowed host)."""
    try:
        onward = urljoin(url, location.strip())
        parts = urlsplit(onward)
        host = parts.hostname or ""
    except ValueError as error:
        raise FetchError(f"{_host(url)} redirects to an address that is not valid ({location!r}).") from error
    if not host or parts.scheme not in {"http", "https"}:
        raise FetchError(f"{_host(url)} redirects to {onward!r}, which is no web address.")
    if parts.username or parts.password:
        raise FetchError(f"{_host(url)} redirects to an address with a login in it, which is not followed.")
    if parts.scheme != "https" and host not in settings.allow_hosts:
        raise FetchError(f"{_host(url)} redirects to {onward}, which is not https and so not followed.")
    return plain_url(onward)


def plain_url(url: str) -> str:
    """The address with everything encoded that must be (RFC 3986); FetchError where it is no address."""
    try:
        return str(httpx.URL(url))
    except httpx.InvalidURL as error:
        raise FetchError(f"{url!r} is not a valid address ({error}).") from error


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _status(response: httpx.Response) -> str:
    return f"{response.status_code} {response.reason_phrase}".strip()

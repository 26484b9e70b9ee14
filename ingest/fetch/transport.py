"""A transport for httpx that connects to the very address it has checked."""

from __future__ import annotations

from collections.abc import Collection

import httpx

from ingest.fetch.hosts import Resolve, checked_address

_PORTS = {"http": 80, "https": 443}


class PinnedTransport(httpx.BaseTransport):
    """Resolves each request's host once, checks the address, and connects to that address.

    A second resolution, which could give another address than the checked one (DNS rebinding), never takes place: the
    request goes to the number, with the name in the Host field and in TLS (server name and certificate check). No
    connection is kept, so that none is shared by two names of one address. `inner` does the connecting.
    """

    def __init__(self, allow: Collection[str], resolve: Resolve, inner: httpx.BaseTransport | None = None) -> None:
        self._allow = allow
        self._resolve = resolve
        self._inner = inner or httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0), trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response; FetchError for a host that is not public, httpx.ConnectError for one without address."""
        host = request.url.raw_host.decode("ascii")
        port = request.url.port or _PORTS[request.url.scheme]
        try:
            address = checked_address(host, port, self._allow, self._resolve)
        except OSError as error:
            raise httpx.ConnectError(f"no address is known for {host}", request=request) from error
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return self._inner.handle_request(pinned)

    def close(self) -> None:
        """Closes what is open."""
        self._inner.close()

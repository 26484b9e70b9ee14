"""A server in the middle that cuts connections, as networks do."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


class Proxy:
    """Passes bytes on to a server until so many went to it; then it cuts every connection.

    After that it takes no more of them, or with `again` it begins to count anew, for so many times.
    """

    def __init__(self, uri: str, limit: int | None, again: int = 0) -> None:
        self._target = (urlsplit(uri).hostname, urlsplit(uri).port)
        self._limit = limit
        self._again = again
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.passed = 0
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        with self._lock:
            _shut(self._listener)
            self._hang_up()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._target)
            with self._lock:
                self._open += [client, server]
            threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while content := source.recv(4096):
                if counted and not self._may_pass(len(content)):
                    return
                sink.sendall(content)
        _shut(source)
        _shut(sink)

    def _may_pass(self, size: int) -> bool:
        with self._lock:
            self.passed += size
            if self._limit is None or self.passed <= self._limit:
                return True
            self.cuts += 1
            self._hang_up()
            if self._again:
                self._again -= 1
                self.passed = 0
            else:
                _shut(self._listener)
            return False

    def _hang_up(self) -> None:
        for connection in self._open:
            _shut(connection)
        self._open.clear()


@contextmanager
def proxied(uri: str, limit: int | None = None, again: int = 0) -> Iterator[Proxy]:
    """A proxy before a server."""
    proxy = Proxy(uri, limit, again)
    try:
        yield proxy
    finally:
        proxy.close()


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()

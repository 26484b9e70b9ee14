"""A local server that answers as a test tells it, and a clock that only counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from ingest.fetch import Clock, FetchSettings

HOST = "docs.test"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"


@dataclass(frozen=True)
class Reply:
    """What the server answers; `cut` ends the connection after so many bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    sized: bool = True


Route = Callable[[Message], Reply]


@dataclass
class Server:
    """Answers by path; `asked` holds path and fields of every request."""

    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[tuple[str, Message]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://{HOST}:{self.port}{path}"

    def gives(self, path: str, *replies: Reply) -> None:
        """The replies of a path in turn; the last stays."""
        left = list(replies)
        self.routes[path] = lambda _fields: left.pop(0) if len(left) > 1 else left[0]

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def settings(self, **changes: object) -> FetchSettings:
        given = {"base": self.url("/"), "allow_hosts": frozenset({HOST}), "pause": 0.0, **changes}
        return FetchSettings(**given)  # type: ignore[arg-type]


def _nothing(_fields: Message) -> Reply:
    return Reply(b"nothing here", 404)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, self.headers))
            reply = server.routes.get(self.path, _nothing)(self.headers)
            self.send_response(reply.status)
            if reply.sized:
                self.send_header("Content-Length", str(len(reply.body)))
            self.send_header("Connection", "close")
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body[: reply.cut])
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Keeps quiet."""

    return Handler


@contextmanager
def serving() -> Iterator[Server]:
    """A server on a free local port for as long as the block lasts."""
    server = Server(0)
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    server.port = listener.server_address[1]
    thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.005})
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        thread.join()
        listener.server_close()


def resolve(host: str, port: int) -> list[str]:
    """A telephone book for tests: one host here, one inside a network, one unknown."""
    book = {HOST: ["127.0.0.1"], "inside.test": ["10.1.2.3"], "two.test": ["93.184.215.14", "192.168.0.1"]}
    if host in book:
        return book[host]
    if host.replace(".", "").isdigit() or ":" in host:
        return [host]
    raise OSError(f"{host}:{port} is unknown")


@dataclass
class Waits:
    """A clock whose time passes only by sleeping."""

    slept: list[float] = field(default_factory=list)

    def clock(self) -> Clock:
        return Clock(self.slept.append, lambda: sum(self.slept), lambda: datetime(2030, 5, 6, 12, tzinfo=UTC))


def ranged(body: bytes, etag: str) -> Route:
    """A route that gives the rest of `body` when asked for it with this ETag, else the whole."""

    def answer(fields: Message) -> Reply:
        wanted = fields.get("Range")
        if wanted is None or fields.get("If-Range") != etag:
            return Reply(body, headers={"ETag": etag})
        start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        span = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return Reply(body[start:], 206, {"ETag": etag, "Content-Range": span})

    return answer

"""What a download may do, and the clock it goes by."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version


def user_agent() -> str:
    """How cebgraph names itself to servers: program, version and purpose (RFC 9110, 10.1.5)."""
    try:
        number = version("cebgraph")
    except PackageNotFoundError:
        number = "0"
    return f"cebgraph/{number} (knowledge graph of United Nations coordination; fetches single official documents)"


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Limits and manners of `fetch`; times in seconds, sizes in bytes.

    `base` is the address below which symbols are looked up. `pause` lies between two requests to one host. After a
    failure that may pass, the n-th wait is `backoff` doubled n-1 times or what Retry-After asks, at most
    `longest_wait`, and there are `attempts` tries in all. `hops` bounds redirects. Hosts in `allow_hosts` may have
    addresses that are not public and may be reached without TLS.
    """

    base: str = "https://undocs.org/"
    agent: str = field(default_factory=user_agent)
    max_bytes: int = 100 * 2**20
    attempts: int = 4
    pause: float = 1.0
    backoff: float = 2.0
    longest_wait: float = 120.0
    hops: int = 8
    connect_timeout: float = 15.0
    read_timeout: float = 60.0
    allow_hosts: frozenset[str] = frozenset()


def _utc() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day (aware), a count of seconds that never goes back, and how to wait."""

    sleep: Callable[[float], None] = time.sleep
    seconds: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _utc

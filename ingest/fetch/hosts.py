"""Which hosts may be asked: those with public addresses only, or those allowed by name."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Collection

from ingest.fetch.outcome import FetchError

Resolve = Callable[[str, int], list[str]]
"""Host name and port -> addresses as texts; OSError where there is none."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def system_addresses(host: str, port: int) -> list[str]:
    """The addresses that the operating system gives for a host name, in its order; OSError where there is none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"{host} is no host name") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet.

    Loopback, private, link-local, shared, multicast, reserved and unspecified addresses are not (the IANA registries of
    special-purpose addresses, by `ipaddress`); an IPv6 address that carries an IPv4 address is as public as that is.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        carried = _carried(ip)
        if carried is not None:
            return is_public(str(carried))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def _carried(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside a mapped, 6to4, Teredo or NAT64 address (RFC 4291, 3056, 4380, 6052)."""
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip.sixtofour is not None:
        return ip.sixtofour
    if ip.teredo is not None:
        return ip.teredo[1]
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None


def checked_address(host: str, port: int, allow: Collection[str], resolve: Resolve) -> str:
    """The address to connect to for `host`; FetchError if any of its addresses is not public and it is not in `allow`.

    OSError where the name has no address.
    """
    addresses = resolve(host, port)
    if not addresses:
        raise OSError(f"no address is known for {host}")
    if host not in allow:
        for address in addresses:
            if not is_public(address):
                raise FetchError(f"the host {host} has the address {address}, which is not public; name a public host.")
    return addresses[0]

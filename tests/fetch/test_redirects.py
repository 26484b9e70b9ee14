"""Redirects are followed by hand: over TLS and to public hosts only, and each host is resolved once."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetch import Failed, Fetched, fetch
from ingest.fetch.hosts import checked_address, is_public, system_addresses
from ingest.fetch.outcome import FetchError
from ingest.fetch.transport import PinnedTransport
from tests.fetch.server import HOST, PDF, Reply, Server, Waits, resolve


def one(server: Server, folder: Path, waits: Waits, target: str = "A/1") -> Fetched | Failed:
    (outcome,) = fetch([target], folder, server.settings(), clock=waits.clock(), resolve=resolve)
    return outcome


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int, server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(status=status, headers={"Location": "/files/a 1.pdf"}))
    server.gives("/files/a%201.pdf", Reply(PDF))
    outcome = one(server, tmp_path, waits)
    assert isinstance(outcome, Fetched)
    assert outcome.path.name == "A-1.pdf"
    assert outcome.entry.final_url == server.url("/files/a%201.pdf")


@pytest.mark.parametrize(
    ("location", "sentence"),
    [
        ("https://inside.test/a.pdf", "the host inside.test has the address 10.1.2.3, which is not public"),
        ("https://two.test/a.pdf", "the host two.test has the address 192.168.0.1, which is not public"),
        ("https://127.0.0.1/a.pdf", "which is not public"),
        ("https://[::1]/a.pdf", "which is not public"),
        ("https://[::ffff:10.0.0.1]/a.pdf", "which is not public"),
        ("https://169.254.169.254/latest", "which is not public"),
        ("http://93.184.215.14/a.pdf", "is not https and so not followed"),
        ("//93.184.215.14/a.pdf", "is not https and so not followed"),
        ("file:///etc/passwd", "which is no web address"),
        ("javascript:alert(1)", "which is no web address"),
        ("https://user:secret@docs.test/", "a login in it"),
        ("https://[bad/", "is not valid"),
        ("https://", "which is no web address"),
    ],
)
def test_a_redirect_elsewhere_is_refused(
    location: str, sentence: str, server: Server, tmp_path: Path, waits: Waits
) -> None:
    server.gives("/A/1", Reply(status=302, headers={"Location": location}))
    outcome = one(server, tmp_path, waits)
    assert isinstance(outcome, Failed)
    assert sentence in outcome.problem
    assert server.paths() == ["/A/1"]


def test_a_frame_to_a_private_host_is_refused(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(b'<html><iframe src="https://inside.test/a.pdf"></iframe></html>'))
    outcome = one(server, tmp_path, waits)
    assert isinstance(outcome, Failed)
    assert "not public" in outcome.problem


def test_redirects_in_a_circle_end(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(status=302, headers={"Location": "/A/1"}))
    outcome = one(server, tmp_path, waits)
    assert isinstance(outcome, Failed)
    assert "redirects more than 8 times" in outcome.problem
    assert len(server.asked) == 9


def test_the_local_server_needs_leave(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF))
    settings = server.settings(allow_hosts=frozenset())
    (outcome,) = fetch(["A/1"], tmp_path, settings, clock=waits.clock(), resolve=resolve)
    assert isinstance(outcome, Failed)
    assert "the host docs.test has the address 127.0.0.1, which is not public" in outcome.problem
    assert not server.asked


def test_an_unknown_host_is_tried_again_and_named(server: Server, tmp_path: Path, waits: Waits) -> None:
    outcome = one(server, tmp_path, waits, "https://nowhere.test/a.pdf")
    assert isinstance(outcome, Failed)
    assert "no address is known for nowhere.test" in outcome.problem
    assert len(waits.slept) == 3


def test_the_checked_address_is_the_one_connected_to() -> None:
    answers = iter([["93.184.215.14"], ["10.0.0.1"]])
    seen: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    transport = PinnedTransport((), lambda _host, _port: next(answers), httpx.MockTransport(note))
    with httpx.Client(transport=transport) as client:
        client.get("https://rebinding.test/a.pdf")
        with pytest.raises(FetchError, match=r"10\.0\.0\.1, which is not public"):
            client.get("https://rebinding.test/a.pdf")
    (request,) = seen
    assert request.url == "https://93.184.215.14/a.pdf"
    assert request.headers["Host"] == "rebinding.test"
    assert request.extensions["sni_hostname"] == "rebinding.test"


def test_an_address_of_version_6_is_pinned_too() -> None:
    seen: list[str] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200)

    transport = PinnedTransport((), lambda _host, _port: ["2606:2800:21f::1"], httpx.MockTransport(note))
    with httpx.Client(transport=transport) as client:
        client.get("https://six.test:8443/a.pdf")
    assert seen == ["https://[2606:2800:21f::1]:8443/a.pdf"]


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f::1", "::ffff:8.8.8.8", "2002:808:808::1"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "fc00::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_as_public_as_what_it_maps(address: object) -> None:
    assert is_public(f"::ffff:{address}") == is_public(str(address))


def test_an_allowed_host_may_be_private_and_a_host_without_address_is_an_error() -> None:
    assert checked_address(HOST, 80, {HOST}, resolve) == "127.0.0.1"
    with pytest.raises(OSError, match=r"no address is known for empty\.test"):
        checked_address("empty.test", 80, (), lambda _host, _port: [])


def test_the_system_knows_numbers_and_no_nonsense() -> None:
    assert system_addresses("127.0.0.1", 80) == ["127.0.0.1"]
    with pytest.raises(OSError, match="is no host name"):
        system_addresses("a" * 70 + ".test", 80)

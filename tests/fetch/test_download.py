"""Downloads from a local server: what lands in the folder, what the manifest says, and what a failure says."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from ingest.fetch import Failed, Fetched, FetchSettings, fetch
from ingest.manifest import ManifestError, read_manifest
from tests.fetch.server import HOST, PDF, Reply, Server, Waits, ranged, resolve


def run(server: Server, folder: Path, waits: Waits, *targets: str, **changes: object) -> list[Fetched | Failed]:
    return fetch(targets, folder, server.settings(**changes), clock=waits.clock(), resolve=resolve)


def problem(outcome: Fetched | Failed) -> str:
    assert isinstance(outcome, Failed)
    assert outcome.problem.startswith(outcome.target + ": ")
    assert outcome.problem.endswith(".")
    return outcome.problem


def test_a_symbol_becomes_a_file_and_a_manifest_entry(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/CEB/2013/2", Reply(PDF, headers={"ETag": '"v1"'}))
    (outcome,) = run(server, tmp_path, waits, "CEB/2013/2")
    assert isinstance(outcome, Fetched)
    assert outcome.path == tmp_path / "CEB-2013-2.pdf"
    assert outcome.path.read_bytes() == PDF
    entry = read_manifest(tmp_path / "manifest.toml").entry("CEB-2013-2.pdf")
    assert entry == outcome.entry
    assert entry is not None
    assert (entry.declared.symbol, entry.declared.url) == ("CEB/2013/2", server.url("/CEB/2013/2"))
    assert (entry.sha256, entry.bytes) == (hashlib.sha256(PDF).hexdigest(), len(PDF))
    assert (entry.media_type, entry.retrieved, entry.etag) == ("application/pdf", "2030-05-06", '"v1"')
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CEB-2013-2.pdf", "manifest.toml"]


def test_the_server_learns_who_asks(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF))
    run(server, tmp_path, waits, "A/1")
    ((_, fields),) = server.asked
    assert fields["User-Agent"].startswith("cebgraph/")
    assert "United Nations" in fields["User-Agent"]
    assert fields["Host"] == f"{HOST}:{server.port}"


def test_one_failure_stops_no_other(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/2", Reply(PDF))
    missing, found = run(server, tmp_path, waits, "A/1", "A/2")
    assert "knows no such document" in problem(missing)
    assert isinstance(found, Fetched)


@pytest.mark.parametrize(
    "target", ["hello", "2013", "ftp://docs.test/a.pdf", "https:///a.pdf", "https://u:p@docs.test/"]
)
def test_what_is_neither_symbol_nor_address_is_refused(
    target: str, server: Server, tmp_path: Path, waits: Waits
) -> None:
    (outcome,) = run(server, tmp_path, waits, target)
    assert "https://" in problem(outcome)
    assert not server.asked


def test_an_unchanged_document_is_not_sent_again(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.routes["/A/1"] = lambda fields: (
        Reply(status=304) if fields.get("If-None-Match") == '"v1"' else Reply(PDF, headers={"ETag": '"v1"'})
    )
    run(server, tmp_path, waits, "A/1")
    manifest = (tmp_path / "manifest.toml").read_bytes()
    (again,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(again, Fetched)
    assert again.unchanged
    assert (tmp_path / "manifest.toml").read_bytes() == manifest


def test_the_same_bytes_from_a_forgetful_server_change_nothing(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF))
    first, again = run(server, tmp_path, waits, "A/1", "A/1")
    assert isinstance(first, Fetched)
    assert isinstance(again, Fetched)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert len(read_manifest(tmp_path / "manifest.toml").entries) == 1


def test_a_new_version_replaces_the_old(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF), Reply(PDF + b"more"))
    run(server, tmp_path, waits, "A/1", "A/1")
    assert (tmp_path / "A-1.pdf").read_bytes() == PDF + b"more"
    assert len(read_manifest(tmp_path / "manifest.toml").entries) == 1


def test_a_damaged_copy_is_fetched_anew(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF, headers={"ETag": '"v1"'}))
    run(server, tmp_path, waits, "A/1")
    (tmp_path / "A-1.pdf").write_bytes(b"%PDF-damaged")
    run(server, tmp_path, waits, "A/1")
    assert (tmp_path / "A-1.pdf").read_bytes() == PDF
    assert server.asked[-1][1]["If-None-Match"] is None


def test_a_cut_download_goes_on_where_it_stopped(server: Server, tmp_path: Path, waits: Waits) -> None:
    whole = ranged(PDF, '"v1"')
    replies = iter([Reply(PDF, headers={"ETag": '"v1"'}, cut=4000)])
    server.routes["/A/1"] = lambda fields: next(replies, None) or whole(fields)
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.read_bytes() == PDF
    assert [fields["Range"] for _, fields in server.asked] == [None, "bytes=4000-"]
    assert waits.slept == [2.0]


def test_the_next_run_goes_on_too(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF, headers={"ETag": '"v1"'}, cut=4000))
    (cut,) = run(server, tmp_path, waits, "A/1", attempts=1)
    assert "try again later" in problem(cut)
    assert [path.suffix for path in tmp_path.glob(".*.part")] == [".part"]
    server.routes["/A/1"] = ranged(PDF, '"v1"')
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.read_bytes() == PDF
    assert server.asked[-1][1]["Range"] == "bytes=4000-"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("etag", ['"v2"', 'W/"v1"'])
def test_a_changed_or_loosely_named_file_is_not_patched_together(
    etag: str, server: Server, tmp_path: Path, waits: Waits
) -> None:
    server.gives("/A/1", Reply(PDF, headers={"ETag": 'W/"v1"' if etag[0] == "W" else '"v1"'}, cut=4000))
    run(server, tmp_path, waits, "A/1", attempts=1)
    new = PDF.replace(b"%%EOF", b"%%END")
    server.routes["/A/1"] = ranged(new, etag)
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.read_bytes() == new


@pytest.mark.parametrize(
    "reply",
    [
        Reply(PDF[10:], 206, {"Content-Range": f"bytes 10-{len(PDF) - 1}/{len(PDF)}"}),
        Reply(PDF[10:], 206, {"Content-Range": "nonsense"}),
        Reply(status=416),
    ],
)
def test_a_wrong_rest_starts_the_download_over(reply: Reply, server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF, headers={"ETag": '"v1"'}, cut=4000), reply, Reply(PDF))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.read_bytes() == PDF


def test_a_busy_server_is_given_the_time_it_asks_for(server: Server, tmp_path: Path, waits: Waits) -> None:
    date = "Mon, 06 May 2030 12:00:30 GMT"
    busy = [Reply(status=429, headers={"Retry-After": "7"}), Reply(status=503, headers={"Retry-After": date})]
    server.gives("/A/1", *busy, Reply(PDF))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert waits.slept == [7.0, 30.0]


def test_waits_double_and_end(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(status=500))
    (outcome,) = run(server, tmp_path, waits, "A/1", attempts=4, backoff=0.5)
    assert "500" in problem(outcome)
    assert "4 times; try again later" in problem(outcome)
    assert waits.slept == [0.5, 1.0, 2.0]


def test_too_long_a_wait_is_left_to_the_user(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(status=429, headers={"Retry-After": "86400"}))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert "asks to wait 86400 seconds" in problem(outcome)
    assert waits.slept == []


def test_there_is_a_pause_between_requests_to_one_host(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF))
    server.gives("/A/2", Reply(PDF))
    run(server, tmp_path, waits, "A/1", "A/2", pause=1.5)
    assert waits.slept == [1.5]


def test_a_file_that_says_it_is_too_large_is_not_read(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF))
    (outcome,) = run(server, tmp_path, waits, "A/1", max_bytes=1024)
    assert "larger than the limit" in problem(outcome)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_turns_out_too_large_is_dropped(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF, sized=False))
    (outcome,) = run(server, tmp_path, waits, "A/1", max_bytes=1024)
    assert "larger than the limit" in problem(outcome)
    assert list(tmp_path.iterdir()) == []


def docx(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (PDF, "A-1.pdf"),
        (docx("word/document.xml"), "A-1.docx"),
        (b"A/1 " + b"word " * 300, "A-1.txt"),
        (b"<!doctype html><body><h1>A/1</h1>" + b"<p>word word</p>" * 150, "A-1.html"),
    ],
)
def test_the_content_says_what_a_file_is(body: bytes, name: str, server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(body, headers={"Content-Type": "application/octet-stream"}))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.name == name


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "gave an empty file"),
        (docx("xl/workbook.xml"), "neither PDF, DOCX, web page nor plain text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither PDF, DOCX, web page nor plain text"),
        (b"<html><body>A/1 was not found", "answered with a web page that is not the document"),
        (b"A/1 was not found", "answered with a plain text file that is not the document"),
    ],
)
def test_what_is_no_document_is_refused(
    body: bytes, sentence: str, server: Server, tmp_path: Path, waits: Waits
) -> None:
    server.gives("/A/1", Reply(body, headers={"Content-Type": "application/pdf"}))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert sentence in problem(outcome)
    assert list(tmp_path.iterdir()) == []


def test_a_frame_around_the_document_is_opened(server: Server, tmp_path: Path, waits: Waits) -> None:
    page = b'<html><body><iframe src="/files/x?s=A/1&amp;l=en"></iframe></body></html>'
    server.gives("/A/1", Reply(page))
    server.gives("/files/x?s=A/1&l=en", Reply(PDF, headers={"ETag": '"v1"'}, cut=4000))
    run(server, tmp_path, waits, "A/1", attempts=1)
    server.routes["/files/x?s=A/1&l=en"] = ranged(PDF, '"v1"')
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.read_bytes() == PDF
    assert outcome.entry.declared.url == server.url("/A/1")
    assert outcome.entry.final_url == server.url("/files/x?s=A/1&l=en")
    assert server.asked[-1][1]["Range"] == "bytes=4000-"


def test_frames_in_frames_end(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(b'<html><frameset><frame src="/A/1"></frameset></html>'))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert "wraps pages into pages" in problem(outcome)


def test_a_page_asked_for_by_address_is_kept(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/about/team", Reply(b"<html><body>Short page.</body></html>"))
    (outcome,) = run(server, tmp_path, waits, server.url("/about/team"))
    assert isinstance(outcome, Fetched)
    assert outcome.path.name == "team.html"
    assert outcome.entry.declared.symbol is None


def test_an_address_below_the_base_has_its_symbol(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/en/A/RES/78/226", Reply(PDF))
    (outcome,) = run(server, tmp_path, waits, server.url("/en/A/RES/78/226"))
    assert isinstance(outcome, Fetched)
    assert outcome.path.name == "A-RES-78-226.pdf"
    assert outcome.entry.declared.symbol == "A/RES/78/226"


def test_a_name_from_the_server_stays_in_the_folder(server: Server, tmp_path: Path, waits: Waits) -> None:
    folder = tmp_path / "documents"
    server.gives("/get", Reply(PDF, headers={"Content-Disposition": 'attachment; filename="../../evil.pdf"'}))
    (outcome,) = run(server, folder, waits, server.url("/get"))
    assert isinstance(outcome, Fetched)
    assert outcome.path == folder / "evil.pdf"
    assert [path.name for path in tmp_path.iterdir()] == ["documents"]


def test_two_documents_of_one_name_get_two_files(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/a/report.pdf", Reply(PDF))
    server.gives("/b/report.pdf", Reply(PDF + b"other"))
    run(server, tmp_path, waits, server.url("/a/report.pdf"), server.url("/b/report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes() == PDF
    assert (tmp_path / "report-2.pdf").read_bytes() == PDF + b"other"


def test_a_file_of_the_users_own_is_left_alone(server: Server, tmp_path: Path, waits: Waits) -> None:
    (tmp_path / "A-1.pdf").write_bytes(b"mine")
    server.gives("/A/1", Reply(PDF))
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert isinstance(outcome, Fetched)
    assert outcome.path.name == "A-1-2.pdf"
    assert (tmp_path / "A-1.pdf").read_bytes() == b"mine"


def test_a_symbol_that_the_manifest_gives_to_another_file_is_refused(
    server: Server, tmp_path: Path, waits: Waits
) -> None:
    (tmp_path / "mine.md").write_text("1. Mine.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text('[[document]]\nfile = "mine.md"\nsymbol = "A/1"\n', encoding="utf-8")
    (outcome,) = run(server, tmp_path, waits, "A/1")
    assert "manifest.toml gives it the file mine.md" in problem(outcome)


def test_another_format_takes_the_place_of_the_old_file(server: Server, tmp_path: Path, waits: Waits) -> None:
    server.gives("/A/1", Reply(PDF), Reply(docx("word/document.xml")))
    run(server, tmp_path, waits, "A/1", "A/1")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["A-1.docx", "manifest.toml"]


def test_a_wrong_manifest_is_told_before_anything_is_asked(server: Server, tmp_path: Path, waits: Waits) -> None:
    (tmp_path / "manifest.toml").write_text("nonsense", encoding="utf-8")
    with pytest.raises(ManifestError):
        run(server, tmp_path, waits, "A/1")
    assert not server.asked


def test_progress_is_told_in_bytes(server: Server, tmp_path: Path, waits: Waits) -> None:
    told: list[tuple[str, int, int | None]] = []
    server.gives("/A/1", Reply(PDF))
    fetch(
        ["A/1"],
        tmp_path,
        server.settings(),
        clock=waits.clock(),
        resolve=resolve,
        progress=lambda target, size, total: told.append((target, size, total)),
    )
    assert told[-1] == ("A/1", len(PDF), len(PDF))


def test_the_usual_base_is_the_document_service() -> None:
    assert FetchSettings().base == "https://undocs.org/"
    assert FetchSettings().allow_hosts == frozenset()

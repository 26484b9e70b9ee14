"""The HTTP interface: forms of an answer, caching, problems, headers, readiness."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from graph.data import Data
from tests.api.web import Client
from tests.queries.small import publish


@pytest.fixture(scope="session")
def client(small: Path) -> Client:
    return Client(create_app(Settings(data=small)))


def test_the_list_of_questions(client: Client) -> None:
    found = {entry["id"]: entry for entry in client.get("/api/queries").json()["questions"]}
    assert next(iter(found)) == "mandates"
    assert found["mandates"]["params"]["topic"]["example"] == "cybercrime"
    assert list(found["mandates"]["columns"])[:3] == ["holder", "holder_name", "topic"]
    assert client.get(found["mandates"]["href"]).status_code == 200


def test_an_answer_is_json(client: Client) -> None:
    response = client.get("/api/queries/mandates?topic=cybercrime")
    assert response.headers["content-type"] == "application/json"
    found = response.json()
    assert (found["total"], found["params"]) == (4, {"topic": "cybercrime"})
    assert found["rows"][0]["quote"] == "1. UNODC leads the work against cybercrime."
    assert response.headers["x-data-version"] == found["version"]


@pytest.mark.parametrize(
    ("url", "accept", "kind"),
    [
        ("/api/queries/documents", "*/*", "application/json"),
        ("/api/queries/documents", "text/csv", "text/csv"),
        ("/api/queries/documents", "text/*;q=0.5, application/json;q=0.4", "text/csv"),
        ("/api/queries/documents", "text/html, */*;q=0.1", "application/json"),
        ("/api/queries/documents?format=csv", "application/json", "text/csv"),
        ("/api/queries/documents.csv", "application/json", "text/csv"),
        ("/api/queries/documents.json", "text/csv", "application/json"),
        ("/api/queries/documents.json?format=csv", "text/csv", "application/json"),
    ],
)
def test_suffix_then_format_then_accept(url: str, accept: str, kind: str, client: Client) -> None:
    assert client.get(url, accept=accept).headers["content-type"].startswith(kind)


def test_csv_is_the_whole_answer(client: Client) -> None:
    response = client.get("/api/queries/mandates.csv")
    assert len(list(csv.DictReader(io.StringIO(response.text)))) == 6
    assert response.headers["content-disposition"] == 'attachment; filename="mandates.csv"'


def test_a_page_links_to_the_next(client: Client) -> None:
    response = client.get("/api/queries/mandates?limit=4&topic=crime")
    assert len(response.json()["rows"]) == 4
    response = client.get("/api/queries/mandates?limit=4")
    following = response.headers["link"].partition("<")[2].partition(">")[0]
    assert len(client.get(following).json()["rows"]) == 2
    assert "link" not in client.get(following).headers


def test_what_did_not_change_is_not_sent_again(client: Client) -> None:
    first = client.get("/api/queries/mandates?topic=cybercrime")
    tag = first.headers["etag"]
    for given in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get("/api/queries/mandates?topic=cybercrime", if_none_match=given)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    tags = {
        client.get(url).headers["etag"]
        for url in (
            "/api/queries/mandates",
            "/api/queries/mandates.csv",
            "/api/queries/mandates?topic=crime",
            "/api/queries/bodies",
        )
    }
    assert len(tags | {tag}) == 5


@pytest.mark.parametrize(
    ("method", "url", "status", "said"),
    [
        ("GET", "/nothing", 404, "nothing at this address"),
        ("GET", "/api/queries/mandate", 404, "did you mean mandates"),
        ("GET", "/api/queries/mandate.csv", 404, "did you mean mandates"),
        ("GET", "/queries/mandate", 404, "did you mean mandates"),
        ("POST", "/api/queries/mandates", 405, "GET and HEAD"),
        ("GET", "/api/queries/mandates?topic=cybercrim", 422, "did you mean cybercrime"),
        ("GET", "/api/queries/mandates?colour=red", 422, "no parameter 'colour'"),
        ("GET", "/api/queries/mandates?topic=crime&topic=oceans", 422, "given twice"),
        ("GET", "/api/queries/mandates?as_of=soon", 422, "must be a date"),
        ("GET", "/api/queries/mandates?strength=weak", 422, "one of direct"),
        ("GET", "/api/queries/mandates?limit=0", 422, "`limit`"),
        ("GET", "/api/queries/mandates?limit=many", 422, "`limit`"),
        ("GET", "/api/queries/mandates?format=xml", 422, "json, csv"),
        ("GET", "/api/queries/mandates?topic=%00", 422, "control characters"),
    ],
)
def test_problems(method: str, url: str, status: int, said: str, client: Client) -> None:
    response = client.send(method, url)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert (problem["status"], problem["instance"]) == (status, url.partition("?")[0])
    assert said in problem["detail"]
    assert problem["request_id"] == response.headers["x-request-id"]


def test_no_acceptable_form(client: Client) -> None:
    response = client.get("/api/queries/mandates", accept="image/png")
    assert response.status_code == 406
    assert "text/csv" in response.json()["detail"]


def test_a_problem_names_parameter_and_suggestions(client: Client) -> None:
    problem = client.get("/api/queries/mandates?entity=UNODK").json()
    assert problem["parameter"] == "entity"
    assert "UNODC" in problem["suggestions"]


def test_405_says_what_is_allowed(client: Client) -> None:
    assert "GET" in client.send("DELETE", "/api/queries/mandates").headers["allow"]


def test_a_mistake_of_the_server_is_a_problem_too(small: Path) -> None:
    app = create_app(Settings(data=small))

    @app.get("/broken")
    def broken() -> None:
        raise ZeroDivisionError("secret")

    response = Client(app).get("/broken")
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "secret" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_head_has_the_headers_and_no_body(client: Client) -> None:
    response = client.send("HEAD", "/api/queries/documents")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["etag"] == client.get("/api/queries/documents").headers["etag"]


def test_every_response_has_security_headers_and_a_request_id(client: Client) -> None:
    for url in ("/", "/nothing", "/healthz", "/static/style.css", "/api/queries/mandates"):
        headers = client.get(url).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-request-id"]


def test_a_request_id_is_kept_when_it_is_a_plain_word(client: Client) -> None:
    assert client.get("/healthz", x_request_id="abc-1").headers["x-request-id"] == "abc-1"
    assert client.get("/healthz", x_request_id="a b<c>").headers["x-request-id"] != "a b<c>"


def test_ready_with_data_and_not_without(client: Client, small: Path, tmp_path: Path) -> None:
    assert client.get("/readyz").json()["documents"] == 2
    empty = Client(create_app(Settings(data=tmp_path / "none")))
    assert empty.get("/healthz").status_code == 200
    for url in ("/readyz", "/api/queries/mandates"):
        response = empty.get(url)
        assert response.status_code == 503
        assert "There is no data in" in response.json()["detail"]
    assert empty.get("/queries/mandates").status_code == 503
    del small


def test_the_service_follows_the_data(tmp_path: Path) -> None:
    publish(tmp_path / "data")
    client = Client(create_app(Settings(data=tmp_path / "data")))
    before = client.get("/api/queries/documents")
    with Data(tmp_path / "data").writing() as data:
        data.forget("made-up-2021")
        data.publish()
    after = client.get("/api/queries/documents")
    assert (before.json()["total"], after.json()["total"]) == (2, 1)
    assert before.headers["etag"] != after.headers["etag"]


def test_openapi_has_typed_parameters(client: Client) -> None:
    api = client.get("/openapi.json").json()
    parameters = {item["name"]: item for item in api["paths"]["/api/queries/mandates"]["get"]["parameters"]}
    assert parameters["strength"]["schema"]["enum"] == ["direct", "related", "registry"]
    assert parameters["topic"]["schema"]["examples"] == ["cybercrime"]
    answer = api["paths"]["/api/queries/mandates"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer["properties"]["rows"]["items"]["properties"]["topic_labels"]["type"] == "array"
    assert "application/problem+json" in api["paths"]["/api/queries/mandates"]["get"]["responses"]["422"]["content"]

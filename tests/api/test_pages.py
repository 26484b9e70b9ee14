"""The pages work without script, load nothing from elsewhere, and label what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from api.app import create_app
from api.questions import load_registry
from api.settings import Settings
from tests.api.web import Client

PAGES = ("/", "/docs", "/queries/mandates", "/queries/mandates?topic=cybercrime", "/queries/mandates?topic=xyzzy")


@pytest.fixture(scope="session")
def client(small: Path) -> Client:
    return Client(create_app(Settings(data=small)))


def first(tree: LexborHTMLParser, selector: str) -> LexborNode:
    """The first node of a selector, which must be there."""
    found = tree.css_first(selector)
    assert found is not None, selector
    return found


def page(client: Client, url: str) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(url).text)


@pytest.mark.parametrize("url", PAGES)
def test_a_page_stands_alone(url: str, client: Client) -> None:
    tree = page(client, url)
    assert not tree.css("script, style, iframe, [style], [onclick]")
    links = [node.attributes.get("href") or node.attributes.get("src") or "" for node in tree.css("link, img, a, form")]
    assert all(not link.startswith(("http:", "https:", "//")) for link in links)


@pytest.mark.parametrize("url", PAGES)
def test_a_page_can_be_used_without_eyes(url: str, client: Client) -> None:
    tree = page(client, url)
    assert first(tree, "html").attributes["lang"] == "en"
    assert len(tree.css("h1")) == len(tree.css("main")) == 1
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    labelled = {node.attributes["for"] for node in tree.css("label")}
    assert {node.attributes["id"] for node in tree.css("input, select")} == labelled
    assert all(node.attributes.get("scope") for node in tree.css("th"))


def test_the_first_page_has_a_form_for_each_question(client: Client) -> None:
    actions = [node.attributes["action"] for node in page(client, "/").css("form")]
    assert actions == [f"/queries/{question.id}" for question in load_registry()]


def test_a_form_keeps_what_was_asked_and_shows_the_answer(client: Client) -> None:
    tree = page(client, "/queries/mandates?topic=cybercrime&strength=direct&role=")
    assert first(tree, "#mandates-topic").attributes["value"] == "cybercrime"
    assert first(tree, "option[selected]").text() == "direct"
    assert "1. UNODC leads the work against cybercrime." in first(tree, "table").text()
    links = [node.attributes["href"] for node in tree.css("a")]
    assert "/api/queries/mandates.csv?topic=cybercrime&strength=direct" in links


def test_a_wrong_value_is_said_on_the_page(client: Client) -> None:
    response = client.get("/queries/mandates?topic=%3Cb%3Ecybercrim")
    assert response.status_code == 422
    said = first(LexborHTMLParser(response.text), "[role=alert]").text()
    assert said.startswith("No topic is called '<b>cybercrim'")


def test_the_documentation_names_every_question(client: Client) -> None:
    text = page(client, "/docs").text()
    assert all(f"GET /api/queries/{question.id}" in text for question in load_registry())

"""From a name to ids: exact before folded, short names before others, narrower topics along."""

from __future__ import annotations

import pytest

from api.questions.errors import UnknownNameError
from api.questions.names import Named, Names, fold

NAMES = Names(
    [
        Named("entity/who", "agent", "WHO", ("WHO", "World Health Organization")),
        Named("entity/wto", "agent", "WTO", ("WTO", "World Trade Organization")),
        Named("entity/un-tourism", "agent", "UN Tourism", ("UN Tourism", "World Tourism Organization", "WTO")),
        Named("body/hlcp", "body", "HLCP", ("HLCP", "High-level Committee on Programmes")),
        Named("topic/crime", "topic", "crime", ("crime",)),
        Named("topic/cybercrime", "topic", "cybercrime", ("cybercrime", "computer crime"), ("topic/crime",)),
        Named("topic/phishing", "topic", "phishing", ("phishing",), ("topic/cybercrime",)),
        Named("document/ceb-2018-1", "document", "CEB/2018/1", ("CEB/2018/1", "first.session.txt")),
    ]
)


@pytest.mark.parametrize(
    ("kind", "name", "ids"),
    [
        ("agent", "WHO", ("entity/who",)),
        ("agent", "who", ("entity/who",)),
        ("agent", "world health organization", ("entity/who",)),
        ("agent", "World-Health  Organization", ("entity/who",)),
        ("agent", "HLCP", ("body/hlcp",)),
        ("body", "High-Level Committee on Programmes", ("body/hlcp",)),
        ("agent", "entity/who", ("entity/who",)),
        ("agent", "WTO", ("entity/wto",)),
        ("agent", "wto", ("entity/un-tourism", "entity/wto")),
        ("topic", "phishing", ("topic/phishing",)),
        ("topic", "crime", ("topic/crime", "topic/cybercrime", "topic/phishing")),
        ("document", "first.session", ("document/ceb-2018-1",)),
        ("document", "ceb-2018-1", ("document/ceb-2018-1",)),
    ],
)
def test_names(kind: str, name: str, ids: tuple[str, ...]) -> None:
    assert NAMES.ids("name", kind, name) == ids


@pytest.mark.parametrize(
    ("kind", "name"), [("body", "WHO"), ("topic", "WHO"), ("agent", "cybercrime"), ("agent", "body/x")]
)
def test_a_name_of_another_kind_is_unknown(kind: str, name: str) -> None:
    with pytest.raises(UnknownNameError):
        NAMES.ids("name", kind, name)


@pytest.mark.parametrize(
    ("kind", "name", "near"),
    [("topic", "cyber crime", "cybercrime"), ("agent", "WHOO", "WHO"), ("agent", "Health Organization", "WHO")],
)
def test_did_you_mean(kind: str, name: str, near: str) -> None:
    with pytest.raises(UnknownNameError, match="did you mean") as error:
        NAMES.ids("name", kind, name)
    assert error.value.suggestions[0] == near


def test_circles_of_topics_end() -> None:
    circle = Names(
        [Named("topic/a", "topic", "a", ("a",), ("topic/b",)), Named("topic/b", "topic", "b", ("b",), ("topic/a",))]
    )
    assert circle.ids("topic", "topic", "a") == ("topic/a", "topic/b")


def test_fold() -> None:
    assert fold("  UN-Women, Économie ") == "un women economie"

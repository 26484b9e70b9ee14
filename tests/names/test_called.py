"""A document that has an agent by a former name only is shown with that name."""

from __future__ import annotations

import pytest

from ingest.pipeline import extract
from ontology.load import load
from tests.rules.documents import document


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("ACC requested UNICEF to lead the work on child protection.", ("name/ceb/acc",)),
        (
            "The Administrative Committee on Coordination (ACC) agreed to meet. ACC thanked UNICEF.",
            ("name/ceb/acc",),
        ),
        (
            "The Administrative Committee on Coordination agreed to meet.",
            ("name/ceb/administrative-committee-on-coordination",),
        ),
        ("CEB, formerly ACC, requested UNICEF to lead the work on child protection.", ()),
        ("ACC thanked UNWTO and the Department of Public Information (DPI).",
         ("name/ceb/acc", "name/dgc/dpi", "name/un-tourism/unwto")),
        ("UNICEF leads the work on child protection.", ()),
    ],
)  # fmt: skip
def test_former_names_that_a_document_uses(text: str, called: tuple[str, ...]) -> None:
    assert extract(document(text), load()).called == called

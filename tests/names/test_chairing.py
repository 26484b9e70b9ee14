"""Who chairs a body, by verb and by noun."""

from __future__ import annotations

import pytest

from tests.names.test_introductions import held


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("UN-Water was chaired by Mara Oduya (ILO).", "Chair"),
        ("UN-Water, presided over by Ms. Mara Oduya, met.", "Chair"),
        ("UN-Water is co-chaired by Mara Oduya.", "Co-Chair"),
        ("UN-Water met under the chairmanship of Ms. Mara Oduya.", "Chair"),
        ("UN-Water met in Rome under the chairpersonship of Mara Oduya (ILO).", "Chair"),
        ("Ms. Mara Oduya assumed the chairmanship of UN-Water.", "Chair"),
        ("Ms. Mara Oduya chairs UN-Water.", "Chair"),
        ("Mara Oduya, a friend of trees, currently chairs UN-Water.", "Chair"),
        ("Ms. Mara Oduya (ILO) co-chaired UN-Water.", "Co-Chair"),
        ("Mara Oduya took over the vice-chairmanship of UN-Water.", "Vice-Chair"),
    ],
)
def test_verbs_and_nouns_of_chairing(text: str, post: str) -> None:
    assert held(text) == {("Mara Oduya", post, "un-water")}


def test_several_persons_chair_together() -> None:
    assert held("UN-Water is co-chaired by Mara Oduya (UNESCO) and Mr. Jan Bergen (ITU).") == {
        ("Mara Oduya", "Co-Chair", "un-water"),
        ("Jan Bergen", "Co-Chair", "un-water"),
    }


def test_the_chair_of_a_session_is_left_to_the_document_to_place() -> None:
    assert held("The fifth session was chaired by Mara Oduya.") == {("Mara Oduya", "Chair", None)}


@pytest.mark.parametrize("text", ["UN-Water is chaired by ILO.", "The lunch was chaired by Mara Oduya."])
def test_no_person_or_no_body_gives_no_chair(text: str) -> None:
    assert held(text) == set()

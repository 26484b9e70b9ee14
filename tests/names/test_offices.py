"""Which posts are offices of a body."""

from __future__ import annotations

import pytest

from ingest.names.offices import elsewhere, of_a_body


@pytest.mark.parametrize("post", ["Chair", "Vice-Chairman", "Co-chair", "Acting Chair", "Secretary", "Rapporteur"])
def test_offices_of_a_body(post: str) -> None:
    assert of_a_body(post)


@pytest.mark.parametrize("post", ["Secretary-General", "Executive Secretary", "Director", "Chairing Officer"])
def test_other_posts(post: str) -> None:
    assert not of_a_body(post)


def test_a_chairs_own_organization_does_not_have_the_chair() -> None:
    assert elsewhere("Chair", "entity/ilo")
    assert not elsewhere("Chair", "body/un-water")
    assert not elsewhere("Director", "entity/ilo")

"""Texts in the manner of UN documents, made of pieces: for tests that hold for every text."""

from __future__ import annotations

from hypothesis import strategies as st

from ingest.passages import Document
from ingest.structure import structure
from ingest.text import Text
from tests.rules.documents import NO_DIGEST

WHO = (
    "The Committee",
    "The Secretary-General",
    "UNEP",
    "UNDP and FAO",
    "The **United Nations**\nOffice on Drugs and Crime (UNODC)",
    "The task team on river dolphins (TTRD)",
    "Ms. Mara Oduya, Executive Director of UNEP,",
    "Members",
    "It",
    "A speaker",
)
DID = (
    "endorsed the plan on water quality",
    "leads the work on cybercrime",
    "took note of the report (A/78/12)",
    "asked WHO to lead a study\nof malaria",
    "supports States in *child protection*, with the help of UNICEF",
    "would adopt the plan on housing[^2]",
    "recalled General Assembly resolution 70/1",
    "set up a working group on desert locusts",
    "did not meet",
)
ENDS = (". ", ".\n", "; ", ".[^1] ", ".” ", " ")
BREAKS = ("\n\n", "\n\n1. ", "\n\n2. ", "\n\n(a) ", "\n\n- ", "\n\n## Child protection\n\n", "\n\nA\tB\n", " ")

SENTENCES = st.tuples(st.sampled_from(WHO), st.sampled_from(DID), st.sampled_from(ENDS)).map(
    lambda piece: f"{piece[0]} {piece[1]}{piece[2]}"
)
TEXTS = st.lists(st.tuples(SENTENCES, st.sampled_from(BREAKS)), min_size=1, max_size=8).map(
    lambda pieces: "".join(sentence + end for sentence, end in pieces)
)


def read(text: str) -> Document:
    """The document that a text is, with the structure that the project itself gives it."""
    return structure(Text(text, "markdown"), name="made-up.md", sha256=NO_DIGEST, declared=None)

"""Evidence: the words in the document that say so, to the character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.names.named import Recognised
from ingest.passages import Document
from ingest.plain import fold_space, plain
from ingest.rules.evidence import evidence_of
from tests.rules.documents import paragraph


def _recognised(document: Document) -> Recognised:
    (passage,) = document.passages
    return Recognised(0, passage, plain(document.text.text, passage.start, passage.end), (), ())


def _evidence_of(text: str, words: str) -> tuple[int, int, str]:
    document = paragraph(text)
    found = _recognised(document)
    start = found.plain.text.index(words)
    evidence = evidence_of(document, found, start, start + len(words))
    return evidence.start, evidence.end, evidence.quote


def test_a_span_goes_back_to_the_document() -> None:
    assert _evidence_of("Rain fell. UNEP spoke.", "UNEP spoke.") == (11, 22, "UNEP spoke.")


def test_line_breaks_are_folded_in_the_quote_and_kept_in_the_span() -> None:
    assert _evidence_of("UNEP\n  spoke.", "UNEP spoke.") == (0, 13, "UNEP spoke.")


def test_the_quote_keeps_markup_inside_it_as_printed() -> None:
    assert _evidence_of("Then **UNEP** spoke.", "UNEP spoke.") == (7, 20, "UNEP** spoke.")


def test_prefix_and_suffix_are_the_words_around() -> None:
    document = paragraph("One two. UNEP spoke. Three four.")
    evidence = evidence_of(document, _recognised(document), 9, 20)
    assert (evidence.ref, evidence.prefix, evidence.suffix) == ("1", "One two.", "Three four.")


def test_prefix_and_suffix_are_short() -> None:
    document = paragraph("a " * 200 + "UNEP spoke." + " b" * 200)
    evidence = evidence_of(document, _recognised(document), 400, 411)
    assert 0 < len(evidence.prefix) <= 32
    assert 0 < len(evidence.suffix) <= 32


@given(st.text(alphabet="ab \n*_[]()<>²#\\", min_size=1, max_size=80), st.data())
def test_any_span_slices_back_to_its_quote(text: str, data: st.DataObject) -> None:
    document = paragraph(text)
    found = _recognised(document)
    if not found.plain.text:
        return
    start = data.draw(st.integers(0, len(found.plain.text) - 1))
    end = data.draw(st.integers(start + 1, len(found.plain.text)))
    evidence = evidence_of(document, found, start, end)
    assert fold_space(text[evidence.start : evidence.end]) == evidence.quote

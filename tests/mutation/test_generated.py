"""Texts in the manner of UN reports, made by hypothesis: whatever their shape, every outcome is sound."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mutation.check import FAILED, check
from tests.mutation.sources import as_docx, as_html, as_pdf

SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
"""An example takes tens of milliseconds and the model half a second once: no deadline for one."""

AGENTS = st.sampled_from(
    (
        "UNODC", "The Committee", "the High-level Committee on Programmes (HLCP)", "UNEP and FAO", "the Task Force",
        "Ms. Mara Oduya, Executive Director of UNEP,", "Members", "his Office", "the Secretary-General", "WHO",
        "a working group on desert locusts (DLWG)", "The General Assembly, in its resolution 70/1,", "UN–Women",
    )
)  # fmt: skip
VERBS = st.sampled_from(
    (
        "leads", "endorsed", "requested UNESCO to lead", "coordinates the work on", "shall report on", "and", "is to",
        "supports States in", "took note of", "co-chairs", "was established in 2031 for", "would consider", "led by",
    )
)  # fmt: skip
MATTERS = st.sampled_from(
    (
        "cybercrime", "water quality", "document CEB/2031/4", "A/RES/70/1 (A–E)", "the task team on river dolphins",
        "child protection, malaria and housing", "annex IV", "it", "the following", "S/RES/2272 (2016)", "",
    )
)  # fmt: skip
ENDS = st.sampled_from((".", ";", ":", ",", ".[^1]", ".”", "", " (see annex II)."))
SENTENCES = st.tuples(AGENTS, VERBS, MATTERS, ENDS).map(lambda parts: " ".join(parts[:3]) + parts[3])
MARKS = st.sampled_from(
    (
        "", "1. ", "2. ", "12. ", "(a) ", "(b) ", "(i) ", "(aa) ", "- ", "• ", "## ", "# Annex III\n\n", "II. ", "A. ",
        "[^1]: ", "**3.** ", "Task\tLead\tStatus\n", "Study\t", "\t", "<sup>a</sup> ", "     ", "1. (a) (i) ",
    )
)  # fmt: skip
NOISE = st.one_of(st.text(max_size=12), st.text("()[]*_#<>^\t\n.1a", max_size=12))
BREAKS = st.sampled_from(("\n\n", "\n", " ", "\r\n", "\f", "\n\n\n\n"))
BLOCKS = st.tuples(MARKS, st.lists(SENTENCES | NOISE, max_size=3).map(" ".join), BREAKS).map("".join)
REPORTS = st.lists(BLOCKS, max_size=14).map("".join)


def _sound(name: str, content: bytes) -> None:
    result = check(name, content)
    assert result.outcome != FAILED, result.why


@SLOW
@given(REPORTS)
def test_reports_as_text(text: str) -> None:
    _sound("report.txt", text.encode("utf-8", "replace"))


@SLOW
@given(REPORTS)
def test_reports_as_markdown(text: str) -> None:
    _sound("report.md", text.encode("utf-8", "replace"))


@SLOW
@given(REPORTS)
def test_reports_as_web_pages(text: str) -> None:
    _sound("report.html", as_html(text))


@SLOW
@given(REPORTS)
def test_reports_as_pdf(text: str) -> None:
    _sound("report.pdf", as_pdf(text))


@SLOW
@given(REPORTS)
def test_reports_as_docx(text: str) -> None:
    _sound("report.docx", as_docx(text))


@SLOW
@given(REPORTS, st.integers(1, 3), st.data())
def test_reports_glued_and_cut(text: str, times: int, data: st.DataObject) -> None:
    content = text.encode("utf-8", "replace") * times
    _sound("report.txt", content[: data.draw(st.integers(0, len(content)))])

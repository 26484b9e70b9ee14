"""Symbols and resolution numbers in their printed forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.symbols import find


def symbols(text: str) -> list[str]:
    return [s.symbol for s in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General Assembly resolutions 75/290 A; 75/290 B", ["A/RES/75/290 A", "A/RES/75/290 B"]),
        ("resolution 80/84 A–B", ["A/RES/80/84 A", "A/RES/80/84 B"]),
        ("resolution 43/222 A–E", [f"A/RES/43/222 {letter}" for letter in "ABCDE"]),
        ("resolution 71/272 B, sect. III", ["A/RES/71/272 B"]),
        ("resolution 59/276, sect. XI", ["A/RES/59/276"]),
        ("Economic and Social Council resolutions 1984/50; 1996/15", ["E/RES/1984/50", "E/RES/1996/15"]),
        ("Human Rights Council resolution 6/13", ["A/HRC/RES/6/13"]),
        ("General Assembly resolution 59/21", ["A/RES/59/21"]),
        ("Economic and Social Council resolution 13 (III)", ["E/RES/13 (III)"]),
        ("General Assembly resolution 13 (III)", ["A/RES/13 (III)"]),
        ("Economic and Social Council decision 2001/321", ["E/DEC/2001/321"]),
        ("resolution 350 (1974)", ["S/RES/350 (1974)"]),
        ("Economic and Social Council resolution 914\u00a0(XLVII)", ["E/RES/914 (XLVII)"]),
        ("ECE/CES/105 ECE/CES/107 ECE/CES/109", ["ECE/CES/105", "ECE/CES/107", "ECE/CES/109"]),
        ("CEB/2017/3", ["CEB/2017/3"]),
        ("CEB/2018/HLCM/14", ["CEB/2018/HLCM/14"]),
        ("A/C.5/66/L.18", ["A/C.5/66/L.18"]),
        ("A/RES/64/289", ["A/RES/64/289"]),
        ("Article 13 of the Charter", []),
        ("article 5 of its Statute", []),
        ("paragraph 6 (A) (ii)", []),
    ],
)
def test_the_known_forms(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("decision 74/564", ["A/DEC/74/564"]),
        ("resolutions 66/235 A and 64/231", ["A/RES/66/235 A", "A/RES/64/231"]),
        ("Security Council resolution 2272 (2016)", ["S/RES/2272 (2016)"]),
        ("Council resolution 2272 (2016)", ["S/RES/2272 (2016)"]),
        ("resolution 2019/15 of the Economic and Social Council", ["E/RES/2019/15"]),
        ("General Assembly resolution S-10/2", ["A/RES/S-10/2"]),
        ("37 C/61", ["37 C/61"]),
        ("37\u00a0C/61", ["37 C/61"]),
        ("E/CN.7/2019/4", ["E/CN.7/2019/4"]),
        ("CEB/2018/HLCP/36/CRP.1", ["CEB/2018/HLCP/36/CRP.1"]),
        ("A/78/6 (Sect. 31)", ["A/78/6 (Sect. 31)"]),
    ],
)
def test_organs_series_and_suffixes(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize("text", ["and/or", "S/he spoke.", "A/C", "3/4", "12/5/2019", "the resolution", "km/h", "24/7"])
def test_slashes_alone_make_no_symbol(text: str) -> None:
    assert symbols(text) == []


def test_a_full_stop_behind_a_symbol_is_no_part_of_it() -> None:
    (found,) = find("See A/78/12.")
    assert (found.symbol, found.start, found.end) == ("A/78/12", 4, 11)


def test_brackets_and_commas_end_a_symbol() -> None:
    assert symbols("(A/78/12, CEB/2017/3; E/2019/4)") == ["A/78/12", "CEB/2017/3", "E/2019/4"]


_PREFIX = st.sampled_from(["A", "E", "S", "CEB", "A/HRC", "E/CN.7", "JIU"])
_PART = st.from_regex(r"[0-9]{1,4}|CRP\.[0-9]|Add\.[0-9]|L\.[0-9]{1,2}|Rev\.1", fullmatch=True)
_SYMBOLS = st.builds(
    lambda head, number, rest: "/".join([head, str(number), *rest]),
    _PREFIX,
    st.integers(1, 2030),
    st.lists(_PART, max_size=3),
)


@given(_SYMBOLS)
def test_any_symbol_is_found_in_its_sentence(symbol: str) -> None:
    text = f"The note ({symbol}) was read."
    (found,) = find(text)
    assert found.symbol == symbol == text[found.start : found.end]


@given(st.integers(1, 90), st.integers(1, 400))
def test_any_assembly_resolution_is_found(session: int, number: int) -> None:
    assert symbols(f"General Assembly resolution {session}/{number}, of May") == [f"A/RES/{session}/{number}"]


@given(st.integers(1, 3000), st.integers(1946, 2030))
def test_a_year_in_brackets_is_the_security_council(number: int, year: int) -> None:
    assert symbols(f"resolution {number} ({year})") == [f"S/RES/{number} ({year})"]


@given(st.text(alphabet="AECB/0123456789 ().–resolution", max_size=60))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    found = find(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert len(set(found)) == len(found)

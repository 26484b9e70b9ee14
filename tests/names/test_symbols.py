"""Symbols and resolution numbers in their printed forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.names.symbols import find, numbering


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
        ("In its decision 52/449, the General Assembly agreed.", ["A/DEC/52/449"]),
        ("By its decision 4/21 of 3 May 1994, the Commission on Trees agreed.", ["Commission on Trees decision 4/21"]),
        ("decision 1/CP.21", ["1/CP.21"]),
        ("General Assembly resolution 46/36 L", ["A/RES/46/36 L"]),
        ("General Assembly resolution 67/220 I", ["A/RES/67/220"]),
        ("(E/C.19/2099/5 and Corr.1)", ["E/C.19/2099/5", "E/C.19/2099/5/Corr.1"]),
        ("A/99/1, Add.1 and Add.2", ["A/99/1", "A/99/1/Add.1", "A/99/1/Add.2"]),
        ("the plan (UNEG/AGM2099/4)", ["UNEG/AGM2099/4"]),
        ("SPIACB/99/CRP.2 was read", ["SPIACB/99/CRP.2"]),
        ("WHO/UNICEF and FAO/WHO met", []),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution 72/266 A and B", ["A/RES/72/266 A", "A/RES/72/266 B"]),
        ("resolution 3331 B (XXIX)", ["A/RES/3331 B (XXIX)"]),
        ("General Assembly resolution 671 (XXV) A", ["A/RES/671 A (XXV)"]),
        ("S/RES/1907(2009)", ["S/RES/1907 (2009)"]),
        ("Security Council resolution 1907(2009)", ["S/RES/1907 (2009)"]),
        ("ECE/BATUMI.\nCONF/2016/2/\nAdd.2", ["ECE/BATUMI.CONF/2016/2/Add.2"]),
        ("resolution WHA58.3", ["WHA58.3"]),
        ("resolution GC(60)/RES/10", ["GC(60)/RES/10"]),
        ("UNESCO resolution 37 C/61", ["37 C/61"]),
    ],
)
def test_suffixes_sessions_spaces_and_breaks(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commission on Narcotic Drugs resolution 56/4", "Commission on Narcotic Drugs resolution 56/4"),
        ("Recalling World Health Assembly resolution 58/3", "World Health Assembly resolution 58/3"),
        ("UNEA resolution 4/6", "UNEA resolution 4/6"),
        ("Governing Council decision 27/2", "Governing Council decision 27/2"),
        ("resolution 22/8 of the Commission on Sand", "Commission on Sand resolution 22/8"),
        ("The Commission on Sand, in its resolution 56/4", "Commission on Sand resolution 56/4"),
        ("The General Assembly, in its resolution 67/220", "A/RES/67/220"),
        ("Human Rights Council resolution 6/13", "A/HRC/RES/6/13"),
    ],
)
def test_a_resolution_is_the_named_bodys(text: str, expected: str) -> None:
    assert symbols(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["resolution 6/13", "resolutions 6/13 and 59/21", "The Commission, in its resolution 56/4,", "resolution 13 (III)"],
)
def test_whose_nobody_can_tell_is_not_guessed(text: str) -> None:
    assert symbols(text) == []


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("The General Assembly met. See resolution 59/21.", None, "A"),
        ("The Committee met. See resolution 59/21.", None, None),
        ("The General Assembly met. See UNEA resolution 4/6.", None, None),
        ("See resolution 59/21.", "organ/general-assembly", "A"),
        ("See resolution 6/13.", "organ/human-rights-council", "A/HRC"),
        ("The General Assembly met.", "organ/cnd", None),
    ],
)
def test_a_document_tells_whose_its_bare_numbers_are(text: str, body: str | None, expected: str | None) -> None:
    assert numbering(text, body) == expected


def test_a_bare_number_is_that_of_the_documents_organ() -> None:
    assert [s.symbol for s in find("resolution 59/21", "A")] == ["A/RES/59/21"]
    assert [s.symbol for s in find("resolution 6/13", "A/HRC")] == ["A/HRC/RES/6/13"]
    assert find("resolution 6/13", "A") == []


@pytest.mark.parametrize(
    "address",
    [
        "https://undocs.org/en/A/RES/79/226",
        "http://www.undocs.org/A/RES/79/226",
        "docs.un.org/A/RES/79/226",
        "https://docs.un.org/en/A/RES/79/226.",
        "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F79%2F226",
    ],
)
def test_an_address_of_the_organizations_documents_ends_with_a_symbol(address: str) -> None:
    (found,) = find(f"See {address} on this.")
    assert found.symbol == "A/RES/79/226"


@pytest.mark.parametrize("text", ["https://example.org/A/RES/79/226", "https://undocs.org/en/about"])
def test_other_addresses_hold_none(text: str) -> None:
    assert symbols(text) == []


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

"""Front matter: what a document says of itself, and what a manifest adds."""

from __future__ import annotations

import pytest

from ingest.passages import FrontMatter
from ingest.structure import issuers, kinds, structure
from ingest.text import Text
from ontology.load import load
from tests.structure.reading import document, passages, refs

SUMMARY = """
# Chief Executives Board for Coordination

Distr.: General
24 July 2045

Original: English

---

**First regular session of 2045**
London, 3\u20134 May 2045

## Summary of deliberations

### I. Introduction

1. The first regular session of 2045 of the Board was held in a garden in London on 3 and 4 May 2045.

2. It was sunny.
"""


def test_a_summary_of_a_session() -> None:
    front = document(SUMMARY).front
    assert front == FrontMatter(
        title="Summary of deliberations",
        body="body/ceb",
        session="first regular session of 2045",
        start="2045-05-03",
        end="2045-05-04",
        place="London",
        issued="2045-07-24",
        kind="summary of deliberations",
        language="en",
    )


def test_lines_of_the_front_are_passages() -> None:
    assert passages(document(SUMMARY), "front") == [
        ("header", "Chief Executives Board for Coordination"),
        ("header", "24 July 2045"),
        ("header", "Original: English"),
        ("header", "First regular session of 2045"),
        ("header", "London, 3\u20134 May 2045"),
        ("header", "Summary of deliberations"),
    ]


@pytest.mark.parametrize(
    ("line", "first", "last", "place"),
    [
        ("Manhasset, New York, 7 and 8 November 2018", "2018-11-07", "2018-11-08", "Manhasset, New York"),
        ("New York, 25 November 2013", "2013-11-25", "2013-11-25", "New York"),
        ("(Rome, 26 and 27 March 2003)", "2003-03-26", "2003-03-27", "Rome"),
        ("Addis Ababa, 29 April-1 May 2020", "2020-04-29", "2020-05-01", "Addis Ababa"),
        ("7 and 8 November 2018", "2018-11-07", "2018-11-08", None),
    ],
)
def test_places_and_dates(line: str, first: str, last: str, place: str | None) -> None:
    head = f"Chief Executives Board for Coordination\n\nOriginal: English\n\nThird session\n\n{line}\n\n"
    front = document(f"{head}Summary of conclusions\n\nI. Introduction\n\n1. Trees.\n\n2. Oaks.").front
    assert (front.start, front.end, front.place) == (first, last, place)
    assert front.issued is None


def test_dates_and_place_in_the_opening_paragraph() -> None:
    front = document(
        """
        Chief Executives Board for Coordination

        Original: English

        Summary of conclusions

        1. The second regular session of 2045 of the Board was held at the Old Hotel in Santiago on 2 and 3 May.

        2. It rained.
        """
    ).front
    assert (front.session, front.start, front.end) == ("second regular session of 2045", "2045-05-02", "2045-05-03")
    assert front.place == "Santiago"


def test_a_committees_report_is_not_the_boards() -> None:
    front = document(
        """
        United Nations system
        Chief Executives Board for Coordination

        CEB/2045/4
        3 May 2045

        Report of the High-level Committee on Management on its ninetieth session

        (Vienna, 1 and 2 April 2045)

        I. Introduction

        1. Trees.

        2. Oaks.
        """
    ).front
    assert (front.body, front.kind, front.symbol) == ("body/hlcm", "report", "CEB/2045/4")
    assert (front.issued, front.session, front.place) == ("2045-05-03", "ninetieth session", "Vienna")


def test_nothing_is_invented() -> None:
    assert document("Trees are old. They are also tall, and many of them grow in forests of the north.").front == (
        FrontMatter(kind="web page")
    )
    assert document("").front.title is None


def test_a_manifest_fills_what_the_text_lacks() -> None:
    declared = FrontMatter(symbol="CEB/2045/1", title="Trees", url="https://example.org/1", place="Paris", kind="note")
    made = document(SUMMARY, declared=declared)
    assert made.key == "CEB/2045/1"
    assert made.front.url == "https://example.org/1"
    assert (made.front.title, made.front.place) == ("Summary of deliberations", "London")
    assert made.front.kind == "summary of deliberations"


def test_a_printed_symbol_wins_over_the_manifest() -> None:
    made = document("A/99/1\n\nGeneral Assembly\n\nI. Trees\n\n1. Oak.", declared=FrontMatter(symbol="A/99/2"))
    assert made.key == "A/99/1"


def test_a_document_without_symbol_goes_by_its_file() -> None:
    assert document("Trees", name="folder/trees-of-2045.txt").key == "trees-of-2045"
    assert document("Trees", name="folder/trees-of-2045.txt").file == "trees-of-2045.txt"


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("A/80/6 (Sect. 31)", "A/80/6 (Sect. 31)"),
        ("United Nations E/2045/L.14", "E/2045/L.14"),
        ("Review Highlights JIU/NOTE/2045/1/Rev.1", "JIU/NOTE/2045/1/Rev.1"),
        ("CEB/2045/HLCP/44/CRP.2", "CEB/2045/HLCP/44/CRP.2"),
        ("and/or", None),
        ("(see A/80/6)", None),
    ],
)
def test_printed_symbols(line: str, symbol: str | None) -> None:
    made = document(f"{line}\n\nDistr.: General\n\n3 May 2045\n\nI. Trees\n\n1. Oaks.\n\n2. Beeches.")
    assert made.front.symbol == symbol


def test_the_files_own_title_and_language_are_taken_last() -> None:
    text = Text("1. Trees are old.\n\n2. Trees are tall.", "html", title="Trees", language="fr")
    front = structure(text, name="x.html", sha256="0" * 64).front
    assert (front.title, front.language) == ("Trees", "fr")


@pytest.mark.parametrize(
    ("printed", "language"),
    [("Original: French", "en"), ("Original: inglés", "es"), ("Original : anglais", "fr"), ("Trees", None)],
)
def test_language_by_the_words_of_the_head(printed: str, language: str | None) -> None:
    assert document(f"A/99/1\n\n{printed}\n\nI. Trees\n\n1. Oaks.\n\n2. Birches.").front.language == language


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("United Nations System Chief Executives Board for Coordination (CEB)", "body/ceb"),
        ("HIGH-LEVEL COMMITTEE ON PROGRAMMES (HLCP)", "body/hlcp"),
        ("Administrative Committee on Coordination", "body/ceb"),
        ("General Assembly", "organ/general-assembly"),
        ("The General Assembly met", None),
        ("Forest Council", None),
    ],
)
def test_names_of_issuing_bodies(line: str, body: str | None) -> None:
    assert issuers.masthead(line) == body


def test_every_issuing_body_is_in_the_vocabularies() -> None:
    known = load().agents
    assert [ref for _, ref in issuers.patterns() if ref not in known] == []


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Summary of conclusions", "summary of conclusions"),
        ("Conclusions of the ninth session", "summary of conclusions"),
        ("Report of the Secretary-General", "report"),
        ("Annual overview report of the Board for 2044", "report"),
        ("Note by the Secretary-General", "note"),
        ("Proposed programme budget for 2045", "budget"),
        ("Terms of reference of the Network", "terms of reference"),
        ("Statement by the Chair", "statement"),
        ("Letter dated 3 May 2045", "letter"),
        ("List of participants", "list of participants"),
        ("Trees", None),
    ],
)
def test_kinds_by_title(title: str, kind: str | None) -> None:
    assert kinds.kind([title], None) == kind


def test_kinds_by_symbol() -> None:
    assert kinds.kind(["Trees"], "A/RES/99/1") == "resolution"
    assert kinds.kind([], "CEB/2045/HLCP/44/CRP.2") == "conference room paper"


OLD_STYLE = """
                                                 ACC/1998/99
                                                 20 January 1999

ADMINISTRATIVE COMMITTEE ON COORDINATION

SUMMARY OF CONCLUSIONS OF THE ADMINISTRATIVE COMMITTEE ON
COORDINATION AT ITS SECOND REGULAR SESSION OF 1998

Geneva, 30 and 31 October 1998

CONTENTS

                                            Paragraphs  Page

I.   INTRODUCTION .......................      1-2       2
II.  TREES ..............................      3-4       3

                     I.  INTRODUCTION

     1.  The second regular session of the Committee took place in a garden
near the lake.

     2.  The agenda was as follows:

     1.  Oaks
     2.  Beeches
     3.  Other matters

                       II.  TREES

     3.  ACC read a paper on trees, prepared by a group led by the Forest
Office, and decided:

         (a)  To plant oaks;

         (b)  To ask the Office to:

         (i)  Count beeches;

         (ii) Count birches.

     4.  It thanked the hosts.
                                                         /...
ACC/1998/99
English
Page 3

Annex

LIST OF PAPERS

1.  A paper on trees.
2.  A paper on oaks.
"""


def test_a_summary_from_the_last_century() -> None:
    made = document(OLD_STYLE)
    assert refs(made) == ["1", "2", *["2"] * 3, "3", "3(a)", "3(b)", "3(b)(i)", "3(b)(ii)", "4", "annex/1", "annex/2"]
    assert (made.key, made.front.body, made.front.kind) == ("ACC/1998/99", "body/ceb", "summary of conclusions")
    assert (made.front.session, made.front.issued) == ("second regular session of 1998", "1999-01-20")
    assert (made.front.start, made.front.end, made.front.place) == ("1998-10-30", "1998-10-31", "Geneva")
    headings = [words for _, words in passages(made, "heading")]
    assert headings == ["I. INTRODUCTION", "II. TREES", "Annex", "LIST OF PAPERS"]


def test_a_note_above_the_head_is_front_matter() -> None:
    made = document("This is a fair copy made by hand and no official text of anybody at all.\n" + SUMMARY)
    assert made.front.session == "first regular session of 2045"
    assert refs(made) == ["1", "2"]


OLD = """
United Nations system
Administrative Committee on Coordination

ACC/1998/17
27 April 1998

REPORT OF THE INTER-AGENCY COMMITTEE ON SUSTAINABLE DEVELOPMENT ON ITS FOURTH SESSION

CONTENTS

                                                   Paragraphs   Page
I.   Introduction                                  1 - 2        2
Annex. List of trees                                            4

I. INTRODUCTION

1. The Committee met in a wood.

2. It was raining, and so the Committee left the wood.
"""


def test_a_report_in_capitals_with_a_table_of_contents() -> None:
    made = document(OLD)
    assert made.front.body == "body/iacsd"
    assert [p.ref for p in made.passages if p.kind == "paragraph"] == ["1", "2"]


REPORT = """
United Nations                                        A/145/6 (Sect. 4)
General Assembly                                      Distr.: General
                                                      24 July 2045

Agenda item 7

{matter}

{title}

1. Trees are green.
"""


@pytest.mark.parametrize(
    ("matter", "title", "expected"),
    [
        ("Coherence in the care of trees", "Report of the Secretary-General", "Coherence in the care of trees: "
         "Report of the Secretary-General"),
        ("Trees", "Note by the Secretariat", "Note by the Secretariat"),
        ("Care of trees", "Report on gardens", "Report on gardens"),
    ],
)  # fmt: skip
def test_the_title_of_a_report_says_on_what_it_is(matter: str, title: str, expected: str) -> None:
    front = document(REPORT.format(matter=matter, title=title)).front
    assert (front.title, front.symbol) == (expected, "A/145/6 (Sect. 4)")


def test_a_line_that_is_the_name_of_a_network_says_whose_document_it_is() -> None:
    text = "UNEG/AGM2045/Report\n\nUnited Nations Evaluation Group\n\nAnnual General Meeting\n\n1. It met in Rome.\n"
    assert document(text).front.body == "body/uneg"


def test_decisions_have_a_count_of_their_own() -> None:
    made = document("1. The group met.\n\nDecision 1. It agreed on trees.\n\n2. It was sunny.\n")
    assert refs(made) == ["1", "decision 1", "2"]
